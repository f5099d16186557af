"""Builds the categories of the layer's style, and a legend that shows only some of them.

A mark is a symbol made of signs: one for the status or the priority, perhaps a ring and a corner.
There are up to 75 marks, each with a category. In QGIS each category is a line of the legend with a
check box. Only the first categories are shown there: one for each status or priority, ring and
corner. Unchecking one of them hides all marks with that sign. Main thread.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsLayerTreeLayer,
    QgsMapLayerLegendUtils,
    QgsMarkerSymbol,
    QgsPointClusterRenderer,
    QgsProject,
    QgsRendererCategory,
    QgsVectorLayer,
)

from ..core.marks.marks import Corner, Ring
from ..core.marks.picture import glyph_picture
from ..core.model.status_style import Glyph
from .symbols import clustered_symbol, picture_symbol
from .texts import corner_texts, ring_texts

MARKED = "signalement/legend"
"""Property of a layer: how many lines its legend has. The other categories are marks that combine
them."""
_ORDER = "legend/node-order"
_NEUTRAL = Glyph("#c4c5c6", "circle", 2.0)
_NO_REPORT = "~"
"""A value that no row has; the values of lines for a ring or a corner begin with it."""


@dataclass(frozen=True)
class Line:
    """A line of the legend. ``key``: how the value of its reports begins. ``ringed``: these may be
    late. ``others``: reports that no other line has are drawn with its plain glyph."""

    key: str
    glyph: Glyph
    text: str
    ringed: bool = False
    others: bool = False

    def value(self, ring: Ring = Ring.NONE, corner: Corner = Corner.NONE) -> str:
        if self.others and not (ring or corner):
            return ""
        return " ".join(filter(None, (self.key, str(ring), str(corner))))


def marked_categories(
    attribute: str, lines: Sequence[Line], *, clustered: bool = False
) -> QgsCategorizedSymbolRenderer:
    """The lines of the legend first, then the marks that are drawn besides. ``clustered``: the
    categories are those of a renderer that clusters."""
    symbol = clustered_symbol if clustered else picture_symbol

    def category(value: str, glyph: Glyph, text: str, *signs: Ring | Corner) -> QgsRendererCategory:
        return QgsRendererCategory(value, symbol(glyph_picture(glyph, *signs)), text)

    first = [category(one.value(), one.glyph, one.text) for one in lines]
    signs = [
        category(f"{_NO_REPORT} {ring}{corner}", _NEUTRAL, text, ring, corner)
        for ring, corner, text in _signs()
    ]
    others = [
        category(one.value(ring, corner), one.glyph, one.text, ring, corner)
        for one, ring, corner in product(lines, Ring, Corner)
        if (ring or corner) and (one.ringed or not ring)
    ]
    never = [_never_drawn()] if attribute.isidentifier() else []
    return QgsCategorizedSymbolRenderer(attribute, [*first, *signs, *others, *never])


def _never_drawn() -> QgsRendererCategory:
    """A category without reports that is not ticked, behind those that the legend shows. Because of
    it QGIS selects rows by the values of all other categories, and the file is then read in its own
    order: on a map of a part of the reports that takes 0.7 times the time (docs/adr/0044). Only for
    values of a field: QGIS would compute those of an expression twice."""
    return QgsRendererCategory(_NO_REPORT, QgsMarkerSymbol(), "", False)


def legend_lines(lines: Sequence[Line]) -> int:
    """How many categories the legend shows."""
    return len(lines) + len(_signs())


def show_legend(layer: QgsVectorLayer) -> None:
    """Let the legend of a layer in the project show only its lines; all categories where the style
    has no marks."""
    wanted = list(range(int(layer.customProperty(MARKED, 0))))
    for node in QgsProject.instance().layerTreeRoot().findLayers():
        if node.layerId() != layer.id() or node.layer() is None:
            continue  # while a project opens, the node may have no layer yet
        known = QgsMapLayerLegendUtils.legendNodeOrder(node) if _ordered(node) else []
        if known == wanted:
            continue
        if wanted:
            QgsMapLayerLegendUtils.setLegendNodeOrder(node, wanted)
        else:
            node.removeCustomProperty(_ORDER)
        layer.legend().itemsChanged.emit()


def follow_ticks(layer: QgsVectorLayer) -> None:
    """Called when a line was ticked or unticked: does the same to the marks with its sign."""
    renderer = layer.renderer()
    if isinstance(renderer, QgsPointClusterRenderer):
        renderer = renderer.embeddedRenderer()
    count = int(layer.customProperty(MARKED, 0))
    if not count or not isinstance(renderer, QgsCategorizedSymbolRenderer):
        return
    categories = renderer.categories()
    shown = {_sign(one.value()): one.renderState() for one in categories[:count]}
    for at, one in enumerate(categories[count:], start=count):
        signs = str(one.value()).split(" ")
        drawn = one.value() != _NO_REPORT
        ticked = drawn and all(shown.get(sign, shown.get("", True)) for sign in signs)
        if ticked != one.renderState():
            renderer.updateCategoryRenderState(at, ticked)


def _ordered(node: QgsLayerTreeLayer) -> bool:
    return QgsMapLayerLegendUtils.hasLegendNodeOrder(node)


def _sign(value: object) -> str:
    return str(value or "").rpartition(f"{_NO_REPORT} ")[2]


def _signs() -> list[tuple[Ring, Corner, str]]:
    rings = [(ring, Corner.NONE, word) for ring, word in ring_texts().items()]
    return rings + [(Ring.NONE, corner, word) for corner, word in corner_texts().items()]
