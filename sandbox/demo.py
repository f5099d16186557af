"""``make demo``: a reporting server with data and the real QGIS with the plugin over it.

With a screen it leaves QGIS to you. Without one it starts Xvfb, lets ``play.py`` do the main
job with real events, asks the server what it now holds and ends with ``DEMO OK``.
"""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scripts.qgis_profile import write_profile

from .running import Running, running

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build" / "demo"
ROWS = 2000
SEED = 1
PATIENCE_SECONDS = 240
SCREEN = "1500x950x24"


def main(arguments: list[str]) -> int:
    """Run the demo over generated reports, or over the file named."""
    data = Path(arguments[0]).resolve() if arguments else None
    if data is not None and not data.is_file():
        print(f"make demo: there is no file {data}", file=sys.stderr)
        return 2
    shutil.rmtree(BUILD, ignore_errors=True)
    BUILD.mkdir(parents=True)
    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        with running(BUILD / "server.sqlite", **_source(data)) as server:
            print(f"The server's own pages: {server.url}/docs")
            return _qgis(server, BUILD, dict(os.environ), play=False)
    return _tell(play(BUILD, data))


@dataclass(frozen=True)
class Outcome:
    """What came of a played morning. ``wrong`` is empty when the server holds all of it."""

    code: int
    said: tuple[str, ...] = ()
    expected: tuple[dict[str, Any], ...] = ()
    wrong: tuple[str, ...] = ()
    db: Path | None = None


def play(out: Path, data: Path | None = None, rows: int = ROWS) -> Outcome:
    """Let the real QGIS do the main job under Xvfb; pictures and logs go to ``out``."""
    with running(out / "server.sqlite", **_source(data, rows)) as server:
        with screen() as display:
            plain = {k: v for k, v in os.environ.items() if k != "QT_QPA_PLATFORM"}
            code = _qgis(server, out, {**plain, "DISPLAY": display}, play=True)
        if code:
            return Outcome(code)
        played = json.loads((out / "played.json").read_text("utf-8"))
        expected = tuple(played["expected"])
        wrong = _judge(server.db, expected)
        return Outcome(0, tuple(played["said"]), expected, tuple(wrong), server.db)


def _source(data: Path | None, rows: int = ROWS) -> dict[str, Any]:
    return {"data": data} if data else {"generate": rows, "seed": SEED}


@contextmanager
def screen() -> Iterator[str]:
    """A virtual screen; the server picks a free number and tells it."""
    read, write = os.pipe()
    xvfb = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", SCREEN, "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise RuntimeError("Xvfb did not start")
        yield f":{number}"
    finally:
        xvfb.terminate()
        xvfb.wait()


def _qgis(server: Running, out: Path, environment: dict[str, str], *, play: bool) -> int:
    """The real QGIS in a profile of its own. Returns its exit code, or 1 after a time-out."""
    write_profile(out / "profile", "demo", _settings())
    with tempfile.TemporaryDirectory() as private:
        told = {
            "QGIS_PLUGINPATH": str(ROOT / "build" / "plugins"),
            "SIGNALEMENT_DATA": str(out / "data" / "signalement" / "demo"),
            "SIGNALEMENT_DEMO": json.dumps(
                {"url": server.url, "citysdk": server.citysdk, "out": str(out), "play": play}
            ),
            "XDG_RUNTIME_DIR": environment.get("XDG_RUNTIME_DIR", private),
            # QGIS asks before it leaves layers whose file lies below its temporary folder
            "TMPDIR": private,
            "PYTHONDONTWRITEBYTECODE": "1",
            "PYTHONPATH": str(ROOT),
        }
        command = ["qgis", "--profiles-path", str(out / "profile"), "--profile", "demo"]
        command += ["--nologo", "--noversioncheck", "--code", str(ROOT / "sandbox" / "play.py")]
        with (out / "qgis.log").open("w", encoding="utf-8") as log:
            qgis = subprocess.Popen(
                command, env={**environment, **told}, stdout=log, stderr=subprocess.STDOUT
            )
            try:
                code = qgis.wait(PATIENCE_SECONDS if play else None)
            except subprocess.TimeoutExpired:
                qgis.kill()
                qgis.wait()
                print("make demo: QGIS did not come to an end", file=sys.stderr)
                code = 1
            except KeyboardInterrupt:
                qgis.terminate()
                code = 0
    if code:
        print((out / "qgis.log").read_text("utf-8")[-4000:], file=sys.stderr)
    return code


def _settings() -> str:
    """QGIS's language and number format, and no question for a keyring that is not there."""
    language = _language()
    region = f"{language[:2]}_BE" if language[:2] in {"fr", "nl", "de"} else "en_GB"
    return (
        "\n[locale]\noverrideFlag=true\n"
        f"userLocale={language}\nglobalLocale={region}\n"
        "\n[auth]\nuse_password_helper=false\n"
    )


def _language() -> str:
    """QGIS's language in the demo: the caller's, French on a machine that names none."""
    wanted = os.environ.get("SIGNALEMENT_LANG") or os.environ.get("LANG", "")
    known = wanted[:2] in {"en", "fr", "nl", "de"}
    return wanted.split(".")[0] if known else "fr"


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
