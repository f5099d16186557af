"""The user's decisions about changes that another account would send: send them all the same, or
keep them until their account is back, or discard them."""

from __future__ import annotations

from dataclasses import replace

from ...core.model.operation import State
from ..clock import stamp
from ..rules.rows import ACCOUNT, KEPT, OutboxRow
from .outbox import Outbox
from .resolutions import keep_draft

_KEPT = "mark/kept_for/"


def kept_accounts(outbox: Outbox) -> frozenset[str]:
    """The accounts for which changes are kept."""
    found = outbox.db.execute("SELECT key FROM meta WHERE key LIKE ?", (f"{_KEPT}%",))
    return frozenset(record["key"][len(_KEPT) :] for record in found)


def made_for(outbox: Outbox, account: str) -> list[OutboxRow]:
    """The queued changes of one account, which a user decides about together: not those of which an
    attempt is open, because they may have arrived in its name."""
    rows = outbox.rows((State.QUEUED,))
    return [row for row in rows if row.operation.account == account and not row.open_attempt]


def send_as(outbox: Outbox, account: str, another: str) -> int:
    """The changes of ``account`` go out as ``another``. Returns how many."""
    now = stamp(outbox.clock.now())
    with outbox.transaction() as db:
        rows = made_for(outbox, account)
        for row in rows:
            body = replace(row.operation, account=another).to_json()
            db.execute(
                "UPDATE operation SET body = ?, reason = '', details = '', next_try = '',"
                " changed_at = ? WHERE id = ?",
                (body, now, row.id),
            )
        ask_again(outbox, account)
    return len(rows)


def keep_for(outbox: Outbox, account: str) -> None:
    """The changes of ``account`` wait until it is back, without asking again meanwhile."""
    with outbox.transaction() as db:
        db.execute("INSERT OR REPLACE INTO meta (key, value) VALUES (?, '1')", (_KEPT + account,))
        db.execute(
            "UPDATE operation SET reason = ? WHERE state = 'queued' AND reason = ?"
            " AND json_extract(body, '$.account') = ?",
            (KEPT, ACCOUNT, account),
        )


def discard(outbox: Outbox, account: str) -> list[OutboxRow]:
    """Cancel the changes of ``account``; what was written in them becomes drafts. Returns them as
    they were."""
    with outbox.transaction():
        rows = made_for(outbox, account)
        for row in rows:
            keep_draft(outbox, row.operation, everything=False)
        ask_again(outbox, account)
        return outbox.move_all([row.id for row in rows], (State.QUEUED,), State.CANCELLED)


def ask_again(outbox: Outbox, account: str) -> None:
    """The account is back, or its changes are sent otherwise: the next time the user is asked."""
    outbox.db.execute("DELETE FROM meta WHERE key = ?", (_KEPT + account,))
