"""The activity of a report, newest last, as plain text: who, when, what."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ...core.model.report import Activity, Department, Service
from ...qt.language import tr
from .. import texts
from ..display_names import value_text
from ..widgets.icons import own_icon, theme_icon
from ..widgets.labels import plain_label

SHOWN = 20
LONGEST_TEXT = 4000
ICON_PX = 16
PHOTO = "photo"
_ICONS = {
    "citizen": "user",
    "note": "mActionTextAnnotation",
    "status": "mActionHistory",
    "assign": "mActionArrowRight",
    "photo": "mActionAddImage",
    "event": "mActionHistory",
}


class ThreadView(QWidget):
    """Shows the newest entries; the earlier ones on request."""

    retry = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: Sequence[Activity] = ()
        self._empty = True
        self._teams: Sequence[Department] = ()
        self._services: Sequence[Service] = ()
        self._body = QWidget(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._body)

    def set_names(self, teams: Sequence[Department], services: Sequence[Service]) -> None:
        """Names for the ids in changed fields."""
        self._teams, self._services = teams, services

    def show_entries(self, entries: Sequence[Activity], description: str = "") -> None:
        """Entries oldest first, without the one that only repeats ``description``."""
        shown = description.strip()
        self._entries = [
            one for one in entries if one.kind != "citizen" or one.text.strip() != shown
        ]
        if self._entries or not self._empty:
            self._fill(self._entries[-SHOWN:])
            self._empty = not self._entries

    def say(self, sentence: str, retry: bool = False) -> None:
        """A sentence instead of entries: loading, or why there are none."""
        self._entries, self._empty = (), False
        layout = self._fresh()
        label = plain_label(sentence)
        layout.addWidget(label, 0, 0, 1, 2)
        if retry:
            again = QPushButton(tr("Try Again"))
            again.clicked.connect(self.retry)
            layout.addWidget(again, 1, 0, 1, 2, Qt.AlignmentFlag.AlignLeft)

    def _fresh(self) -> QGridLayout:
        old = self._body
        self._body = QWidget(self)
        self.layout().replaceWidget(old, self._body)
        old.hide()
        old.deleteLater()
        grid = QGridLayout(self._body)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        self._body.show()
        return grid

    def _fill(self, entries: Sequence[Activity]) -> None:
        grid = self._fresh()
        row = 0
        hidden = len(self._entries) - len(entries)
        if hidden > 0:
            text = tr("Show %n Earlier", n=hidden)
            more = QPushButton(text)
            more.clicked.connect(lambda: self._fill(self._entries))
            grid.addWidget(more, 0, 0, 1, 2, Qt.AlignmentFlag.AlignLeft)
            row = 1
        for at, entry in enumerate(entries, row):
            icon = QLabel()
            icon.setPixmap(entry_icon(shown_kind(entry)).pixmap(ICON_PX, ICON_PX))
            icon.setAccessibleName(texts.kind_label(shown_kind(entry)))
            grid.addWidget(icon, at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(plain_label(self.entry_text(entry)), at, 1)

    def entry_text(self, entry: Activity) -> str:
        """One entry as plain text: a head line, then what was written or changed."""
        who = texts.one_line(entry.author, 60)
        words, named = _own_words(entry)
        head = [texts.moment(entry.at), named, who]
        lines = [" · ".join(part for part in head if part)]
        # the address of a photo means nothing to a reader
        if entry.field and shown_kind(entry) != PHOTO:
            old = value_text(entry.field, entry.old, self._teams, self._services)
            new = value_text(entry.field, entry.new, self._teams, self._services)
            change = f"{old} → {new}" if entry.old and old != new else new
            lines.append(f"{texts.field_label(entry.field)} – {change}")
        if words:
            lines.append(bounded(words))
        return "\n".join(lines)


def _own_words(entry: Activity) -> tuple[str, str]:
    """What was written, and what the entry is called: a status by its word, and one that tells
    nothing more as that."""
    named = texts.kind_label(shown_kind(entry))
    if entry.kind == "status" and entry.text and not entry.field:
        return "", texts.named_text(named, texts.quoted(texts.one_line(entry.text, 80)))
    if entry.kind == "event" and not entry.text and not entry.field:
        return "", tr("Changed, without details")
    return entry.text, named


def shown_kind(entry: Activity) -> str:
    """A kind of entry as people see it: a photo, whichever way the system tells of it."""
    return PHOTO if entry.field == PHOTO else entry.kind


def bounded(text: str) -> str:
    """Citizen text of reasonable length."""
    return text if len(text) <= LONGEST_TEXT else text[:LONGEST_TEXT] + "…"


def entry_icon(kind: str) -> QIcon:
    """Icon of a kind of entry; the word stands beside it."""
    return own_icon("envelope") if kind == "reply" else theme_icon(_ICONS.get(kind, "user"))
