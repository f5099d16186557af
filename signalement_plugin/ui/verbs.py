"""What can be done with reports: the verbs, whom they suit, and why one is missing."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from qgis.PyQt.QtCore import QCoreApplication

from ..core.capabilities import Capabilities
from ..core.report import Report
from ..core.status import CLOSED, Status
from .words import number


class Verb(Enum):
    """What a strip can be opened for."""

    CHARGE = "charge"
    ASSIGN = "assign"
    CLOSE = "close"
    NOTE = "note"
    STATUS = "status"


CLOSING = (Status.RESOLVED, Status.CLOSED, Status.REJECTED, Status.DUPLICATE)
CHARGED = (Status.ACCEPTED, Status.IN_PROGRESS)


def verb_text(verb: Verb, count: int) -> str:
    """The text of a verb's button; for several reports it says how many."""
    several = count > 1
    table = {
        Verb.CHARGE: QCoreApplication.translate("Signalement", "Take {count} in Charge…")
        if several
        else QCoreApplication.translate("Signalement", "Take in Charge…"),
        Verb.ASSIGN: QCoreApplication.translate("Signalement", "Assign {count}")
        if several
        else QCoreApplication.translate("Signalement", "Assign"),
        Verb.CLOSE: QCoreApplication.translate("Signalement", "Close {count}…")
        if several
        else QCoreApplication.translate("Signalement", "Close…"),
        Verb.NOTE: QCoreApplication.translate("Signalement", "Note on {count}…")
        if several
        else QCoreApplication.translate("Signalement", "Note…"),
        Verb.STATUS: QCoreApplication.translate("Signalement", "Change Status of {count}…")
        if several
        else QCoreApplication.translate("Signalement", "Change Status…"),
    }
    return table[verb].format(count=number(count))


def offered(verb: Verb, capabilities: Capabilities) -> tuple[Status, ...]:
    """Statuses that a verb may set here, the likeliest first."""
    wanted = {Verb.CLOSE: CLOSING, Verb.CHARGE: CHARGED, Verb.STATUS: tuple(Status)}.get(verb, ())
    if "status" not in capabilities.writes:
        return ()
    return tuple(status for status in wanted if status in capabilities.statuses)


def possible(verb: Verb, capabilities: Capabilities) -> bool:
    """Whether this server and this user can do it at all."""
    writes = capabilities.writes
    if verb is Verb.ASSIGN:
        return bool(writes & {"department", "assignee"})
    if verb is Verb.NOTE:
        return bool(writes & {"note", "reply"})
    return bool(offered(verb, capabilities))


def why_not(verb: Verb, capabilities: Capabilities) -> str:
    """A sentence for the tooltip of a verb that is not possible; empty when it is."""
    if possible(verb, capabilities):
        return ""
    if capabilities.read_only_because:
        return QCoreApplication.translate(
            "Signalement", "This connection is read only: nothing is written to the server."
        )
    name = verb_text(verb, 1).rstrip("…")
    return QCoreApplication.translate(
        "Signalement", "“{verb}”: your account cannot do this on this server."
    ).format(verb=name)


def charge_first(reports: Sequence[Report], capabilities: Capabilities) -> bool:
    """*Take in Charge* is the likeliest step while reports are new and nobody's."""
    return (
        bool(reports)
        and possible(Verb.CHARGE, capabilities)
        and all(r.status is Status.NEW and not r.assignee and not r.department for r in reports)
    )


def all_closed(reports: Sequence[Report]) -> bool:
    """Nothing is left to close."""
    return bool(reports) and all(report.status in CLOSED for report in reports)
