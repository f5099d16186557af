"""What a write leaves in the sandbox's database: report, ghost log, notes, updates, photos, and
texts of lists."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from sandbox.contents.fill import Contents, example_contents, fill
from sandbox.reports.changes import (
    Arrival,
    Change,
    Picture,
    change_report,
    department_id,
    receive_report,
)
from sandbox.reports.problem import Problem
from sandbox.reports.query import Filters
from sandbox.reports.record import Record
from sandbox.reports.render import HERE
from sandbox.reports.store import Store
from signalement_plugin.core.model.report import Department, Service
from signalement_plugin.core.model.status import Status

PNG = Picture("image/png", b"\x89PNG\r\n\x1a\n...")
TEAMS = [Department("v", "Voirie", (("a.b", "Anne B"),)), Department("p", "Propreté")]
SERVICES = [Service("trou", "Trou"), Service("tag", "Tag", "Propreté")]
LATER = 4_000_000_000  # Unix time in the year 2096


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store(tmp_path / "s.sqlite")
    records = [
        Record("1", service_code="trou", service_name="Trou", requested=100, lat=50.4, long=4.8),
        Record("2", service_code="tag", service_name="Tag", requested=200, updated=LATER),
        Record("3", service_code="trou", status=Status.CLOSED, agency="Voirie"),
    ]
    fill(store, "namur", Contents(records, SERVICES, TEAMS))
    yield store
    store.close()


def shown(store: Store, report_id: str) -> dict[str, object]:
    (text,) = store.page(Filters({"ids": json.dumps([report_id])}), "staff")
    data = json.loads(text.replace(HERE, ""))
    assert isinstance(data, dict)
    return data


def log(store: Store, report_id: str) -> list[tuple[str, str, str, str]]:
    return [(r["field"], r["old"], r["new"], r["text"]) for r in store.history(report_id)]


def test_a_change_of_everything(store: Store) -> None:
    sets = {
        "status": Status.IN_PROGRESS,
        "department": "v",
        "service_code": "tag",
        "position": (50.5, 4.9),
    }
    change_report(store, "1", Change("Anne", "op-1", sets, reply="Vu", note="n", pictures=(PNG,)))
    assert log(store, "1") == [
        ("status", "new", "in_progress", ""),
        ("department", "", "v", ""),
        ("service_code", "trou", "tag", ""),
        ("position", "4.8000000 50.4000000", "4.9000000 50.5000000", ""),
        ("reply", "", "", "Vu"),
        ("note", "", "", "n"),
        ("photo", "", "1.png", ""),
    ]
    entries = store.history("1")
    assert {(row["author"], row["operation_id"]) for row in entries} == {("Anne", "op-1")}
    report = shown(store, "1")
    assert (report["status_notes"], report["service_name"], report["lat"]) == ("Vu", "Tag", 50.5)
    assert report["agency_responsible"] == "Voirie"
    attributes = report["extended_attributes"]
    assert isinstance(attributes, dict)
    assert attributes["detailed_status"] == "IN_PROCESS"
    assert attributes["version"] == 2
    assert attributes["activity"] == str(entries[-1]["id"])
    assert [row["comment"] for row in store.thread("1", "note")] == ["n"]
    assert store.updates("0", "9", "", 9)[0]["status"] == "in_progress"


@pytest.mark.parametrize(
    ("report_id", "change"),
    [
        ("9", Change("Anne", note="n")),
        ("1", Change("Anne", sets={"service_code": "nope"}, note="n")),
    ],
)
def test_a_refused_change_changes_nothing(store: Store, report_id: str, change: Change) -> None:
    with pytest.raises(Problem) as refused:
        change_report(store, report_id, change)
    assert refused.value.status == 404
    assert store.rows("SELECT * FROM change_log") == []
    assert store.rows("SELECT * FROM notes") == []


def test_an_update_id_counts_once_per_report(store: Store) -> None:
    update = Change("Anne", reply="Vu", word="unchanged", update_id="u1")
    change_report(store, "1", update)
    with pytest.raises(Problem, match="already exists"):
        change_report(store, "1", update)
    change_report(store, "2", update)
    assert [row["text"] for row in store.history("1")] == ["Vu"]
    rows = store.rows("SELECT report_id, update_id, status FROM updates ORDER BY id")
    assert [tuple(row.values()) for row in rows] == [
        ("1", "u1", "unchanged"),
        ("2", "u1", "unchanged"),
    ]


def test_new_reports_are_numbered_within_the_year(store: Store) -> None:
    evening = datetime(2026, 12, 31, 23, 59, 59, tzinfo=timezone.utc)
    midnight = evening + timedelta(seconds=1)
    arrived = [
        receive_report(store, Arrival("Anne", Record("", "namur", service_code=code)), at)
        for code, at in (("trou", evening), ("tag", evening), ("tag", midnight))
    ]
    assert [one.id for one in arrived] == ["2026-00001", "2026-00002", "2027-00001"]
    first = arrived[0]
    assert log(store, first.id) == [("created", "", "", "")]


def test_departments_by_name_or_id(store: Store) -> None:
    assert department_id(store, "Propreté") == "p"
    assert department_id(store, "v") == "v"
    with pytest.raises(Problem) as refused:
        department_id(store, "Inconnu")
    assert refused.value.status == 422


def test_a_reading_connection_cannot_write(store: Store) -> None:
    with store.reading() as db, pytest.raises(sqlite3.OperationalError, match="readonly"):
        db.execute("DELETE FROM reports")


def test_the_example_fills_every_table_and_both_logs_agree(tmp_path: Path) -> None:
    now = datetime(2026, 11, 24, tzinfo=timezone.utc)
    contents = example_contents(60, 7, now)
    store = Store(tmp_path / "e.sqlite")
    assert fill(store, "namur", contents) == 60
    assert store.count(Filters()) == 60
    assert len(store.departments()) == len(contents.departments)
    for report_id, thread in contents.activity.items():
        entries = store.history(report_id)
        assert len(entries) == len(thread)
        assert entries[0]["field"] == "created"
        changes = [(e.field, e.old, e.new) for e in thread if e.field]
        assert [(e["field"], e["old"], e["new"]) for e in entries if e["new"]] == changes
        notes = [entry.text for entry in thread if entry.kind == "note"]
        assert [row["comment"] for row in store.thread(report_id, "note")] == notes
    drawn = [record.id for record in contents.records if record.has_photo]
    photos = store.rows("SELECT report_id FROM photos ORDER BY rowid")
    assert [row["report_id"] for row in photos] == drawn
    store.close()
