"""Finds reports that may describe the same problem, with the reasons, and counts how many of one
service came to a place within a year.

Nothing is decided here: reasons are shown, a person judges.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache

from ..model.recurrence import HERE_M, NEVER, YEAR
from ..model.report import Report
from ..model.status import OPEN
from ..text.folding import fold

NEAR_M = 50.0
RECENT = timedelta(days=183)
_SHORTEST_WORD = 4
_WORDS_ENOUGH = 2
_POINTS_NAMED, _SHORTEST_NUMBER = 8.0, 4
_POINTS_SERVICE, _POINTS_WORD, _MOST_WORDS, _POINTS_OPEN = 4.0, 1.0, 3, 1.0

_OWN_NUMBER = re.compile(r"^[A-Za-z][A-Za-z0-9]{0,7}-(?=.*\d)")
"""Prefix that joined connections put before a number (``core.model.joined_ids``)."""

_WORD = re.compile(r"[^\W\d_]+")
_COMMON = (
    "avec dans depuis devant entre mais nous plus pour sans sont sous très vers votre cette"
    " tout tous chez être bonjour merci rue trottoir"
    " aan bij deze door goed heeft maar naar niet onder onze voor werd wordt zijn straat"
    " aber auch auf dass dem den der die das einen eine für hallo hier nicht oder sind und"
    " with from have hello near there this street"
)
"""Words that are in most reports and are not compared. Folded before use."""

_EMPTY_WORDS = frozenset(map(fold, _COMMON.split()))

_folded = lru_cache(maxsize=1 << 15)(fold)  # the same words come often

Near = tuple[Report, float]
"""A report and its distance in metres."""


@dataclass(frozen=True)
class Likeness:
    """A report that may be the same, and the reasons: ``metres`` away, ``days`` between the
    two, of the same service or not, words that both texts have, and whether the text of one
    names the number of the other."""

    report: Report
    metres: float
    days: int
    same_service: bool
    shared: tuple[str, ...]
    named: bool = False

    @property
    def score(self) -> float:
        """Higher is likelier; only for the order."""
        service = _POINTS_SERVICE if self.same_service else 0.0
        by_words = _POINTS_WORD * min(len(self.shared), _MOST_WORDS)
        waits = _POINTS_OPEN if self.report.status in OPEN else 0.0
        named = _POINTS_NAMED if self.named else 0.0
        return service + by_words + waits + named - 4 * self.metres / NEAR_M


def telling_words(text: str) -> dict[str, str]:
    """The words of a text that distinguish it from others: without case and accents → in small
    letters as written."""
    words = {_folded(word): word.lower() for word in _WORD.findall(text)}
    return {
        plain: written
        for plain, written in words.items()
        if len(plain) >= _SHORTEST_WORD and plain not in _EMPTY_WORDS
    }


def likenesses(
    report: Report,
    near: Sequence[Near],
    now: datetime,
    within_m: float = NEAR_M,
    within: timedelta | None = None,
) -> list[Likeness]:
    """Of the reports around, those that may be the same, the likeliest first.

    Closed ones count for six months after they last changed. ``within_m`` metres. ``within``: most
    time between the two, unless one names the other; ``None`` for any.
    """
    own = telling_words(report.description)
    found = []
    for other, metres in near:
        if other.report_id == report.report_id or metres > within_m or not counts(other, now):
            continue
        theirs = telling_words(other.description)
        shared = tuple(theirs[word] for word in sorted(own.keys() & theirs.keys()))
        same, named = _same_service(report, other), _one_names_other(report, other)
        days = _days_between(report, other)
        if not named and within is not None and days > within.days:
            continue
        if same or named or len(shared) >= _WORDS_ENOUGH:
            found.append(Likeness(other, metres, days, same, shared, named))
    return sorted(found, key=lambda one: (-one.score, one.metres, one.report.report_id))


def times_here(report: Report, near: Sequence[Near]) -> int:
    """The place of the report in the sequence of reports of its service here within 12 months: 1
    for the first, 2 for the second; 0 without a date."""
    if report.requested is None:
        return 0
    before = [
        other
        for other, metres in near
        if other.report_id != report.report_id
        and metres <= HERE_M
        and _same_service(report, other)
        and other.status not in NEVER
        and other.requested is not None
        and timedelta(0) <= report.requested - other.requested <= YEAR
    ]
    return len(before) + 1


def counts(other: Report, now: datetime) -> bool:
    """Whether ``other`` may be shown as the same problem: not rejected and no duplicate, and open
    or changed within :data:`RECENT`."""
    if other.status in NEVER:
        return False
    last = other.updated or other.requested
    return other.status in OPEN or (last is not None and now - last <= RECENT)


def _same_service(one: Report, other: Report) -> bool:
    """By code or by name: codes of two systems never agree."""
    if one.service_code and one.service_code == other.service_code:
        return True
    return bool(one.service_name) and _folded(one.service_name) == _folded(other.service_name)


def _one_names_other(one: Report, other: Report) -> bool:
    """Whether the text or last answer of one contains the number of the other: systems that forward
    a report write it there."""
    return _names(one, other) or _names(other, one)


def _names(report: Report, other: Report) -> bool:
    number = _OWN_NUMBER.sub("", other.report_id)
    if sum(character.isdigit() for character in number) < _SHORTEST_NUMBER:
        return False
    texts = [text for text in (report.description, report.notice) if number in text]
    if not texts:
        return False  # the usual case; compiling a pattern would cost more
    alone = re.compile(rf"(?<![\w-]){re.escape(number)}(?![\w-])")
    return any(map(alone.search, texts))


def _days_between(one: Report, other: Report) -> int:
    if one.requested is None or other.requested is None:
        return 0
    return abs((one.requested - other.requested).days)
