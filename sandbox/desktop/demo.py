"""``make demo``: a reporting server with data and the real QGIS with the plugin over it.

The server answers as iMio's TownStreet (Publik) does; ``SYSTEM=citysdk`` and ``SYSTEM=signalen``
are the other choices.

With a screen it leaves QGIS to you. Without one it starts Xvfb, lets ``play.py`` do the main
job with real events, looks into the server's database and ends with ``DEMO OK``.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sqlite3
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..running import Running, running
from .start import ROOT, Desk, language, qgis, screen
from .systems import FIRST, SYSTEMS

BUILD = ROOT / "build" / "demo"
ROWS = 2000
SEED = 1
PATIENCE_SECONDS = 240


def main(arguments: list[str]) -> int:
    """Run the demo over generated reports, or over the file named."""
    parser = argparse.ArgumentParser(prog="make demo")
    parser.add_argument("data", nargs="?", type=Path, help="your reports instead of invented ones")
    parser.add_argument("--system", choices=SYSTEMS, default=FIRST)
    given = parser.parse_args(arguments)
    data = given.data.resolve() if given.data else None
    if data is not None and not data.is_file():
        print(f"make demo: there is no file {data}", file=sys.stderr)
        return 2
    shutil.rmtree(BUILD, ignore_errors=True)
    BUILD.mkdir(parents=True)
    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        with running(BUILD / "server.sqlite", **_source(data)) as server:
            print(f"The server's own pages: {server.url}/docs")
            return _qgis(server, BUILD, given.system)
    return _tell(play(BUILD, data, system=given.system))


@dataclass(frozen=True)
class Outcome:
    """What came of a played morning. ``wrong`` is empty when the server holds all of it."""

    code: int
    said: tuple[str, ...] = ()
    expected: tuple[dict[str, Any], ...] = ()
    wrong: tuple[str, ...] = ()
    db: Path | None = None


def play(out: Path, data: Path | None = None, rows: int = ROWS, system: str = FIRST) -> Outcome:
    """Let the real QGIS do the main job under Xvfb; pictures and logs go to ``out``."""
    with running(out / "server.sqlite", **_source(data, rows)) as server:
        with screen() as display:
            code = _qgis(server, out, system, display)
        if code:
            return Outcome(code)
        played = json.loads((out / "played.json").read_text("utf-8"))
        expected = tuple(played["expected"])
        wrong = _judge(server.db, expected)
        return Outcome(0, tuple(played["said"]), expected, tuple(wrong), server.db)


def _source(data: Path | None, rows: int = ROWS) -> dict[str, Any]:
    return {"data": data} if data else {"generate": rows, "seed": SEED}


def _qgis(server: Running, out: Path, system: str, display: str = "") -> int:
    """With a virtual screen the morning is played; without, QGIS is left to you."""
    values = {
        "url": server.url,
        "citysdk": server.citysdk,
        "system": system,
        "play": bool(display),
    }
    patience_s = PATIENCE_SECONDS if display else None
    desk = Desk(language())
    return qgis("play.py", out, values, desk, display=display, patience_s=patience_s)


def _judge(db: Path, expected: Sequence[dict[str, Any]]) -> list[str]:
    """Where the server's database differs from what was played."""
    wrong = [] if expected else ["nothing was played"]
    for step in expected:
        found = held(db, step["report_id"])
        for name, wanted in step["holds"].items():
            if found.get(name) != wanted:
                wrong.append(f"{step['what']}: {name} is {found.get(name)!r}, not {wanted!r}")
    return wrong + [f"written more than once: {one}" for one in written_twice(db)]


def _tell(outcome: Outcome) -> int:
    for line in outcome.said:
        print(f"  {line}")
    for picture in sorted(BUILD.glob("*.png")):
        print(f"  {picture.relative_to(ROOT)}")
    if outcome.code or outcome.wrong:
        print("DEMO FAILED", *outcome.wrong, sep="\n  ", file=sys.stderr)
        return outcome.code or 1
    print(f"  {len(outcome.expected)} changes played, each held once by the server")
    print("DEMO OK")
    return 0


def held(path: Path, report_id: str) -> dict[str, object]:
    """What the server's database says of one report."""
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as db:
        db.row_factory = sqlite3.Row
        row = db.execute(
            "SELECT r.*, d.name AS team FROM reports AS r"
            " LEFT JOIN departments AS d ON d.id = r.department WHERE r.id = ?",
            (report_id,),
        ).fetchone()
        return {**row, "department": row["team"] or row["department"]} if row else {}


def written_twice(path: Path) -> list[str]:
    """Fields that one operation changed more than once."""
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as db:
        found = db.execute(
            "SELECT report_id, field FROM change_log WHERE operation_id <> ''"
            " GROUP BY operation_id, field HAVING count(*) > 1"
        )
        return [f"{report_id}.{field}" for report_id, field in found]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
