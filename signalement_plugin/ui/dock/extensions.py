"""Creates further parts of the dock, such as cadastre, news and files for the shown connection."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject

from ...connection.queries.suggestions import Similar, similar_finder, usual_finder
from ...core.model.report import Report
from ..cadastre.controller import CadastreController
from ..canvas.coming_reports import ComingReports
from ..canvas.drawing_pause import DrawingPause
from ..canvas.far_moves import FarMoves
from ..canvas.style_menu import MapStyle
from ..card.linked_reports import Linker
from ..follower import CurrentFollower, Subscription
from ..rounds.collected_round import CollectedRound
from .context_menus import ContextMenus
from .followed_reports import FollowedReports
from .news import NewsMessage
from .outputs import Outputs

if TYPE_CHECKING:
    from ...connection.connections import Connections
    from ...connection.results import FindResult
    from .parts import DockParts


class DockExtensions(CurrentFollower, QObject):
    """The parts; each follows the shown connection."""

    def __init__(self, dock: DockParts, iface: QgisInterface, connections: Connections) -> None:
        super().__init__(dock)
        self._closed = False
        self.style = MapStyle(dock.toolbar.style_menu, self)
        self.coming = ComingReports(iface.mapCanvas())
        self._card, self._selection = dock.card, dock.controller.selection
        self.outputs = Outputs(dock, iface, self)
        collected = partial(self.outputs.round.ask, collected=True)
        self.collected_round = CollectedRound(
            dock.controller, dock.chips.round_menu, collected, self
        )
        self.followed_reports = FollowedReports(dock.controller, self)
        self.news = NewsMessage(
            iface.messageBar(), dock.isVisible, dock.filter.show_line, self.followed_reports, self
        )
        dock.visibilityChanged.connect(self.news.on_visible)
        self.far_moves = FarMoves(iface.messageBar(), self)
        self.pause = DrawingPause(iface.mapCanvas(), dock.filter.changed, self)
        self.similar = similar_finder(self)
        self.similar.answered.connect(self._show_similar)
        self.usual = usual_finder(self)
        self.usual.answered.connect(dock.card.action_panel.action_bar.show_usual)
        self.cadastre = CadastreController(dock, iface, self)
        slots = {
            "collect": self.collected_round.toggle,
            "zoom": dock.controller.reports.zoom,
            "copy": dock.controller.reports.copy,
            "browse": dock.controller.reports.browse,
            "follow": self.followed_reports.toggle,
            "evidence": self.outputs.slots["evidence"],
        }
        bar = dock.card.action_panel.action_bar
        bar.more_menu.aboutToShow.connect(self._tell_round)
        bar.looked.connect(self._look)
        self.menus = ContextMenus(dock, self, iface.mapCanvas(), slots, self)
        self.linker = Linker(dock.card, iface.messageBar(), self)
        self._selection.current_changed.connect(self._ask_similar)
        self._card.similar.chosen.connect(self._choose)
        self.attach(connections)

    def _tell_round(self) -> None:
        targets, known = self._selection.targets, set(self.collected_round.report_ids)
        inside = {report.report_id for report in targets.sample} <= known
        self._card.action_panel.action_bar.show_collected(targets.count, in_round=inside)

    def _look(self, name: str) -> None:
        """What a menu of the card has for paper; its other entries are followed elsewhere."""
        if name == "collect":
            self.collected_round.toggle()
        elif name == "report":
            self.outputs.files.report()

    def close(self) -> None:
        """Disconnect from layers and signals. A second call does nothing."""
        if self._closed:
            return
        self._closed = True
        self._selection.current_changed.disconnect(self._ask_similar)
        self.similar.stop()
        self.usual.stop()
        self.menus.close()
        self.outputs.close()
        self.cadastre.close()
        self.news.on_visible(False)
        self.detach()
        self.far_moves.close()
        self.coming.show_at(())
        self.coming.scene().removeItem(self.coming)

    def _subscriptions(self) -> tuple[Subscription, ...]:
        return (
            (self.connection.list_search.found, self._found),
            (self.connection.load.places_changed, self._show_coming),
        )

    def _begin(self) -> None:
        parts = (self.linker, self.style, self.collected_round, self.followed_reports, self.news)
        for part in (*parts, self.far_moves, self.pause, self.outputs.figures):
            part.follow(self.shown)
        self._show_coming()

    def _ask_similar(self, report: Report | None) -> None:
        self._card.similar.clear()
        self.linker.show_for(report)
        if report is not None and self.shown is not None:
            path = str(self.connection.files.store.path)
            self.similar.ask((path, report))
            if self.connection.server.capabilities.writes & {"department"}:
                self.usual.ask((path, report))

    def _choose(self, report_id: str) -> None:
        if self.shown is not None:
            self.connection.reports.select([report_id])

    def _show_similar(self, similar: Similar) -> None:
        shown = self._card.report
        if shown is not None and shown.report_id == similar.of:
            others = [one.report.report_id for one in similar.likely]
            elsewhere = self.linker.from_elsewhere(similar.of, others)
            self._card.similar.show_similar(similar, elsewhere)

    def _show_coming(self) -> None:
        self.coming.show_some(self.shown.load.places if self.shown is not None else ())

    def _found(self, _token: int, _answer: FindResult) -> None:
        self.cadastre.rows_changed()
