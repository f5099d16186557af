"""The filters of a list of reports: parameters as text → bound SQL."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from signalement_plugin.core.model.status import Status

from . import statuses
from .problem import Problem, bad
from .record import seconds

MAX_PAGE = 1000
METRES_PER_DEGREE = 111_195.0
LATEST = 253_370_764_800
"""Start of the year 9999 in seconds since 1970: a later bound is set to this, because an offset
could not be added to it."""

CLAUSES: Mapping[str, str] = {
    "jurisdiction": "jurisdiction = :jurisdiction",
    "ids": "id IN (SELECT value FROM json_each(:ids))",
    "services": "service_code IN (SELECT value FROM json_each(:services))",
    "is_open": "is_open = :is_open",
    "statuses": "status IN (SELECT value FROM json_each(:statuses))",
    "start": "requested >= :start",
    "end": "requested <= :end",
    "after": "updated >= :after",
    "before": "updated <= :before",
    "radius": "lat BETWEEN :south AND :north AND long BETWEEN :west AND :east"
    " AND metres(lat, long, :lat, :long) <= :radius",
}
"""Name of a filter → its condition; the values are always bound."""


@dataclass
class Filters:
    """``bound`` maps names used in :data:`CLAUSES` to values; the keys choose the clauses."""

    bound: dict[str, object] = field(default_factory=dict)
    page: int = 1
    page_size: int = MAX_PAGE

    @property
    def condition(self) -> str:
        """Text after WHERE."""
        chosen = [clause for name, clause in CLAUSES.items() if name in self.bound]
        return " AND ".join(chosen) or "TRUE"

    @property
    def offset(self) -> int:
        return (self.page - 1) * self.page_size


def read_filters(given: Mapping[str, str], jurisdiction: str = "") -> Filters:
    """The filters that the non-empty parameters of a request ask for. Raises ``Problem``."""
    asked = {name: text.strip() for name, text in given.items() if text and text.strip()}
    filters = Filters()
    if jurisdiction:
        filters.bound["jurisdiction"] = jurisdiction
    wanted = {"service_request_id"} if "service_request_id" in asked else set(READERS)
    for name in READERS:
        if name in asked and name in wanted:
            filters.bound.update(READERS[name](asked[name]))
    if "radius" in asked and "service_request_id" not in asked:
        filters.bound.update(_circle(asked))
    filters.page = _whole(asked.get("page", "1"), "page")
    size = asked.get("page_size") or asked.get("max_requests") or str(MAX_PAGE)
    filters.page_size = min(_whole(size, "page_size"), MAX_PAGE)
    return filters


def moment(text: str, name: str) -> int:
    """Whole seconds since 1970 (not before, not after 9998) of a W3C time with offset."""
    try:
        parsed = datetime.fromisoformat(text.replace("Z", "+00:00"))
    except ValueError as error:
        raise bad(f"{name} is not a date and time: {text[:40]!r}") from error
    if parsed.tzinfo is None:
        raise bad(f"{name} needs an offset, such as Z or %2B01:00")
    return min(max(seconds(parsed) or 0, 0), LATEST)


def number(text: str, name: str, limit: float) -> float:
    """A finite number within ±``limit``."""
    try:
        value = float(text)
    except ValueError as error:
        raise bad(f"{name} is not a number: {text[:40]!r}") from error
    if not math.isfinite(value) or abs(value) > limit:
        raise bad(f"{name} is out of range: {text[:40]!r}")
    return value


def metres(lat: float, long: float, lat0: float, long0: float) -> float:
    """Distance on a sphere between two points in degrees."""
    a, b = math.radians(lat), math.radians(lat0)
    half = math.sin((a - b) / 2) ** 2
    half += math.cos(a) * math.cos(b) * math.sin(math.radians(long - long0) / 2) ** 2
    return 2 * math.degrees(math.asin(min(1.0, math.sqrt(half)))) * METRES_PER_DEGREE


def _list(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


def _many(bound: str) -> Callable[[str], dict[str, object]]:
    return lambda text: {bound: json.dumps(_list(text))}


def _time(bound: str, name: str) -> Callable[[str], dict[str, object]]:
    return lambda text: {bound: moment(text, name)}


def _status(text: str) -> dict[str, object]:
    asked = {part.lower() for part in _list(text)}
    unknown = asked - {"open", "closed"}
    if unknown:
        raise bad(f"status is open, closed or both, not {sorted(unknown)[0][:40]!r}")
    return {} if len(asked) != 1 else {"is_open": int("open" in asked)}


def _detailed_status(text: str) -> dict[str, object]:
    asked = {part.upper() for part in _list(text)}
    wanted = [status.value for status in Status if statuses.CITYSDK[status] in asked]
    if not asked <= set(statuses.CITYSDK_WRITES):
        raise bad("detailed_status is of PENDING RECEIVED IN_PROCESS PROCESSED REJECTED")
    return {"statuses": json.dumps(wanted)}


READERS: Mapping[str, Callable[[str], dict[str, object]]] = {
    "service_request_id": _many("ids"),
    "service_code": _many("services"),
    "status": _status,
    "detailed_status": _detailed_status,
    "start_date": _time("start", "start_date"),
    "end_date": _time("end", "end_date"),
    "updated_after": _time("after", "updated_after"),
    "updated_before": _time("before", "updated_before"),
}
"""Name of a parameter → what its text binds."""


def _circle(asked: Mapping[str, str]) -> dict[str, object]:
    if "lat" not in asked or "long" not in asked:
        raise bad("radius needs lat and long")
    lat = number(asked["lat"], "lat", 90)
    long = number(asked["long"], "long", 180)
    radius = number(asked["radius"], "radius", 100_000)
    high = radius / METRES_PER_DEGREE
    wide = high / max(math.cos(math.radians(lat)), 0.01)
    return {
        "radius": radius,
        "lat": lat,
        "long": long,
        "south": lat - high,
        "north": lat + high,
        "west": long - wide,
        "east": long + wide,
    }


def _whole(text: str, name: str) -> int:
    if not text.isascii() or not text.isdigit() or not 0 < int(text[:12]) <= 10**9:
        raise Problem(400, f"{name} is a whole number from 1")
    return int(text)
