"""The example data that comes with the plugin: a commune's reports up to the day of reading.

``resources/example/`` is built by ``make stage`` (``scripts/example_data.py``). Its days count back
from the day of reading, so that the newest reports are of today. Only reads files; any
thread.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from functools import cached_property
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

from ...core.errors import Gone
from ...core.model.report import Activity, Department, Report, Service
from ...core.model.status import Status
from ...core.runtime.resources import RESOURCES, built_path
from .default_data import RAW_STATUSES, SERVICES
from .sectors import Sector, nearest_sector

PLACES = 6
"""Decimals of a degree that the file keeps: 0.1 m."""
LANGUAGES = ("fr", "nl", "de", "en")
EVENING = 22
"""The hour (UTC) of a deadline that a team has changed."""


class ExampleRow(NamedTuple):
    """One report as the file keeps it. ``text``, ``notice``, ``source``: indexes in ``texts``;
    ``steps``: indexes in ``steps``, without the first entry, which is the description."""

    days_ago: int  # days before the day of reading
    second: int  # second of that day, UTC
    rarity: int  # kept only in months with a higher digit in ``seasons``
    service: int  # index in default_data.SERVICES
    text: int
    source: int
    street: int  # index in streets; -1 for a report without a position
    house: int  # house number; 0 for none
    lon: int  # degrees, EPSG:4326, times 10 ** PLACES
    lat: int
    photo: int  # 1 for a report with a photo
    status: str
    department: str
    assignee: str
    notice: int
    lasted: int  # seconds from the report's arrival to its last change
    due_in: int  # days from the day of reading to the deadline; 0: the service's own target
    steps: list[int]


@dataclass(frozen=True)
class ExampleFile:
    """``reports.json``. ``seasons``: per service a digit for each month, January first.
    ``steps``: kind, author, text, field, old and new value; author and text are indexes."""

    sectors: list[tuple[str, float, float]]
    teams: list[tuple[str, str, list[tuple[str, str]]]]
    streets: list[tuple[str, str]]  # name; postcode and town
    seasons: list[str]
    citizen: str
    steps: list[tuple[str, int, int, str, str, str]]
    reports: dict[str, list[Any]]  # a column per field of ExampleRow


@dataclass(frozen=True)
class ExampleTexts:
    """``texts-LANGUAGE.json``. ``translations``: the default data of a register and the names of
    sectors, French → this language."""

    texts: list[str]
    translations: dict[str, str]


@dataclass(frozen=True)
class ExampleData:
    """The data of a commune. Reports are oldest first; ``activity``: report id → thread, oldest
    first; ``status_texts``: the commune's word for each status."""

    services: list[Service]
    departments: list[Department]
    sectors: tuple[Sector, ...]
    reports: list[Report]
    activity: dict[str, list[Activity]]
    status_texts: dict[Status, str] = field(default_factory=lambda: dict(RAW_STATUSES))


def stock_services(translations: Mapping[str, str] | None = None) -> list[Service]:
    """The categories that a register starts with, in another language with its ``translations``."""
    known = translations or {}
    return [
        Service(
            one.code,
            known.get(one.name, one.name),
            known.get(one.category, one.category),
            known.get(one.description, one.description),
        )
        for one in SERVICES
    ]


def read_example(now: datetime, language: str = "fr") -> ExampleData:
    """Some 600 reports of the twelve weeks before ``now`` (aware), none of them later, in one of
    :data:`LANGUAGES`, for any other in English.

    What is out of season is left out: no ice in July. Positions are degrees, EPSG:4326; times
    are UTC. Raises ``NotBuilt`` in a working tree where ``make stage`` has not run.
    """
    known = language if language in LANGUAGES else "en"
    file = ExampleFile(**json.loads(_text("reports.json")))
    texts = ExampleTexts(**json.loads(_text(f"texts-{known}.json")))
    return _Reading(file, texts, now.astimezone(timezone.utc).replace(microsecond=0)).data()


def example_streets() -> Path:
    """The streets of the example: GeoJSON lines, EPSG:4326, with ``name`` and ``road``. Raises
    ``NotBuilt``."""
    return built_path("example", "streets.geojson")


def _text(name: str) -> str:
    return built_path("example", name).read_text(encoding="utf-8")


def example_photo(report_id: str, service_code: str) -> bytes:
    """One of the example's pictures (PNG), the same for the same report. Raises ``Gone``."""
    pictures = sorted((RESOURCES / "example" / "photos").glob("*.png"))
    fitting = [one for one in pictures if one.stem.partition("-")[0] == service_code] or pictures
    if not fitting:
        raise Gone(f"no picture for the example's report {report_id}")
    return fitting[zlib.crc32(report_id.encode()) % len(fitting)].read_bytes()


class _Reading:
    """Makes the data of one file for one time ``now``."""

    def __init__(self, file: ExampleFile, texts: ExampleTexts, now: datetime) -> None:
        self.file, self.texts, self.now = file, texts.texts, now
        self.translations = texts.translations
        self.entries = count(1)

    @cached_property
    def sectors(self) -> tuple[Sector, ...]:
        return tuple(Sector(self._translated(name), *at) for name, *at in self.file.sectors)

    @cached_property
    def services(self) -> list[Service]:
        return stock_services(self.translations)

    def _translated(self, word: str) -> str:
        return self.translations.get(word, word)

    def data(self) -> ExampleData:
        columns = [self.file.reports[name] for name in ExampleRow._fields]
        rows = [ExampleRow(*values) for values in zip(*columns)]
        dated = [(at, row) for row in rows if self._in_season(row, at := self._moment(row))]
        numbers: dict[int, int] = {}
        reports: list[Report] = []
        activity: dict[str, list[Activity]] = {}
        for at, row in sorted(dated, key=lambda pair: pair[0]):
            number = numbers[at.year] = numbers.get(at.year, 0) + 1
            report_id = f"{at.year}-{number:05d}"
            updated = min(at + timedelta(seconds=row.lasted), self.now)
            thread = self._thread(row, at, updated)
            reports.append(self._report(row, report_id, at, updated, thread))
            activity[report_id] = thread
        teams = [
            Department(
                code, self._translated(name), tuple((login, person) for login, person in people)
            )
            for code, name, people in self.file.teams
        ]
        statuses = {status: self._translated(word) for status, word in RAW_STATUSES.items()}
        return ExampleData(self.services, teams, self.sectors, reports, activity, statuses)

    def _moment(self, row: ExampleRow) -> datetime:
        midnight = self.now.replace(hour=0, minute=0, second=0)
        moment = midnight + timedelta(days=-row.days_ago, seconds=row.second)
        return moment if moment <= self.now else moment - timedelta(days=1)

    def _in_season(self, row: ExampleRow, at: datetime) -> bool:
        return row.rarity < int(self.file.seasons[row.service][at.month - 1])

    def _due(self, row: ExampleRow, at: datetime) -> datetime:
        if not row.due_in:
            return at + timedelta(days=SERVICES[row.service].days)
        return (self.now + timedelta(days=row.due_in)).replace(hour=EVENING, minute=0, second=0)

    def _report(
        self,
        row: ExampleRow,
        report_id: str,
        at: datetime,
        updated: datetime,
        thread: Sequence[Activity],
    ) -> Report:
        texts, service, status = self.texts, self.services[row.service], Status(row.status)
        known = row.street >= 0
        lon, lat = row.lon / 10**PLACES, row.lat / 10**PLACES
        return Report(
            report_id=report_id,
            status=status,
            raw_status=self._translated(RAW_STATUSES[status]),
            service_code=service.code,
            service_name=service.name,
            description=texts[row.text],
            address=self._address(row) if known else "",
            sector=nearest_sector(lon, lat, self.sectors) if known else "",
            department=row.department,
            assignee=row.assignee,
            requested=at,
            updated=updated,
            due=self._due(row, at),
            photo=f"example:{report_id}" if row.photo else "",
            source=texts[row.source],
            notice=texts[row.notice],
            flags=() if known else ("no_position",),
            lon=lon if known else None,
            lat=lat if known else None,
            version=str(len(thread)),
            activity=thread[-1].id,
        )

    def _address(self, row: ExampleRow) -> str:
        street, town = self.file.streets[row.street]
        return f"{street} {row.house}, {town}" if row.house else f"{street}, {town}"

    def _thread(self, row: ExampleRow, start: datetime, end: datetime) -> list[Activity]:
        """The description and the steps, evenly spread from ``start`` to ``end``."""
        texts = self.texts
        entries = [("citizen", self._translated(self.file.citizen), texts[row.text], "", "", "")]
        for step in row.steps:
            kind, author, text, field, old, new = self.file.steps[step]
            entries.append((kind, texts[author], texts[text], field, old, new))
        seconds, last = int((end - start).total_seconds()), max(len(entries) - 1, 1)
        return [
            Activity(
                str(next(self.entries)),
                start + timedelta(seconds=seconds * index // last),
                author,
                kind,
                *more,
            )
            for index, (kind, author, *more) in enumerate(entries)
        ]
