"""``scripts/every_day.py``: each moment is what its name says, and a process that is started with
it sees that time. Every file of tests that asks the clock has tests that are run at these moments,
or is listed here."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from scripts import every_day
from scripts.every_day import BRUSSELS, MOMENTS, Moment, environment, marked
from scripts.stage import ROOT

ASKS = re.compile(
    r"\b(datetime\.now|date\.today|time\.time|currentDate|currentDateTime|currentTime)\("
)
MAY_ASK = {
    "today.py": "for tests that carry the mark",
    "test_administrator.py": "an hour ago is before a change of now",
    "test_contents.py": "forty days are many, at any hour",
    "certificates.py": "a certificate is valid around this run",
    "inside_windows.py": "in two days is after what this run wrote",
    "test_bad_server.py": "three days ago is long ago on any day",
    "test_client.py": "lies between two looks at the same clock",
    "test_conditional.py": "a change of this second is not yet sure, in any second",
    "test_faults.py": "lies between two looks at the same clock",
    "test_following.py": "an hour ago is before a change of now",
    "test_mysociety_site.py": "three days ago is before the changes of this run",
    "test_signing.py": "five minutes are too many, at any hour",
}
OFFSET = timedelta(hours=1)
LEAP_DAY = "29 February, still the 28th in UTC"


def named(name: str) -> Moment:
    return next(one for one in MOMENTS if one.name == name)


def offset_after(moment: Moment, seconds: int) -> timedelta | None:
    return (moment.at + timedelta(seconds=seconds)).astimezone(ZoneInfo(BRUSSELS)).utcoffset()


def test_each_moment_is_what_it_is_called() -> None:
    days = {one.name: datetime.fromisoformat(one.local) for one in MOMENTS}
    for name, day in list(days.items())[:3]:
        assert name.startswith(f"{day.day} {day:%B}")
    assert f"{days['31 December']:%A}" == "Friday"
    for name, change in (("summer time begins", OFFSET), ("summer time ends", -OFFSET)):
        assert f"{days[name]:%A}" == "Sunday"
        before, after = (offset_after(named(name), seconds) for seconds in (0, 60))
        assert after is not None
        assert before is not None
        assert after - before == change
    here, there = named("the next day in Brussels"), named(LEAP_DAY)
    assert here.at.date() < here.at.astimezone(ZoneInfo(BRUSSELS)).date()
    assert there.at.date() < days[there.name].date()


def test_python_and_sqlite_begin_at_the_moment() -> None:
    moment = named(LEAP_DAY)
    code = (
        "import datetime, sqlite3; print(datetime.datetime.now());"
        "print(sqlite3.connect('').execute(\"SELECT datetime('now')\").fetchone()[0])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=environment(moment, os.environ),
        capture_output=True,
        text=True,
        check=True,
    )
    local, utc = map(datetime.fromisoformat, done.stdout.split("\n")[:2])
    begun = datetime.fromisoformat(moment.local)
    assert begun <= local < begun + timedelta(minutes=5)
    assert local - utc < OFFSET + timedelta(seconds=2)


def test_tests_that_use_the_current_time_run_for_every_day() -> None:
    """All other tests get the time from a parameter or from the object under test."""
    files = [path for path in (ROOT / "tests").rglob("*.py") if path != Path(__file__)]
    asking = {path for path in files if ASKS.search(path.read_text(encoding="utf-8"))}
    known = {path for path in asking if path.name in MAY_ASK}
    left = sorted(path.relative_to(ROOT).as_posix() for path in asking - known)
    assert [one for one in left if str(ROOT / one) not in marked()] == []


def test_a_missing_library_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(every_day, "LIBRARY", "faketime/none.so")
    with pytest.raises(FileNotFoundError, match="make setup"):
        environment(MOMENTS[0], {})
