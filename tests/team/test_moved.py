"""A commune that moves to another reporting system (rule T19): number 1 of the former one is
another report than number 1 of the new one."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace

import psycopg
import pytest
from fake_system import InProcess, Server
from team_bench import SETTINGS, TeamBench
from team_database import TeamDatabase
from team_desk import TeamDesk, address_of

from signalement_plugin.core.errors import Gone, ServiceSilent
from signalement_plugin.core.model.operation import State, new_id
from signalement_plugin.core.model.report import Service
from signalement_plugin.systems.base import Address
from signalement_plugin.systems.registry import open_system
from signalementd.commands import main
from signalementd.errors import NotHolder, OtherSystem
from signalementd.service.moving import moved
from signalementd.settings import Settings

MOVED = "La commune travaille avec un autre système : rien n’est plus envoyé à l’ancien."
ELSEWHERE = replace(SETTINGS, address=Address("http://127.0.0.1:10"))


def says(bench: TeamBench, *, another_system: bool = True) -> int:
    """Run the administrator's command with the present settings."""
    settings = Settings("", "", bench.folder, (bench.settings,))
    with closing(bench.team.new("signalementd")) as db:
        return moved(settings, "namur", db, another_system=another_system)


def moves(bench: TeamBench) -> None:
    """Move the commune to another server with another report 1."""
    bench.service.close()
    bench.settings = ELSEWHERE
    says(bench)
    bench.server = Server(bench.clock)
    bench.server.add("1", lon=4.87, lat=50.47)
    bench.system = InProcess(bench.server, bench.caps)
    bench.service = bench.another(bench.folder)
    bench.service.begin()
    bench.probe_and_pull()


def meets_anew(desk: TeamDesk) -> None:
    """Probe and read again, as the reading thread of QGIS does after an error."""
    with pytest.raises(ServiceSilent, match="another reporting system"):
        desk.pull()
    desk.system.probe()
    desk.pull()


def test_a_desk_offers_the_categories_of_the_new_system(bench: TeamBench, anna: TeamDesk) -> None:
    assert anna.system.services() == []
    moves(bench)
    bench.system.services = lambda: [Service("S", "Voirie")]  # type: ignore[method-assign]
    bench.probe_and_pull()
    meets_anew(anna)
    assert [one.code for one in anna.system.services()] == ["2-S"]


def test_a_waiting_change_is_not_sent_to_the_new_report_of_the_same_number(
    bench: TeamBench, anna: TeamDesk
) -> None:
    given = anna.change(status="in_progress", reply="Nous venons.")
    moves(bench)
    anna.push()
    assert anna.state(given) == (State.HANDED, "")
    bench.turn()
    bench.push()
    meets_anew(anna)
    assert bench.ghosts() == []
    assert anna.state(given) == (State.REFUSED, "gone")
    row = anna.outbox.row(given)
    assert row is not None
    assert row.server_message == MOVED
    assert row.operation.reply == "Nous venons."


@pytest.mark.parametrize("state", ["queued", "held", "conflict"])
def test_a_change_in_the_mailbox_is_not_sent_to_the_new_system(
    bench: TeamBench, state: str
) -> None:
    given = bench.hand_over("anna")
    put = "UPDATE signalement.operation SET state = %s WHERE id = %s"
    bench.team.rows("signalementd", put, state, given)
    moves(bench)
    if state != "queued":
        assert bench.state(given)[0] == state
        choice = {"held": "send", "conflict": "mine"}[state]
        new = new_id()
        assert bench.decide("bob", given, choice, new) == "yours"
        given = given if state == "held" else new
    bench.turn()
    bench.push()
    assert bench.state(given) == ("refused", "gone")
    assert bench.ghosts() == []


def test_a_change_that_may_have_been_sent_before_the_move_asks(bench: TeamBench) -> None:
    given = bench.killed_while_sending("lose_after")
    moves(bench)
    bench.service.outbox.recover()
    bench.turn()
    bench.push()
    assert (bench.state(given)[0], bench.operation(given)["asks"]) == ("unknown", True)
    assert bench.ghosts() == []
    new = new_id()
    assert bench.decide("anna", given, "again", new) == "yours"
    bench.turn()
    bench.push()
    assert bench.state(new) == ("refused", "gone")
    assert bench.ghosts() == []


def test_a_report_of_the_new_system_is_changed_by_its_own_number(
    bench: TeamBench, anna: TeamDesk
) -> None:
    moves(bench)
    meets_anew(anna)
    assert anna.store.rows["1"].flags == ("stale",)
    assert anna.status("2-1") == "new"
    given = anna.change("2-1", status="in_progress")
    anna.push()
    bench.turn()
    bench.push()
    anna.pull()
    assert anna.state(given)[0] is State.CONFIRMED
    assert bench.ghosts() == [(given, "in_progress")]
    assert bench.server.reports["1"].status == "in_progress"
    assert anna.status("2-1") == "in_progress"


def test_a_new_desk_reads_the_new_system_only(bench: TeamBench) -> None:
    moves(bench)
    with closing(open_system("team", address_of(bench.team, "bob"))) as system:
        assert system.probe().total_count == 1
        (page,) = system.changes("", None)
        assert [one.report_id for one in page.reports] == ["2-1"]
        assert system.get("1").flags == ("stale",)
        with pytest.raises(Gone):
            system.get("2-2")


def test_a_transaction_that_edits_a_row_of_the_former_system_is_refused(
    bench: TeamBench,
) -> None:
    moves(bench)
    with pytest.raises(psycopg.Error) as said:
        bench.sets("anna", "true", status="closed")
    assert str(said.value).startswith(MOVED)
    assert bench.team.rows("admin", "SELECT FROM signalement.edit") == []
    assert bench.shown("1")["flags"] == "stale"
    bench.sets("anna", "report_id = '2-1'", status="closed")
    bench.turn()
    bench.push()
    assert [value for _, value in bench.ghosts()] == ["closed"]


def test_an_edit_made_before_the_move_is_not_sent(bench: TeamBench) -> None:
    given = bench.edit("anna", status="closed")
    moves(bench)
    bench.turn()
    bench.push()
    assert bench.state(given) == ("refused", "gone")
    assert bench.shown("1")["waiting"] == f"refused: {MOVED}"
    assert bench.ghosts() == []


def test_a_new_report_with_a_category_of_the_former_system_is_refused(bench: TeamBench) -> None:
    """Its code may mean something else now."""
    moves(bench)
    bench.system.services = lambda: [Service("S", "Voirie")]  # type: ignore[method-assign]
    assert [one.code for one in bench.service.opened().services()] == ["2-S"]
    sets = {"position": "4.86 50.46", "description": "Un trou"}
    states = []
    for code in ("S", "2-S", ""):
        body = {"kind": "create", "sets": {**sets, "service_code": code}}
        given = bench.hand_over("anna", report_id="", body=body)
        bench.turn()
        bench.push()
        states.append((*bench.state(given), bench.operation(given)["words"]))
    assert states[0] == states[2] == ("refused", "rule", MOVED)
    assert states[1][:2] == ("confirmed", "")
    (made,) = [one for one in bench.server.reports.values() if one.description == "Un trou"]
    assert made.service_code == "S"
    bench.pull()
    assert bench.stored(f"2-{made.report_id}")["service_code"] == "2-S"


def test_settings_that_name_another_system_are_an_error(
    bench: TeamBench, capsys: pytest.CaptureFixture[str]
) -> None:
    bench.service.close()
    bench.settings = ELSEWHERE
    service = bench.another(bench.folder)
    with pytest.raises(OtherSystem, match="signalementd moved namur"):
        service.begin()
    service.close()
    file = settings_file(bench.team, bench)
    assert main(["status", "--check", "--settings", file]) == 1
    assert "and the settings say open311 http://127.0.0.1:10" in capsys.readouterr().out


def test_the_same_system_at_another_address_keeps_its_numbers(
    bench: TeamBench, capsys: pytest.CaptureFixture[str]
) -> None:
    given = bench.hand_over("anna")
    bench.service.close()
    bench.settings = ELSEWHERE
    file = settings_file(bench.team, bench)
    assert main(["moved", "namur", "--to-another-address", "--settings", file]) == 0
    assert capsys.readouterr().out == "namur works with open311 http://127.0.0.1:10\n"
    bench.service = bench.another(bench.folder)
    bench.service.begin()
    bench.probe_and_pull()
    bench.turn()
    bench.push()
    assert bench.ghosts() == [(given, "resolved")]
    assert bench.stored("1")["flags"] == ""


def test_the_command_is_refused_twice_and_while_a_service_runs(bench: TeamBench) -> None:
    with pytest.raises(NotHolder, match="stop it first"):
        says(bench)
    bench.service.close()
    with pytest.raises(OtherSystem, match="change the settings first"):
        says(bench)
    bench.settings = ELSEWHERE
    assert says(bench) == 1
    with pytest.raises(OtherSystem, match="already"):
        says(bench)


def test_a_place_with_the_settings_of_before_the_move_does_not_lead(
    bench: TeamBench,
) -> None:
    other = bench.another(bench.folder / "other")
    with pytest.raises(NotHolder):
        other.begin()
    moves(bench)
    bench.service.close()
    bench.team.rows("signalementd", "UPDATE signalement.commune SET until = '-infinity'")
    with pytest.raises(OtherSystem):
        other.begin()
    other.close()


def test_a_number_that_existing_ids_begin_with_is_skipped(bench: TeamBench) -> None:
    bench.server.add("2-77")
    bench.pull()
    moves(bench)
    assert bench.stored("3-1")["status"] == "new"


def settings_file(team: TeamDatabase, bench: TeamBench) -> str:
    path = bench.folder / "signalementd.toml"
    one = bench.settings
    path.write_text(
        f'[database]\ndsn = "{team.dsn("signalementd")}"\n[service]\nfolder = "{bench.folder}"\n'
        f'[[commune]]\nname = "{one.name}"\nsystem = "{one.system}"\n'
        f'endpoint = "{one.address.endpoint}"\n',
        "utf-8",
    )
    return str(path)
