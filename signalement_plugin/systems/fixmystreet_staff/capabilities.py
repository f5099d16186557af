"""What a staff account may change on a FixMyStreet site. Pure functions."""

from __future__ import annotations

from ...core.model.capabilities import Capabilities, Evidence
from ...core.model.status import Status
from .statuses import STATES


def capabilities_of(
    reason: str, states: tuple[Status, ...] = tuple(STATES), photos: int = 0
) -> Capabilities:
    """``reason``: a code of ``READ_ONLY``, or empty. ``photos``: how many go with one reply. No
    key and no mark: an own reply cannot be told from a colleague's."""
    writes = frozenset() if reason else frozenset({"status", "reply"})
    if photos and writes:
        writes |= {"photo"}
    return Capabilities(
        writes=writes,
        statuses=states if writes else (),
        needs_reply=dict.fromkeys(states, frozenset(Status)) if writes else {},
        evidence=Evidence.VALUE,
        only_with_reply=writes & {"photo"},
        most_photos=photos,
        mails=frozenset({"status", "reply"}),
        mails_followers=True,
        publishes=frozenset({"status", "reply", "photo"}),
        has_activity=True,
        tells_texts=frozenset({"reply"}),
        tells_holder=False,
        local_times=True,
        limit=2,  # changes under way at once: a server process handles one request at a time
        read_only_because=reason,
    )
