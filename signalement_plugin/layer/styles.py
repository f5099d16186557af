"""The styles of the layer: by status, service, deadline or priority, as clusters, as a heat map."""

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
    QgsFeatureRequest,
    QgsGradientColorRamp,
    QgsHeatmapRenderer,
    QgsMarkerSymbol,
    QgsPointClusterRenderer,
    QgsRendererCategory,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from ..core.dates.deadlines import WorkingDays
from ..core.marks.picture import glyph_picture
from ..core.model.report import Service
from ..core.model.status import OPEN, Status
from ..core.model.status_style import GLYPHS, HALO, Glyph
from ..qt.language import tr
from .data_defined import data_defined
from .expressions import IS_OPEN, MIDNIGHT, TOMORROW, inert, working_days_end
from .legend import MARKED, Line, legend_lines, marked_categories, show_legend
from .selection import leave_selected, show_selected
from .symbols import picture_symbol
from .texts import priority_texts, status_texts


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
MADE = "signalement/style-made"
MAKE = "marks 4"
"""Version of the styles below; changed whenever they are built differently."""
MARK = "mark"
_DUE = '"open_due"'
_URGENCY = f"if({_DUE} = 0, {10**15}, {_DUE})"
"""NULL for reports that are not open; an open one without a due time is the least urgent."""
MOST_CLUSTERED = 20_000
"""Reports shown up to which clusters are drawn: they cost several times as much as single ones."""

MOST_ORDERED = 20_000
"""Reports shown up to which the most urgent are drawn above the others: QGIS has to sort them."""

_SIZE_MM = 3.6
_SHAPES = ("circle", "square", "triangle", "hexagon", "diamond")  # one per service, repeated
_CLUSTER_MM = 6.0
_CLUSTER_SIZE_MM = 5.0
_CLUSTER_FILL = "#4a5260"  # QGIS's own red would look like a new report
_HEAT_MM = 8.0
_HEAT_BY_SCALE = "CASE WHEN @map_scale > 100000 THEN 5 WHEN @map_scale > 10000 THEN 8 ELSE 14 END"
_NONE = "none"
_PRIORITIES = {
    "high": Glyph("#c8260a", "diamond", 4.6),
    "normal": Glyph("#2e63cf", "circle", _SIZE_MM, "ring"),
    "low": Glyph("#71bdf6", "square", 2.8),
    _NONE: Glyph("#c4c5c6", "triangle", 3.4),
}
_PRIORITY = (
    f"CASE WHEN {IS_OPEN} THEN coalesce(nullif(\"priority\", ''), '{_NONE}') ELSE 'closed' END"
    ' || substr("mark", length("status") + 1)'
)
"""The priority followed by the ring and the corner of the mark."""
_NOT_OPEN = Glyph("#2c323e", "circle", 2.4)
_GOLDEN = 0.618_034  # golden ratio: consecutive colours differ clearly


def set_style(
    layer: QgsVectorLayer,
    style: Style,
    services: Sequence[Service] = (),
    shown: int = 0,
    days: WorkingDays | None = None,
) -> None:
    """Put a style on the layer, and write its name into the project.

    With more than :data:`MOST_CLUSTERED` reports ``shown``, clusters are drawn as single ones; with
    more than :data:`MOST_ORDERED`, a late one may lie below others. ``days``: the working days in
    which the time left is counted.
    """
    layer.setCustomProperty(STYLE_PROPERTY, style.value)
    layer.setCustomProperty(MADE, MAKE)
    layer.setCustomProperty(MARKED, _LEGENDS.get(style, int)())
    show_legend(layer)
    show_selected(layer)
    renderer = STYLES[drawn(style, shown)](services, days or WorkingDays())
    _put(layer, renderer, in_order=ordered(style, shown))


def set_order(layer: QgsVectorLayer, style: Style, shown: int) -> None:
    """Switch drawing the most urgent reports last on or off, with the symbols that the layer has:
    making all of them anew takes ten times as long."""
    _put(layer, layer.renderer().clone(), in_order=ordered(style, shown))


def _put(layer: QgsVectorLayer, renderer: QgsFeatureRenderer, *, in_order: bool) -> None:
    if in_order:
        clause = QgsFeatureRequest.OrderByClause(_URGENCY, False, True)
        renderer.setOrderBy(QgsFeatureRequest.OrderBy([clause]))
    renderer.setOrderByEnabled(in_order)
    layer.setRenderer(renderer)
    layer.triggerRepaint()
    layer.emitStyleChanged()


def drawn(style: Style, shown: int) -> Style:
    """The style that is really drawn for ``style`` while so many reports are shown."""
    return Style.STATUS if style is Style.CLUSTER and shown > MOST_CLUSTERED else style


def ordered(style: Style, shown: int) -> bool:
    """Whether the most urgent reports are drawn last while so many are shown."""
    return style not in (Style.CLUSTER, Style.HEAT) and shown <= MOST_ORDERED


def has_marks_for(layer: QgsVectorLayer, style: Style, shown: int) -> bool:
    """Whether the layer already has the symbols that this style needs while so many reports are
    shown."""
    clustered = layer.renderer().type() == "pointCluster"
    return clustered is (drawn(style, shown) is Style.CLUSTER)


def has_order_for(layer: QgsVectorLayer, style: Style, shown: int) -> bool:
    """Whether the layer already has the order that this style needs for so many reports."""
    return bool(layer.renderer().orderByEnabled()) is ordered(drawn(style, shown), shown)


def style_of(layer: QgsVectorLayer) -> Style | None:
    """Which style was put on; ``None`` when the user made a style of their own."""
    return Style.named(str(layer.customProperty(STYLE_PROPERTY, "")))


def own_style(layer: QgsVectorLayer) -> None:
    """The user changed the symbols: from now on the style is theirs."""
    for name in (STYLE_PROPERTY, MADE, MARKED):
        layer.removeCustomProperty(name)
    leave_selected(layer)
    show_legend(layer)


def is_outgrown(layer: QgsVectorLayer) -> bool:
    """Whether this layer has a style that an earlier version of the plugin made."""
    return style_of(layer) is not None and layer.customProperty(MADE, "") != MAKE


def status_renderer(*_: object) -> QgsCategorizedSymbolRenderer:
    """The style by the stored mark: a line of the legend for each status, ring and corner."""
    return marked_categories(MARK, _status_lines())


def _status_lines() -> list[Line]:
    """*Unknown* takes every value that no other line has."""
    return [
        Line(status.value, GLYPHS[status], word, status in OPEN, status is Status.UNKNOWN)
        for status, word in status_texts().items()
    ]


def _service_renderer(services: Sequence[Service], *_: object) -> QgsCategorizedSymbolRenderer:
    categories = [
        QgsRendererCategory(service.name, _symbol(_service_glyph(at)), inert(service.name))
        for at, service in enumerate(services)
    ]
    other = tr("Other Services")
    categories.append(QgsRendererCategory("", _symbol(_dot("#c4c5c6")), other))
    return QgsCategorizedSymbolRenderer("service_name", categories)


def _deadline_renderer(_: Sequence[Service], days: WorkingDays) -> QgsCategorizedSymbolRenderer:
    """Late and due today are counted by the calendar, the time left in Belgian working days. Each
    report is looked up by one number; the days are constants that QGIS works out once."""
    year = date.today().year  # noqa: DTZ011 - the user's own calendar
    ends = (MIDNIGHT, TOMORROW, *(working_days_end(count, days, year) for count in (2, 5)))
    kinds = ("late", "today", "soon", "week")
    steps = (f"WHEN {_DUE} < ({end}) / 1000 THEN '{kind}'" for kind, end in zip(kinds, ends))
    attribute = (
        f"CASE WHEN {_DUE} IS NULL THEN '' WHEN {_DUE} = 0 THEN 'none' "
        f"{' '.join(steps)} ELSE 'later' END"
    )
    categories = [
        QgsRendererCategory(kind, _symbol(glyph), label) for kind, glyph, label in _deadlines()
    ]
    return QgsCategorizedSymbolRenderer(attribute, categories)


def _deadlines() -> tuple[tuple[str, Glyph, str], ...]:
    """Value, glyph, label."""
    return (
        (
            "late",
            Glyph("#c8260a", "diamond", 4.2),
            tr("Late"),
        ),
        (
            "today",
            Glyph("#eec83c", "hexagon", 3.8),
            tr("Due Today"),
        ),
        (
            "soon",
            Glyph("#2e63cf", "square", 3.4),
            tr("1 or 2 Working Days Left"),
        ),
        (
            "week",
            Glyph("#71bdf6", "circle", _SIZE_MM, "ring"),
            tr("3 to 5 Working Days Left"),
        ),
        (
            "later",
            _dot("#09975e"),
            tr("More than 5 Working Days Left"),
        ),
        (
            "none",
            Glyph("#c4c5c6", "triangle", 3.4),
            tr("No Due Time"),
        ),
        ("", _NOT_OPEN, _not_open_text()),
    )


def _priority_renderer(*_: object) -> QgsCategorizedSymbolRenderer:
    """Open reports by their priority, where the system has one."""
    return marked_categories(_PRIORITY, _priority_lines())


def _priority_lines() -> list[Line]:
    none = tr("No Priority")
    texts = {**priority_texts(), _NONE: none}
    lines = [Line(key, _PRIORITIES[key], word, ringed=True) for key, word in texts.items()]
    return [*lines, Line("closed", _NOT_OPEN, _not_open_text(), others=True)]


def _not_open_text() -> str:
    return tr("Not Open")


def _symbol(glyph: Glyph) -> QgsMarkerSymbol:
    return picture_symbol(glyph_picture(glyph))


def _cluster_renderer(*_: object) -> QgsPointClusterRenderer:
    """Single reports look as by status."""
    renderer = QgsPointClusterRenderer()
    renderer.setEmbeddedRenderer(marked_categories(MARK, _status_lines(), clustered=True))
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
    radius = data_defined(_HEAT_BY_SCALE)
    renderer.setDataDefinedProperty(QgsFeatureRenderer.Property.HeatmapRadius, radius)
    renderer.setRadiusUnit(Qgis.RenderUnit.Millimeters)
    renderer.setColorRamp(QgsGradientColorRamp(QColor(200, 38, 10, 0), QColor(200, 38, 10, 255)))
    legend = QgsColorRampLegendNodeSettings()
    legend.setMinimumLabel(tr("Few Reports"))
    legend.setMaximumLabel(tr("Many Reports"))
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

_LEGENDS: Mapping[Style, Callable[[], int]] = {
    Style.STATUS: lambda: legend_lines(_status_lines()),
    Style.CLUSTER: lambda: legend_lines(_status_lines()),
    Style.PRIORITY: lambda: legend_lines(_priority_lines()),
}
"""Style with marks → function that returns the number of lines of its legend."""
