"""A process of the soak in place of a QGIS without the plugin: SQL on the views of a commune."""

from __future__ import annotations

import json
import random
import threading
import time
from contextlib import closing
from pathlib import Path

import psycopg

from benchmarks.soak.store import wrong_rows
from benchmarks.soak.team.job import BACKLOG, TeamJob
from benchmarks.soak.worker import Diary, digest, has_landed
from signalement_plugin.core.model.operation import Base, Operation
from signalement_plugin.core.model.status import Status
from signalementd.database.connecting import Connection, Row, connect
from signalementd.errors import DatabaseAway

_SHOWN = """
SELECT r.fid, r.report_id, r.status, r.department, r.service_code, r.assignee, r.priority,
    r.report_type, r.seq, r.rests::text AS rests, s.activity, s.version
FROM namur.reports AS r JOIN namur.rows AS s ON s.fid = r.fid WHERE r.status <> 'unknown'
ORDER BY r.fid
"""
_SET_STATUS = "UPDATE namur.reports SET status = %s, seen = %s WHERE fid = %s"
_SET_TEAM = "UPDATE namur.reports SET department = %s, seen = %s WHERE fid = %s"
_MADE = "SELECT replace(rests::text, '-', '') AS id FROM namur.reports WHERE fid = %s"
_ASKS = """
SELECT id, state, reason, server FROM namur.operations
WHERE state = 'conflict' OR (state = 'unknown' AND asks)
"""
_BACKLOG = """
SELECT count(*) AS n FROM namur.waiting WHERE author = session_user AND state <> 'held'
"""
_DECIDE = "UPDATE namur.waiting SET decision = %s WHERE id = %s"
_BATCHES = "SELECT batch FROM namur.batches"
_DECIDE_BATCH = "UPDATE namur.batches SET decision = %s WHERE batch = %s"
_TEAMS = "SELECT told -> 'departments' AS departments FROM namur.told"
_LAST = "SELECT report_id, status, department, service_code FROM namur.reports"
_COMPARED = ("status", "department", "service_code", "assignee", "priority", "report_type")
_OLD_DISPLAY, _SEEN, _SEVERAL = 0.3, 0.5, 0.05


def work_editor(job: TeamJob, diary: Diary, over: threading.Event) -> None:
    dice = random.Random(f"{job.seed}|{job.name}|{job.done}")  # noqa: S311
    person = _Person(job, diary, dice)
    left = job.change_requests - job.done
    while not over.wait(dice.random() * 0.2):
        try:
            if left > 0 and person.edits():
                left -= 1
            if dice.random() < 0.2:
                person.decides()
        except (psycopg.Error, DatabaseAway):
            person.reconnects()
    if job.quiet:
        person.tells_screen()


class _Person:
    """A simulated user who edits the views by SQL, sometimes long after reading them."""

    def __init__(self, job: TeamJob, diary: Diary, dice: random.Random) -> None:
        self._job, self._diary, self._dice = job, diary, dice
        self._db: Connection | None = None
        self._shown: list[Row] = []
        self._at = 0.0
        self._teams: list[str] = []

    @property
    def db(self) -> Connection:
        if self._db is None or self._db.closed:
            self._db = connect(self._job.dsn)
        return self._db

    def reconnects(self) -> None:
        if self._db is not None:
            self._db.close()
        time.sleep(0.2)

    def edits(self) -> bool:
        """One transaction; whether it was begun."""
        if not self._shown or self._dice.random() > _OLD_DISPLAY:
            self._at, self._shown = time.time(), self.db.execute(_SHOWN).fetchall()
        if not self._shown or self._waits() >= BACKLOG:
            return False
        many = 3 if self._dice.random() < _SEVERAL else 1
        seen = self._dice.random() < _SEEN
        with self.db.transaction():
            ids = [self._types(row, seen) for row in self._dice.sample(self._shown, many)]
        for one in filter(None, ids):
            self._diary.write("saved", id=one)
        return any(ids)

    def _waits(self) -> int:
        found = self.db.execute(_BACKLOG).fetchone()
        return int(str(found["n"])) if found else 0

    def _types(self, row: Row, seen: bool) -> str:
        sets = self._wanted(row)
        (name, value), statement = next(iter(sets.items())), _SET_STATUS
        if name == "department":
            statement = _SET_TEAM
        before = self._newest_edit(row)
        self.db.execute(statement, (value, row["seq"] if seen else None, row["fid"]))
        made = self._newest_edit(row)
        if made == before:  # the report had this value already: no edit
            return ""
        base = Base({one: str(row[one] or "") for one in _COMPARED}, "", str(row["activity"]))
        operation = Operation(made, str(row["report_id"]), sets, base=base)
        self._diary.write(
            "change_request",
            id=operation.id,
            shown=self._at,
            body=operation.to_json(),
            seen=seen,
            native=True,
        )
        return operation.id

    def _newest_edit(self, row: Row) -> str:
        made = self.db.execute(_MADE, (row["fid"],)).fetchone()
        return str(made["id"] or "") if made else ""

    def _wanted(self, row: Row) -> dict[str, str]:
        if not self._teams:
            told = self.db.execute(_TEAMS).fetchone()
            listed = told["departments"] if told else None
            self._teams = [str(one[0]) for one in listed or []] if isinstance(listed, list) else []
        others = [one for one in self._teams[:4] if one != row["department"]]
        if others and self._dice.random() < 0.2:
            return {"department": self._dice.choice(others)}
        return {"status": self._dice.choice(self._job.level.speech.next_to(Status(row["status"])))}

    def decides(self) -> None:
        """Decide changes that need a decision."""
        for row in self.db.execute(_ASKS).fetchall():
            self._decide_change(row)
        for row in self.db.execute(_BATCHES).fetchall():
            choice = self._dice.choice(("send", "send", "drop"))
            self._diary.write("batch", batch=str(row["batch"]), choice=choice)
            self._decides(_DECIDE_BATCH, choice, row["batch"])

    def _decide_change(self, row: Row) -> None:
        facts = {"id": row["id"], "reason": row["reason"], "state": row["state"]}
        record = digest(json.dumps(row["server"])) if row["server"] else ""
        landed = row["state"] == "unknown" and has_landed(self._job, str(row["id"]))
        options = ("mine", "server") if row["state"] == "conflict" else ("drop", "again")
        choice = "there" if landed else self._dice.choice(options)
        self._diary.write("card", **facts, record=record, landed=landed, choice=choice)
        self._decides(_DECIDE, choice, row["id"])

    def _decides(self, statement: str, choice: str, what: object) -> None:
        """Decide one change, unless another user was faster."""
        try:
            self.db.execute(statement.encode(), (choice, what))
        except psycopg.Error as error:
            if error.sqlstate != "SG409":
                raise

    def tells_screen(self) -> None:
        with closing(connect(self._job.dsn)) as db:
            shown = {
                str(row["report_id"]): (
                    *(str(row["status"]), str(row["department"]), str(row["service_code"])),
                )
                for row in db.execute(_LAST)
            }
        wrong = wrong_rows(shown, Path(self._job.server_db), self._job.level)
        self._diary.write("screen", desk=self._job.name, wrong=wrong, states={})
