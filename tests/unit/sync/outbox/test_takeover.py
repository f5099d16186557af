"""Waiting changes of another profile's outbox are moved here once, and sent from here only."""

from __future__ import annotations

import json
import shutil
import sqlite3
from pathlib import Path

import pytest
from fake_system import FULL, HandClock, InProcess, Server

from signalement_plugin.core.changes.request import change_operations
from signalement_plugin.core.errors import InUseElsewhere, MissingChanges
from signalement_plugin.core.model.operation import Operation, State
from signalement_plugin.sync.outbox import queries, takeover
from signalement_plugin.sync.outbox.database import NAME
from signalement_plugin.sync.outbox.metadata import bind_to_server, draft, save_draft
from signalement_plugin.sync.outbox.opening import open_outbox
from signalement_plugin.sync.outbox.sender_lock import SenderLock
from signalement_plugin.sync.outbox.takeover import inspect_outbox, take_over
from signalement_plugin.sync.push.push_now import push_now
from signalement_plugin.sync.rules.rows import Precondition


class Killed(BaseException):
    """Stands for ``kill -9``: no ``except Exception`` of the code catches it."""


@pytest.fixture
def old(tmp_path):
    return tmp_path / "signalement" / "qgis3" / "c1"


@pytest.fixture
def here(tmp_path):
    outbox = open_outbox(tmp_path / "signalement" / "qgis4" / "c1")
    yield outbox
    outbox.close()


@pytest.fixture
def server():
    made = Server(HandClock())
    for number in range(3):
        made.add(str(number))
    return made


@pytest.fixture
def waiting(old, server):
    """Three changes and a draft wait in the old profile; the ids of the changes."""
    outbox = open_outbox(old)
    bind_to_server(outbox, "ab12")
    for report in server.reports.values():
        outbox.add(change_operations(report, FULL, sets={"status": "resolved"}, reply="Fait"))
    save_draft(outbox, "9", {"reply": "Bonjour"})
    ids = [row.id for row in outbox.rows()]
    outbox.close()
    return ids


def states(folder) -> list[State]:
    outbox = open_outbox(folder)
    found = [row.state for row in outbox.rows()]
    outbox.close()
    return found


def test_inspecting_an_outbox_counts_and_changes_nothing(old, waiting, tmp_path):
    found = inspect_outbox(old)
    assert (found.changes, found.drafts, found.server) == (3, 1, "ab12")
    assert found.last is not None
    assert states(old) == [State.QUEUED] * 3
    assert inspect_outbox(tmp_path) is None


def test_taken_over_it_is_sent_from_here_once(old, here, waiting, server):
    assert take_over(old, here) == 3
    assert [row.id for row in here.rows()] == waiting
    assert {row.state for row in here.rows()} == {State.QUEUED}
    assert draft(here, "9") == {"reply": "Bonjour"}
    assert not inspect_outbox(old).waits
    there = open_outbox(old)
    push_now(there, lambda: InProcess(server))
    assert there.waiting_count() == 0
    there.close()
    assert server.writes == 0
    push_now(here, lambda: InProcess(server))
    assert server.writes == 3


def test_while_another_qgis_sends_there_nothing_is_moved(old, here, waiting):
    lock = SenderLock(old / "sender.lock")
    assert lock.take()
    with pytest.raises(InUseElsewhere):
        take_over(old, here)
    lock.release()
    assert here.rows() == []
    assert states(old) == [State.QUEUED] * 3
    assert take_over(old, here) == 3


@pytest.mark.parametrize("step", ["_brought", "_arrive", "_bring_drafts", "_forget_photos"])
def test_killed_at_any_step_nothing_is_lost_or_doubled(old, here, waiting, monkeypatch, step):
    real = getattr(takeover, step)

    def dies(*given):
        if step != "_brought":
            real(*given)
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(takeover, step, dies)
        with pytest.raises(Killed):
            take_over(old, here)
    assert states(old) == [State.CANCELLED] * 3  # the old profile never sends them
    if inspect_outbox(old).waits:
        take_over(old, here)
    assert [row.id for row in here.rows()] == waiting
    assert not inspect_outbox(old).waits
    assert draft(here, "9") == {"reply": "Bonjour"}


def test_killed_on_its_way_to_one_profile_another_asks(old, here, waiting, monkeypatch, tmp_path):
    """The first profile may have received the changes and sent them."""
    with monkeypatch.context() as patch:
        patch.setattr(takeover, "_bring_drafts", lambda *_given: (_ for _ in ()).throw(Killed))
        with pytest.raises(Killed):
            take_over(old, here)
    third = open_outbox(tmp_path / "signalement" / "third" / "c1")
    take_over(old, third)
    assert {(row.state, row.reason) for row in third.rows()} == {(State.UNKNOWN, "restored")}
    third.close()


def test_changes_that_may_have_been_sent_become_unknown(old, here, waiting):
    there = open_outbox(old)
    there.begin_attempt(waiting[0], Precondition(), there.row(waiting[0]).operation)
    there.close()
    take_over(old, here)
    assert [row.state for row in here.rows()] == [State.UNKNOWN, State.QUEUED, State.QUEUED]
    assert here.row(waiting[0]).open_attempt


def test_a_copied_folder_is_known_as_one(old, here, waiting, tmp_path):
    copy = tmp_path / "signalement" / "copied" / "c1"
    shutil.copytree(old.parent, copy.parent)
    take_over(copy, here)
    assert {(row.state, row.reason) for row in here.rows()} == {(State.UNKNOWN, "restored")}


def test_a_change_already_known_here_is_not_replaced(old, here, waiting):
    shown = Operation(waiting[1], "1", {"status": "resolved"})
    here.add([shown], state=State.CONFIRMED)
    take_over(old, here)
    assert here.row(waiting[1]).state is State.CONFIRMED
    assert len(here.rows()) == 3


def test_photos_come_along(old, here):
    photo = old / "photos-to-send" / ("a" * 32) / "0.jpg"
    photo.parent.mkdir(parents=True)
    photo.write_bytes(b"picture")
    there = open_outbox(old)
    there.add([Operation("a" * 32, "1", reply="Fait", photos=(str(photo),))])
    there.close()
    take_over(old, here)
    (found,) = here.row("a" * 32).operation.photos
    assert found.startswith(str(here.path.parent))
    assert Path(found).read_bytes() == b"picture"
    assert not photo.exists()


def test_photos_are_needed_while_their_changes_are_put_aside(old, here, monkeypatch):
    photo = old / "photos-to-send" / ("a" * 32) / "0.jpg"
    photo.parent.mkdir(parents=True)
    photo.write_bytes(b"picture")
    there = open_outbox(old)
    there.add([Operation("a" * 32, "1", reply="Fait", photos=(str(photo),))])
    with monkeypatch.context() as patch:
        patch.setattr(takeover, "_brought", lambda *_given: (_ for _ in ()).throw(Killed))
        with pytest.raises(Killed):
            take_over(old, here)
    assert queries.photos_needed(there) == {str(photo)}
    take_over(old, here)
    assert queries.photos_needed(there) == set()
    assert queries.photos_needed(here) != set()
    there.close()


def test_a_draft_here_is_not_replaced(old, here, waiting):
    save_draft(here, "9", {"reply": "Another"})
    take_over(old, here)
    assert draft(here, "9") == {"reply": "Another"}
    assert inspect_outbox(old).drafts == 1  # the draft stays in the old profile


def test_the_caller_is_deleted_from_the_old_file(old, here):
    there = open_outbox(old)
    who = {"name": "Zoé Lambert"}
    there.add([Operation("a" * 32, "", {"description": "x"}, kind="create", caller=who)])
    there.close()
    take_over(old, here)
    assert here.row("a" * 32).operation.caller == who
    with sqlite3.connect(old / NAME) as db:
        kept = json.dumps(db.execute("SELECT body FROM operation").fetchall())
        kept += json.dumps(db.execute("SELECT value FROM meta").fetchall())
    assert "Lambert" not in kept


def test_a_damaged_file_is_said_with_its_place(old, here, waiting):
    (old / NAME).write_bytes(b"no database" * 500)
    with pytest.raises(MissingChanges) as caught:
        take_over(old, here)
    assert caught.value.damaged
    assert inspect_outbox(old) is None
