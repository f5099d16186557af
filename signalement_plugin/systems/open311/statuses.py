"""The words of the Open311 family for the neutral status scale, both ways."""

from __future__ import annotations

from collections.abc import Mapping

from ...core.model.status import GEOREPORT, Status

CITYSDK: Mapping[str, Status] = {
    **GEOREPORT,
    "pending": Status.NEW,
    "received": Status.ACCEPTED,
    "reviewed": Status.ACCEPTED,
    "in process": Status.IN_PROGRESS,
    "processed": Status.RESOLVED,
    "rejected": Status.REJECTED,
    "duplicate": Status.DUPLICATE,
    "not solvable": Status.REJECTED,
}

CITYSDK_WIRE: Mapping[Status, str] = {
    Status.ACCEPTED: "RECEIVED",
    Status.IN_PROGRESS: "IN_PROCESS",
    Status.RESOLVED: "PROCESSED",
    Status.REJECTED: "REJECTED",
}

MYSOCIETY: Mapping[str, Status] = {
    **GEOREPORT,
    "confirmed": Status.NEW,
    "reopen": Status.NEW,
    "for triage": Status.ACCEPTED,
    "investigating": Status.ACCEPTED,
    "in progress": Status.IN_PROGRESS,
    "planned": Status.PLANNED,
    "action scheduled": Status.PLANNED,
    "internal referral": Status.WAITING,
    "fixed": Status.RESOLVED,
    "fixed council": Status.RESOLVED,
    "fixed user": Status.RESOLVED,
    "no further action": Status.REJECTED,
    "unable to fix": Status.REJECTED,
    "not councils responsibility": Status.REJECTED,
    "not responsible": Status.REJECTED,
    "cancelled": Status.REJECTED,
    "duplicate": Status.DUPLICATE,
}

SEECLICKFIX: Mapping[str, Status] = {
    **GEOREPORT,
    "acknowledged": Status.ACCEPTED,
    "archived": Status.CLOSED,
}

# Not WAITING: an internal referral counts as closed there. Not CLOSED: some bodies turn
# it into "fixed", so that the finer words are the only honest ones.
MYSOCIETY_WIRE: Mapping[Status, str] = {
    Status.NEW: "OPEN",
    Status.ACCEPTED: "INVESTIGATING",
    Status.IN_PROGRESS: "IN_PROGRESS",
    Status.PLANNED: "PLANNED",
    Status.RESOLVED: "FIXED",
    Status.REJECTED: "NO_FURTHER_ACTION",
    Status.DUPLICATE: "DUPLICATE",
}

_LOCAL: Mapping[Status, str] = {
    Status.NEW: "new, nouveau, nieuw, neu, open, ouvert, offen",
    Status.ACCEPTED: "accepted, acknowledged, accepté, pris en charge, aanvaard, "
    "in behandeling genomen, angenommen, in prüfung",
    Status.IN_PROGRESS: "in progress, in process, en cours, en cours de traitement, "
    "in behandeling, in uitvoering, in arbeit, in bearbeitung",
    Status.PLANNED: "planned, scheduled, planifié, gepland, geplant",
    Status.WAITING: "waiting, on hold, en attente, in afwachting, wartend",
    Status.RESOLVED: "resolved, solved, fixed, done, résolu, traité, terminé, "
    "opgelost, afgehandeld, gelöst, erledigt, behoben",
    Status.CLOSED: "closed, clôturé, fermé, gesloten, geschlossen, archived",
    Status.REJECTED: "rejected, not responsible, refusé, rejeté, geweigerd, "
    "afgewezen, abgelehnt, nicht lösbar",
    Status.DUPLICATE: "duplicate, doublon, dubbel, duplikat",
}

LOCAL_TERMS: Mapping[str, Status] = {
    word: status for status, words in _LOCAL.items() for word in words.split(", ")
}
"""Names that sites give their own statuses, in four languages."""
