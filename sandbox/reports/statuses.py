"""The statuses of GeoReport, CitySDK and mySociety: tables to the neutral scale and back."""

from __future__ import annotations

from collections.abc import Mapping

from signalement_plugin.core.model.status import CLOSED, GEOREPORT, Status, neutral

CITYSDK: Mapping[Status, str] = {
    Status.NEW: "PENDING",
    Status.ACCEPTED: "RECEIVED",
    Status.IN_PROGRESS: "IN_PROCESS",
    Status.PLANNED: "IN_PROCESS",
    Status.WAITING: "IN_PROCESS",
    Status.RESOLVED: "PROCESSED",
    Status.CLOSED: "PROCESSED",
    Status.REJECTED: "REJECTED",
    Status.DUPLICATE: "REJECTED",
    Status.UNKNOWN: "PENDING",
}
"""Neutral status → status that a reader of the CitySDK dialect gets."""

CITYSDK_WRITES: Mapping[str, Status] = {
    "PENDING": Status.NEW,
    "RECEIVED": Status.ACCEPTED,
    "IN_PROCESS": Status.IN_PROGRESS,
    "PROCESSED": Status.RESOLVED,
    "REJECTED": Status.REJECTED,
}
"""Status that a writer of the CitySDK dialect sends → neutral status."""

KLARSCHIFF_WRITES = frozenset({"IN_PROCESS", "PROCESSED", "REJECTED"})
"""The words that a Klarschiff takes besides the current one."""

MYSOCIETY: Mapping[Status, str] = {
    Status.NEW: "open",
    Status.ACCEPTED: "investigating",
    Status.IN_PROGRESS: "in_progress",
    Status.PLANNED: "planned",
    Status.WAITING: "internal_referral",
    Status.RESOLVED: "fixed",
    Status.CLOSED: "closed",
    Status.REJECTED: "no_further_action",
    Status.DUPLICATE: "duplicate",
    Status.UNKNOWN: "open",
}

UNCHANGED = "unchanged"

MYSOCIETY_WRITES: Mapping[str, Status | None] = {
    UNCHANGED: None,
    "open": Status.NEW,
    "reopen": Status.NEW,
    "for_triage": Status.ACCEPTED,
    "investigating": Status.ACCEPTED,
    "in_progress": Status.IN_PROGRESS,
    "planned": Status.PLANNED,
    "action_scheduled": Status.PLANNED,
    "internal_referral": Status.WAITING,
    "fixed": Status.RESOLVED,
    "closed": Status.CLOSED,
    "no_further_action": Status.REJECTED,
    "not_councils_responsibility": Status.REJECTED,
    "cancelled": Status.REJECTED,
    "duplicate": Status.DUPLICATE,
}

_OF_FILE: Mapping[str, Status] = {
    **{word.replace("_", " "): status for word, status in MYSOCIETY_WRITES.items() if status},
    **{word.lower().replace("_", " "): status for word, status in CITYSDK_WRITES.items()},
    **{status.value.replace("_", " "): status for status in Status},
    **GEOREPORT,
}


def status_of_file(raw: str) -> Status:
    """The neutral status of a record in a file; one without any counts as open."""
    return neutral(raw, _OF_FILE) if raw.strip() else Status.NEW


def georeport(status: Status) -> str:
    """``open`` or ``closed``."""
    return "closed" if status in CLOSED else "open"


CITYSDK_OF: Mapping[str, str] = {status.value: word for status, word in CITYSDK.items()}
"""Neutral word → word of the CitySDK dialect."""
