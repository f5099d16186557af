"""The sandbox's reports as answers, most of them rendered once, so that the server's own work
hardly counts."""

from __future__ import annotations

import json
from bisect import bisect_left
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from functools import cached_property

from sandbox.contents.fill import Contents, example_contents
from sandbox.reports.record import Record
from sandbox.reports.render import Names, dumps, fragments

PAGE = 1000
OURS = 500
"""Rows that the plugin asks for; QGIS's own providers take pages of ``PAGE``."""
CHANGES = 1000
PER_SECOND = 10
_ID = b'"service_request_id":"'
STAMP = "%Y-%m-%dT%H:%M:%SZ"


class Pages:
    """``reports`` invented reports as an Open311 server with numbered pages lists them."""

    def __init__(self, reports: int) -> None:
        self.contents: Contents = example_contents(reports, 1, _now() - timedelta(days=1))
        self._services = {one.code: one.name for one in self.contents.services}
        self._teams = {one.id: one.name for one in self.contents.departments}
        self.rows = [self._row(record) for record in self.contents.records]
        self._pages = [_list(self.rows[at : at + OURS]) for at in range(0, len(self.rows), OURS)]
        self._changes: list[tuple[str, str]] = []
        self.times = 1  # all reports are listed this many times, each time under other numbers

    @property
    def total(self) -> int:
        """How many reports are listed."""
        return len(self.rows) * self.times

    @cached_property
    def services(self) -> bytes:
        keys = ("service_code", "service_name")
        return dumps([dict(zip(keys, one)) for one in self._services.items()]).encode()

    def page(self, number: int, size: int) -> bytes:
        """Page ``number``, from one; zero is the first as well."""
        at = max(0, number - 1)
        turn, place = divmod(at, len(self._pages))
        if size == OURS:
            page = self._pages[place] if turn < self.times else b"[]"
            return page.replace(_ID, _ID + f"{turn}-".encode()) if turn else page
        return _list(self.rows[at * size : (at + 1) * size])

    def change(self, number: int) -> None:
        """Round ``number``: 1,000 reports, spread over all, get another text just now."""
        step = max(1, len(self.rows) // CHANGES)
        began = _now() - timedelta(seconds=CHANGES // PER_SECOND)
        self._changes = []
        for place, record in enumerate(self.contents.records[::step][:CHANGES]):
            at = began + timedelta(seconds=place // PER_SECOND)
            changed = replace(record, description=f"round {number}", updated=int(at.timestamp()))
            self._changes.append((at.strftime(STAMP), self._row(changed)))

    def quiet(self) -> None:
        """Nothing has changed."""
        self._changes = []

    def changed(self, since: str, number: int, size: int) -> bytes:
        """Changes from ``since`` on, oldest first."""
        first = bisect_left(self._changes, (since, "")) + max(0, number - 1) * size
        return _list([row for _, row in self._changes[first : first + size]])

    def _row(self, record: Record) -> str:
        names = Names(self._services[record.service_code], self._teams.get(record.department, ""))
        parts = fragments(record, names)
        return f'{parts.basic},"extended_attributes":{{{parts.citysdk},{parts.staff}}}}}'

    def features(self) -> list[dict[str, object]]:
        """The same reports as GeoJSON features, for QGIS's own providers."""
        return [_feature(place, json.loads(row)) for place, row in enumerate(self.rows, 1)]


def _feature(place: int, row: dict[str, object]) -> dict[str, object]:
    lat, lon = row.pop("lat"), row.pop("long")
    extended = row.pop("extended_attributes")
    if isinstance(extended, dict):
        row |= {name: value for name, value in extended.items() if name != "media_urls"}
    point = None if lat is None else {"type": "Point", "coordinates": [lon, lat]}
    return {"type": "Feature", "id": f"reports.{place}", "geometry": point, "properties": row}


def _list(rows: list[str]) -> bytes:
    return ("[" + ",".join(rows) + "]").encode()


def _now() -> datetime:
    return datetime.now(timezone.utc)
