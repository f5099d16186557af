"""Makes sure that a new report with a key is created once, however often its run is repeated.

The id of the operation is computed from the key, and the outbox of a connection keeps the ids of
all its operations.
"""

from __future__ import annotations

import hashlib
from contextlib import closing
from dataclasses import replace

from ....core.model.operation import Operation, State
from ....qgis_profile.settings import ConnectionSettings, data_folder
from ....qt.language import tr
from ....sync.outbox.database import NAME
from ....sync.outbox.outbox import Outbox
from ....sync.outbox.waiting_note import WaitingNote
from ....sync.rules.rows import OutboxRow
from .change_requests import PlannedChanges

_NEVER_MADE = (State.REFUSED, State.CANCELLED)


def id_of(key: str) -> str:
    """The id of an operation that has this key: 32 hexadecimal digits, always the same."""
    return hashlib.sha256(key.encode("utf-8")).hexdigest()[:32]


def key_refusal(known: ConnectionSettings, kept_as: str) -> str:
    """Why a key cannot be remembered, as a sentence; empty when it can."""
    if known.id or kept_as:
        return ""
    return tr(
        "A key is remembered by a connection: give CONNECTION, or KEEP_AS beside the address."
    )


def asked_before(known: ConnectionSettings, planned: PlannedChanges) -> dict[str, OutboxRow]:
    """Id of a new report's operation → its row, for reports that an earlier run has asked for with
    the same key. Reads only: no outbox is made. Raises ``MissingChanges`` where changes that waited
    in the outbox are gone: a new outbox would hide that."""
    new = [one.id for one in planned.operations if not one.report_id]
    if not (known.id and new):
        return {}
    path = data_folder(known.id) / NAME
    WaitingNote(path.parent).check()
    if not (path.is_file() and path.stat().st_size):
        return {}
    with closing(Outbox(path)) as outbox:
        rows = {one: outbox.row(one) for one in new}
    return {
        one: row for one, row in rows.items() if row is not None and row.state not in _NEVER_MADE
    }


def with_new_keys(planned: PlannedChanges, outbox: Outbox) -> PlannedChanges:
    """The same changes; one that was refused or dropped under its key gets another id, since it has
    made no report."""
    rows, made = dict(planned.rows), []
    for operation in planned.operations:
        free = operation if operation.report_id else _free(operation, outbox)
        if operation.id in rows:
            rows[free.id] = rows[operation.id]
        made.append(free)
    return replace(planned, operations=made, rows=rows)


def _free(operation: Operation, outbox: Outbox) -> Operation:
    row = outbox.row(operation.id)
    while row is not None and row.state in _NEVER_MADE:
        operation = replace(operation, id=id_of(operation.id))
        row = outbox.row(operation.id)
    return operation
