"""What a server and its user can do, and how its writes behave (rule R7)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum

from .status import Status


class Evidence(IntEnum):
    """How finely a write can be read back; each level includes the ones before."""

    NONE = 0  # nothing can be read back
    COARSE = 1  # only open or closed
    VALUE = 2  # the written values
    VERSION = 3  # values and a version that moves with every change
    ACTIVITY = 4  # all that and who changed what when


WRITABLE = (
    "status",
    "department",
    "assignee",
    "service_code",
    "position",
    "reply",
    "note",
    "photo",
)
"""Names of the parts an operation may write; the first five are fields of a report."""


READ_ONLY = {
    "not_met": "the server has not answered yet",
    "by_choice": "set to read only by the user",
    "reads_only": "the system has no way to change a report",
    "no_key": "the system would, but this connection has no key",
    "no_actions": "the system would, but its administrator has set up nothing for it",
    "file": "a file that another product wrote",
}
"""Codes of ``Capabilities.read_only_because``; the sentences for people are in ``ui``."""


@dataclass(frozen=True)
class Capabilities:
    """Declared by each system after its probe; the outbox decides by these alone.

    All times are seconds. ``writes`` holds names of :data:`WRITABLE`. ``couples`` names,
    per written field, the other report fields that the server clears or replaces with it.
    ``mark`` is where the operation id can travel and be found again: ``activity`` (an
    entry carries it), ``text`` (at the end of a text) or empty. ``needs_reply`` maps a wanted
    status to those from which it is reached only with a reply.
    """

    writes: frozenset[str] = frozenset()
    statuses: tuple[Status, ...] = ()  # neutral statuses that can be written
    needs_reply: Mapping[Status, frozenset[Status]] = field(default_factory=dict)
    clears: frozenset[str] = frozenset()  # fields that may be emptied (unassign)
    creates: bool = False
    creates_with: frozenset[str] = frozenset()  # of "source photo caller", beside the usual
    evidence: Evidence = Evidence.NONE
    key_ttl: float = 0.0  # life of an idempotency key; 0: the system has none
    conditional: bool = False  # writes may carry a version that must still hold
    settle_s: float = 120.0  # L: a late write can still land this long after the last byte
    cache_s: float = 0.0  # T: reads may be this old
    version_step: float = 1.0  # granularity of the version's clock
    couples: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    write_scope: str = "field"  # or "row": a write replaces the whole record
    alone: frozenset[str] = frozenset()  # parts that need a request of their own
    mark: str = ""
    mails: frozenset[str] = frozenset()  # parts that send the citizen a mail
    publishes: frozenset[str] = frozenset()  # parts that appear on a public site
    delta: bool = False  # the list can be asked for changes since a time
    counts: bool = False  # the server can say how many reports there are
    has_activity: bool = False
    has_departments: bool = False
    limit: int = 4  # concurrent writes
    read_only_because: str = ""  # code of READ_ONLY; empty when something is writable

    @property
    def atomic(self) -> bool:
        """Whether one request carries all parts of a wish together."""
        return not self.alone

    def compared(self, written: frozenset[str]) -> frozenset[str]:
        """Report fields to compare before a write: written ones and what they couple; all
        of them where a write replaces the whole record."""
        if self.write_scope == "row" and written:
            written = frozenset(WRITABLE)
        coupled = {other for name in written for other in self.couples.get(name, ())}
        return frozenset((written | coupled) - {"reply", "note", "photo"})
