"""A change or a new report that takes several requests, of which another place sends the rest."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest
from fake_system import FULL
from psycopg.types.json import Jsonb
from report_rows import SECRET, submit
from team_bench import TeamBench

from signalement_plugin.core.model.operation import Operation
from signalement_plugin.core.model.report import Report
from signalement_plugin.systems.base import Probe, Receipt

CAPS = replace(
    FULL,
    writes=FULL.writes | {"photo"},
    creates_with=frozenset({"photo", "caller"}),
    alone=frozenset({"department", "photo", "reply"}),
)
Sent = list[tuple[set[str], list[bytes]]]


@pytest.fixture
def sent(bench: TeamBench) -> Sent:
    """The names of the parts of each request to the server, and its pictures."""
    bench.caps = bench.system.capabilities = CAPS
    bench.service.probed(bench.system, Probe("", CAPS))
    found: Sent = []
    send = bench.system.send

    def sending(operation: Operation, fresh: Report) -> Receipt:
        pictures = [Path(photo).read_bytes() for photo in operation.photos]
        found.append((set(operation.written), pictures))
        return send(operation, fresh)

    bench.system.send = sending  # type: ignore[method-assign]
    return found


def another_place_leads(bench: TeamBench, folder: Path) -> None:
    bench.service.close()
    sql = "UPDATE signalement.commune SET until = clock_timestamp() - interval '1 second'"
    bench.team.rows("admin", sql)
    bench.service = bench.another(folder)
    bench.service.begin()
    bench.probe_and_pull()


def new_report(bench: TeamBench) -> str:
    """A new report with a caller and a picture, taken by the service; its id."""
    sets = {"service_code": "v", "position": "4.8 50.4", "description": "Trou"}
    body = {"kind": "create", "sets": sets, "base": {}}
    given, caller = uuid4().hex, Jsonb({"name": SECRET})
    submit(bench.team, "anna", given, report_id="", body=body, caller=caller, photos=[b"jpeg"])
    bench.turn()
    return given


def test_pictures_that_follow_a_new_report_are_sent_from_another_place(
    bench: TeamBench, sent: Sent, tmp_path: Path
) -> None:
    given = new_report(bench)
    bench.push(1)
    assert (bench.state(given), sent) == (("confirmed", ""), [])
    another_place_leads(bench, tmp_path / "second")
    bench.push()
    assert sent == [({"photo"}, [b"jpeg"])]
    bench.service.close()


def test_no_part_of_a_change_is_sent_twice_from_another_place(
    bench: TeamBench, sent: Sent, tmp_path: Path
) -> None:
    """The first request of a change that was handed over as one was lost."""
    shown = {"values": {"status": "new", "department": ""}, "version": "", "known": True}
    sets = {"status": "resolved", "department": "SUD"}
    body = {"sets": sets, "reply": "Merci", "base": shown}
    submit(bench.team, "anna", uuid4().hex, body=body, photos=[b"jpeg"])
    bench.turn()
    bench.server.faults = ["lose_before"]
    bench.push(1)
    another_place_leads(bench, tmp_path / "second")
    bench.push(9)
    department = ({"department"}, [])
    rest = [({"photo"}, [b"jpeg"]), ({"status"}, []), ({"reply"}, [])]
    assert sent == [department, department, *rest]
    bench.service.close()


def test_what_a_restored_database_lacks_gets_its_caller_and_pictures_again(
    bench: TeamBench, sent: Sent, tmp_path: Path
) -> None:
    given = new_report(bench)
    for table, column in (("caller", "operation"), ("photo", "operation"), ("operation", "id")):
        bench.team.rows("admin", f"DELETE FROM signalement.{table} WHERE {column} = %s", given)
    bench.turn()
    another_place_leads(bench, tmp_path / "second")
    row = bench.service.outbox.row(given)
    assert row is not None
    assert row.operation.caller == {"name": SECRET}
    assert [Path(photo).read_bytes() for photo in row.operation.photos] == [b"jpeg"]
    bench.service.close()
