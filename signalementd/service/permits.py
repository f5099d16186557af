"""Rule T3: the database gives a permit for each attempt. If a desk and the service change the state
of an operation at the same time, the database decides, and the outbox of the service follows. From
the permit until its request has ended, a timer can end the process (rule T4)."""

from __future__ import annotations

import threading
from collections.abc import Collection, Mapping
from typing import NamedTuple

from signalement_plugin.core.model.operation import State

from ..database.gate import Hand

QUIET_S = 10.0
"""Seconds after a start of the database in which nothing is sent: in this time every service that
knows of more attempts than a restored copy can report it (rule T11)."""

_STARTED = """
SELECT clock_timestamp() > pg_postmaster_start_time() + make_interval(secs => %s) AS ready
"""
_SENDING = """
UPDATE signalement.operation SET state = 'sending', reason = '', words = '', seq = %(seq)s,
    changed = clock_timestamp()
WHERE id = ANY (%(ids)s) AND commune = %(commune)s AND state = 'queued' RETURNING id
"""
_PERMIT = """
INSERT INTO signalement.permit (operation, token, holder, pre)
VALUES (%(id)s, %(token)s, %(holder)s, %(pre)s)
"""
_COUNT = "UPDATE signalement.meta SET attempts = attempts + %s RETURNING attempts"
_CLAIM = """
UPDATE signalement.operation SET state = 'settling', changed = clock_timestamp(), seq = %(seq)s
WHERE id = %(id)s AND commune = %(commune)s AND state = %(state)s
"""
_BACK = """
UPDATE signalement.operation SET state = 'queued', seq = %(seq)s WHERE id = ANY (%(ids)s)
AND commune = %(commune)s AND state = 'sending'
"""
_CLOSE = """
UPDATE signalement.permit SET closed = true, outcome = 'not_sent'
WHERE operation = ANY (%(ids)s) AND token = %(token)s AND NOT closed
"""


class Granted(NamedTuple):
    """Ids that may be sent, and the number of attempts in all; 0 if none was granted."""

    ids: frozenset[str]
    attempts: int


class Permits:
    """Called in sending threads. While a thread is deciding about an operation, the comparison of
    outbox and database leaves that operation out."""

    def __init__(self, hand: Hand, quiet_s: float = QUIET_S) -> None:
        self._hand, self._quiet_s = hand, quiet_s
        self._lock = threading.Lock()
        self._deciding: dict[str, int] = {}

    def ask(self, wanted: Mapping[str, str]) -> Granted:
        """Ask for permits. ``wanted``: id → what its report carried before, as text. Returns the
        ids that are still queued in the database. Raises ``NotHolder``, ``DatabaseAway``."""
        self._begin(wanted)
        with self._hand.gate(1) as gate:
            ready = gate.db.execute(_STARTED, (self._quiet_s,)).fetchone()
            if ready is None or not ready["ready"]:
                return Granted(frozenset(), 0)
            bound = {"ids": list(wanted), "commune": self._hand.commune, "seq": gate.last}
            ids = [str(row["id"]) for row in gate.db.execute(_SENDING, bound)]
            for one in ids:
                mine = {"token": self._hand.token, "holder": self._hand.holder}
                gate.db.execute(_PERMIT, {"id": one, "pre": wanted[one], **mine})
            counted = gate.db.execute(_COUNT, (len(ids),)).fetchone()
        self._hand.timer.begin(self._hand.token, ids)
        return Granted(frozenset(ids), int(str(counted["attempts"])) if counted and ids else 0)

    def give_back(self, ids: Collection[str]) -> None:
        """Return permits: nothing of these operations was sent."""
        if not ids:
            return
        self.over(ids)
        with self._hand.gate(1) as gate:
            bound = {"ids": list(ids), "commune": self._hand.commune, "seq": gate.last}
            gate.db.execute(_BACK, bound)
            gate.db.execute(_CLOSE, {**bound, "token": self._hand.token})

    def over(self, ids: Collection[str]) -> None:
        """Nothing more of these requests is sent."""
        self._hand.timer.over(ids)

    def claim(self, op_id: str, state: State) -> bool:
        """Whether no desk has decided about the operation; if so, none can decide any more until
        its outcome is stored."""
        self._begin([op_id])
        with self._hand.gate(1) as gate:
            bound = {"id": op_id, "commune": self._hand.commune, "state": str(state)}
            return gate.db.execute(_CLAIM, {**bound, "seq": gate.last}).rowcount == 1

    def _begin(self, ids: Collection[str]) -> None:
        with self._lock:
            self._deciding.update(dict.fromkeys(ids, threading.get_ident()))

    def decided(self) -> None:
        """This thread has stored its decisions in the outbox, or dropped them."""
        me = threading.get_ident()
        with self._lock:
            self._deciding = {one: who for one, who in self._deciding.items() if who != me}

    def deciding(self) -> frozenset[str]:
        """Ids about which a thread is deciding now."""
        with self._lock:
            return frozenset(self._deciding)
