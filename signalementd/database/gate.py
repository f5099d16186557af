"""Rule T2: only the service that holds a commune writes for it.

A service that takes a commune (:class:`Hand`) stores a new token in the commune's row. Each of its
transactions (:class:`Gate`) begins with an UPDATE of that row by its token: this locks the row,
gives the transaction its sequence numbers, and fails once another service has taken the commune.

Locks are taken in one order: first the outbox (SQLite), then the gate. Nothing is written to the
outbox inside the gate.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from psycopg import sql

from ..errors import NotHolder
from .connecting import Connection, answering

_TAKE = """
UPDATE signalement.commune SET holder = %(holder)s, token = gen_random_uuid()
WHERE id = %(commune)s AND (holder IS NULL OR holder = %(holder)s OR %(over)s) RETURNING token
"""
_GATE = """
UPDATE signalement.commune SET seq = seq + %(rows)s
WHERE id = %(commune)s AND token = %(token)s RETURNING seq
"""


@dataclass(frozen=True)
class Gate:
    """An open transaction of the service that holds the commune. ``first`` and ``last`` are the
    numbers that it was given for rows that desks read by number: a later commit has later ones."""

    db: Connection
    first: int
    last: int


class Hand:
    """One service's hold on a commune. Used in several threads; each has a connection of its own.

    ``holder`` names the place from which the commune is served.
    """

    def __init__(self, opener: Callable[[], Connection], commune: int, holder: str) -> None:
        self.commune, self.holder = commune, holder
        self.token: object = None
        self._opener = opener
        self._local = threading.local()
        self._open: set[Connection | None] = set()

    def take(self, *, over: bool = False) -> None:
        """Hold the commune from now on, with a token that nobody else knows; whatever an earlier
        process of this place still does is refused at the gate. ``over``: from another place,
        whose end somebody vouches for. Raises ``NotHolder``, ``DatabaseAway``."""
        with answering():
            bound = {"holder": self.holder, "commune": self.commune, "over": over}
            row = self.db.execute(_TAKE, bound).fetchone()
        if row is None:
            raise NotHolder(f"commune {self.commune} is served from another place")
        self.token = row["token"]

    @property
    def channel(self) -> str:
        """Where it is said that rows have changed: a hint for desks, which anybody may forge."""
        return f"signalement_{self.commune}"

    @contextmanager
    def gate(self, rows: int = 0) -> Iterator[Gate]:
        """A transaction that nobody can make who does not hold the commune any more, with so many
        numbers. Raises ``NotHolder``, ``DatabaseAway``."""
        with answering(), self.db.transaction():
            bound = {"rows": rows, "commune": self.commune, "token": self.token}
            row = self.db.execute(_GATE, bound).fetchone()
            if row is None:
                raise NotHolder(f"commune {self.commune} was taken over")
            last = int(str(row["seq"]))
            yield Gate(self.db, last - rows + 1, last)
            if rows:
                self.db.execute(sql.SQL("NOTIFY {}").format(sql.Identifier(self.channel)))

    @property
    def db(self) -> Connection:
        """This thread's connection, opened again when it was lost."""
        found: Connection | None = getattr(self._local, "db", None)
        if found is None or found.closed:
            self._open.discard(found)
            found = self._local.db = self._opener()
            self._open.add(found)
        return found

    def close(self) -> None:
        """Every thread's connection."""
        while self._open:
            one = self._open.pop()
            if one is not None:
                one.close()
