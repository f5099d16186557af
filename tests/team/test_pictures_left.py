"""Files of pictures, and who called, do not stay at the service when a change is over."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest
from fake_system import FULL
from psycopg.types.json import Jsonb
from report_rows import SECRET, submit
from team_bench import TeamBench

from signalement_plugin.systems.base import Probe

CREATES = replace(FULL, creates_with=frozenset({"caller", "photo"}))


@pytest.fixture
def given(bench: TeamBench) -> str:
    """A new report with a caller and a picture, in the mailbox; its id."""
    bench.caps = bench.system.capabilities = CREATES
    bench.service.probed(bench.system, Probe("", CREATES))
    sets = {"service_code": "v", "position": "4.8 50.4", "description": "Trou"}
    body = {"kind": "create", "sets": sets, "base": {}}
    found, caller = uuid4().hex, Jsonb({"name": SECRET})
    submit(bench.team, "anna", found, report_id="", body=body, caller=caller, photos=[b"jpeg"])
    return found


def pictures(bench: TeamBench) -> list[Path]:
    return list((bench.folder / "namur" / "photos-to-send").glob("*"))


def test_of_a_change_that_a_desk_cancelled(bench: TeamBench, given: str) -> None:
    bench.turn()
    assert pictures(bench) != []
    bench.team.rows("anna", "SELECT namur.cancel(%s)", given)
    bench.turn()
    assert pictures(bench) == []


def test_of_a_change_that_the_server_refused(bench: TeamBench, given: str) -> None:
    bench.turn()
    bench.server.faults = ["refuse"]
    bench.push(1)
    assert bench.state(given)[0] == "refused"
    assert pictures(bench) == []
    for table in ("caller", "photo"):
        assert bench.team.rows("signalementd", f"SELECT 1 FROM signalement.{table}") == []


def test_of_a_change_that_the_system_does_not_take(bench: TeamBench, given: str) -> None:
    bench.service.probed(bench.system, Probe("", replace(CREATES, creates=False)))
    bench.turn()
    assert bench.state(given)[0] == "refused"
    assert pictures(bench) == []


def test_of_a_change_that_another_place_has_sent(
    bench: TeamBench, given: str, tmp_path: Path
) -> None:
    bench.turn()
    first, bench.service = bench.service, bench.another(tmp_path / "second")
    first.close()
    ended = "UPDATE signalement.commune SET until = clock_timestamp() - interval '1 second'"
    bench.team.rows("admin", ended)
    bench.service.begin()
    bench.probe_and_pull()
    bench.push()
    assert bench.state(given)[0] in ("confirmed", "unverified")
    bench.service.close()
    bench.team.rows("admin", ended)
    first.begin()
    assert pictures(bench) == []
    first.close()
