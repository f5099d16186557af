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
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

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
    source = {"data": data} if data else {"generate": ROWS, "seed": SEED}
    with running(BUILD / "server.sqlite", **source) as server:
        if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
            print(f"The server's own pages: {server.url}/docs")
            return _qgis(server, dict(os.environ), play=False)
        with _screen() as display:
            code = _qgis(server, {**os.environ, "DISPLAY": display}, play=True)
        return _judge(server) if code == 0 else code


@contextmanager
def _screen() -> Iterator[str]:
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


def _qgis(server: Running, environment: dict[str, str], *, play: bool) -> int:
    """The real QGIS in a profile of its own. Returns its exit code, or 1 after a time-out."""
    write_profile(BUILD / "profile", "demo", _settings())
    with tempfile.TemporaryDirectory() as private:
        told = {
            "QGIS_PLUGINPATH": str(ROOT / "build" / "plugins"),
            "SIGNALEMENT_DATA": str(BUILD / "data" / "signalement" / "demo"),
            "SIGNALEMENT_DEMO": json.dumps(
                {"url": server.url, "citysdk": server.citysdk, "out": str(BUILD), "play": play}
            ),
            "XDG_RUNTIME_DIR": environment.get("XDG_RUNTIME_DIR", private),
            "PYTHONDONTWRITEBYTECODE": "1",
            "PYTHONPATH": str(ROOT),
        }
        command = ["qgis", "--profiles-path", str(BUILD / "profile"), "--profile", "demo"]
        command += ["--nologo", "--noversioncheck", "--code", str(ROOT / "sandbox" / "play.py")]
        with (BUILD / "qgis.log").open("w", encoding="utf-8") as log:
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
        print((BUILD / "qgis.log").read_text("utf-8")[-4000:], file=sys.stderr)
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


def _judge(server: Running) -> int:
    """Compare what was played with what the server's database holds."""
    played = json.loads((BUILD / "played.json").read_text("utf-8"))
    wrong = []
    for step in played["expected"]:
        found = _held(server.db, step["report_id"])
        for name, wanted in step["holds"].items():
            if found.get(name) != wanted:
                wrong.append(f"{step['what']}: {name} is {found.get(name)!r}, not {wanted!r}")
    twice = _written_twice(server.db)
    if twice:
        wrong.append(f"written more than once: {', '.join(twice)}")
    for line in played["said"]:
        print(f"  {line}")
    for picture in sorted(BUILD.glob("*.png")):
        print(f"  {picture.relative_to(ROOT)}")
    if wrong or not played["expected"]:
        print("DEMO FAILED", *wrong, sep="\n  ", file=sys.stderr)
        return 1
    print(f"  {len(played['expected'])} changes played, each held once by the server")
    print("DEMO OK")
    return 0


def _held(path: Path, report_id: str) -> dict[str, object]:
    """What the server's database says of one report."""
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as db:
        db.row_factory = sqlite3.Row
        row = db.execute(
            "SELECT r.*, d.name AS team FROM reports AS r"
            " LEFT JOIN departments AS d ON d.id = r.department WHERE r.id = ?",
            (report_id,),
        ).fetchone()
        return {**row, "department": row["team"] or row["department"]} if row else {}


def _written_twice(path: Path) -> list[str]:
    """Fields that one operation changed more than once."""
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as db:
        found = db.execute(
            "SELECT report_id, field FROM change_log WHERE operation_id <> ''"
            " GROUP BY operation_id, field HAVING count(*) > 1"
        )
        return [f"{report_id}.{field}" for report_id, field in found]


if __name__ == "__main__":
    started = time.monotonic()
    result = main(sys.argv[1:])
    print(f"  {time.monotonic() - started:.0f} s")
    sys.exit(result)
