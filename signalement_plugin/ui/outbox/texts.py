"""Sentences about waiting changes: how many, since when, until when, and what each waits for."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QCoreApplication

from ...core.model.operation import FINAL, State
from ...sync.rules.rows import OutboxRow
from .. import texts


def to_send_text(reports: int) -> str:
    """So many reports have a change that goes out by itself."""
    return QCoreApplication.translate("Signalement", "%n report(s) to send", None, reports)


def to_decide_text(reports: int) -> str:
    """So many reports have a change that goes no further without the user."""
    return QCoreApplication.translate("Signalement", "%n report(s) need you", None, reports)


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
        "unauthorized": QCoreApplication.translate("Signalement", "until you log in again"),
        "read_only": QCoreApplication.translate("Signalement", "until you allow changes again"),
        "old_plugin": QCoreApplication.translate("Signalement", "until you upgrade this plugin"),
    }


def until(row: OutboxRow, earlier: OutboxRow | None = None) -> str:
    """Until when a change stays in its state; empty if it stays so."""
    if row.state is State.QUEUED and earlier is not None:
        return QCoreApplication.translate(
            "Signalement", "until your change of {time} is through"
        ).format(time=texts.moment(earlier.created_at))
    ended = _ended_here().get(row.reason, "") if row.state is State.QUEUED else ""
    if ended:
        return ended
    if row.state is State.HANDED and not row.reason:
        return QCoreApplication.translate("Signalement", "until the team's server has sent it")
    if row.state is State.SENDING:
        return QCoreApplication.translate("Signalement", "until the answer comes")
    if row.next_try and row.state is State.QUEUED:
        return QCoreApplication.translate("Signalement", "next try {time}").format(
            time=texts.moment(row.next_try)
        )
    if row.next_try and row.state in (State.UNKNOWN, State.UNVERIFIED):
        return QCoreApplication.translate("Signalement", "looked at again {time}").format(
            time=texts.moment(row.next_try)
        )
    if row.asks:
        return QCoreApplication.translate("Signalement", "until you decide")
    if row.state is State.QUEUED:
        return QCoreApplication.translate("Signalement", "goes next")
    return ""
