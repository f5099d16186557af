"""Measures how long the users of a team wait for a change, how long a service waits until it takes
over, and the requests and connections that a team needs: two services, a reporting server, twenty
desks, SQL on the views, a QGIS with the plugin and one without."""

from __future__ import annotations

import signal
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import requests

from benchmarks.results import percentile
from benchmarks.team.desk import COMMUNE, HeadlessDesk, address_of
from benchmarks.team.plugin_window import PluginWindow
from sandbox.running import Running, running
from sandbox.team.cluster import FAST, Cluster, cluster_folder, database, fill, served
from sandbox.team.plain_desk import PlainQgis
from sandbox.team.process import TeamProcess
from signalement_plugin.connection.outbox.commands import UNDO_WINDOW_S
from signalement_plugin.core.model.status import Status
from signalementd.database.connecting import Connection

NAME = "at_work"
REPORTS, DESKS, EDITS, FORMS = 2000, 20, 15, 5
"""More than twenty edits a minute of one person are held (rule T14)."""
NOW = "2026-11-24T20:00:00Z"
"""Late enough in the day that several reports are new."""
EVERY_S, PATIENCE_S, LOOK_S, WATCHED_S = 2, 60.0, 0.005, 20.0
SETTINGS = """
[[commune]]
name = "{commune}"
system = "open311"
endpoint = "{url}/citysdk"
headers = {{ api_key = "{{key}}" }}
every_s = {every_s}
"""
SECRETS = {"KEY": "demo"}
_EDIT = "UPDATE namur.reports SET status = 'in_progress' WHERE report_id = %s"
_AT_SERVER = """
SELECT 1 FROM change_log WHERE report_id = ? AND field = 'status' AND operation_id <> ''
"""
_IN_TABLE = "SELECT FROM namur.rows WHERE report_id = %s AND status <> 'new'"
_PEOPLE = "SELECT count(*) AS n FROM pg_stat_activity WHERE usename IN ('anna', 'bob')"
_LEADS = """
SELECT FROM signalement.commune
WHERE name = 'namur' AND until > clock_timestamp() AND holder LIKE %s
"""


class Team:
    """What runs; ``fresh`` are reports that nobody has changed yet."""

    def __init__(self, server: Cluster, sandbox: Running, folder: Path) -> None:
        self._server, self.sandbox, self._folder = server, sandbox, folder
        values = {"commune": COMMUNE, "url": sandbox.url, "every_s": EVERY_S}
        dsn, self.places = server.dsn(NAME, "signalementd"), []
        for name in ("first", "second"):
            (folder / name).mkdir()
            self.places.append(TeamProcess(folder / name, dsn, SETTINGS.format(**values)))
        self.owner = server.connect(NAME, "signalementd")
        self.fresh: list[str] = []
        self.desks: list[HeadlessDesk] = []

    def start(self) -> None:
        first, second = self.places
        first.start(SECRETS)
        sql = "SELECT FROM signalement.commune WHERE name = 'namur' AND pulled IS NOT NULL"
        first.until(lambda: self._finds(sql))
        second.start(SECRETS)
        second.until(lambda: "served from another place" in second.said)
        with closing(self.connect("rita")) as db:
            rows = db.execute("SELECT report_id FROM namur.rows WHERE status = 'new'").fetchall()
        self.fresh = sorted(str(row["report_id"]) for row in rows)

    def sit_down(self, desks: int) -> None:
        """So many desks, each of which has read the list."""
        for number in range(len(self.desks), desks):
            user = ("anna", "bob")[number % 2]
            where = address_of(self._server.port, NAME, user, number)
            desk = HeadlessDesk(self._folder / f"desk{number}", where)
            self.desks.append(desk)
            desk.start()
        for desk in self.desks:
            if not desk.whole.wait(PATIENCE_S):
                raise RuntimeError("a desk has not read its list")

    def edits(self) -> list[float]:
        """Seconds from the COMMIT of an edit in SQL to the reporting server."""
        with closing(self.connect("anna")) as db:
            return [self._edited(db, self.fresh.pop()) for _ in range(EDITS)]

    def forms(self) -> list[float]:
        """Seconds from OK in the form of a real QGIS without the plugin to the reporting server."""
        folder = self._folder / "plain"
        folder.mkdir()
        qgis = PlainQgis(self._server.port, NAME, "bob", folder)
        try:
            qgis.do("can")  # waits until it has started
            return [self._filled_in(qgis, self.fresh.pop()) for _ in range(FORMS)]
        finally:
            qgis.end()

    def presses(self) -> list[float]:
        """The same from the window of a real QGIS with the plugin, where OK is pressed in *Close*:
        from the end of its eight seconds."""
        folder = self._folder / "window"
        folder.mkdir()
        values: dict[str, object] = {"user": "anna", "commune": COMMUNE, "reports": REPORTS}
        values |= {"database": f"postgresql://127.0.0.1:{self._server.port}/{NAME}"}
        window = PluginWindow(folder, {**values, "presses": FORMS})
        window.start()
        there: dict[str, float] = {}
        while window.is_alive():
            for report_id in set(window.pressed()) - set(there):
                if self._at_server(report_id):
                    there[report_id] = time.monotonic()
            time.sleep(LOOK_S)
        if window.code or len(there) < FORMS:
            raise RuntimeError(f"QGIS ended with {window.code}")
        pressed = window.pressed()
        return [at - pressed[one] - UNDO_WINDOW_S for one, at in there.items()]

    def changes(self) -> list[float]:
        """The same of a change at a desk, from the end of its eight seconds."""
        return [self._changed(desk, self.fresh.pop()) for desk in self.desks[:EDITS]]

    def news(self) -> list[float]:
        """Seconds from a row in the table, where the service has read it, to the last desk."""
        return [self._told(self.fresh.pop()) for _ in range(EDITS // 3)]

    def taken_over(self, how: signal.Signals) -> float:
        """Seconds from the end of the service that leads until the other one does."""
        leads, waits = self.places
        began = time.monotonic()
        leads.pause() if how is signal.SIGSTOP else leads.end(how)
        wanted = f"%{waits.folder}/%"
        found = _seconds(lambda: self._finds(_LEADS, wanted), began)
        leads.end(signal.SIGKILL)
        leads.start(SECRETS)
        self.places = [waits, leads]
        leads.until(lambda: leads.said.count("served from another place") > 0)
        return found

    def requests(self) -> int:
        """How many there were to the reporting system so far, of both services."""
        return sum(one.said.count("INFO GET ") + one.said.count("INFO P") for one in self.places)

    def connections(self) -> int:
        """Number of connections that the users have to the database."""
        row = self.owner.execute(_PEOPLE).fetchone()
        return int(str(row["n"])) if row else 0

    def connect(self, user: str) -> Connection:
        return self._server.connect(NAME, user)

    def close(self) -> None:
        for desk in self.desks:
            desk.close()
        self.owner.close()
        for one in self.places:
            one.go_on()
            one.end(signal.SIGKILL)

    def _edited(self, db: Connection, report_id: str) -> float:
        db.execute(_EDIT, (report_id,))
        return _seconds(lambda: self._at_server(report_id), time.monotonic())

    def _filled_in(self, qgis: PlainQgis, report_id: str) -> float:
        began = time.monotonic()
        if qgis.do("form", report_id, "in_progress") is not True:
            raise RuntimeError("QGIS did not save")
        return _seconds(lambda: self._at_server(report_id), began)

    def _changed(self, desk: HeadlessDesk, report_id: str) -> float:
        began = time.monotonic()
        desk.change(report_id, "in_progress")
        return _seconds(lambda: self._at_server(report_id), began)

    def _told(self, report_id: str) -> float:
        answer = requests.patch(
            f"{self.sandbox.citysdk}/requests/{report_id}.json",
            params={"api_key": "demo"}, data={"detailed_status": "IN_PROCESS"}, timeout=20,
        )  # fmt: skip
        answer.raise_for_status()
        _seconds(lambda: self._finds(_IN_TABLE, report_id), time.monotonic())
        began = time.monotonic()
        return _seconds(lambda: all(not _is_new(desk, report_id) for desk in self.desks), began)

    def _at_server(self, report_id: str) -> bool:
        with closing(sqlite3.connect(self.sandbox.db)) as db:
            return db.execute(_AT_SERVER, (report_id,)).fetchone() is not None

    def _finds(self, statement: str, *bound: object) -> bool:
        return self.owner.execute(statement.encode(), bound or None).fetchone() is not None


def _is_new(desk: HeadlessDesk, report_id: str) -> bool:
    return desk.rows[report_id].status is Status.NEW


def _seconds(holds: Callable[[], bool], began: float) -> float:
    while not holds():
        if time.monotonic() - began > PATIENCE_S:
            raise RuntimeError("it does not come")
        time.sleep(LOOK_S)
    return time.monotonic() - began


@contextmanager
def team_at_work() -> Iterator[Team]:
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory(prefix="team-at-work-")))
        sandbox = stack.enter_context(running(folder / "server.sqlite", generate=REPORTS, now=NOW))
        data = stack.enter_context(cluster_folder())
        server = stack.enter_context(served(data, settings=f"{FAST} -c max_connections=200"))
        fill(server)
        stack.enter_context(database(server, NAME))
        found = Team(server, sandbox, folder)
        stack.callback(found.close)
        found.start()
        yield found


def at_work() -> dict[str, list[float]]:
    """Figure → its values."""
    with team_at_work() as team:
        team.sit_down(1)
        alone = _requests_of(team)
        team.sit_down(DESKS)
        together = _requests_of(team)
        edits, changes = team.edits(), team.changes()
        return {
            "native_edit_s": edits,
            "native_edit_p95_s": [percentile(edits, 0.95)],
            "qgis_form_s": team.forms(),
            "window_close_s": team.presses(),
            "desk_change_s": changes,
            "desk_change_p95_s": [percentile(changes, 0.95)],
            "desks_20_news_s": team.news(),
            "desk_connections": [team.connections() / DESKS],
            "requests_1_desk": [alone],
            "requests_20_desks": [together],
            "taken_over_killed_s": [team.taken_over(signal.SIGKILL)],
            "taken_over_paused_s": [team.taken_over(signal.SIGSTOP)],
        }


def _requests_of(team: Team) -> int:
    """In the same time, in which nobody changes anything."""
    before = team.requests()
    time.sleep(WATCHED_S)
    return team.requests() - before
