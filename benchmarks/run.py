"""``python -m benchmarks.run [PART|NAME…]``: each ``measurements/NAME.py`` in a process of its own.

What is measured is the staged plugin. The values of each measurement are kept in ``build/bench/``:
a run without arguments takes what is not kept of this tree yet, and so goes on where an earlier one
stopped; a part or a name is always measured anew. At the end of each run ``build/bench.json``, the
pictures ``build/bench.svg`` and the first table of ``docs/performance.md`` (``build/bench.md``) are
made of all that is kept, and the figures are printed. Fails when a measurement fails, or a required
figure is missed or, once every part is kept, has no value.
"""

from __future__ import annotations

import faulthandler
import hashlib
import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import nullcontext, suppress
from dataclasses import asdict, dataclass, field
from functools import cache
from pathlib import Path
from typing import NamedTuple

from benchmarks import page
from benchmarks.plots import drawn
from benchmarks.results import BY_KEY, Summary, missed, summary, table, unmeasured
from benchmarks.servers.process import serving

ROOT = Path(__file__).resolve().parent.parent
KEPT = ROOT / "build" / "bench"
REPEATS = 3
ROWS = 100_000
Found = dict[str, float]


class Measurement(NamedTuple):
    """``part``: with which others it is run; those of one take less than ten minutes together.
    ``limit_s``: after this it has failed. ``took_s``: once, on two cores beside other work;
    ``None`` where nobody wrote it down."""

    part: int
    limit_s: int
    took_s: int | None = None


MEASUREMENTS: Mapping[str, Measurement] = {
    "start": Measurement(1, 570),
    "hidden": Measurement(2, 120, 63),
    "load": Measurement(2, 120, 20),
    "first": Measurement(2, 60, 13),
    "filter": Measurement(2, 60, 21),
    "scroll": Measurement(2, 180, 85),
    "refresh": Measurement(2, 60, 9),
    "gaps": Measurement(2, 150, 89),
    "memory": Measurement(2, 90, 31),
    "draw": Measurement(3, 300, 58),
    "close": Measurement(3, 240, 48),
    "wfst": Measurement(3, 150, 75),
    "sheet": Measurement(3, 90, 9),
    "verdict": Measurement(3, 120, 25),
    "million": Measurement(4, 570),
    "ogc": Measurement(5, 400),
    "open_rows": Measurement(5, 300),
    "sizes.ours": Measurement(6, 400),
    "sizes.OAPIF": Measurement(7, 590),
    "sizes.WFS": Measurement(8, 590),
}
"""By name, in the order in which they run. What follows a dot is an argument of the program."""


@dataclass(frozen=True)
class Tree:
    """A working tree with a staged plugin, and the one whose benchmarks measure it."""

    root: Path
    code: Path

    @property
    def plugins(self) -> Path:
        return self.root / "build" / "plugins"


HERE = Tree(ROOT, ROOT)


@dataclass
class Measured:
    """Values of each figure, one per repeat; ``wrong``: what happened, or nothing; ``said``: what
    the program wrote about it."""

    values: dict[str, list[float]] = field(default_factory=dict)
    wrong: str = ""
    said: str = ""


def main(rounds: Callable[[str], Iterable[Found]], *, inside_qgis: bool = True) -> None:
    """What a ``measurements/NAME.py`` runs as a program: one line of JSON per repeat.

    Arguments: the page server's address and how many seconds there are. When they are over,
    the stack of every thread goes to the standard error.
    """
    from benchmarks.desk import qgis  # noqa: PLC0415 who only starts programs needs no QGIS

    url, patience = sys.argv[1], float(sys.argv[2]) if len(sys.argv) > 2 else 600.0
    faulthandler.dump_traceback_later(max(1.0, patience - 3), exit=True)
    with qgis() if inside_qgis else nullcontext():
        for found in rounds(url):
            print("FOUND", json.dumps(found), flush=True)
        sys.stdout.flush()
        os._exit(0)  # the exit of QGIS is not measured, and can crash without a window


def repeated(measure: Callable[[str], Found]) -> Callable[[str], Iterator[Found]]:
    """The same measurement three times in one process."""
    return lambda url: (measure(url) for _ in range(REPEATS))


def measured(
    name: str, url: str, tree: Tree = HERE, enough: Mapping[str, int] | None = None
) -> Measured:
    """Figures of one program, which is ended when each one in ``enough`` has so many values."""
    limit, done = MEASUREMENTS[name].limit_s, Measured()
    module, _, argument = name.partition(".")
    with tempfile.TemporaryDirectory() as config, tempfile.TemporaryFile("w+") as errors:
        program = subprocess.Popen(
            [sys.executable, "-m", f"benchmarks.measurements.{module}", url, str(limit), argument],
            cwd=tree.plugins,  # Python looks here first, so it imports this plugin
            env={**os.environ, "PYTHONPATH": _path(tree), "QGIS_CUSTOM_CONFIG_PATH": config},
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
            start_new_session=True,  # a group of its own, to be ended with all of its processes
        )
        late = threading.Timer(limit, _end, [program])
        late.start()
        ended = False
        try:
            ended = _read(program.stdout or (), done.values, enough)
        finally:
            late.cancel()
            if not ended:
                _end(program)
            code = program.wait()
        errors.seek(0)
        done.said = errors.read()
        if ended and code:
            done.wrong = f"{name} ended with {code}"
    return done


def _path(tree: Tree) -> str:
    return os.pathsep.join(filter(None, [str(tree.code), os.environ.get("PYTHONPATH")]))


def _read(
    lines: Iterable[str], values: dict[str, list[float]], enough: Mapping[str, int] | None
) -> bool:
    """Whether the program came to its end; if not, it has told enough."""
    for line in lines:
        if line.startswith("FOUND "):
            for key, value in json.loads(line[6:]).items():
                values.setdefault(key, []).append(value)
            if enough and all(len(values.get(key, ())) >= n for key, n in enough.items()):
                return False
    return True


def _end(program: subprocess.Popen[str]) -> None:
    with suppress(ProcessLookupError):
        os.killpg(program.pid, signal.SIGKILL)


# -- what is kept of each measurement


@dataclass(frozen=True)
class Kept:
    """``tree``: of which :func:`tree_digest` it is."""

    tree: str
    took_s: float
    values: dict[str, list[float]]
    wrong: str


@cache
def tree_digest() -> str:
    """Of the plugin and of what measures it."""
    found = hashlib.sha256()
    for path in sorted((*HERE.plugins.rglob("*"), *(ROOT / "benchmarks").rglob("*"))):
        if path.is_file() and path.suffix != ".pyc":
            found.update(path.relative_to(ROOT).as_posix().encode() + b"\0" + path.read_bytes())
    return found.hexdigest()


def keep(name: str, done: Measured, took_s: float) -> None:
    KEPT.mkdir(parents=True, exist_ok=True)
    kept = Kept(tree_digest(), round(took_s), done.values, done.wrong)
    (KEPT / f"{name}.json").write_text(json.dumps(asdict(kept), indent=2) + "\n", "utf-8")


def kept() -> dict[str, Kept]:
    """By measurement, in their order; what was measured of another tree is left out."""
    paths = ((name, KEPT / f"{name}.json") for name in MEASUREMENTS)
    found = {
        name: Kept(**json.loads(path.read_text("utf-8"))) for name, path in paths if path.exists()
    }
    return {name: one for name, one in found.items() if one.tree == tree_digest()}


def wanted(asked: Sequence[str], done: Mapping[str, Kept]) -> list[str]:
    """Names of the measurements that ``asked`` (parts and names) wants; without any, those that
    are not ``done``, or went wrong. ``SystemExit`` for what is neither a part nor a name."""
    if not asked:
        return [name for name in MEASUREMENTS if name not in done or done[name].wrong]
    parts = {str(one.part) for one in MEASUREMENTS.values()}
    if strange := sorted(set(asked) - parts - set(MEASUREMENTS)):
        known = " ".join((*sorted(parts), *MEASUREMENTS))
        raise SystemExit(f"no such part or measurement: {' '.join(strange)}; known: {known}")
    return [name for name, one in MEASUREMENTS.items() if {name, str(one.part)} & set(asked)]


def merged(done: Mapping[str, Kept]) -> tuple[dict[str, Summary], list[str]]:
    """Figures of all that is kept, and what is wrong with them. That one has no value is wrong
    when everything was measured."""
    found = {
        key: summary(key, values)
        for one in done.values()
        for key, values in one.values.items()
        if key in BY_KEY
    }
    bad = [one.wrong for one in done.values() if one.wrong]
    bad += [f"missed: {key}" for key in missed(found)]
    if set(done) == set(MEASUREMENTS):
        bad += [f"not measured: {key}" for key in unmeasured(found)]
    return found, bad


def run(asked: Sequence[str]) -> int:
    """Measure, keep, write down, judge."""
    names = wanted(asked, kept())
    if not names:
        print(
            f"all of it is kept in {KEPT.relative_to(ROOT)}; without that folder, all is measured"
        )
    with serving(ROWS) if names else nullcontext("") as url:
        for name in names:
            began = time.monotonic()
            done = measured(name, url)
            took_s = time.monotonic() - began
            keep(name, done, took_s)
            print(done.said if done.wrong else "", f"{name}: {took_s:.0f} s", sep="", flush=True)
            for key, values in done.values.items():
                print(f"   {key}: {' '.join(f'{one:g}' for one in values)}", flush=True)
    done = kept()
    found, bad = merged(done)
    made = {
        "json": json.dumps(found, indent=2) + "\n",
        "svg": drawn(found),
        "md": page.table(found),
    }
    for ending, text in made.items():
        (ROOT / "build" / f"bench.{ending}").write_text(text, "utf-8")
    print(table(found))
    print("not yet:", " ".join(wanted((), done)) or "nothing")
    print("\n".join(bad))
    return int(bool(bad))


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
