"""The output of ``signalementd status``, and the faults that ``--check`` finds."""

from __future__ import annotations

from dataclasses import dataclass

from .database.connecting import Connection, Row, answering
from .database.installing import check_version
from .service.places import spoken
from .service.sources import other_system
from .settings import CommuneSettings, Settings

LATE_S = 600
"""Seconds after which a list that was not read, or a change that was not sent, counts as a fault,
unless the list is read less often."""
LEFT_OPEN_S = 300
"""Seconds after which an open transaction of a user is reported."""
_LEFT_OPEN = """
SELECT usename AS login, host(client_addr) AS place,
    extract(EPOCH FROM clock_timestamp() - xact_start)::int AS age_s
FROM pg_stat_activity WHERE datname = current_database() AND usename <> session_user
AND state LIKE 'idle in transaction%%'
AND xact_start <= clock_timestamp() - make_interval(secs => %s)
ORDER BY xact_start
"""


@dataclass(frozen=True)
class Line:
    """A sentence of the output, and whether it is a fault."""

    text: str
    wrong: bool = False


def lines_of(connection: Connection, settings: Settings) -> list[Line]:
    """A line for each commune of the settings, and for each person who has left an edit open.
    Raises ``OtherVersion``, ``DatabaseAway``."""
    check_version(connection)
    with answering():
        rows = connection.execute(
            "SELECT c.name, c.holder, c.works_with, c.also, c.said, c.pulled = m.epoch AS whole,"
            " to_char(c.until, 'HH24:MI:SS') AS until, c.until < clock_timestamp() AS left,"
            " extract(EPOCH FROM clock_timestamp() - c.last_pull)::int AS pull_age_s,"
            " (SELECT extract(EPOCH FROM clock_timestamp() - min(o.created))::int"
            "  FROM signalement.operation AS o WHERE o.commune = c.id"
            "  AND o.state IN ('queued', 'sending', 'settling')) AS oldest_s,"
            " (SELECT count(*) FROM signalement.operation AS o WHERE o.commune = c.id"
            "  AND o.state IN ('held', 'conflict', 'unknown')) AS asking"
            " FROM signalement.commune AS c CROSS JOIN signalement.meta AS m"
        ).fetchall()
        left_open = connection.execute(_LEFT_OPEN, (LEFT_OPEN_S,)).fetchall()
    known = {str(row["name"]): row for row in rows}
    lines = [_line(one, known.get(one.name)) for one in settings.communes]
    return lines + [_left_open(row) for row in left_open]


def _left_open(row: Row) -> Line:
    """Open transactions of users: until such an edit is saved or cancelled, nobody else can decide
    about the changes that it touches."""
    age_s = _seconds(row["age_s"])
    place = f" at {row['place']}" if row["place"] else ""
    text = (
        f"{row['login']}{place} has left an edit open for {age_s} s: save it or put it back there"
    )
    return Line(text, age_s >= LATE_S)


def _line(settings: CommuneSettings, row: Row | None) -> Line:
    name = settings.name
    if row is None:
        return Line(f"{name}: not in the database; run signalementd add-commune {name}", True)
    if row["holder"] is None:
        return Line(f"{name}: no service has begun yet", True)
    limit = max(LATE_S, 3 * settings.every_s)
    late = [
        f"{what} {_age(row[key])}"
        for key, what in (("pull_age_s", "list read"), ("oldest_s", "a change waits since"))
        if (row[key] is None and key == "pull_age_s") or _seconds(row[key]) > limit
    ]
    other = other_system(row, settings)
    parts = [_lead(row)] if row["left"] else []
    parts += [other] if other else []
    parts += [str(row["said"])] if row["said"] else []
    asking = [f"{row['asking']} to be decided"] if row["asking"] else []
    if late or parts:
        return Line(f"{name}: {'; '.join([*parts, *late, *asking])}", True)
    read = f"list read {_age(row['pull_age_s'])}"
    return Line(f"{name}: {'; '.join([_lead(row), read, *asking])}")


def _lead(row: Row) -> str:
    """Who leads, and until when; a lead of the first version has no end."""
    place = spoken(str(row["holder"]))
    if row["left"]:
        return f"nobody leads; {place} did until {row['until'] or 'it ended'}"
    return f"led by {place}" + (f" until {row['until']}" if row["until"] else "")


def _seconds(value: object) -> int:
    return value if isinstance(value, int) else 0


def _age(value: object) -> str:
    return "never" if value is None else f"{_seconds(value)} s ago"
