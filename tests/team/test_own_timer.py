"""Rule T4: when the timer of a sending process is running, and what it does to the process."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import pytest
from own_timer import Recorded
from team_bench import TeamBench

from signalementd.database.own_timer import AT_ONCE_S, SENDS_FOR_S

PAUSED = """
import os, signal, time
from signalementd.database.own_timer import of_this_process
timer = of_this_process()
timer.renewed("a", time.monotonic() - 5.5)
timer.begin("a", ["1"])
{then}
print("sends")
"""


def ends_with(then: str, pause: bool) -> tuple[int, str]:
    process = subprocess.Popen(
        [sys.executable, "-c", PAUSED.format(then=then)], stdout=subprocess.PIPE, text=True
    )
    if pause:
        os.waitid(os.P_PID, process.pid, os.WSTOPPED | os.WNOWAIT)
        time.sleep(1.0)
        process.send_signal(signal.SIGCONT)
    out, _ = process.communicate(timeout=60)
    return process.returncode, out


def test_a_paused_process_is_ended_when_it_wakes() -> None:
    """Before its next instruction: it cannot look at a clock by itself."""
    assert ends_with("os.kill(os.getpid(), signal.SIGSTOP)", True) == (-signal.SIGALRM, "")


def test_a_thread_that_is_faster_than_the_timer_ends_the_process_itself() -> None:
    """On a busy machine: here the timer never comes."""
    stands_still = "signal.setitimer(signal.ITIMER_REAL, 0)\nos.kill(os.getpid(), signal.SIGSTOP)"
    assert ends_with(f"{stands_still}\ntimer.look()", True) == (-signal.SIGALRM, "")


def test_a_process_that_is_done_is_left_alone() -> None:
    then = "timer.over(['1'])\nos.kill(os.getpid(), signal.SIGSTOP)"
    assert ends_with(then, True) == (0, "sends\n")


def test_a_process_that_renews_its_lease_is_not_ended() -> None:
    then = "timer.renewed('a', time.monotonic())\nos.kill(os.getpid(), signal.SIGSTOP)"
    assert ends_with(then, True) == (0, "sends\n")


def test_the_first_process_of_a_container_says_what_is_missing() -> None:
    """No signal without a handler ends that one."""
    program = "from signalementd.database.own_timer import of_this_process; of_this_process()"
    container = ["unshare", "--user", "--map-current-user", "--pid", "--fork", "--kill-child"]
    done = subprocess.run(
        [*container, sys.executable, "-c", program],
        capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert "as process 1 of a container no timer can end it: start that with --init" in done.stderr


def test_the_oldest_lease_counts_while_something_of_it_is_under_way() -> None:
    timer, now = Recorded(), time.monotonic()
    timer.renewed("a", now)
    timer.renewed("b", now - 4)
    timer.begin("a", ["1"])
    assert SENDS_FOR_S - 1 < timer.set_to[-1] <= SENDS_FOR_S
    timer.begin("b", ["2"])
    assert timer.set_to[-1] <= 2
    timer.over(["2"])
    assert timer.set_to[-1] > SENDS_FOR_S - 1
    timer.forget("a")
    timer.over(["1"])
    assert timer.set_to[-1] == 0
    timer.begin("c", ["3"])  # never renewed, so the timer expires at once
    assert timer.set_to[-1] == AT_ONCE_S


def test_the_process_ends_only_while_a_request_of_an_expired_lease_is_under_way() -> None:
    timer, now = Recorded(), time.monotonic()
    timer.renewed("a", now - SENDS_FOR_S)
    timer.look()
    assert timer.ended == 0  # no request is under way
    timer.renewed("b", now)
    timer.begin("b", ["1"])
    timer.look()
    assert timer.ended == 0
    timer.begin("a", ["2"])
    timer.look()
    assert timer.ended == 1


def timed(bench: TeamBench) -> Recorded:
    timer = bench.service._timer = Recorded()
    bench.service.close()
    bench.service.begin()
    bench.probe_and_pull()
    return timer


@pytest.mark.parametrize("faults", [[], ["lose_after"]])
def test_the_timer_runs_from_the_permit_until_the_answer(
    bench: TeamBench, faults: list[str]
) -> None:
    timer, send, get = timed(bench), bench.system.send, bench.system.get
    stood = []

    def reads(report_id: str) -> object:
        stood.append(timer.set_to[-1] > 0)
        return get(report_id)

    def sends(*told: object) -> object:
        stood.append(timer.set_to[-1] > 0)
        return send(*told)  # type: ignore[arg-type]

    bench.system.send = sends  # type: ignore[assignment, method-assign]
    bench.system.get = reads  # type: ignore[assignment, method-assign]
    bench.server.faults = faults
    bench.hand_over("anna")
    bench.turn()
    bench.push(2)
    assert stood[:2] == [False, True]  # not during the read before the write
    assert not any(stood[2:])  # nor during the read after it
    assert timer.set_to[-1] == 0


def test_the_timer_does_not_run_without_a_permit(bench: TeamBench) -> None:
    timer = timed(bench)
    bench.hand_over("anna")
    bench.turn()
    bench.team.rows("signalementd", "UPDATE signalement.operation SET state = 'held'")
    bench.push(1)
    assert bench.ghosts() == []
    assert timer.set_to[-1] == 0
    assert not timer.stands(bench.service.hand.token)
