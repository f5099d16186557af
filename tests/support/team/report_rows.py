"""Writes rows of reports and operations as they are in the database, or hands a change over."""

from __future__ import annotations

from uuid import uuid4

from psycopg.types.json import Jsonb
from team_database import TeamDatabase

COLUMNS = (
    *("raw_status", "service_code", "service_name", "description", "address", "sector"),
    *("department", "assignee", "photo", "source", "notice", "url", "reference", "priority"),
    *("report_type", "flags", "version", "activity", "content_hash"),
)
SECRET = "Madame Lejeune, 0470 12 34 56"


def add_report(team: TeamDatabase, commune: int, report_id: str, **values: str) -> int:
    """Add a report as the service reads it from the server; its fid."""
    told = {name: values.get(name, "") for name in COLUMNS}
    names, marks = ", ".join(told), ", ".join(["%s"] * len(told))
    row = team.one(
        "signalementd",
        f"INSERT INTO signalement.report (commune, system, report_id, status, seq, geom, {names})"
        f" VALUES (%s, 1, %s, %s, 1, public.st_setsrid(public.st_makepoint(4.86, 50.46), 4326),"
        f" {marks}) RETURNING fid",
        *(commune, report_id, values.get("status", "new"), *told.values()),
    )
    return int(str(row["fid"]))


def add_operation(team: TeamDatabase, commune: int, state: str = "queued", **values: object) -> str:
    """Add a change that a desk has handed over; its id."""
    given = uuid4().hex
    body = {
        "id": given,
        "report_id": "1",
        "sets": {"status": "resolved"},
        "reply": SECRET,
        "base": {"values": {"status": "new"}, "version": "1", "activity": "", "known": True},
    }
    team.rows(
        "signalementd",
        "INSERT INTO signalement.operation (id, commune, system, report_id, body, first_epoch,"
        " state, server, batch, author)"
        " SELECT %s, %s, 1, '1', %s, epoch, %s, %s, %s, %s FROM signalement.meta",
        *(
            given,
            commune,
            Jsonb(body),
            state,
            Jsonb(values.get("server")) if "server" in values else None,
        ),
        *(values.get("batch"), values.get("author", "anna")),
    )
    return given


def submit(team: TeamDatabase, user: str, given: str, schema: str = "namur", **more: object) -> str:
    """Hand a change over as a desk with the plugin does; gives the answer."""
    body = {
        "id": given,
        "report_id": "1",
        "sets": {"status": "resolved"},
        "base": {"values": {"status": "new"}, "version": "", "activity": "", "known": True},
        **dict(more.get("body", {})),  # type: ignore[call-overload]
    }
    epoch = more.get("epoch") or team.one(user, f"SELECT epoch FROM {schema}.service")["epoch"]
    report_id = more.get("report_id", body["report_id"])
    row = team.one(
        user,
        f"SELECT {schema}.submit(%s, %s, %s, %s, %s, %s, %s, %s, %s) AS answer",
        *(given, report_id, Jsonb(body), more.get("rests", ""), epoch),
        *(more.get("caller"), more.get("photos"), "M. Lambert", "desk 1"),
    )
    return str(row["answer"])
