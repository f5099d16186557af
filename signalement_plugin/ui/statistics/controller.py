"""Shows the statistics of the filtered reports, and updates them."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import TYPE_CHECKING

from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject

from ...connection.queries.statistics import StatisticsAnswer, StatisticsQuestion, figures_counter
from ...core.dates.service_targets import parse_service_targets
from ...printing.sector_map import Shaded
from ...qt.language import tr
from ..canvas.replay import Replay
from ..follower import Follower, Subscription
from ..outputs.choice import filtered_choice
from .dock import FiguresDock
from .files import Figures, FiguresFiles
from .page import FiguresPage
from .sector_shades import SectorShades
from .texts import as_of_text, deadlines_text

if TYPE_CHECKING:
    from ...connection.connection import Connection
    from ..dock_types import DockType


class StatisticsController(Follower, QObject):
    """Counts only while the figures are visible. A replay goes on until the user ends it."""

    def __init__(self, dock: DockType, iface: QgisInterface, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dock, self._iface = dock, iface
        self._window: FiguresDock | None = None
        self.answer: StatisticsAnswer | None = None
        self.counter = figures_counter(self)
        self.counter.answered.connect(self._show)
        dock.controller.filter_controller.answered.connect(self._ask)
        dock.controller.filter_controller.sectors.changed.connect(self._ask)
        self.files = FiguresFiles(iface, dock.controller.notifier, self)
        self.shades = SectorShades(iface.mapCanvas())
        self.replay = Replay(iface.mapCanvas(), iface.mainWindow(), self)
        self._played: object = None
        dock.controller.connections.currentChanged.connect(self.replay.put_back)

    @property
    def page(self) -> FiguresPage:
        """What the dock of the figures holds; made when it is first asked for."""
        return self._figures_dock().page

    def _figures_dock(self) -> FiguresDock:
        if self._window is None:
            self._window = made = FiguresDock(self._iface)
            made.page.asked.connect(self._ask)
            made.page.on_map.toggled.connect(self._need_sectors)
            made.page.filter_cleared.connect(self._dock.controller.filter_controller.clear)
            made.page.replay_wanted.connect(self._play)
            made.page.saved.connect(self._save)
            made.page.load_wanted.connect(self._load_all)
            made.page.help_wanted.connect(
                lambda: self._dock.controller.help.show_page_of(made.page.objectName())
            )
            made.page.sectors_wanted.connect(
                lambda: self._dock.controller.filter_controller.sectors.ask(made)
            )
            made.visibilityChanged.connect(lambda _seen: self._ask())
            self.replay.changed.connect(made.page.show_replay)
        return self._window

    def close(self) -> None:
        self._dock.controller.connections.currentChanged.disconnect(self.replay.put_back)
        self._dock.controller.filter_controller.sectors.changed.disconnect(self._ask)
        self.replay.put_back()
        self.counter.stop()
        self.files.close()
        self._iface.mapCanvas().scene().removeItem(self.shades)
        if self._window is not None:
            self._window.close_for_good()
            self._window = None

    def open(self) -> None:
        """Show the dock, and the figures of what is filtered now."""
        if self.shown is not None:
            window = self._figures_dock()
            window.setUserVisible(True)
            self._ask()

    def _subscriptions(self) -> tuple[Subscription, ...]:
        return ((self.connection.load.updated, self._ask),)

    def _begin(self) -> None:
        self.answer = None
        if self._window is not None:
            self._window.page.offer_files(False)

    def _load_all(self) -> None:
        if self.shown is not None:
            self.shown.choose("all")
            self._ask()

    def _ask(self) -> None:
        connection, window = self.shown, self._window
        seen = window is not None and window.isVisible()
        if connection is None or window is None or not seen:
            self.shades.show_sectors(())
            return
        page, sectors = window.page, self._dock.controller.filter_controller.sectors
        page.offer_departments(connection.server.capabilities.tells_holder)
        period, by = page.wanted()
        choice = filtered_choice(self._dock.list)
        self.counter.ask(
            StatisticsQuestion(
                choice.source,
                choice.fids,
                period,
                by,
                datetime.now(timezone.utc),
                connection.settings.zone,
                sectors.regions,
                connection.files.closings_from(),
            )
        )

    def _need_sectors(self, on_map: bool) -> None:
        """Sectors on the map are those of a layer: without any, ask once which ones they are."""
        page, sectors = self.page, self._dock.controller.filter_controller.sectors
        if not on_map or sectors.regions or sectors.reading:
            return
        asked = sectors.ask(self._dock)  # a dialog: its choice starts a new count
        if asked is not None:
            asked.rejected.connect(lambda: page.on_map.setChecked(False))
            asked.chosen.connect(lambda layer, _name: page.on_map.setChecked(layer is not None))

    def _play(self, wanted: bool) -> None:
        connection, played = self.shown, self.page.replayed()
        if not wanted:
            self.replay.put_back()
        elif connection is not None and connection.layer is not None and played is not None:
            self._played = played
            self.replay.start(connection.layer, *played)
        self.page.show_replay(self.replay.running)

    def _show(self, answer: StatisticsAnswer) -> None:
        connection, window = self.shown, self._window
        if connection is None or window is None:
            return
        if answer.asked.path != connection.files.store.path:
            return  # of a connection that was left, or of rows that were read anew meanwhile
        self.answer = answer
        line = self._line(connection)
        window.page.show_filter(line)
        targets = parse_service_targets(connection.settings.delays)
        deadlines = deadlines_text(targets, connection.server.services)
        head = f"{as_of_text(answer, connection.load.updated_at, line)} {deadlines}"
        loading = connection.settings.scope == "all"
        window.page.show_answer(answer, connection.server.departments, head, loading=loading)
        on_map = window.isVisible() and window.page.on_map.isChecked()
        self.shades.show_sectors(shaded(answer) if on_map else ())
        if self.replay.running and window.page.replayed() not in (None, self._played):
            self._play(True)  # other days are shown, or another step

    def _line(self, connection: Connection) -> str:
        """The filter in the words of the screen."""
        return self._dock.controller.filter_controller.written(connection.list_search.vocabulary)

    def _save(self, kind: str) -> None:
        connection, answer = self.connection, self.answer
        if answer is not None:
            title = tr("{name} · Figures")
            name = title.format(name=connection.settings.name)
            teams, remarks = connection.server.departments, self.page.remarks()
            self.files.ask(kind, Figures(name, answer, teams, shaded(answer), remarks))


def shaded(answer: StatisticsAnswer) -> tuple[Shaded, ...]:
    """The sectors with how many were received in each."""
    pairs = zip(answer.asked.regions, answer.received_in)
    return tuple(Shaded(name, region, value) for (name, region), value in pairs)
