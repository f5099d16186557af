"""Texts of the filter line in the user's language: keys, values, errors, why the list is empty."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from ...core.analysis.grouping import Group, GroupBy
from ...core.errors import BadFilter
from ...core.filter.parser import FilterVocabulary
from ...core.filter.vocabulary import VALUES
from ...core.model.report import Department
from ...core.model.status import Status
from ...layer.texts import priority_texts, type_texts
from ...qt.language import tr
from ..display_names import department_name, people
from ..texts import one_line, status_label


def filter_vocabulary(departments: Sequence[Department]) -> FilterVocabulary:
    """Keys and values as this user's language and this server's teams write them."""
    days = {word: day for day, word in _days().items()}
    values = {
        "status": {status_label(status): str(status) for status in Status},
        "department": {team.name: team.id for team in departments},
        "assignee": {name: person for person, name in people(departments).items()},
        "is": {word: state for state, word in _states().items()},
        "priority": {word: value for value, word in priority_texts().items()},
        "type": {word: value for value, word in type_texts().items()},
        "cadastre": {word: kind for kind, word in _locations().items()},
        **dict.fromkeys(("due", "requested", "updated"), days),
    }
    return FilterVocabulary(
        {**{word: key for key, word in _keys().items()}, _team(): "department"}, values
    )


def _keys() -> dict[str, str]:
    return {
        "id": tr("number"),
        "status": tr("status"),
        "category": tr("category", "filter key"),
        "department": tr("department"),
        "assignee": tr("assignee"),
        "street": tr("street"),
        "sector": tr("sector"),
        "text": tr("text"),
        "age": tr("age"),
        "late": tr("late"),
        "times": tr("times", "filter key"),
        "due": tr("due"),
        "requested": tr("requested"),
        "updated": tr("updated"),
        "source": tr("source"),
        "priority": tr("priority"),
        "type": tr("type"),
        "is": tr("is", "filter key"),
        "parcel": tr("parcel", "filter key"),
        "cadastre": tr("cadastre", "filter key"),
        "around": tr("around", "filter key"),
    }


def _team() -> str:
    """A second word for *department*, since people type both."""
    return tr("team", "filter key")


def _states() -> dict[str, str]:
    return {
        "open": tr("open", "filter"),
        "closed": tr("closed", "filter"),
        "new": tr("new", "filter"),
        "late": tr("late", "filter"),
        "twice": tr("twice the delay", "filter"),
        "today": tr("today", "filter"),
        "week": tr("week", "filter"),
        "unassigned": tr("unassigned", "filter"),
        "mine": tr("mine", "filter"),
        "ours": tr("ours", "filter"),
        "unplaced": tr("unplaced", "filter"),
    }


def _locations() -> dict[str, str]:
    return {
        "inside": tr("inside", "filter"),
        "outside": tr("outside", "filter"),
        "uncertain": tr("uncertain", "filter"),
        "unloaded": tr("unloaded", "filter"),
    }


def _days() -> dict[str, str]:
    return {
        "today": tr("today"),
        "yesterday": tr("yesterday"),
        "tomorrow": tr("tomorrow"),
    }


def known_values(key: str, vocabulary: FilterVocabulary) -> list[str]:
    """Fixed values of a key, as a person would type them."""
    spoken = {value: alias for alias, value in vocabulary.values.get(key, {}).items()}
    return [spoken.get(value, value) for value in VALUES.get(key, ())]


def value_name(
    key: str, value: str, vocabulary: FilterVocabulary, teams: Sequence[Department]
) -> str:
    """A stored value, as a person would type it."""
    if key == "department":
        return department_name(teams, value)
    spoken: Mapping[str, str] = vocabulary.values.get(key, {})
    return next((alias for alias, known in spoken.items() if known == value), value)


def mistake(error: BadFilter) -> str:
    """One sentence about a filter that cannot be read."""
    table = {
        "unknown key": tr("There is no filter “{word}:”."),
        "unknown value": tr("“{word}” is no known value."),
        "value missing": tr("A value is missing."),
        "one number expected": tr("“{word}” should be a number."),
        "date expected": tr("“{word}” should be a date, such as 2026-11-24."),
        "one value only": tr("Only one value fits here."),
        "quote not closed": tr("A quote is not closed."),
        "cannot be compared": tr("“{word}” cannot be compared with < or >."),
        "only of a list": tr("“{word}” is known of a list of reports only."),
        **_unanswered(),
        "too long": tr("This filter is too long."),
    }
    sentence = table.get(str(error)) or tr("This filter cannot be read.")
    by_key = str(error) in ("no plan", "no layers")
    word = _keys().get(error.term, error.term) if by_key else error.term
    return sentence.format(word=word[:40])


def _unanswered() -> dict[str, str]:
    """Sentences for keys that no plan or layer of the project can answer now."""
    return {
        "no plan": tr("“{word}:” asks a cadastral plan, and the project has none."),
        "plan not read": tr("The cadastral plan is being read: the reports follow."),
        "no such parcel": tr("The loaded plan has no parcel “{word}”."),
        "no layers": tr("“{word}:” asks the layers around reports, and none is chosen."),
        "layers not read": tr("The layers around the reports are being read: the reports follow."),
    }


def search_for(line: str) -> str:
    """The button that puts ``line`` in place of what is typed."""
    text = tr("Search for “{line}”?")
    return text.format(line=one_line(line, 60))


ABOUT_DEADLINES = re.compile(r"\b(?:is:(?:late|twice|today|week)|late:|due:)")
"""Terms of a canonical line that no report without a deadline matches."""


def no_deadlines(line: str, counts: Mapping[str, int]) -> str:
    """Why a line about deadlines finds nothing, where no report has any; else empty, and as long as
    that is not counted."""
    if counts.get("dated", 1) or not ABOUT_DEADLINES.search(line):
        return ""
    return tr("No report has a deadline: the server gives none, and no delays are set here.")


def no_sectors(by: str, groups: Iterable[Group]) -> str:
    """Why a list that is grouped by sector is one group; empty where it is not so."""
    if by != GroupBy.SECTOR or any(group.key for group in groups):
        return ""
    return tr(
        "No report has a sector: the server gives none. Choose a layer of the project whose "
        "polygons are your sectors."
    )


def sectors_label() -> str:
    """The button that asks for the layer of the sectors."""
    return tr("Sectors from a Layer…")


def service_targets_label() -> str:
    """The button that opens *Delays*."""
    return tr("Delays…")


def empty_list_text(counts: Mapping[str, int], problem: BadFilter | None, area: str) -> str:
    """One or two sentences; ``problem`` of the filter, ``area`` that narrows the list."""
    if not counts.get("total"):
        return tr("No reports yet.")
    if problem is not None:
        return mistake(problem)
    text = tr("No report answers the filter.")
    outside = counts.get("outside", 0)
    if not outside:
        return text
    away = tr("%n report(s) lie outside the area “{area}”.", n=outside)
    return f"{text} {away.format(area=area)}"


def ways_out(narrowed: bool, filtered: bool, problem: BadFilter | None) -> list[tuple[str, str]]:
    """Names and texts of the buttons that may fill the list."""
    offered = {
        "plan": tr("Add Cadastre…"),
        "layers": tr("Layers Around…"),
        "area": tr("Remove the Area"),
        "filter": tr("Clear the Filter"),
    }
    why = str(problem) if problem is not None else ""
    wanted = {
        "plan": why == "no plan",
        "layers": why == "no layers",
        "area": narrowed,
        "filter": filtered,
    }
    return [(name, text) for name, text in offered.items() if wanted[name]]
