"""Details of the reason why a change waits, failed or is blocked: a typed field per kind of detail.

The reasons are in ``sync.rules.rows.REASONS`` and :class:`Block`.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from enum import Enum
from typing import NamedTuple


class Block(str, Enum):
    """Why a report would not be written. A reason that does not depend on the report's values has
    the same name here and in the outbox."""

    CLOSED = "closed"  # the report is closed already
    OPEN = "open"  # the report is not closed
    ALREADY = "already"  # the report has the wanted values already
    ASKS = "asks"  # an earlier change of this report waits for a decision
    GAP = "gap"  # the text still has these placeholders (``parts``): no value, or no such name
    NOT_WRITABLE = "not_writable"  # the system accepts none of these ``parts``
    STATUS = "status"  # the system takes these statuses only (``parts``)
    TOO_MUCH = "too_much"  # more letters or photos than the system takes (``excess``)
    NEEDS_REPLY = "needs_reply"  # the system takes this change only with a reply
    MOVE = "move"  # the wanted status cannot follow the one that the report has
    OUTSIDE = "outside"  # the point lies outside the connection's area, or nowhere on earth
    UNREACHABLE = "unreachable"  # a question to a citizen whom no mail reaches

    def __str__(self) -> str:
        return self.value


class Excess(NamedTuple):
    """A part (``photo``, or a name of ``Capabilities.longest``), how much of it there is (texts
    in letters), and the most that the system takes."""

    part: str
    size: int
    most: int


@dataclass(frozen=True)
class ColleagueChange:
    """A colleague's change. ``field``: of a report; ``new``: its value as text, or what they
    wrote where no field is named; ``at``: UTC stamp or empty."""

    author: str
    field: str
    new: str
    at: str = ""


@dataclass(frozen=True)
class ReasonDetails:
    """``parts``: names of ``core.model.capabilities.WRITABLE``, of placeholders for ``gap``.
    ``operation``: the id of the own change that this one was merged into. ``account``: the one
    that would send it now."""

    parts: tuple[str, ...] = ()
    excess: Excess | None = None
    foreign: ColleagueChange | None = None
    operation: str = ""
    account: str = ""

    def to_json(self) -> str:
        """For a column of a file; empty where there is nothing to say."""
        if self == NO_DETAILS:
            return ""
        return json.dumps({name: value for name, value in asdict(self).items() if value})

    @classmethod
    def from_json(cls, text: str) -> ReasonDetails:
        """The inverse of :meth:`to_json`. ``ValueError``, ``TypeError`` or ``KeyError`` for
        anything else."""
        if not text:
            return NO_DETAILS
        found = json.loads(text)
        excess, foreign = found.get("excess"), found.get("foreign")
        return cls(
            tuple(found.get("parts", ())),
            Excess(*excess) if excess else None,
            ColleagueChange(**foreign) if foreign else None,
            found.get("operation", ""),
            found.get("account", ""),
        )


NO_DETAILS = ReasonDetails()
