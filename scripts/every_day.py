"""Runs tests with another date and time: in processes whose clock libfaketime sets.

``python -m scripts.every_day [pytest arguments]`` runs the tests marked ``every_day``, or those
that are named, once at each of ``MOMENTS``. Python, Qt, QGIS and SQLite all read the set clock,
and so does every process that a test starts; the clock runs on from there. Times of files and the
monotonic clock stay those of the computer.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

from scripts.stage import ROOT

LIBRARY = "faketime/libfaketimeMT.so.1"
"""Debian's ``libfaketime``, below the folder of the machine's libraries."""
MARK = "every_day"
BRUSSELS = "Europe/Brussels"
COUNTED = re.compile(r"(\d+) (passed|failed|error|skipped)")


@dataclass(frozen=True)
class Moment:
    """When a run begins. ``local``: wall clock in ``zone``; ``computer``: the computer's zone."""

    name: str
    local: str
    zone: str = BRUSSELS
    computer: str = BRUSSELS

    @property
    def at(self) -> datetime:
        """UTC, aware."""
        local = datetime.fromisoformat(self.local).replace(tzinfo=ZoneInfo(self.zone))
        return local.astimezone(timezone.utc)


MOMENTS = (
    Moment("24 December", "2026-12-24 15:00:00"),
    Moment("31 December", "2027-12-31 23:59:45"),
    Moment("29 February, still the 28th in UTC", "2028-02-29 00:30:00"),
    Moment("summer time begins", "2027-03-28 01:59:50"),
    Moment("summer time ends", "2027-10-31 02:59:50"),
    Moment("the next day in Brussels", "2027-05-11 23:30:00", "UTC", "UTC"),
)
"""One for each way in which days differ: a holiday tomorrow; a Friday and a year that end during
the run; a leap day; both changes of the offset during the run, on days that are not worked; and the
two hours in which the computer, UTC and Brussels are not on the same day."""


def environment(moment: Moment, base: Mapping[str, str]) -> dict[str, str]:
    """``base`` for a process that begins at ``moment``. Raises ``FileNotFoundError``."""
    library = next((p for p in sorted(Path("/usr/lib").glob(f"*/{LIBRARY}"))), None)
    if library is None:
        raise FileNotFoundError(f"{LIBRARY} is missing: make setup")
    ahead = moment.at.timestamp() - time.time()
    return {
        **base,
        "LD_PRELOAD": str(library),
        "FAKETIME": f"{ahead:+.3f}",
        "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        # With another value than 0, waits for Python's lock or Qt's QWaitCondition end at once and
        # begin again, over and over, which doubles the time of a run.
        "FAKETIME_FORCE_MONOTONIC_FIX": "0",
        "TZ": moment.computer,
    }


def marked() -> list[str]:
    """Files with tests that carry the mark: the others need not be imported."""
    files = sorted((ROOT / "tests").rglob("test_*.py"))
    return [str(path) for path in files if f"mark.{MARK}" in path.read_text(encoding="utf-8")]


def run(moment: Moment, arguments: Sequence[str]) -> bool:
    """Run pytest at ``moment``; prints one line, and the whole output when a test fails."""
    begun = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *arguments],
        cwd=ROOT,
        env=environment(moment, os.environ),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        print(done.stdout)
    lines = done.stdout.strip().splitlines()
    counts = ", ".join(" ".join(found) for found in COUNTED.findall(lines[-1] if lines else ""))
    took = f"{time.monotonic() - begun:.0f} s"
    print(f"{moment.name:<34} {moment.local} {moment.zone:<16} {counts or 'no result'}, {took}")
    sys.stdout.flush()
    return done.returncode == 0


def main(arguments: Sequence[str]) -> int:
    """0 when every test passed at every moment."""
    wanted = arguments or ["-m", MARK, *marked()]
    passed = [run(moment, wanted) for moment in MOMENTS]
    print(f"{sum(passed)} passed, {len(passed) - sum(passed)} failed")
    return 0 if all(passed) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
