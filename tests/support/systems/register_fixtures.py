"""What tests with a register share: a clock, change requests, a new report, a register filled with
reports, and the values of a report that follow from its activity."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

from sandbox.contents.example.generator import generate
from signalement_plugin.core.model.operation import Operation, new_id
from signalement_plugin.core.model.report import Activity, Report
from signalement_plugin.systems.local_register.example_filling import fill_with
from signalement_plugin.systems.local_register.system import Register

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=timezone.utc)
PNG = b"\x89PNG\r\n\x1a\n and the rest"


class Clock:
    """A clock that only a test moves."""

    def __init__(self) -> None:
        self.at = NOON

    def __call__(self) -> datetime:
        return self.at

    def tick(self, seconds: float = 1) -> None:
        self.at += timedelta(seconds=seconds)


def change_request(report_id: str = "", **parts: object) -> Operation:
    return Operation(new_id(), report_id, author="A. Noël", **parts)


def created(register: Register, **sets: str) -> str:
    wanted = {"service_code": "depot", "position": "4.8600000 50.4600000", **sets}
    return register.create(change_request(kind="create", sets=wanted)).report_id


def fill_register(path: str, count: int, seed: int = 1, now: datetime = NOON) -> int:
    """A new register with ``count`` reports of the sandbox's generator; how many it took. Made
    once for all tests, and copied."""
    content, taken = _filled(count, seed, now)
    Path(path).write_bytes(content)
    return taken


@lru_cache(maxsize=4)
def _filled(count: int, seed: int, now: datetime) -> tuple[bytes, int]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "register.sqlite"
        taken = fill_with(str(path), generate(count, seed, now=now))
        return path.read_bytes(), taken


def replayed(report: Report, thread: list[Activity]) -> dict[str, str]:
    """What a report is after its whole thread; each entry must begin where the last one ended."""
    values = {"status": "new", "department": "", "assignee": ""}
    for entry in thread:
        if entry.field:
            assert values[entry.field] == entry.old, report.report_id
            values[entry.field] = entry.new
    return values
