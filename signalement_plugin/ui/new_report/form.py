"""*New Report…*: the form for what a caller reports."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qgis.PyQt.QtCore import QMimeData, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QHideEvent, QResizeEvent, QShowEvent
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...connection.texts.effects import point_alone_text
from ...connection.texts.outcomes import reason_sentence
from ...core.changes.request import find_refusal
from ...core.model.capabilities import Capabilities
from ...core.model.report import Service
from ...qt.language import tr
from ..display_names import source_label
from ..photos.sent_text import SentLine, SentText
from ..photos.tray import PhotoTray, no_photo_text
from ..texts import one_line
from ..widgets.buttons import SnugButton
from ..widgets.icons import theme_icon
from ..widgets.labels import plain_label, plain_tip
from ..widgets.search_combo import SearchCombo
from ..widgets.shortcuts import EscapeFirst, local_key
from .draft import NewReportDraft, erased_text, further_fields, sources, unsent_sentence
from .nearby_reports import Neighbours
from .places.line import PlaceLine
from .places.offer import AddressOffer
from .questions import Questions
from .refusal import Refusal, button_texts, outline, pointed_at

DRAFT_PAUSE_MS = 400
UNDERLINE_PX = 4
"""Added to the width of a label: Qt does not count the gap that an underlined letter makes."""
LEAST_LINES, MOST_LINES = 3, 7
NARROW_EM = 22
"""Below this width labels stand over their fields."""


class NewReport(QWidget):
    """Place, nearby reports, service and text; a draft keeps them when the form closes."""

    point_wanted = pyqtSignal()
    left = pyqtSignal()
    dropped = pyqtSignal()  # the user drops the refused report
    drafted = pyqtSignal(object)  # NewReportDraft
    wanted = pyqtSignal(object)  # NewReportDraft
    service_chosen = pyqtSignal(str)  # code of the service or empty, also if it is as before
    placed = pyqtSignal(object)  # (lon, lat) in EPSG:4326, or None
    seen = pyqtSignal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementNewReport")
        self._point: tuple[float, float] | None = None
        self._taken = Capabilities()
        self._at_text = False  # True: the focus was moved to the description
        self._drafted_service = ""  # code of a service that is not offered, or not yet
        self._kept_source = ""  # the origin that was chosen, while none is shown
        self.refusal = Refusal(self)
        self._make_fields()
        self._lay_out()
        self._show_refusal("")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(DRAFT_PAUSE_MS)
        self._pause.timeout.connect(lambda: self.drafted.emit(self.call()))
        self._listen()
        self.offer_extras(Capabilities(), None)
        self.set_point(None, "")

    def _make_fields(self) -> None:
        self.service, self.source = SearchCombo(self), QComboBox(self)
        self.source.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        EscapeFirst(self.source.view(), self.source)
        self.service.lineEdit().setPlaceholderText(tr("Search a category…"))
        self.text = SentText(self)
        self.text.setPlaceholderText(tr("Description"))
        self.text.setAccessibleName(self.text.placeholderText())
        self.text.set_lines(LEAST_LINES, MOST_LINES)
        self.where, self.at_pin = PlaceLine(self), AddressOffer(self)
        self.name, self.phone, self.email = SentLine(self), SentLine(self), SentLine(self)
        self._caller = {"name": self.name, "phone": self.phone, "email": self.email}
        self.pick = QToolButton(self)
        self.pick.setAutoRaise(True)
        self.pick.setIcon(theme_icon("mActionCapturePoint"))
        self.pick.setToolTip(tr("Point on the Map"))
        self.pick.setAccessibleName(self.pick.toolTip())
        self.neighbours = Neighbours(self)
        self.photos = PhotoTray(self)
        self.questions = Questions(self)
        self.beside = plain_label(point_alone_text(), self)
        self.reason = plain_label(parent=self)
        self.private = plain_label(erased_text(), self)
        named = {name.title(): line for name, line in self._caller.items()}
        fields = {"Service": self.service, "Source": self.source, "Text": self.text}
        for name, field in {**fields, "Address": self.where, "Pick": self.pick, **named}.items():
            field.setObjectName(f"SignalementNew{name}")

    def _lay_out(self) -> None:
        title = plain_label(tr("New Report"), self, True)
        self._labels: dict[QWidget, QLabel] = {}
        self._forms = (QFormLayout(), QFormLayout())
        self._fill_form(*self._forms)
        self.cancel = SnugButton("", self)
        self.cancel.setObjectName("SignalementNewCancel")
        self.send = SnugButton("", self)
        self.send.setObjectName("SignalementNewSend")
        self.send.setDefault(True)
        self.cancel.clicked.connect(self._cancel)
        self.send.clicked.connect(self.submit)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 4, 0)
        column.addLayout(self._forms[0])
        column.addStretch(1)
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 2, 6, 4)
        for part in (title, self.refusal, area, self.reason):
            layout.addWidget(part, int(part is area))
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.send)
        layout.addLayout(foot)

    def _fill_form(self, form: QFormLayout, who: QFormLayout) -> None:
        """Where, what, who; a row's own words stand over its fields in a narrow dock."""
        for part in (form, who):
            part.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
            part.setContentsMargins(0, 0, 0, 0)
        self.who = QWidget(self)
        self.who.setLayout(who)
        what = QWidget(self)
        rows = QVBoxLayout(what)
        rows.setContentsMargins(0, 0, 0, 0)
        for field in (self.service, self.questions, self.text, self.photos):
            rows.addWidget(field)
        where = QWidget(self)
        line = QHBoxLayout(where)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.where, 1)
        line.addWidget(self.pick)
        self._add(form, tr("Wh&ere"), self.where, where)
        for row in (self.at_pin, self.beside, self.neighbours):
            form.addRow(row)
        self._add(form, tr("Wha&t"), self.service, what)
        self._add(form, tr("Who"), self.who, self.who)
        for head in (self.where, self.service, self.who):
            font = self._labels[head].font()
            font.setBold(True)
            self._labels[head].setFont(font)
        self._add(who, tr("Received b&y"), self.source, self.source)
        self._add(who, tr("&Name"), self.name, self.name)
        self._add(who, tr("&Phone no."), self.phone, self.phone)
        self._add(who, tr("E-&mail"), self.email, self.email)
        who.addRow(self.private)

    def _add(self, form: QFormLayout, text: str, buddy: QWidget, content: QWidget) -> None:
        label = QLabel(text, self)
        label.setMinimumWidth(label.sizeHint().width() + UNDERLINE_PX)
        label.setBuddy(buddy)
        form.addRow(label, content)
        self._labels[buddy] = label

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < NARROW_EM * self.fontMetrics().height()
        policy = QFormLayout.RowWrapPolicy
        for one in self._forms:
            one.setRowWrapPolicy(policy.WrapAllRows if narrow else policy.DontWrapRows)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.seen.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.seen.emit(False)

    def _listen(self) -> None:
        self.pick.clicked.connect(self.point_wanted)
        self.text.textChanged.connect(self._edited)
        self.where.searched.connect(self._check)
        for field in (self.text, self.questions):
            field.pictured.connect(self._take_picture)
        for line in (self.where, *self._caller.values()):
            line.textChanged.connect(lambda _text: self._edited())
            line.pictured.connect(self._take_picture)
        for combo in (self.service, self.source):
            combo.currentIndexChanged.connect(lambda _at: self._edited())
        self.service.currentIndexChanged.connect(lambda _at: self._tell_service())
        self.service.picked.connect(self.go_on)
        self.questions.picked.connect(self.go_on)
        self.questions.asked.connect(self._asked)
        self.questions.changed.connect(self._edited)
        self.photos.changed.connect(self._edited)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            local_key(self, key, self.submit)
        local_key(self, "Esc", self.left.emit)

    # -- choices

    def offer(self, services: Sequence[Service]) -> None:
        """The server's categories; what is chosen or being typed stays."""
        chosen = self._service_code()
        before = self.service.currentIndex()
        self.service.offer([(one_line(one.name, 80), one.code) for one in services], chosen)
        if self.service.currentIndex() < 0:
            self._drafted_service = chosen  # choose this service when the server offers it again
        if before < 0 <= self.service.currentIndex():
            self._tell_service()
        self._check()

    def offer_extras(self, capabilities: Capabilities, folder: Path | None) -> None:
        """Origin, photos and caller, where the system takes them; ``folder`` keeps photos."""
        self._kept_source = self._source()
        self._taken, taken = capabilities, further_fields(capabilities.creates_with)
        shown: dict[QWidget, bool] = {line: name in taken for name, line in self._caller.items()}
        shown[self.source] = "source" in taken
        self.source.blockSignals(True)
        self.source.clear()
        for one in capabilities.sources or sources():
            self.source.addItem(source_label(one), one)
        self.source.setCurrentIndex(max(0, self.source.findData(self._kept_source)))
        self.source.blockSignals(False)
        for field, wanted in shown.items():
            field.setVisible(wanted)
            self._labels[field].setVisible(wanted)
        for part in (self.who, self._labels[self.who]):
            part.setVisible(any(shown.values()))
        self.private.setVisible(any(shown[line] for line in self._caller.values()))
        self.photos.folder = folder or Path()
        self.photos.offer("photo" in taken and folder is not None, explain="photo" not in taken)
        self._check()

    def set_point(self, point: tuple[float, float] | None, shown: str) -> None:
        """A place (lon, lat, EPSG:4326) and how to write it; ``None``: not known."""
        self._point = point
        self.where.show_point(shown)
        if point is None:
            self.neighbours.offer((), False)
        self.placed.emit(point)
        self._edited()

    # -- contents

    def call(self) -> NewReportDraft:
        """The draft that the form describes now, with what its server may not take."""
        return NewReportDraft(
            self._service_code(),
            self._point,
            self.text.toPlainText().strip(),
            self.where.text().strip(),
            self._source(),
            tuple(self.photos.paths),
            {name: line.text().strip() for name, line in self._caller.items()},
            self.questions.answers(),
            self.refusal.server_message,
        )

    def taken_call(self) -> NewReportDraft:
        """What can be sent of it."""
        return self.call().taken(self._taken.creates_with)

    def _source(self) -> str:
        return self._kept_source if self.source.isHidden() else str(self.source.currentData() or "")

    def _service_code(self) -> str:
        return str(self.service.currentData() or self._drafted_service)

    def _tell_service(self) -> None:
        if self.service.currentIndex() >= 0:
            self._drafted_service = ""
        self.service_chosen.emit(self._service_code())

    def show_call(self, call: NewReportDraft, shown: str) -> None:
        """Fill the form with what was kept; ``shown``: how to write the place."""
        self._drafted_service = call.service
        self.service.setCurrentIndex(self.service.findData(call.service) if call.service else -1)
        self._tell_service()
        self.questions.set_answers(call.answers)
        self.text.setPlainText(call.text)
        self.where.setText(call.address)
        self._kept_source = call.source
        self.source.setCurrentIndex(max(0, self.source.findData(call.source)))
        self.photos.set_paths(call.photos)
        for name, line in self._caller.items():
            line.setText(call.caller.get(name, ""))
        self.set_point(call.point, shown)
        self._show_refusal(call.refused)
        self._pause.stop()

    def _show_refusal(self, server_message: str) -> None:
        """Show what the server refused, until the report is sent or deleted."""
        self.refusal.show_message(server_message)
        cancel, send = button_texts(bool(server_message))
        self.cancel.setText(cancel)
        self.send.setText(send)
        self._outline(focus=False)

    def _outline(self, *, focus: bool) -> bool:
        """Frame the field that the refusal is about; returns whether there is one."""
        fields = {"text": self.text, "where": self.where, **self._caller, **self.questions.fields}
        wanted = pointed_at(self.refusal.server_message, self.questions.fields)
        for name, field in fields.items():
            outline(field, name == wanted)
        self.refusal.name_question(self.questions.wording(wanted))
        if wanted and focus:
            fields[wanted].setFocus()
        return bool(wanted)

    def _cancel(self) -> None:
        (self.dropped if self.refusal.server_message else self.left).emit()

    def clear(self) -> None:
        """Empty the form; only the chosen origin stays."""
        self.show_call(NewReportDraft(source=self._source()), "")

    def go_on(self) -> None:
        """Move the cursor to the first field that is still empty."""
        self._at_text = False
        if self._outline(focus=True):
            return
        if self._point is None and not self.where.text().strip():
            self.where.setFocus()
        elif self.service.currentIndex() < 0:
            self.service.setFocus()
        else:
            self._at_text = not self.questions.focus_fault()
            if self._at_text:
                self.text.setFocus()

    def _asked(self) -> None:
        """Move the cursor to the questions, if they arrived after it went past them."""
        if self.refusal.server_message or (self._at_text and not self.text.toPlainText()):
            self.go_on()

    def submit(self) -> None:
        """Emit the report; the form is cleared by the receiver."""
        if self.send.isEnabled() and self.isVisible():
            self.wanted.emit(self.taken_call())

    def _edited(self) -> None:
        self._pause.start()
        self._check()

    def _take_picture(self, data: QMimeData) -> None:
        if self.photos.taken:
            self.photos.take(data)
        else:
            self._check(no_photo_text())

    def _check(self, message: str = "") -> None:
        """``message``: stands at the foot until something else is done."""
        unsent = not self._taken.address_beside and self._point is not None
        self.beside.setVisible(unsent and bool(self.where.text().strip()))
        reason = self._missing()
        lost = "" if self._taken.needs_point else self.where.problem()
        left = unsent_sentence(self.call(), self.taken_call())
        shown = "\n".join(filter(None, (message, lost, left, reason)))
        self.reason.setText(shown)
        self.reason.setVisible(bool(shown))
        self.send.setEnabled(not reason)
        self.send.setToolTip(plain_tip(reason))

    def _missing(self) -> str:
        if self.service.currentIndex() < 0:
            return tr("Choose a service.")
        if not self.text.toPlainText().strip():
            return tr("Say what was reported.")
        if self._point is None and (why := self.where.missing(self._taken.needs_point)):
            return why
        refused = find_refusal(self.taken_call().operation(), self._taken)
        if refused:
            return reason_sentence(str(refused[0]), details=refused[1])
        return self.questions.fault()
