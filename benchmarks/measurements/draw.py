"""Measures how long 100,000 reports take to draw by status, by deadline and as clusters, compared
with plain styles of QGIS (the *floor*).

The floor is a categorised renderer with one plain circle per status over the same layer; QGIS's
cluster renderer over those circles is compared with it, too. Drawings of all styles alternate. The
time is processor time of the whole process, after some seconds of drawing, because the first
drawings of a process are slower. It is taken at two extents: *Zoom to Layer*, and a nearer one,
where QGIS uses the spatial index.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFeatureRenderer,
    QgsMapRendererCustomPainterJob,
    QgsMapSettings,
    QgsMarkerSymbol,
    QgsRectangle,
    QgsRendererCategory,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor, QImage, QPainter

from benchmarks.desk import CONNECTION
from benchmarks.run import REPEATS, ROWS, Found, main
from benchmarks.stores import fill
from signalement_plugin.core.dates.deadlines import WorkingDays
from signalement_plugin.core.model.status import Status
from signalement_plugin.core.model.status_style import GLYPHS
from signalement_plugin.layer.live_layer import open_layer
from signalement_plugin.layer.styles import STYLES, Style

SIZE = QSize(1200, 800)
WARM_S = 3.0
DRAWN = ("status", "deadline", "cluster")
WHOLE, NEAR = 1.05, 0.5
"""Shares of the extent of the reports; the first one is that of *Zoom to Layer*."""
TIMES = 2
"""Number of drawings, of which the fastest counts."""


def rounds(url: str) -> Iterator[Found]:
    """Each repeat draws every style once more, each beside the floor."""
    with tempfile.TemporaryDirectory() as folder:
        fill(url, Path(folder), ROWS)
        (path,) = (Path(folder) / CONNECTION).glob("*.gpkg")
        layer = open_layer(path, "Bench")
        began = time.perf_counter()
        while time.perf_counter() - began < WARM_S:
            drawn(layer, circles())
        for _ in range(REPEATS):
            yield round_of(layer)


def round_of(layer: QgsVectorLayer) -> Found:
    """Ratios to the floor, and the floor's seconds."""
    plain, made = circles(), {name: STYLES[Style(name)]((), WorkingDays()) for name in DRAWN}
    floor = STYLES[Style.CLUSTER]((), WorkingDays())
    floor.setEmbeddedRenderer(circles())
    styles = {"plain": plain, **made, "cluster_floor": floor}
    whole, near = best(layer, styles, WHOLE), best(layer, styles, NEAR)
    return {
        **{f"draw_{name}_vs_plain": s / whole["plain"] for name, s in whole.items()},
        **{f"draw_{name}_near_vs_plain": s / near["plain"] for name, s in near.items()},
        "draw_plain_s": whole["plain"],
    }


def best(
    layer: QgsVectorLayer, renderers: dict[str, QgsFeatureRenderer], part: float
) -> dict[str, float]:
    """The fastest of :data:`TIMES` drawings of each, in turns: other work on the computer's
    cores slows down all of them."""
    taken = dict.fromkeys(renderers, float("inf"))
    for _ in range(TIMES):
        for name, renderer in renderers.items():
            taken[name] = min(taken[name], drawn(layer, renderer.clone(), part))
    return taken


def circles() -> QgsFeatureRenderer:
    """The floor: a category per status, each one plain circle."""

    def symbol(status: Status) -> QgsMarkerSymbol:
        look = {"name": "circle", "size": "3.6", "color": GLYPHS[status].fill}
        return QgsMarkerSymbol.createSimple(look)

    categories = [QgsRendererCategory(one.value, symbol(one), one.value) for one in Status]
    return QgsCategorizedSymbolRenderer("status", categories)


def drawn(layer: QgsVectorLayer, renderer: QgsFeatureRenderer, part: float = WHOLE) -> float:
    """Seconds of a processor that a map of ``part`` of the layer's width and height takes."""
    layer.setRenderer(renderer)
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setOutputSize(SIZE)
    shown = QgsRectangle(layer.extent())
    shown.scale(part)
    settings.setExtent(shown)
    began = time.process_time()
    _draw(settings)
    return time.process_time() - began


def _draw(settings: QgsMapSettings) -> None:
    image = QImage(SIZE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor("white"))
    painter = QPainter(image)
    QgsMapRendererCustomPainterJob(settings, painter).renderSynchronously()
    painter.end()


if __name__ == "__main__":
    main(rounds)
