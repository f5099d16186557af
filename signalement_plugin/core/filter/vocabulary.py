"""The words of the filter language, and what each key takes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from ..model.report import FLAGS
from ..model.status import Status
from ..model.triage import PRIORITIES, TYPES
from ..text.folding import fold


class Kind(Enum):
    """What the value of a key may be."""

    TEXT = "text"
    WORD = "word"  # one of a fixed list
    DAYS = "days"  # a whole number; of days, except for ``times``
    DATE = "date"  # a day, a month, a year, or a day counted from today


STATES = (
    *("open", "closed", "new", "late", "twice", "today", "week"),
    *("unassigned", "mine", "ours", "unplaced"),
)
"""Words after ``is:``. *twice* has taken at least twice the time it was given, *today* is due
today, *week* from today until Sunday, *ours* belongs to my department, *unplaced* has no
position."""

DAYS = ("today", "yesterday", "tomorrow")

KEYS: Mapping[str, Kind] = {
    "id": Kind.TEXT,
    "status": Kind.WORD,
    "category": Kind.TEXT,
    "department": Kind.TEXT,
    "assignee": Kind.TEXT,
    "street": Kind.TEXT,
    "sector": Kind.TEXT,
    "text": Kind.TEXT,
    "age": Kind.DAYS,
    "late": Kind.DAYS,
    "times": Kind.DAYS,
    "due": Kind.DATE,
    "requested": Kind.DATE,
    "updated": Kind.DATE,
    "source": Kind.TEXT,
    "priority": Kind.WORD,
    "type": Kind.WORD,
    "flag": Kind.WORD,
    "is": Kind.WORD,
    "parcel": Kind.TEXT,
    "cadastre": Kind.WORD,
    "around": Kind.TEXT,
}
"""Canonical keys, in the order for lists, and the kind of their values."""

OF_PLAN = ("parcel", "cadastre")
"""Keys that are evaluated with a parcel plan: the store has no parcels."""

OF_LAYERS = ("around",)
"""Keys that are evaluated with the layers around reports: by a layer's title or the name of a near
feature."""

OF_MAP = (*OF_PLAN, *OF_LAYERS)
"""Keys that are evaluated with layers of the project (``map_terms``)."""

OF_STORE = ("times",)
"""Keys that only the store evaluates: a single report does not say how often a problem came back at
its place."""

LOCATIONS = ("inside", "outside", "uncertain", "unloaded")
"""Words after ``cadastre:``, those of ``cadastre.plan.location.LocationKind``."""

VALUES: Mapping[str, tuple[str, ...]] = {
    "status": tuple(str(status) for status in Status),
    "priority": PRIORITIES,
    "type": TYPES,
    "flag": FLAGS,
    "is": STATES,
    "cadastre": LOCATIONS,
    "due": DAYS,
    "requested": DAYS,
    "updated": DAYS,
}
"""Key → its canonical values: all of them for ``WORD``, those beside dates for ``DATE``."""

FORMER_KEYS: Mapping[str, str] = {"service": "category"}
"""What saved lines may still say → what the key is called now. A language may use the word for
another key: in French a *service* is a department."""

FORMER: Mapping[tuple[str, str], tuple[str, str]] = {
    ("flag", "urgent"): ("priority", "high"),
    ("flag", "minor"): ("priority", "low"),
    ("flag", "request"): ("type", "REQ"),
    ("flag", "question"): ("type", "QUE"),
    ("flag", "complaint"): ("type", "COM"),
    ("flag", "maintenance"): ("type", "MAI"),
    ("flag", "project"): ("type", "PRJ"),
}
"""Key and value that saved lines may still have → their present names."""


@dataclass(frozen=True)
class FilterVocabulary:
    """What people may type instead of the canonical words, in their language.

    ``keys``: alias → canonical key. ``values``: canonical key → (alias → canonical value);
    for ``department`` and ``assignee`` that is name → id. Aliases are compared without
    case and accents, with ``_``, ``-`` and any space alike. A canonical word always means
    itself, so that a stored filter reads the same in every language.
    """

    keys: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def key(self, typed: str) -> str:
        """The canonical key, empty when there is none."""
        return _meaning(typed, KEYS, self.keys) or FORMER_KEYS.get(_plain(typed), "")

    def value(self, key: str, typed: str) -> str:
        """The canonical value of a known word, empty when there is none."""
        return _meaning(typed, VALUES.get(key, ()), self.values.get(key, {}))


ENGLISH = FilterVocabulary()
_BLANKS = re.compile(r"[\s_-]")


def _plain(word: str) -> str:
    return _BLANKS.sub(" ", fold(word))


def _meaning(
    typed: str, canonical: Mapping[str, Kind] | tuple[str, ...], aliases: Mapping[str, str]
) -> str:
    wanted = _plain(typed)
    for word in canonical:
        if _plain(word) == wanted:
            return word
    for alias, word in aliases.items():
        if _plain(alias) == wanted:
            return word
    return ""
