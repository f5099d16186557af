"""The states in a FixMyStreet site's forms for staff, and their neutral statuses."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from ...core.model.status import Status, neutral
from ..statuses import MYSOCIETY

TITLE = "FixMyStreet (council staff)"

STATES: Mapping[Status, str] = {
    Status.NEW: "confirmed",
    Status.ACCEPTED: "investigating",
    Status.IN_PROGRESS: "in progress",
    Status.PLANNED: "action scheduled",
    Status.WAITING: "internal referral",
    Status.RESOLVED: "fixed - council",
    Status.CLOSED: "closed",
    Status.REJECTED: "unable to fix",
    Status.DUPLICATE: "duplicate",
}


def meaning(state: str) -> Status:
    """The neutral status of a state such as ``fixed - council``."""
    return neutral(" ".join(state.replace("-", " ").split()), MYSOCIETY)


def settable_statuses(states: Collection[str]) -> tuple[Status, ...]:
    """The neutral statuses that can be set with a form that offers ``states``."""
    return tuple(status for status, state in STATES.items() if state in states)
