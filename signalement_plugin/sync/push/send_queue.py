"""The queue of the sending threads: operations to begin, to send and to settle. Any thread."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Union

from ..rules.attempt import AnsweredAttempt, BegunAttempt, CheckedRows
from ..rules.rows import OutboxRow

FILE_AFTER_S = 1.0
"""Longest time in seconds that an answer waits for other answers to be stored with it."""
CHUNK_S = 1.0
"""A chunk has as many operations as are probably sent within so many seconds: half of the age that
a read may have. If the process dies, all of them are unknown for a while."""
LEAST, FIRST, MOST = 2, 50, 150
AHEAD = 24
"""While fewer operations are ready to be sent, one thread prepares more: claiming sixteen may take
a disk as long as a server needs to accept twenty. Each prepared operation is unknown after a
crash."""


@dataclass(frozen=True)
class ReadBatchJob:
    """Due operations on as many reports, to be read together if the system can do that."""

    rows: tuple[OutboxRow, ...]


@dataclass(frozen=True)
class FileAnswersJob:
    """Answers that are stored together."""

    answered: tuple[AnsweredAttempt, ...]


@dataclass(frozen=True)
class PutBackJob:
    """Begun attempts that are not sent any more, because the threads have to end."""

    begun: tuple[BegunAttempt, ...]


# Names, not classes: ``typing`` caches each Union, and would keep the old classes in memory when
# the plugin is upgraded in a running QGIS.
Job = Union[
    "OutboxRow",
    "ReadBatchJob",
    "CheckedRows",
    "BegunAttempt",
    "AnsweredAttempt",
    "FileAnswersJob",
    "PutBackJob",
]
_PREPARES = (ReadBatchJob, CheckedRows)
_BRINGS_ANSWERS = (*_PREPARES, BegunAttempt)


class SendPace:
    """How many operations to begin together. It follows from the age that the last chunk's read had
    when the last write of the chunk was sent."""

    def __init__(self) -> None:
        self.rows = FIRST
        self._chunk, self._oldest = 0.0, 0.0

    def goes_out(self, chunk: float, age_s: float) -> None:
        """A write is sent; the read of its chunk began at ``chunk`` (monotonic), ``age_s`` ago."""
        if chunk > self._chunk:
            self._next(chunk)
        if chunk == self._chunk:
            self._oldest = max(self._oldest, age_s)

    def _next(self, chunk: float) -> None:
        if self._oldest > 0:
            factor = max(0.5, min(2.0, CHUNK_S / self._oldest))
            self.rows = max(LEAST, min(MOST, int(self.rows * factor)))
        self._chunk, self._oldest = chunk, 0.0


class SendQueue:
    """Shared by the dispatching thread, which hands out operations, and the ``threads`` that send
    them.

    ``on_room()`` is called, from any thread, when more may be handed out.
    """

    def __init__(self, threads: int, on_room: Callable[[], None]) -> None:
        self._threads, self._on_room = threads, on_room
        self._moved = threading.Condition()
        self._jobs: deque[Job] = deque()
        self._ready: deque[BegunAttempt] = deque()  # begun attempts, usually taken first
        self._claiming = False
        self._answered: list[AnsweredAttempt] = []
        self._since = 0.0  # monotonic seconds when the first of ``_answered`` came
        self._under_way = 0  # running jobs that may bring answers
        self._busy: set[str] = set()
        self._begun: set[str] = set()
        self._more_due = False  # True: more operations may be due than were handed out
        self._stopped = False
        self._pace = SendPace()
        self.at_once = MOST  # until a system says how many reports one read may name

    # -- handing out

    @property
    def idle(self) -> bool:
        """Whether no operation is handed out."""
        with self._moved:
            return not self._busy

    def room(self) -> tuple[int, int]:
        """How many more operations may be handed out now, and how many that still look due are
        handed out already."""
        with self._moved:
            known = len(self._busy) - len(self._begun)
            if self._waiting() >= 2 * self._threads:
                return 0, known
            if self.at_once:
                return min(self.at_once, self._pace.rows), known
            return max(0, 2 * self._threads - len(self._busy)), known

    def hand_out(self, due: Iterable[OutboxRow], most: int) -> None:
        """Hand out at most ``most`` of these operations, without those handed out already."""
        with self._moved:
            rows = [row for row in due if row.id not in self._busy][:most]
            self._busy.update(row.id for row in rows)
            if most:  # 0: no operations were asked for
                self._more_due = len(rows) == most
            if self.at_once and len(rows) > 1:
                self._jobs.append(ReadBatchJob(tuple(rows)))
            else:
                self._jobs.extend(rows)
            self._moved.notify_all()

    def stop(self) -> None:
        """Let the threads store the answers, put back what was not sent, and end."""
        with self._moved:
            self._stopped = True
            self._moved.notify_all()

    # -- for the sending threads

    def take(self, has_opened: bool = True) -> Job | None:
        """Wait for the next job; ``None``: end. ``has_opened``: the calling thread has opened its
        system; without it a claim may take long, so other threads do not wait for it."""
        with self._moved:
            while (job := self._next()) is None and not self._stopped:
                self._moved.wait(FILE_AFTER_S if self._answered else None)
            self._claiming = self._claiming or (has_opened and isinstance(job, CheckedRows))
            low = self._waiting() < 2 * self._threads
        if low and isinstance(job, BegunAttempt):
            self._on_room()
        return job

    def add(self, jobs: Sequence[Job]) -> None:
        """Add the jobs that follow from a job."""
        with self._moved:
            ready = [job for job in jobs if isinstance(job, BegunAttempt)]
            self._begun.update(job.row.id for job in ready)
            self._ready.extend(ready)
            self._jobs.extend(job for job in jobs if not isinstance(job, BegunAttempt))
            self._moved.notify_all()

    def goes_out(self, begun: BegunAttempt, age_s: float) -> None:
        """An operation is sent now, or would be if its read were not too old."""
        with self._moved:
            self._pace.goes_out(begun.look.started, age_s)

    def answered(self, answered: AnsweredAttempt) -> None:
        """Keep an answer, to be stored soon with others."""
        with self._moved:
            if not self._answered:
                self._since = time.monotonic()
            self._answered.append(answered)

    def over(self, job: Job) -> None:
        """A thread has finished a job of :meth:`take`."""
        with self._moved:
            self._under_way -= isinstance(job, _BRINGS_ANSWERS)
            self._claiming = self._claiming and not isinstance(job, CheckedRows)
            self._moved.notify_all()

    def done(self, *op_ids: str) -> None:
        """These operations need no more work now."""
        with self._moved:
            self._busy.difference_update(op_ids)
            self._begun.difference_update(op_ids)
        self._on_room()

    def _waiting(self) -> int:
        others = (len(job.rows) if isinstance(job, _PREPARES) else 1 for job in self._jobs)
        return len(self._ready) + sum(others)

    def _next(self) -> Job | None:
        if self._stopped:
            return self._last()
        if self._answered and self._is_time_to_file():
            return self._to_file()
        job = self._ready.popleft() if self._may_write() else self._other()
        self._under_way += isinstance(job, _BRINGS_ANSWERS)
        return job

    def _may_write(self) -> bool:
        """Whether a ready operation is sent next. Before all are sent, one thread prepares more, so
        that the others need not wait for the disk."""
        few = len(self._ready) < AHEAD
        prepares = self._jobs and isinstance(self._jobs[0], _PREPARES)
        return bool(self._ready) and (self._claiming or not (few and prepares))

    def _other(self) -> Job | None:
        """The next other job. Only one thread claims at a time: a second one would only wait for
        the outbox."""
        if not self._jobs or (self._claiming and isinstance(self._jobs[0], CheckedRows)):
            return None
        return self._jobs.popleft()

    def _is_time_to_file(self) -> bool:
        """Whether to store the answers now: there are enough of them, no more are expected, or the
        first has waited long enough."""
        enough = len(self._answered) >= self._pace.rows
        last = not (self._jobs or self._ready or self._under_way or self._more_due)
        return enough or last or time.monotonic() - self._since >= FILE_AFTER_S

    def _to_file(self) -> FileAnswersJob:
        found, self._answered = tuple(self._answered), []
        return FileAnswersJob(found)

    def _last(self) -> Job | None:
        if self._answered:
            return self._to_file()
        left = [job for job in self._jobs if isinstance(job, AnsweredAttempt)]
        self._jobs.clear()
        self._jobs.extend(left)
        begun = tuple(self._ready)
        self._ready.clear()
        if begun:
            return PutBackJob(begun)
        return self._jobs.popleft() if self._jobs else None
