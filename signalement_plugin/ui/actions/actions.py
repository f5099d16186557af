"""The actions on reports: what each writes, and on which reports it is offered. Pure functions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from ...core.model.capabilities import DEEDS, TRIAGE, Capabilities
from ...core.model.report import Report
from ...core.model.status import CLOSED, REOPENED, Needs, Status


class ReportAction(Enum):
    """What a form can be opened for."""

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
class ActionSpec:
    """What an action writes and asks.

    ``fields``: what its form shows. ``statuses``: those it may set, the likeliest first.
    ``texts``: those its form has,
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

ACTION_SPECS = {
    ReportAction.CHARGE: ActionSpec(frozenset({"status", "assignee"}), CHARGED, Needs.OPEN),
    ReportAction.ASSIGN: ActionSpec(frozenset({"department", "assignee"}), needs=Needs.OPEN),
    ReportAction.CLOSE: ActionSpec(_STATUS, CLOSING, Needs.OPEN, "reply"),
    ReportAction.NOTE: ActionSpec(texts=frozenset({"note"})),
    ReportAction.REPLY: ActionSpec(front="reply"),
    ReportAction.ASK: ActionSpec(
        _STATUS, (Status.WAITING,), Needs.OPEN, "reply", texts=frozenset({"reply"})
    ),
    ReportAction.STATUS: ActionSpec(_STATUS, tuple(Status)),
    ReportAction.REOPEN: ActionSpec(_STATUS, REOPENED, Needs.CLOSED),
    ReportAction.REJECT: ActionSpec(_STATUS, (Status.REJECTED,), Needs.OPEN, "reply", reason=True),
    ReportAction.SEND_BACK: ActionSpec(
        frozenset({"department", "assignee"}),
        needs=Needs.OPEN,
        reason=True,
        texts=frozenset({"note"}),
        held=True,
    ),
    ReportAction.TRANSFER: ActionSpec(
        frozenset({"status", "department"}), (Status.WAITING,), Needs.OPEN, "reply"
    ),
    ReportAction.DUPLICATE: ActionSpec(
        frozenset({"status", "master"}), (Status.DUPLICATE,), Needs.OPEN
    ),
    ReportAction.SERVICE: ActionSpec(frozenset({"service_code"})),
    ReportAction.MOVE: ActionSpec(frozenset({"position"}), several=False),
    ReportAction.TRIAGE: ActionSpec(TRIAGE),
    ReportAction.ACTION: ActionSpec(DEEDS, texts=frozenset()),
}

MENU = (
    (
        ReportAction.CHARGE,
        ReportAction.ASSIGN,
        ReportAction.CLOSE,
        ReportAction.NOTE,
        ReportAction.REPLY,
        ReportAction.ASK,
    ),
    (
        ReportAction.STATUS,
        ReportAction.REOPEN,
        ReportAction.REJECT,
        ReportAction.SEND_BACK,
        ReportAction.TRANSFER,
        ReportAction.DUPLICATE,
    ),
    (ReportAction.SERVICE, ReportAction.TRIAGE, ReportAction.MOVE),
)
"""Order of the menu ⋯, in parts; further actions of a system come after these, by name."""

PICKED = {ReportAction.ASSIGN: "department", ReportAction.ACTION: "action"}
"""Action → the field that its menu may set before the form opens."""

LEADING = 3


def action_for(sets: Mapping[str, str], *, replied: bool = False) -> ReportAction:
    """The action whose form shows a change of these fields, or a text alone."""
    if sets.get("status") in {str(status) for status in CLOSED}:
        return ReportAction.CLOSE
    fields = {
        "status": ReportAction.STATUS,
        "department": ReportAction.ASSIGN,
        "assignee": ReportAction.ASSIGN,
        "service_code": ReportAction.SERVICE,
        "position": ReportAction.MOVE,
        "priority": ReportAction.TRIAGE,
        "report_type": ReportAction.TRIAGE,
        "action": ReportAction.ACTION,
    }
    alone = ReportAction.REPLY if replied else ReportAction.NOTE
    return next((fields[name] for name in fields if name in sets), alone)


def settable_statuses(action: ReportAction, capabilities: Capabilities) -> tuple[Status, ...]:
    """Statuses that an action may set here, the likeliest first. Those that put a question to the
    citizen are set by the action that says so, and by no other."""
    if "status" not in capabilities.writes:
        return ()
    able = [one for one in ACTION_SPECS[action].statuses if one in capabilities.statuses]
    return tuple(
        one for one in able if (one in capabilities.asks_citizen) == (action is ReportAction.ASK)
    )


def is_possible(action: ReportAction, capabilities: Capabilities) -> bool:
    """Whether this user can use the action on this server at all."""
    fields = ACTION_SPECS[action].fields
    if "status" in fields and action is not ReportAction.TRANSFER:
        return bool(settable_statuses(action, capabilities))
    if not fields:
        return ACTION_SPECS[action].front in texts_of(action, capabilities)
    if action is ReportAction.SEND_BACK and not texts_of(action, capabilities):
        return False  # without a text nobody would learn why the report is sent back
    wanted = fields - {"status"}
    return bool(wanted & capabilities.writes) or bool(settable_statuses(action, capabilities))


def texts_of(action: ReportAction, capabilities: Capabilities) -> frozenset[str]:
    """The texts that an action's form has here; without a status, none that goes only with one."""
    texts = ACTION_SPECS[action].texts & capabilities.writes
    return (
        texts if settable_statuses(action, capabilities) else texts - capabilities.only_with_status
    )


def text_action(capabilities: Capabilities) -> ReportAction:
    """The action for a text alone: *Reply*, which has the note as its other tab."""
    return (
        ReportAction.REPLY if is_possible(ReportAction.REPLY, capabilities) else ReportAction.NOTE
    )


def is_suited(action: ReportAction, reports: Sequence[Report]) -> bool:
    """Whether an action has anything to do with some of these reports (all that are known)."""
    if ACTION_SPECS[action].held and reports and not is_held(reports):
        return False
    closed = [report.status in CLOSED for report in reports]
    if ACTION_SPECS[action].needs is Needs.OPEN:
        return not all(closed) or not closed
    return ACTION_SPECS[action].needs is not Needs.CLOSED or any(closed)


def takes_reply(reports: Sequence[Report], capabilities: Capabilities) -> bool:
    """Whether a reply alone is taken for some of these reports (all that are known)."""
    return not reports or any(one.status not in capabilities.no_reply_in for one in reports)


def is_held(reports: Sequence[Report]) -> bool:
    """Whether one of the reports is assigned to a team or a person."""
    return any(report.department or report.assignee for report in reports)


def charge_first(reports: Sequence[Report], capabilities: Capabilities) -> bool:
    """*Take in Charge* is the likeliest step while reports are new and nobody's."""
    return (
        bool(reports)
        and is_possible(ReportAction.CHARGE, capabilities)
        and all(r.status is Status.NEW and not r.assignee and not r.department for r in reports)
    )


def leading_actions(reports: Sequence[Report], capabilities: Capabilities) -> list[ReportAction]:
    """The actions that get a button: the likeliest legal step, then the daily ones. What this
    server never takes has none, except where it takes nothing: then each says why. As long as
    nothing is known of the server, only what every server takes has one."""
    if capabilities.read_only_because == "not_met":
        return [ReportAction.CLOSE]
    text = text_action(capabilities)
    if text is ReportAction.REPLY and not takes_reply(reports, capabilities):
        text = ReportAction.NOTE
    likely = [ReportAction.ASSIGN, ReportAction.CLOSE, text]
    if charge_first(reports, capabilities) and not is_possible(ReportAction.ASSIGN, capabilities):
        # *Take in Charge* gets a button only where *Assign* cannot; else it is first in the menu ⋯
        likely = [ReportAction.CHARGE, *likely]
    elif all_closed(reports) and is_possible(ReportAction.REOPEN, capabilities):
        likely = [ReportAction.REOPEN, text, ReportAction.ASSIGN]
    able = [action for action in likely if is_possible(action, capabilities)]
    return (able or likely)[:LEADING]


def all_closed(reports: Sequence[Report]) -> bool:
    """Whether all of the reports are closed."""
    return bool(reports) and all(report.status in CLOSED for report in reports)
