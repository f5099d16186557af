"""What can be done with reports: the verbs, whom they suit, and why one is missing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from ...core.model.capabilities import DEEDS, TRIAGE, Capabilities
from ...core.model.report import Report
from ...core.model.status import CLOSED, REOPENED, Needs, Status


class Verb(Enum):
    """What a strip can be opened for."""

    CHARGE = "charge"
    ASSIGN = "assign"
    CLOSE = "close"
    NOTE = "note"
    REPLY = "reply"
    ASK = "ask"
    STATUS = "status"
    REOPEN = "reopen"
    REJECT = "reject"
    SEND_BACK = "send_back"
    TRANSFER = "transfer"
    DUPLICATE = "duplicate"
    SERVICE = "service"
    MOVE = "move"
    TRIAGE = "triage"
    ACTION = "action"


@dataclass(frozen=True)
class Traits:
    """What a verb writes and asks.

    ``fields``: what its strip shows. ``statuses``: those it may set, the likeliest first.
    ``texts``: those its strip has,
    ``front`` the one in front. ``reason``: a text must be given where one can be.
    ``several``: also for many reports. ``held``: only for what a team or a person has.
    """

    fields: frozenset[str] = frozenset()
    statuses: tuple[Status, ...] = ()
    needs: Needs = Needs.ANY
    front: str = "note"
    reason: bool = False
    several: bool = True
    texts: frozenset[str] = frozenset({"note", "reply"})
    held: bool = False


CLOSING = (Status.RESOLVED, Status.CLOSED, Status.REJECTED, Status.DUPLICATE)
CHARGED = (Status.ACCEPTED, Status.IN_PROGRESS)
_STATUS = frozenset({"status"})

TRAITS = {
    Verb.CHARGE: Traits(frozenset({"status", "assignee"}), CHARGED, Needs.OPEN),
    Verb.ASSIGN: Traits(frozenset({"department", "assignee"}), needs=Needs.OPEN),
    Verb.CLOSE: Traits(_STATUS, CLOSING, Needs.OPEN, "reply"),
    Verb.NOTE: Traits(texts=frozenset({"note"})),
    Verb.REPLY: Traits(front="reply"),
    Verb.ASK: Traits(_STATUS, (Status.WAITING,), Needs.OPEN, "reply", texts=frozenset({"reply"})),
    Verb.STATUS: Traits(_STATUS, tuple(Status)),
    Verb.REOPEN: Traits(_STATUS, REOPENED, Needs.CLOSED),
    Verb.REJECT: Traits(_STATUS, (Status.REJECTED,), Needs.OPEN, "reply", reason=True),
    Verb.SEND_BACK: Traits(
        frozenset({"department", "assignee"}),
        needs=Needs.OPEN,
        reason=True,
        texts=frozenset({"note"}),
        held=True,
    ),
    Verb.TRANSFER: Traits(
        frozenset({"status", "department"}), (Status.WAITING,), Needs.OPEN, "reply"
    ),
    Verb.DUPLICATE: Traits(frozenset({"status", "master"}), (Status.DUPLICATE,), Needs.OPEN),
    Verb.SERVICE: Traits(frozenset({"service_code"})),
    Verb.MOVE: Traits(frozenset({"position"}), several=False),
    Verb.TRIAGE: Traits(TRIAGE),
    Verb.ACTION: Traits(DEEDS, texts=frozenset()),
}

MENU = (
    (Verb.CHARGE, Verb.ASSIGN, Verb.CLOSE, Verb.NOTE, Verb.REPLY, Verb.ASK),
    (Verb.STATUS, Verb.REOPEN, Verb.REJECT, Verb.SEND_BACK, Verb.TRANSFER, Verb.DUPLICATE),
    (Verb.SERVICE, Verb.TRIAGE, Verb.MOVE),
)
"""Order of the menu ⋯, in parts; what else a system offers stands behind them by its name."""

PICKED = {Verb.ASSIGN: "department", Verb.ACTION: "action"}
"""What of a change request a menu may choose before the strip opens."""

LEADING = 3


def verb_of(sets: Mapping[str, str], *, replied: bool = False) -> Verb:
    """The verb whose strip shows a change of these fields, or a text alone."""
    if sets.get("status") in {str(status) for status in CLOSED}:
        return Verb.CLOSE
    fields = {
        "status": Verb.STATUS,
        "department": Verb.ASSIGN,
        "assignee": Verb.ASSIGN,
        "service_code": Verb.SERVICE,
        "position": Verb.MOVE,
        "priority": Verb.TRIAGE,
        "report_type": Verb.TRIAGE,
        "action": Verb.ACTION,
    }
    alone = Verb.REPLY if replied else Verb.NOTE
    return next((fields[name] for name in fields if name in sets), alone)


def offered(verb: Verb, capabilities: Capabilities) -> tuple[Status, ...]:
    """Statuses that a verb may set here, the likeliest first. Those that put a question to the
    citizen are set by the verb that says so, and by no other."""
    if "status" not in capabilities.writes:
        return ()
    able = [one for one in TRAITS[verb].statuses if one in capabilities.statuses]
    return tuple(one for one in able if (one in capabilities.asks_citizen) == (verb is Verb.ASK))


def possible(verb: Verb, capabilities: Capabilities) -> bool:
    """Whether this server and this user can do it at all."""
    fields = TRAITS[verb].fields
    if "status" in fields and verb is not Verb.TRANSFER:
        return bool(offered(verb, capabilities))
    if not fields:
        return TRAITS[verb].front in texts_of(verb, capabilities)
    if verb is Verb.SEND_BACK and not texts_of(verb, capabilities):
        return False  # nobody would learn why
    wanted = fields - {"status"}
    return bool(wanted & capabilities.writes) or bool(offered(verb, capabilities))


def texts_of(verb: Verb, capabilities: Capabilities) -> frozenset[str]:
    """The texts that a verb's strip has here; without a status, none that goes only with one."""
    texts = TRAITS[verb].texts & capabilities.writes
    return texts if offered(verb, capabilities) else texts - capabilities.only_with_status


def text_verb(capabilities: Capabilities) -> Verb:
    """The verb for a text alone: *Reply*, which has the note as its other tab."""
    return Verb.REPLY if possible(Verb.REPLY, capabilities) else Verb.NOTE


def suits(verb: Verb, reports: Sequence[Report]) -> bool:
    """Whether a verb has anything to do with some of these reports (all that are known)."""
    if TRAITS[verb].held and reports and not is_held(reports):
        return False
    closed = [report.status in CLOSED for report in reports]
    if TRAITS[verb].needs is Needs.OPEN:
        return not all(closed) or not closed
    return TRAITS[verb].needs is not Needs.CLOSED or any(closed)


def is_held(reports: Sequence[Report]) -> bool:
    """Whether a team or a person has one of them."""
    return any(report.department or report.assignee for report in reports)


def charge_first(reports: Sequence[Report], capabilities: Capabilities) -> bool:
    """*Take in Charge* is the likeliest step while reports are new and nobody's."""
    return (
        bool(reports)
        and possible(Verb.CHARGE, capabilities)
        and all(r.status is Status.NEW and not r.assignee and not r.department for r in reports)
    )


def leading(reports: Sequence[Report], capabilities: Capabilities) -> list[Verb]:
    """The verbs that get a button: the likeliest legal step, then the daily ones. What this
    server never takes has none, except where it takes nothing: then each says why."""
    text = text_verb(capabilities)
    likely = [Verb.ASSIGN, Verb.CLOSE, text]
    if charge_first(reports, capabilities) and not possible(Verb.ASSIGN, capabilities):
        likely = [Verb.CHARGE, *likely]  # who works alone; else it is the first of the menu
    elif all_closed(reports) and possible(Verb.REOPEN, capabilities):
        likely = [Verb.REOPEN, text, Verb.ASSIGN]
    able = [verb for verb in likely if possible(verb, capabilities)]
    return (able or likely)[:LEADING]


def all_closed(reports: Sequence[Report]) -> bool:
    """Nothing is left to close."""
    return bool(reports) and all(report.status in CLOSED for report in reports)
