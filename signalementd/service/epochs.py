"""Rule T11: whether the database is the one that was last used, or was restored from a backup."""

from __future__ import annotations

import logging

from ..database.connecting import Connection, answering

logger = logging.getLogger("signalementd")

_PLACE = """
SELECT (SELECT system_identifier FROM pg_control_system())::text || '/'
    || (SELECT oid FROM pg_database WHERE datname = current_database())::text || '/'
    || (SELECT timeline_id FROM pg_control_checkpoint())::text AS place
"""
_META = "SELECT place, epoch::text, attempts FROM signalement.meta FOR UPDATE"
_FIRST = "UPDATE signalement.meta SET place = %s"
_NEW = """
UPDATE signalement.meta SET place = %s, epoch = gen_random_uuid(), attempts = greatest(attempts, %s)
RETURNING epoch::text
"""
_DOUBT = """
UPDATE signalement.operation SET state = 'unknown', reason = 'restored', changed = clock_timestamp()
WHERE state IN ('held', 'queued', 'sending', 'settling', 'conflict', 'unknown')
"""
_WITNESS = """
INSERT INTO signalement.witness (who, epoch, attempts) VALUES (%(who)s, %(epoch)s, %(attempts)s)
ON CONFLICT (who) DO UPDATE SET epoch = excluded.epoch, attempts = excluded.attempts,
    at = clock_timestamp()
"""
_TOLD = "SELECT coalesce(max(attempts), 0) AS attempts FROM signalement.witness"


def epoch_of(db: Connection, who: str, remembered: int) -> tuple[str, bool]:
    """The epoch of the database, and whether it began now.

    It does where the database stands at another place (a dump, a point in time), or where somebody
    remembers more attempts than it does (a plain copy): ``remembered`` by ``who``, or by another
    process that said so. Then whatever is not over may have been sent.
    """
    with answering(), db.transaction():
        place = _text(db, _PLACE, "place")
        meta = db.execute(_META).fetchone()
        if meta is None:
            raise LookupError("the database was not migrated")
        known, attempts, epoch = str(meta["place"]), int(str(meta["attempts"])), str(meta["epoch"])
        most = max(remembered, int(_text(db, _TOLD, "attempts")))
        began = bool(known) and (known != place or most > attempts)
        if not known:
            db.execute(_FIRST, (place,))
        if began:
            logger.warning("the database was brought back from a copy: a new epoch begins")
            row = db.execute(_NEW, (place, most)).fetchone()
            epoch = str(row["epoch"]) if row else epoch
            db.execute(_DOUBT)
        db.execute(_WITNESS, {"who": who, "epoch": epoch, "attempts": remembered})
    return epoch, began


def _text(db: Connection, question: bytes | str, name: str) -> str:
    row = db.execute(question.encode() if isinstance(question, str) else question).fetchone()
    return str(row[name]) if row else ""
