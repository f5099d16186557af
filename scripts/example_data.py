"""Build the example data that comes with the plugin: ``resources/example/``, see ``make stage``.

The sandbox's generator throws it for one day; what is kept counts back from that day, so that the
plugin can date it anew on the day when it is read (``systems/local_register/example.py``).
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
from sandbox.contents.example import texts as words
from sandbox.contents.example.generator import generate
from sandbox.contents.example.history import CITIZEN
from sandbox.contents.example.photos import SCENES, photo_png
from sandbox.contents.example.places import Dice
from scripts.stage import PACKAGE, ROOT
from signalement_plugin.core.model.report import Activity, Report
from signalement_plugin.systems.local_register.example import PLACES, ExampleData, ExampleRow

FOLDER = ROOT / PACKAGE / "resources" / "example"
COUNT, SEED = 3_250, 1
"""Of these the reading leaves out what is out of season; some 2,000 remain."""
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
            [t.service.code for t in words.TRADES].index(report.service_code),
        )
        trade = words.TRADES[service]
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


def reports_json(data: ExampleData) -> str:
    """``ExampleFile`` as JSON: the same bytes for the same data."""
    kept = Keeping()
    rows = [kept.row(report, data.activity[report.report_id]) for report in data.reports]
    file = {
        "texts": kept.texts.values(),
        "sectors": names.SECTORS,
        "teams": [(team.id, team.name, team.people) for team in data.departments],
        "streets": kept.streets.values(),
        "seasons": [trade.season for trade in words.TRADES],
        "citizen": CITIZEN,
        "steps": kept.steps.values(),
        "reports": dict(zip(ExampleRow._fields, zip(*rows))),
    }
    return json.dumps(file, ensure_ascii=False, separators=(",", ":")) + "\n"


def build(folder: Path = FOLDER) -> None:
    """Write the folder anew."""
    shutil.rmtree(folder, ignore_errors=True)
    photos = folder / "photos"
    photos.mkdir(parents=True)
    data = generate(COUNT, SEED, now=DAY, seasons=False)
    (folder / "reports.json").write_text(reports_json(data), encoding="utf-8")
    for code in SCENES:
        for number in range(1, PHOTOS + 1):
            picture = photo_png(f"{code}-{number}", SEED, code)
            (photos / f"{code}-{number}.png").write_bytes(picture)


if __name__ == "__main__":
    build()
