"""*New Report…*: what a caller says, entered in the dock."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from qgis.PyQt.QtCore import QCoreApplication, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ...connection.texts.effects import point_alone_words
from ...connection.texts.outcomes import too_much_sentence
from ...core.changes.request import too_long
from ...core.model.capabilities import Capabilities
from ...core.model.report import Service
from ..photos.tray import PhotoTray
from ..texts import one_line
from ..widgets.buttons import SnugButton
from ..widgets.icons import theme_icon
from ..widgets.labels import plain_label
from ..widgets.shortcuts import local_key
from .draft import Call, source_word, sources
from .nearby_reports import Neighbours
from .questions import Questions

DRAFT_PAUSE_MS = 400
UNDERLINE_PX = 4
"""Qt measures a label without the gap that its underlined letter makes."""


class NewReport(QWidget):
    """Place, neighbours, service and text; nothing is lost by going back to the list."""

    point_wanted = pyqtSignal()
    left = pyqtSignal()
    drafted = pyqtSignal(object)  # Call
    wanted = pyqtSignal(object)  # Call
    service_chosen = pyqtSignal(str)  # its code, also of one that is chosen as it was before

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementNewReport")
        self._point: tuple[float, float] | None = None
        self._address_beside = True
        self._longest: Mapping[str, int] = {}
        self._drafted_service = ""  # of a draft, until the server's services are known
        self._make_fields()
        self._lay_out()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(DRAFT_PAUSE_MS)
        self._pause.timeout.connect(lambda: self.drafted.emit(self.call()))
        self._listen()
        self.offer_extras(Capabilities(), None)
        self.set_point(None, "")

    def _make_fields(self) -> None:
        self.service, self.source = QComboBox(self), QComboBox(self)
        for combo, name in ((self.service, "Service"), (self.source, "Source")):
            combo.setObjectName(f"SignalementNew{name}")
            combo.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._offer_sources(sources())
        self.text = QPlainTextEdit(self)
        self.text.setObjectName("SignalementNewText")
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(self.text.fontMetrics().lineSpacing() * 3 + 10)
        self.address, self.name = QLineEdit(self), QLineEdit(self)
        self.phone, self.email = QLineEdit(self), QLineEdit(self)
        self._caller = {"name": self.name, "phone": self.phone, "email": self.email}
        named = {name.title(): line for name, line in self._caller.items()}
        for name, line in {"Address": self.address, **named}.items():
            line.setObjectName(f"SignalementNew{name}")
        self.place = plain_label(parent=self)
        self.pick = SnugButton(QCoreApplication.translate("Signalement", "Click on the Map"), self)
        self.pick.setObjectName("SignalementNewPick")
        self.pick.setIcon(theme_icon("mActionCapturePoint"))
        self.neighbours = Neighbours(self)
        self.photos = PhotoTray(self)
        self.questions = Questions(self)
        self.beside = plain_label(point_alone_words(), self)
        self.reason = plain_label(parent=self)
        self.private = plain_label(
            QCoreApplication.translate(
                "Signalement", "Sent to the server, and erased here once it has them."
            ),
            self,
        )

    def _lay_out(self) -> None:
        title = plain_label(QCoreApplication.translate("Signalement", "New Report"), self, True)
        self._form = self._make_form()
        self.box = QDialogButtonBox(self)
        cancel = self.box.addButton(QDialogButtonBox.StandardButton.Cancel)
        cancel.setText(QCoreApplication.translate("Signalement", "Cancel"))
        self.send = self.box.addButton(
            QCoreApplication.translate("Signalement", "Send ⏎"),
            QDialogButtonBox.ButtonRole.AcceptRole,
        )
        self.send.setObjectName("SignalementNewSend")
        cancel.clicked.connect(self.left)
        self.send.clicked.connect(self.submit)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 4, 0)
        column.addLayout(self._form)
        column.addWidget(self.photos)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 2, 6, 4)
        layout.addWidget(title)
        layout.addWidget(area, 1)
        layout.addWidget(self.reason)
        layout.addWidget(self.box)

    def _make_form(self) -> QFormLayout:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        self._labels: dict[QWidget, QLabel] = {}
        self._add(form, QCoreApplication.translate("Signalement", "Poin&t"), self.pick, self.place)
        below = QHBoxLayout()  # beside a label its words are too long for a dock of 300 px
        below.addWidget(self.pick)
        below.addStretch(1)
        form.addRow(below)
        form.addRow(self.neighbours)
        self._rows(form, (QCoreApplication.translate("Signalement", "&Address"), self.address))
        form.addRow(self.beside)
        self._rows(form, (QCoreApplication.translate("Signalement", "Ser&vice"), self.service))
        form.addRow(self.questions)
        self._rows(
            form,
            (QCoreApplication.translate("Signalement", "&Description"), self.text),
            (QCoreApplication.translate("Signalement", "Came in b&y"), self.source),
            (QCoreApplication.translate("Signalement", "&Caller"), self.name),
            (QCoreApplication.translate("Signalement", "&Phone"), self.phone),
            (QCoreApplication.translate("Signalement", "&E-mail"), self.email),
        )
        form.addRow(self.private)
        return form

    def _rows(self, form: QFormLayout, *rows: tuple[str, QWidget]) -> None:
        for text, field in rows:
            self._add(form, text, field, field)

    def _add(self, form: QFormLayout, text: str, buddy: QWidget, content: QWidget) -> None:
        label = QLabel(text, self)
        label.setMinimumWidth(label.sizeHint().width() + UNDERLINE_PX)
        label.setBuddy(buddy)
        form.addRow(label, content)
        self._labels[buddy] = label

    def _listen(self) -> None:
        self.pick.clicked.connect(self.point_wanted)
        self.text.textChanged.connect(self._edited)
        for line in (self.address, *self._caller.values()):
            line.textChanged.connect(lambda _text: self._edited())
        for combo in (self.service, self.source):
            combo.currentIndexChanged.connect(lambda _at: self._edited())
        self.service.currentIndexChanged.connect(lambda _at: self._tell_service())
        self.questions.changed.connect(self._edited)
        self.photos.changed.connect(self._edited)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            local_key(self, key, self.submit)
        local_key(self, "Esc", self.left.emit)

    # -- what is offered

    def offer(self, services: Sequence[Service]) -> None:
        """The server's categories; what is chosen stays chosen."""
        chosen = self._service_code()
        before = self.service.currentIndex()
        self.service.blockSignals(True)
        self.service.clear()
        for service in services:
            self.service.addItem(one_line(service.name, 80), service.code)
        self.service.setCurrentIndex(self.service.findData(chosen) if chosen else -1)
        self.service.blockSignals(False)
        if self.service.currentIndex() < 0:
            self._drafted_service = chosen  # it may be offered again
        if before < 0 <= self.service.currentIndex():
            self._tell_service()
        self._check()

    def offer_extras(self, capabilities: Capabilities, folder: Path | None) -> None:
        """Origin, photos and caller, where the system takes them; ``folder`` keeps photos."""
        taken = capabilities.creates_with
        self._address_beside, self._longest = capabilities.address_beside, capabilities.longest
        shown = {
            self.source: "source" in taken,
            self.name: "caller" in taken,
            self.phone: bool(taken & {"caller", "phone"}),
            self.email: "email" in taken,
        }
        self._offer_sources(capabilities.sources or sources())
        for field, wanted in shown.items():
            field.setVisible(wanted)
            self._labels[field].setVisible(wanted)
        self.private.setVisible(any(shown[line] for line in self._caller.values()))
        self.photos.folder = folder or Path()
        self.photos.setVisible("photo" in taken and folder is not None)
        self._check()

    def _offer_sources(self, offered: Sequence[str]) -> None:
        chosen = self.source.currentData()
        self.source.blockSignals(True)
        self.source.clear()
        for one in offered:
            self.source.addItem(source_word(one), one)
        self.source.setCurrentIndex(max(0, self.source.findData(chosen)))
        self.source.blockSignals(False)

    def set_point(self, point: tuple[float, float] | None, shown: str) -> None:
        """A place (lon, lat, EPSG:4326) and how to write it; ``None``: not known."""
        self._point = point
        unknown = QCoreApplication.translate("Signalement", "not known yet")
        self.place.setText(shown or unknown)
        if point is None:
            self.neighbours.offer((), False)
        self._edited()

    # -- what stands here

    def call(self) -> Call:
        """What stands in the form now."""
        return Call(
            self._service_code(),
            self._point,
            self.text.toPlainText().strip(),
            self.address.text().strip(),
            "" if self.source.isHidden() else str(self.source.currentData() or ""),
            () if self.photos.isHidden() else tuple(self.photos.paths),
            {n: line.text().strip() for n, line in self._caller.items() if not line.isHidden()},
            self.questions.answers(),
        )

    def _service_code(self) -> str:
        return str(self.service.currentData() or self._drafted_service)

    def _tell_service(self) -> None:
        if self.service.currentIndex() >= 0:
            self._drafted_service = ""
        self.service_chosen.emit(self._service_code())

    def show_call(self, call: Call, shown: str) -> None:
        """Fill the form with what was kept; ``shown``: how to write the place."""
        self._drafted_service = call.service
        self.service.setCurrentIndex(self.service.findData(call.service) if call.service else -1)
        self._tell_service()
        self.questions.set_answers(call.answers)
        self.text.setPlainText(call.text)
        self.address.setText(call.address)
        self.source.setCurrentIndex(max(0, self.source.findData(call.source)))
        self.photos.set_paths(call.photos)
        for name, line in self._caller.items():
            line.setText(call.caller.get(name, ""))
        self.set_point(call.point, shown)
        self._pause.stop()

    def clear(self) -> None:
        """An empty form; how reports come in stays as it was chosen."""
        self.show_call(Call(source=str(self.source.currentData() or "")), "")

    def go_on(self) -> None:
        """The cursor goes where something is still to be said."""
        if self.service.currentIndex() < 0:
            self.service.setFocus()
        else:
            self.text.setFocus()

    def submit(self) -> None:
        """Send what stands here; it stays until somebody clears it."""
        if self.send.isEnabled() and self.isVisible():
            self.wanted.emit(self.call())

    def _edited(self) -> None:
        self._pause.start()
        self._check()

    def _check(self) -> None:
        unsent = not self._address_beside and self._point is not None
        self.beside.setVisible(unsent and bool(self.address.text().strip()))
        reason = self._missing()
        self.reason.setText(reason)
        self.reason.setVisible(bool(reason))
        self.send.setEnabled(not reason)

    def _missing(self) -> str:
        if self.service.currentIndex() < 0:
            return QCoreApplication.translate("Signalement", "Choose a service.")
        if not self.text.toPlainText().strip():
            return QCoreApplication.translate("Signalement", "Say what was reported.")
        if self._point is None and not self.address.text().strip():
            return QCoreApplication.translate("Signalement", "Give a point or an address.")
        call = self.call()
        more = too_long({"description": call.text, **call.caller}, self._longest)
        return too_much_sentence(*more) if more else self.questions.fault()
