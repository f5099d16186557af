"""The symbol of a selected report: its own mark on a yellow ground.

QGIS fills the whole mark of a selected report with one colour, so that its status cannot be seen.
The layer has therefore a symbol of its own for selected reports. A hidden ground below every mark
would do the same, but all reports would be drawn more slowly (docs/adr/0044).
"""

from __future__ import annotations

import base64
from collections.abc import Iterator
from itertools import product

from qgis.core import (
    Qgis,
    QgsMarkerSymbol,
    QgsSimpleMarkerSymbolLayer,
    QgsSvgMarkerSymbolLayer,
    QgsSymbolLayer,
    QgsVectorLayer,
    QgsVectorLayerSelectionProperties,
)
from qgis.PyQt.QtGui import QColor

from ..core.filter.sql import sql_text
from ..core.marks.marks import Corner, Ring
from ..core.marks.picture import Picture, glyph_picture
from ..core.model.status import OPEN, Status
from ..core.model.status_style import GLYPHS, OUTLINE
from .data_defined import data_defined

GROUND = "#ffe21f"
_AROUND_MM = 2.4
_EDGE_MM = 0.2
_MARK = "coalesce(\"mark\", '')"


def show_selected(layer: QgsVectorLayer) -> None:
    """From now on selected reports of this layer keep their marks."""
    properties = layer.selectionProperties()
    if isinstance(properties, QgsVectorLayerSelectionProperties):
        properties.setSelectionSymbol(selected_symbol())
        properties.setSelectionRenderingMode(Qgis.SelectionRenderingMode.CustomSymbol)


def leave_selected(layer: QgsVectorLayer) -> None:
    """From now on QGIS shows selected reports of this layer in its own way."""
    properties = layer.selectionProperties()
    if isinstance(properties, QgsVectorLayerSelectionProperties):
        properties.setSelectionRenderingMode(Qgis.SelectionRenderingMode.Default)


def selected_symbol() -> QgsMarkerSymbol:
    """A yellow disc, and on it the mark of the row, whatever the layer is drawn by."""
    every = dict(_pictures())
    plain = glyph_picture(GLYPHS[Status.UNKNOWN])
    ground = QgsSimpleMarkerSymbolLayer()
    ground.setColor(QColor(GROUND))
    ground.setStrokeColor(QColor(OUTLINE))
    ground.setStrokeWidth(_EDGE_MM)
    mark = QgsSvgMarkerSymbolLayer(_source(plain), plain.side)
    for part in (ground, mark):
        part.setSizeUnit(Qgis.RenderUnit.Millimeters)
    sides = {key: f"{one.side}" for key, one in every.items()}
    sources = {key: sql_text(_source(one)) for key, one in every.items()}
    side = f"coalesce(map_get({_map(sides)}, {_MARK}), {plain.side})"
    wanted = QgsSymbolLayer.Property
    ground.setDataDefinedProperty(wanted.Size, data_defined(f"{side} + {_AROUND_MM}"))
    mark.setDataDefinedProperty(wanted.Size, data_defined(side))
    mark.setDataDefinedProperty(wanted.Name, data_defined(f"map_get({_map(sources)}, {_MARK})"))
    return QgsMarkerSymbol([ground, mark])


def _pictures() -> Iterator[tuple[str, Picture]]:
    """Value of the column ``mark`` → its picture; only open reports have a ring."""
    for status, ring, corner in product(Status, Ring, Corner):
        if status in OPEN or not ring:
            key = " ".join(filter(None, (str(status), str(ring), str(corner))))
            yield key, glyph_picture(GLYPHS[status], ring, corner)


def _source(picture: Picture) -> str:
    return "base64:" + base64.b64encode(picture.filled.encode()).decode("ascii")


def _map(values: dict[str, str]) -> str:
    return f"map({', '.join(f'{sql_text(key)}, {value}' for key, value in values.items())})"
