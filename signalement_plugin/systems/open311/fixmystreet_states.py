"""The fine state of a report where GeoReport only says open or closed.

FixMyStreet tells it beside its Open311 addresses: of one report in a page for its own map,
of many in a list by days. Both name people too; only number and state are looked at.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from ...core.errors import NotData
from ...transport.decoding import decode
from ..values import dig, text
from .dialects import Dialect
from .records import row_id
from .requests import Fetched, Wire

STATE = "state"
"""Field of a row that the fine state is put into: ``Dialect.status_field`` where it has one."""

_DAY = timedelta(days=1)
_DATE = 10  # characters


def with_state(wire: Wire, row: Mapping[str, Any]) -> dict[str, Any]:
    """A row with the fine state of its report. Raises ``NotData`` when it is not told: a
    comparison with the coarse one would say that somebody had changed it."""
    path = wire.dialect.fine_path
    if not path:
        return dict(row)
    decoded = decode(wire.beside(path, row_id(row)).body)
    value = decoded.value if isinstance(decoded.value, dict) else {}
    state = _plain(dig(value, "report.state"))
    if not state:
        raise NotData(f"no state of report {row_id(row)!r}")
    return {**row, STATE: state}


def with_states(wire: Wire, fetched: Fetched | None) -> Fetched | None:
    """A page whose rows have their fine states; one that is not told stays coarse."""
    if fetched is None or not (wire.dialect.fine_list and fetched.rows):
        return fetched
    return replace(fetched, rows=_with_states(wire, fetched.rows))


def told_finely(wire: Wire, rows: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """A sample row with its state. Both sources must tell it alike: else the list and the
    single report would never agree. Raises ``ServerError``."""
    alone = with_state(wire, rows[0])
    if _with_states(wire, rows[:1])[0].get(STATE) != alone[STATE]:
        raise NotData("two sources of a state that do not agree")
    return alone


def _with_states(wire: Wire, rows: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    days = sorted(filter(None, (_day(row.get("requested_datetime")) for row in rows)))
    if not days:
        return [dict(row) for row in rows]
    # The list is cut by the site's own days, in a zone that it does not say.
    asked = {
        "start_date": (days[0] - _DAY).isoformat(),
        "end_date": (days[-1] + 2 * _DAY).isoformat(),
    }
    states = _states(decode(wire.beside(wire.dialect.fine_list, params=asked).body).value)
    return [
        {**row, STATE: states[key]} if (key := row_id(row)) in states else dict(row) for row in rows
    ]


def coarse(dialect: Dialect) -> Dialect:
    """The same dialect of a site that does not tell."""
    return replace(dialect, fine_path="", fine_list="")


def _states(value: Any) -> dict[str, str]:
    rows = value if isinstance(value, list) else []
    told = ((row_id(row), _plain(row.get(STATE))) for row in rows if isinstance(row, dict))
    return {key: state for key, state in told if key and state}


def _plain(value: Any) -> str:
    """``fixed - council`` as the table of words has it."""
    return " ".join(text(value, 100).replace("-", " ").split())


def _day(value: Any) -> date | None:
    try:
        return date.fromisoformat(text(value, 64)[:_DATE])
    except ValueError:
        return None
