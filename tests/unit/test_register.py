"""The local register, with its real file: opening, reading, writing, refusing."""

from __future__ import annotations

import multiprocessing
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from signalement_plugin.core.capabilities import WRITABLE, Evidence
from signalement_plugin.core.errors import (
    Busy,
    Conflict,
    Forbidden,
    Gone,
    NotData,
    Refused,
    ServerError,
    Unreachable,
)
from signalement_plugin.core.operation import Operation, field_text, new_id
from signalement_plugin.core.report import Area
from signalement_plugin.core.status import OPEN, Status
from signalement_plugin.systems import example, register_write
from signalement_plugin.systems.register import SYSTEM, Register, fill_with_example
from signalement_plugin.systems.registry import open_system, systems
from signalement_plugin.systems.system import Address

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=timezone.utc)
PNG = b"\x89PNG\r\n\x1a\n and the rest"


class Clock:
    """A clock that moves only when told."""

    def __init__(self) -> None:
        self.at = NOON

    def __call__(self) -> datetime:
        return self.at

    def tick(self, seconds: float = 1) -> None:
        self.at += timedelta(seconds=seconds)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def register(tmp_path: Path, clock: Clock) -> Iterator[Register]:
    opened = Register(str(tmp_path / "register.sqlite"), now=clock)
    yield opened
    opened.close()


def wish(report_id: str = "", **parts: object) -> Operation:
    return Operation(new_id(), report_id, author="A. Noël", **parts)


def created(register: Register, **sets: str) -> str:
    wanted = {"service_code": "depot", "position": "4.8600000 50.4600000", **sets}
    return register.create(wish(kind="create", sets=wanted)).report_id


# Opening


def test_made_where_nothing_is_with_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "new" / "deep" / "r.sqlite"
    system = open_system("register", Address(str(path)))
    assert path.is_file()
    assert system.probe().total_count == 0
    assert [len(page.reports) for page in system.pages(None, None)] == [0]
    system.close()


def test_listed_as_a_local_system_that_can_do_everything(register: Register) -> None:
    assert systems()["register"] is SYSTEM
    assert SYSTEM.local
    can = register.probe().capabilities
    assert can.writes == frozenset(WRITABLE)
    assert set(can.statuses) == set(Status) - {Status.UNKNOWN}
    assert can.evidence is Evidence.ACTIVITY
    assert NOON + timedelta(seconds=can.key_ttl / 2) > NOON + timedelta(days=10_000)


def test_a_new_register_can_be_worked_with(register: Register) -> None:
    assert register.services() == example.services()
    teams = register.departments()
    assert [t.id for t in teams] == [t.id for t in example.departments(1)]
    assert not any(t.people for t in teams)
    assert not register.probe().test_server


def put_text(path: Path) -> None:
    path.write_text("id;status\n1;open\n" * 100)


def put_other_database(path: Path) -> None:
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE treasure (id)")
    other.close()


def put_newer(path: Path) -> None:
    Register(str(path)).close()
    with sqlite3.connect(path) as newer:
        newer.execute("PRAGMA user_version = 99")
    newer.close()


@pytest.mark.parametrize("put", [put_text, put_other_database, put_newer])
def test_another_file_is_refused_and_left_alone(
    tmp_path: Path, put: Callable[[Path], None]
) -> None:
    path = tmp_path / "file"
    put(path)
    before = path.read_bytes()
    with pytest.raises(NotData, match="register"):
        Register(str(path))
    assert path.read_bytes() == before


def test_paths_that_cannot_be_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    for path in ("", "  ", str(tmp_path), str(tmp_path / "file" / "r.sqlite"), "a\0b/c"):
        with pytest.raises(Unreachable, match="register"):
            Register(path)


def test_opened_at_once_by_many(tmp_path: Path) -> None:
    path = str(tmp_path / "r.sqlite")
    gate = threading.Barrier(6)
    failures: list[BaseException] = []

    def opens() -> None:
        gate.wait()
        try:
            Register(path).close()
        except ServerError as error:
            failures.append(error)

    threads = [threading.Thread(target=opens) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    with sqlite3.connect(path) as raw:
        assert raw.execute("SELECT count(*) FROM service").fetchone()[0] == len(example.services())
    raw.close()


def create_some(path: str, author: str) -> None:
    register = Register(path)
    for _ in range(15):
        report_id = created(register)
        note = wish(report_id, note=author, sets={"status": "planned"})
        register.send(note, register.get(report_id))
    register.close()


def test_two_processes_write_one_file(tmp_path: Path) -> None:
    path = str(tmp_path / "r.sqlite")
    spawn = multiprocessing.get_context("spawn")
    processes = [spawn.Process(target=create_some, args=(path, name)) for name in "PQ"]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0, 0]
    register = Register(path)
    reports = [report for page in register.pages(None, None) for report in page.reports]
    year = datetime.now(timezone.utc).year
    assert {r.report_id for r in reports} == {f"{year}-{n:05d}" for n in range(1, 31)}
    assert len({r.updated for r in reports}) == 30
    assert all(len(register.activity(r.report_id)) == 3 for r in reports)
    register.close()


# Example data


def test_example_data_comes_back_as_it_was_made(tmp_path: Path) -> None:
    path = str(tmp_path / "r.sqlite")
    made = example.generate(1_200, 3, now=NOON)
    assert fill_with_example(path, 1_200, 3, NOON) == 1_200
    register = Register(path)
    pages = list(register.pages(None, None))
    assert [len(page.reports) for page in pages] == [1_000, 200]
    assert {page.total for page in pages} == {1_200}
    assert {r for page in pages for r in page.reports} == set(made.reports)
    assert register.departments() == made.departments
    for report in made.reports[::40]:
        assert register.activity(report.report_id) == made.activity[report.report_id]
    probe = register.probe()
    assert probe.test_server
    assert probe.open_count == sum(r.status in OPEN for r in made.reports)
    assert probe.total_count == 1_200
    register.close()


def test_example_data_never_mixes_with_real_reports(register: Register) -> None:
    report_id = created(register)
    assert fill_with_example(register.path, 50, 1, NOON) == 0
    assert [r.report_id for page in register.pages(None, None) for r in page.reports] == [report_id]
    assert not register.probe().test_server


def test_numbers_go_on_after_example_data(tmp_path: Path, clock: Clock) -> None:
    path = str(tmp_path / "r.sqlite")
    fill_with_example(path, 100, 1, NOON)
    register = Register(path, now=clock)
    last = max(r.report_id for page in register.pages(None, None) for r in page.reports)
    assert created(register) == f"2026-{int(last[5:]) + 1:05d}"
    assert register.get(created(register)).sector == "Centre"
    register.close()


def test_example_photos_are_drawn(tmp_path: Path) -> None:
    path = str(tmp_path / "r.sqlite")
    fill_with_example(path, 40, 5, NOON)
    register = Register(path)
    report = next(r for page in register.pages(None, None) for r in page.reports if r.photo)
    photo = register.attachment(report.photo)
    drawn = example.photo_png(report.report_id, 5, report.service_code)
    assert (photo.media_type, photo.content) == ("image/png", drawn)
    register.close()


# Reading


def test_delta_and_area(register: Register, clock: Clock) -> None:
    centre = created(register)
    clock.tick()
    far = created(register, position="5.5 50.6")
    clock.tick()
    nowhere = register.create(wish(kind="create", sets={"service_code": "tag"})).report_id
    namur = Area(4.7, 50.4, 5.0, 50.6)

    def listed(since: datetime | None, area: Area | None) -> list[str]:
        pages = list(register.pages(since, area))
        ids = [r.report_id for page in pages for r in page.reports]
        assert [page.total for page in pages] == [len(ids)]
        return ids

    assert listed(None, None) == [centre, far, nowhere]
    assert listed(None, namur) == [centre, nowhere]
    assert listed(NOON + timedelta(seconds=1), None) == [far, nowhere]
    assert listed(register.get(nowhere).updated, namur) == [nowhere]
    assert listed(NOON + timedelta(hours=1), None) == []
    assert register.get(nowhere).flags == ("no_position",)


def test_gone(register: Register) -> None:
    for call in (register.get, register.activity):
        with pytest.raises(Gone):
            call("2026-99999")
    with pytest.raises(Gone):
        register.send(wish("2026-99999", note="x"), replace(register.get(created(register))))
    for url in ("register:photo/7", "example:2026-99999", "https://example.org/x.png", ""):
        with pytest.raises(Gone):
            register.attachment(url)


def test_a_row_spoilt_by_hand_is_a_warning(register: Register) -> None:
    whole, spoilt = created(register), created(register)
    register.connection.execute("UPDATE report SET lon = 'east' WHERE report_id = ?", (spoilt,))
    (page,) = register.pages(None, None)
    assert [r.report_id for r in page.reports] == [whole]
    assert len(page.warnings) == 1
    assert spoilt in page.warnings[0]
    with pytest.raises(NotData):
        register.get(spoilt)
    register.connection.execute(
        "UPDATE report SET lon = 4, status = 'lost', due = 'soon' WHERE report_id = ?", (spoilt,)
    )
    report = register.get(spoilt)
    assert (report.status, report.due) == (Status.UNKNOWN, None)


def test_when_the_clock_goes_back_no_delta_misses_a_change(
    register: Register, clock: Clock
) -> None:
    first, second = created(register), created(register)
    cursor = register.get(second).updated
    clock.tick(-3600)
    register.send(wish(first, note="later"), register.get(first))
    ids = [r.report_id for page in register.pages(cursor, None) for r in page.reports]
    assert first in ids
    assert register.get(first).updated > cursor


# Writing


def test_one_operation_writes_all_its_parts(
    register: Register, clock: Clock, tmp_path: Path
) -> None:
    report_id = created(register)
    fresh = register.get(report_id)
    (tmp_path / "après.png").write_bytes(PNG)
    clock.tick(60)
    operation = wish(
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


def test_create(register: Register, clock: Clock, tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    operation = wish(
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


def test_known_even_when_its_photo_is_gone(register: Register, tmp_path: Path) -> None:
    report_id = created(register)
    photo = tmp_path / "a.png"
    photo.write_bytes(PNG)
    operation = wish(report_id, photos=(str(photo),))
    register.send(operation, register.get(report_id))
    photo.unlink()
    assert register.send(operation, register.get(report_id)).known


def test_as_wanted_already_moves_nothing(register: Register) -> None:
    report_id = created(register)
    fresh = register.get(report_id)
    same = wish(report_id, sets={"status": "new", "position": field_text(fresh, "position")})
    assert register.send(same, fresh).shown == fresh
    assert register.send(same, fresh).known


def test_only_what_moved_in_the_wanted_fields_is_a_conflict(register: Register) -> None:
    report_id = created(register)
    stale = register.get(report_id)
    register.send(wish(report_id, sets={"department": "sud"}, note="x"), stale)
    register.send(wish(report_id, sets={"status": "planned"}, reply="x"), stale)
    register.send(wish(report_id, note="a note fits everywhere"), stale)
    before = register.get(report_id)
    with pytest.raises(Conflict, match="department"):
        register.send(wish(report_id, sets={"department": "nord", "assignee": "x"}), stale)
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
def test_refused_whole(register: Register, sets: dict[str, str]) -> None:
    report_id = created(register)
    before = register.get(report_id)
    operation = wish(report_id, sets={"department": "nord", **sets}, note="with it")
    with pytest.raises(Refused):
        register.send(operation, before)
    assert register.get(report_id) == before
    assert len(register.activity(report_id)) == 1
    retry = replace(operation, sets={"status": "closed"})
    assert not register.send(retry, before).known


@pytest.mark.parametrize("sets", [{}, {"service_code": "x"}, {"service_code": "tag", "url": "x"}])
def test_a_refused_creation_uses_up_no_number(register: Register, sets: dict[str, str]) -> None:
    with pytest.raises(Refused):
        register.create(wish(kind="create", sets=sets))
    assert created(register) == "2026-00001"


def test_texts_have_an_end(register: Register) -> None:
    report_id = created(register)
    for part in ("reply", "note"):
        with pytest.raises(Refused, match="longer"):
            register.send(wish(report_id, **{part: "x" * 20_001}), register.get(report_id))


def test_photos_that_cannot_be_kept(
    register: Register, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(register_write, "LARGEST_PHOTO", 100)
    report_id = created(register)
    (tmp_path / "large.png").write_bytes(PNG + bytes(100))
    (tmp_path / "page.png").write_bytes(b"<html>")
    for name in ("large.png", "page.png", "missing.png", "nul\0.png"):
        with pytest.raises(Refused):
            register.send(
                wish(report_id, note="x", photos=(str(tmp_path / name),)), register.get(report_id)
            )
    assert len(register.activity(report_id)) == 1


def test_held_by_another_program(register: Register) -> None:
    report_id = created(register)
    fresh = register.get(report_id)
    register.connection.execute("PRAGMA busy_timeout = 0")
    other = sqlite3.connect(register.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    operation = wish(report_id, sets={"status": "closed"})
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
        register.send(wish(report_id, note="x"), register.get(report_id))
    assert caught.value.whole


def test_a_write_that_fails_half_way_leaves_nothing(register: Register) -> None:
    report_id = created(register)
    before = register.get(report_id)
    register.connection.execute(
        "CREATE TRIGGER halfway BEFORE UPDATE ON report BEGIN SELECT RAISE(ABORT, 'no'); END"
    )
    operation = wish(report_id, sets={"status": "closed"}, note="x")
    with pytest.raises(Refused):
        register.send(operation, before)
    assert len(register.activity(report_id)) == 1
    register.connection.execute("DROP TRIGGER halfway")
    assert not register.send(operation, before).known
    assert register.get(report_id).status is Status.CLOSED


def test_a_disk_that_is_full(register: Register) -> None:
    report_id = created(register)
    pages = register.connection.execute("PRAGMA page_count").fetchone()[0]
    register.connection.execute(f"PRAGMA max_page_count = {pages}")
    before = register.get(report_id)
    with pytest.raises(Unreachable, match="full"):
        register.send(wish(report_id, sets={"status": "closed"}, note="x" * 19_000), before)
    assert register.get(report_id) == before
    assert len(register.activity(report_id)) == 1


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Register]:
    opened = Register(str(tmp_path_factory.mktemp("shared") / "r.sqlite"))
    yield opened
    opened.close()


hostile = st.text(st.characters(codec=None), max_size=60)


@settings(max_examples=60, deadline=None)
@given(description=hostile, note=hostile, reply=hostile, person=hostile, author=hostile)
def test_any_text_is_kept_or_refused(
    shared: Register, description: str, note: str, reply: str, person: str, author: str
) -> None:
    sets = {"service_code": "tag", "description": description, "address": note}
    report_id = shared.create(wish(kind="create", sets=sets)).report_id
    operation = replace(
        wish(report_id, sets={"assignee": person}, note=note, reply=reply), author=author
    )
    shown = shared.send(operation, shared.get(report_id)).shown
    carried = [s.encode("utf-8", "replace").decode() for s in (description, note, reply, person)]
    assert [shown.description, shown.address, shown.notice, shown.assignee] == carried
    texts = {e.kind: e.text for e in shared.activity(report_id)}
    assert texts.get("note", "") == carried[1]
    assert texts.get("reply", "") == carried[2]


@settings(max_examples=60, deadline=None)
@given(name=hostile, url=hostile, sets=st.dictionaries(st.sampled_from(WRITABLE), hostile))
def test_nonsense_raises_declared_errors_only(
    shared: Register, name: str, url: str, sets: dict[str, str]
) -> None:
    fresh = shared.get(created(shared))
    for call in (
        lambda: shared.get(name),
        lambda: shared.activity(name),
        lambda: shared.attachment(url),
        lambda: shared.send(replace(wish(name, sets=sets), id=url or "x"), fresh),
        lambda: shared.create(wish(kind="create", sets=sets)),
        lambda: shared.send(wish(fresh.report_id, sets=sets, photos=(name,)), fresh),
    ):
        with suppress(ServerError):
            call()
    assert shared.get(fresh.report_id).report_id == fresh.report_id
