"""Checks that logins from outside the commune read none of its changes, and that PostgreSQL's log
has no reply and no note."""

from __future__ import annotations

from contextlib import closing

import psycopg
from psycopg import sql

from benchmarks.soak.team.case import TeamCase
from benchmarks.soak.team.office import NAME, Office

STRANGERS = ("carl", "stranger")
"""Logins of another commune, and of nobody."""
_RELATIONS = """
SELECT n.nspname AS schema, c.relname AS name FROM pg_catalog.pg_class AS c
JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'v', 'm', 'p') AND n.nspname NOT LIKE 'pg\\_%'
AND n.nspname <> 'information_schema' AND has_schema_privilege(n.oid, 'USAGE')
AND has_any_column_privilege(c.oid, 'SELECT')
"""


def leaks(office: Office, case: TeamCase) -> list[str]:
    """A sentence for each relation in which a stranger reads a change, and for the server's log."""
    words = {row.id for row in case.rows} | {one for row in case.rows for one in _texts(row)}
    found = [
        f"leaked: {who} reads {where}"
        for who in STRANGERS
        for where, text in _readable(office, who)
        if any(word in text for word in words)
    ]
    log = office.log.read_text("utf-8", "replace")
    texts = {one for row in case.rows for one in _texts(row)}
    return found + [f"leaked: the log of PostgreSQL has {one!r}" for one in texts if one in log]


def _texts(row: object) -> list[str]:
    operation = getattr(row, "operation", None)
    return [text for text in (operation.reply, operation.note) if text] if operation else []


def _readable(office: Office, who: str) -> list[tuple[str, str]]:
    found = []
    with closing(office.server.connect(NAME, who)) as db:
        for one in db.execute(_RELATIONS).fetchall():
            name = sql.Identifier(str(one["schema"]), str(one["name"]))
            try:
                rows = db.execute(sql.SQL("SELECT * FROM {}").format(name)).fetchall()
            except psycopg.Error:
                continue
            found.append((f"{one['schema']}.{one['name']}", repr(rows)))
    return found
