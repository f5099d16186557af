"""*Round Return…*: what the paper says, then one review, then all of it is sent."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication, QDate, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ...core.changes.preview import Line
from ...core.changes.rounds import Returned, rehearsed
from ...core.model.capabilities import Capabilities
from ...core.model.report import Report
from ...printing.texts import day_form
from ..actions.preview.texts import Names
from ..actions.preview.view import RehearsalView
from ..widgets.labels import plain_label
from ..widgets.question import ask
from .return_photos import ReturnPhotos
from .return_stops import PHOTOS, StopsTable


class RoundReturn(QDialog):
    """``agreed``: (all stops as :class:`Returned`, the lines to send)."""

    agreed = pyqtSignal(object, object)

    def __init__(
        self,
        reports: Sequence[Report],
        capabilities: Capabilities,
        names: Names,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementReturn")
        self.setWindowTitle(QCoreApplication.translate("Signalement", "Round Return"))
        self._reports, self._capabilities, self._names = list(reports), capabilities, names
        self.day = QDateEdit(QDate.currentDate())
        self.day.setDisplayFormat(day_form())
        self.day.setCalendarPopup(True)
        self.day.setMaximumDate(QDate.currentDate())
        self.stops = StopsTable(reports)
        self.photos = ReturnPhotos(reports, self._day())
        self.reply = QLineEdit()
        self.reply.setEnabled("reply" in capabilities.writes)
        self.nothing = plain_label()
        self.review = RehearsalView()
        self.pages = QStackedWidget()
        self.pages.addWidget(self._paper())
        self.pages.addWidget(self.review)
        QVBoxLayout(self).addWidget(self.pages)
        self.resize(760, 520)
        self._listen()

    def returned(self) -> list[Returned]:
        """Every stop as it stands in the table."""
        return [self._stop(row, report) for row, report in enumerate(self._reports)]

    def reject(self) -> None:
        """Escape and *Cancel* ask first when something was entered."""
        if not self._has_entries():
            super().reject()
            return
        ask(
            self,
            "SignalementReturnLeave",
            self.windowTitle(),
            QCoreApplication.translate(
                "Signalement", "Nothing was sent. What you entered here is lost when you close."
            ),
            lambda: QDialog.reject(self),
            QCoreApplication.translate("Signalement", "Close Without Sending"),
        )

    def _has_entries(self) -> bool:
        rows = range(len(self._reports))
        entered = any(self.stops.done(row) is not None or self.stops.word(row) for row in rows)
        return bool(entered or self.reply.text().strip() or any(self.photos.counts().values()))

    def _listen(self) -> None:
        self.day.dateChanged.connect(lambda _day: self.photos.set_day(self._day()))
        self.photos.changed.connect(lambda: self.stops.show_photos(self.photos.counts()))
        self.review.left.connect(lambda: self.pages.setCurrentIndex(0))
        self.review.accepted.connect(self._agree)

    def _stop(self, row: int, report: Report) -> Returned:
        done = self.stops.done(row)
        note = " ".join(filter(None, (self._first_words(done), self.stops.word(row))))
        reply = str(self.reply.text()).strip() if self.reply.isEnabled() else ""
        return Returned(report, done, note, reply, self.photos.of_stop(row))

    def _first_words(self, done: bool | None) -> str:
        if done:
            text = QCoreApplication.translate("Signalement", "Work done on {day}.")
        else:
            text = QCoreApplication.translate("Signalement", "Not done on {day}.")
        return str(text.format(day=self.day.text()))

    def _day(self) -> date:
        chosen = self.day.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    def show_review(self) -> None:
        """What would be sent; nothing is sent yet."""
        plan = rehearsed(self.returned(), self._capabilities)
        if not plan.groups and not plan.blocked:
            self.nothing.setText(
                QCoreApplication.translate(
                    "Signalement", "Tick at least one stop that this system can be told about."
                )
            )
            return
        self.nothing.setText("")
        self.pages.setCurrentIndex(1)
        what = QCoreApplication.translate("Signalement", "Round Return")
        told = next((one for one in self.returned() if one.done and one.reply), None)
        text, reader = (told.reply, told.report.report_id) if told else ("", "")
        self.review.show_plan(what, plan, self._names, text=text, reader=reader)

    def _agree(self, lines: list[Line]) -> None:
        self.agreed.emit(self.returned(), lines)

    def _paper(self) -> QWidget:
        page = QWidget()
        form = QFormLayout()
        form.addRow(QCoreApplication.translate("Signalement", "Date of the Works"), self.day)
        form.addRow(
            QCoreApplication.translate("Signalement", "Reply to the Citizens of What Is Done"),
            self.reply,
        )
        if not self.reply.isEnabled():
            self.reply.setPlaceholderText(
                QCoreApplication.translate("Signalement", "this system takes no reply from QGIS")
            )
        tabs = QTabWidget()
        tabs.addTab(self.stops, QCoreApplication.translate("Signalement", "Stops"))
        takes_photos = "photo" in self._capabilities.writes
        self.stops.setColumnHidden(PHOTOS, not takes_photos)
        if takes_photos:
            tabs.addTab(self.photos, QCoreApplication.translate("Signalement", "Photos"))
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(form)
        column.addWidget(tabs, 1)
        column.addWidget(self.nothing)
        column.addLayout(self._buttons())
        return page

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        all_ = QPushButton(QCoreApplication.translate("Signalement", "Rest Is Done"))
        all_.setObjectName("SignalementReturnAll")
        all_.setAutoDefault(False)
        all_.clicked.connect(lambda _=False: self.stops.tick_all())
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.go: Any = box.addButton(
            QCoreApplication.translate("Signalement", "Review…"),
            QDialogButtonBox.ButtonRole.ActionRole,
        )
        self.go.setObjectName("SignalementReturnReview")
        self.go.clicked.connect(lambda _=False: self.show_review())
        box.rejected.connect(self.reject)
        line.addWidget(all_)
        line.addStretch(1)
        line.addWidget(box)
        return line
