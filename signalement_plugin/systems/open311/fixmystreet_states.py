"""Reads FixMyStreet's detailed state of a report, of which GeoReport only says open or closed.

The site has detailed states at other addresses than those of Open311: of one report in the data
for its map, of many reports in two lists by days (open reports, fixed reports). Reports that were
closed otherwise are read one by one, if that was not too long ago. All these answers name people
too; only number and state are read.
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
"""Field of a row into which the detailed state is put; ``Dialect.status_field`` of FixMyStreet."""

ASKED_FOR = timedelta(days=90)
"""Age up to which a closed report that is not fixed is requested for its detailed state; an older
one stays *closed*."""

SPAN = timedelta(days=180)
"""Longest period of one request. The list has no pages, so the answer for many years would be
larger than allowed. 180 days are enough for a refresh after three months: it goes back 90 days
more."""

Row = Mapping[str, Json]
_CLOSED, _FIXED = "closed", "fixed"
_DAY = timedelta(days=1)
_DATE = 10  # characters
_STAMPS = ("status", "updated_datetime")


class FineStates:
    """The detailed states that one session has read. ``now`` is UTC."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        # States that were read one by one. Key: id, status and time of change of the row.
        self._alone: dict[tuple[str, ...], str] = {}
        self._from_lists: dict[FineList, _StateList] = {}
        self._since: date | None = None

    def begin(self, since: datetime | None = None) -> None:
        """Begin a new reading of the list of reports: forget the lists of states. ``since``: how
        far back it goes, if known. Then each list of states is read from that day at once (in
        pieces of ``SPAN``), however many pages the list of reports has."""
        self._from_lists.clear()
        self._since = since.date() if since is not None else None

    def of_one(self, row: Row, now: datetime) -> dict[str, Json]:
        """A row with the detailed state of its report, the same that :meth:`of_page` gives. Raises
        ``NotData`` if the site does not tell it: a comparison with the plain state would look like
        a change by somebody."""
        if not self._wire.dialect.fine_path:
            return dict(row)
        state = self._told_alone(row)
        keeps = _is_asked_for(row, now) or state.startswith(_FIXED)
        return {**row, STATE: state} if keeps else dict(row)

    def of_page(self, fetched: Fetched | None, now: datetime) -> Fetched | None:
        """A page whose rows have their detailed states; a row without one keeps its plain state."""
        dialect = self._wire.dialect
        if fetched is None or not (dialect.fine_lists and fetched.rows):
            return fetched
        states: dict[str, str] = {}
        for each in dialect.fine_lists:
            states.update(self._told_together(each, fetched.rows))
        rows = [self._with(row, states.get(row_id(row), ""), now) for row in fetched.rows]
        return replace(fetched, rows=rows)

    def agree(self, row: Row, now: datetime) -> dict[str, Json]:
        """A row with its detailed state, if both sources give the same one. Otherwise the list and
        the single report would never agree: raises ``ServerError``."""
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
        # More days at both ends: the site cuts the list by its own days, in an unknown zone.
        for start, end in known.lacks(first - _DAY, days[-1] + 2 * _DAY):
            asked = {"start_date": start.isoformat(), "end_date": end.isoformat()}
            known.states.update(_states(decode(self._wire.beside(which.path, params=asked).body)))
        return known.states


class _StateList:
    """The states that one list gave in this reading, and the days that were read."""

    def __init__(self) -> None:
        self.states: dict[str, str] = {}
        self._first: date | None = None
        self._last: date | None = None

    def lacks(self, first: date, last: date) -> list[tuple[date, date]]:
        """The days from ``first`` to ``last`` that were not read yet; they count as read now."""
        if self._first is None or self._last is None:
            self._first, self._last = first, last
            return list(_pieces(first, last))
        spans = [(first, self._first), (self._last, last)]
        self._first, self._last = min(first, self._first), max(last, self._last)
        return [piece for start, end in spans for piece in _pieces(start, end)]


def _pieces(start: date, end: date) -> Iterator[tuple[date, date]]:
    """These days in pieces of at most ``SPAN``; a day between two pieces is in both."""
    while start < end:
        yield start, min(start + SPAN, end)
        start += SPAN


def coarse(dialect: Dialect) -> Dialect:
    """The dialect for a site that tells no detailed states."""
    return replace(dialect, fine_path="", fine_lists=())


def _is_asked_for(row: Row, now: datetime) -> bool:
    """Whether a report's state is read alone: if it is open, or was changed recently."""
    changed, _ = parse_time(text(row.get("updated_datetime"), 64), "UTC")
    still_open = text(row.get("status"), 20) != _CLOSED
    return still_open or changed is None or now - changed <= ASKED_FOR


def _states(decoded: Decoded) -> dict[str, str]:
    rows = decoded.value if isinstance(decoded.value, list) else []
    states = ((row_id(row), _plain(row.get(STATE))) for row in rows if isinstance(row, dict))
    return {key: state for key, state in states if key and state}


def _plain(value: Json) -> str:
    """A state such as ``fixed - council`` in the spelling of ``systems.statuses.MYSOCIETY``."""
    return " ".join(text(value, 100).replace("-", " ").split())


def _day(value: Json) -> date | None:
    try:
        return date.fromisoformat(text(value, 64)[:_DATE])
    except ValueError:
        return None
