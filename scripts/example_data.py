"""Builds the example data that comes with the plugin: ``resources/example/``, see ``make stage``.

The sandbox generates it from a seed, twelve weeks up to one day. Times are stored as days before
that day, and seconds: the plugin counts them back from the day on which it reads the file
(``systems/local_register/example.py``).
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Hashable
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Generic, TypeVar

from sandbox.contents.example import names
from sandbox.contents.example import texts as example_texts
from sandbox.contents.example.generator import generate
from sandbox.contents.example.history import CITIZEN
from sandbox.contents.example.photos import SCENES, photo_png
from sandbox.contents.example.places import Dice, shape, streets
from sandbox.contents.example.translations import LANGUAGES, said, stock
from scripts.stage import PACKAGE, ROOT
from signalement_plugin.core.model.report import Activity, Report
from signalement_plugin.systems.local_register.example import PLACES, ExampleData, ExampleRow

FOLDER = ROOT / PACKAGE / "resources" / "example"
COUNT, SEED, WEEKS = 1_000, 1, 12
"""Number of generated reports, seed, weeks. Reading leaves out what does not fit the season; some
600 remain."""
DAY = datetime(2026, 6, 30, 23, 59, 59, tzinfo=timezone.utc)
PHOTOS = 5
"""Pictures per kind."""
ADDRESS = re.compile(r"(.*?)(?: (\d+))?, (.*)")

T = TypeVar("T", bound=Hashable)


class Places(Generic[T]):
    """Values in the order in which they were first seen; ``place`` is a value's index."""

    def __init__(self) -> None:
        self._known: dict[T, int] = {}

    def place(self, value: T) -> int:
        return self._known.setdefault(value, len(self._known))

    def values(self) -> list[T]:
        return list(self._known)


class Keeping:
    """The tables that rows point into."""

    def __init__(self) -> None:
        self.texts: Places[str] = Places()
        self.streets: Places[tuple[str, str]] = Places()
        self.steps: Places[tuple[str, int, int, str, str, str]] = Places()

    def row(self, report: Report, thread: list[Activity]) -> ExampleRow:
        at, service = (
            report.requested,
            [t.service.code for t in example_texts.TRADES].index(report.service_code),
        )
        trade = example_texts.TRADES[service]
        midnight = at.replace(hour=0, minute=0, second=0)
        own = at + timedelta(days=trade.service.days)
        found = ADDRESS.fullmatch(report.address)
        return ExampleRow(
            days_ago=(DAY.date() - at.date()).days,
            second=int((at - midnight).total_seconds()),
            rarity=int(Dice("season", SEED, report.report_id).roll() * int(max(trade.season))),
            service=service,
            text=self.texts.place(report.description),
            source=self.texts.place(report.source),
            street=self.streets.place((found[1], found[3])) if found else -1,
            house=int(found[2] or 0) if found else 0,
            lon=round((report.lon or 0) * 10**PLACES),
            lat=round((report.lat or 0) * 10**PLACES),
            photo=int(report.photo != ""),
            status=report.status.value,
            department=report.department,
            assignee=report.assignee,
            notice=self.texts.place(report.notice),
            lasted=int((report.updated - at).total_seconds()),
            due_in=0 if report.due == own else (report.due.date() - DAY.date()).days,
            steps=[self.steps.place(self._step(entry)) for entry in thread[1:]],
        )

    def _step(self, entry: Activity) -> tuple[str, int, int, str, str, str]:
        author, text = self.texts.place(entry.author), self.texts.place(entry.text)
        return entry.kind, author, text, entry.field, entry.old, entry.new


def texts_json(texts: list[str], language: str) -> str:
    """``ExampleTexts`` as JSON."""
    sectors = {one.name: said(one.name, language) for one in names.SECTORS}
    known = {**stock(language), **sectors, CITIZEN: said(CITIZEN, language)}
    file = {"texts": [said(text, language) for text in texts], "translations": known}
    return json.dumps(file, ensure_ascii=False, separators=(",", ":")) + "\n"


def streets_json(seed: int) -> str:
    """The streets as GeoJSON lines, degrees, EPSG:4326; ``road``: 1 for a long one."""
    roads = {name for name, _end in names.ROADS}
    features = [
        {
            "type": "Feature",
            "properties": {"name": one.name, "road": int(one.name in roads)},
            "geometry": {"type": "LineString", "coordinates": shape(one)},
        }
        for one in streets(seed)[0]
    ]
    whole = {"type": "FeatureCollection", "features": features}
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":")) + "\n"


def reports_json(data: ExampleData) -> tuple[str, list[str]]:
    """``ExampleFile`` as JSON, the same bytes for the same data, and the texts it points into."""
    kept = Keeping()
    rows = [kept.row(report, data.activity[report.report_id]) for report in data.reports]
    file = {
        "sectors": names.SECTORS,
        "teams": [(team.id, team.name, team.people) for team in data.departments],
        "streets": kept.streets.values(),
        "seasons": [trade.season for trade in example_texts.TRADES],
        "citizen": CITIZEN,
        "steps": kept.steps.values(),
        "reports": dict(zip(ExampleRow._fields, zip(*rows))),
    }
    whole = json.dumps(file, ensure_ascii=False, separators=(",", ":")) + "\n"
    return whole, kept.texts.values()


def build(folder: Path = FOLDER) -> None:
    """Write the folder anew."""
    shutil.rmtree(folder, ignore_errors=True)
    photos = folder / "photos"
    photos.mkdir(parents=True)
    data = generate(COUNT, SEED, now=DAY, seasons=False, span_days=7 * WEEKS)
    reports, texts = reports_json(data)
    written = {f"texts-{one}.json": texts_json(texts, one) for one in LANGUAGES}
    written |= {"reports.json": reports, "streets.geojson": streets_json(SEED)}
    for name, content in written.items():
        (folder / name).write_text(content, encoding="utf-8")
    for code in SCENES:
        for number in range(1, PHOTOS + 1):
            picture = photo_png(f"{code}-{number}", SEED, code)
            (photos / f"{code}-{number}.png").write_bytes(picture)


if __name__ == "__main__":
    build()
