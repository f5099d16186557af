"""What a desk sees of others' work at a report: who has it open, and which changes of theirs
wait."""

from __future__ import annotations

from contextlib import closing, suppress
from uuid import uuid4

import psycopg
import pytest
from psycopg.types.json import Jsonb
from report_rows import add_operation
from team_bench import TeamBench
from team_database import TeamDatabase
from team_desk import TeamDesk, address_of

from signalement_plugin.core.errors import Forbidden, NotSupported
from signalement_plugin.core.model.operation import State
from signalement_plugin.systems.mailbox import Colleagues, MailboxChange
from signalement_plugin.systems.registry import open_system
from signalement_plugin.systems.team.database import Database
from signalement_plugin.systems.team.mailbox import TeamMailbox

DENIED = psycopg.errors.InsufficientPrivilege


def mailbox(team: TeamDatabase, user: str, desk: str = "", commune: str = "namur") -> TeamMailbox:
    return TeamMailbox(Database(address_of(team, user, commune), commune), desk or f"of {user}")


def test_another_desk_sees_a_waiting_change_beside_the_value(
    bench: TeamBench, anna: TeamDesk
) -> None:
    given = anna.change(status="in_progress", reply="Nous venons.")
    anna.push()
    (seen,) = mailbox(bench.team, "bob").colleagues("1").changes
    assert (seen.operation.id, seen.author, seen.state) == (given, "anna", State.QUEUED)
    assert seen.operation.sets == {"status": "in_progress"}
    assert seen.operation.reply == "Nous venons."
    assert not seen.asks
    assert seen.since.tzinfo is not None
    assert bench.stored()["status"] == "new"
    bench.turn()
    bench.push()
    assert mailbox(bench.team, "bob").colleagues("1") == Colleagues()


def test_a_conflict_may_be_decided_by_another_desk(bench: TeamBench, anna: TeamDesk) -> None:
    given = anna.change(status="in_progress")
    bench.server.colleague("1", status="planned")
    anna.push()
    bench.turn()
    bench.push()
    bob = mailbox(bench.team, "bob")
    (seen,) = bob.colleagues("1").changes
    assert (seen.state, seen.asks) == (State.CONFLICT, True)
    assert bob.decide(uuid4().hex, given, "mine", None)
    assert not bob.decide(uuid4().hex, given, "server", None)  # it was decided already
    bench.turn()
    bench.push()
    assert [value for _, value in bench.ghosts()] == ["in_progress"]
    assert bob.colleagues("1").changes == ()


def test_a_user_with_an_open_report_is_visible_to_others_for_a_minute(team: TeamDatabase) -> None:
    anna, bob = mailbox(team, "anna"), mailbox(team, "bob")
    assert anna.colleagues("1").here == ()
    assert anna.colleagues("1").here == ()  # this desk's own presence is not shown
    assert bob.colleagues("1").here == ("anna",)
    assert anna.colleagues("1").here == ("bob",)
    assert mailbox(team, "anna", "at home").colleagues("1").here == ("anna", "bob")
    assert bob.colleagues("2").here == ()  # opening 2 closes 1
    assert "bob" not in anna.colleagues("1").here
    team.rows("signalementd", "UPDATE signalement.presence SET until = until - interval '61 s'")
    assert mailbox(team, "bob", "anew").colleagues("1").here == ()


def test_a_reader_sees_others_and_is_not_visible(team: TeamDatabase) -> None:
    mailbox(team, "anna").colleagues("1")
    assert mailbox(team, "rita").colleagues("1").here == ("anna",)
    assert mailbox(team, "bob").colleagues("1").here == ("anna",)


def test_a_reader_is_offered_no_change(bench: TeamBench) -> None:
    """Seen: *everything is in order, it takes changes*, and each change waited for a right."""
    found = {}
    for login in ("anna", "rita"):
        with closing(open_system("team", address_of(bench.team, login))) as system:
            found[login] = system.probe().capabilities
    assert found["anna"].writes
    assert found["anna"].read_only_because == ""
    reader = found["rita"]
    assert (reader.writes, reader.creates, reader.read_only_because) == (set(), False, "key_reads")


def test_a_reader_sends_no_query_that_is_denied(team: TeamDatabase) -> None:
    """Seen: an error in the server's log every 30 seconds, as long as a card was open."""
    before = team.server.log.read_text("utf-8", "replace")
    mailbox(team, "rita").colleagues("1")
    with suppress(DENIED):  # refused on purpose: this must be the only refusal in the log
        team.rows("rita", "SELECT namur.cancel('seen')")
    (line,) = [one for one in _new(team, before) if "permission denied" in one]
    assert "cancel" in line


def _new(team: TeamDatabase, before: str) -> list[str]:
    return team.server.log.read_text("utf-8", "replace")[len(before) :].splitlines()


def test_another_commune_sees_nobody(team: TeamDatabase) -> None:
    mailbox(team, "anna").colleagues("1")
    assert mailbox(team, "carl", commune="dinant").colleagues("1") == Colleagues()
    with pytest.raises((Forbidden, NotSupported)):
        mailbox(team, "carl").colleagues("1")


@pytest.mark.parametrize(
    "body", [[], {"sets": []}, {"sets": {"status": {"x": 1}, "evil": "1"}, "reply": ["x"]}]
)
def test_an_invalid_body_of_a_change_is_shown_without_error(
    team: TeamDatabase, body: object
) -> None:
    given = add_operation(team, 1)
    team.rows("signalementd", "UPDATE signalement.operation SET body = %s", Jsonb(body))
    for change in mailbox(team, "bob").colleagues("1").changes:
        assert isinstance(change, MailboxChange)
        assert change.operation.id == given
        assert set(change.operation.sets) <= {"status"}


def test_no_colleagues_are_shown_before_the_team_was_probed(team: TeamDatabase) -> None:
    system = open_system("team", address_of(team, "bob"))
    assert not system.capabilities.hands_over
    system.close()
