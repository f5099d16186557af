"""The statuses of Signalen 2.50 on its server side, independent of the client's table."""

from __future__ import annotations

from collections.abc import Mapping

from signalement_plugin.core.model.status import Status

NAMES: Mapping[str, str] = {
    "m": "Gemeld",
    "i": "In afwachting van behandeling",
    "b": "In behandeling",
    "h": "On hold",
    "ingepland": "Ingepland",
    "ready to send": "Extern: te verzenden",
    "o": "Afgehandeld",
    "a": "Geannuleerd",
    "reopened": "Heropend",
    "s": "Gesplitst",
    "closure requested": "Extern: verzoek tot afhandeling",
    "reaction requested": "Reactie gevraagd",
    "reaction received": "Reactie ontvangen",
    "forward to external": "Doorgezet naar extern",
    "sent": "Extern: verzonden",
    "send failed": "Extern: mislukt",
    "done external": "Extern: afgehandeld",
    "reopen requested": "Verzoek tot heropenen",
}

_SHORT: Mapping[str, str] = {
    "P": "ingepland",
    "T": "ready to send",
    "R": "reopened",
    "C": "closure requested",
    "Q": "reaction requested",
    "A": "reaction received",
    "F": "forward to external",
    "S": "sent",
    "X": "send failed",
    "D": "done external",
    "O": "reopen requested",
}
_MOVES: Mapping[str, str] = {
    "m": "mibPToaQF",
    "i": "mibPToaCQF",
    "b": "mbPToaCQF",
    "h": "Pa",
    "P": "mbPoaCQF",
    "T": "aSX",
    "o": "RO",
    "a": "baR",
    "R": "mbToaRQF",
    "s": "",
    "C": "miboaCF",
    "Q": "mibPToaQAF",
    "A": "mibPToaQF",
    "F": "mibPToaCQAF",
    "S": "aD",
    "X": "mTa",
    "D": "boa",
    "O": "oaR",
}

MOVES: Mapping[str, frozenset[str]] = {
    _SHORT.get(start, start): frozenset(_SHORT.get(end, end) for end in ends)
    for start, ends in _MOVES.items()
}
"""From a state to those that may follow: 102 of 324 pairs."""

KEPT_AS: Mapping[str, Status] = {
    "m": Status.NEW,
    "i": Status.ACCEPTED,
    "b": Status.IN_PROGRESS,
    "h": Status.WAITING,
    "ingepland": Status.PLANNED,
    "ready to send": Status.WAITING,
    "o": Status.CLOSED,
    "a": Status.REJECTED,
    "reopened": Status.ACCEPTED,
    "s": Status.CLOSED,
    "closure requested": Status.WAITING,
    "reaction requested": Status.WAITING,
    "reaction received": Status.IN_PROGRESS,
    "forward to external": Status.WAITING,
    "sent": Status.WAITING,
    "send failed": Status.UNKNOWN,
    "done external": Status.RESOLVED,
    "reopen requested": Status.WAITING,
}
"""State of Signalen → neutral status in the sandbox's database; since several states share one, the
table ``signalen`` has the exact state."""

SHOWN_AS: Mapping[str, str] = {
    "new": "m",
    "accepted": "i",
    "in_progress": "b",
    "planned": "ingepland",
    "waiting": "reaction requested",
    "resolved": "done external",
    "closed": "o",
    "rejected": "a",
    "duplicate": "a",
    "unknown": "send failed",
}
"""Neutral status → state that is shown where this dialect did not set the present status."""

PLACE = (
    *("address", "stadsdeel", "buurt_code", "area_type_code", "area_code", "area_name"),
    "extra_properties",
)
"""Fields of a location beside its point."""

SOURCES = ("Telefoon", "Balie")
"""Accepted values of the source of a report; others are refused."""

ASKING = "reaction requested"
LOUD = frozenset({"o", "reopened"})
ON_DEMAND = frozenset({"m", "i", "b", "h", "a", "ingepland", "closure requested"})
"""States that mail the citizen only if ``send_email`` is set; ``LOUD`` and ``ASKING`` always do."""
