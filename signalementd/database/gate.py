"""Rules T1 and T2: one service leads a commune, and no other service writes for it (apart from
facts, such as an answer that came: rule T6).

A service that takes the lead (:class:`Hand`) stores in the commune's row a new token, and the time
until which it leads, by the database's clock. A :class:`Gate` is a transaction that begins with an
UPDATE of that row by its token: this locks the row, gives the transaction its sequence numbers,
renews the lease, and fails once another service has taken the lead.

Locks are taken in one order: first the outbox (SQLite), then the gate. Nothing is written to the
outbox inside the gate.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import NamedTuple

from psycopg import sql

from ..errors import NotHolder
from .connecting import Connection, answering
from .connections import Connections
from .own_timer import OwnTimer

LEASE_S = 8.0
"""Seconds that a service leads after its last renewal, by the database's clock."""

_TAKE = """
UPDATE signalement.commune AS c SET holder = %(holder)s, token = gen_random_uuid(),
    until = clock_timestamp() + make_interval(secs => %(lease)s)
FROM (SELECT holder, until IS NULL AS pinned FROM signalement.commune
    WHERE id = %(commune)s) AS was
WHERE c.id = %(commune)s AND (
    c.holder IS NULL OR c.holder = %(holder)s OR (c.until IS NULL AND c.holder = %(former)s)
    OR c.until NOT BETWEEN
        clock_timestamp() AND clock_timestamp() + make_interval(secs => %(lease)s)
    OR %(over)s
)
RETURNING c.token, was.holder AS was_holder, was.pinned AS was_pinned
"""
_HOLDER = "SELECT holder FROM signalement.commune WHERE id = %s"
_GATE = """
UPDATE signalement.commune
SET seq = seq + %(rows)s, until = clock_timestamp() + make_interval(secs => %(lease)s)
WHERE id = %(commune)s AND token = %(token)s RETURNING seq
"""
_SIGN_OFF = """
UPDATE signalement.commune SET until = '-infinity' WHERE id = %(commune)s AND token = %(token)s
"""


@dataclass(frozen=True)
class Gate:
    """An open transaction of the service that leads the commune. ``first`` and ``last``: its
    sequence numbers for rows that desks read by number; a later commit has higher ones."""

    db: Connection
    first: int
    last: int


class Lead(NamedTuple):
    """The holder in the commune's row before a service took the lead; empty: nobody had led yet.
    ``pinned``: that lead had no end, as in the first version."""

    holder: str
    pinned: bool


class Hand:
    """One service's lead of a commune. Used in several threads; each has a connection of its own
    while it needs one.

    ``holder`` names the place from which the commune is served; ``former``: the name that the first
    version gave this place. ``deposed`` becomes true once another service is known to lead.
    """

    def __init__(
        self,
        connections: Connections,
        commune: int,
        holder: str,
        *,
        former: str = "",
        timer: OwnTimer | None = None,
    ) -> None:
        self.commune, self.holder, self._former = commune, holder, former
        self.timer = timer or OwnTimer(lambda _seconds: None, lambda: None)
        self.token = ""
        self.deposed = False
        self._connections = connections
        self._local = threading.local()
        self._held: set[Connection] = set()

    def take(self, *, over: bool = False) -> Lead:
        """Lead from now on, with a new token; the gate then refuses everything from an earlier
        process. Returns who led before.

        Succeeds if nobody leads, if the lease of the other service is over, or if an earlier
        process of this very place led: the caller has the lock of the place, so that process has
        ended. ``over``: take the lead in any case, because an operator confirms that the other
        service has ended. Raises ``NotHolder``, ``DatabaseAway``.
        """
        began = time.monotonic()
        with answering():
            bound = {"holder": self.holder, "former": self._former, "over": over}
            bound |= {"commune": self.commune, "lease": LEASE_S}
            row = self.db.execute(_TAKE, bound).fetchone()
        if row is None:
            raise NotHolder(f"commune {self.commune} is served from another place")
        self.timer.forget(self.token)
        self.token, self.deposed = str(row["token"]), False
        self.renewed(began)
        return Lead(str(row["was_holder"] or ""), row["was_pinned"] is True)

    def led_by(self) -> str:
        """The holder in the commune's row, whether its lease is over or not."""
        with answering():
            row = self.db.execute(_HOLDER, (self.commune,)).fetchone()
        return str(row["holder"] or "") if row else ""

    def renewed(self, began: float) -> None:
        """The lease was renewed, by a statement begun at ``began`` (``time.monotonic``)."""
        self.timer.renewed(self.token, began)

    def sign_off(self) -> None:
        """End the lease, so that another service may lead at once. Raises ``DatabaseAway``."""
        with answering():
            self.db.execute(_SIGN_OFF, {"commune": self.commune, "token": self.token})

    @property
    def channel(self) -> str:
        """The PostgreSQL channel that tells desks of changed rows; only a hint, since anybody may
        notify there."""
        return f"signalement_{self.commune}"

    @contextmanager
    def gate(self, rows: int = 0) -> Iterator[Gate]:
        """A transaction with ``rows`` sequence numbers, possible only for the service that leads
        the commune. It renews the lease. Raises ``NotHolder``, ``DatabaseAway``."""
        began = time.monotonic()
        with answering(), self.lent(), self.db.transaction():
            bound = {"rows": rows, "commune": self.commune, "token": self.token, "lease": LEASE_S}
            row = self.db.execute(_GATE, bound).fetchone()
            if row is None:
                raise NotHolder(f"commune {self.commune} was taken over")
            last = int(str(row["seq"]))
            yield Gate(self.db, last - rows + 1, last)
            if rows:
                self.db.execute(sql.SQL("NOTIFY {}").format(sql.Identifier(self.channel)))
        self.renewed(began)

    @contextmanager
    def lent(self) -> Iterator[None]:
        """A block in which this thread keeps one connection; it is given back at the end of the
        outermost such block."""
        outermost = not getattr(self._local, "lent", False)
        self._local.lent = True
        try:
            yield
        finally:
            if outermost:
                self._local.lent = False
                self._give_back()

    @property
    def db(self) -> Connection:
        """This thread's connection, opened again when it was lost."""
        found: Connection | None = getattr(self._local, "db", None)
        if found is None or found.closed:
            self._give_back()
            found = self._local.db = self._connections.take()
            self._held.add(found)
        return found

    def _give_back(self) -> None:
        one: Connection | None = getattr(self._local, "db", None)
        self._local.db = None
        if one is not None and one in self._held:
            self._held.discard(one)
            self._connections.give_back(one)

    def close(self) -> None:
        """Close every thread's connection, and the unused ones."""
        for one in list(self._held):
            one.close()
        self._connections.close()
