"""The systems with which the soak can use the sandbox, and how each shows the stored values."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import dataclass, field

from signalement_plugin.core.model.capabilities import Evidence
from signalement_plugin.core.model.status import Status
from signalement_plugin.systems.fixmystreet_staff.statuses import STATES as STAFF_STATES
from signalement_plugin.systems.signalen.statuses import NEEDS_REPLY, STATES, WANTED

ALL = frozenset({"status", "reply", "department", "service_code", "note"})
_BASIC = base64.b64encode(b"demo:demo").decode()


@dataclass(frozen=True)
class Speech:
    """``system`` is its name, ``door`` the path of its dialect. ``statuses`` are what people
    want here, ``parts`` what they can write. ``shown_as``: a status of the ghost log as this
    dialect shows it. ``digits``: reports have plain numbers; ``ranks``: departments have
    their place in the list for an id; ``grouped``: a service is named below its group.
    ``recipient``: what was given to nobody is shown as the first department's.
    ``whole``: a row tells department and code; ``hides``: statuses of reports it does not list;
    ``passes``: refreshes after which all was read again.
    ``evidence``: what the system itself promises to show. ``follows``: status → those that
    its rules let follow; empty for any."""

    system: str
    door: str
    headers: Mapping[str, str]
    statuses: tuple[str, ...]
    shown_as: Mapping[str, str]
    parts: frozenset[str] = ALL
    couples: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    needs_reply: Mapping[Status, frozenset[Status]] = field(default_factory=dict)
    follows: Mapping[Status, frozenset[str]] = field(default_factory=dict)
    evidence: Evidence = Evidence.ACTIVITY
    digits: bool = False
    ranks: bool = False
    grouped: bool = False
    recipient: bool = False
    whole: bool = True
    hides: frozenset[str] = frozenset()
    passes: int = 1

    def number(self, stored: str) -> str:
        """A report of the server's database as operations name it."""
        return stored.replace("-", "") if self.digits else stored

    def status(self, stored: str) -> str:
        return self.shown_as.get(stored, stored)

    def service(self, code: str) -> str:
        """A service as the server's database has it."""
        return code.rpartition("/")[2] if self.grouped else code

    def teams(self, stored: list[tuple[str, str]]) -> dict[str, str]:
        """Ids of the database, in its order and with their names, to those of operations."""
        named = {
            key: str(place) if self.ranks else name
            for place, (key, name) in enumerate(stored, start=1)
        }
        return {"": next(iter(named.values()), ""), **named} if self.recipient else named

    def row(self, status: str, department: str, code: str) -> tuple[str, str, str]:
        """What can be compared of a report."""
        return (status, department, code) if self.whole else (status, "", "")

    def next_to(self, now: Status) -> list[str]:
        """Statuses to want of a report that has this one."""
        others = [one for one in self.statuses if one != now]
        allowed = [one for one in others if one in self.follows.get(now, others)]
        return allowed or others

    def is_loud(self, wanted: str, now: Status) -> bool:
        """Whether this status is not taken without a reply."""
        return now in self.needs_reply.get(Status(wanted), ())


def _moves() -> dict[Status, frozenset[str]]:
    found: dict[Status, set[str]] = {}
    for state in STATES.values():
        able = {str(one) for one, codes in WANTED.items() if state.leads_to & set(codes)}
        found.setdefault(state.meaning, set()).update(able)
    return {status: frozenset(able) for status, able in found.items()}


_GEOREPORT = {"planned": "in_progress", "waiting": "in_progress", "closed": "resolved"}
_CITYSDK = Speech(
    "open311",
    "citysdk",
    {"api_key": "demo"},
    ("accepted", "in_progress", "resolved", "rejected"),
    {**_GEOREPORT, "duplicate": "rejected", "unknown": "new"},
    couples={"service_code": ("department",)},
)

SPEECHES: Mapping[str, Speech] = {
    "citysdk": _CITYSDK,
    "updates": Speech(
        "open311",
        "open311/v2",
        _CITYSDK.headers,
        _CITYSDK.statuses,
        _CITYSDK.shown_as,
        frozenset({"status", "reply"}),
    ),
    "fixmystreet_staff": Speech(
        "fixmystreet_staff",
        "mysociety",
        {"Authorization": f"Basic {_BASIC}"},
        tuple(str(one) for one in STAFF_STATES),
        {},
        frozenset({"status", "reply"}),
        needs_reply=dict.fromkeys(STAFF_STATES, frozenset(Status)),
        evidence=Evidence.VALUE,
        digits=True,
        whole=False,
        passes=10,
        hides=frozenset({Status.UNKNOWN.value}),
    ),
    "publik": Speech(
        "publik",
        "",
        {"Authorization": f"Basic {_BASIC}"},
        ("accepted", "closed", "rejected"),
        {"planned": "in_progress", "resolved": "closed", "duplicate": "closed"},
        ALL - {"service_code"},
        evidence=Evidence.VERSION,
        digits=True,
        recipient=True,
    ),
    "signalen": Speech(
        "signalen",
        "",
        {"Authorization": "Bearer e30.demo.b"},
        ("accepted", "in_progress", "planned", "closed", "rejected"),
        {"duplicate": "rejected"},
        couples={"service_code": ("department", "assignee"), "department": ("assignee",)},
        needs_reply=NEEDS_REPLY,
        follows=_moves(),
        evidence=Evidence.VERSION,
        digits=True,
        ranks=True,
        grouped=True,
    ),
}
"""Name → speech. Two are Open311: CitySDK, and the updates of mySociety."""

SYSTEMS = ("open311", "fixmystreet_staff", "publik", "signalen")
