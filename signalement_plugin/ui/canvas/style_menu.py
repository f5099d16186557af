"""The menu *Style*: sets the style of the layer, and stores it in profile and project."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from qgis.core import QgsFeatureRenderer, QgsProject, QgsReadWriteContext, QgsVectorLayer
from qgis.PyQt.QtCore import QMetaObject, QObject, pyqtSignal
from qgis.PyQt.QtGui import QAction, QActionGroup
from qgis.PyQt.QtWidgets import QMenu, QWidget
from qgis.PyQt.QtXml import QDomDocument

from ...core.dates.deadlines import WorkingDays
from ...core.dates.service_targets import parse_calendar
from ...layer.legend import follow_ticks, show_legend
from ...layer.styles import (
    MOST_CLUSTERED,
    Style,
    has_marks_for,
    has_order_for,
    is_outgrown,
    own_style,
    set_order,
    set_style,
    style_of,
)
from ...qt.language import tr
from .. import texts
from ..follower import Follower, Subscription
from ..widgets.icons import theme_icon

if TYPE_CHECKING:
    from ...connection.results import FindResult

_ICONS = {
    Style.STATUS: "rendererCategorizedSymbol",
    Style.SERVICE: "rendererCategorizedSymbol",
    Style.DEADLINE: "rendererRuleBasedSymbol",
    Style.PRIORITY: "rendererRuleBasedSymbol",
    Style.CLUSTER: "rendererPointClusterSymbol",
    Style.HEAT: "rendererHeatmapSymbol",
}


def style_label(style: Style) -> str:
    """A style as the menu names it."""
    return {
        Style.STATUS: tr("By Status"),
        Style.SERVICE: tr("By Service"),
        Style.DEADLINE: tr("By Deadline (Working Days)"),
        Style.PRIORITY: tr("By Priority"),
        Style.CLUSTER: tr("Clusters"),
        Style.HEAT: tr("Heat Map"),
    }[style]


class StyleMenu(QMenu):
    """One entry per style, the one in use checked."""

    chosen = pyqtSignal(object)  # Style

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setToolTipsVisible(True)
        self.entries: dict[Style, QAction] = {}
        group = QActionGroup(self)
        for style in Style:
            if style is Style.CLUSTER:
                self.addSeparator()
            entry = self.addAction(theme_icon(_ICONS[style]), style_label(style))
            entry.setCheckable(True)
            group.addAction(entry)
            entry.triggered.connect(lambda _=False, one=style: self.chosen.emit(one))
            self.entries[style] = entry

    def show_style(self, style: Style | None, shown: int) -> None:
        """Check ``style`` (``None``: one of the user's) while ``shown`` reports are drawn."""
        for one, entry in self.entries.items():
            entry.setCheckable(False)  # else Qt keeps one of an exclusive group checked
            entry.setCheckable(True)
            entry.setChecked(one is style)
        clusters = self.entries[Style.CLUSTER]
        possible = shown <= MOST_CLUSTERED
        clusters.setEnabled(possible)
        clusters.setToolTip(
            style_label(Style.CLUSTER)
            if possible
            else tr("Up to {most} reports; {shown} are shown. Filter first.").format(
                most=texts.number(MOST_CLUSTERED), shown=texts.number(shown)
            )
        )


class MapStyle(Follower, QObject):
    """Keeps the layer of the shown connection in the style that was chosen for it."""

    def __init__(self, menu: StyleMenu, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._menu = menu
        self._layer: QgsVectorLayer | None = None
        self._listening: list[QMetaObject.Connection] = []
        self._put: QgsFeatureRenderer | None = None
        self._services = 0
        self._calendar = WorkingDays()  # those of a new layer's style
        self._shown: int | None = None  # None: the list has not answered yet
        menu.chosen.connect(self.choose)

    def _subscriptions(self) -> tuple[Subscription, ...]:
        return (
            (self.connection.layerChanged, self._begin),
            # the style by service has a colour per service, that by deadline the working days
            (self.connection.server.changed, self._adjust),
            (self.connection.list_search.found, self._found),
        )

    def _begin(self) -> None:
        """Another connection is shown, or the connection has another layer."""
        layer = self.shown.layer if self.shown is not None else None
        if layer is not self._layer:
            self._disconnect_layer()
            self._layer, self._put, self._services, self._calendar = layer, None, 0, WorkingDays()
            if layer is not None:
                self._listening = [
                    layer.rendererChanged.connect(self._look),
                    layer.styleChanged.connect(self._follow_ticks),
                    QgsProject.instance().layerTreeRoot().addedChildren.connect(self._added),
                    layer.willBeDeleted.connect(self._forget),
                ]
                self._show_legend()
                self._adjust()
        self._show()

    def choose(self, style: Style) -> None:
        """Set the style that the user chose."""
        if self._layer is not None:
            self._draw(style)
            self.connection.stored.change(style=style.value)
        self._show()

    def show_count(self, shown: int) -> None:
        """So many reports answer the filter: clusters may have to rest, or may come back."""
        self._shown = shown
        self._adjust()
        self._show()

    def _found(self, _token: int, answer: FindResult) -> None:
        if answer.error is None:
            self.show_count(answer.counts.get("shown", 0))

    def close(self) -> None:
        """Leave the layer as it is."""
        self._disconnect_layer()
        self._layer = None

    # -- internals

    def _adjust(self) -> None:
        """Draw anew where the number of reports or the services ask for it."""
        layer = self._layer
        style = style_of(layer) if layer is not None else None
        if layer is None or style is None or not self._is_drawn:
            return
        services = len(self.connection.server.services)
        fresh = style is Style.SERVICE and services not in (0, self._services)
        fresh = fresh or (style is Style.DEADLINE and self._calendar_is_old())
        if fresh or is_outgrown(layer) or not self._fits(has_marks_for, style):
            self._services = services
            self._draw(style)
        elif not self._fits(has_order_for, style):
            self._draw(style, anew=False)

    @property
    def _is_drawn(self) -> bool:
        """Whether the layer is in the project; others are drawn nowhere."""
        return self.shown is not None and self.shown.in_project

    def _fits(self, test: Callable[[QgsVectorLayer, Style, int], bool], style: Style) -> bool:
        """Whether the layer passes a test for as many reports as are shown; as long as nobody
        knows how many those are it stays as it is."""
        return self._layer is None or self._shown is None or test(self._layer, style, self._shown)

    def _calendar_is_old(self) -> bool:
        """Whether the working days have changed since the style was made."""
        settings = self.connection.settings
        return parse_calendar(settings.communities, settings.closed) != self._calendar

    def _draw(self, style: Style, *, anew: bool = True) -> None:
        # without ``_layer``, _look() does not take this change for the user's
        layer, self._layer = self._layer, None
        if layer is None:
            return
        shown = self._shown or 0
        if anew:
            settings = self.connection.settings
            self._calendar = parse_calendar(settings.communities, settings.closed)
            set_style(layer, style, self.connection.server.services, shown, self._calendar)
        else:
            set_order(layer, style, shown)
        self._layer, self._put = layer, layer.renderer().clone()

    def _look(self) -> None:
        """The symbols were changed by somebody: by the user, unless nothing is different."""
        if self._layer is None or not self._is_drawn:
            return
        if self._put is None or _written(self._layer.renderer()) != _written(self._put):
            own_style(self._layer)
        self._show()

    def _added(self, *_: object) -> None:
        """Layers were added to the project: maybe this one, which was not drawn before."""
        self._show_legend()
        self._adjust()

    def _show_legend(self) -> None:
        if self._layer is not None:
            show_legend(self._layer)

    def _follow_ticks(self) -> None:
        if self._layer is not None:
            follow_ticks(self._layer)

    def _show(self) -> None:
        style = style_of(self._layer) if self._layer is not None else None
        self._menu.show_style(style, self._shown or 0)

    def _disconnect_layer(self) -> None:
        for one in self._listening:
            QObject.disconnect(one)
        self._listening = []

    def _forget(self) -> None:
        self._layer = None


def _written(renderer: QgsFeatureRenderer) -> str:
    """The renderer as XML, as a project stores it."""
    document = QDomDocument()
    document.appendChild(renderer.save(document, QgsReadWriteContext()))
    return str(document.toString())
