"""Brings the figures of the filtered reports to their page, and again when these change."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import TYPE_CHECKING

from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject

from ...connection.queries.statistics import FiguresAnswer, FiguresQuestion, figures_counter
from ..canvas.replay import Replay
from ..outputs.choice import filtered
from .texts import as_of_words

if TYPE_CHECKING:
    from ..desk import Workplace
    from .page import FiguresPage


class FiguresDesk(QObject):
    """Counts only while the page is seen. A replay goes on until it is put back."""

    def __init__(
        self,
        dock: Workplace,
        page: FiguresPage,
        iface: QgisInterface,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._dock, self._page = dock, page
        self.counter = figures_counter(self)
        self.counter.answered.connect(self._show)
        self._page.asked.connect(self._ask)
        self._page.left.connect(lambda: dock.show_page(dock.body))
        dock.desk.narrower.answered.connect(self._ask)
        self.replay = Replay(iface.mapCanvas(), iface.mainWindow(), self)
        self.replay.changed.connect(self._page.show_replay)
        self._page.replay_wanted.connect(self._play)
        self._played: object = None
        dock.desk.connections.currentChanged.connect(self.replay.put_back)

    def close(self) -> None:
        self._dock.desk.connections.currentChanged.disconnect(self.replay.put_back)
        self.replay.put_back()
        self.counter.stop()

    def open(self) -> None:
        """Show the page, and the figures of what is filtered now."""
        if self._dock.desk.shown is not None:
            self._dock.show_page(self._page)
            self._ask()

    def _ask(self) -> None:
        connection = self._dock.desk.shown
        if connection is None or self._dock.pages.currentWidget() is not self._page:
            return
        period, by = self._page.wanted()
        self.counter.ask(
            FiguresQuestion(
                str(connection.files.store.path),
                filtered(self._dock.list).fids,
                period,
                by,
                datetime.now(timezone.utc),
                connection.settings.zone,
            )
        )

    def _play(self, wanted: bool) -> None:
        connection, played = self._dock.desk.shown, self._page.replayed()
        if not wanted:
            self.replay.put_back()
        elif connection is not None and connection.layer is not None and played is not None:
            self._played = played
            self.replay.start(connection.layer, *played)
        self._page.show_replay(self.replay.running)

    def _show(self, answer: FiguresAnswer) -> None:
        connection = self._dock.desk.shown
        if connection is not None:
            line = self._dock.desk.narrower.line()
            head = as_of_words(answer, connection.load.updated_at, line)
            self._page.show_answer(answer, connection.server.departments, head)
            if self.replay.running and self._page.replayed() not in (None, self._played):
                self._play(True)  # another filter or period
