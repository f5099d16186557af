"""*Round Return*: takes the results written on a printed round, shows a preview before they
are sent."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from functools import partial

from qgis.PyQt.QtCore import QDate, QMimeData, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QDateEdit,
    QFormLayout,
    QHBoxLayout,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ...connection.texts.outcomes import error_sentence
from ...core.changes.preview import PreviewLine
from ...core.changes.rounds import ReturnedStop, change_request_of, preview_stops
from ...core.errors import BadPhoto, BadStore
from ...core.model.capabilities import Capabilities
from ...core.model.report import Report
from ...layer.texts import day_form
from ...qt.language import tr
from ..actions.preview.texts import Names, remark_text
from ..actions.preview.view import PreviewView
from ..photos.sent_text import SentLine
from ..photos.tray import no_photo_text
from ..widgets.buttons import SnugButton
from ..widgets.flow_layout import FlowLayout
from ..widgets.icons import theme_icon
from ..widgets.labels import plain_label, tell_whole
from ..widgets.shortcuts import local_key
from .return_photos import ReturnPhotos
from .return_stops import Stops

DAY, REPLY, PHOTOS = "\x00day", "\x00reply", "\x00photos"
"""Keys of a draft beside those of the stops, which are report numbers."""
_ISO = Qt.DateFormat.ISODate


class ReturnPage(QWidget):
    """``agreed``: (all stops as :class:`ReturnedStop`, the lines to send); ``left``: whoever
    entered something goes elsewhere; ``drafted``: what stands here, part → text, at each change."""

    agreed = pyqtSignal(object, object)
    left = pyqtSignal()
    drafted = pyqtSignal(dict)

    def __init__(
        self,
        reports: Sequence[Report],
        capabilities: Capabilities,
        names: Names,
        kept: Mapping[str, str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementReturn")
        self._reports, self._capabilities, self._names = list(reports), capabilities, names
        self.day = QDateEdit(QDate.currentDate())
        self.day.setDisplayFormat(day_form())
        self.day.setCalendarPopup(True)
        self.day.setMaximumDate(QDate.currentDate())
        self.stops = Stops(reports)
        self.photos = ReturnPhotos(reports, self._day())
        self.reply = SentLine()
        self.reply.setEnabled("reply" in capabilities.writes)
        self.nothing = plain_label()
        self.nothing.hide()
        self.review = PreviewView()
        self.pages = QStackedWidget()
        self.pages.addWidget(self._paper())
        self.pages.addWidget(self.review)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 2, 6, 4)
        column.addLayout(self._head())
        column.addWidget(self.pages, 1)
        self._restore(kept or {})
        self._listen()

    def returned(self) -> list[ReturnedStop]:
        """Every stop with what was entered."""
        return [self._stop(at, report) for at, report in enumerate(self._reports)]

    def leave(self) -> None:
        """Go back to the round; entered results stay a draft."""
        self.flush()
        self.left.emit()

    def flush(self) -> None:
        """Emit the draft now."""
        entered = {**self.stops.kept(), REPLY: self.reply.text(), PHOTOS: self.photos.kept()}
        found = {name: text for name, text in entered.items() if text.strip()}
        day = str(self.day.date().toString(_ISO))
        self.drafted.emit({**found, DAY: day} if found else {})

    def left_of(self, sent: Collection[str]) -> dict[str, str]:
        """The draft of what was not sent: stops of other reports, and their photos. Day and reply
        went out with the others."""
        stops = {key: text for key, text in self.stops.kept().items() if key not in sent}
        photos = self.photos.kept(without={*sent, ""})
        return {**stops, PHOTOS: photos} if photos else stops

    def _restore(self, kept: Mapping[str, str]) -> None:
        day = QDate.fromString(kept.get(DAY, ""), _ISO)
        if day.isValid():
            self.day.setDate(day)
            self.photos.set_day(self._day())
        self.stops.restore(kept)
        self.reply.setText(kept.get(REPLY, ""))
        self.photos.restore(kept.get(PHOTOS, ""))
        self.stops.show_photos(self.photos.counts())

    def _listen(self) -> None:
        self.day.dateChanged.connect(lambda _day: self.photos.set_day(self._day()))
        self.photos.changed.connect(lambda: self.stops.show_photos(self.photos.counts()))
        self.photos.changed.connect(self.flush)
        self.stops.edited.connect(self.flush)
        self.reply.editingFinished.connect(self.flush)
        for source in (self.reply, self.photos):
            source.pictured.connect(self._take_picture)
        for stop, row in enumerate(self.stops.rows):
            row.word.pictured.connect(partial(self._take_picture, stop=stop))
        self.review.left.connect(lambda: self.pages.setCurrentIndex(0))
        self.review.accepted.connect(self._agree)

    def _take_picture(self, data: QMimeData, stop: int = -1) -> None:
        """``stop``: place of the stop at whose word it was pasted."""
        problem = "" if "photo" in self._capabilities.writes else no_photo_text()
        try:
            if not problem:
                self.photos.take_data(data, stop)
        except (BadPhoto, BadStore) as error:
            problem = error_sentence(error)
        self._tell(problem)

    def _tell(self, problem: str) -> None:
        self.nothing.setText(problem)
        self.nothing.setVisible(bool(problem))

    def _stop(self, at: int, report: Report) -> ReturnedStop:
        row = self.stops.rows[at]
        done = row.answer()
        note = " ".join(filter(None, (self._first_text(done), row.word.text().strip())))
        reply = str(self.reply.text()).strip() if self.reply.isEnabled() else ""
        return ReturnedStop(report, done, note, reply, self.photos.of_stop(at))

    def _first_text(self, done: bool | None) -> str:
        text = tr("Work done on {day}.") if done else tr("Not done on {day}.")
        return str(text.format(day=self.day.text()))

    def _day(self) -> date:
        chosen = self.day.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    def show_review(self) -> None:
        """Show a preview of what would be sent."""
        self.flush()
        plan = preview_stops(self.returned(), self._capabilities)
        if not plan.groups and not plan.blocked:
            self._tell(tr("Tick at least one stop that this system can be told about."))
            return
        self._tell("")
        self.pages.setCurrentIndex(1)
        what = tr("Round Return")
        answered = next((one for one in self.returned() if one.done and one.reply), None)
        text, reader = (answered.reply, answered.report.report_id) if answered else ("", "")
        first = next((line.report.report_id for line in plan.lines()), "")
        sent = self._texts()
        note = sent.get(first, ("", ""))[0]
        remarks = {report_id: remark_text(*texts) for report_id, texts in sent.items()}
        self.review.show_plan(
            what, plan, self._names, text=text, reader=reader, note=note, remarks=remarks
        )

    def _texts(self) -> dict[str, tuple[str, str]]:
        """Report id → note and reply, as far as the system takes them, of what is ticked."""
        asked = {
            one.report.report_id: change_request_of(
                one, self._capabilities.of([one.report.report_id])
            )
            for one in self.returned()
        }
        return {key: (one.note, one.reply) for key, one in asked.items() if one is not None}

    def _agree(self, lines: list[PreviewLine]) -> None:
        self.agreed.emit(self.returned(), lines)

    def _head(self) -> QHBoxLayout:
        back = self._button("Back", tr("Round"))
        back.setIcon(theme_icon("mActionArrowLeft"))
        back.clicked.connect(lambda _=False: self.leave())
        title = tr("Round Return")
        head = QHBoxLayout()
        head.addWidget(back)
        head.addWidget(plain_label(title, self, bold=True), 1)
        return head

    def _paper(self) -> QWidget:
        page = QWidget()
        local_key(page, "Esc", self.leave)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(tr("Date of the Works"), self.day)
        asks = tr("Reply to the Citizens of What Is Done")
        self.reply.setAccessibleName(asks)
        tell_whole(self.reply)
        form.addRow(plain_label(asks))  # in a row of its own a label can wrap
        form.addRow(self.reply)
        if not self.reply.isEnabled():
            self.reply.setPlaceholderText(tr("this system takes no reply from QGIS"))
        self.tabs = QTabWidget()
        self.tabs.addTab(self.stops, tr("Stops"))
        if "photo" in self._capabilities.writes:
            self.tabs.addTab(self.photos, tr("Photos"))
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(form)
        column.addWidget(self.tabs, 1)
        column.addWidget(self.nothing)
        column.addWidget(self._foot())
        return page

    def _foot(self) -> QWidget:
        foot = QWidget(self)
        line = FlowLayout(foot)
        every = self._button("All", tr("Rest Is Done"))
        every.clicked.connect(lambda _=False: self.stops.tick_all())
        self.go = self._button("Review", tr("Review…"))
        self.go.clicked.connect(lambda _=False: self.show_review())
        for button in (every, self.go):
            line.addWidget(button)
        return foot

    def _button(self, name: str, text: str) -> SnugButton:
        button = SnugButton(text, self)
        button.setObjectName(f"SignalementReturn{name}")
        return button
