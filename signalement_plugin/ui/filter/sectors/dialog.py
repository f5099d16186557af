"""Asks which polygons give reports their sector."""

from __future__ import annotations

from qgis.core import Qgis, QgsMapLayer, QgsVectorLayer
from qgis.gui import QgsFieldComboBox, QgsMapLayerComboBox
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QVBoxLayout, QWidget

from ....qt.language import tr
from ...texts import number
from ...widgets.labels import plain_label
from .reader import MOST_SECTORS

LETTERS = 28
"""So many of a layer's name can be read."""


class SectorDialog(QDialog):
    """``chosen``: a polygon layer and a field of it, or ``None`` for the server's sectors."""

    chosen = pyqtSignal(object, str)

    def __init__(self, layer: QgsVectorLayer | None, field: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementSectors")
        self.setWindowTitle(tr("Sectors"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.layers = QgsMapLayerComboBox(self)
        self.layers.setObjectName("SignalementSectorLayer")
        self.layers.setFilters(Qgis.LayerFilter.PolygonLayer)
        text = tr("(sectors of the server)")
        self.layers.setAllowEmptyLayer(True, text)
        self.layers.setLayer(layer)
        if layer is None:
            self.layers.setCurrentIndex(0)  # QGIS would show nothing
        self.names = QgsFieldComboBox(self)
        self.names.setObjectName("SignalementSectorField")
        self.names.setLayer(layer)
        if field:
            self.names.setField(field)
        self.doubt = plain_label("")
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._lay_out()
        self.layers.layerChanged.connect(self._take_layer)
        self.names.fieldChanged.connect(lambda _name: self._judge())
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._judge()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for choice in (self.layers, self.names):
            choice.setMinimumContentsLength(LETTERS)
        text = tr("&Polygon layer:")
        form.addRow(text, self.layers)
        text = tr("&Name of the sector:")
        form.addRow(text, self.names)
        why = tr(
            "Grouped by sector, a report belongs to the polygon that it lies in: quarters,"
            " districts or rounds of your own, whatever the server knows."
        )
        column = QVBoxLayout(self)
        column.addWidget(plain_label(why))
        column.addLayout(form)
        column.addWidget(self.doubt)
        column.addWidget(self.buttons)

    def _take_layer(self, layer: QgsMapLayer | None) -> None:
        self.names.setLayer(layer)
        if layer is not None:  # words rather than a row's number
            words = [one.name() for one in self.names.fields() if not one.isNumeric()]
            self.names.setCurrentIndex(0)
            self.names.setField(next(iter(words), self.names.currentField()))
        self._judge()

    def _judge(self) -> None:
        """Whether this can be chosen, and why not."""
        layer = self.layers.currentLayer()
        count = layer.featureCount() if isinstance(layer, QgsVectorLayer) else 0
        too_many = count > MOST_SECTORS
        shown = _too_many_text(count) if too_many else ""
        if self.layers.count() == 1:  # there is nothing but the server's
            shown = tr("This project has no polygon layer: add that of your quarters first.")
        self.doubt.setText(shown)
        self.doubt.setVisible(bool(shown))
        self.names.setEnabled(layer is not None)
        fine = layer is None or bool(self.names.currentField())
        ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(fine and not too_many)

    def accept(self) -> None:
        super().accept()
        self.chosen.emit(self.layers.currentLayer(), self.names.currentField())


def _too_many_text(count: int) -> str:
    text = tr("This layer has {count} polygons; at most {most} can be sectors.")
    return text.format(count=number(count), most=number(MOST_SECTORS))
