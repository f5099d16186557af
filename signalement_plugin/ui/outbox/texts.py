"""Sentences about waiting changes: how many, since when, until when, and what each waits for."""

from __future__ import annotations

from collections.abc import Sequence

from ...core.model.operation import FINAL, State
from ...qt.language import tr
from ...sync.rules.rows import ACCOUNT, KEPT, OutboxRow
from .. import texts


def to_send_text(reports: int) -> str:
    """So many reports have a change that goes out by itself."""
    return tr("%n report(s) to send", n=reports)


def to_decide_text(reports: int) -> str:
    """So many reports have a change that goes no further without the user."""
    return tr("%n report(s) need you", n=reports)


_IN_THE_WAY = (State.QUEUED, State.SENDING, State.HANDED, State.UNKNOWN, State.CONFLICT)


def behind(rows: Sequence[OutboxRow]) -> dict[str, OutboxRow]:
    """Id of a queued change → the earlier one of the same report that it waits for.

    ``rows`` in the order in which they were made.
    """
    found: dict[str, OutboxRow] = {}
    last: dict[str, OutboxRow] = {}
    for row in rows:
        if row.state not in _IN_THE_WAY or not row.report_id:
            continue
        if row.state is State.QUEUED and row.report_id in last:
            found[row.id] = last[row.report_id]
        last[row.report_id] = row
    return found


def since(row: OutboxRow) -> str:
    """When a change was made, or ended."""
    return texts.moment(row.changed_at if row.state in FINAL else row.created_at)


def _ended_here() -> dict[str, str]:
    """Reason of a queued change → what a person has to do here first; the time of the next try is
    not shown."""
    return {
        "unauthorized": tr("until you log in again"),
        "read_only": tr("until you allow changes again"),
        "old_plugin": tr("until you upgrade this plugin"),
        ACCOUNT: tr("until you decide"),
        KEPT: tr("until its account is back"),
    }


def until(row: OutboxRow, earlier: OutboxRow | None = None) -> str:
    """Until when a change stays in its state; empty if it stays so."""
    if row.state is State.QUEUED and earlier is not None:
        return tr("until your change of {time} is through").format(
            time=texts.moment(earlier.created_at)
        )
    ended = _ended_here().get(row.reason, "") if row.state is State.QUEUED else ""
    if ended:
        return ended
    if row.state is State.HANDED and not row.reason:
        return tr("until the team's server has sent it")
    if row.state is State.SENDING:
        return tr("until the answer comes")
    if row.next_try and row.state is State.QUEUED:
        return tr("next try {time}").format(time=texts.moment(row.next_try))
    if row.next_try and row.state in (State.UNKNOWN, State.UNVERIFIED):
        return tr("looked at again {time}").format(time=texts.moment(row.next_try))
    if row.asks:
        return tr("until you decide")
    if row.state is State.QUEUED:
        return tr("goes next")
    return ""
