"""The statuses of Signalen: what each means, and which may follow which.

The table of transitions is that of Signalen 2.50. It is used to choose one of several Signalen
statuses that mean the wanted status, and to refuse what the server would refuse before it is asked.
A later version may have another table: then the server decides what is sent (``typed_refusal``).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from ...core.model.status import Status


class State(NamedTuple):
    """One status. ``name``: the server's word for people; ``leads_to``: codes that may follow."""

    name: str
    meaning: Status
    leads_to: frozenset[str]


def _state(name: str, meaning: Status, leads_to: str) -> State:
    return State(name, meaning, frozenset(leads_to.split(", ")) if leads_to else frozenset())


_ASKED = "reaction requested, forward to external"
_ALL = f"m, i, b, ingepland, ready to send, o, a, {_ASKED}"

STATES: Mapping[str, State] = {
    "m": _state("Gemeld", Status.NEW, _ALL),
    "i": _state("In afwachting van behandeling", Status.ACCEPTED, f"{_ALL}, closure requested"),
    "b": _state(
        "In behandeling",
        Status.IN_PROGRESS,
        f"m, b, ingepland, ready to send, o, a, closure requested, {_ASKED}",
    ),
    "h": _state("On hold", Status.WAITING, "ingepland, a"),
    "ingepland": _state(
        "Ingepland", Status.PLANNED, f"m, b, ingepland, o, a, closure requested, {_ASKED}"
    ),
    "ready to send": _state("Extern: te verzenden", Status.WAITING, "a, sent, send failed"),
    "o": _state("Afgehandeld", Status.CLOSED, "reopened, reopen requested"),
    "a": _state("Geannuleerd", Status.REJECTED, "b, a, reopened"),
    "reopened": _state(
        "Heropend", Status.ACCEPTED, f"m, b, ready to send, o, a, reopened, {_ASKED}"
    ),
    "s": _state("Gesplitst", Status.CLOSED, ""),
    "closure requested": _state(
        "Extern: verzoek tot afhandeling",
        Status.WAITING,
        "m, i, b, o, a, closure requested, forward to external",
    ),
    "reaction requested": _state("Reactie gevraagd", Status.WAITING, f"{_ALL}, reaction received"),
    "reaction received": _state("Reactie ontvangen", Status.IN_PROGRESS, _ALL),
    "forward to external": _state(
        "Doorgezet naar extern", Status.WAITING, f"{_ALL}, closure requested, reaction received"
    ),
    "sent": _state("Extern: verzonden", Status.WAITING, "a, done external"),
    "send failed": _state("Extern: mislukt", Status.UNKNOWN, "m, ready to send, a"),
    "done external": _state("Extern: afgehandeld", Status.RESOLVED, "b, o, a"),
    "reopen requested": _state("Verzoek tot heropenen", Status.WAITING, "o, a, reopened"),
}
"""Code in requests and answers → state."""

WANTED: Mapping[Status, tuple[str, ...]] = {
    Status.NEW: ("m",),
    Status.ACCEPTED: ("i", "reopened"),
    Status.IN_PROGRESS: ("b",),
    Status.PLANNED: ("ingepland",),
    Status.CLOSED: ("o",),
    Status.REJECTED: ("a",),
    Status.WAITING: ("reaction requested",),
}
"""Neutral status → codes that mean it, the plainest first. For *waiting* the code is that of a
question to the citizen: the text of the status is the question."""

ASKS = frozenset({Status.WAITING})
"""Neutral statuses that send the citizen a question, with a form for the answer."""

ANSWERED_IN = frozenset({"m", "i", "b", "ingepland", "a", "reopened", "closure requested"})
"""Codes that can be set again to send the citizen a text. The code of a handled report cannot."""

NO_REPLY_IN = frozenset(one.meaning for one in STATES.values()) - frozenset(
    STATES[code].meaning for code in ANSWERED_IN
)
"""Neutral statuses of which no state can be set again."""

LOUD = frozenset({"o", "reopened", "reaction requested"})
"""Codes whose text the server always mails to the citizen, also if no mail was requested."""

NEEDS_REPLY: Mapping[Status, frozenset[Status]] = {
    Status.CLOSED: frozenset(Status),
    Status.ACCEPTED: frozenset({Status.CLOSED, Status.REJECTED}),  # with the code *reopened*
    Status.WAITING: frozenset(Status),
}
"""Neutral status whose code needs a text → the statuses from which it does."""

MOVES: Mapping[Status, frozenset[Status]] = {
    meaning: frozenset(
        wanted
        for wanted, codes in WANTED.items()
        for state in STATES.values()
        if state.meaning is meaning and not state.leads_to.isdisjoint(codes)
    )
    for meaning in {one.meaning for one in STATES.values()} - {Status.UNKNOWN}
}
"""Neutral status → those that may follow one of its codes."""

OPEN_STATES = tuple(
    code
    for code, state in STATES.items()
    if state.meaning not in (Status.CLOSED, Status.REJECTED, Status.RESOLVED)
)

_BY_NAME = {state.name.lower(): code for code, state in STATES.items()}


def code_of(raw: str) -> str:
    """The code of a status as reports show it (name or code); empty for an unknown one."""
    word = raw.strip().lower()
    return word if word in STATES else _BY_NAME.get(word, "")


def meaning_of(code: str) -> Status:
    """The neutral status of a code."""
    state = STATES.get(code.strip().lower())
    return state.meaning if state else Status.UNKNOWN


def code_for(wanted: Status, current: str) -> str:
    """The code to send for a wanted status, from the code that the report has now.

    Where none can be reached, the plainest code: the server then says why not. Empty for a status
    that Signalen has no code for.
    """
    codes = WANTED.get(wanted, ())
    state = STATES.get(current)
    reachable = [code for code in codes if state and code in state.leads_to]
    return next(iter([*reachable, *codes]), "")
