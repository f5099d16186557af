"""Builds the categories of the layer's style, and a legend that shows only some of them.

A mark is a symbol with a sign for the status and perhaps a ring and a corner. There are some
seventy marks, each with a category. In QGIS each category is a line of the legend with a check box.
Only the first categories are shown there: one per status, ring and corner. Unchecking one of them
hides all marks with that sign.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsLayerTreeLayer,
    QgsMapLayerLegendUtils,
    QgsPointClusterRenderer,
    QgsProject,
    QgsRendererCategory,
    QgsVectorLayer,
)

from ..core.marks.marks import Corner, Ring
from ..core.marks.picture import glyph_picture
from ..core.model.status_style import Glyph
from .symbols import picture_symbol, stacked_symbol
from .texts import corner_texts, ring_texts

MARKED = "signalement/legend"
"""Of a layer: how many lines its legend has, the rest being marks put together of them."""
_ORDER = "legend/node-order"
_NEUTRAL = Glyph("#c4c5c6", "circle", 2.0)
_NO_REPORT = "~"
"""Begins a value that no row has: of lines that name a ring or a corner."""


@dataclass(frozen=True)
class Line:
    """``key`` is how the value of its reports begins. ``ringed``: it may be late; ``others``:
    what no other line has is drawn as its plain glyph."""

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
    attribute: str, lines: Sequence[Line], *, stacked: bool = False
) -> QgsCategorizedSymbolRenderer:
    """The lines of the legend first, then the marks that are drawn besides. ``stacked``: plain
    glyphs of simple markers."""
    plain = stacked_symbol if stacked else (lambda glyph: picture_symbol(glyph_picture(glyph)))
    first = [QgsRendererCategory(one.value(), plain(one.glyph), one.text) for one in lines]
    signs = [
        QgsRendererCategory(
            f"{_NO_REPORT} {ring}{corner}",
            picture_symbol(glyph_picture(_NEUTRAL, ring, corner)),
            text,
        )
        for ring, corner, text in _signs()
    ]
    others = [
        QgsRendererCategory(
            one.value(ring, corner),
            picture_symbol(glyph_picture(one.glyph, ring, corner)),
            one.text,
        )
        for one, ring, corner in product(lines, Ring, Corner)
        if (ring or corner) and (one.ringed or not ring)
    ]
    return QgsCategorizedSymbolRenderer(attribute, [*first, *signs, *others])


def legend_lines(lines: Sequence[Line]) -> int:
    """How many categories the legend shows."""
    return len(lines) + len(_signs())


def show_legend(layer: QgsVectorLayer) -> None:
    """Let the legend of a layer in the project show the lines that it has; all where the style is
    not one with marks."""
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
    """A line was ticked or not: so are the marks that have its sign."""
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
        ticked = all(shown.get(sign, shown.get("", True)) for sign in signs)
        if ticked != one.renderState():
            renderer.updateCategoryRenderState(at, ticked)


def _ordered(node: QgsLayerTreeLayer) -> bool:
    return QgsMapLayerLegendUtils.hasLegendNodeOrder(node)


def _sign(value: object) -> str:
    return str(value or "").rpartition(f"{_NO_REPORT} ")[2]


def _signs() -> list[tuple[Ring, Corner, str]]:
    rings = [(ring, Corner.NONE, word) for ring, word in ring_texts().items()]
    return rings + [(Ring.NONE, corner, word) for corner, word in corner_texts().items()]
