"""*New Report…*: what a caller says, entered in the dock."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QCoreApplication, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ..core.report import Service
from .icons import theme_icon
from .labels import plain_label
from .shortcuts import local_key
from .words import one_line


class NewReport(QWidget):
    """Place, service and text; nothing is lost by going back to the list."""

    point_wanted = pyqtSignal()
    left = pyqtSignal()
    wanted = pyqtSignal(str, object, str, str)  # service, (lon, lat) or None, text, address

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementNewReport")
        self._point: tuple[float, float] | None = None
        self.service = QComboBox(self)
        self.service.setObjectName("SignalementNewService")
        self.service.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.text = QPlainTextEdit(self)
        self.text.setObjectName("SignalementNewText")
        self.text.setTabChangesFocus(True)
        self.address = QLineEdit(self)
        self.address.setObjectName("SignalementNewAddress")
        self.place = plain_label(parent=self)
        self.pick = QPushButton(QCoreApplication.translate("Signalement", "Click on the Map"), self)
        self.pick.setObjectName("SignalementNewPick")
        self.pick.setIcon(theme_icon("mActionCapturePoint"))
        self.pick.clicked.connect(self.point_wanted)
        self.reason = plain_label(parent=self)
        self._lay_out()
        self.text.textChanged.connect(self._check)
        self.address.textChanged.connect(lambda _text: self._check())
        self.service.currentIndexChanged.connect(lambda _at: self._check())
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            local_key(self, key, self.submit)
        local_key(self, "Esc", self.left.emit)
        self.set_point(None, "")

    def _lay_out(self) -> None:
        title = plain_label(QCoreApplication.translate("Signalement", "New Report"), self, True)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        where = QVBoxLayout()
        where.addWidget(self.place)
        where.addWidget(self.pick, 0, Qt.AlignmentFlag.AlignLeft)
        point = QLabel(QCoreApplication.translate("Signalement", "Poin&t"), self)
        point.setBuddy(self.pick)
        form.addRow(point, where)
        for text, field in (
            (QCoreApplication.translate("Signalement", "&Address"), self.address),
            (QCoreApplication.translate("Signalement", "Ser&vice"), self.service),
            (QCoreApplication.translate("Signalement", "&Description"), self.text),
        ):
            label = QLabel(text, self)
            label.setBuddy(field)
            form.addRow(label, field)
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
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 2, 6, 4)
        layout.addWidget(title)
        layout.addLayout(form)
        layout.addWidget(self.reason)
        layout.addWidget(self.box)

    def offer(self, services: Sequence[Service]) -> None:
        """The server's categories; what is chosen stays chosen."""
        chosen = self.service.currentData()
        self.service.blockSignals(True)
        self.service.clear()
        for service in services:
            self.service.addItem(one_line(service.name, 80), service.code)
        self.service.setCurrentIndex(self.service.findData(chosen) if chosen else -1)
        self.service.blockSignals(False)
        self._check()

    def set_point(self, point: tuple[float, float] | None, shown: str) -> None:
        """A place (lon, lat, EPSG:4326) and how to write it; ``None``: not known."""
        self._point = point
        unknown = QCoreApplication.translate("Signalement", "not known yet")
        self.place.setText(shown or unknown)
        self._check()

    def submit(self) -> None:
        """Send what stands here, once, and empty the form."""
        if not self.send.isEnabled():
            return
        text, address = self.text.toPlainText().strip(), self.address.text().strip()
        self.wanted.emit(str(self.service.currentData()), self._point, text, address)
        self.text.clear()
        self.address.clear()
        self.set_point(None, "")

    def _check(self) -> None:
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
        return ""
