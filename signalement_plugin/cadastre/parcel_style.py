"""The style of a loaded parcel plan: outlines, and parcel numbers where there is room.

Made of QGIS's own symbol layers only, so that a project opens everywhere, also without the plugin.
"""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsFillSymbol,
    QgsPalLayerSettings,
    QgsSingleSymbolRenderer,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor

COLOUR = "#7a5c1e"
FARTHEST, NUMBERS_FROM = 25_000, 2_500
"""Scales 1:n. Beyond the first, outlines run into one brown area and take seconds to draw."""

_SHORT = """
with_variable('k', replace(\"{key}\", '-', '/'),
  if(regexp_match(@k, '^[0-9]{{5}}[A-Z][0-9]{{4}}/[0-9]{{2}}[A-Z_][0-9]{{3}}$'),
    to_int(substr(@k, 7, 4))
    || if(substr(@k, 12, 2) = '00', '', '/' || substr(@k, 12, 2))
    || if(substr(@k, 14, 1) = '_', '', substr(@k, 14, 1))
    || if(substr(@k, 15, 3) = '000', '', to_int(substr(@k, 15, 3))),
    @k))
"""
"""The number as plans print it within a section (``CaPaKey.short``): ``123B2``."""


def style_parcels(layer: QgsVectorLayer, key: str) -> None:
    """``key``: the field with the parcels' numbers."""
    symbol = QgsFillSymbol.createSimple(
        {"style": "no", "outline_color": COLOUR, "outline_width": "0.2"}
    )
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    layer.setScaleBasedVisibility(True)
    layer.setMinimumScale(FARTHEST)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(_numbers(key)))
    layer.setLabelsEnabled(True)


def _numbers(key: str) -> QgsPalLayerSettings:
    text = QgsTextFormat()
    text.setSize(7)
    text.setColor(QColor(COLOUR))
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(0.6)
    text.setBuffer(halo)
    labels = QgsPalLayerSettings()
    labels.fieldName, labels.isExpression = _SHORT.format(key=key.replace('"', '""')), True
    labels.placement = Qgis.LabelPlacement.Horizontal
    labels.scaleVisibility, labels.minimumScale = True, NUMBERS_FROM
    labels.setFormat(text)
    return labels
