"""The local register, with its real file: opening, example data, reading."""

from __future__ import annotations

import multiprocessing
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from register_fixtures import NOON, Clock, change_request, created, fill_register

from sandbox.contents.example import generator
from signalement_plugin.core.errors import Gone, NotData, Unreachable
from signalement_plugin.core.model.capabilities import DEEDS, TRIAGE, WRITABLE, Evidence
from signalement_plugin.core.model.report import Area
from signalement_plugin.core.model.status import Status
from signalement_plugin.systems.base import Address
from signalement_plugin.systems.local_register import SYSTEM
from signalement_plugin.systems.local_register.example import example_photo, stock_services
from signalement_plugin.systems.local_register.example_filling import fill_with
from signalement_plugin.systems.local_register.system import Register
from signalement_plugin.systems.registry import open_system, systems


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def register(tmp_path: Path, clock: Clock) -> Iterator[Register]:
    opened = Register(str(tmp_path / "register.sqlite"), now=clock)
    yield opened
    opened.close()


def test_a_missing_register_is_created_with_its_folder(tmp_path: Path) -> None:
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
    assert can.writes == frozenset(WRITABLE) - TRIAGE - DEEDS
    assert set(can.statuses) == set(Status) - {Status.UNKNOWN}
    assert can.evidence is Evidence.ACTIVITY
    assert NOON + timedelta(seconds=can.key_ttl / 2) > NOON + timedelta(days=10_000)


def test_a_new_register_can_be_worked_with(register: Register) -> None:
    assert register.services() == stock_services()
    teams = register.departments()
    assert [t.id for t in teams] == [t.id for t in generator.departments(1)]
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


def create_some(path: str, author: str) -> None:
    register = Register(path, now=lambda: NOON)
    for _ in range(15):
        report_id = created(register)
        note = change_request(report_id, note=author, sets={"status": "planned"})
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
    assert {r.report_id for r in reports} == {f"{NOON.year}-{n:05d}" for n in range(1, 31)}
    assert len({r.updated for r in reports}) == 30
    assert all(len(register.activity(r.report_id)) == 3 for r in reports)
    register.close()


def test_example_data_never_mixes_with_real_reports(register: Register) -> None:
    report_id = created(register)
    assert fill_with(str(register.path), generator.generate(50, 1, now=NOON)) == 0
    assert [r.report_id for page in register.pages(None, None) for r in page.reports] == [report_id]
    assert not register.probe().test_server


def test_numbers_go_on_after_example_data(tmp_path: Path, clock: Clock) -> None:
    path = str(tmp_path / "r.sqlite")
    fill_register(path, 100, 1, NOON)
    register = Register(path, now=clock)
    last = max(r.report_id for page in register.pages(None, None) for r in page.reports)
    assert created(register) == f"2026-{int(last[5:]) + 1:05d}"
    assert register.get(created(register)).sector == "Centre"
    register.close()


def test_example_photos_come_with_the_plugin(tmp_path: Path) -> None:
    path = str(tmp_path / "r.sqlite")
    fill_register(path, 40, 5, NOON)
    register = Register(path)
    report = next(r for page in register.pages(None, None) for r in page.reports if r.photo)
    photo = register.attachment(report.photo)
    assert photo.media_type == "image/png"
    assert photo.content == example_photo(report.report_id, report.service_code)
    register.close()


def test_changes_since_a_time_and_within_an_area(register: Register, clock: Clock) -> None:
    centre = created(register)
    clock.tick()
    far = created(register, position="5.5 50.6")
    clock.tick()
    nowhere = register.create(change_request(kind="create", sets={"service_code": "tag"})).report_id
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


def test_an_unknown_report_is_gone(register: Register) -> None:
    for call in (register.get, register.activity):
        with pytest.raises(Gone):
            call("2026-99999")
    with pytest.raises(Gone):
        register.send(
            change_request("2026-99999", note="x"), replace(register.get(created(register)))
        )
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
    register.connection.execute("UPDATE report SET description = CAST(x'ff41' AS TEXT)")
    assert register.get(whole).description == "\ufffdA"


def test_when_the_clock_goes_back_no_delta_misses_a_change(
    register: Register, clock: Clock
) -> None:
    first, second = created(register), created(register)
    cursor = register.get(second).updated
    clock.tick(-3600)
    register.send(change_request(first, note="later"), register.get(first))
    ids = [r.report_id for page in register.pages(cursor, None) for r in page.reports]
    assert first in ids
    assert register.get(first).updated > cursor
