"""The outbox of a commune's service: as that of ``sync``, but it asks the database for a permit
before each attempt, and before some verdicts whether a desk has decided."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from signalement_plugin.core.model.operation import Operation, State
from signalement_plugin.sync.clock import Clock
from signalement_plugin.sync.outbox.metadata import get_metadata, set_metadata
from signalement_plugin.sync.outbox.outbox import Outbox
from signalement_plugin.sync.rules.attempt import Attempt
from signalement_plugin.sync.rules.rows import OutboxRow
from signalement_plugin.sync.rules.verdicts import Verdict, stays

from ..errors import DatabaseAway, NotHolder
from .permits import Permits

logger = logging.getLogger("signalementd")

ATTEMPTS = "team/attempts"
"""Key of the number of attempts that this outbox knows of (rule T11)."""
AWAY_S = 5.0
_DESKS_MOVE = frozenset({State.QUEUED, State.UNKNOWN})


class TeamOutbox(Outbox):
    """An outbox used by several people; each sees only their own chain of changes as own (rule
    T12)."""

    shared = True

    def __init__(self, path: Path, permits: Permits, clock: Clock | None = None) -> None:
        self._permits = permits
        super().__init__(path, clock)

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        outermost = not self.db.in_transaction
        try:
            with super().transaction() as db:
                yield db
        finally:
            if outermost:
                self._permits.decided()

    def begin_attempts(self, attempts: Iterable[Attempt]) -> list[OutboxRow]:
        """Begin only the attempts that the database permits, after it has permitted them."""
        asked = {one.op_id: one for one in attempts}
        try:
            with self._noted():
                granted = self._permits.ask({k: one.pre.to_json() for k, one in asked.items()})
                if granted.attempts:
                    self.remember(granted.attempts)
                rows = super().begin_attempts([asked[one] for one in asked if one in granted.ids])
                self._permits.give_back(granted.ids - {row.id for row in rows})
        except (DatabaseAway, NotHolder) as error:
            logger.warning("no permit: %s", error)
            rows = []
        except BaseException:
            self._permits.over(asked)
            raise
        for one in set(asked) - {row.id for row in rows}:
            self._wait(one, State.QUEUED)
        return rows

    def settle(
        self, op_id: str, expected: State, verdict: Verdict, judged: Operation | None = None
    ) -> bool:
        """As in ``sync``; if a desk may decide about the operation at the same time, the database
        is asked first whether a desk did."""
        if expected is State.SENDING:
            self._permits.over([op_id])
        if expected in _DESKS_MOVE and verdict.state is not expected:
            row = self.row(op_id)
            if row is None or (judged is not None and row.operation != judged):
                return False
            try:
                free = self._permits.claim(op_id, expected)
            except (DatabaseAway, NotHolder) as error:
                logger.warning("nothing is filed: %s", error)
                free = False
            if not free:
                self._wait(op_id, expected)
                return False
        return super().settle(op_id, expected, verdict, judged)

    def request_over(self, op_id: str) -> None:
        self._permits.over([op_id])

    def remembered(self) -> int:
        """How many attempts there were, when this outbox made its last one."""
        return remembered(self)

    def remember(self, attempts: int) -> None:
        """Never fewer than another thread has stored meanwhile. Drops no decision of this thread
        (:meth:`transaction` would)."""
        with super().transaction():
            set_metadata(self, ATTEMPTS, str(max(attempts, self.remembered())))

    def _wait(self, op_id: str, state: State) -> None:
        """Look at the operation again after :data:`AWAY_S` seconds."""
        row = self.row(op_id)
        if row is not None and row.state is state:
            super().settle(op_id, state, replace(stays(row, AWAY_S), server=row.server))

    @contextmanager
    def _noted(self) -> Iterator[None]:
        try:
            yield
        finally:
            self._permits.decided()


def remembered(outbox: Outbox) -> int:
    """As of :meth:`TeamOutbox.remembered`, of an outbox whose service does not run."""
    return int(get_metadata(outbox, ATTEMPTS) or 0)
