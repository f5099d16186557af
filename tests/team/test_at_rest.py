"""While nobody works, a service asks the database once a turn and writes nothing; an edit or a
restored database ends this."""

from __future__ import annotations

import psycopg
import pytest
from team_bench import TeamBench

ADMIN = "signalementd"
WRITTEN = """
SELECT w.xmin::text AS witness, m.xmin::text AS meta, c.xmin::text AS commune
FROM signalement.witness AS w, signalement.meta AS m, signalement.commune AS c
"""


@pytest.fixture
def statements(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Every statement of this process from now on."""
    asked: list[object] = []
    execute = psycopg.Cursor.execute

    def recorded(
        cursor: psycopg.Cursor[object], statement: object, *bound: object, **how: object
    ) -> object:
        asked.append(statement)
        return execute(cursor, statement, *bound, **how)  # type: ignore[arg-type]

    monkeypatch.setattr(psycopg.Cursor, "execute", recorded)
    return asked


def test_at_rest_the_service_asks_once_a_turn_and_writes_nothing(
    bench: TeamBench, statements: list[object]
) -> None:
    given = bench.edit("anna", status="in_progress")
    bench.turn()
    bench.push()
    assert bench.state(given) == ("confirmed", "")
    bench.turn()
    before = bench.team.rows(ADMIN, WRITTEN)
    statements.clear()
    with bench.service.hand.lent():
        assert [bench.service.turn() for _ in range(3)] == [0, 0, 0]
    assert len(statements) == 3
    assert bench.team.rows(ADMIN, WRITTEN) == before


def test_one_turn_takes_an_edit_as_far_as_the_outbox(bench: TeamBench) -> None:
    bench.turn()
    given = bench.edit("anna", status="in_progress")
    bench.service.turn()
    row = bench.service.outbox.row(given)
    assert row is not None


_SEEN = """
INSERT INTO signalement.witness (who, epoch, attempts)
SELECT 'a desk', epoch, attempts + 1 FROM signalement.meta
"""
COPIES = {
    "of_another_place": ["UPDATE signalement.meta SET place = 'elsewhere'"],
    "of_fewer_attempts_than_a_desk_has_read": [_SEEN],
    "of_fewer_attempts_than_the_outbox_has": [
        "DELETE FROM signalement.witness",
        "UPDATE signalement.meta SET attempts = 0",
    ],
}


@pytest.mark.parametrize("copy", COPIES)
def test_a_copy_that_comes_while_the_service_runs_is_noticed(bench: TeamBench, copy: str) -> None:
    bench.edit("anna", status="in_progress")
    bench.turn()
    bench.push()
    bench.turn()
    (before,) = bench.team.rows(ADMIN, "SELECT epoch FROM signalement.meta")
    for statement in COPIES[copy]:
        bench.team.rows(ADMIN, statement)
    bench.turn()
    assert bench.team.rows(ADMIN, "SELECT epoch FROM signalement.meta") != [before]


def test_an_outcome_that_was_filed_after_the_copy_is_filed_again(bench: TeamBench) -> None:
    """Seen: a dump was made between an answer and its filing, and brought back later: the change
    stayed *handed* at the desks for ever, over the server's value."""
    given = bench.edit("anna", status="in_progress")
    bench.turn()
    bench.push()
    later = bench.edit("anna", status="planned")
    bench.turn()
    bench.push()
    assert bench.state(later)[0] == "confirmed"
    for statement in (
        "UPDATE signalement.operation SET done_seq = NULL WHERE done_seq IS NOT NULL",
        "UPDATE signalement.edit SET live = true",
        "UPDATE signalement.meta SET place = 'elsewhere'",
    ):
        bench.team.rows(ADMIN, statement)
    bench.probe_and_pull()
    left = bench.team.rows(ADMIN, "SELECT id FROM signalement.operation WHERE done_seq IS NULL")
    assert left == []
    assert bench.team.rows(ADMIN, "SELECT n FROM signalement.edit WHERE live") == []
    assert bench.state(given) == ("confirmed", "")


def test_an_outcome_that_the_copy_knows_only_in_part_is_filed_again(bench: TeamBench) -> None:
    """Seen: a dump was made between the server's answer and the reading that showed it: the change
    stayed *settle* in the database for ever, and at the desks *handed*."""
    given = bench.edit("anna", status="in_progress")
    bench.turn()
    bench.push()
    later = bench.edit("anna", status="planned")
    bench.turn()
    bench.push()
    assert bench.state(later)[0] == "confirmed"
    older = "UPDATE signalement.operation SET state = 'unverified', reason = 'settle' WHERE id = %s"
    bench.team.rows(ADMIN, older, given)
    bench.team.rows(ADMIN, "UPDATE signalement.meta SET place = 'elsewhere'")
    bench.probe_and_pull()
    assert bench.state(given) == ("confirmed", "")


def test_an_open_outcome_of_another_outbox_does_not_keep_this_one_from_resting(
    bench: TeamBench, statements: list[object]
) -> None:
    """Only the other place can file it again."""
    given = bench.edit("anna", status="in_progress")
    bench.turn()
    bench.push()
    unfiled = "UPDATE signalement.operation SET done_seq = NULL WHERE id = %s"
    bench.team.rows(ADMIN, unfiled, given)
    bench.service.outbox.db.execute("DELETE FROM operation")
    bench.team.rows(ADMIN, "UPDATE signalement.meta SET place = 'elsewhere'")
    bench.probe_and_pull()
    bench.turn()
    statements.clear()
    with bench.service.hand.lent():
        assert [bench.service.turn() for _ in range(3)] == [0, 0, 0]
    assert len(statements) == 3
