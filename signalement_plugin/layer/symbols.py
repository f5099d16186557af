"""Makes QGIS marker symbols of marks, with the picture stored in the symbol itself.

These symbols work in every QGIS, without this plugin or a file of it. One picture with all signs of
a mark is drawn faster than a layer of the symbol for each sign (docs/adr/0044).
"""

from __future__ import annotations

import base64

from qgis.core import (
    Qgis,
    QgsMarkerSymbol,
    QgsProperty,
    QgsSvgMarkerSymbolLayer,
    QgsSymbolLayer,
)
from qgis.PyQt.QtGui import QColor

from ..core.marks.picture import Picture


def picture_symbol(picture: Picture) -> QgsMarkerSymbol:
    """A symbol with this picture, whose colour can be changed: QGIS does so for selected
    reports."""
    return QgsMarkerSymbol([_marker(picture.svg, picture)])


def clustered_symbol(picture: Picture) -> QgsMarkerSymbol:
    """The same for reports that may be clustered. QGIS copies the symbol of each of them and
    parses the picture of each copy, twelve times the work of drawing it: here a copy has an empty
    picture to parse, and the real one is looked up for what is drawn alone."""
    marker = _marker(_EMPTY, picture)
    marker.setDataDefinedProperty(
        QgsSymbolLayer.Property.Name, QgsProperty.fromValue(_embedded(picture.svg))
    )
    return QgsMarkerSymbol([marker])


def _marker(svg: str, picture: Picture) -> QgsSvgMarkerSymbolLayer:
    """A marker of the size and the colour of ``picture`` that shows ``svg``."""
    marker = QgsSvgMarkerSymbolLayer(_embedded(svg), picture.side)
    marker.setSizeUnit(Qgis.RenderUnit.Millimeters)
    marker.setFillColor(QColor(picture.fill))
    return marker


def _embedded(svg: str) -> str:
    """A text that QGIS accepts in place of a file's path, with the SVG itself."""
    return f"base64:{base64.b64encode(svg.encode()).decode('ascii')}"


_EMPTY = "<svg/>"
