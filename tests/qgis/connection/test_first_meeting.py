"""Sessions of one connection that open at the same time have one first conversation."""

from __future__ import annotations

import threading
from concurrent.futures import Future, ThreadPoolExecutor

import pytest

from signalement_plugin.connection.server.first_meeting import FirstMeeting
from signalement_plugin.core.errors import ServerError, Unauthorized
from signalement_plugin.core.model.capabilities import Capabilities
from signalement_plugin.systems.base import Probe


class Asked:
    """A system whose server answers when ``answer`` is set, and counts."""

    count = 0

    def __init__(self, answer: threading.Event, error: ServerError | None = None) -> None:
        self.answer, self.error = answer, error
        self.asked = threading.Event()
        self.resumed: Probe | None = None

    def probe(self) -> Probe:
        Asked.count += 1
        self.asked.set()
        assert self.answer.wait(20)
        if self.error is not None:
            raise self.error
        return Probe("city", Capabilities())

    def resume(self, probe: Probe) -> bool:
        self.resumed = probe
        return True


@pytest.fixture(autouse=True)
def from_zero() -> None:
    Asked.count = 0


def meet_at_once(first: FirstMeeting, systems: list[Asked]) -> list[Future[None]]:
    """Start one conversation, then the others while it is under way."""
    answer = systems[0].answer
    with ThreadPoolExecutor(len(systems)) as pool:
        one = pool.submit(first.meet, systems[0])
        assert systems[0].asked.wait(20)
        others = [pool.submit(first.meet, each) for each in systems[1:]]
        answer.set()
    return [one, *others]


def test_four_sessions_opened_together_probe_once() -> None:
    answer = threading.Event()
    systems = [Asked(answer) for _ in range(4)]
    for ended in meet_at_once(FirstMeeting(), systems):
        ended.result()
    assert Asked.count == 1
    assert [each.resumed is not None for each in systems] == [False, True, True, True]


def test_after_a_failed_probe_the_next_session_probes_again() -> None:
    answer = threading.Event()
    answer.set()
    first = FirstMeeting()
    with pytest.raises(Unauthorized):
        first.meet(Asked(answer, Unauthorized("no")))
    first.meet(Asked(answer))
    assert Asked.count == 2
