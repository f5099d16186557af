"""Disturbs a team at work: kills, pauses, cut connections, stops and restores of the database."""

from __future__ import annotations

import io
import random
import signal
import threading
import time
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import closing, redirect_stderr, redirect_stdout
from dataclasses import replace
from functools import partial

from benchmarks.soak.run import Colleague, Workers
from benchmarks.soak.team.job import COMMUNE, TeamJob
from benchmarks.soak.team.office import NAME, Office
from benchmarks.soak.team.serving import settings_file
from signalementd.commands import main
from signalementd.database.connecting import Row

PAUSE_S = 3.0
_TRIES = 10
_RESTORED_FROM = 12
"""A run of at least so many acts also restores the database, from a dump and from a copy."""
TAKEN_OVER_S = 60.0
KILLS = frozenset(
    {
        *("service_killed", "service_paused", "taken_over", "woken_late"),
        *("database_stopped", "cut", "dump_brought_back", "copy_brought_back"),
    }
)
"""Acts that may leave a request without an answer; a desk that is killed has handed over or not."""
_LEADS = (
    "SELECT holder, until > clock_timestamp() AS leads FROM signalement.commune WHERE name = %s"
)


class Storm:
    """``done``: what, and how often; ``times``: when (seconds since 1970), and what. ``workers``
    are people and services, by their jobs. ``ended_late``: how often the timer of a service ended
    it (rule T4)."""

    def __init__(
        self, office: Office, workers: Workers, colleague: Colleague, dice: random.Random
    ) -> None:
        self.office, self.workers, self.dice = office, workers, dice
        self.done: Counter[str] = Counter()
        self.times: list[tuple[float, str]] = []
        self.ended_late = 0
        self._colleague = colleague
        self._jobs = [one for one in workers.jobs if isinstance(one, TeamJob)]
        self._kept_at = 0.0
        self._lost: list[tuple[float, float]] = []
        self._paused: list[threading.Timer] = []

    @property
    def kills(self) -> int:
        return sum(count for name, count in self.done.items() if name in KILLS)

    def plan(self, count: int) -> list[Callable[[], None]]:
        """``count`` acts; the first ones cover every kind, if there is room."""
        acts: Sequence[Callable[[], None]] = (
            self.kill_service,
            self.stop_database,
            self.take_over,
            self.pause_service,
            self.kill_desk,
            self.cut,
            self.pause_desk,
            self.wake_late,
        )
        backs = (self.bring_back_dump, self.bring_back_copy) if count >= _RESTORED_FROM else ()
        found = [acts[at % len(acts)] for at in range(count - 2 * len(backs))]
        for at, back in enumerate(backs, start=1):
            place = count * at // 3
            found.insert(place - 2, self.keep)
            found.insert(place, back)
        return found

    def watch(self) -> int:
        """How many changes were made so far; the colleague at the server keeps up with them. A
        service that its own timer has ended begins again, as systemd does it. Raises
        ``RuntimeError`` where another process ended that nobody killed."""
        self.ended_late += self.workers.keep_running(signal.SIGALRM)
        self.workers.check()
        self._colleague.made = so_far = self.workers.made()
        return so_far

    def lost(self, at: float) -> bool:
        """Whether what was committed then was lost with the database."""
        return any(kept < at < back for kept, back in self._lost)

    def over(self) -> None:
        """Wait until every pause is over."""
        for one in self._paused:
            one.join()

    # -- processes

    def kill_service(self) -> None:
        self._count("service_killed")
        self.workers.kill(self._leads)

    def take_over(self) -> None:
        """Kill the leading service, let the other take over by command, start the first again."""
        self._count("taken_over")
        leads = self._leads
        self.workers.end(leads)
        self._command(self._other(leads), "take-over", COMMUNE, "--the-other-has-ended")
        self.workers.begin(leads)

    def pause_service(self) -> None:
        self._count("service_paused")
        self._pause(self._leads)

    def wake_late(self) -> None:
        """It stands still until the other place leads, and wakes then. Raises ``RuntimeError``
        where nobody takes over.

        It leads before: after a restore a commune waits for the place that led last, so nobody
        would take over from one that has not begun yet.
        """
        self._count("woken_late")
        self._wait(lambda: bool((lead := self._lead()) and lead["leads"]), "nobody leads")
        late = self._leads
        other = self._other(late)
        self.workers.tell(late, signal.SIGSTOP)
        took_over = "nobody took over from a service that stands still"
        self._wait(lambda: self._leads == other, took_over)
        self.workers.tell(late, signal.SIGCONT)

    def _wait(self, holds: Callable[[], bool], otherwise: str) -> None:
        end = time.monotonic() + TAKEN_OVER_S
        while not holds():
            if time.monotonic() > end:
                raise RuntimeError(otherwise)
            self.watch()
            time.sleep(0.2)

    def kill_desk(self) -> None:
        self._count("desk_killed")
        self.workers.kill(self._somebody())

    def pause_desk(self) -> None:
        self._count("desk_paused")
        self._pause(self._somebody())

    # -- database

    def stop_database(self) -> None:
        self._count("database_stopped")
        self.office.stop_at_once()

    def keep(self) -> None:
        """A dump beside the work, and a copy of the folder of a stopped server."""
        self._count("kept")
        self._kept_at = time.time()
        self.office.keep_dump()
        self.office.keep_copy()

    def bring_back_dump(self) -> None:
        self._bring_back("dump", self.office.bring_back_dump)

    def bring_back_copy(self) -> None:
        self._bring_back("copy", self.office.bring_back_copy)

    def _bring_back(self, name: str, back: Callable[[], None]) -> None:
        """The administrator's recipe: until the commands were given nobody else gets through. No
        folder was lost; which place led last is theirs to know."""
        self._count(f"{name}_brought_back")
        services = self._services()
        for place in services:
            self.workers.end(place, self.dice.choice((signal.SIGTERM, signal.SIGKILL)))
        gone_at = time.time()
        self.office.wire.shut = True
        self.office.wire.cut()
        back()
        self._lost.append((self._kept_at, gone_at))
        for place in services:
            self._command(place, "restored", "--folder-kept")
        self.office.wire.shut = False
        for place in services:
            self.workers.begin(place)

    def cut(self) -> None:
        self._count("cut")
        self.office.wire.cut()

    # -- helpers

    def _count(self, name: str) -> None:
        self.done[name] += 1
        self.times.append((time.time(), name))

    def _pause(self, place: int) -> None:
        self.workers.tell(place, signal.SIGSTOP)
        later = partial(self.workers.tell, place, signal.SIGCONT)
        timer = threading.Timer(PAUSE_S * (0.3 + self.dice.random()), later)
        timer.start()
        self._paused.append(timer)

    def _somebody(self) -> int:
        people = [at for at, one in enumerate(self._jobs) if one.kind != "service"]
        return self.dice.choice(people)

    def _lead(self) -> Row | None:
        """``holder``, and whether it ``leads`` now."""
        with closing(self.office.server.connect(NAME)) as admin:
            return admin.execute(_LEADS, (COMMUNE,)).fetchone()

    @property
    def _leads(self) -> int:
        """The place that leads, or did so last."""
        row = self._lead()
        holder = str(row["holder"]) if row else ""
        services = self._services()
        led = (at for at in services if f"/{self._jobs[at].name}/" in holder)
        return next(led, services[0])

    def _other(self, place: int) -> int:
        return next(at for at in self._services() if at != place)

    def _services(self) -> list[int]:
        return [at for at, one in enumerate(self._jobs) if one.kind == "service"]

    def _command(self, place: int, *words: str) -> None:
        """``signalementd`` at that place, repeated where the connection was lost. Raises
        ``RuntimeError`` where it goes on failing."""
        job, office = self._jobs[place], self.office
        if office.wire.shut:
            job = replace(job, port=office.server.port)
        settings = str(settings_file(job))
        for _ in range(_TRIES):
            output = io.StringIO()
            with redirect_stdout(output), redirect_stderr(output):
                if not main([*words, "--settings", settings]):
                    return
        raise RuntimeError(f"signalementd {' '.join(words)}: {output.getvalue()}")
