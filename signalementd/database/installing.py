"""Prepares and migrates the team's database and adds communes, for an administrator.

The scripts in ``schema/`` do it (rule T20). Numbered scripts add, or replace functions and checks;
each runs as a whole or not at all. In a migration a script waits only a second for a lock, and is
then tried again: while it waits to change a table, nobody else can read that table.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path

import psycopg
from psycopg import sql

from ..errors import BadName, OtherVersion
from .connecting import Connection, answering

SCHEMA = Path(__file__).with_name("schema")
COMMUNE_NAME = re.compile(r"[a-z][a-z0-9_]{0,39}")
REGION = "region"
"""Schema of the region's views; ``region_read`` is the role that reads them."""
TAKEN_NAMES = frozenset(
    {"public", "signalement", "topology", "tiger", "information_schema", REGION}
)
LANGUAGES = ("fr", "nl", "de", "en")
LOCK_WAIT = "SET LOCAL lock_timeout = '1s'"
AS_OWNER = "SET LOCAL ROLE signalement_owner"


@cache
def scripts() -> dict[int, Path]:
    """Number → script, in order, as they were when this process first looked: a version that is
    installed while a service runs does not change the running one (rule T20)."""
    return {int(path.stem): path for path in sorted(SCHEMA.glob("0*.sql"))}


def newest() -> int:
    """The version of the database that this program works with."""
    return max(scripts())


def version(connection: Connection) -> int:
    """The version that the database has; 0 for an empty one."""
    with answering():
        found = connection.execute("SELECT to_regclass('signalement.meta') IS NOT NULL AS made")
        if not _one(found)["made"]:
            return 0
        return int(str(_one(connection.execute("SELECT version FROM signalement.meta"))["version"]))


def check_version(connection: Connection) -> None:
    """Raises ``OtherVersion`` if the database has another version than this program needs."""
    found = version(connection)
    if found != newest():
        raise OtherVersion(f"the database has version {found}, this program works with {newest()}")


def prepare(connection: Connection) -> None:
    """Create roles and PostGIS, and take rights from PUBLIC; as a superuser. May be repeated."""
    with answering():
        connection.execute((SCHEMA / "database.sql").read_bytes())


def migrate(
    connection: Connection,
    *,
    tries: int = 60,
    pause: Callable[[float], None] = time.sleep,
) -> list[int]:
    """Run the scripts that are newer than the database. Returns their numbers. Each script waits a
    second for a lock, ``tries`` times. Raises ``OtherVersion`` for a database of a later
    version."""
    found = version(connection)
    if found > newest():
        raise OtherVersion(f"the database has version {found}, this program knows {newest()}")
    fresh = [number for number in scripts() if number > found]
    for number in fresh:
        _patiently(partial(_as_owner, connection, scripts()[number].read_bytes()), tries, pause)
    for commune, name in communes(connection).items():
        _patiently(partial(_as_owner, connection, _doors(commune, name)), tries, pause)
    if _has_region(connection):
        script = (SCHEMA / "region.sql").read_bytes()
        _patiently(partial(_as_owner, connection, script), tries, pause)
    return fresh


def _has_region(connection: Connection) -> bool:
    """Whether the schema of the region exists: in a database of an earlier version only after the
    next :func:`prepare`."""
    with answering():
        found = connection.execute("SELECT to_regnamespace(%s) IS NOT NULL AS made", (REGION,))
        return _one(found)["made"] is True


def communes(connection: Connection) -> dict[int, str]:
    """Number → name of a commune."""
    with answering():
        found = connection.execute("SELECT id, name FROM signalement.commune ORDER BY id")
        return {int(str(row["id"])): str(row["name"]) for row in found}


def add_commune(connection: Connection, name: str, language: str = "fr") -> int:
    """Create a commune with its schema, two roles and its views. Returns its number. As a
    superuser.

    Raises ``BadName``, also if a role or schema has this name already: members of that role would
    get the commune's rights.
    """
    if not COMMUNE_NAME.fullmatch(name) or name in TAKEN_NAMES or name.startswith("pg_"):
        raise BadName(f"{name!r}: a name has small letters, digits and _, and begins with a letter")
    if language not in LANGUAGES:
        raise BadName(f"{language!r}: a language is one of {', '.join(LANGUAGES)}")
    with answering(), connection.transaction():
        _check_free(connection, name)
        _make_roles(connection, name)
        row = connection.execute(
            "INSERT INTO signalement.commune (id, name, language)"
            " SELECT coalesce(max(id), 0) + 1, %s, %s FROM signalement.commune RETURNING id",
            (name, language),
        )
        number = int(str(_one(row)["id"]))
        connection.execute(AS_OWNER)
        connection.execute(_doors(number, name))
    return number


def _check_free(connection: Connection, name: str) -> None:
    taken = connection.execute(
        "SELECT rolname AS name FROM pg_roles WHERE rolname = ANY (%(roles)s)"
        " UNION SELECT nspname FROM pg_namespace WHERE nspname = %(name)s",
        {"roles": [f"{name}_read", f"{name}_edit"], "name": name},
    ).fetchall()
    if taken:
        names = ", ".join(sorted(str(row["name"]) for row in taken))
        raise BadName(f"there is already: {names}")


def _make_roles(connection: Connection, name: str) -> None:
    commune, reads, edits = map(sql.Identifier, (name, f"{name}_read", f"{name}_edit"))
    for role in (reads, edits):
        connection.execute(sql.SQL("CREATE ROLE {} NOLOGIN").format(role))
    connection.execute(sql.SQL("GRANT {} TO {}").format(reads, edits))
    owned = sql.SQL("CREATE SCHEMA {} AUTHORIZATION signalement_owner")
    connection.execute(owned.format(commune))


def _doors(commune: int, name: str) -> bytes:
    """The script that creates the views of one commune. Its name was checked when it was added, and
    by the table."""
    if not COMMUNE_NAME.fullmatch(name):
        raise BadName(name)
    text = (SCHEMA / "commune.sql").read_text(encoding="utf-8")
    return text.replace("%COMMUNE%", name).replace("%ID%", str(commune)).encode("utf-8")


def _as_owner(connection: Connection, script: bytes) -> None:
    with connection.transaction():
        connection.execute(LOCK_WAIT)
        connection.execute(AS_OWNER)
        connection.execute(script)


def _patiently(run: Callable[[], None], tries: int, pause: Callable[[float], None]) -> None:
    """Try again while others hold locks on the tables to be changed."""
    with answering():
        for left in reversed(range(tries)):
            try:
                return run()
            except psycopg.errors.LockNotAvailable:
                if not left:
                    raise
                pause(1.0)
    return None


def _one(found: psycopg.Cursor[dict[str, object]]) -> dict[str, object]:
    row = found.fetchone()
    if row is None:
        raise LookupError("no row")
    return row
