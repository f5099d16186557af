"""*Export…*: format, file, coordinate system, and whether personal data, parcels and what lies
around reports are wanted."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem, QgsSettings
from qgis.gui import QgsProjectionSelectionWidget
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...core.files.export_columns import FORMATS
from ...qt.language import tr
from ..outputs.choice import Choice, choice_text, file_field, name_parts
from ..outputs.file_dialog import FileDialog
from ..outputs.targets import proposed
from ..outputs.texts import format_texts, free_path, with_ending
from ..texts import number
from ..widgets.labels import plain_label

USUAL = ((4326, "WGS 84"), (31370, "Lambert 72"), (3812, "Lambert 2008"))
_KEPT = "signalement/export"


class ExportDialog(FileDialog):
    """Accepted with :attr:`path`, :attr:`crs`, :attr:`personal`, :attr:`located`, which is only
    asked ``with_plan``, and :attr:`around`, only ``with_layers``."""

    def __init__(
        self,
        choice: Choice,
        name: str,
        at: datetime | None,
        parent: QWidget | None = None,
        *,
        with_plan: bool = False,
        with_layers: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementExport")
        self.setWindowTitle(tr("Export Reports"))
        self._name, self._at = name, at
        self.format = QComboBox()
        for ending, word in format_texts().items():
            self.format.addItem(word, ending)
        self.file = file_field()
        self.crs_choice = QgsProjectionSelectionWidget()
        name_parts(self.crs_choice, tr("Coordinates"))
        self.personal_box = QCheckBox(
            tr("Also texts that people wrote, photo links and names (personal data)")
        )
        self._make_offers(with_plan, with_layers)
        self.buttons = self._buttons(choice.count)
        self._lay_out(choice)
        self._restore()
        self.format.currentIndexChanged.connect(lambda _at: self._change_ending())
        self.file.fileChanged.connect(lambda _path: self._check())
        self.crs_choice.crsChanged.connect(lambda _crs: self._check())
        self._check()

    def _make_offers(self, with_plan: bool, with_layers: bool) -> None:
        self.location_box = QCheckBox(tr("Also the cadastral location"))
        self.location_box.setVisible(with_plan)
        self.around_box = QCheckBox(tr("Also the layers around each report"))
        self.around_box.setVisible(with_layers)

    @property
    def path(self) -> Path:
        """Where to write; has the ending of the format."""
        return with_ending(self.file.filePath(), self.ending)

    @property
    def ending(self) -> str:
        return str(self.format.currentData())

    @property
    def crs(self) -> QgsCoordinateReferenceSystem:
        return self.crs_choice.crs()

    @property
    def personal(self) -> bool:
        return bool(self.personal_box.isChecked())

    @property
    def located(self) -> bool:
        return not self.location_box.isHidden() and bool(self.location_box.isChecked())

    @property
    def around(self) -> bool:
        return not self.around_box.isHidden() and bool(self.around_box.isChecked())

    def _keep(self) -> None:
        """All but personal data is as it was at the next export."""
        settings = QgsSettings()
        for key, kept in (
            ("format", self.ending),
            ("crs", self.crs.authid()),
        ):
            settings.setValue(f"{_KEPT}/{key}", kept)
        if not self.location_box.isHidden():
            settings.setValue(f"{_KEPT}/location", self.located)
        if not self.around_box.isHidden():
            settings.setValue(f"{_KEPT}/around", self.around)

    def _buttons(self, count: int) -> QDialogButtonBox:
        role = QDialogButtonBox.ButtonRole
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        text = tr("Export {count}")
        self.export = box.addButton(text.format(count=number(count)), role.AcceptRole)
        self.export.setObjectName("SignalementExportStart")
        self.export.setDefault(True)
        box.accepted.connect(self.accept)
        self.accepted.connect(self._keep)
        box.rejected.connect(self.reject)
        return box

    def _lay_out(self, choice: Choice) -> None:
        form = QFormLayout()
        form.addRow(tr("Format"), self.format)
        form.addRow(tr("File"), self.file)
        form.addRow(tr("Coordinates"), self.crs_choice)
        form.addRow("", self._usual())
        form.addRow("", self.location_box)
        form.addRow("", self.around_box)
        form.addRow("", self.personal_box)
        form.addRow("", self.replaces)
        column = QVBoxLayout(self)
        column.addWidget(plain_label(choice_text(choice), bold=True))
        column.addLayout(form)
        column.addWidget(self.problem)
        column.addWidget(self.buttons)
        self.setMinimumWidth(480)

    def _usual(self) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        for code, name in USUAL:
            button = QToolButton()
            button.setText(name)
            button.setToolTip(f"EPSG:{code}")
            button.setObjectName(f"SignalementCrs_{code}")
            button.clicked.connect(lambda _=False, epsg=code: self._use(epsg))
            line.addWidget(button)
        line.addStretch(1)
        return row

    def _use(self, epsg: int) -> None:
        self.crs_choice.setCrs(QgsCoordinateReferenceSystem(f"EPSG:{epsg}"))

    def _restore(self) -> None:
        settings = QgsSettings()
        kept = settings.value(f"{_KEPT}/format", FORMATS[0], type=str)
        self.format.setCurrentIndex(max(0, self.format.findData(kept)))
        authid = settings.value(f"{_KEPT}/crs", "EPSG:4326", type=str)
        self.crs_choice.setCrs(QgsCoordinateReferenceSystem(authid))
        self.location_box.setChecked(settings.value(f"{_KEPT}/location", False, type=bool))
        self.around_box.setChecked(settings.value(f"{_KEPT}/around", False, type=bool))
        self._name_file()

    def _name_file(self) -> None:
        self.file.setFilter(f"{self.format.currentText()} (*{self.ending})")
        path = proposed(lambda folder: free_path(folder, self._name, self._at, self.ending))
        self._proposed = str(path)
        self.file.setFilePath(self._proposed)
        self._check()

    def _change_ending(self) -> None:
        """Change the ending for another format; folder and name of a file that the user chose
        stay."""
        chosen = self.file.filePath().strip()
        if chosen in ("", self._proposed):
            self._name_file()
            return
        self.file.setFilter(f"{self.format.currentText()} (*{self.ending})")
        path = Path(chosen)
        known = self.format.findData(path.suffix.lower()) >= 0
        self.file.setFilePath(str(path.with_suffix("") if known else path) + self.ending)
        self._check()

    def _check(self) -> None:
        named = bool(self.file.filePath().strip())
        self.export.setEnabled(named and self.crs.isValid())
        self.tell_replaced()
