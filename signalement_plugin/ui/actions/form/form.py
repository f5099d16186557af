"""The form at the foot of the card, in place of the actions: *Send* emits what is to be sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from qgis.PyQt.QtCore import QEvent, QMimeData, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QApplication, QBoxLayout, QVBoxLayout, QWidget

from ....connection.texts.vocabulary import duplicate_note
from ....core.changes.reply_templates import Template
from ....core.changes.request import ChangeRequest
from ....sync.outbox.metadata import OF_CHANGE
from ...display_names import value_text
from ...photos.tray import PhotoTray, has_pictures, no_photo_text
from ...widgets.labels import plain_label
from ...widgets.scrolled_column import ScrolledColumn
from ...widgets.shortcuts import local_key
from ..actions import ACTION_SPECS, PICKED, ReportAction, texts_of
from ..conflict.dispute import Dispute, without
from ..conflict.dispute_bar import DisputeBar
from ..context import ActionContext
from ..texts import action_name, button_text
from .buttons import FormButtons, form_style
from .fields import ActionFormFields
from .map_pick import MapPick
from .once_link import OnceLink
from .text_tabs import KINDS, TextTabs
from .texts import effect_text, lacks_once, left_as_is, missing, staying_reply, staying_status

DRAFT_PAUSE_MS = 400
MOST_WITH_PHOTO = 10
SPACING_PX = 4
MARGINS_PX = (6, 2, 6, 4)
_WRITING = (ReportAction.CLOSE, ReportAction.REPLY, ReportAction.NOTE, ReportAction.STATUS)
"""Actions whose form needs no title and has the cursor in the text."""
_FIELDS = (
    *("status", "department", "assignee", "service_code", "priority", "report_type"),
    "action",
)


class ActionForm(QWidget):
    """Holds one change request while the user writes it; the draft is kept when the form closes."""

    sent = pyqtSignal(ActionContext, ChangeRequest)
    decided = pyqtSignal(bool)  # while the bar is shown: True sends my values, False gives up
    closed = pyqtSignal()
    drafted = pyqtSignal(dict)  # the draft: part → text
    point_wanted = pyqtSignal()
    grown = pyqtSignal()  # the form needs another height
    templates_wanted = pyqtSignal()
    setting_wanted = pyqtSignal(str)  # a field of the connection's properties

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementStrip")
        self.context: ActionContext | None = None
        self.dispute: Dispute | None = None
        self._needed = 0
        self.bar = DisputeBar(self)
        self.title = plain_label("", bold=True)
        self.fields = ActionFormFields(self)
        self.pick = MapPick(self)
        self.texts = TextTabs(self)
        self.photos = PhotoTray(self)
        self.effect, self.problem = plain_label(""), plain_label("")
        self.effect.setObjectName("SignalementEffect")
        self.problem.setObjectName("SignalementProblem")
        self.once = OnceLink(self)
        self._opened_with: dict[str, str] = {}
        self._written_for: dict[str, ReportAction] = {}  # report id → action of the typed text
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(DRAFT_PAUSE_MS)
        self._pause.timeout.connect(self.flush)
        self.buttons = FormButtons(self)
        self.send, self.cancel = self.buttons.send, self.buttons.cancel
        self.body = self._scrolled()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*MARGINS_PX)
        layout.setSpacing(SPACING_PX)
        layout.addWidget(self.texts.bar)
        layout.addWidget(self.body, 1)
        layout.addWidget(self.buttons)
        self._listen()

    def _scrolled(self) -> ScrolledColumn:
        """The part that scrolls: all but the tabs and the buttons, which are always visible."""
        body = ScrolledColumn("SignalementStripScroll", SPACING_PX, self)
        self._few = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._few.setSpacing(SPACING_PX)
        self._few.addWidget(self.fields, 1)
        self._few.addWidget(self.photos, 1)
        body.column.addWidget(self.bar)
        body.column.addWidget(self.title)
        body.column.addLayout(self._few)
        for part in (self.pick, self.texts, self.effect, self.problem):
            body.column.addWidget(part, 1 if part is self.texts else 0)
        body.column.addWidget(self.once, 0, Qt.AlignmentFlag.AlignLeft)
        body.asked.connect(self._grow)
        return body

    def needed_height(self, width: int) -> int:
        """Height in pixels at which nothing scrolls at ``width``."""
        layout = self.layout()
        margins = layout.contentsMargins()
        inside = self.body.height_in(width - margins.left() - margins.right())
        pinned = [one for one in (self.texts.bar, self.buttons) if not one.isHidden()]
        around = sum(one.sizeHint().height() + layout.spacing() for one in pinned)
        return inside + around + margins.top() + margins.bottom()

    def _listen(self) -> None:
        for part in (self.fields, self.pick, self.texts, self.photos):
            part.changed.connect(self._edited)
        self.bar.changed.connect(self._tell_effect)
        self.fields.changed.connect(self._offer_templates)
        self.pick.point_wanted.connect(self.point_wanted)
        self.texts.turned.connect(self._paint)
        self.buttons.cancelled.connect(self._cancel)
        self.buttons.accepted.connect(self.submit)
        self.once.wanted.connect(self.setting_wanted)
        self.texts.pictured.connect(self._take_picture)
        self.texts.templates.chosen.connect(self._put_in)
        self.texts.templates.edit_wanted.connect(self.templates_wanted)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            local_key(self, key, self.submit)
        local_key(self, "Esc", self.leave)
        local_key(self, "Ctrl+V", self._paste)

    def open(
        self,
        context: ActionContext,
        draft: Mapping[str, str],
        folder: Path | None = None,
        dispute: Dispute | None = None,
        *,
        focus: bool = True,
    ) -> None:
        """Show the form for ``context`` with what was typed before; ``folder`` keeps photos.
        ``dispute``: of a change in the outbox; without ``focus`` the keys stay where they are."""
        self.context = None  # no draft is written while fields are being filled
        self.dispute, self._opened_with = dispute, dict(draft)
        head = context.report_id
        action = action_name(context.action)
        title = f"{action} — {head}" if head else button_text(context.action, len(context.reports))
        self.title.setText(title.rstrip("…"))
        self.title.setHidden(context.single is not None and context.action in _WRITING)
        self.fields.open(context)
        self.pick.open(context)
        self._show_draft(context, draft)
        shown = texts_of(context.action, context.capabilities)
        shown = shown if context.only is None else frozenset(KINDS).intersection(context.only)
        public = context.single.notice if context.single else ""
        self.texts.offer(shown, context.capabilities, ACTION_SPECS[context.action].front, public)
        self._offer_photos(context, draft.get("photos", "").split("\n"), folder)
        self.context = context
        self._offer_templates()
        self.show()
        self._tell_effect()
        if focus:
            self.focus_first()

    def _offer_photos(self, context: ActionContext, paths: list[str], folder: Path | None) -> None:
        whole, writes = context.only is None, context.capabilities.writes
        taken = len(context.reports) <= MOST_WITH_PHOTO and "photo" in writes
        self.photos.folder = folder or Path()
        self.photos.set_paths(paths if taken else ())
        taken = taken and folder is not None and (whole or bool(self.photos.paths))
        looked_for = context.action in (ReportAction.CLOSE, ReportAction.REPLY)
        self.photos.offer(taken, explain=looked_for and whole and "photo" not in writes)
        self.photos.setEnabled(whole)  # else the change in the outbox keeps its photos
        way, beside = QBoxLayout.Direction, taken and self.fields.count_shown <= 1
        self._few.setDirection(way.LeftToRight if beside else way.TopToBottom)

    def meet(self, dispute: Dispute | None) -> None:
        """Show that somebody changed the report during the writing; ``None``: nobody did."""
        if self.context is not None and dispute != self.dispute:
            self.dispute = dispute
            self._tell_effect()

    def _show_draft(self, context: ActionContext, draft: Mapping[str, str]) -> None:
        picked = PICKED.get(context.action, "") if context.picked else ""
        if picked:
            self.fields.set_value(picked, context.picked)
        for name in _FIELDS:
            if draft.get(name) and name != picked:
                self.fields.set_value(name, draft[name])
        if draft.get("master"):
            self.pick.set_master(draft["master"])
        self.pick.set_position(draft.get("position", ""))
        other = self._written_for.get(context.report_id, context.action) is not context.action
        for kind in KINDS:
            self.texts.set_text(kind, draft.get(kind, ""), marked=other)
        if not draft.get("reply"):
            self.texts.preset(staying_reply(context))

    def _name_buttons(self, count: int) -> None:
        """Send and *Cancel*; where somebody else was faster, the choice, named by the values."""
        if self.bar.asks:
            self.buttons.offer_choice([self.bar.labels(short=short) for short in (False, True)])
        else:
            self.buttons.offer(count)

    def focus_first(self) -> None:
        """Put the cursor where the work starts: in the text, unless something has to be chosen."""
        edit = self.texts.current()
        writing = (
            self.context is not None and self.context.action in _WRITING and self.fields.complete()
        )
        if edit is not None and (writing or not self.fields.any_shown) and not self.pick.asks:
            edit.setFocus()
        elif self.fields.any_shown:
            self.fields.focus_first()
        else:
            self.pick.focus_first()

    def change_request(self) -> ChangeRequest:
        """The change request that the form describes now."""
        master, note = self.pick.master_id(), self.texts.text("note")
        if master and self.context is not None and "note" in self.context.capabilities.writes:
            note = duplicate_note(master, note)
        return ChangeRequest(
            {**self.fields.values(), **self.pick.values()},
            self.texts.text("reply"),
            note,
            tuple(self.photos.paths) if self.photos.taken else (),
            self.texts.templates.language,
        )

    def submit(self) -> None:
        """Send what stands here, once; of several reports, show first what would happen."""
        if self.context is None or not self.isVisible() or not self.send.isEnabled():
            return
        self.flush()
        if self.bar.isHidden():
            self.sent.emit(self.context, self.change_request())
        else:
            self.decided.emit(True)

    def _cancel(self) -> None:
        if not self.bar.asks:
            self.leave()
        elif self.context is not None:
            self.flush()
            self.decided.emit(False)

    def finish(self) -> None:
        """Close the form: its contents were stored or given up."""
        self._pause.stop()
        self.context = self.dispute = None
        self.bar.hide()
        self.hide()

    def leave(self) -> None:
        """Close the form and keep the draft."""
        if self.context is not None:
            self.flush()
            self.finish()
            self.closed.emit()

    def flush(self) -> None:
        """Emit the draft now, without waiting for the pause."""
        self._pause.stop()
        if self.context is not None:
            parts = {kind: self.texts.draft(kind) for kind in KINDS}
            photos = "\n".join(self.photos.paths)
            picked = {"master": self.pick.master_id(), **self.pick.values()}
            row = self.dispute.row if self.dispute is not None else None
            typed = any(parts[kind] != self._opened_with.get(kind, "") for kind in KINDS)
            if typed:
                self._written_for[self.context.report_id] = self.context.action
            if row is None:
                self.drafted.emit({**parts, "photos": photos, **picked})
            elif typed:
                self._opened_with = parts
                self.drafted.emit({**parts, OF_CHANGE: row.id})

    def _paste(self) -> None:
        data = QApplication.clipboard().mimeData()
        if has_pictures(data):
            self._take_picture(data)

    def _take_picture(self, data: QMimeData) -> None:
        if self.photos.taken:
            self.photos.take(data)
        else:
            self._tell_effect(no_photo_text())

    def offer_templates(self, templates: Sequence[Template]) -> None:
        """Offer these templates from now on."""
        if self.context is not None:
            self.context = replace(self.context, templates=templates)
            self._offer_templates()

    def show_parts(self, parts: Mapping[str, int]) -> None:
        """Show what is now known about the parts of the reports."""
        if self.context is not None:
            self.context = replace(self.context, parts=dict(parts))
            self._tell_effect()

    def _offer_templates(self) -> None:
        if self.context is None:
            return
        services = {(one.service_name, one.service_code) for one in self.context.reports}
        service = " ".join(services.pop()) if len(services) == 1 else ""
        status = self.fields.values().get("status", "") or staying_status(self.context.reports)
        context = self.context
        self.texts.templates.offer(context.templates, service, status, context.filled)

    def _put_in(self, template: Template) -> None:
        if self.context is not None:
            self.texts.put_in(self.context.filled(template))

    def _edited(self) -> None:
        if self.context is not None:
            self._pause.start()
            self._tell_effect()

    def _grow(self) -> None:
        needed = self.needed_height(self.width())
        if needed != self._needed:
            self._needed = needed
            self.grown.emit()

    def _tell_effect(self, told: str = "") -> None:
        context = self.context
        if context is None:
            return
        change_request = self.change_request()
        self._tell_dispute(context, change_request)
        context = self._as_it_is(context)
        unlisted = {} if self.bar.not_done else self.fields.unlisted()
        self.effect.setText(effect_text(context, change_request, unlisted))
        self.effect.setVisible(bool(self.effect.text()))
        problem = self.pick.missing() or missing(context, change_request)
        self._tell_problem("\n".join(filter(None, (told, problem))))
        self.once.offer(lacks_once(context, change_request))
        self._grow()
        ready = not change_request.empty and not problem and self.fields.complete()
        self.send.setEnabled(
            ready
            and left_as_is(context, change_request) < len(context.reports)
            and self._may_insist(change_request)
        )

    def settings_changed(self) -> None:
        """The connection's name or signature may have changed."""
        self._tell_effect()

    def _tell_problem(self, problem: str) -> None:
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def _tell_dispute(self, context: ActionContext, change_request: ChangeRequest) -> None:
        dispute = self.dispute
        contests = dispute.contests(change_request, context.capabilities) if dispute else []
        shows = dispute is not None and (bool(contests) or dispute.row is not None or dispute.tells)

        def shown(field: str, value: str) -> str:
            return value_text(field, value, context.teams, context.services)

        written = any(self.texts.draft(one).strip() for one in self.texts.offered)
        self.bar.show_dispute(
            dispute if shows else None, contests, shown, self.fields.unlisted(), written=written
        )
        self._name_buttons(len(context.reports))
        entries = dispute.colleague_texts or () if dispute is not None else ()
        self.texts.show_public(not any(one.kind == "reply" for one in entries))

    def _as_it_is(self, context: ActionContext) -> ActionContext:
        """The context with the report as a colleague has left it, if the bar tells of this and asks
        nothing."""
        now = self.dispute.now if self.dispute is not None else None
        if now is None or self.bar.isHidden() or self.bar.asks:
            return context
        return replace(context, reports=(now,))

    def _may_insist(self, change_request: ChangeRequest) -> bool:
        """Whether the server's report is known, and one of my values is left to send."""
        if self.bar.isHidden() or self.dispute is None:
            return True
        known = self.dispute.not_done or self.dispute.now is not None
        return known and not without(change_request, self.bar.theirs()).empty

    def _paint(self) -> None:
        """Give the form the background of the text in front: reply or internal note."""
        kind = self.texts.front
        style = form_style(kind) if kind else ""
        # setStyleSheet() changes the palette, and changeEvent() would call this method again
        if style != self.styleSheet():
            self.setStyleSheet(style)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.context is not None:
            QTimer.singleShot(0, self._paint)
