"""Moves what waits (changes, drafts, photos) here from another outbox of this user: of another
profile, or of a connection that was removed.

No transaction can include both SQLite files. So a change is first marked as moved in the old file,
in the transaction that ends it there; the mark is deleted after the change was stored here. After a
kill in between the mark is still there, and the next try continues from it.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from ...core.errors import BadStore, InUseElsewhere
from ...core.model.operation import Operation
from ...core.runtime.sqlite import read_only_uri
from ..clock import parse_stamp, stamp
from .database import NAME
from .opening import open_outbox
from .outbox import Outbox
from .records import ASIDE, Record, current, insert, waiting
from .sender_lock import SenderLock


@dataclass(frozen=True)
class OtherOutbox:
    """What waits in the outbox of ``folder``: how many changes and drafts, and when the last change
    was made (UTC). ``server`` as in ``metadata.bind_to_server``; empty if it was never set."""

    folder: Path
    changes: int
    drafts: int
    last: datetime | None
    server: str

    @property
    def waits(self) -> bool:
        return bool(self.changes or self.drafts)


def inspect_outbox(folder: Path) -> OtherOutbox | None:
    """Read an outbox without opening it for work; ``None`` if there is none, or it cannot be
    read."""
    path = folder / NAME
    if not path.is_file():
        return None
    try:
        with closing(sqlite3.connect(read_only_uri(path.resolve()), uri=True)) as db:
            db.row_factory = sqlite3.Row
            rows = waiting(db)
            rows += _aside(db)[1]
            drafts = db.execute("SELECT count(*) FROM draft").fetchone()[0]
            found = db.execute("SELECT value FROM meta WHERE key = 'mark/server'").fetchone()
    except (sqlite3.Error, ValueError):
        return None
    last = max((str(row["changed_at"]) for row in rows), default="")
    return OtherOutbox(
        folder, len(rows), drafts, parse_stamp(last), found["value"] if found else ""
    )


def take_over(old: Path, here: Outbox, machine: str = "") -> int:
    """Move the waiting changes of the outbox of ``old`` here, with drafts and photos. Returns how
    many changes.

    Holds the old outbox's sender lock, so that nobody sends them meanwhile. What may have been sent
    becomes *unknown* (rule R8). Raises ``InUseElsewhere``, ``MissingChanges``, ``BadStore``.
    """
    lock = SenderLock(old / "sender.lock")
    try:
        if not lock.take():
            raise InUseElsewhere(f"another QGIS is sending what waits in {old}")
        with closing(open_outbox(old, machine)) as there:
            there.recover()
            _put_aside(there, here)
            rows = _aside(there.db)[1]
            _arrive(here, _brought(rows, old, here))
            _bring_drafts(there, here, old)
            there.db.execute("DELETE FROM meta WHERE key = ?", (ASIDE,))
    except (OSError, sqlite3.Error) as error:
        raise BadStore(f"{old}: {error}") from error
    finally:
        lock.release()
    _forget_photos(rows, old)
    return len(rows)


def _aside(db: sqlite3.Connection) -> tuple[str, list[Record]]:
    """The outbox to which rows are being moved, and these rows."""
    found = db.execute("SELECT value FROM meta WHERE key = ?", (ASIDE,)).fetchone()
    if found is None:
        return "", []
    kept = json.loads(found["value"])
    return str(kept["to"]), [current(row) for row in kept["rows"]]


def _put_aside(there: Outbox, here: Outbox) -> None:
    """Mark all waiting rows as moved and end them, so that the old outbox sends none of them. Rows
    that an earlier try marked stay marked."""
    now = stamp(there.clock.now())
    with there.transaction() as db:
        target, before = _aside(db)
        found = waiting(db)
        if before and target != str(here.path):
            before = [_distrusted(row, now) for row in before]
        value = json.dumps({"to": str(here.path), "rows": before + found}, ensure_ascii=False)
        db.execute("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", (ASIDE, value))
        db.executemany(
            "UPDATE operation SET state = 'cancelled', reason = 'by_user', next_try = '',"
            " body = ?, changed_at = ? WHERE id = ?",
            [
                (Operation.from_json(str(row["body"])).anonymous().to_json(), now, row["id"])
                for row in found
            ],
        )


def _distrusted(row: Record, now: str) -> Record:
    """A row marked for another profile: it may have arrived there and been sent from there."""
    changes: Record = {"state": "unknown", "reason": "restored", "open_attempt": 1, "pre": ""}
    asks = row["state"] in ("held", "conflict")
    return {**row, **changes, "checks": 0, "next_try": "" if asks else now, "changed_at": now}


def _arrive(here: Outbox, rows: Sequence[Record]) -> None:
    """Insert the rows in their order; an id that is known here is skipped."""
    with here.transaction() as db:
        insert(db, rows)


def _brought(rows: Sequence[Record], old: Path, here: Outbox) -> list[Record]:
    """The rows, with their photos copied into the folder of this outbox."""
    found = []
    for row in rows:
        operation = Operation.from_json(str(row["body"]))
        photos = tuple(_copied(one, old, here.path.parent) for one in operation.photos)
        found.append({**row, "body": replace(operation, photos=photos).to_json()})
    return found


def _copied(photo: str, old: Path, new: Path) -> str:
    """The new path of a photo of the old folder; a photo elsewhere, or missing, keeps its path."""
    path = Path(photo)
    if old not in path.parents or not path.is_file():
        return photo
    target = new / path.relative_to(old)
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(path, target)
    return str(target)


def _bring_drafts(there: Outbox, here: Outbox, old: Path) -> None:
    """Move the drafts; a draft on a report that has another one here stays where it is."""
    for record in there.db.execute("SELECT report_id, body FROM draft").fetchall():
        parts = json.loads(record["body"])
        photos = str(parts.get("photos", "")).split("\n")
        if any(photos):
            parts["photos"] = "\n".join(_copied(one, old, here.path.parent) for one in photos)
        body = json.dumps(parts, ensure_ascii=False)
        known = here.db.execute(
            "INSERT OR IGNORE INTO draft (report_id, body) VALUES (?, ?)",
            (record["report_id"], body),
        )
        if known.rowcount or _has_draft(here, record["report_id"], body):
            there.db.execute("DELETE FROM draft WHERE report_id = ?", (record["report_id"],))


def _has_draft(here: Outbox, report_id: str, body: str) -> bool:
    found = here.db.execute("SELECT body FROM draft WHERE report_id = ?", (report_id,)).fetchone()
    return found is not None and found["body"] == body


def _forget_photos(rows: Sequence[Record], old: Path) -> None:
    """Delete the photos in the old folder: they were copied to the new one."""
    for row in rows:
        for photo in map(Path, Operation.from_json(str(row["body"])).photos):
            if old in photo.parents:
                with suppress(OSError):  # read by another program: a copy stays
                    photo.unlink()
