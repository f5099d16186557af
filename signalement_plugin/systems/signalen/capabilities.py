"""What a Signalen server and its user can do, and how its writes behave. Pure functions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from ...core.model.capabilities import Capabilities, Evidence
from ..base import KEY_READS
from .lookups import permissions_of
from .statuses import ASKS, MOVES, NEEDS_REPLY, NO_REPLY_IN, WANTED

if TYPE_CHECKING:
    from ...core.text.json_values import Json

_WRITE = "sia_write"
_NEEDS: Mapping[str, tuple[str, ...]] = {
    "status": (_WRITE, "sia_signal_change_status"),
    "reply": (_WRITE, "sia_signal_change_status"),
    "service_code": (_WRITE, "sia_signal_change_category"),
    "note": (_WRITE, "sia_signal_create_note"),
    "department": (_WRITE,),
    "assignee": (_WRITE,),
    "position": (_WRITE,),
    "priority": (_WRITE,),
    "report_type": (_WRITE,),
    "photo": (_WRITE, "sia_add_attachment"),
}
"""Part → the permissions that it needs, all of them: a request with one forbidden part is refused
completely."""


LONGEST: Mapping[str, int] = {
    "reply": 10_000,
    "question": 1_000,
    "note": 3_000,
    "description": 3_000,
    "email": 254,
    "phone": 17,
}
"""Most characters of a text, by part; longer ones are refused (seen on 2.50). ``question``: the
text of *reaction requested*."""


def capabilities_of(me: Mapping[str, Json], sources: Sequence[str] = ()) -> Capabilities:
    """From the answer of ``private/me/``, which lists no permissions of a superuser: all are given.

    Writes have no key and no condition. The version is ``updated_at`` to the microsecond. The
    history has words of one language only: it proves texts, not values."""
    may_all, granted = _granted(me)
    writes = frozenset(name for name, needs in _NEEDS.items() if may_all or granted >= set(needs))
    return Capabilities(
        writes=writes,
        statuses=tuple(WANTED) if "status" in writes else (),
        needs_reply=NEEDS_REPLY if "status" in writes else {},
        moves=MOVES if "status" in writes else {},
        asks_citizen=ASKS if "status" in writes else frozenset(),
        no_reply_in=NO_REPLY_IN if "reply" in writes else frozenset(),
        clears=frozenset({"department", "assignee"}) & writes,
        creates=may_all or granted >= {_WRITE, "sia_signal_create_initial"},
        creates_with=_with_a_new_one(writes, sources),
        sources=tuple(sources),
        needs_point=True,
        longest=LONGEST,
        evidence=Evidence.VERSION,
        version_step=0.0,
        couples={"service_code": ("department", "assignee"), "department": ("assignee",)},
        moved_address="kept",
        alone=frozenset({"photo"}) & writes,
        mails=frozenset({"reply"}) & writes,  # a status that mails by itself needs a text
        delta=True,
        counts=True,
        filters_recent=True,
        lists_ids=True,
        shows_places=True,
        finds_marks=True,
        answer_is_record=True,
        has_activity=True,
        tells_texts=frozenset({"reply", "note"}),
        has_contact=True,
        has_details=True,
        has_texts=True,
        has_priority=True,
        limit=2,  # changes under way at once: the server handles few requests at a time
        read_only_because="" if writes else KEY_READS,
    )


def sees_users(me: Mapping[str, Json]) -> bool:
    """Whether this user may read the list of users."""
    may_all, granted = _granted(me)
    return may_all or "view_user" in granted


def _granted(me: Mapping[str, Json]) -> tuple[bool, frozenset[str]]:
    """Whether everything is allowed, and the permissions that are listed."""
    return me.get("is_superuser") is True, permissions_of(me)


def _with_a_new_one(writes: frozenset[str], sources: Sequence[str]) -> frozenset[str]:
    """Further parts that a new report may have. Photos are sent after it has its number."""
    origin = {"source"} if sources else set()
    return frozenset({"email", "phone"} | origin) | writes & {"photo"}
