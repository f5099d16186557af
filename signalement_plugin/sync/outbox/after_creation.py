"""Stores the id that a new report gets from its server. Where the system adds photos only to an
existing report, the photos of the new one are queued then, as an operation of their own. Any
thread."""

from __future__ import annotations

from dataclasses import replace

from ...core.model.operation import Base, Operation
from .outbox import Outbox


def store_created(outbox: Outbox, op_id: str, report_id: str, *, photos_apart: bool) -> None:
    """Store the id that the server gave to a new report. ``photos_apart``: the system adds photos
    only to an existing report; they become an operation of their own.

    One transaction, any thread; a second call changes nothing: the creation has no photos any more.
    """
    with outbox.transaction() as db:
        db.execute("UPDATE operation SET report_id = ? WHERE id = ?", (report_id, op_id))
        row = outbox.row(op_id)
        if row is None or not photos_apart or not row.operation.photos:
            return
        bare = replace(row.operation, photos=())
        db.execute("UPDATE operation SET body = ? WHERE id = ?", (bare.to_json(), op_id))
        outbox.add([_photos_of(row.operation, report_id)])


def _photos_of(create: Operation, report_id: str) -> Operation:
    """The photos of a create as a change of the report that it made."""
    return Operation(
        id=f"{create.id}-2",
        report_id=report_id,
        photos=create.photos,
        base=Base(known=False),
        author=create.author,
        account=create.account,
        created=create.created,
        batch=create.batch,
    )
