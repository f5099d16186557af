"""Makes the layer with the streets of the example data. Main thread only."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsLineSymbol,
    QgsPalLayerSettings,
    QgsRendererCategory,
    QgsTextFormat,
    QgsUnitTypes,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor

INK, NAME_INK = "#c9c4b8", "#7a7468"
WIDTHS_MM = {0: 0.7, 1: 1.5}
"""Of a street and of a long road."""
NAMES_FROM = 15_000
"""The scale from which names are written, as 1:n."""


def street_layer(path: str | Path, name: str) -> QgsVectorLayer:
    """A layer over GeoJSON lines with ``name`` and ``road`` (0 or 1), EPSG:4326."""
    layer = QgsVectorLayer(str(path), name, "ogr")
    kinds = [QgsRendererCategory(road, _line(width), "") for road, width in WIDTHS_MM.items()]
    layer.setRenderer(QgsCategorizedSymbolRenderer("road", kinds))
    layer.setLabeling(QgsVectorLayerSimpleLabeling(_names()))
    layer.setLabelsEnabled(True)
    return layer


def _line(width_mm: float) -> QgsLineSymbol:
    ends = {"capstyle": "round", "joinstyle": "round"}
    return QgsLineSymbol.createSimple({"color": INK, "width": str(width_mm), **ends})


def _names() -> QgsPalLayerSettings:
    text = QgsTextFormat()
    text.setSize(7)
    text.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
    text.setColor(QColor(NAME_INK))
    settings = QgsPalLayerSettings()
    settings.fieldName = "name"
    settings.placement = QgsPalLayerSettings.Placement.Curved
    settings.setFormat(text)
    settings.scaleVisibility = True
    settings.minimumScale = NAMES_FROM
    return settings
