"""Paths, statuses and webhook names of fixmystreet.brussels and of the older server."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ...core.model.status import Status


@dataclass(frozen=True)
class Generation:
    """How requests to one of the two servers look. ``first``: number of its first page; ``size``:
    the parameter for rows per page, empty where there is none; ``start`` and ``end``: parameters
    of the map, dates of creation. ``names``: raw status → word for people."""

    name: str
    prefix: str
    first: int
    page: str
    size: str
    start: str
    end: str
    statuses: Mapping[str, Status]
    names: Mapping[str, str] = field(default_factory=dict)
    categories: str = ""
    comments: str = ""


CURRENT = Generation(
    "current",
    "api",
    0,
    "page",
    "size",
    "startDate",
    "endDate",
    {
        "CREATED": Status.NEW,
        "PROCESSING": Status.IN_PROGRESS,
        "CLOSED": Status.CLOSED,
    },
    categories="categories",
    comments="attachments",
)
"""Statuses of the current server. Only these three words were seen; any other is unknown."""

OLDER = Generation(
    "older",
    "fmx/api",
    1,
    "p",
    "",
    "date_start",
    "date_end",
    {
        "1": Status.NEW,
        "2": Status.IN_PROGRESS,
        "3": Status.CLOSED,
        "4": Status.ACCEPTED,
        "5": Status.ACCEPTED,
        "6": Status.ACCEPTED,
        "7": Status.RESOLVED,
        "9": Status.REJECTED,
    },
    {
        "1": "created",
        "2": "in progress",
        "3": "processed",
        "4": "manager assigned",
        "5": "applicant responsible",
        "6": "contractor assigned",
        "7": "solved",
        "8": "deleted",
        "9": "refused",
        "11": "temporary",
    },
)
"""Statuses of the open-source server of 2013 to 2018, wherever it still runs."""

GENERATIONS = (CURRENT, OLDER)


@dataclass(frozen=True)
class Hook:
    """One ``action`` of the partner webhook. ``shown``: the public status shows its effect."""

    action: str
    shown: bool = True
    needs_text: bool = False


# The partner says that it is not responsible: the server takes the report away from the partner.
_REJECT = Hook("reject", shown=False, needs_text=True)

HOOKS: Mapping[str, Mapping[Status, Hook]] = {
    "transfer": {
        Status.ACCEPTED: Hook("accept"),
        Status.REJECTED: _REJECT,
        Status.CLOSED: Hook("close"),
    },
    "assignment": {
        Status.IN_PROGRESS: Hook("accept", shown=False),
        Status.REJECTED: _REJECT,
        Status.RESOLVED: Hook("close"),
    },
}
"""Kind of partner (a responsible department, a contractor) → neutral status → the webhook that is
called."""

UPDATE = Hook("update", shown=False)
"""Webhook for a contractor's note; a department has none."""
