"""Connects the form of a new report with the connection: drafts, nearby reports, sending."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timezone
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...core.changes.request import ChangeRequest
from ...core.model.questions import Question
from ...core.model.report import Report
from ...core.model.status import OPEN
from ...core.photos.folders import DRAFTS as PHOTO_DRAFTS
from ...qt.language import tr
from ..actions.actions import ReportAction
from ..actions.context_builder import NEAR_M, build_context, near_point
from ..canvas.map_link import MapLink, position_line
from ..display_names import source_label
from ..follower import Follower, Subscription
from ..new_report.draft import DRAFT, NewReportDraft, draft_from_parts, unsent
from ..new_report.form import NewReport
from ..new_report.whereabouts import Whereabouts
from ..texts import answer_lines, day, one_line
from .submission import Submission

if TYPE_CHECKING:
    from ...connection.connection import Connection
    from ...connection.results import Answer
    from ...core.model.operation import Operation


class NewReportController(Follower, QObject):
    """One form, whatever connection is shown."""

    report_wanted = pyqtSignal(str)
    done = pyqtSignal()  # the list can be shown again

    def __init__(self, form: NewReport, submission: Submission, map_link: MapLink) -> None:
        super().__init__(form)
        self._form, self._submission, self._map = form, submission, map_link
        self._shown_for = ""
        # connection id → caller; kept in memory only, never in a file of drafts
        self._callers: dict[str, Mapping[str, str]] = {}
        self._noted: tuple[list[str], NewReportDraft] = ([], NewReportDraft())
        # connection id, service → its questions
        self._known: dict[tuple[str, str], list[Question]] = {}
        form.drafted.connect(self._keep)
        form.wanted.connect(self._create)
        form.dropped.connect(self._drop)
        form.service_chosen.connect(self._ask)
        submission.call_kept.connect(self._read_again)
        submission.call_again = self._call_again
        form.neighbours.chosen.connect(self._is_it)
        form.neighbours.looked_at.connect(self._map.flash)
        self.where = Whereabouts(form, map_link, self._path, NEAR_M)
        self.where.placed.connect(self._put)

    def begin(self) -> None:
        """Show what this connection's system takes, and what was being written."""
        connection = self.connection
        self.offer()
        if self._shown_for != connection.settings.id:
            self._shown_for = connection.settings.id
            caller = self._callers.pop(self._shown_for, {})
            self._show(replace(draft_from_parts(connection.drafts.of(DRAFT)), caller=caller))
        self._form.go_on()

    def close(self) -> None:
        """The dock goes: nothing of it stays on the map."""
        self.where.close()

    def _path(self) -> str:
        return str(self.shown.files.store.path) if self.shown is not None else ""

    def _subscriptions(self) -> tuple[Subscription, ...]:
        return (
            (self.connection.server.changed, self.offer),
            (self.connection.detail_fetcher.questions, self._offer_questions),
        )

    def _begin(self) -> None:
        if self.shown is not None:
            self.offer()

    def _leave(self) -> None:
        """The draft in the form stays with the connection that is left."""
        shown, self._shown_for = self._shown_for, ""
        if shown != self.connection.settings.id or self.connection.threads is None:
            return  # the form shows no draft of this connection, or the connection is closed
        call = self._form.call()
        self._callers[shown] = call.caller
        self.connection.drafts.save(DRAFT, _worth_keeping(call))

    def offer(self) -> None:
        """What this server takes, which may be known only while the form is open."""
        connection = self.connection
        can = connection.server.capabilities.of
        self._form.offer([one for one in connection.server.services if can([one.code]).creates])
        self._offer_extras(self._form.call().service)
        self._form.questions.zone = connection.settings.zone

    def _offer_extras(self, code: str) -> None:
        """What the system of this service takes, of several that are joined."""
        connection = self.connection
        capabilities = connection.server.capabilities.of([code] if code else [])
        self._form.offer_extras(capabilities, Path(connection.files.folder) / PHOTO_DRAFTS)

    def _ask(self, code: str) -> None:
        """What this service wants beside place and text: shown as it was known, asked anew."""
        connection = self.shown
        if connection is None:
            return
        self._offer_extras(code)
        service = next((one for one in connection.server.services if one.code == code), None)
        can = connection.server.probe is None or connection.server.capabilities.of([code]).asks
        if not code or not can or (service is not None and not service.asks):
            self._form.questions.begin(code, ())
            return
        self._form.questions.begin(code, self._known.get((connection.settings.id, code)))
        if service is not None:
            connection.detail_fetcher.load_questions(code)

    def _offer_questions(self, code: str, answer: Answer[list[Question]]) -> None:
        if answer.value is not None:
            self._known[self.connection.settings.id, code] = answer.value
        if code == self._form.call().service:
            self._form.questions.offer(answer.error or answer.value or [])

    def _read_again(self, connection: Connection, caller: Mapping[str, str]) -> None:
        """A new report was taken back; who called is in no file any more."""
        self._callers[connection.settings.id] = caller
        if connection is self.shown:
            self._shown_for = ""
            self.begin()

    def _show(self, call: NewReportDraft) -> None:
        self._form.show_call(call, "")
        if call.point is not None:
            self._put(*call.point, go_on=True)

    def take_point(self, lon: float, lat: float) -> None:
        """Take the clicked position of the map."""
        self._put(lon, lat, go_on=True)

    def _put(self, lon: float, lat: float, go_on: bool) -> None:
        """The place of the new report: what is open around it comes first."""
        shown = position_line(self._map.canvas.mapSettings(), lon, lat)
        self._form.set_point((lon, lat), shown)
        near = near_point(self.connection, lon, lat, NEAR_M, OPEN)
        self._form.neighbours.offer(near, "note" in self._writes(*(one.report for one in near)))
        self.where.point_given(lon, lat)
        if go_on:
            self._form.go_on()

    def _drop(self) -> None:
        """Give up a new report that the server refused."""
        self._went(self._form.call())
        self.done.emit()

    def _keep(self, call: NewReportDraft) -> None:
        if self.shown is not None and self._shown_for == self.connection.settings.id:
            self.connection.drafts.save(DRAFT, _worth_keeping(call))

    def _create(self, call: NewReportDraft) -> None:
        if self._submission.create(call):
            self._went(call)
            self.done.emit()

    def _went(self, call: NewReportDraft) -> None:
        """The outbox has what was typed: only now the form is empty and the draft goes."""
        self._form.clear()
        self.connection.drafts.save(DRAFT, {})
        self._submission.forget_photos(call.photos)
        if call.refused:
            self.connection.outboxChanged.emit()  # the refused report needs no decision any more

    def _writes(self, *reports: Report) -> frozenset[str]:
        """What can be written to these, of what the systems that are joined take."""
        ids = [one.report_id for one in reports]
        writes: frozenset[str] = self.connection.server.capabilities.of(ids).writes
        return writes

    def _is_it(self, report: Report) -> None:
        """The problem is known already: offer a note on that report, if the system takes notes."""
        call = self._form.call()
        writes = self._writes(report)
        if "note" in writes:
            taken = replace(call, caller={}, photos=call.photos if "photo" in writes else ())
            wanted = ChangeRequest(note=_another_call(call), photos=taken.photos)
            context = build_context(self.connection, ReportAction.NOTE, (report,))
            made = self._submission.send(context, wanted, _not_added(unsent(call, taken)))
            if not made:
                return
            self._noted = made, call
            self._went(replace(call, photos=()))  # *Undo* needs them; Retention deletes them
        self.report_wanted.emit(report.report_id)

    def _call_again(self, connection: Connection, made: Sequence[Operation]) -> bool:
        """A call that became a note is a new report again, unless another one was begun."""
        ids, call = self._noted
        if not made or [one.id for one in made] != ids or connection.drafts.of(DRAFT):
            return False
        connection.drafts.save(DRAFT, call.draft())
        self._read_again(connection, call.caller)
        if connection is self.shown:
            self._submission.call_wanted.emit()
        return True


def _worth_keeping(call: NewReportDraft) -> dict[str, str]:
    """Nothing, when nothing but the origin was chosen."""
    parts = call.draft()
    return parts if any(value for name, value in parts.items() if name != "source") else {}


def _another_call(call: NewReportDraft) -> str:
    today = day(datetime.now(timezone.utc))
    title = tr("Another call, {date}").format(date=today)
    origin, place = one_line(source_label(call.source), 40), one_line(call.address, 120)
    parts = (title, origin, place, call.text)
    return "\n".join([" · ".join(filter(None, parts)), *answer_lines(call.answers)])


def _not_added(what: str) -> str:
    text = tr("not added: {what}")
    return text.format(what=what) if what else ""
