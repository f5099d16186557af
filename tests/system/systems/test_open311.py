"""The Open311 system against the sandbox: what it reads, and what the sandbox's database holds
after a write."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest
from sandbox_client import NOW, one, rows

from sandbox.running import Running, running
from signalement_plugin.core import errors
from signalement_plugin.core.changes import request
from signalement_plugin.core.model.capabilities import Evidence
from signalement_plugin.core.model.operation import Operation
from signalement_plugin.core.model.report import Area
from signalement_plugin.core.model.status import Status
from signalement_plugin.systems.base import Address, Page, System
from signalement_plugin.systems.open311 import SYSTEM
from signalement_plugin.transport.client import HttpContext

CLOCK = datetime.fromisoformat(NOW.replace("Z", "+00:00"))
LOG = "SELECT field, new, text, operation_id FROM change_log WHERE report_id = ? ORDER BY id"


def opened(endpoint: str, key: str = "demo", **options: str) -> System:
    context = HttpContext(headers={"api_key": key} if key else {})
    system = SYSTEM.open(Address(endpoint, http=context, options=options))
    system.probe()
    return system


@pytest.fixture
def citysdk(sandbox: Running) -> Iterator[System]:
    system = opened(sandbox.citysdk)
    yield system
    system.close()


def ids(pages: Iterator[Page]) -> list[str]:
    return [report.report_id for page in pages for report in page.reports]


def log(server: Running, report_id: str) -> list[tuple[Any, ...]]:
    return rows(server, LOG, report_id)


# -- reading


@pytest.mark.parametrize("path", ["citysdk", "open311/v2"])
@pytest.mark.parametrize("suffix", ["json", "xml"])
def test_everything_is_loaded_once(archive: Running, path: str, suffix: str) -> None:
    system = opened(f"{archive.url}/{path}", format=suffix)
    pages = list(system.pages(None, None))
    sizes = [len(page.reports) for page in pages]
    assert (sizes[0], sum(sizes)) == (50, 1210)  # the first page is small, to be quick
    assert not [warning for page in pages for warning in page.warnings]
    stored = {key for (key,) in rows(archive, "SELECT id FROM reports")}
    assert set(ids(iter(pages))) == stored


def test_reports_are_read_as_the_server_stores_them(archive: Running) -> None:
    sql = (
        "SELECT r.id, r.status, r.service_code, d.name, r.requested, r.updated, r.lat, r.long,"
        " r.version, r.activity FROM reports r LEFT JOIN departments d ON d.id = r.department"
    )
    stored = {row[0]: row[1:] for row in rows(archive, sql)}
    system = opened(archive.citysdk)
    shown_as = {"planned": "in_progress", "waiting": "in_progress", "closed": "resolved"}
    shown_as |= {"duplicate": "rejected", "unknown": "new"}
    for page in system.pages(None, None):
        for report in page.reports:
            status, code, department, requested, updated, lat, long, version, activity = stored[
                report.report_id
            ]
            assert str(report.status) == shown_as.get(status, status)
            assert (report.service_code, report.department) == (code, department or "")
            assert report.requested == datetime.fromtimestamp(requested, timezone.utc)
            assert report.updated == datetime.fromtimestamp(updated, timezone.utc)
            assert (report.lat, report.lon) == (lat, long)
            assert (report.version, report.activity) == (str(version), str(activity))


def test_the_probe_tells_what_the_server_can_do(archive: Running) -> None:
    probe = SYSTEM.open(
        Address(archive.citysdk, http=HttpContext(headers={"API_KEY": "demo"}))
    ).probe()
    caps = probe.capabilities
    assert (probe.dialect, probe.test_server, probe.total_count) == ("citysdk-extended", True, 1210)
    (still_open,) = rows(archive, "SELECT count(*) FROM reports WHERE is_open")[0:1]
    assert probe.open_count == still_open[0]
    assert (caps.evidence, caps.mark, caps.delta, caps.counts) == (
        Evidence.ACTIVITY,
        "activity",
        True,
        True,
    )
    assert not caps.atomic


def test_changes_since_a_time(archive: Running) -> None:
    since = CLOCK - timedelta(days=30)
    sql = "SELECT id FROM reports WHERE updated >= ?"
    expected = {key for (key,) in rows(archive, sql, int(since.timestamp()))}
    assert 0 < len(expected) < 1210
    for endpoint in (archive.citysdk, archive.open311):
        found = ids(opened(endpoint).pages(since, None))
        assert set(found) == expected
        assert len(found) == len(expected)


def test_an_area_limits_the_list(archive: Running) -> None:
    area = Area(4.85, 50.45, 4.87, 50.47)
    sql = (
        "SELECT id FROM reports WHERE lat IS NULL OR (long BETWEEN ? AND ? AND lat BETWEEN ? AND ?)"
    )
    expected = {key for (key,) in rows(archive, sql, 4.85, 4.87, 50.45, 50.47)}
    assert set(ids(opened(archive.citysdk).pages(None, area))) == expected


def test_a_single_report_equals_its_list_row_and_an_unknown_one_is_gone(archive: Running) -> None:
    system = opened(archive.citysdk)
    listed = next(iter(system.pages(None, None))).reports[0]
    assert system.get(listed.report_id) == listed
    with pytest.raises(errors.Gone):
        system.get("no such/report")


# -- writing


def test_each_part_of_a_change_arrives_once(
    sandbox: Running, citysdk: System, new_report: str
) -> None:
    before = citysdk.get(new_report)
    department = citysdk.departments()[1].id
    operations = request.change_operations(
        before,
        citysdk.capabilities,
        sets={
            "status": "in_progress",
            "department": department,
            "position": "4.8612345 50.4654321",
        },
        reply="Équipe en route & à l'heure",
        note="2e appel",
        author="M. Lambert",
    )
    for operation in operations:
        receipt = citysdk.send(operation, citysdk.get(new_report))
        assert receipt.report_id == new_report
    after = citysdk.get(new_report)
    assert (after.status, after.department) == (Status.IN_PROGRESS, department)
    assert after.notice == "Équipe en route & à l'heure"
    assert (after.lon, after.lat) == (4.8612345, 50.4654321)
    assert int(after.version) == int(before.version) + len(operations)
    written = {(field, operation_id) for field, _, _, operation_id in log(sandbox, new_report)[1:]}
    assert written == {(part, op.id) for op in operations for part in op.written}
    thread = citysdk.activity(new_report)
    assert after.activity == thread[-1].id
    assert {entry.operation_id for entry in thread[1:]} == {op.id for op in operations}
    assert [entry.author for entry in thread if entry.kind == "note"] == ["M. Lambert"]


def test_a_department_is_taken_away(citysdk: System, new_report: str) -> None:
    name = citysdk.departments()[0].id
    for wanted in (name, ""):
        citysdk.send(
            Operation("e" * 32, new_report, {"department": wanted}), citysdk.get(new_report)
        )
        assert citysdk.get(new_report).department == wanted


def test_a_refusal_changes_nothing(sandbox: Running, citysdk: System, new_report: str) -> None:
    before = log(sandbox, new_report)
    with pytest.raises(errors.Refused) as caught:
        citysdk.send(
            Operation("f" * 32, new_report, {"department": "Nulle part"}), citysdk.get(new_report)
        )
    assert "Nulle part" in caught.value.server_message
    assert log(sandbox, new_report) == before


def test_a_reader_may_see_and_not_write(sandbox: Running, new_report: str) -> None:
    reader = opened(sandbox.citysdk, "reader")
    operation = Operation("1" * 32, new_report, {"status": "resolved"})
    with pytest.raises(errors.Forbidden) as caught:
        reader.send(operation, reader.get(new_report))
    assert caught.value.whole
    assert one(sandbox, new_report)["status"] == "open"


def test_an_update_in_the_words_of_mysociety_arrives_once(
    sandbox: Running, new_report: str
) -> None:
    system = opened(sandbox.open311)
    report = system.get(new_report)
    operation = request.change_operations(
        report, system.capabilities, sets={"status": "rejected"}, reply="Domaine privé"
    )[0]
    assert not system.send(operation, report).known
    fields = [field for field, *_ in log(sandbox, new_report)]
    assert system.send(operation, report).known
    assert [field for field, *_ in log(sandbox, new_report)] == fields
    assert system.get(new_report).status is Status.CLOSED
    assert one(sandbox, new_report)["extended_attributes"]["detailed_status"] == "REJECTED"


@pytest.mark.parametrize("tokens", [False, True])
def test_a_new_report_is_stored_and_can_be_found(tmp_path_factory: Any, tokens: bool) -> None:
    folder = tmp_path_factory.mktemp("create")
    with running(folder / "c.sqlite", generate=20, now=NOW, tokens=tokens) as server:
        for endpoint in (server.citysdk, server.open311):
            system = opened(endpoint)
            operation = request.create_operation("tag", 4.8675, 50.4669, "Tag « é » & <b>")
            receipt = system.create(operation)
            report = system.get(receipt.report_id)
            assert (report.lon, report.lat) == (4.8675, 50.4669)
            assert report.description.startswith("Tag « é » & <b>")
            text = "".join(map(str, log(server, receipt.report_id)))
            assert operation.id in text + report.description


def test_a_refusal_in_klarschiffs_own_format_is_refused(tmp_path_factory: Any) -> None:
    folder = tmp_path_factory.mktemp("strict")
    with running(folder / "k.sqlite", generate=20, now=NOW, strict_klarschiff=True) as server:
        system = opened(server.citysdk)
        report = system.get(
            system.create(request.create_operation("tag", 4.86, 50.46, "Tag")).report_id
        )
        with pytest.raises(errors.Refused):
            system.send(Operation("2" * 32, report.report_id, {"status": "accepted"}), report)
        foreign = opened(server.citysdk, "reader")
        with pytest.raises(errors.Forbidden):
            foreign.send(Operation("3" * 32, report.report_id, {"status": "resolved"}), report)
