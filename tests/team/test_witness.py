"""Rule T11 with a desk as the only witness: the database was replaced by an older plain copy, the
service's folder knows nothing of what was sent since, and no administrator ran ``signalementd
restored``."""

from __future__ import annotations

from pathlib import Path

import pytest
from team_bench import TeamBench
from team_desk import TeamDesk

from signalement_plugin.core.errors import ServiceSilent
from signalement_plugin.core.model.operation import State
from signalement_plugin.systems.team.system import ReadUntil

ADMIN = "signalementd"


def plain_copy(bench: TeamBench, given: str, folder: Path) -> None:
    """Everything but the desk is as it was before the change was sent."""
    bench.service.close()
    for statement in (
        "DELETE FROM signalement.witness",
        "DELETE FROM signalement.permit",
        "UPDATE signalement.meta SET attempts = 0",
        "UPDATE signalement.commune SET holder = NULL, token = NULL, until = NULL",
    ):
        bench.team.rows(ADMIN, statement)
    put = "UPDATE signalement.operation SET state = 'queued', reason = '', done_seq = NULL"
    bench.team.rows(ADMIN, f"{put} WHERE id = %s", given)
    bench.service = bench.another(folder)
    bench.service.begin()


def epoch(bench: TeamBench) -> object:
    return bench.team.one("rita", "SELECT epoch FROM namur.service")["epoch"]


@pytest.mark.parametrize("user", ["anna", "rita"])
def test_a_desk_that_has_read_more_attempts_begins_a_new_epoch(
    bench: TeamBench, anna: TeamDesk, tmp_path: Path, user: str
) -> None:
    desk = anna if user == "anna" else TeamDesk(bench.team, tmp_path / user, user, bench.clock)
    given = bench.hand_over("bob")
    bench.turn()
    bench.push()
    desk.pull()
    plain_copy(bench, given, tmp_path / "copy")
    before = epoch(bench)
    with pytest.raises(ServiceSilent, match="older"):
        desk.pull()
    bench.probe_and_pull()
    assert epoch(bench) != before
    assert bench.state(given) == ("unknown", "restored")
    bench.push()
    bench.pull()
    assert bench.state(given)[0] == str(State.CONFIRMED)
    assert bench.ghosts() == [(given, "resolved")]
    desk.pull()
    assert desk.status() == "resolved"


def test_nobody_makes_a_number_of_attempts_up(bench: TeamBench) -> None:
    proof = bench.team.one("anna", "SELECT proof FROM namur.service")["proof"]
    before = epoch(bench)
    for attempts, said in ((1_000, proof), (1_000, ""), (0, proof), (-1, proof)):
        bench.team.rows("anna", "SELECT namur.witness(%s, %s)", attempts, said)
    bench.turn()
    assert epoch(bench) == before
    witnesses = bench.team.rows(ADMIN, "SELECT who FROM signalement.witness WHERE who = 'a desk'")
    assert witnesses == []


@pytest.mark.parametrize(
    ("number", "read"),
    [
        ("e/7/3/ab", ReadUntil(7, 3, "ab")),
        ("e/7", ReadUntil(7)),
        ("f/7/3/ab", ReadUntil()),
        ("", ReadUntil()),
        ("e/x/3/ab", ReadUntil()),
    ],
)
def test_a_stored_number_counts_in_its_epoch(number: str, read: ReadUntil) -> None:
    assert ReadUntil.of(number, "e") == read
