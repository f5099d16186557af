"""*Add Cadastre…*: parcels from a service, a file, or a layer that is there already; from a service
also roads, or a picture of the plan."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlsplit

from qgis.core import QgsFieldProxyModel, QgsMapLayer, QgsMapLayerProxyModel, QgsVectorLayer
from qgis.gui import QgsFieldComboBox, QgsFileWidget, QgsMapLayerComboBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QGridLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from ...cadastre.plan.from_layer import key_field
from ...cadastre.sources.presets import CadastreChoice, Preset, Role, presets
from ...qt.language import tr
from ..widgets.labels import plain_label
from ..widgets.number_boxes import SelectedWords

SERVICES = ("wfs", "arcgis", "wms")
MOST_M = 100
FILES = "(*.gpkg *.shp *.zip *.GPKG *.SHP)"


class CadastreDialog(QDialog):
    """``chosen`` brings a :class:`CadastreChoice`; nothing is added here."""

    chosen = pyqtSignal(object)

    def __init__(
        self,
        unreadable: Sequence[QgsMapLayer],
        accuracy: float = 0.0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementCadastreDialog")
        self.setWindowTitle(tr("Add Cadastre"))
        self.from_service = QRadioButton(tr("Map service"))
        self.from_file = QRadioButton(tr("Downloaded file"))
        self.from_layer = QRadioButton(tr("Layer of the project"))
        self.presets = QComboBox()
        for preset in presets().values():
            if preset.service in SERVICES:
                self.presets.addItem(preset.title, preset.id)
        self.path = QgsFileWidget()
        self.path.setFilter(FILES)
        self.layers, self.fields = QgsMapLayerComboBox(), QgsFieldComboBox()
        self.layers.setFilters(QgsMapLayerProxyModel.Filter.PolygonLayer)
        self.layers.setExceptedLayerList(unreadable)
        self.fields.setFilters(QgsFieldProxyModel.Filter.String)
        self.layers.layerChanged.connect(self._layer_changed)
        self.metres = _accuracy_box(accuracy)
        self.hint = plain_label()
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._lay_out()
        self._layer_changed(self.layers.currentLayer())
        (self.from_layer if self.fields.currentField() else self.from_service).setChecked(True)
        self._tell()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        rows = (
            (self.from_service, self.presets, None),
            (self.from_file, self.path, None),
            (self.from_layer, self.layers, self.fields),
        )
        for at, (button, first, second) in enumerate(rows):
            button.toggled.connect(self._tell)
            grid.addWidget(button, at, 0)
            grid.addWidget(first, at, 1, 1, 1 if second else 2)
            if second:
                grid.addWidget(second, at, 2)
        label = QLabel(tr("Reports may be off by"))
        label.setBuddy(self.metres)
        grid.addWidget(label, len(rows), 0)
        grid.addWidget(self.metres, len(rows), 1)
        grid.setColumnStretch(1, 2)
        grid.setColumnStretch(2, 1)
        self.presets.currentIndexChanged.connect(self._tell)
        self.path.fileChanged.connect(self._tell)
        column = QVBoxLayout(self)
        column.addLayout(grid)
        column.addWidget(self.hint)
        column.addStretch(1)
        column.addWidget(self.buttons)
        self.resize(560, 250)

    def _layer_changed(self, layer: QgsMapLayer | None) -> None:
        self.fields.setLayer(layer)
        if isinstance(layer, QgsVectorLayer):
            self.fields.setField(key_field(field.name() for field in layer.fields()))
        self._tell()

    @property
    def preset(self) -> Preset:
        return presets()[str(self.presets.currentData())]

    def _tell(self) -> None:
        """Say what *OK* does, and allow it when there is enough."""
        self.presets.setEnabled(self.from_service.isChecked())
        self.path.setEnabled(self.from_file.isChecked())
        for box in (self.layers, self.fields):
            box.setEnabled(self.from_layer.isChecked())
        ready = {
            self.from_service: True,
            self.from_file: bool(self.path.filePath()),
            self.from_layer: bool(self.layers.currentLayer() and self.fields.currentField()),
        }
        chosen = next((button for button in ready if button.isChecked()), self.from_service)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(ready[chosen])
        self.hint.setText(self._hints()[chosen])

    def _hints(self) -> dict[QRadioButton, str]:
        host = urlsplit(self.preset.url).hostname or ""
        if self.preset.role is Role.ROADS:
            text = tr(
                "Asks {host} for the roads of the map's view. The card then names who manages the "
                "nearest one."
            )
        elif self.preset.role is Role.MAP:
            text = tr("Adds the plan of {host} as a picture. It has no parcels to ask.")
        else:
            text = tr(
                "Asks {host} for the parcels of the map's view and keeps them on this computer "
                "with their date."
            )
        return {
            self.from_service: text.format(host=host),
            self.from_file: tr("An extract of the cadastre: GeoPackage, shapefile or its zip."),
            self.from_layer: tr("Any polygon layer with a field that holds the parcel number."),
        }

    def accept(self) -> None:
        path = Path(self.path.filePath())
        if self.from_file.isChecked() and not path.exists():
            text = tr("There is no file {file}. Check its path, or choose it with “…”.")
            self.hint.setText(text.format(file=path))
            return
        super().accept()
        self.chosen.emit(self._choice())

    def _choice(self) -> CadastreChoice:
        metres, layer = self.metres.value(), self.layers.currentLayer()
        if self.from_service.isChecked():
            return CadastreChoice(metres, self.preset.title, service=self.preset)
        if self.from_layer.isChecked() and layer is not None:
            field = self.fields.currentField()
            return CadastreChoice(metres, layer.name(), layer_id=layer.id(), field=field)
        path = self.path.filePath()
        return CadastreChoice(metres, Path(path).name, path=path)


def _accuracy_box(metres: float) -> QDoubleSpinBox:
    box = QDoubleSpinBox()
    box.setDecimals(0)
    box.setRange(0, MOST_M)
    box.setPrefix("± ")
    box.setSuffix(" m")
    box.setSpecialValueText(tr("not known"))
    box.setValue(metres)
    SelectedWords(box)
    box.setToolTip(
        tr(
            "How far a report may lie from where it was seen. A boundary that is nearer "
            "makes its location uncertain. Kept with the project."
        )
    )
    return box
