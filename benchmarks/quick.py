"""``python -m benchmarks.quick [--against REV]``: a few figures in less than five minutes.

Each is set against a floor that is measured in the same process. With ``--against`` the same is
measured of another commit in turns, by this tree's code over that commit's plugin; where it does
not run there, by that commit's own. Each program is run once, then again in turn until the time is
over. Prints a table and writes ``build/bench-quick.json``. No bound makes it fail.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import NamedTuple

from benchmarks.results import BY_KEY
from benchmarks.run import HERE, ROOT, ROWS, Found, Tree, measured
from benchmarks.servers.process import serving

BUDGET_S = 250.0
MOST = 5
"""Rounds, at most."""
NONE = "–"


class Figure(NamedTuple):
    """``key`` of what ``program`` finds; ``busy``: of the same by processor time, which other work
    on the computer changes less."""

    name: str
    program: str
    key: str
    busy: str = ""


FIGURES = (
    Figure("start of QGIS, ms more", "start", "startup_ms", "startup_cpu_ms"),
    Figure(
        "start ÷ that of Processing",
        *("start", "startup_vs_processing", "startup_cpu_vs_processing"),
    ),
    Figure("load ÷ floor", "load", "load_100k_vs_floor", "load_cpu_vs_floor"),
    Figure("refresh ÷ floor", "refresh", "refresh_1k_of_100k_vs_floor", "refresh_cpu_vs_floor"),
    Figure("closures ÷ bare requests", "close", "bulk_close_1k_vs_floor", "close_cpu_vs_floor"),
    Figure("filter of 100,000, ms", "filter", "filter_100k_ms", "filter_cpu_ms"),
    Figure("filter ÷ bare SQLite", "filter", "filter_vs_floor", "filter_cpu_vs_floor"),
    Figure("memory, MB per 100,000", "memory", "rss_mb_per_100k"),
)
REPEATS: Mapping[str, int] = {
    "start": 1,
    "load": 2,
    "refresh": 3,
    "close": 1,
    "filter": 2,
    "memory": 1,
}
"""Program → how often it repeats in one process; in the order of their turns."""
ONCE = {"memory"}
"""Hardly changes from one time to the next."""
ALWAYS = {name: next(one.key for one in FIGURES if one.program == name) for name in REPEATS}
"""Program → a figure that it finds in each tree."""


class Turn(NamedTuple):
    """What a process of the same program found of this tree and of the other one, as medians of
    its repeats; without a value where it was not measured."""

    here: Found
    there: Found


class Line(NamedTuple):
    """A figure's values of all turns: of this tree, the other one, and this one divided by the
    other one, on the clock and by processor time."""

    name: str
    asked: float | None
    here: list[float]
    there: list[float]
    ratio: list[float]
    busy: list[float]


@dataclass
class Side:
    """A commit; ``trees`` are what may measure it, the best first. ``notes``: why not the best."""

    name: str
    trees: Sequence[Tree]
    notes: list[str] = field(default_factory=list)
    _known: dict[str, Sequence[Tree]] = field(default_factory=dict)

    def measure(self, program: str, url: str) -> Found:
        """What one process finds. Which code runs is settled by the first one that does."""
        always = ALWAYS[program]
        trees = self._known.get(program, self.trees)
        for at, tree in enumerate(trees):
            done = measured(program, url, tree, {always: REPEATS[program]})
            if always in done.values:
                self._known[program] = [tree]
                return {key: median(values) for key, values in done.values.items()}
            why = done.said.strip().rpartition("\n")[2] or done.wrong
            own = "its own code measures it" if at + 1 < len(trees) else "no value"
            self.notes.append(f"{self.name}, {program}: {own}, since: {why}")
        self._known.setdefault(program, [])
        return {}


def turns(here: Side, there: Side | None, url: str) -> Iterator[tuple[str, Turn]]:
    """Every program once, then again as long as there is time for it."""
    began, last = time.monotonic(), dict.fromkeys(REPEATS, 0.0)
    for number in range(MOST):
        for program in REPEATS:
            start = time.monotonic()
            late = start + last[program] > began + BUDGET_S
            if number and (late or program in ONCE):
                continue
            turn = Turn(here.measure(program, url), there.measure(program, url) if there else {})
            last[program] = time.monotonic() - start
            yield program, turn


def lines(found: Sequence[Turn]) -> list[Line]:
    """Every figure of :data:`FIGURES`. A ratio is made of what was measured in the same turn."""
    return [
        Line(
            one.name,
            BY_KEY[one.key].required if one.key in BY_KEY else None,
            [turn.here[one.key] for turn in found if one.key in turn.here],
            [turn.there[one.key] for turn in found if one.key in turn.there],
            _ratios(found, one.key),
            _ratios(found, one.busy),
        )
        for one in FIGURES
    ]


def _ratios(found: Sequence[Turn], key: str) -> list[float]:
    return [
        turn.here[key] / turn.there[key] for turn in found if key in turn.here and key in turn.there
    ]


def table(made: Sequence[Line], there: str) -> str:
    """For people; without another tree (``there``) its columns are left out."""
    head = ("", "asked", "here") + ((there, "here ÷ it", "by processor") if there else ())
    rows = [head]
    for one in made:
        asked = NONE if one.asked is None else f"{one.asked:g}"
        beside = (spread(one.there), spread(one.ratio), spread(one.busy)) if there else ()
        rows.append((one.name, asked, spread(one.here), *beside))
    widths = [max(map(len, column)) for column in zip(*rows)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip() for row in rows
    )


def spread(values: Sequence[float]) -> str:
    """Median, and smallest and largest of several."""
    if not values:
        return NONE
    few = [f"{one:.3g}" for one in (median(values), min(values), max(values))]
    return few[0] if len(values) == 1 else f"{few[0]} ({few[1]} to {few[2]})"


def checked_out(revision: str) -> Path:
    """That commit below ``build/against``, staged. ``SystemExit`` where there is no such commit."""
    commit = _git("rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
    if not commit:
        raise SystemExit(f"no commit {revision}")
    folder = ROOT / "build" / "against" / commit[:12]
    if not (Tree(folder, ROOT).plugins / "signalement_plugin").exists():  # it comes last
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        archive = folder.with_suffix(".tar")
        _git("archive", f"--output={archive}", commit)
        subprocess.run(["tar", "-xf", archive, "-C", folder], check=True)
        archive.unlink()
        subprocess.run([sys.executable, "-m", "scripts.stage"], cwd=folder, check=True)
    return folder


def _git(*words: str) -> str:
    done = subprocess.run(
        ["git", "-C", ROOT, *words], stdout=subprocess.PIPE, text=True, check=False
    )
    return done.stdout.strip()


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.quick", description=__doc__)
    parser.add_argument("--against", metavar="REV", default="")
    revision = parser.parse_args().against
    here, there = Side("here", [HERE]), None
    if revision:
        other = checked_out(revision)
        there = Side(other.name, [Tree(other, ROOT), Tree(other, other)])
    began, found = time.monotonic(), []
    with serving(ROWS) as url:
        for program, turn in turns(here, there, url):
            found.append(turn)
            key = ALWAYS[program]
            values = " · ".join(f"{side[key]:.3g}" if key in side else NONE for side in turn)
            print(f"   {time.monotonic() - began:4.0f} s  {program}: {values}", flush=True)
    made = lines(found)
    took_s = time.monotonic() - began
    told = {"against": there.name if there else "", "took_s": round(took_s)}
    target = ROOT / "build" / "bench-quick.json"
    target.write_text(json.dumps({**told, "figures": [one._asdict() for one in made]}, indent=2))
    print(table(made, there.name if there else ""))
    print(*here.notes, *(there.notes if there else ()), f"{took_s:.0f} s", sep="\n")


if __name__ == "__main__":
    main()
