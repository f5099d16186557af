"""The outbox file: durable, shared between processes, no change twice; its lock; the import of the
journal."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from fake_system import FULL, HandClock, InProcess, Server
from hypothesis import given, settings
from hypothesis import strategies as st
from push_bench import Journal

from signalement_plugin.core.changes.request import change_operations
from signalement_plugin.core.errors import BadStore
from signalement_plugin.core.marks.marks import Corner
from signalement_plugin.core.model.operation import Base, JournalRow, Operation, State
from signalement_plugin.core.model.report import Report
from signalement_plugin.core.model.status import Status
from signalement_plugin.sync.outbox import queries
from signalement_plugin.sync.outbox.decisions import corner_of, corners
from signalement_plugin.sync.outbox.journal import import_journal
from signalement_plugin.sync.outbox.metadata import draft, save_draft
from signalement_plugin.sync.outbox.opening import guard_by
from signalement_plugin.sync.outbox.outbox import Outbox
from signalement_plugin.sync.outbox.sender_lock import SenderLock
from signalement_plugin.sync.push.push_now import push_now

ROOT = Path(__file__).resolve().parents[4]


@pytest.fixture
def outbox(tmp_path):
    return Outbox(tmp_path / "outbox.sqlite", HandClock())


def native(id_: str, report_id: str, **after: str) -> JournalRow:
    before = dict.fromkeys(after, "")
    return JournalRow(id_, report_id, before, after, "1", "", "2026-03-02T08:00:00Z")


def test_the_corner_mark_of_a_report_follows_its_waiting_changes(outbox):
    """A change that needs a decision comes before a waiting one; a finished one has no mark."""
    for number in "12345":
        import_journal(Journal(native(f"j{number}", number, status="resolved")), outbox, FULL)
    import_journal(Journal(native("k3", "3", status="new")), outbox, FULL)
    outbox.move("j2", [State.QUEUED], State.CANCELLED)
    outbox.move("j3", [State.QUEUED], State.CONFLICT, reason="base_changed")
    outbox.move("j4", [State.QUEUED], State.REFUSED, reason="refused")
    outbox.move("j5", [State.QUEUED], State.CONFIRMED)
    found = {"1": Corner.SEND, "3": Corner.DECIDE, "4": Corner.DECIDE}
    assert corners(outbox) == found
    one_by_one = {one: corner_of(rows) for one, rows in outbox.of_reports("12345").items()}
    assert one_by_one == {"2": Corner.NONE, "5": Corner.NONE, **found}


def test_changes_are_read_in_the_order_asked(outbox):
    for number in "123":
        import_journal(Journal(native(f"j{number}", number, status="resolved")), outbox, FULL)
    assert [row.id for row in queries.rows_of(outbox, ["j3", "none", "j1"])] == ["j3", "j1"]
    assert queries.rows_of(outbox, []) == []


def test_several_reports_in_a_commit_are_held(outbox):
    rows = [native(f"j{n}", str(n), status="resolved") for n in range(3)]
    assert len(import_journal(Journal(*rows), outbox, FULL).held) == 3
    assert {row.state for row in outbox.rows()} == {State.HELD}


def test_a_journal_imported_twice_is_added_once(outbox):
    journal = Journal(native("a", "1", status="resolved"))
    import_journal(journal, outbox, FULL)
    journal.rows.append(native("b", "1", status="planned"))
    import_journal(journal, outbox, FULL)
    import_journal(Journal(*journal.rows), outbox, FULL)
    assert sorted(row.id for row in outbox.rows()) == ["a", "b"]


def test_drafts_survive_and_vanish_when_emptied(outbox):
    save_draft(outbox, "1", {"reply": "Bonjour", "note": ""})
    again = Outbox(outbox.path)
    assert draft(again, "1") == {"reply": "Bonjour"}
    save_draft(again, "1", {"reply": ""})
    assert draft(outbox, "1") == {}


def test_a_newer_file_is_not_touched(outbox):
    outbox.db.execute("PRAGMA user_version = 99")
    with pytest.raises(BadStore):
        Outbox(outbox.path)


def test_a_file_that_is_no_outbox_says_so(tmp_path):
    path = tmp_path / "outbox.sqlite"
    path.write_bytes(b"not a database, but long enough to be looked at " * 40)
    with pytest.raises(BadStore):
        Outbox(path)


def test_a_full_disk_is_said_and_leaves_what_was_there(outbox):
    """SQLite has rolled back by itself; the error that is raised is still that of the disk."""
    save_draft(outbox, "1", {"reply": "kept"})
    (pages,) = outbox.db.execute("PRAGMA page_count").fetchone()
    outbox.db.execute(f"PRAGMA max_page_count = {pages}")
    large = "INSERT INTO draft (report_id, body) VALUES ('x', zeroblob(400000))"
    with pytest.raises(BadStore, match="full"), outbox.transaction() as db:
        db.execute(large)
    assert not outbox.db.in_transaction
    assert (draft(outbox, "1"), draft(outbox, "x")) == ({"reply": "kept"}, {})
    with pytest.raises(BadStore, match="no such table"):
        outbox.db.execute("SELECT * FROM absent")


text = st.text(max_size=20)


@given(
    sets=st.dictionaries(st.sampled_from(["status", "department", "position"]), text),
    base=st.dictionaries(text, text, max_size=3),
    reply=text,
    note=text,
)
@settings(max_examples=60, deadline=None)
def test_an_operation_survives_its_text(sets, base, reply, note):
    op = Operation("x" * 32, "1", sets, reply, note, base=Base(base, "v", "a"))
    assert Operation.from_json(op.to_json()) == op


@given(st.text(), st.text(), st.sampled_from(list(Status)))
@settings(max_examples=60, deadline=None)
def test_a_report_survives_its_text(report_id, description, status):
    report = Report(
        report_id, status, description=description, lon=4.5, lat=50.25, flags=("stale",)
    )
    assert Report.from_json(report.to_json()) == report


HOLD_LOCK = """
    import sys, time
    from pathlib import Path
    from signalement_plugin.sync.outbox.sender_lock import SenderLock
    lock = SenderLock(Path(sys.argv[1]))
    print("held" if lock.take() else "no", flush=True)
    time.sleep(60)
"""


def test_the_sender_lock_is_kept_when_stopped_and_free_when_killed(tmp_path):
    path = tmp_path / "sender.lock"
    holder = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(HOLD_LOCK), str(path)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert holder.stdout.readline().strip() == "held"
        mine = SenderLock(path)
        assert not mine.take()
        if hasattr(signal, "SIGSTOP"):
            os.kill(holder.pid, signal.SIGSTOP)
            assert not mine.take()
        holder.kill()
        holder.wait()
        assert mine.take()
        mine.release()
    finally:
        holder.kill()
        holder.stdout.close()
        holder.wait()


CRASH_AFTER_ADD = """
    import os, sys
    from signalement_plugin.core.model.operation import Operation
    from signalement_plugin.sync.outbox.outbox import Outbox
    outbox = Outbox(sys.argv[1])
    outbox.add([Operation("a" * 32, "1", {"status": "resolved"})])
    os.kill(os.getpid(), 9)
"""


def test_a_saved_change_survives_sigkill(tmp_path):
    path = tmp_path / "outbox.sqlite"
    code = textwrap.dedent(CRASH_AFTER_ADD)
    done = subprocess.run([sys.executable, "-c", code, str(path)], cwd=ROOT, check=False)
    assert done.returncode != 0
    assert [row.id for row in Outbox(path).rows([State.QUEUED])] == ["a" * 32]


def guarded(folder: Path, beside: Path, clock: HandClock) -> tuple[Outbox, int]:
    outbox = Outbox(folder / "outbox.sqlite", clock)
    return outbox, guard_by(outbox, beside)


def test_a_restored_profile_sends_nothing_twice(tmp_path):
    clock = HandClock()
    folder, beside = tmp_path / "c1", tmp_path / "guards" / "c1.json"
    server = Server(clock)
    server.add("1")
    outbox, moved = guarded(folder, beside, clock)
    assert moved == 0
    (operation,) = change_operations(
        server.reports["1"], FULL, sets={"status": "resolved"}, note="vu"
    )
    outbox.add([operation])
    outbox.close()
    shutil.copytree(folder, tmp_path / "backup")
    outbox, moved = guarded(folder, beside, clock)
    assert moved == 0  # the same file, opened again
    push_now(outbox, lambda: InProcess(server))
    assert server.times(operation.id) == 1
    outbox.close()
    shutil.rmtree(folder)
    shutil.copytree(tmp_path / "backup", folder)
    outbox, moved = guarded(folder, beside, clock)
    assert moved == 1
    assert outbox.row(operation.id).reason == "restored"
    push_now(outbox, lambda: InProcess(server))
    assert outbox.row(operation.id).state is State.CONFIRMED  # found by the operation's mark
    assert server.times(operation.id) == 1


def test_two_processes_of_one_profile_are_no_restore(tmp_path):
    clock = HandClock()
    folder, beside = tmp_path / "c1", tmp_path / "guards" / "c1.json"
    first, _ = guarded(folder, beside, clock)
    first.add([Operation("a" * 32, "1", {"status": "resolved"})])
    second, moved = guarded(folder, beside, clock)
    assert moved == 0
    assert guarded(folder, beside, clock)[1] == 0
    assert second.row("a" * 32).state is State.QUEUED
