"""The words to send to servers of the Open311 family, by neutral status."""

from __future__ import annotations

from collections.abc import Mapping

from ...core.model.status import Status

CITYSDK_WIRE: Mapping[Status, str] = {
    Status.ACCEPTED: "RECEIVED",
    Status.IN_PROGRESS: "IN_PROCESS",
    Status.RESOLVED: "PROCESSED",
    Status.REJECTED: "REJECTED",
}

KLARSCHIFF_WIRE: Mapping[Status, str] = {
    Status.IN_PROGRESS: "IN_PROCESS",
    Status.RESOLVED: "PROCESSED",
    Status.REJECTED: "REJECTED",
}

# WAITING is left out: the server counts an internal referral as closed. CLOSED is left out: some
# bodies change it to "fixed", which says more than the user did.
MYSOCIETY_WIRE: Mapping[Status, str] = {
    Status.NEW: "OPEN",
    Status.ACCEPTED: "INVESTIGATING",
    Status.IN_PROGRESS: "IN_PROGRESS",
    Status.PLANNED: "PLANNED",
    Status.RESOLVED: "FIXED",
    Status.REJECTED: "NO_FURTHER_ACTION",
    Status.DUPLICATE: "DUPLICATE",
}
