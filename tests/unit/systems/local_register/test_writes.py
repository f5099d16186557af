"""Writing to the local register: as a whole, once, or refused with a reason."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from register_fixtures import PNG, Clock, change_request, created

from signalement_plugin.core.errors import Busy, Conflict, Forbidden, Refused, Unreachable
from signalement_plugin.core.model.operation import field_text
from signalement_plugin.core.model.status import Status
from signalement_plugin.systems.base import Address
from signalement_plugin.systems.local_register import SYSTEM
from signalement_plugin.systems.local_register import writes as local_register_writes
from signalement_plugin.systems.local_register.system import Register


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def register(tmp_path: Path, clock: Clock) -> Iterator[Register]:
    opened = Register(str(tmp_path / "register.sqlite"), now=clock)
    yield opened
    opened.close()


def test_one_operation_writes_all_its_parts(
    register: Register, clock: Clock, tmp_path: Path
) -> None:
    report_id = created(register)
    fresh = register.get(report_id)
    (tmp_path / "après.png").write_bytes(PNG)
    clock.tick(60)
    operation = change_request(
        report_id,
        sets={"status": "resolved", "department": "nord", "assignee": "n.henry"},
        reply="Enlevé.",
        note="Vu.",
        photos=(str(tmp_path / "après.png"),),
    )
    receipt = register.send(operation, fresh)
    report = register.get(report_id)
    assert receipt.shown == report
    assert not receipt.known
    assert (report.status, report.raw_status) == (Status.RESOLVED, "Traité")
    assert (report.department, report.assignee, report.notice) == ("nord", "n.henry", "Enlevé.")
    assert report.updated == clock.at
    assert int(report.version) == int(fresh.version) + 1
    thread = register.activity(report_id)[1:]
    assert {entry.operation_id for entry in thread} == {operation.id}
    assert {entry.author for entry in thread} == {"A. Noël"}
    assert [(e.kind, e.field, e.new, e.text) for e in thread] == [
        ("status", "status", "resolved", ""),
        ("assign", "department", "nord", ""),
        ("assign", "assignee", "n.henry", ""),
        ("event", "photo", report.photo, "après.png"),
        ("note", "", "", "Vu."),
        ("reply", "", "", "Enlevé."),
    ]
    assert report.activity == thread[-1].id
    assert register.attachment(report.photo).content == PNG
    assert register.attachment(report.photo).media_type == "image/png"


def test_a_new_report_is_stored_with_all_its_fields(
    register: Register, clock: Clock, tmp_path: Path
) -> None:
    (tmp_path / "a.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    operation = change_request(
        kind="create",
        sets={
            "service_code": "nidpoule",
            "position": "4.8612345 50.4654321",
            "description": "Trou",
            "address": "Rue Haute 4",
            "source": "Guichet",
            "department": "voirie",
        },
        note="Vu au guichet",
        photos=(str(tmp_path / "a.jpg"),),
    )
    report = register.create(operation).shown
    assert report == register.get("2026-00001")
    assert (report.status, report.raw_status, report.version) == (Status.NEW, "Nouveau", "1")
    assert field_text(report, "position") == "4.8612345 50.4654321"
    assert (report.description, report.address, report.source) == ("Trou", "Rue Haute 4", "Guichet")
    assert report.service_name == "Nid-de-poule"
    assert report.requested == report.updated == clock.at
    assert report.due == clock.at + timedelta(days=14)
    assert register.attachment(report.photo).media_type == "image/jpeg"
    thread = register.activity(report.report_id)
    assert [(e.kind, e.text, e.new) for e in thread] == [
        ("citizen", "Trou", ""),
        ("assign", "", "voirie"),
        ("event", "a.jpg", report.photo),
        ("note", "Vu au guichet", ""),
    ]
    assert {e.operation_id for e in thread} == {operation.id}
    again = register.create(operation)
    assert again.known
    assert again.report_id == report.report_id
    assert register.probe().total_count == 1


def test_numbers_start_again_each_year(register: Register, clock: Clock) -> None:
    assert [created(register), created(register)] == ["2026-00001", "2026-00002"]
    clock.tick(60 * 86_400)
    assert created(register) == "2027-00001"


@pytest.mark.parametrize(
    ("zone", "number"), [("Europe/Brussels", "2027-00001"), ("UTC", "2026-00001")]
)
def test_a_new_year_begins_at_midnight_of_the_connections_zone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, zone: str, number: str
) -> None:
    register = SYSTEM.open(Address(str(tmp_path / "register.sqlite"), zone=zone))
    monkeypatch.setattr(
        register, "now", lambda: datetime(2026, 12, 31, 23, 30, tzinfo=timezone.utc)
    )
    with closing(register):
        assert created(register) == number


def test_known_even_when_its_photo_is_gone(register: Register, tmp_path: Path) -> None:
    report_id = created(register)
    photo = tmp_path / "a.png"
    photo.write_bytes(PNG)
    operation = change_request(report_id, photos=(str(photo),))
    register.send(operation, register.get(report_id))
    photo.unlink()
    assert register.send(operation, register.get(report_id)).known


def test_a_value_set_to_itself_is_not_rewritten(register: Register) -> None:
    report_id = created(register)
    exact = (4.860000004321, "Déjà nouveau", report_id)
    register.connection.execute(
        "UPDATE report SET lon = ?, raw_status = ? WHERE report_id = ?", exact
    )
    fresh = register.get(report_id)
    same = {"position": field_text(fresh, "position"), "status": "new", "assignee": "x"}
    shown = register.send(change_request(report_id, sets=same), fresh).shown
    assert (shown.lon, shown.raw_status, shown.assignee) == (exact[0], exact[1], "x")


def test_only_what_moved_in_the_wanted_fields_is_a_conflict(register: Register) -> None:
    report_id = created(register)
    stale = register.get(report_id)
    register.send(change_request(report_id, sets={"department": "sud"}, note="x"), stale)
    register.send(change_request(report_id, sets={"status": "planned"}, reply="x"), stale)
    register.send(change_request(report_id, note="a note fits everywhere"), stale)
    before = register.get(report_id)
    with pytest.raises(Conflict, match="department"):
        register.send(
            change_request(report_id, sets={"department": "nord", "assignee": "x"}), stale
        )
    assert register.get(report_id) == before


def bad_sets() -> list[dict[str, str]]:
    return [
        {"status": "open"},
        {"status": "unknown"},
        {"department": "nobody"},
        {"service_code": ""},
        {"service_code": "x"},
        {"position": ""},
        {"position": "4.8"},
        {"position": "nan 50"},
        {"position": "4.8 91"},
        {"position": "inf 1"},
        {"position": "4,8 50,4"},
        {"description": "cannot change"},
        {"report_id": "1"},
        {"assignee": "x" * 20_001},
    ]


@pytest.mark.parametrize("sets", bad_sets(), ids=str)
def test_an_invalid_change_is_refused_as_a_whole(register: Register, sets: dict[str, str]) -> None:
    report_id = created(register)
    before = register.get(report_id)
    operation = change_request(report_id, sets={"department": "nord", **sets}, note="with it")
    with pytest.raises(Refused):
        register.send(operation, before)
    assert register.get(report_id) == before
    assert len(register.activity(report_id)) == 1
    retry = replace(operation, sets={"status": "closed"})
    assert not register.send(retry, before).known


@pytest.mark.parametrize("sets", [{}, {"service_code": "x"}, {"service_code": "tag", "url": "x"}])
def test_a_refused_creation_uses_up_no_number(register: Register, sets: dict[str, str]) -> None:
    with pytest.raises(Refused):
        register.create(change_request(kind="create", sets=sets))
    assert created(register) == "2026-00001"


def test_too_long_texts_are_refused(register: Register) -> None:
    report_id = created(register)
    for part in ("reply", "note"):
        with pytest.raises(Refused, match="longer"):
            register.send(
                change_request(report_id, **{part: "x" * 20_001}), register.get(report_id)
            )


def test_photos_that_cannot_be_kept(
    register: Register, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(local_register_writes, "LARGEST_PHOTO", 100)
    report_id = created(register)
    (tmp_path / "large.png").write_bytes(PNG + bytes(100))
    (tmp_path / "page.png").write_bytes(b"<html>")
    for name in ("large.png", "page.png", "missing.png", "nul\0.png"):
        with pytest.raises(Refused):
            register.send(
                change_request(report_id, note="x", photos=(str(tmp_path / name),)),
                register.get(report_id),
            )
    assert len(register.activity(report_id)) == 1


def test_held_by_another_program(register: Register) -> None:
    report_id = created(register)
    fresh = register.get(report_id)
    register.connection.execute("PRAGMA busy_timeout = 0")
    other = sqlite3.connect(register.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    operation = change_request(report_id, sets={"status": "closed"})
    with pytest.raises(Busy) as caught:
        register.send(operation, fresh)
    assert caught.value.retry_after
    assert register.get(report_id) == fresh
    other.execute("COMMIT")
    other.close()
    assert not register.send(operation, fresh).known


def test_not_writable_any_more(register: Register) -> None:
    report_id = created(register)
    register.connection.execute("PRAGMA query_only = ON")
    with pytest.raises(Forbidden) as caught:
        register.send(change_request(report_id, note="x"), register.get(report_id))
    assert caught.value.whole


def test_a_write_that_fails_half_way_leaves_nothing(register: Register) -> None:
    report_id = created(register)
    before = register.get(report_id)
    register.connection.execute(
        "CREATE TRIGGER halfway BEFORE UPDATE ON report BEGIN SELECT RAISE(ABORT, 'no'); END"
    )
    operation = change_request(report_id, sets={"status": "closed"}, note="x")
    with pytest.raises(Refused):
        register.send(operation, before)
    assert len(register.activity(report_id)) == 1
    register.connection.execute("DROP TRIGGER halfway")
    assert not register.send(operation, before).known
    assert register.get(report_id).status is Status.CLOSED


def test_a_full_disk_leaves_the_report_as_it_was(register: Register) -> None:
    report_id = created(register)
    pages = register.connection.execute("PRAGMA page_count").fetchone()[0]
    register.connection.execute(f"PRAGMA max_page_count = {pages}")
    before = register.get(report_id)
    with pytest.raises(Unreachable, match="full"):
        register.send(
            change_request(report_id, sets={"status": "closed"}, note="x" * 19_000), before
        )
    assert register.get(report_id) == before
    assert len(register.activity(report_id)) == 1
