"""The overlay: writes own waiting values over the server's rows of the displayed layer. Main
thread."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby, islice
from operator import itemgetter

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...layer.sibling_layers import SiblingLayers
from ...layer.writer import Pace, overlay_all
from ...qgis_profile.settings import SettingsHolder

REFUSED_MS = 1000
TURN_S = 0.008
LEAST = 20
"""Fewest rows of one turn, whatever time it takes. While changes are sent, most of a turn is spent
waiting for Python's lock, and a turn itself costs as much as ten rows."""
Values = Mapping[str, Mapping[str, str]]
"""report_id → field → text, as for ``layer.writer.overlay``."""
ValuesOf = Callable[[Sequence[str]], Values]
Guarded = Callable[[Callable[[], None]], bool]
"""Runs a function; ``False`` when the files could not be used for it."""


class OverlayQueue(QObject):
    """``shown`` brings the ids of reports whose rows now show own values."""

    shown = pyqtSignal(set)

    def __init__(
        self, layers: SiblingLayers, guarded: Guarded, stored: SettingsHolder, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._layers, self._guarded, self._stored = layers, guarded, stored
        self._queue: deque[tuple[str, ValuesOf]] = deque()
        self._pace = Pace(LEAST, LEAST)
        self._turns = QTimer(self)
        self._turns.timeout.connect(self._turn)

    @property
    def active(self) -> bool:
        """Whether the next turns write own values."""
        return self._turns.isActive()

    def close(self) -> None:
        self._turns.stop()
        self._queue.clear()

    def now(self, report_id: str, values: Mapping[str, str], later: ValuesOf) -> None:
        """Write ``values`` over one row, before this returns. If that is not possible (an edit
        session, a file that another program holds), the values of ``later`` are written as soon as
        it is: by then a newer change may concern the same field."""
        row = {report_id: values}
        shown: set[str] = set()
        if not self._layers.editing:
            self._guarded(lambda: shown.update(self._lay(row)))
        if shown:
            self.shown.emit(shown)
        else:
            self.soon([report_id], later)

    def soon(self, report_ids: Iterable[str], values_of: ValuesOf) -> None:
        """Write values over many rows in the next turns: a batch of thousands would otherwise stop
        the screen for seconds. ``values_of`` is called in each turn, for a few reports at once."""
        self._queue.extend((report_id, values_of) for report_id in report_ids)
        if not self._turns.isActive():
            self._turns.start(0)

    def go_on(self) -> None:
        """Continue: an edit session may be over."""
        if self._queue:
            self._turns.start(0)

    def some_of(self, waiting: deque[tuple[str, ValuesOf]]) -> None:
        """Write the first of ``waiting``, as many rows as fit into a turn. What could not be
        written stays. Raises ``BadStore``, ``sqlite3.Error``."""
        began = time.perf_counter()
        part = list(islice(waiting, self._pace.rows))
        shown = self._lay(_values_by_report(part))
        for _ in part:
            waiting.popleft()
        self._pace.took(len(shown), time.perf_counter() - began, TURN_S)
        if shown:
            self.shown.emit(shown)

    def _lay(self, values: Values) -> set[str]:
        return overlay_all(self._layers.layer, values, self._stored.value.zone)

    def _turn(self) -> None:
        self._turns.setInterval(0 if self._guarded(self._some) else REFUSED_MS)

    def _some(self) -> None:
        if not self._layers.editing:
            self.some_of(self._queue)
            if self._queue:
                return
        self._turns.stop()


def _values_by_report(part: Iterable[tuple[str, ValuesOf]]) -> dict[str, dict[str, str]]:
    """report_id → values to show, of those that have any; of two values for one field the later."""
    found: dict[str, dict[str, str]] = {}
    for values_of, those in groupby(part, itemgetter(1)):
        for report_id, values in values_of([report_id for report_id, _ in those]).items():
            if values:
                found.setdefault(report_id, {}).update(values)
    return found
