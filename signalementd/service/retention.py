"""Deletes what people wrote, and the logs (attempts to send, who asked for a contact, what an
operator changed), after the times in the settings.

In the database, id, state and author of a final change stay: the same id is never sent twice (rule
T7). Its texts and the server's message are deleted from the database and the outbox, after the same
time in both.
"""

from __future__ import annotations

from datetime import timedelta

from signalement_plugin.core.model.operation import FINAL
from signalement_plugin.sync.clock import stamp
from signalement_plugin.sync.outbox.erasing import expire
from signalement_plugin.sync.outbox.metadata import get_metadata, set_metadata
from signalement_plugin.sync.outbox.outbox import Outbox

from ..database.gate import Hand
from ..settings import Kept

SWEPT = "team/swept"
"""Key of the time at which outbox and database are cleaned next."""
EVERY = timedelta(days=1)
MOST = 1000

# Left out: a change that is still looked for at the server (reason "settle").
_BODIES = """
WITH old AS (
    SELECT o.id FROM signalement.operation AS o
    WHERE o.commune = %(commune)s AND o.state = ANY (%(final)s) AND o.reason <> 'settle'
    AND o.changed < clock_timestamp() - make_interval(days => CASE
        WHEN o.state = 'refused' OR o.reason = 'unchanged' THEN %(log_days)s::int
        ELSE %(texts_days)s::int END)
    AND (o.body <> '{}' OR o.words <> '' OR o.details <> '' OR o.server IS NOT NULL)
    LIMIT %(most)s FOR UPDATE SKIP LOCKED
)
UPDATE signalement.operation AS o SET body = '{}', words = '', details = '', server = NULL
FROM old WHERE o.id = old.id
"""
_PERMITS = """
DELETE FROM signalement.permit WHERE attempt IN (
    SELECT p.attempt FROM signalement.permit AS p
    JOIN signalement.operation AS o ON o.id = p.operation
    WHERE o.commune = %(commune)s AND o.state = ANY (%(final)s) AND o.reason <> 'settle'
    AND p.closed AND p.at < clock_timestamp() - make_interval(days => %(texts_days)s::int)
    LIMIT %(most)s
)
"""
_EDITS = """
DELETE FROM signalement.edit WHERE commune = %(commune)s AND n IN (
    SELECT e.n FROM signalement.edit AS e
    WHERE e.commune = %(commune)s AND e.taken AND NOT e.live
    AND e.at < clock_timestamp() - make_interval(days => %(texts_days)s::int)
    LIMIT %(most)s
)
"""
_LOG = """
DELETE FROM signalement.log WHERE n IN (
    SELECT l.n FROM signalement.log AS l WHERE l.commune = %(commune)s
    AND l.at < clock_timestamp() - make_interval(days => %(log_days)s::int)
    LIMIT %(most)s
)
"""
_OVER = (_BODIES, _PERMITS, _EDITS, _LOG)


class Retention:
    """Of one commune; used in its own thread. The leading service cleans once a day."""

    def __init__(self, hand: Hand, outbox: Outbox, kept: Kept) -> None:
        self._hand, self._outbox, self._kept = hand, outbox, kept
        self._due = get_metadata(outbox, SWEPT)

    def look(self) -> None:
        """Clean if it is due, a part at a time. Raises ``NotHolder``, ``DatabaseAway``."""
        now = self._outbox.clock.now()
        next_time = stamp(now + EVERY)
        if stamp(now) < self._due <= next_time:  # a later due time came from a clock that was ahead
            return
        expire(self._outbox, self._kept.texts_days, self._kept.log_days, now)
        if not self._swept():
            return
        self._due = next_time
        set_metadata(self._outbox, SWEPT, next_time)

    def _swept(self) -> bool:
        """Delete one part in the database. Returns whether nothing more is left to delete."""
        bound = {"commune": self._hand.commune, "final": [str(one) for one in FINAL], "most": MOST}
        bound |= {"texts_days": self._kept.texts_days, "log_days": self._kept.log_days}
        with self._hand.gate() as gate:
            found = [gate.db.execute(one, bound).rowcount for one in _OVER]
        return max(found) < MOST
