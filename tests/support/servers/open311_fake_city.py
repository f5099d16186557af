"""A minimal Open311 server of a city, with the peculiarities of real ones."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from typing import Any

from http_server import Asked, Reply, data, page

NOON = datetime(2026, 11, 24, 12, 0, 0, tzinfo=timezone.utc)


def stamp(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def read(text: str) -> datetime:
    return datetime.fromisoformat(text.replace("Z", "+00:00"))


def row(number: int, **fields: Any) -> dict[str, Any]:
    """Report ``number`` was made that many hours before noon, and never changed."""
    made = stamp(NOON - timedelta(hours=number))
    return {
        "service_request_id": str(number),
        "status": "open",
        "requested_datetime": made,
        "updated_datetime": made,
        "lat": 50.46,
        "long": 4.86,
        **fields,
    }


@dataclass
class City:
    """``sizes`` are the page size parameters it knows, ``cap`` its silent limit;
    ``by_kind``: it can be asked for a status, a category, a body."""

    rows: list[dict[str, Any]] = field(default_factory=list)
    sizes: tuple[str, ...] = ("page_size",)
    page: str = "page"
    first: int = 1
    cap: int = 1000
    delta: str = ""
    windows: bool = False
    repeats_last: bool = False
    by_kind: bool = False
    needs_jurisdiction: bool = False
    discovery: dict[str, Any] | None = None
    extra: dict[str, Callable[[Asked], Reply]] = field(default_factory=dict)
    before: Callable[[Asked], None] = lambda _asked: None

    def __call__(self, asked: Asked) -> Reply:
        self.before(asked)
        path = asked.path.rpartition("/v2")[2] or asked.path
        for ending, behaviour in self.extra.items():
            if path.endswith(ending):
                return behaviour(asked)
        if path.endswith("/discovery.json"):
            return data(self.discovery) if self.discovery else data([], 404)
        if self.needs_jurisdiction and not asked.query.get("jurisdiction_id"):
            return page("<html>ERROR: Missing jurisdiction_id</html>")
        if path.endswith("/requests.json"):
            return data(self._list(asked))
        if path.rpartition("/")[0].endswith("/requests"):
            wanted = path.rpartition("/")[2].removesuffix(".json")
            found = [one for one in self.rows if one["service_request_id"] == wanted]
            return data(found) if found else data([{"code": "404", "description": "none"}], 404)
        return data([], 404)

    def _list(self, asked: Asked) -> list[dict[str, Any]]:
        query, rows = asked.query, self.rows
        if self.windows:
            start, end = query.get("start_date"), query.get("end_date")
            rows = [
                one
                for one in rows
                if (not start or read(one["requested_datetime"]) >= read(start))
                and (not end or read(one["requested_datetime"]) < read(end))
            ]
        if self.by_kind:
            for name in ("service_request_id", "status", "service_code", "agency_responsible"):
                rows = [one for one in rows if query.get(name, one.get(name)) == one.get(name)]
        if self.delta and query.get(self.delta):
            since = read(query[self.delta])
            rows = [one for one in rows if read(one["updated_datetime"]) >= since]
            rows.sort(key=lambda one: (one["updated_datetime"], one["service_request_id"]))
        size = next((int(query[name]) for name in self.sizes if name in query), self.cap)
        size = min(size, self.cap)
        number = int(query.get(self.page, self.first)) - self.first if self.page else 0
        number = max(0, number)
        if self.repeats_last and rows:
            number = min(number, (len(rows) - 1) // size)
        return rows[number * size : (number + 1) * size]
