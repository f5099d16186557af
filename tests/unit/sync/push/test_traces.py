"""Traces of ``docs/protocol.md`` and cases like them: two senders, caches, coarse clocks, copies,
and others."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest
from fake_system import FULL, InProcess
from push_bench import VERSION, Bench, Journal, with_caps

from signalement_plugin.core.model.operation import JournalRow, State
from signalement_plugin.sync.outbox import resolutions
from signalement_plugin.sync.outbox.journal import import_journal
from signalement_plugin.sync.outbox.opening import guard_by
from signalement_plugin.sync.outbox.outbox import Outbox
from signalement_plugin.sync.pull.pull import Pull
from signalement_plugin.sync.push.operation_push import OperationPush


def other_qgis(bench) -> OperationPush:
    """A second process over the same outbox and server."""
    outbox = Outbox(bench.outbox.path, bench.clock)
    return OperationPush(outbox, InProcess(bench.server, bench.system.capabilities))


def test_late_commit_after_absent(bench):
    bench.server.faults = ["hold"]
    op = bench.save({"status": "resolved"}, note="vu")
    bench.run(1)
    bench.clock.pass_(119)
    bench.run(1)
    assert bench.state(op)[0] is State.UNKNOWN  # not "absent" while a late write can still land
    bench.server.late.pop()()
    bench.clock.pass_(60)
    bench.run()
    assert bench.state(op)[0] is State.CONFIRMED
    assert bench.server.times(op) == 1


def test_lid_closed_other_qgis_sends(bench):
    op = bench.save({"status": "resolved"}, reply="Merci")
    q = other_qgis(bench)
    send = bench.system.send
    meanwhile = []

    def asleep(operation, fresh):  # the computer sleeps after the claim, before the first byte
        q.outbox.recover()
        bench.clock.pass_(1)
        meanwhile.append(q.step(op).state)
        return send(operation, fresh)

    bench.system.send = asleep
    bench.run(1)
    bench.clock.pass_(400)
    bench.run()
    assert meanwhile == [State.UNKNOWN]
    assert bench.state(op)[0] is State.CONFIRMED
    assert bench.server.times(op) == 1


def test_claimed_by_one_of_two_processes(bench):
    op = bench.save({"status": "resolved"})
    q = other_qgis(bench)
    bench.system.between = lambda: q.step(op)  # Q claims between P's read and P's claim
    bench.run(1)
    assert bench.state(op)[0] is State.CONFIRMED
    assert bench.server.writes == 1


def test_conflict_with_own_late_write(tmp_path):
    bench = with_caps(tmp_path, **VERSION, key_ttl=3600.0)
    bench.server.faults = ["hold"]
    op = bench.save({"status": "resolved"})
    bench.run(1)
    bench.server.late.pop()()
    bench.clock.pass_(5)
    bench.run()
    assert bench.state(op)[0] is State.CONFIRMED
    assert bench.server.times(op) == 1


def test_cached_absent(tmp_path):
    bench = with_caps(tmp_path, cache_s=180.0)
    bench.server.faults = ["lose_after"]
    op = bench.save({"status": "resolved"}, note="vu")
    bench.run(1)
    bench.clock.pass_(130)  # L is over, and the cache still answers with the old state
    bench.run()
    assert bench.state(op)[0] is State.UNKNOWN
    bench.clock.pass_(400)
    bench.run()
    assert bench.state(op)[0] is State.CONFIRMED
    assert bench.server.times(op) == 1


def test_next_operation_checked_against_an_old_cache(tmp_path):
    bench = with_caps(tmp_path, cache_s=180.0)
    first = bench.save({"status": "in_progress"})
    bench.run()
    second = bench.save({"status": "resolved"})
    bench.run()
    assert bench.state(second) == (State.QUEUED, "settle")
    for _ in range(2):  # one pass sends once T is over; T later, the other one sees the write
        bench.clock.pass_(400)
        bench.run()
    assert [bench.state(one)[0] for one in (first, second)] == [State.CONFIRMED] * 2
    assert bench.server.reports["1"].status.value == "resolved"


def test_one_read_for_a_whole_batch(bench):
    ids = []
    for n in "123":
        bench.server.add(n)
        ids.append(bench.save({"status": "resolved"}, report_id=n))
    for row in bench.outbox.rows():
        bench.push.step(row.id)
        if row.report_id == "1":
            bench.server.colleague("3", status="planned")
    assert [bench.state(one)[0] for one in ids] == [
        State.CONFIRMED,
        State.CONFIRMED,
        State.CONFLICT,
    ]


def test_vanished_then_refused(tmp_path):
    bench = with_caps(tmp_path, **VERSION, key_ttl=3600.0)
    bench.server.faults = ["vanish"]
    op = bench.save({"status": "resolved"})
    bench.run(1)
    bench.clock.pass_(5)
    bench.run()
    assert bench.state(op)[0] is State.UNKNOWN  # carried out before the report vanished


@pytest.mark.parametrize("comes_back", [True, False])
def test_vanished_for_a_while(bench, comes_back):
    bench.server.faults = ["lose_after"]
    op = bench.save({"status": "resolved"})
    bench.run(1)
    kept = bench.server.reports.pop("1")
    bench.clock.pass_(5)
    bench.run()
    assert bench.outbox.row(op).next_try  # waits for another try before the user is asked
    if comes_back:
        bench.server.reports["1"] = kept
    bench.clock.pass_(400)
    bench.run()
    assert bench.state(op)[0] is (State.CONFIRMED if comes_back else State.UNKNOWN)
    assert not bench.outbox.row(op).next_try


@pytest.mark.parametrize("protection", [{"key_ttl": 3600.0}, {"conditional": True}])
def test_doubled_delivery(tmp_path, protection):
    bench = with_caps(tmp_path, **protection)
    bench.server.faults = ["twice"]
    op = bench.save({"status": "resolved"}, note="vu")
    bench.run()
    assert bench.state(op)[0] is State.CONFIRMED
    assert bench.server.times(op) == 1


@pytest.mark.parametrize("ahead_s", [0, 20, 200, -200, 3600])
def test_coarse_updated(tmp_path, ahead_s):
    """Waiting one step by this computer's clock is enough, whatever the server's clock says."""
    bench = with_caps(tmp_path, **VERSION, version_step=60.0)
    op = bench.save({"status": "resolved"})
    bench.clock.pass_(3600)
    bench.server.colleague("1", department="SUD")
    report = bench.server.reports["1"]
    bench.server.reports["1"] = replace(report, updated=bench.clock.now() + timedelta(0, ahead_s))
    bench.server.past["1"].append((bench.clock.at, bench.server.reports["1"]))
    bench.run(1)
    assert bench.state(op) == (State.QUEUED, "settle")
    bench.clock.pass_(61)
    bench.run()
    assert bench.state(op)[0] is State.CONFIRMED


def test_coarse_updated_moves_again_while_its_step_is_waited_out(tmp_path):
    bench = with_caps(tmp_path, **VERSION, version_step=60.0)
    op = bench.save({"status": "resolved"})
    for _ in range(2):
        bench.server.colleague("1", department="SUD")
        bench.run(1)
        assert bench.state(op) == (State.QUEUED, "settle")
        bench.clock.pass_(61)
        bench.server.colleague("1", department="NORD")
    bench.run(1)
    assert bench.state(op) == (State.QUEUED, "settle")
    bench.clock.pass_(61)
    bench.run()
    assert bench.state(op)[0] is State.CONFIRMED


def test_a_coarse_step_is_waited_out_although_a_further_change_is_merged(tmp_path):
    bench = with_caps(tmp_path, **VERSION, version_step=60.0)
    op = bench.save({"status": "resolved"})
    bench.server.colleague("1", department="SUD")
    bench.run(1)
    assert bench.state(op) == (State.QUEUED, "settle")
    bench.save({"status": "rejected"})
    bench.run(1)
    assert (bench.state(op), bench.server.times(op)) == ((State.QUEUED, "settle"), 0)
    bench.clock.pass_(61)
    bench.run()
    assert bench.state(op)[0] is State.CONFIRMED


def test_second_attempt_replaces_pre(tmp_path):
    bench = with_caps(tmp_path, **VERSION, key_ttl=100.0)
    bench.server.faults = ["lose_after", "lose_after"]
    op = bench.save({"status": "resolved"})
    bench.run(1)
    first = bench.outbox.row(op).pre
    bench.clock.pass_(5)
    bench.run(2)
    row = bench.outbox.row(op)
    assert (row.attempts, row.pre) == (2, first)
    bench.server.keys.clear()
    bench.server.colleague("1", status="new")
    bench.clock.pass_(400)
    bench.run()
    # not sent again: the field was changed after the first attempt
    assert bench.server.times(op) == 1
    assert bench.state(op)[0] is State.UNKNOWN


def test_tablet_copy(bench):
    row = JournalRow("a" * 32, "1", {"status": "new"}, {"status": "planned"}, "1", "", "")
    newer = JournalRow("b" * 32, "1", {"department": ""}, {"department": "SUD"}, "1", "", "")
    assert import_journal(Journal(row), bench.outbox, FULL).queued == (row.id,)
    assert import_journal(Journal(row, newer), bench.outbox, FULL).queued == (newer.id,)
    assert import_journal(Journal(row), bench.outbox, FULL).queued == ()
    bench.run()
    assert [bench.server.times(one.id) for one in (row, newer)] == [1, 1]


def test_restored_alone(tmp_path):
    """The outbox is restored; a change that is held in the backup and was sent since is unknown."""
    bench = Bench(tmp_path)
    beside = tmp_path / "guards" / "c.json"
    guard_by(bench.outbox, beside)
    op = bench.save({}, note="vu")
    bench.outbox.move(op, [State.QUEUED], State.HELD)
    bench.outbox.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    shutil.copy(bench.outbox.path, tmp_path / "backup")
    bench.outbox.move(op, [State.HELD], State.QUEUED)
    bench.run()
    assert bench.server.times(op) == 1
    bench.outbox.close()
    for path in tmp_path.glob("outbox.sqlite*"):
        path.unlink()
    shutil.copy(tmp_path / "backup", tmp_path / "outbox.sqlite")
    again = Outbox(tmp_path / "outbox.sqlite", bench.clock)
    assert guard_by(again, beside) == 1
    assert (again.row(op).state, again.row(op).reason) == (State.UNKNOWN, "restored")
    OperationPush(again, bench.system).step(op)
    assert again.row(op).state is State.CONFIRMED
    assert bench.server.times(op) == 1


def test_put_back_over_a_correction(bench):
    op = bench.save({"status": "resolved"})
    bench.run()
    bench.server.colleague("1", status="planned")
    back = resolutions.put_back_afterwards(bench.outbox, op)
    bench.run()
    assert bench.state(back) == (State.CONFLICT, "moved")
    assert bench.server.reports["1"].status.value == "planned"


def test_slow_transaction(bench):
    """A row becomes visible late, with a time of change from before the last pass."""

    class Known:
        key, path = "s1", ""

        def is_empty(self) -> bool:
            return False

        def hashes(self, report_ids: Sequence[str]) -> dict[str, str]:
            return {}

    bench.clock.pass_(3600)
    bench.server.add("2", updated=bench.clock.now())
    pull = Pull(bench.system, Known(), bench.outbox)
    pull.run()
    pull.inbox.done("s1", pull.inbox.take("s1"))
    bench.server.add("3", updated=bench.clock.at - timedelta(minutes=2))
    pull.run()
    assert "3" in {one.report.report_id for one in pull.inbox.take("s1")}
