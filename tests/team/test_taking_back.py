"""Taking back at a desk what was handed over: possible as long as nobody has begun to send it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from team_bench import TeamBench
from team_desk import TeamDesk

from signalement_plugin.core.errors import LostAnswer
from signalement_plugin.core.model.operation import Operation, State, new_id
from signalement_plugin.sync.outbox.metadata import draft
from signalement_plugin.sync.outbox.resolutions import take_back, write_anew
from signalement_plugin.systems.team.mailbox import TeamMailbox


@pytest.fixture
def handed(anna: TeamDesk) -> str:
    """A change with a reply that was handed over; its id."""
    given = anna.change(status="in_progress", reply="We come on Monday.")
    anna.push()
    assert anna.state(given) == (State.HANDED, "")
    return given


def test_an_unsent_change_is_taken_back_and_its_text_kept(
    bench: TeamBench, anna: TeamDesk, handed: str
) -> None:
    bench.turn()  # the service has copied it into its outbox already
    assert take_back(anna.outbox, handed)
    assert anna.state(handed) == (State.HANDED, "taking_back")
    assert not take_back(anna.outbox, handed)  # possible once only
    anna.push()
    assert anna.state(handed) == (State.CANCELLED, "by_user")
    assert draft(anna.outbox, "1") == {"reply": "We come on Monday."}
    anna.pull()
    assert anna.status() == "new"
    bench.turn()
    bench.push()
    assert bench.ghosts() == []
    assert bench.state(handed) == ("cancelled", "by_user")


def test_a_change_being_sent_is_not_taken_back(
    bench: TeamBench, anna: TeamDesk, handed: str
) -> None:
    sends = "UPDATE signalement.operation SET state = %s WHERE id = %s"
    bench.team.rows("signalementd", sends, "sending", handed)
    assert take_back(anna.outbox, handed)
    anna.push()
    assert anna.state(handed) == (State.HANDED, "")
    assert draft(anna.outbox, "1") == {}
    bench.team.rows("signalementd", sends, "queued", handed)
    bench.turn()
    bench.push()
    anna.pull()
    assert anna.state(handed)[0] is State.CONFIRMED
    assert {op_id for op_id, _ in bench.ghosts()} == {handed}


def test_a_change_sent_before_the_mailbox_was_asked_is_final(
    bench: TeamBench, anna: TeamDesk, handed: str
) -> None:
    assert take_back(anna.outbox, handed)
    bench.turn()
    bench.push()
    anna.pull()  # the outcome arrives before the desk has asked to take it back
    assert anna.state(handed)[0] is State.CONFIRMED
    anna.push()
    assert anna.state(handed)[0] is State.CONFIRMED
    assert draft(anna.outbox, "1") == {}


@pytest.mark.parametrize("then", ["push", "pull"])
def test_a_take_back_without_an_answer_takes_effect_once(
    bench: TeamBench, anna: TeamDesk, handed: str, monkeypatch: pytest.MonkeyPatch, then: str
) -> None:
    """The same is asked again; or a reading of the list brings the answer."""
    assert take_back(anna.outbox, handed)
    with monkeypatch.context() as patched:
        patched.setattr(TeamMailbox, "cancel", lost_after(TeamMailbox.cancel))
        anna.push()
    assert anna.state(handed) == (State.HANDED, "taking_back")
    bench.clock.pass_(60)
    getattr(anna, then)()
    assert anna.state(handed) == (State.CANCELLED, "by_user")
    assert draft(anna.outbox, "1") == {"reply": "We come on Monday."}
    bench.turn()
    bench.push()
    assert bench.ghosts() == []


@pytest.mark.parametrize("then", ["push", "pull"])
def test_a_new_report_that_is_taken_back_can_be_written_on(
    bench: TeamBench, anna: TeamDesk, monkeypatch: pytest.MonkeyPatch, then: str
) -> None:
    """With who called: the desk may be closed when the mailbox answers."""
    sets = {"description": "A hole", "service_code": "S", "position": "4.86 50.46"}
    new = Operation(new_id(), "", sets, kind="create", caller={"name": "Madame Lejeune"})
    anna.outbox.add([new])
    anna.push()
    bench.turn()
    assert take_back(anna.outbox, new.id)
    if then == "pull":
        monkeypatch.setattr(TeamMailbox, "cancel", lost_after(TeamMailbox.cancel))
        anna.push()
        bench.clock.pass_(60)
    getattr(anna, then)()
    assert anna.state(new.id) == (State.REFUSED, "taken_back")
    assert bench.team.rows("admin", "SELECT FROM signalement.caller") == []
    bench.turn()
    bench.push()
    assert bench.ghosts() == []
    taken = write_anew(anna.outbox, new.id, "+", {"text": "A hole"})
    assert taken is not None
    assert taken.caller == {"name": "Madame Lejeune"}
    assert draft(anna.outbox, "+") == {"text": "A hole"}


def lost_after(done: Callable[[TeamMailbox, str], bool]) -> Callable[[TeamMailbox, str], bool]:
    def lost(box: TeamMailbox, op_id: str) -> bool:
        done(box, op_id)
        raise LostAnswer("cut")

    return lost


@pytest.fixture
def lost(bench: TeamBench, anna: TeamDesk, handed: str) -> str:
    """A change that Anna took back, in a database of before that: the service had copied the change
    into its outbox, and did not hear that it was taken back."""
    bench.turn()
    assert take_back(anna.outbox, handed)
    anna.push()
    assert anna.state(handed) == (State.CANCELLED, "by_user")
    for statement in (
        "DELETE FROM signalement.operation",
        "UPDATE signalement.meta SET epoch = gen_random_uuid()",
        "UPDATE signalement.commune SET pulled = epoch FROM signalement.meta WHERE id = 1",
    ):
        bench.team.rows("signalementd", statement)
    return handed


@pytest.mark.parametrize("first", ["desk", "service"])
def test_a_change_taken_back_before_a_restore_is_taken_back_again(
    bench: TeamBench, anna: TeamDesk, lost: str, first: str
) -> None:
    """Seen: the service adds it to the restored database again, and the server got it although the
    desk said *cancelled*."""
    if first == "desk":
        anna.pull()  # the database is a copy without the change
        assert anna.state(lost) == (State.CANCELLED, "by_user")
    bench.turn()
    assert bench.state(lost)[0] == "queued"
    anna.pull()
    assert anna.state(lost) == (State.HANDED, "taking_back")
    anna.push()
    assert anna.state(lost) == (State.CANCELLED, "by_user")
    bench.turn()
    bench.push()
    assert bench.ghosts() == []
    anna.pull()
    assert anna.state(lost) == (State.CANCELLED, "by_user")
    assert draft(anna.outbox, "1") == {"reply": "We come on Monday."}


def test_a_change_taken_back_before_a_restore_and_sent_after_it_shows_its_outcome(
    bench: TeamBench, anna: TeamDesk, lost: str
) -> None:
    anna.pull()
    bench.turn()
    bench.push()
    anna.pull()
    assert anna.state(lost)[0] is State.CONFIRMED
    anna.push()
    assert anna.state(lost)[0] is State.CONFIRMED
