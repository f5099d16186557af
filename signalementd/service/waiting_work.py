"""Finds, with one statement per turn, what waits in the database for a commune's service.

A service of 250 communes runs this statement five hundred times a second while nobody works. So it
reads only a few rows by their indexes, locks nothing and writes nothing.
"""

from __future__ import annotations

from typing import NamedTuple

from psycopg import sql

from ..database.connecting import answering
from ..database.gate import Hand
from .epochs import PLACE, Epoch

_WAITING = sql.SQL(
    """
SELECT m.epoch::text, m.attempts, m.place = here.place AND m.attempts >= %(remembered)s
    AND m.attempts >= (SELECT coalesce(max(w.attempts), 0) FROM signalement.witness AS w)
    AND EXISTS (SELECT FROM signalement.witness AS w
        WHERE w.who = %(who)s AND w.epoch = m.epoch AND w.attempts = m.attempts) AS same,
    EXISTS (SELECT FROM signalement.ask AS a
        WHERE a.commune = %(commune)s AND a.answer IS NULL AND a.until > clock_timestamp()
    ) AS questions,
    EXISTS (SELECT FROM signalement.edit AS e
        WHERE e.commune = %(commune)s AND NOT e.taken) AS edits,
    EXISTS (SELECT FROM signalement.operation AS o WHERE o.commune = %(commune)s
        AND o.state IN ('queued', 'sending', 'settling', 'unknown', 'conflict'))
    OR EXISTS (SELECT FROM signalement.permit AS p
        JOIN signalement.operation AS o ON o.id = p.operation
        WHERE NOT p.closed AND o.commune = %(commune)s) AS operations
FROM signalement.meta AS m CROSS JOIN ({place}) AS here
"""
).format(place=sql.SQL(PLACE))


class WaitingWork(NamedTuple):
    """``epoch`` of the database; ``None`` if it may be a copy, so that the rule has to be applied
    (:func:`.epochs.epoch_of`). ``questions``: desks have asked for details of a report; ``edits``:
    some were not taken yet; ``operations``: some are not final or have an open permit."""

    epoch: Epoch | None
    questions: bool
    edits: bool
    operations: bool


def waiting_work(hand: Hand, remembered: int) -> WaitingWork:
    """``remembered``: attempts that the outbox of this service knows of. Raises
    ``DatabaseAway``."""
    bound = {"commune": hand.commune, "who": hand.holder, "remembered": remembered}
    with answering():
        row = hand.db.execute(_WAITING, bound).fetchone()
    if row is None:  # ``meta`` is empty: :func:`.epochs.epoch_of` raises an error
        return WaitingWork(None, True, True, True)
    same = row["same"] is True
    epoch = Epoch(str(row["epoch"]), int(str(row["attempts"]))) if same else None
    return WaitingWork(epoch, *(row[one] is True for one in ("questions", "edits", "operations")))
