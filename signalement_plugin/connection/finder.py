"""Answers filter lines from the store, in a thread, so that typing never waits."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timezone

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..core.errors import BadFilter, BadStore
from ..core.filter import FilterContext, parse
from ..core.filter_keys import ENGLISH, FilterWords
from ..core.filter_sql import where
from ..core.grouping import WITH_TEAM, Group
from ..core.operation import FINAL, State
from ..core.region import Region
from ..layer.catalogue import Answer, Catalogue, Question
from ..layer.live_layer import set_filter
from .files import Files
from .settings import Stored

CHIPS: Mapping[str, str] = {
    "new": "is:new",
    "mine": "is:mine is:open",
    "ours": "is:ours is:open",
    "late": "is:late",
    "unassigned": "is:unassigned is:open",
    "unplaced": "is:unplaced is:open",
    "open": "is:open",
}
"""Chip name → the filter line that it stands for, whose rows it counts."""


TRY_AGAIN_S = 0.2
MOST_TRIES = 25


@dataclass(frozen=True)
class FindResult:
    """``fids`` in list order (array ``q``), under ``groups`` where that was asked for;
    ``counts`` by chip name, with ``total``, ``shown`` and ``outside`` (rows that answer the
    line and lie outside the region); ``error`` when the line cannot be read."""

    fids: Sequence[int] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    error: BadFilter | None = None
    groups: Sequence[Group] = ()


@dataclass(frozen=True)
class Narrowing:
    """What narrows and arranges the list beside the line.

    ``pins``: name → canonical line, counted like the chips. ``group`` is empty or one of
    ``core.grouping.GROUPS``; ``region`` is in EPSG:4326. ``hurried``: somebody is typing, so
    that order and counts may be those of before the last change of rows. ``staff`` and
    ``sectors`` as in ``layer.catalogue.Question``.
    """

    pins: Mapping[str, str] = field(default_factory=dict)
    group: str = ""
    region: Region | None = None
    hurried: bool = False
    staff: tuple[str, ...] = ()
    sectors: tuple[tuple[str, Region], ...] = ()


@dataclass(frozen=True)
class _Asked:
    token: int
    version: int
    wanted: Question
    hurried: bool = False
    tries: int = 0


class Finder(QObject):
    """One daemon thread; of several questions only the newest is answered.

    ``words`` are what the user may type in the language of the interface; ``narrowing``
    holds for the next question. ``values`` brings a key of ``layer.query.KEYS`` and its
    frequent values with their counts.
    """

    found = pyqtSignal(int, object)
    values = pyqtSignal(str, object)
    _answered = pyqtSignal(object, object)

    def __init__(
        self,
        files: Files,
        stored: Stored,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.words: FilterWords = ENGLISH
        self.narrowing = Narrowing()
        self.counts: dict[str, int] = {}
        self._files, self._stored = files, stored
        self._layer: QgsVectorLayer | None = None
        self._token = self._version = 0
        self._line = ("", "urgency")
        self._asked: _Asked | None = None
        self._values_of = ""
        self._catalogue = Catalogue()
        self._ready = threading.Event()
        self._stop = threading.Event()
        self._answered.connect(self._show)
        self._thread = threading.Thread(target=self._run, name="signalement-find", daemon=True)
        self._thread.start()

    def find(self, layer: QgsVectorLayer | None, text: str, order: str) -> int:
        """Filter the map now and the list soon: ``found`` brings the answer's token.

        With a region the map follows with the list, since only the answer says which
        reports lie inside.
        """
        self._token += 1
        self._line = (text, order)
        self._follow(layer)
        settings, narrowing = self._stored.value, self.narrowing
        now = datetime.now(timezone.utc)
        context = FilterContext(now, settings.me, settings.my_department, settings.zone)
        try:
            clause = where(parse(text, self.words), context)
        except BadFilter as error:
            token, answer = self._token, FindResult(error=error)
            QTimer.singleShot(0, lambda: self.found.emit(token, answer))
            return self._token
        if layer is not None and narrowing.region is None:
            set_filter(layer, clause)
        lines = {**CHIPS, **narrowing.pins}
        chips = {name: where(parse(line), context) for name, line in lines.items()}
        question = Question(
            clause,
            order,
            chips,
            narrowing.group,
            narrowing.region,
            settings.zone,
            staff=narrowing.staff,
            sectors=narrowing.sectors,
        )
        self._asked = _Asked(self._token, self._version, question, narrowing.hurried)
        self._ready.set()
        return self._token

    def again(self, layer: QgsVectorLayer | None) -> int:
        """The same line: rows, the user or the end of an edit session changed its answer."""
        self.rows_changed()
        self.narrowing = replace(self.narrowing, hurried=False)
        return self.find(layer, *self._line)

    def rows_changed(self) -> None:
        """What was kept of the store is old: the next question reads it anew."""
        self._version += 1

    def count_values(self, by: str) -> None:
        """Ask for the frequent values of a key; ``values`` brings them."""
        self._values_of = by
        self._ready.set()

    def stop(self) -> None:
        self._stop.set()
        self._ready.set()
        self._thread.join(2.0)

    # -- main thread

    def _show(self, asked: _Asked, answer: Answer) -> None:
        """The newest answer: the map's filter where it waited for it, then the list's."""
        if asked.token != self._token or self._stop.is_set():
            return
        wanted, clause = asked.wanted, asked.wanted.where
        if wanted.region is not None:
            clause = inside_clause(clause, answer)
        if self._layer is not None:  # also once the file is there that was not when asked
            set_filter(self._layer, clause)
        self.counts = dict(answer.counts)
        self.counts.update(total=answer.total, shown=len(answer.fids), outside=answer.outside)
        self.found.emit(asked.token, FindResult(answer.fids, self.counts, None, answer.groups))

    def _follow(self, layer: QgsVectorLayer | None) -> None:
        if layer is not None and layer is not self._layer:
            layer.willBeDeleted.connect(self._forget_layer)
        self._layer = layer

    def _forget_layer(self) -> None:
        self._layer = None

    # -- worker

    def _run(self) -> None:
        while True:
            self._ready.wait()
            self._ready.clear()
            if self._stop.is_set():
                return
            asked, self._asked = self._asked, None
            by, self._values_of = self._values_of, ""
            try:
                if asked is not None:
                    self._answer(asked)
                if by:
                    self._catalogue.at(self._files.store.path, self._version)
                    self.values.emit(by, self._catalogue.values(by))
            except BadStore:
                self._try_again(asked)

    def _try_again(self, asked: _Asked | None) -> None:
        """The file is being switched or written: a moment later it can be read again."""
        if asked is None or asked.tries >= MOST_TRIES or self._stop.wait(TRY_AGAIN_S):
            return
        if self._asked is None:
            self._asked = replace(asked, tries=asked.tries + 1)
            self._ready.set()

    def _answer(self, asked: _Asked) -> None:
        self._catalogue.at(self._files.store.path, asked.version, asked.hurried)
        wanted = asked.wanted
        if wanted.group in WITH_TEAM:
            wanted = replace(wanted, unsure=self._unconfirmed())
        answer = self._catalogue.answer(wanted)
        if self._asked is None and not self._stop.is_set():
            self._answered.emit(asked, answer)

    def _unconfirmed(self) -> tuple[str, ...]:
        """Reports whose department here is what the user wants, not what the server said."""
        waiting = self._files.outbox.rows(set(State) - FINAL)
        return tuple(
            sorted(
                {row.operation.report_id for row in waiting if "department" in row.operation.sets}
            )
        )


def inside_clause(clause: str, answer: Answer) -> str:
    """The map's filter for an answer narrowed by a region; feature ids hold until rows change."""
    inside = f"fid IN ({','.join(map(str, answer.fids))})"
    return f"({clause}) AND {inside}" if clause else inside
