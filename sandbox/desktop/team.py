"""``make team``: runs a whole team on this computer, without a user.

It starts PostgreSQL, three communes on three systems of the sandbox, two processes of the service,
a QGIS with the plugin and one without. Each QGIS edits a report, two people by SQL. The script
looks for the changes in the team's database and in the server's log; the QGIS with the plugin looks
for that of the other one. Then the script kills the first process of the service, and the second
one takes over by itself. Ends with ``TEAM OK``.
"""

from __future__ import annotations

import json
import shutil
import signal
import sqlite3
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import psycopg
from psycopg.types.json import Jsonb

from signalement_plugin.core.model.operation import new_id
from signalementd.database import installing

from ..running import Running, running
from ..team.cluster import Cluster, cluster, database
from ..team.process import TeamProcess
from .start import PLUGINS, ROOT, Desk, language, qgis, screen

BUILD = ROOT / "build" / "make-team"
ROWS = 200
PATIENCE_S = 300
SECRETS = {"KEY": "demo"}
NAME = "team"
SETTINGS = """
[[commune]]
name = "namur"
system = "open311"
endpoint = "{url}/citysdk"
headers = {{ api_key = "{{key}}" }}
every_s = 5

[[commune]]
name = "dinant"
system = "publik"
endpoint = "{url}"
basic = "demo:{{key}}"

[[commune]]
name = "yvoir"
system = "signalen"
endpoint = "{url}"
headers = {{ Authorization = "Bearer e30.{{key}}.b" }}
"""


class Editor(NamedTuple):
    """Who works where, from which status to which."""

    user: str
    commune: str
    was: str
    to: str


OTHERS = (
    Editor("carl", "dinant", "new", "accepted"),
    Editor("yves", "yvoir", "in_progress", "planned"),
)


@dataclass(frozen=True)
class Team:
    """All that runs. ``place``: the service that leads; ``second``: one that waits."""

    postgresql: Cluster
    server: Running
    place: TeamProcess
    second: TeamProcess

    def rows(self, user: str, sql: str, *bound: object) -> list[dict[str, object]]:
        """Rows of a statement that this person runs; each statement is a transaction."""
        with closing(self.postgresql.connect(NAME, user)) as db:
            found = db.execute(sql.encode(), bound or None)
            return found.fetchall() if found.description else []

    def whole(self, user: str, commune: str) -> bool:
        """Whether the list of a commune was read."""
        return self.rows(user, f"SELECT whole FROM {commune}.service")[0]["whole"] is True  # noqa: S608


def main() -> int:
    shutil.rmtree(BUILD, ignore_errors=True)
    BUILD.mkdir(parents=True)
    received: list[str] = []
    try:
        with _team() as team:
            _play(team, received)
    except (AssertionError, RuntimeError, psycopg.Error) as error:
        print("TEAM FAILED", *received, str(error), sep="\n  ", file=sys.stderr)
        return 1
    for line in (*received, *(str(one.relative_to(ROOT)) for one in sorted(BUILD.rglob("*.png")))):
        print(f"  {line}")
    print("TEAM OK")
    return 0


@contextmanager
def _team() -> Iterator[Team]:
    with (
        running(BUILD / "server.sqlite", generate=ROWS) as server,
        cluster() as postgresql,
        database(postgresql, NAME) as name,
    ):
        with closing(postgresql.connect(name)) as admin:
            installing.add_commune(admin, "yvoir")
            admin.execute("CREATE ROLE yves LOGIN IN ROLE yvoir_edit")
        dsn, communes = postgresql.dsn(name, "signalementd"), SETTINGS.format(url=server.url)
        places = []
        for place in ("first", "second"):
            (BUILD / place).mkdir()
            places.append(TeamProcess(BUILD / place, dsn, communes))
        try:
            yield Team(postgresql, server, *places)
        finally:
            for one in places:
                one.end(signal.SIGKILL)


def _play(team: Team, said: list[str]) -> None:
    team.place.start(SECRETS)
    for user, commune in (("anna", "namur"), ("carl", "dinant"), ("yves", "yvoir")):
        team.place.until(lambda user=user, commune=commune: team.whole(user, commune))
    said.append(f"three communes over three systems, {ROWS} reports each, read by one service")
    team.second.start(SECRETS)
    team.second.until(lambda: "served from another place" in team.second.said)
    said.append("a second service, at another place, waits")
    chosen = {one.commune: _last_two(team, one) for one in OTHERS}
    for one in OTHERS:
        _edit(team, team.place, one, chosen[one.commune][0])
        said.append(f"{one.user} of {one.commune}: an edit in SQL is at the server")
    said += _two_qgis(team, _free(team, chosen))
    team.place.end(signal.SIGKILL)
    for one in OTHERS:
        _edit(team, team.second, one, chosen[one.commune][1])
    said.append("the first service was killed; the second one took over and sends")
    twice = _written_twice(team.server.db)
    if twice:
        raise AssertionError(f"written more than once: {twice}")
    said.append(f"{_written(team.server.db)} changes in the server's log, each of them once")


def _last_two(team: Team, one: Editor) -> list[str]:
    """Chosen before anybody changes anything: the systems stand over the same reports, and what
    somebody else has changed within half an hour asks."""
    free = (
        f"SELECT report_id FROM {one.commune}.reports WHERE status = %s"  # noqa: S608
        " ORDER BY report_id DESC LIMIT 2"
    )
    return [str(row["report_id"]) for row in team.rows(one.user, free, one.was)]


def _edit(team: Team, place: TeamProcess, one: Editor, report_id: str) -> None:
    """One report in a plain client, until the server's row shows it."""
    change = f"UPDATE {one.commune}.reports SET status = %s WHERE report_id = %s"  # noqa: S608
    team.rows(one.user, change, one.to, report_id)
    shown = f"SELECT status FROM {one.commune}.rows WHERE report_id = %s"  # noqa: S608
    place.until(lambda: team.rows(one.user, shown, report_id)[0]["status"] == one.to)


def _free(team: Team, chosen: Mapping[str, Sequence[str]]) -> str:
    """A new report for the QGIS without the plugin, which nobody else takes."""
    others = {one for each in chosen.values() for one in each}
    found = team.rows("bob", "SELECT report_id FROM namur.reports WHERE status = 'new'")
    return next(
        str(row["report_id"])
        for row in found
        if str(row["report_id"]).replace("-", "") not in others
    )


def _two_qgis(team: Team, report_id: str) -> list[str]:
    """The QGIS with the plugin hands over while the service is paused; then the other one edits."""
    desk, plain, nothing = BUILD / "desk", BUILD / "plain", BUILD / "no-plugins"
    for folder in (desk, plain, nothing):
        folder.mkdir()
    first = _Qgis("play_team.py", desk, _told(team, "anna", report_id), PLUGINS)
    first.start()
    _until((desk / "ready").exists, first)
    team.place.pause()
    (desk / "paused").touch()
    _until((desk / "handed").exists, first)
    team.place.go_on()
    second = _Qgis("play_plain.py", plain, _told(team, "bob", report_id), nothing)
    second.start()
    _until((desk / "looks").exists, first)
    change = _hand_over(team, "bob", (desk / "looks").read_text("utf-8"))
    first.join()
    second.join()
    if first.code or second.code:
        raise AssertionError(f"QGIS ended with {first.code} and {second.code}")
    played = json.loads((desk / "played.json").read_text("utf-8"))
    wanted = {(one["report_id"], one["author"]) for one in played["expected"]}
    sql = "SELECT report_id, author FROM namur.operations WHERE state = 'confirmed'"
    held = {(str(row["report_id"]), str(row["author"])) for row in team.rows("anna", sql)}
    left = {*wanted, (report_id, "bob")} - held
    if left:
        raise AssertionError(f"not confirmed: {left}")
    (left_to,) = team.rows("anna", "SELECT * FROM namur.operations WHERE id = %s", change)
    if (left_to["state"], left_to["decided_by"]) != ("cancelled", "anna"):
        raise AssertionError(f"a colleague's change is {left_to['state']}")
    return [*played["said"], f"{report_id} was edited in a QGIS without the plugin, by its table"]


def _hand_over(team: Team, user: str, report_id: str) -> str:
    """A change by another desk, on a value that the report has no more; its id."""
    team.rows(user, "SELECT namur.open(%s, 'at home')", report_id)
    given = new_id()
    base = {"values": {"status": "new"}, "version": "", "activity": "", "known": True}
    body = {"sets": {"status": "in_progress"}, "base": base}
    sql = "SELECT namur.submit(%s, %s, %s, '', epoch, NULL, '{}', '', 'at home') FROM namur.service"
    team.rows(user, sql, given, report_id, Jsonb(body))
    return given


def _told(team: Team, user: str, report_id: str) -> dict[str, object]:
    """What the scripts inside QGIS are told. ``report``: that of the one without the plugin."""
    port = team.postgresql.port
    return {
        "user": user,
        "colleague": "bob",
        "host": "127.0.0.1",
        "port": port,
        "name": NAME,
        "commune": "namur",
        "reports": ROWS,
        "report": report_id,
        "database": f"postgresql://127.0.0.1:{port}/{NAME}",
    }


class _Qgis(threading.Thread):
    """A QGIS on a screen of its own; ``code`` is how it ended."""

    def __init__(self, script: str, out: Path, told: dict[str, object], plugins: Path) -> None:
        super().__init__()
        self._script, self._out, self._told, self._plugins = script, out, told, plugins
        self.code = 1

    def run(self) -> None:
        with screen() as display:
            self.code = qgis(
                self._script,
                self._out,
                self._told,
                Desk(language()),
                display=display,
                patience_s=PATIENCE_S,
                plugins=self._plugins,
            )


def _until(holds: Callable[[], bool], thread: threading.Thread) -> None:
    while not holds():
        if not thread.is_alive():
            raise AssertionError("QGIS ended too early")
        time.sleep(0.1)


def _written(path: Path) -> int:
    sql = "SELECT count(DISTINCT operation_id) FROM change_log WHERE operation_id <> ''"
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as db:
        return int(db.execute(sql).fetchone()[0])


def _written_twice(path: Path) -> list[str]:
    sql = (
        "SELECT report_id, field FROM change_log WHERE operation_id <> ''"
        " GROUP BY operation_id, field HAVING count(*) > 1"
    )
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as db:
        return [f"{report_id}.{field}" for report_id, field in db.execute(sql)]


if __name__ == "__main__":
    sys.exit(main())
