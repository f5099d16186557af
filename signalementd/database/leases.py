"""Rule T1: renews the leases of all communes that a process leads, together, in a thread of its
own."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable

from signalement_plugin.sync.thread_support import LoggedErrors

from ..errors import DatabaseAway
from .connecting import Connection, answering
from .gate import LEASE_S, Hand
from .installing import newest

logger = logging.getLogger("signalementd")

RENEW_S = 2.0
RETRY_S = 0.5
_RENEW = """
WITH mine AS (
    SELECT c.id FROM signalement.commune AS c
    JOIN unnest(%(communes)s::int[], %(tokens)s::uuid[]) AS m (id, token)
    ON m.id = c.id AND m.token = c.token
    WHERE (SELECT one.version FROM signalement.meta AS one) = %(version)s
), free AS (
    SELECT c.id FROM signalement.commune AS c
    JOIN unnest(%(communes)s::int[], %(tokens)s::uuid[]) AS m (id, token)
    ON m.id = c.id AND m.token = c.token
    WHERE c.id IN (SELECT mine.id FROM mine) FOR NO KEY UPDATE OF c SKIP LOCKED
), renewed AS (
    UPDATE signalement.commune AS c
    SET until = clock_timestamp() + make_interval(secs => %(lease)s)
    FROM free WHERE c.id = free.id RETURNING c.id
)
SELECT mine.id, renewed.id IS NOT NULL AS renewed
FROM mine LEFT JOIN renewed ON renewed.id = mine.id
"""


class Leases:
    """Renews by one statement, so that no commune waits for another. A locked row is skipped: its
    service is in a transaction, which renews the lease too (rule T2)."""

    def __init__(self, opener: Callable[[], Connection]) -> None:
        self._opener = opener
        self._db: Connection | None = None
        self._lock = threading.Lock()
        self._held: dict[int, Hand] = {}

    def hold(self, hand: Hand) -> None:
        """Renew the lease of this commune from now on."""
        with self._lock:
            self._held[hand.commune] = hand

    def let_go(self, hand: Hand) -> None:
        with self._lock:
            if self._held.get(hand.commune) is hand:
                del self._held[hand.commune]

    def run(self, stop: threading.Event) -> None:
        """Renew until ``stop`` is set. Call in a thread of its own."""
        pause = RENEW_S
        while not stop.wait(pause):
            pause = RETRY_S
            with LoggedErrors("renewing leases"):
                try:
                    self.renew()
                    pause = RENEW_S
                except DatabaseAway as error:
                    logger.warning("no lease was renewed: %s", error)
        if self._db is not None:
            self._db.close()

    def renew(self) -> None:
        """Renew every lease. A commune that another service leads, or whose database has another
        version now, is deposed. Raises ``DatabaseAway``."""
        with self._lock:
            held = {commune: (hand, hand.token) for commune, hand in self._held.items()}
        if not held:
            return
        began = time.monotonic()
        bound = {
            "communes": list(held),
            "tokens": [token for _, token in held.values()],
            "lease": LEASE_S,
            "version": newest(),
        }
        with answering():
            if self._db is None or self._db.closed:
                self._db = self._opener()
            rows = self._db.execute(_RENEW, bound).fetchall()
        renewed = {int(str(row["id"])): row["renewed"] is True for row in rows}
        for commune, (hand, token) in held.items():
            if hand.token != token:
                continue  # the commune got a new token meanwhile
            if renewed.get(commune):
                hand.renewed(began)
            elif commune not in renewed:
                hand.deposed = True
