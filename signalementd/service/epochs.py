"""Rule T11: whether the database is still the one last used, or was restored from a backup."""

from __future__ import annotations

import logging
from typing import NamedTuple

from ..database.connecting import Connection, Row, answering

logger = logging.getLogger("signalementd")

# The timeline (the last part) is not that of the last checkpoint: after a standby took over, the
# checkpoint has the old one for a while.
PLACE = """
SELECT (SELECT system_identifier FROM pg_control_system())::text || '/'
    || (SELECT oid FROM pg_database WHERE datname = current_database())::text || '/'
    || ('x' || left(pg_walfile_name(pg_current_wal_lsn()), 8))::bit(32)::int::text AS place
"""
_META = "SELECT place, epoch::text, attempts FROM signalement.meta FOR UPDATE"
_FIRST = "UPDATE signalement.meta SET place = %s"
_NEW = """
UPDATE signalement.meta SET place = %s, epoch = gen_random_uuid(), attempts = greatest(attempts, %s)
RETURNING epoch::text
"""
_DOUBT = """
UPDATE signalement.operation SET state = 'unknown', reason = 'restored', asks = false,
    changed = clock_timestamp()
WHERE state IN ('held', 'queued', 'sending', 'settling', 'conflict', 'unknown')
"""
_DOUBT_EDITS = "UPDATE signalement.edit SET restored = true WHERE NOT taken"
_RECORD_ATTEMPTS = """
INSERT INTO signalement.witness (who, epoch, attempts) VALUES (%(who)s, %(epoch)s, %(attempts)s)
ON CONFLICT (who) DO UPDATE SET epoch = excluded.epoch, attempts = excluded.attempts,
    at = clock_timestamp()
"""
_MOST_ATTEMPTS = "SELECT coalesce(max(attempts), 0) AS attempts FROM signalement.witness"


class Epoch(NamedTuple):
    """The id of an epoch, and the number of attempts made up to now."""

    id: str
    attempts: int


def epoch_of(db: Connection, who: str, remembered: int) -> Epoch:
    """The epoch of the database; ``who`` records how many attempts it knows of.

    A new epoch begins if the database is at another place (restored from a dump, or to a point in
    time), or if ``who`` (``remembered``) or another process knows of more attempts than the
    database does (restored from a copy of its files). Then changes that are not final may have been
    sent.
    """
    with answering(), db.transaction():
        place = _text(db, PLACE, "place")
        meta = _meta(db)
        known, attempts, epoch = str(meta["place"]), int(str(meta["attempts"])), str(meta["epoch"])
        most = max(remembered, int(_text(db, _MOST_ATTEMPTS, "attempts")))
        began = bool(known) and (known != place or most > attempts)
        if not known:
            db.execute(_FIRST, (place,))
        if began:
            logger.warning("the database was brought back from a copy: a new epoch begins")
            epoch = _begun(db, place, most)
        most = max(most, attempts)
        record_attempts(db, who, epoch, most)
    return Epoch(epoch, most)


def record_attempts(db: Connection, who: str, epoch: str, attempts: int) -> None:
    """Stores that ``who`` knows of ``attempts`` attempts, so that a restored older copy is noticed.
    Raises ``DatabaseAway``."""
    with answering():
        db.execute(_RECORD_ATTEMPTS, {"who": who, "epoch": epoch, "attempts": attempts})


def begin_epoch(db: Connection, remembered: int = 0) -> str:
    """Begin a new epoch because an operator says that a backup was restored, which the database
    itself may not show. ``remembered``: attempts that are known here, so that no service has to
    begin another epoch because of them. Raises ``DatabaseAway``."""
    with answering(), db.transaction():
        _meta(db)
        most = max(remembered, int(_text(db, _MOST_ATTEMPTS, "attempts")))
        return _begun(db, _text(db, PLACE, "place"), most)


def _begun(db: Connection, place: str, most: int) -> str:
    """Begin an epoch: changes that are not final, and edits that no service has taken, may have
    been sent."""
    epoch = _text(db, _NEW, "epoch", place, most)
    db.execute(_DOUBT)
    db.execute(_DOUBT_EDITS)
    return epoch


def _meta(db: Connection) -> Row:
    found = db.execute(_META).fetchone()
    if found is None:
        raise LookupError("the database was not migrated")
    return found


def _text(db: Connection, question: str, name: str, *bound: object) -> str:
    row = db.execute(question.encode(), bound or None).fetchone()
    return str(row[name]) if row else ""
