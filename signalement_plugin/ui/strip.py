"""The strip under the card: opens in place of the verbs, sends only when told to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from qgis.PyQt.QtCore import QCoreApplication, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QDialogButtonBox, QVBoxLayout, QWidget

from ..core.capabilities import Capabilities
from ..core.report import Department, Report
from . import colours
from .labels import plain_label
from .shortcuts import local_key
from .strip_fields import StripFields
from .text_tabs import KINDS, TextTabs
from .verbs import Verb, verb_text
from .wish import Wish, rehearse
from .words import number

DRAFT_PAUSE_MS = 400


@dataclass(frozen=True)
class Task:
    """What the strip is opened for. ``department``: chosen already in the menu."""

    verb: Verb
    reports: Sequence[Report]
    capabilities: Capabilities
    teams: Sequence[Department]
    me: str = ""
    department: str = ""


class Strip(QWidget):
    """Holds one wish while it is being written; drafts survive closing."""

    sent = pyqtSignal(object, object)  # Task, Wish
    closed = pyqtSignal()
    drafted = pyqtSignal(object)  # part → text

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementStrip")
        self.task: Task | None = None
        self.title = plain_label("", bold=True)
        self.fields = StripFields(self)
        self.texts = TextTabs(self)
        self.effect = plain_label("")
        self.effect.setObjectName("SignalementEffect")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(DRAFT_PAUSE_MS)
        self._pause.timeout.connect(self.flush)
        self._box = self._button_box()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 2)
        layout.setSpacing(4)
        for part in (self.title, self.fields, self.texts, self.effect, self._box):
            layout.addWidget(part, 1 if part is self.texts else 0)
        self.fields.changed.connect(self._edited)
        self.texts.changed.connect(self._edited)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            local_key(self, key, self.submit)
        local_key(self, "Esc", self.leave)

    def _button_box(self) -> QDialogButtonBox:
        box = QDialogButtonBox(self)
        cancel = box.addButton(QDialogButtonBox.StandardButton.Cancel)
        cancel.setText(QCoreApplication.translate("Signalement", "Cancel"))
        cancel.setToolTip(
            QCoreApplication.translate("Signalement", "Close; what you typed is kept (Esc)")
        )
        self.send = box.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self.send.setObjectName("SignalementSend")
        self.send.setToolTip(QCoreApplication.translate("Signalement", "Send (Ctrl+Enter)"))
        cancel.clicked.connect(self.leave)
        self.send.clicked.connect(self.submit)
        return box

    def open(self, task: Task, draft: Mapping[str, str]) -> None:
        """Show the strip for ``task`` with what was typed before."""
        self.task = None  # no draft is written while fields are being filled
        count = len(task.reports)
        verb = verb_text(task.verb, count).rstrip("…")
        head = task.reports[0].report_id if count == 1 else ""
        self.title.setText(f"{verb} — {head}" if head else verb)
        self.fields.open(task.verb, task.capabilities, task.teams, task.me, task.reports)
        if task.department:
            self.fields.set_value("department", task.department)
        for name in ("status", "department", "assignee"):
            if draft.get(name) and not (name == "department" and task.department):
                self.fields.set_value(name, draft[name])
        for kind in KINDS:
            self.texts.set_text(kind, draft.get(kind, ""))
        self.texts.offer(task.capabilities, "reply" if task.verb is Verb.CLOSE else "note")
        self.send.setText(
            QCoreApplication.translate("Signalement", "Send ⏎")
            if count == 1
            else QCoreApplication.translate("Signalement", "Send {count}").format(
                count=number(count)
            )
        )
        self.task = task
        self._tell_effect()
        self.show()
        self._focus_first()

    def _focus_first(self) -> None:
        edit = self.texts.current()
        if self.fields.any_shown or edit is None:
            self.fields.focus_first()
        else:
            edit.setFocus()

    def wish(self) -> Wish:
        """What stands in the strip now."""
        return Wish(self.fields.values(), self.texts.text("reply"), self.texts.text("note"))

    def submit(self) -> None:
        """Send what stands here, once."""
        if self.task is None or not self.send.isEnabled():
            return
        task, wish = self.task, self.wish()
        self._pause.stop()
        self.task = None
        self.hide()
        self.sent.emit(task, wish)

    def leave(self) -> None:
        """Close; the draft stays."""
        if self.task is not None:
            self.flush()
            self.task = None
            self.hide()
            self.closed.emit()

    def flush(self) -> None:
        """Keep what is typed now."""
        self._pause.stop()
        if self.task is not None:
            self.drafted.emit({kind: self.texts.edits[kind].toPlainText() for kind in KINDS})

    def _edited(self) -> None:
        if self.task is not None:
            self._pause.start()
            self._tell_effect()

    def _tell_effect(self) -> None:
        if self.task is None:
            return
        wish = self.wish()
        seen = rehearse(self.task.reports, wish, self.task.capabilities)
        parts = []
        if seen.already and not wish.empty:
            parts.append(
                QCoreApplication.translate("Signalement", "{count} already so: left out.").format(
                    count=number(seen.already)
                )
            )
        if seen.mails:
            parts.append(
                QCoreApplication.translate(
                    "Signalement", "%n citizen(s) will get a mail.", None, seen.mails
                )
            )
        self.effect.setText(" ".join(parts))
        self.effect.setVisible(bool(parts))
        if seen.mails:
            style = colours.ground_style("#SignalementEffect", "reply")
            self.effect.setStyleSheet(style + " #SignalementEffect { padding: 3px 6px; }")
        else:
            self.effect.setStyleSheet("")
        changes = not wish.empty and seen.sending > 0
        self.send.setEnabled(changes and self.fields.complete())
