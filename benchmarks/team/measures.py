"""The measurements of a team's database: each of ``MEASURES`` gives the figures of one repeat."""

from __future__ import annotations

import base64
import json
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from functools import partial
from uuid import uuid4

from psycopg.types.json import Jsonb

from benchmarks.team.filling import FIRST
from sandbox.team.cluster import Cluster
from signalement_plugin.systems.base import Address
from signalement_plugin.systems.team.system import Team
from signalement_plugin.transport.client import HttpContext
from signalementd.database.connecting import Connection

Found = dict[str, float]
DESKS, PICTURE, LIVE = 20, 10 * 1024 * 1024, 5000
_IN_BOX = """
SELECT count(*) FROM {} WHERE geom OPERATOR(public.&&)
    public.st_makeenvelope(2.85, 49.62, 2.9, 49.65, 4326)
"""
_BOXES = (
    ("box_commune", "anna", f"{FIRST}.reports"),
    ("box_plain", "anna", "plain.reports"),
    ("box_region", "rosa", "region.reports"),
)
"""Key of the figures, login and table. The first question of a session has a figure of its own."""
_FIRST_FIDS = "SELECT fid FROM {} ORDER BY fid LIMIT 1000"
_MORE = """
UPDATE {0} SET status = 'planned' WHERE fid IN (SELECT fid FROM {0} ORDER BY fid DESC LIMIT %s)
"""
_EDIT = "UPDATE {} SET status = %s WHERE fid = %s"
_EPOCH = "SELECT epoch FROM c001.service"
_SUBMIT = "SELECT c001.submit(%s, %s, %s, '', %s, NULL, %s, '', 'desk')"
_PUT_BACK = "UPDATE signalement.edit SET taken = true, live = false WHERE live"


class Bench:
    """A filled database, as the login ``anna`` and as its owner."""

    def __init__(self, server: Cluster, database: str) -> None:
        self._server, self._database = server, database

    def edits(self) -> Found:
        """1,000 reports edited in one transaction, as QGIS saves a layer."""
        with closing(self._as("anna")) as db, closing(self._as("signalementd")) as owner:
            own = _ms(lambda: _edited(db, f"{FIRST}.reports"))
            plain = _ms(lambda: _edited(db, "plain.reports"))
            db.execute(_MORE.format(f"{FIRST}.reports").encode(), (LIVE,))
            live = _ms(lambda: db.execute(_IN_BOX.format(f"{FIRST}.reports").encode()))
            owner.execute(_PUT_BACK)
        return {"edits_1k_ms": own, "edits_1k_plain_ms": plain, "box_live_edits_ms": live}

    def boxes(self) -> Found:
        """A part of a map: a commune's, the region's, and that of a plain table."""
        found = {}
        for key, user, table in _BOXES:
            with closing(self._as(user)) as db:
                statement = _IN_BOX.format(table).encode()
                found[f"{key}_first_ms"] = _ms(partial(db.execute, statement))
                found[f"{key}_ms"] = _ms(partial(db.execute, statement))
        return found

    def desks(self) -> Found:
        """A desk reads all of its commune; then twenty read what has changed, at once."""
        with closing(self._team()) as first:
            began = time.monotonic()
            number = [page.number for page in first.changes("", None)][-1]
            whole = (time.monotonic() - began) * 1000
        teams = [self._team() for _ in range(DESKS)]
        with ThreadPoolExecutor(DESKS) as pool:
            delta = _ms(lambda: list(pool.map(lambda one: list(one.changes(number, None)), teams)))
        for one in teams:
            one.close()
        return {"first_read_ms": whole, "desks_20_delta_ms": delta}

    def hand_over(self) -> Found:
        """A change with a picture of ten megabytes."""
        with closing(self._as("anna")) as db:
            row = db.execute(_EPOCH).fetchone()
            body, picture = Jsonb({"sets": {"status": "resolved"}}), [bytes(PICTURE)]
            epoch = row["epoch"] if row else None
            bound = (uuid4().hex, "R1", body, epoch, picture)
            return {"handed_10mib_ms": _ms(lambda: db.execute(_SUBMIT.encode(), bound))}

    def layer(self) -> Found:
        """A QGIS without the plugin reads the commune's layer, and a GeoPackage of the same."""
        words = [sys.executable, "-m", "benchmarks.team.first_layer", str(self._server.port)]
        done = subprocess.run([*words, self._database], capture_output=True, text=True, check=True)
        found: Found = json.loads(done.stdout.splitlines()[-1])
        return found

    def _as(self, user: str) -> Connection:
        return self._server.connect(self._database, user)

    def _team(self) -> Team:
        login = base64.b64encode(b"anna:").decode()
        where = f"postgresql://127.0.0.1:{self._server.port}/{self._database}"
        http = HttpContext(headers={"Authorization": f"Basic {login}"})
        return Team(Address(where, FIRST, http))


def _edited(db: Connection, table: str) -> None:
    numbers = db.execute(_FIRST_FIDS.format(table).encode()).fetchall()
    rows = [("waiting", row["fid"]) for row in numbers]
    with db.transaction(), db.cursor() as cursor:
        cursor.executemany(_EDIT.format(table).encode(), rows)


def _ms(work: Callable[[], object]) -> float:
    began = time.monotonic()
    work()
    return (time.monotonic() - began) * 1000


MEASURES: Mapping[str, Callable[[Bench], Found]] = {
    "edits": Bench.edits,
    "boxes": Bench.boxes,
    "desks": Bench.desks,
    "hand_over": Bench.hand_over,
    "layer": Bench.layer,
}
