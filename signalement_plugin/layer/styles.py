"""The styles that one click puts on: by status, service or deadline, as clusters, as heat."""

from __future__ import annotations

import colorsys
from collections.abc import Callable, Mapping, Sequence

from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsFeatureRenderer,
    QgsGradientColorRamp,
    QgsHeatmapRenderer,
    QgsPointClusterRenderer,
    QgsRendererCategory,
    QgsRuleBasedRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QColor

from ..core.palette import Glyph
from ..core.report import Service
from ..core.status import Status
from .expressions import IS_OPEN, LATE, TODAY
from .symbols import glyph_symbol, status_symbol
from .words import status_words

_SIZE_MM = 3.6
_CLUSTER_MM = 6.0
_HEAT_MM = 8.0
_GOLDEN = 0.618_034  # neighbours in a list get hues far apart


def set_style(layer: QgsVectorLayer, name: str, services: Sequence[Service] = ()) -> None:
    """Put one of :data:`STYLES` on the layer."""
    layer.setRenderer(STYLES[name](services))
    layer.triggerRepaint()
    layer.emitStyleChanged()


def status_renderer(_: Sequence[Service] = ()) -> QgsCategorizedSymbolRenderer:
    """One category per status, worded; *unknown* takes every value that has none."""
    categories = [
        QgsRendererCategory(
            "" if status is Status.UNKNOWN else status.value, status_symbol(status), word
        )
        for status, word in status_words().items()
    ]
    return QgsCategorizedSymbolRenderer("status", categories)


def _service_renderer(services: Sequence[Service]) -> QgsCategorizedSymbolRenderer:
    categories = [
        QgsRendererCategory(service.name, glyph_symbol(_dot(_hue(at))), service.name)
        for at, service in enumerate(services)
    ]
    other = QCoreApplication.translate("Signalement", "Other Services")
    categories.append(QgsRendererCategory("", glyph_symbol(_dot("#c4c5c6")), other))
    return QgsCategorizedSymbolRenderer("service_name", categories)


def _deadline_renderer(_: Sequence[Service]) -> QgsRuleBasedRenderer:
    rules = (
        (
            QCoreApplication.translate("Signalement", "Late"),
            Glyph("#c8260a", "diamond", 4.2),
            f"{IS_OPEN} AND {LATE}",
        ),
        (
            QCoreApplication.translate("Signalement", "Due Today"),
            Glyph("#eec83c", "hexagon", 3.8),
            f"{IS_OPEN} AND {TODAY}",
        ),
        (
            QCoreApplication.translate("Signalement", "Time Left"),
            _dot("#09975e"),
            f'{IS_OPEN} AND "due" IS NOT NULL AND NOT {LATE} AND NOT {TODAY}',
        ),
        (
            QCoreApplication.translate("Signalement", "No Due Time"),
            _dot("#c4c5c6"),
            f'{IS_OPEN} AND "due" IS NULL',
        ),
        (
            QCoreApplication.translate("Signalement", "Not Open"),
            Glyph("#2c323e", "circle", 2.4),
            "ELSE",
        ),
    )
    root = QgsRuleBasedRenderer.Rule(None)
    for label, glyph, condition in rules:
        rule = QgsRuleBasedRenderer.Rule(glyph_symbol(glyph), 0, 0, condition, label)
        root.appendChild(rule)
    return QgsRuleBasedRenderer(root)


def _cluster_renderer(_: Sequence[Service]) -> QgsPointClusterRenderer:
    """Single reports look as by status. Drawing costs 8 times as much at full extent."""
    renderer = QgsPointClusterRenderer()
    renderer.setEmbeddedRenderer(status_renderer())
    renderer.setTolerance(_CLUSTER_MM)
    renderer.setToleranceUnit(Qgis.RenderUnit.Millimeters)
    return renderer


def _heat_renderer(_: Sequence[Service]) -> QgsHeatmapRenderer:
    renderer = QgsHeatmapRenderer()
    renderer.setRadius(_HEAT_MM)
    renderer.setRadiusUnit(Qgis.RenderUnit.Millimeters)
    renderer.setColorRamp(QgsGradientColorRamp(QColor(200, 38, 10, 0), QColor(200, 38, 10, 255)))
    return renderer


def _dot(fill: str) -> Glyph:
    return Glyph(fill, "circle", _SIZE_MM)


def _hue(at: int) -> str:
    red, green, blue = colorsys.hsv_to_rgb(at * _GOLDEN % 1, 0.65, 0.85)
    name: str = QColor.fromRgbF(red, green, blue).name()
    return name


STYLES: Mapping[str, Callable[[Sequence[Service]], QgsFeatureRenderer]] = {
    "status": status_renderer,
    "service": _service_renderer,
    "deadline": _deadline_renderer,
    "cluster": _cluster_renderer,
    "heat": _heat_renderer,
}
