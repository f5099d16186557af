"""One QGIS with the plugin, without its windows: an outbox, sending threads, a list of rows."""

from __future__ import annotations

import random
import threading
from functools import partial
from pathlib import Path

from benchmarks.soak.store import Shown
from benchmarks.soak.team.job import BACKLOG, TeamJob, team_system
from benchmarks.soak.worker import Diary, RandomUser, answer_card, decided, patiently
from signalement_plugin.core.model.operation import State
from signalement_plugin.sync.outbox import queries
from signalement_plugin.sync.outbox.opening import open_outbox
from signalement_plugin.sync.outbox.outbox import Outbox
from signalement_plugin.sync.outbox.resolutions import take_back
from signalement_plugin.sync.push.sender import Sender
from signalement_plugin.systems.base import System

_TAKEN_BACK = 0.02
_WAITS = (State.QUEUED, State.HANDED)


def work_desk(job: TeamJob, diary: Diary, over: threading.Event) -> None:
    dice = random.Random(f"{job.seed}|{job.name}|{job.done}")  # noqa: S311
    outbox = open_outbox(job.own_folder / "profile")
    door = partial(team_system, job)
    sender = Sender(outbox, door)
    # a new key: a process that was killed has lost its list, so that it is read anew
    key = f"screen-{job.done}-{dice.random()}"
    shown = Shown(lambda: patiently(door), outbox, key, lambda _row: sender.wake())
    sender.start()
    sender.wake()
    shown.start()
    system = patiently(door)
    person = _Person(job, outbox, system, diary, dice)
    while not over.wait(0.05):
        if person.decides():
            sender.wake()
    sender.stop()
    if job.quiet:
        shown.finish(system, 0.0, 1)
        _tell_screen(job, outbox, shown, diary)


class _Person:
    """The simulated user of a desk: makes changes, answers cards, sometimes undoes one."""

    def __init__(
        self, job: TeamJob, outbox: Outbox, system: System, diary: Diary, dice: random.Random
    ) -> None:
        self._job, self._outbox, self._system = job, outbox, system
        self._diary, self._dice = diary, dice
        self._left = job.change_requests - job.done
        self._random_user: RandomUser | None = None

    def decides(self) -> bool:
        """Whether there is something to send."""
        wanted = self._left > 0 and self._backlog() < BACKLOG and self._makes_change_request()
        for row in decided(self._outbox) if self._dice.random() < 0.1 else ():
            caps = self._system.capabilities
            answer_card(self._job, self._outbox, row, self._diary, self._dice, caps)
            wanted = True
        return bool(wanted)

    def _backlog(self) -> int:
        counts = queries.counts(self._outbox)
        return sum(counts.get(state, 0) for state in _WAITS)

    def _makes_change_request(self) -> bool:
        if self._random_user is None:
            speech = self._job.level.speech
            self._random_user = patiently(lambda: RandomUser(self._system, speech, self._dice))
        operation, shown = patiently(self._random_user.next)
        self._left -= 1
        self._diary.write("change_request", id=operation.id, shown=shown, body=operation.to_json())
        self._outbox.add([operation], couples=self._system.capabilities.couples)
        self._diary.write("saved", id=operation.id)
        if self._dice.random() < _TAKEN_BACK * 5:
            self._takes_one_back()
        return True

    def _takes_one_back(self) -> None:
        handed = self._outbox.rows((State.HANDED,))
        if handed and take_back(self._outbox, handed[-1].id):
            self._diary.write("taken_back", id=handed[-1].id)


def _tell_screen(job: TeamJob, outbox: Outbox, shown: Shown, diary: Diary) -> None:
    wrong = shown.wrong(Path(job.server_db), job.level)
    states = {row.id: [str(row.state), row.reason] for row in outbox.rows()}
    diary.write("screen", desk=job.name, wrong=wrong, states=states)
