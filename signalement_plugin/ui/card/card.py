"""The card: everything about one report, with the actions below or beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QEvent, QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ...connection.texts.outcomes import error_sentence
from ...core.errors import NotSupported, Unreachable
from ...core.model.report import Details, Report
from ...qt.language import tr
from ...sync.clock import stamp
from ...sync.rules.rows import OutboxRow, waiting_state
from .. import texts
from ..actions.panel import ActionPanel
from ..display_names import holder, source_label
from ..follower import Follower, Subscription
from ..photos.strip import PhotoView
from ..widgets import colours
from ..widgets.elided_label import ElidedLabel
from ..widgets.em import WHOLE_PX, em_of
from ..widgets.labels import plain_label, plain_tip
from ..workplace.arrangement import foot_height, is_split
from .activity_view import ThreadView, bounded
from .cadastral_location import CadastralLocation
from .changes import changed_fields, marks
from .colleagues import ColleaguesView
from .conflict_values import ConflictValues, conflict_values_of, other_label
from .contact import ContactView
from .details import DetailsView
from .facts import Facts
from .header import CardHead
from .linked_reports import LinkedReportsView
from .own_times import with_own_times
from .similar_reports import SimilarView
from .unlisted_line import UnlistedLine
from .waiting_line import WaitingLine

if TYPE_CHECKING:
    from ...connection.results import Answer
    from ...core.model.report import Activity

MARGIN_PX, SPACING_PX = 6, 2


class Card(Follower, QWidget):
    """Shows one report of a connection; asks for its photo and thread when shown."""

    copied = pyqtSignal()
    emptied = pyqtSignal()  # another connection is shown, or none; no report yet
    idled = pyqtSignal(int)  # pixels needed while nothing is shown or written; else 0

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementCard")
        self.report: Report | None = None
        self._seen: Report | None = None  # the report as it was when it was opened
        self._seen_at = ""
        self._disputed: ConflictValues | None = None
        self._idle = 0
        self._unread = False  # True: what did not come is asked for once the server answers
        self.head = CardHead(self)
        self.photo, self.contact = PhotoView(), ContactView()
        self.photo.host_wanted.connect(self._agree_to_host)
        self.details, self.similar = DetailsView(), SimilarView()
        self.linked_reports = LinkedReportsView()
        self.location = CadastralLocation()
        self.history = ThreadView()
        self.history.retry.connect(self._ask_thread)
        self.state, self.days_left = ElidedLabel(bold=True), ElidedLabel(bold=True)
        self.holder, self.seen = ElidedLabel(), ElidedLabel()
        self.place, self.dates = plain_label(), plain_label()
        self.waiting, self.doubts = WaitingLine(), plain_label()
        self.colleagues, self.unlisted = ColleaguesView(), UnlistedLine()
        self.text = plain_label()
        self.action_panel = ActionPanel(self)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(MARGIN_PX, 2, MARGIN_PX, 4)
        self._grid.setSpacing(SPACING_PX)
        self._grid.addWidget(self.head, 0, 0)
        self._grid.addWidget(self._scroll_area(), 1, 0)
        self._grid.setRowStretch(1, 1)
        self._split = True
        self._place_foot(False)
        self.action_panel.working.connect(lambda _on: self._make_room())

    def _scroll_area(self) -> QScrollArea:
        body = QWidget()
        self.facts = Facts((self.state, self.days_left, self.holder, self.seen), body)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self.facts)
        first = (self.unlisted, self.waiting, self.colleagues, self.text, self.dates, self.photo)
        facts = (self.place, self.doubts, self.location, self.linked_reports, self.similar)
        last = (self.details, self.contact, self.history)
        for part in (*first, *facts, *last):
            column.addWidget(part)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setObjectName("SignalementCardScroll")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setMinimumHeight(1)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        body.installEventFilter(self)
        self._area = area
        return area

    def _make_room(self) -> None:
        """Lay out the card so that a user who writes still sees the report: beside the form if
        there is room, else above it."""
        em, inside = em_of(self), self.width() - 2 * MARGIN_PX
        alone = self.action_panel.alone
        self._place_foot(self.action_panel.busy and not alone and is_split(self.width() / em))
        self.head.show_only_back(alone)
        self.head.setVisible(
            not alone or (self.head.back_is_wanted and not self.action_panel.reviewing)
        )
        self._area.setVisible(self.report is not None and not alone)
        self._stretch(2 if alone else 1)
        self._tell_idle()
        if self._split or alone:
            self.action_panel.setMinimumHeight(0)
            self.action_panel.setMaximumHeight(WHOLE_PX)
            return
        room = self.height() - self.head.sizeHint().height() - 2 * MARGIN_PX
        wanted, spare = self.action_panel.needed_height(inside), self.action_panel.spare_height()
        roomy, report = (wanted + spare, self._report_height()) if spare else (0, 0)
        self.action_panel.setFixedHeight(foot_height(wanted, room, em, roomy=roomy, report=report))

    def _report_height(self) -> int:
        """Pixels at which nothing of the report scrolls."""
        inside = self._area.viewport().width()
        return int(self._area.widget().layout().totalHeightForWidth(inside)) + SPACING_PX

    def _stretch(self, wanted: int) -> None:
        """Give this row of the grid what room there is. Saying the same again would ask for a new
        layout, and so come here again, without an end."""
        for row in (1, 2):
            if self._grid.rowStretch(row) != int(row == wanted):
                self._grid.setRowStretch(row, int(row == wanted))

    def _tell_idle(self) -> None:
        panel, idle = self.action_panel, 0
        if self.report is None and not panel.alone and not panel.busy:
            inside = self.width() - 2 * MARGIN_PX
            head = self.head.layout().totalHeightForWidth(inside)
            idle = max(1, head) + panel.needed_height(inside) + 2 * MARGIN_PX
        if idle != self._idle:
            self._idle = idle
            self.idled.emit(idle)

    def show_back(self, wanted: bool) -> None:
        """A way back to the list, while that is not in sight."""
        self.head.show_back(wanted)
        self._make_room()

    def _place_foot(self, split: bool) -> None:
        """Place the actions beside the report, or below it."""
        if split == self._split:
            return
        self._split = split
        self._grid.removeWidget(self.action_panel)
        self._grid.addWidget(
            self.action_panel, 0 if split else 2, 1 if split else 0, 2 if split else 1, 1
        )
        for column in (0, 1):
            self._grid.setColumnStretch(column, 1 if split or column == 0 else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def event(self, event: QEvent) -> bool:
        """A part wants another height: its actions wrap, or its reply grows."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._make_room()
        return done

    def eventFilter(self, _watched: QObject | None, event: QEvent | None) -> bool:
        """The report has become longer or shorter, beside a text that has what it leaves."""
        changed = event is not None and event.type() == QEvent.Type.LayoutRequest
        if changed and self.action_panel.spare_height():
            self._make_room()
        return False

    def _subscriptions(self) -> tuple[Subscription, ...]:
        detail_fetcher = self.connection.detail_fetcher
        return (
            (self.connection.outboxChanged, self.show_waiting),
            (self.connection.server.met, self._ask_unread),
            (self.connection.load.online, self._ask_unread),
            (self.connection.load.updated, self._ask_unread),
            (detail_fetcher.photo, self.photo.show_file),
            (detail_fetcher.unreached, self._miss),
            (detail_fetcher.host, self.photo.ask_host),
            (detail_fetcher.photos, self._show_all_photos),
            (detail_fetcher.activity, self._show_thread),
            (detail_fetcher.details, self._show_details),
        )

    def _begin(self) -> None:
        self.contact.follow(self.shown)
        self.colleagues.follow(self.shown)
        self.show_report(None)
        self.action_panel.follow(self.shown)
        self.emptied.emit()

    def show_report(self, report: Report | None) -> None:
        """Show a report; ``None`` empties the card. The same report is only refreshed."""
        before = self.report
        same = before is not None and report is not None and before.report_id == report.report_id
        moved = same and _record(report) != _record(before)
        self.report = report
        self.contact.show_report(report)
        self.colleagues.show_report(report)
        if report is None:
            self.head.show_report(None)
            self._make_room()
            return
        if not same:
            clock = self.connection.outbox.clock
            self._seen, self._seen_at = report, stamp(clock.now())
        self._show_facts(report)
        self._make_room()
        if not same:
            self._area.verticalScrollBar().setValue(0)
            self.photo.clear()
        if not same or moved:
            self._ask_thread(fresh=not same)
            self._ask_photos(report)
            self._ask_details(report, anew=not same)

    def _show_facts(self, report: Report) -> None:
        rows = self.connection.outbox.of_report(report.report_id)
        self._disputed = disputed = conflict_values_of(report, rows, self.connection.server)
        status = disputed.status if disputed else texts.status_label(report.status)
        # while an own change waits, the server's word for the status would contradict it
        own = waiting_state(rows) is not None
        report = disputed.report if disputed else report
        raw = "" if own and not disputed else other_label(report)
        self.head.show_report(report)
        held = ""
        if self.connection.server.capabilities.of([report.report_id]).tells_holder:
            held = holder(self.connection.server.departments, report.department, report.assignee)
        changed = self._marks(report, rows)
        address = texts.one_line(report.address, 300)
        self._set(self.place, _joined(address, changed.get("place")))
        left = texts.days_left(report, self.connection.settings.zone)
        late = left is not None and left < 0
        ink = colours.legible("late").name() if late else ""
        style = f"color: {ink};" if ink else ""
        if style != self.days_left.styleSheet():  # setting it is slower than all the rest
            self.days_left.setStyleSheet(style)
        due = texts.day(report.due)
        days_left = texts.days_left_text(left)
        days_left = f"{days_left} ({due})" if days_left and due else days_left
        here = texts.here_text(report)
        days_left = f"{days_left} – {here}" if days_left and here else days_left
        days_left = _joined(days_left, changed.get("days_left"))
        self.facts.tell((status, days_left, held, changed.get("state", "")))
        self.state.setToolTip(plain_tip(raw))
        self._set(self.dates, self._dates(report))
        description = bounded(report.description.strip())
        self._set(self.text, _joined(description, changed.get("text"), "\n"))
        self._set(self.doubts, texts.remark_lines(report))
        self._tell_waiting(rows)

    def _marks(self, report: Report, rows: Sequence[OutboxRow]) -> dict[str, str]:
        """Line of the card → the remark that somebody else changed it since the report was
        opened."""
        seen = self._seen
        if seen is None or seen == report:
            return {}
        own = [row for row in rows if row.changed_at >= self._seen_at]
        return marks(changed_fields(seen, report, own), report)

    def show_waiting(self) -> None:
        """Show which own changes of this report wait to be sent."""
        if self.report is None:
            return
        rows = self.connection.outbox.of_report(self.report.report_id)
        if conflict_values_of(self.report, rows, self.connection.server) != self._disputed:
            self._show_facts(self.report)
        else:
            self._tell_waiting(rows)

    def _tell_waiting(self, rows: Sequence[OutboxRow]) -> None:
        self.waiting.show_rows(rows, self._disputed.mine if self._disputed else "")

    def _dates(self, report: Report) -> str:
        """When and how it came, when it was changed, and what it is called elsewhere."""
        came, parts = [], []
        if report.requested:
            text = tr("Received {time}")
            came.append(text.format(time=texts.moment(report.requested)))
        if report.source:
            text = tr("via {way}")
            came.append(text.format(way=texts.one_line(source_label(report.source), 60)))
        if report.updated and report.updated != report.requested:
            text = tr("changed {time}")
            parts.append(text.format(time=texts.moment(report.updated)))
        if report.reference:
            text = tr("reference {number}")
            parts.append(text.format(number=texts.one_line(report.reference, 60)))
        return " · ".join(filter(None, (" ".join(came), *parts)))

    def _set(self, label: QLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))

    def _ask_photos(self, report: Report) -> None:
        """Ask for the first photo, which the list names, and for the addresses of the others."""
        if report.photo:  # without a first photo the report has no photos
            self._show_photos([report.photo])
            self.connection.detail_fetcher.load_photos(report.report_id)

    def _show_photos(self, urls: list[str]) -> None:
        for url in self.photo.expect(urls):
            self.connection.detail_fetcher.load_photo(url)

    def _agree_to_host(self, host: str, urls: list[str]) -> None:
        self.connection.agree_to_host(host)
        for url in urls:
            self.connection.detail_fetcher.load_photo(url)

    def _ask_details(self, report: Report, *, anew: bool) -> None:
        server = self.connection.server
        self.details.ask(self.connection.detail_fetcher, server.capabilities, report, anew=anew)

    def _ask_unread(self) -> None:
        """The server has answered: what could not be asked for of the shown report is now."""
        if self._unread and self.report is not None:
            self._ask_thread(fresh=False)
            self._ask_photos(self.report)
            self._ask_details(self.report, anew=False)

    def _miss(self) -> None:
        self._unread = True

    def _ask_thread(self, fresh: bool = True) -> None:
        if self.report is None:
            return
        self._unread = self.connection.server.probe is None
        if self._unread:
            locked = self.connection.status_board.holds("master_password")
            self.history.say(texts.unread_text(locked=locked))
            return
        if not self.connection.server.capabilities.has_activity:
            self.history.show_entries(())
            return
        if fresh:
            self.history.say(tr("Loading the history…"))
        self.connection.detail_fetcher.load_activity(self.report.report_id)

    def _is_shown(self, report_id: str) -> bool:
        """What comes may be of a report that is no longer shown."""
        return self.report is not None and self.report.report_id == report_id

    def _show_all_photos(self, report_id: str, urls: list[str]) -> None:
        if self._is_shown(report_id):
            self._show_photos(urls)

    def _show_details(self, report_id: str, answer: Answer[Details]) -> None:
        if self._is_shown(report_id):
            self.details.show_details(answer.value or Details())

    def _show_thread(self, report_id: str, answer: Answer[list[Activity]]) -> None:
        if not self._is_shown(report_id):
            return
        if isinstance(answer.error, NotSupported):
            self.history.show_entries(())
        elif answer.error is not None:
            self._unread = isinstance(answer.error, Unreachable)
            self.history.say(error_sentence(answer.error), retry=True)
        else:
            server = self.connection.server
            self.history.set_names(server.departments, server.services)
            self.action_panel.reopening.take_history(report_id, answer.value or ())
            description = self.report.description if self.report is not None else ""
            entries = with_own_times(answer.value or (), self.connection.outbox.row)
            self.history.show_entries(entries, description)


def _record(report: Report | None) -> object:
    """Differs once the server's record has moved: an own change that waits moves none, and two ways
    of reading one row differ in the last digit of its place."""
    return report and (report.version or replace(report, lon=None, lat=None))


def _joined(text: str, mark: str | None, between: str = " · ") -> str:
    return between.join(filter(None, (text, mark)))
