"""Answers filter lines from the store in a thread, so that typing never waits."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timezone
from typing import Any, TypeVar

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...core.analysis.grouping import WITH_TEAM
from ...core.errors import BadFilter, BadStore
from ...core.filter.conditions import number_typed
from ...core.filter.map_terms import MapTerms, Terms, being_read
from ...core.filter.nearest import nearest_filter
from ...core.filter.parser import Filter, FilterContext, parse
from ...core.filter.sql import where
from ...core.filter.vocabulary import ENGLISH, OF_MAP, FilterVocabulary
from ...core.geo.region import Region
from ...layer.live_layer import set_filter
from ...qgis_profile.settings import SettingsHolder
from ...qt.latest_worker import LatestOnlyWorker
from ...store.list_cache import ListAnswer, ListCache, ListQuestion, among
from ...sync.outbox.queries import unconfirmed
from ..files import Files
from ..results import FindResult

T = TypeVar("T")

CHIPS: Mapping[str, str] = {
    "new": "is:new",
    "mine": "is:mine is:open",
    "ours": "is:ours is:open",
    "late": "is:late",
    "unassigned": "is:unassigned is:open",
    "unplaced": "is:unplaced is:open",
    "open": "is:open",
    "dated": '-due:""',
}
"""Name of a chip → its filter line, whose rows are counted."""


COUNTED_AS = {"category": "service"}
"""Key of the filter line → its name in the store."""
TRY_AGAIN_S = 0.2
MOST_TRIES = 25


@dataclass(frozen=True)
class ListQueryOptions:
    """What filters and arranges the list, besides the filter line.

    ``pins``: name → canonical line, counted like the chips. ``group`` is empty or one of
    ``core.analysis.grouping.GROUPS``; ``region`` is in EPSG:4326. ``hurried``: the user is typing,
    so order and counts may be from before the last change of rows. ``staff`` and ``sectors`` as in
    ``store.list_cache.ListQuestion``.
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
    wanted: ListQuestion
    hurried: bool = False
    terms: Terms = ()
    pins: Mapping[str, Terms] = field(default_factory=dict)
    problem: BadFilter | None = None
    clause: str = ""
    slow: bool = False
    source: str = ""


@dataclass(frozen=True)
class _CorrectionQuestion:
    line: str
    version: int
    vocabulary: FilterVocabulary


Values = Callable[[str, int], tuple[str, list[tuple[str, int]]]]
"""(key, version of the store) → the frequent values of that key."""


class ListSearch(QObject):
    """One daemon thread answers the list, another counts values and chips; only the newest question
    is answered. ``on_map`` answers the terms about parcels and context layers.

    ``vocabulary``: what the user may type in the language of the interface; ``query_options`` apply
    to the next question. ``counts``: of the list under ``total``, ``shown`` and ``outside``, and of
    each chip under its name; the chips are counted later than the list, and ``counted`` is emitted
    if their counts changed. ``values`` brings a key of the filter line and its frequent values with
    their counts; ``correction`` a canonical line that finds nothing and the line that may have been
    meant, or empty.
    """

    found = pyqtSignal(int, FindResult)
    counted = pyqtSignal()
    values = pyqtSignal(str, list)
    correction = pyqtSignal(str, str)

    def __init__(
        self,
        files: Files,
        stored: SettingsHolder,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.vocabulary: FilterVocabulary = ENGLISH
        self.query_options = ListQueryOptions()
        self.counts: dict[str, int] = {}
        self._files, self._stored = files, stored
        self._layer: QgsVectorLayer | None = None
        self._token = self._version = 0
        self._line = ("", "urgency")
        self._stopped = False
        self.while_read = ""  # what to say until layers of the project answer; empty: none is asked
        self._catalogue = ListCache()
        self.on_map = MapTerms()
        self.newest = LatestOnlyWorker("find", self._work, self)
        self.newest.answered.connect(self._show)
        self._counted = ListCache()
        self._counting = LatestOnlyWorker("values", self._work_beside, self)
        self._counting.answered.connect(self._show)

    @property
    def asked(self) -> bool:
        """Whether somebody has asked for a list yet."""
        return self._token > 0

    def show_in(self, layer: QgsVectorLayer | None) -> None:
        """The layer on the map that gets the same filter; ``None``: no layer."""
        self._layer = layer

    def find(self, text: str, order: str = "urgency") -> int:
        """Filter the map now and the list soon: ``found`` brings the returned token with the
        answer. With a region, or a term about layers or about how often a place came back, the map
        is filtered together with the list, since only the answer knows those reports. Also while
        the user is typing: drawing the map takes processor time from the search."""
        self._token += 1
        self._line = (text, order)
        query_options, context = self.query_options, self._context()
        try:
            line = parse(text, self.vocabulary)
            clause = where(line.of_store, context)
        except BadFilter as error:
            token, answer = self._token, FindResult(error=error)
            QTimer.singleShot(0, lambda: self.found.emit(token, answer))
            return self._token
        only_the_answer_says = query_options.region is not None or line.of_map or line.is_slow
        waits = only_the_answer_says or query_options.hurried
        if self._layer is not None and not waits:
            set_filter(self._layer, clause)
        lines = _readable({**CHIPS, **query_options.pins})
        chips = {name: where(one.of_store, context) for name, one in lines.items()}
        pins = {name: one.of_map for name, one in lines.items() if one.of_map}
        keys = {term.key for terms in (line.of_map, *pins.values()) for term in terms}
        self.while_read = being_read(keys)
        self.on_map.prepare(keys)
        question = self._question(text, clause, order, chips)
        token, version, hurried = self._token, self._version, query_options.hurried
        asked = _Asked(token, version, question, hurried, line.of_map, pins, slow=line.is_slow)
        self.newest.ask(asked, "find")
        return self._token

    def _question(
        self, text: str, clause: str, order: str, chips: Mapping[str, str]
    ) -> ListQuestion:
        query_options = self.query_options
        return ListQuestion(
            clause,
            order,
            chips,
            query_options.group,
            query_options.region,
            self._stored.value.zone,
            staff=query_options.staff,
            sectors=query_options.sectors,
            number=number_typed(text),
        )

    def _context(self) -> FilterContext:
        settings = self._stored.value
        names = {key: self.vocabulary.values.get(key, {}) for key in ("department", "assignee")}
        now = datetime.now(timezone.utc)
        return FilterContext(now, settings.me, settings.my_department, settings.zone, names)

    def again(self) -> int:
        """Ask the same line again: rows or settings changed, or an edit session ended."""
        self.rows_changed()
        self.query_options = replace(self.query_options, hurried=False)
        return self.find(*self._line)

    def rows_changed(self) -> None:
        """The next question reads the store again."""
        self._version += 1

    def count_values(self, by: str) -> None:
        """Ask for the frequent values of a key; ``values`` brings them. Values in the store are
        counted in the second thread: counting a million streets takes longer than typing the next
        line."""
        self.on_map.prepare((by,))
        worker = self.newest if by in OF_MAP else self._counting
        worker.ask((by, self._version), "values")

    def ask_correction(self, line: str) -> None:
        """Look for a line close to a canonical line that finds nothing; ``correction`` brings
        it."""
        worker = self.newest if self.while_read else self._counting
        worker.ask(_CorrectionQuestion(line, self._version, self.vocabulary), "correction")

    def stop(self, timeout: float) -> None:
        """Waits for its threads, at most so many seconds."""
        self._stopped = True
        self._counting.stop(0.0)
        self.newest.stop(timeout)
        self._counting.stop(timeout)

    # -- main thread

    def _show(self, came: tuple[Any, Any]) -> None:
        """Emit an answer: values of a key, counts of the chips, a correction, or the newest list,
        with the map's filter if it waited for the list."""
        if self._stopped:
            return
        asked, answer = came
        if isinstance(asked, _CorrectionQuestion):
            self.correction.emit(asked.line, answer)
        elif isinstance(asked, str):
            self.values.emit(asked, answer)
        elif isinstance(answer, dict):
            self._show_counts(answer)
        elif asked.token == self._token:
            self._show_answer(asked, answer)

    def _show_counts(self, counts: dict[str, int]) -> None:
        known = {**self.counts, **counts}
        if known != self.counts:
            self.counts = known
            self.counted.emit()

    def _show_answer(self, asked: _Asked, answer: ListAnswer) -> None:
        if self._layer is not None:  # also if set before, which fails while the file is not there
            set_filter(self._layer, asked.clause)
        self.counts = {
            **self.counts,
            "total": answer.total,
            "shown": len(answer.fids),
            "outside": answer.outside,
        }
        result = FindResult(
            answer.fids, self.counts, None, answer.groups, asked.problem, asked.source
        )
        self.found.emit(asked.token, result)

    # -- two worker threads: ``_work`` (its cache: ``_catalogue``), ``_work_beside`` (``_counted``)

    def _work(self, question: Any) -> tuple[Any, Any] | None:
        if isinstance(question, _CorrectionQuestion):
            return question, self._correct(question, self._values)
        if not isinstance(question, _Asked):
            return self._values(*question)
        return self._patiently(self.newest, "find", lambda: self._answer(question))

    def _patiently(self, worker: LatestOnlyWorker, kind: str, answer: Callable[[], T]) -> T | None:
        for _try in range(MOST_TRIES):
            try:
                return answer()
            except BadStore:  # the file is being switched or written: tried again
                if worker.rest(TRY_AGAIN_S) or not worker.is_newest(kind):
                    break
        return None

    def _work_beside(
        self, question: _Asked | _CorrectionQuestion | tuple[str, int]
    ) -> (
        tuple[_Asked, dict[str, int]]
        | tuple[_CorrectionQuestion, str]
        | tuple[str, list[tuple[str, int]]]
        | None
    ):
        if isinstance(question, _CorrectionQuestion):
            return question, self._correct(question, self._count)
        if isinstance(question, _Asked):
            return self._patiently(self._counting, "chips", lambda: self._chips(question))
        return self._count(*question)

    def _chips(self, asked: _Asked) -> tuple[_Asked, dict[str, int]]:
        self._counted.at(self._files.store.path, asked.version, asked.hurried)
        return asked, self._counted.counts(asked.wanted)

    def _count(self, by: str, version: int) -> tuple[str, list[tuple[str, int]]]:
        self._counted.at(self._files.store.path, version)
        return by, self._counted.values(COUNTED_AS.get(by, by))

    def _values(self, by: str, version: int) -> tuple[str, list[tuple[str, int]]]:
        path = self._files.store.path
        if by in OF_MAP:
            self.on_map.at(str(path), version)
            return by, self.on_map.values(by)
        self._catalogue.at(path, version)
        return by, self._catalogue.values(COUNTED_AS.get(by, by))

    def _correct(self, question: _CorrectionQuestion, values: Values) -> str:
        vocabulary = question.vocabulary

        def known(key: str) -> list[str]:
            named = vocabulary.values.get(key)
            return list(named or [value for value, _ in values(key, question.version)[1]])

        try:
            found = nearest_filter(parse(question.line), known, vocabulary)
        except (BadFilter, BadStore):  # BadStore: the store is being replaced
            return ""
        return found.canonical() if found is not None else ""

    def _answer(self, asked: _Asked) -> tuple[_Asked, ListAnswer]:
        path = self._files.store.path
        self._catalogue.at(path, asked.version, asked.hurried)
        wanted = asked.wanted
        if wanted.group in WITH_TEAM:
            wanted = replace(wanted, unsure=unconfirmed(self._files.outbox, "department"))
        if asked.terms or asked.pins:
            self.on_map.at(str(path), asked.version, asked.hurried)
            only, problem = self.on_map.passing(asked.terms)
            wanted = replace(wanted, only=only, among=self.on_map.of_pins(asked.pins))
            asked = replace(asked, problem=problem)
        answer, clause = self._catalogue.answer(wanted), "" if asked.slow else wanted.where
        self._counting.ask(replace(asked, wanted=wanted), "chips")
        if wanted.region is not None or asked.terms or asked.slow:
            clause = inside_clause(clause, answer)
        return replace(asked, clause=clause, source=path), answer


def _readable(lines: Mapping[str, str]) -> dict[str, Filter]:
    """Name → filter, of the lines that can be read: a chip of another one has no count."""
    found = {}
    for name, line in lines.items():
        with suppress(BadFilter):
            found[name] = parse(line)
    return found


def inside_clause(clause: str, answer: ListAnswer) -> str:
    """The map's filter for an answer limited by a region or by layers. It names feature ids, which
    are valid until rows change."""
    inside = among(answer.fids)
    return f"({clause}) AND {inside}" if clause else inside
