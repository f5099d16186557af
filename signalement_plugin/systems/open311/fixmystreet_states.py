"""FixMyStreet's detailed state of a report, where GeoReport only says open or closed.

FixMyStreet has it at other addresses than those of Open311: of one report in data for its map, of
many in two lists by days, which are the open and the fixed ones. Those that were closed otherwise
are asked for one by one, as long as that was not too long ago. All of them name people too; only
number and state are looked at.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from ...core.errors import Busy, NotData, ServerError, Unauthorized, Unreachable
from ...core.text.json_values import Json
from ...core.timestamps import parse_time
from ...transport.decoding import decode
from ..values import dig, text
from .dialects import Dialect, FineList
from .records import row_id
from .requests import Fetched, Wire

if TYPE_CHECKING:
    from ...transport.decoding import Decoded

STATE = "state"
"""Field of a row that the detailed state is put into: ``Dialect.status_field`` where it has one."""

ASKED_FOR = timedelta(days=90)
"""Age up to which a closed report that is not fixed is requested for its detailed state; an older
one stays *closed*."""

SPAN = timedelta(days=180)
"""Longest period of one request: that of a refresh after three months' absence, which goes back 90
days more. The list has no pages, so many years would be larger than an answer may be."""

Row = Mapping[str, Json]
_CLOSED, _FIXED = "closed", "fixed"
_DAY = timedelta(days=1)
_DATE = 10  # characters
_STAMPS = ("status", "updated_datetime")


class FineStates:
    """What is known of fine states in one session. ``now`` is UTC."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        # states that were read one by one, by the row at that time
        self._alone: dict[tuple[str, ...], str] = {}
        self._from_lists: dict[FineList, _StateList] = {}
        self._since: date | None = None

    def begin(self, since: datetime | None = None) -> None:
        """A new reading of the list: what the lists of states said before is old. ``since``: how
        far back it goes, where that is known; each list is then asked once (of ``SPAN``), however
        many pages the list of reports has."""
        self._from_lists.clear()
        self._since = since.date() if since is not None else None

    def of_one(self, row: Row, now: datetime) -> dict[str, Json]:
        """A row with the fine state of its report, which the list would give as well. Raises
        ``NotData`` when it is not told: a comparison with the coarse one would say that
        somebody had changed it."""
        if not self._wire.dialect.fine_path:
            return dict(row)
        state = self._told_alone(row)
        keeps = _is_asked_for(row, now) or state.startswith(_FIXED)
        return {**row, STATE: state} if keeps else dict(row)

    def of_page(self, fetched: Fetched | None, now: datetime) -> Fetched | None:
        """A page whose rows have their fine states; one that is not told stays coarse."""
        dialect = self._wire.dialect
        if fetched is None or not (dialect.fine_lists and fetched.rows):
            return fetched
        states: dict[str, str] = {}
        for each in dialect.fine_lists:
            states.update(self._told_together(each, fetched.rows))
        rows = [self._with(row, states.get(row_id(row), ""), now) for row in fetched.rows]
        return replace(fetched, rows=rows)

    def agree(self, row: Row, now: datetime) -> dict[str, Json]:
        """A row with its state, where both sources tell it alike: else the list and the single
        report would never agree. Raises ``ServerError``."""
        self.begin()
        alone = self.of_one(row, now)
        together = {
            key: state
            for each in self._wire.dialect.fine_lists
            for key, state in self._told_together(each, [row]).items()
        }
        if together.get(row_id(row)) != alone.get(STATE):
            raise NotData("two sources of a state that do not agree")
        return alone

    def _with(self, row: Row, listed: str, now: datetime) -> dict[str, Json]:
        if listed:
            return {**row, STATE: listed}
        if text(row.get("status"), 20) != _CLOSED or not _is_asked_for(row, now):
            return dict(row)
        key = (row_id(row), *(text(row.get(name), 64) for name in _STAMPS))
        if key not in self._alone:
            try:
                self._alone[key] = self._told_alone(row)
            except (Busy, Unauthorized, Unreachable):
                raise
            except ServerError:
                return dict(row)
        return {**row, STATE: self._alone[key]}

    def _told_alone(self, row: Row) -> str:
        decoded = decode(self._wire.beside(self._wire.dialect.fine_path, row_id(row)).body)
        value = decoded.value if isinstance(decoded.value, dict) else {}
        state = _plain(dig(value, "report.state"))
        if not state:
            raise NotData(f"no state of report {row_id(row)!r}")
        return state

    def _told_together(self, which: FineList, rows: Sequence[Row]) -> dict[str, str]:
        of_it = [row for row in rows if text(row.get("status"), 20) == which.status]
        days = sorted(filter(None, (_day(row.get(which.by)) for row in of_it)))
        if not days:
            return {}
        known = self._from_lists.setdefault(which, _StateList())
        first = min(days[0], self._since or days[0])
        # The list is cut by the site's own days, in a zone that it does not say.
        for start, end in known.lacks(first - _DAY, days[-1] + 2 * _DAY):
            asked = {"start_date": start.isoformat(), "end_date": end.isoformat()}
            known.states.update(_states(decode(self._wire.beside(which.path, params=asked).body)))
        return known.states


class _StateList:
    """What one list of states has said in this reading, and of which days."""

    def __init__(self) -> None:
        self.states: dict[str, str] = {}
        self._first: date | None = None
        self._last: date | None = None

    def lacks(self, first: date, last: date) -> list[tuple[date, date]]:
        """The days that were not asked for yet; from now on they are known."""
        if self._first is None or self._last is None:
            self._first, self._last = first, last
            return list(_pieces(first, last))
        spans = [(first, self._first), (self._last, last)]
        self._first, self._last = min(first, self._first), max(last, self._last)
        return [piece for start, end in spans for piece in _pieces(start, end)]


def _pieces(start: date, end: date) -> Iterator[tuple[date, date]]:
    """These days in pieces of at most ``SPAN``; a day at a seam is in both."""
    while start < end:
        yield start, min(start + SPAN, end)
        start += SPAN


def coarse(dialect: Dialect) -> Dialect:
    """The same dialect of a site that does not tell."""
    return replace(dialect, fine_path="", fine_lists=())


def _is_asked_for(row: Row, now: datetime) -> bool:
    """Whether the single state counts: of an open report, and of one that was changed lately."""
    changed, _ = parse_time(text(row.get("updated_datetime"), 64), "UTC")
    still_open = text(row.get("status"), 20) != _CLOSED
    return still_open or changed is None or now - changed <= ASKED_FOR


def _states(decoded: Decoded) -> dict[str, str]:
    rows = decoded.value if isinstance(decoded.value, list) else []
    states = ((row_id(row), _plain(row.get(STATE))) for row in rows if isinstance(row, dict))
    return {key: state for key, state in states if key and state}


def _plain(value: Json) -> str:
    """``fixed - council`` as the table of words has it."""
    return " ".join(text(value, 100).replace("-", " ").split())


def _day(value: Json) -> date | None:
    try:
        return date.fromisoformat(text(value, 64)[:_DATE])
    except ValueError:
        return None
