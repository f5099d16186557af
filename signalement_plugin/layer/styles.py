"""The styles that one click puts on: by status, service or deadline, as clusters, as heat."""

from __future__ import annotations

import colorsys
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from enum import Enum

from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsColorRampLegendNodeSettings,
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

from ..core.dates.deadlines import WorkingDays
from ..core.model.report import Service
from ..core.model.status import Status
from ..core.model.status_style import HALO, Glyph
from .driven import driven
from .expressions import IS_OPEN, LATE, TODAY, inert, working_days_ahead
from .symbols import glyph_symbol, status_symbol
from .texts import priority_words, status_words


class Style(str, Enum):
    """How the map shows reports; the values are those of settings and projects."""

    STATUS = "status"
    SERVICE = "service"
    DEADLINE = "deadline"
    PRIORITY = "priority"
    CLUSTER = "cluster"
    HEAT = "heat"

    def __str__(self) -> str:
        return self.value

    @classmethod
    def named(cls, name: str) -> Style | None:
        """The style of this name, ``None`` where there is none."""
        return next((one for one in cls if one.value == name), None)


STYLE_PROPERTY = "signalement/style"
MOST_CLUSTERED = 20_000
"""Reports shown up to which clusters are drawn: they cost 8 times as much as single ones."""

_SIZE_MM = 3.6
_SHAPES = ("circle", "square", "triangle", "hexagon", "diamond")  # of services, in turn
_CLUSTER_MM = 6.0
_CLUSTER_SIZE_MM = 5.0
_CLUSTER_FILL = "#4a5260"  # QGIS's own red would look like a new report
_HEAT_MM = 8.0
_HEAT_BY_SCALE = "CASE WHEN @map_scale > 100000 THEN 5 WHEN @map_scale > 10000 THEN 8 ELSE 14 END"
_PRIORITIES = {
    "high": Glyph("#c8260a", "diamond", 4.6),
    "normal": Glyph("#2e63cf", "circle", _SIZE_MM, "ring"),
    "low": Glyph("#71bdf6", "square", 2.8),
    "": Glyph("#c4c5c6", "triangle", 3.4),
}
_GOLDEN = 0.618_034  # neighbours in a list get hues far apart


def set_style(
    layer: QgsVectorLayer,
    style: Style,
    services: Sequence[Service] = (),
    shown: int = 0,
    days: WorkingDays | None = None,
) -> None:
    """Put a style on the layer, and write its name into the project.

    With more than :data:`MOST_CLUSTERED` reports ``shown``, clusters are drawn as single ones.
    ``days``: what is left is counted in them.
    """
    layer.setRenderer(STYLES[drawn(style, shown)](services, days or WorkingDays()))
    layer.setCustomProperty(STYLE_PROPERTY, style.value)
    layer.triggerRepaint()
    layer.emitStyleChanged()


def drawn(style: Style, shown: int) -> Style:
    """The style that stands for this one while so many reports are shown."""
    return Style.STATUS if style is Style.CLUSTER and shown > MOST_CLUSTERED else style


def style_of(layer: QgsVectorLayer) -> Style | None:
    """Which style was put on; ``None`` when the user made a style of their own."""
    return Style.named(str(layer.customProperty(STYLE_PROPERTY, "")))


def own_style(layer: QgsVectorLayer) -> None:
    """The user changed the symbols: from now on the style is theirs."""
    layer.removeCustomProperty(STYLE_PROPERTY)


def status_renderer(*_: object) -> QgsCategorizedSymbolRenderer:
    """One category per status, worded; *unknown* takes every value that has none."""
    categories = [
        QgsRendererCategory(
            "" if status is Status.UNKNOWN else status.value, status_symbol(status), word
        )
        for status, word in status_words().items()
    ]
    return QgsCategorizedSymbolRenderer("status", categories)


def _service_renderer(services: Sequence[Service], *_: object) -> QgsCategorizedSymbolRenderer:
    categories = [
        QgsRendererCategory(service.name, glyph_symbol(_service_glyph(at)), inert(service.name))
        for at, service in enumerate(services)
    ]
    other = QCoreApplication.translate("Signalement", "Other Services")
    categories.append(QgsRendererCategory("", glyph_symbol(_dot("#c4c5c6")), other))
    return QgsCategorizedSymbolRenderer("service_name", categories)


def _deadline_renderer(_: Sequence[Service], days: WorkingDays) -> QgsRuleBasedRenderer:
    """Late and due today by the calendar, what is left in Belgian working days."""
    root = QgsRuleBasedRenderer.Rule(None)
    for label, glyph, condition in _deadline_rules(days):
        rule = QgsRuleBasedRenderer.Rule(glyph_symbol(glyph), 0, 0, condition, label)
        root.appendChild(rule)
    root.appendChild(_not_open())
    return QgsRuleBasedRenderer(root)


def _deadline_rules(days: WorkingDays) -> tuple[tuple[str, Glyph, str], ...]:
    """Label, glyph, condition."""
    year = date.today().year  # noqa: DTZ011 - the user's own calendar
    soon, week = (working_days_ahead(count, days, year) for count in (2, 5))
    later = f'{IS_OPEN} AND "due" IS NOT NULL AND NOT {LATE} AND NOT {TODAY}'
    return (
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
            QCoreApplication.translate("Signalement", "1 or 2 Working Days Left"),
            Glyph("#2e63cf", "square", 3.4),
            f"{later} AND {soon}",
        ),
        (
            QCoreApplication.translate("Signalement", "3 to 5 Working Days Left"),
            Glyph("#71bdf6", "circle", _SIZE_MM, "ring"),
            f"{later} AND NOT {soon} AND {week}",
        ),
        (
            QCoreApplication.translate("Signalement", "More than 5 Working Days Left"),
            _dot("#09975e"),
            f"{later} AND NOT {week}",
        ),
        (
            QCoreApplication.translate("Signalement", "No Due Time"),
            Glyph("#c4c5c6", "triangle", 3.4),
            f'{IS_OPEN} AND "due" IS NULL',
        ),
    )


def _priority_renderer(*_: object) -> QgsRuleBasedRenderer:
    """Open reports by their priority, where the system has one."""
    root = QgsRuleBasedRenderer.Rule(None)
    none = QCoreApplication.translate("Signalement", "No Priority")
    for value, word in {**priority_words(), "": none}.items():
        condition = f"{IS_OPEN} AND coalesce(\"priority\", '') = '{value}'"
        symbol = glyph_symbol(_PRIORITIES[value], rings=True)
        root.appendChild(QgsRuleBasedRenderer.Rule(symbol, 0, 0, condition, word))
    root.appendChild(_not_open())
    return QgsRuleBasedRenderer(root)


def _not_open() -> QgsRuleBasedRenderer.Rule:
    words = QCoreApplication.translate("Signalement", "Not Open")
    return QgsRuleBasedRenderer.Rule(
        glyph_symbol(Glyph("#2c323e", "circle", 2.4)), 0, 0, "ELSE", words
    )


def _cluster_renderer(*_: object) -> QgsPointClusterRenderer:
    """Single reports look as by status. Drawing costs 8 times as much at full extent."""
    renderer = QgsPointClusterRenderer()
    renderer.setEmbeddedRenderer(status_renderer())
    renderer.setTolerance(_CLUSTER_MM)
    renderer.setToleranceUnit(Qgis.RenderUnit.Millimeters)
    symbol = renderer.clusterSymbol().clone()
    symbol.setSize(_CLUSTER_SIZE_MM)
    symbol.symbolLayer(0).setFillColor(QColor(_CLUSTER_FILL))
    symbol.symbolLayer(0).setStrokeColor(QColor(HALO))
    renderer.setClusterSymbol(symbol)
    return renderer


def _heat_renderer(*_: object) -> QgsHeatmapRenderer:
    """Hot spots run together on the map of a commune and come apart in a street."""
    renderer = QgsHeatmapRenderer()
    renderer.setRadius(_HEAT_MM)
    radius = driven(_HEAT_BY_SCALE)
    renderer.setDataDefinedProperty(QgsFeatureRenderer.Property.HeatmapRadius, radius)
    renderer.setRadiusUnit(Qgis.RenderUnit.Millimeters)
    renderer.setColorRamp(QgsGradientColorRamp(QColor(200, 38, 10, 0), QColor(200, 38, 10, 255)))
    legend = QgsColorRampLegendNodeSettings()
    legend.setMinimumLabel(QCoreApplication.translate("Signalement", "Few Reports"))
    legend.setMaximumLabel(QCoreApplication.translate("Signalement", "Many Reports"))
    renderer.setLegendSettings(legend)
    return renderer


def _service_glyph(at: int) -> Glyph:
    """Colour and shape both change from one service to the next."""
    return Glyph(_hue(at), _SHAPES[at % len(_SHAPES)], _SIZE_MM)


def _dot(fill: str) -> Glyph:
    return Glyph(fill, "circle", _SIZE_MM)


def _hue(at: int) -> str:
    red, green, blue = colorsys.hsv_to_rgb(at * _GOLDEN % 1, 0.65, 0.85)
    name: str = QColor.fromRgbF(red, green, blue).name()
    return name


STYLES: Mapping[Style, Callable[[Sequence[Service], WorkingDays], QgsFeatureRenderer]] = {
    Style.STATUS: status_renderer,
    Style.SERVICE: _service_renderer,
    Style.DEADLINE: _deadline_renderer,
    Style.PRIORITY: _priority_renderer,
    Style.CLUSTER: _cluster_renderer,
    Style.HEAT: _heat_renderer,
}
