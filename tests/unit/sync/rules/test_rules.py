"""Parts of rules R2 to R4, R6 and R7 that no trace covers."""

from __future__ import annotations

from dataclasses import replace

import pytest
from push_bench import VALUE, VERSION, Journal, with_caps

from signalement_plugin.core.changes.request import change_operations
from signalement_plugin.core.errors import Forbidden, Unauthorized, Unreachable
from signalement_plugin.core.model.capabilities import Evidence, WriteScope
from signalement_plugin.core.model.operation import Base, JournalRow, Operation, State, new_id
from signalement_plugin.sync.outbox import resolutions
from signalement_plugin.sync.outbox.journal import import_journal
from signalement_plugin.sync.rules.verdicts import Verdict

KEY = {"key_ttl": 86400.0}


# -- R2: the displayed base


def test_displayed_under_an_own_change_is_its_target(bench):
    """Two changes of one report, both decided before the first one was sent."""
    first = bench.save({"status": "in_progress"}, note="j'y vais")
    second = bench.save({"status": "resolved"}, note="fait")
    bench.run()
    assert [bench.state(one)[0] for one in (first, second)] == [State.CONFIRMED] * 2
    assert bench.server.reports["1"].status.value == "resolved"


def test_a_native_edit_rests_on_the_row_that_was_edited(bench):
    bench.server.colleague("1", status="planned")  # after the row was displayed
    row = JournalRow("a" * 32, "1", {"status": "new"}, {"status": "resolved"}, "1", "", "")
    import_journal(Journal(row), bench.outbox, bench.system.capabilities)
    bench.run()
    assert bench.state(row.id) == (State.CONFLICT, "moved")
    assert bench.server.reports["1"].status.value == "planned"


# -- R3: operations that may no longer change


@pytest.mark.parametrize(
    "change_requests",
    [
        [{"status": "planned"}, {"department": "SUD"}],
        [{"status": "planned"}, {"status": "resolved", "department": "SUD"}],
        [{"status": "planned", "department": ""}, {"status": "resolved", "department": "SUD"}],
        [{"status": "planned"}, {"department": "SUD"}, {"status": "resolved"}],
        [({"status": "planned"}, "a"), {"status": "resolved"}],
        [{"status": "planned"}, ({"status": "resolved"}, "b")],
    ],
)
def test_changes_that_are_never_merged(bench, change_requests):
    """Other fields, a text in either change, or another change in between prevents a merge."""
    parts = [one if isinstance(one, tuple) else (one, "") for one in change_requests]
    ops = [bench.save(sets, note=note) for sets, note in parts]
    assert [bench.state(op)[0] for op in ops] == [State.QUEUED] * len(ops)
    bench.run()
    assert [bench.state(op)[0] for op in ops] == [State.CONFIRMED] * len(ops)
    wanted = [{*sets, *(["note"] if note else [])} for sets, note in parts]
    done = [{one.field for one in bench.server.ghost if one.operation_id == op} for op in ops]
    assert done == wanted


def test_a_verdict_is_filed_only_where_it_was_judged(bench):
    op = bench.save({"status": "resolved"})
    late = Verdict(State.QUEUED, "offline")
    assert bench.outbox.move(op, [State.QUEUED], State.CANCELLED)
    assert not bench.outbox.settle(op, State.QUEUED, late)
    assert bench.state(op)[0] is State.CANCELLED


def test_a_card_that_another_window_answered_does_nothing(bench):
    op = bench.save({"status": "resolved"})
    bench.server.colleague("1", status="planned")
    bench.run()
    new = resolutions.resolve_conflict(bench.outbox, op, "mine", bench.system.capabilities)
    again = replace(bench.outbox.row(op).operation, id=new_id())
    assert not bench.outbox.supersede(op, State.CONFLICT, State.CANCELLED, again)
    assert not bench.outbox.move(op, [State.CONFLICT], State.QUEUED)
    assert {row.id for row in bench.outbox.rows([State.QUEUED])} == {new}
    bench.run()
    assert bench.server.writes == 1


# -- R4: the read before a write


@pytest.mark.parametrize("sleeps", ["machine", "monotonic"])
def test_a_write_never_goes_out_on_an_old_read(bench, sleeps):
    """Between read and claim the computer sleeps, or time passes while its clock is set back."""
    seconds = [0.0]
    bench.push._monotonic = lambda: seconds[0]

    def pause() -> None:
        if sleeps == "machine":
            bench.clock.pass_(3)
        else:
            seconds[0] += 3
        bench.server.colleague("1", status="planned")

    begin = bench.outbox.begin_attempt

    def late(*claim):
        pause()
        bench.outbox.begin_attempt = begin
        return begin(*claim)

    op = bench.save({"status": "resolved"})
    bench.outbox.begin_attempt = late
    bench.run()
    assert bench.state(op) == (State.CONFLICT, "moved")
    assert bench.server.writes == 0


@pytest.mark.parametrize("known", [True, False])
def test_a_change_between_the_two_reads_is_never_taken_for_seen(bench, known):
    """A colleague's change comes between the read of the report and the read of its thread."""
    system, acted = bench.system, []

    def then_a_colleague(read):
        def reading(report_id):
            found = read(report_id)
            if not acted:
                acted.append(bench.server.colleague("1", status="planned"))
            return found

        return reading

    op = Operation(new_id(), "1", {"status": "resolved"}, base=Base({"status": "new"}, known=known))
    bench.outbox.add([op])
    system.get, system.activity = then_a_colleague(system.get), then_a_colleague(system.activity)
    bench.run()
    row = bench.outbox.row(op.id)
    shown = row.operation.base.values["status"] == "planned"
    assert row.state is State.CONFLICT or shown or row.reason == "replaced"


def test_a_write_of_a_whole_row_compares_all_of_it(tmp_path):
    bench = with_caps(tmp_path, **VERSION, write_scope=WriteScope.ROW)
    op = bench.save({"status": "resolved"})
    bench.server.colleague("1", department="SUD")
    bench.run()
    assert bench.state(op) == (State.CONFLICT, "moved")
    assert bench.server.reports["1"].department == "SUD"


def test_a_write_that_landed_late_is_found_before_it_is_sent_again(bench):
    bench.server.faults = ["hold"]
    op = bench.save({"status": "resolved"}, reply="Merci")
    bench.run(1)
    bench.clock.pass_(400)
    bench.run(1)
    assert bench.state(op)[0] is State.QUEUED  # taken as absent, because L is over
    bench.server.late.pop()()
    bench.run()
    assert bench.state(op)[0] is State.CONFIRMED
    assert bench.server.times(op) == bench.server.writes == 1


def test_a_re_send_stops_at_a_value_that_is_neither(tmp_path):
    bench = with_caps(tmp_path, **VALUE, **KEY)
    bench.server.faults = ["lose_before"]
    op = bench.save({"status": "resolved"})
    bench.run(1)
    bench.server.colleague("1", status="planned")
    bench.clock.pass_(5)
    bench.run()
    assert bench.state(op)[0] is State.UNKNOWN
    assert bench.server.reports["1"].status.value == "planned"


def test_a_re_send_stops_where_a_colleague_was(tmp_path):
    """The field was changed and changed back, which only the thread shows."""
    bench = with_caps(tmp_path, **KEY)
    bench.server.faults = ["lose_before"]
    op = bench.save({"status": "resolved"})
    bench.run(1)
    for status in ("planned", "new"):
        bench.server.colleague("1", status=status)
    bench.clock.pass_(5)
    bench.run()
    assert bench.state(op)[0] is State.UNKNOWN
    assert bench.server.times(op) == 0


def test_a_committed_change_survives_a_power_cut(bench):
    """As far as SQLite can promise: each commit waits for the disk."""
    assert bench.outbox.db.execute("PRAGMA synchronous").fetchone()[0] == 2
    assert bench.outbox.db.execute("PRAGMA journal_mode").fetchone()[0] == "wal"


def test_a_conditional_write_carries_the_version_that_was_read(tmp_path):
    bench = with_caps(tmp_path, conditional=True)
    bench.server.colleague("1", department="SUD")
    op = bench.save({"status": "resolved"})
    send = bench.system.send

    def late(operation, fresh):
        bench.server.colleague("1", status="planned")
        return send(operation, fresh)

    bench.run()
    assert bench.state(op)[0] is State.CONFIRMED
    other = bench.save({"status": "new"})
    bench.system.send = late
    bench.run()
    assert bench.state(other) == (State.CONFLICT, "moved")
    assert bench.server.reports["1"].status.value == "planned"


# -- R6: a pause or a refusal closes its own attempt only


@pytest.mark.parametrize(
    "error",
    ["busy", Unreachable("no network"), Unauthorized("who"), Forbidden("no", whole=True)],
    ids=["busy", "offline", "unauthorized", "forbidden"],
)
def test_a_pause_closes_no_older_attempt(tmp_path, error):
    bench = with_caps(tmp_path, **VALUE, **KEY)
    bench.server.faults = ["hold", "busy"]
    op = bench.save({"status": "resolved"})
    bench.run(1)
    if error != "busy":

        def fail(operation, fresh):
            raise error

        bench.system.send = fail
    bench.clock.pass_(5)
    bench.run(2)
    row = bench.outbox.row(op)
    assert (row.state, row.attempts, row.open_attempt) == (State.QUEUED, 2, True)
    assert not bench.outbox.move(op, [State.QUEUED], State.CANCELLED)


def test_an_ignored_second_attempt_says_nothing_of_the_first(tmp_path):
    bench = with_caps(tmp_path, **VERSION, **KEY)
    bench.server.faults = ["hold", "ignore"]
    op = bench.save({"status": "resolved"})
    bench.run(1)
    bench.clock.pass_(5)
    bench.run(2)
    assert bench.outbox.row(op).attempts == 2
    assert bench.state(op)[0] is State.UNKNOWN
    bench.server.late.pop()()
    bench.clock.pass_(400)
    bench.run()
    assert bench.server.times(op) == 1


# -- R7: capabilities decide


def test_nothing_is_compared_where_nothing_can_be_read(tmp_path):
    bench = with_caps(tmp_path, evidence=Evidence.NONE, has_activity=False, mark="")
    op = bench.save({"status": "resolved"})
    bench.server.colleague("1", status="closed")
    bench.run()
    assert bench.state(op) == (State.UNVERIFIED, "cannot_show")
    assert bench.server.times(op) == 1


def test_a_server_with_open_and_closed_only_is_compared_by_these(tmp_path):
    bench = with_caps(tmp_path, evidence=Evidence.COARSE, has_activity=False, mark="")
    (op,) = change_operations(
        replace(bench.server.reports["1"], status="in_progress"),
        bench.system.capabilities,
        sets={"status": "resolved"},
    )
    bench.outbox.add([op])
    bench.run()
    assert bench.state(op.id)[0] is State.CONFIRMED  # the server shows every open report as *new*
