"""Texts of the filter line in the user's language: keys, values, errors, why the list is empty."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from qgis.PyQt.QtCore import QCoreApplication

from ...core.analysis.grouping import Group, GroupBy
from ...core.errors import BadFilter
from ...core.filter.parser import FilterVocabulary
from ...core.filter.vocabulary import VALUES
from ...core.model.report import Department
from ...core.model.status import Status
from ...layer.texts import priority_texts, type_texts
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
        "id": QCoreApplication.translate("Signalement", "number"),
        "status": QCoreApplication.translate("Signalement", "status"),
        "category": QCoreApplication.translate("Signalement", "category", "filter key"),
        "department": QCoreApplication.translate("Signalement", "department"),
        "assignee": QCoreApplication.translate("Signalement", "assignee"),
        "street": QCoreApplication.translate("Signalement", "street"),
        "sector": QCoreApplication.translate("Signalement", "sector"),
        "text": QCoreApplication.translate("Signalement", "text"),
        "age": QCoreApplication.translate("Signalement", "age"),
        "late": QCoreApplication.translate("Signalement", "late"),
        "times": QCoreApplication.translate("Signalement", "times", "filter key"),
        "due": QCoreApplication.translate("Signalement", "due"),
        "requested": QCoreApplication.translate("Signalement", "requested"),
        "updated": QCoreApplication.translate("Signalement", "updated"),
        "source": QCoreApplication.translate("Signalement", "source"),
        "priority": QCoreApplication.translate("Signalement", "priority"),
        "type": QCoreApplication.translate("Signalement", "type"),
        "is": QCoreApplication.translate("Signalement", "is", "filter key"),
        "parcel": QCoreApplication.translate("Signalement", "parcel", "filter key"),
        "cadastre": QCoreApplication.translate("Signalement", "cadastre", "filter key"),
        "around": QCoreApplication.translate("Signalement", "around", "filter key"),
    }


def _team() -> str:
    """A second word for *department*, since people type both."""
    return QCoreApplication.translate("Signalement", "team", "filter key")


def _states() -> dict[str, str]:
    return {
        "open": QCoreApplication.translate("Signalement", "open", "filter"),
        "closed": QCoreApplication.translate("Signalement", "closed", "filter"),
        "new": QCoreApplication.translate("Signalement", "new", "filter"),
        "late": QCoreApplication.translate("Signalement", "late", "filter"),
        "twice": QCoreApplication.translate("Signalement", "twice the delay", "filter"),
        "today": QCoreApplication.translate("Signalement", "today", "filter"),
        "week": QCoreApplication.translate("Signalement", "week", "filter"),
        "unassigned": QCoreApplication.translate("Signalement", "unassigned", "filter"),
        "mine": QCoreApplication.translate("Signalement", "mine", "filter"),
        "ours": QCoreApplication.translate("Signalement", "ours", "filter"),
        "unplaced": QCoreApplication.translate("Signalement", "unplaced", "filter"),
    }


def _locations() -> dict[str, str]:
    return {
        "inside": QCoreApplication.translate("Signalement", "inside", "filter"),
        "outside": QCoreApplication.translate("Signalement", "outside", "filter"),
        "uncertain": QCoreApplication.translate("Signalement", "uncertain", "filter"),
        "unloaded": QCoreApplication.translate("Signalement", "unloaded", "filter"),
    }


def _days() -> dict[str, str]:
    return {
        "today": QCoreApplication.translate("Signalement", "today"),
        "yesterday": QCoreApplication.translate("Signalement", "yesterday"),
        "tomorrow": QCoreApplication.translate("Signalement", "tomorrow"),
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
        "unknown key": QCoreApplication.translate("Signalement", "There is no filter “{word}:”."),
        "unknown value": QCoreApplication.translate("Signalement", "“{word}” is no known value."),
        "value missing": QCoreApplication.translate("Signalement", "A value is missing."),
        "one number expected": QCoreApplication.translate(
            "Signalement", "“{word}” should be a number."
        ),
        "date expected": QCoreApplication.translate(
            "Signalement", "“{word}” should be a date, such as 2026-11-24."
        ),
        "one value only": QCoreApplication.translate("Signalement", "Only one value fits here."),
        "quote not closed": QCoreApplication.translate("Signalement", "A quote is not closed."),
        "cannot be compared": QCoreApplication.translate(
            "Signalement", "“{word}” cannot be compared with < or >."
        ),
        "only of a list": QCoreApplication.translate(
            "Signalement", "“{word}” is known of a list of reports only."
        ),
        **_unanswered(),
        "too long": QCoreApplication.translate("Signalement", "This filter is too long."),
    }
    sentence = table.get(str(error)) or QCoreApplication.translate(
        "Signalement", "This filter cannot be read."
    )
    by_key = str(error) in ("no plan", "no layers")
    word = _keys().get(error.term, error.term) if by_key else error.term
    return sentence.format(word=word[:40])


def _unanswered() -> dict[str, str]:
    """Sentences for keys that no plan or layer of the project can answer now."""
    return {
        "no plan": QCoreApplication.translate(
            "Signalement", "“{word}:” asks a cadastral plan, and the project has none."
        ),
        "plan not read": QCoreApplication.translate(
            "Signalement", "The cadastral plan is being read: the reports follow."
        ),
        "no such parcel": QCoreApplication.translate(
            "Signalement", "The loaded plan has no parcel “{word}”."
        ),
        "no layers": QCoreApplication.translate(
            "Signalement", "“{word}:” asks the layers around reports, and none is chosen."
        ),
        "layers not read": QCoreApplication.translate(
            "Signalement", "The layers around the reports are being read: the reports follow."
        ),
    }


def search_for(line: str) -> str:
    """The button that puts ``line`` in place of what is typed."""
    text = QCoreApplication.translate("Signalement", "Search for “{line}”?")
    return text.format(line=one_line(line, 60))


ABOUT_DEADLINES = re.compile(r"\b(?:is:(?:late|twice|today|week)|late:|due:)")
"""Terms of a canonical line that no report without a deadline matches."""


def no_deadlines(line: str, counts: Mapping[str, int]) -> str:
    """Why a line about deadlines finds nothing, where no report has any; else empty, and as long as
    that is not counted."""
    if counts.get("dated", 1) or not ABOUT_DEADLINES.search(line):
        return ""
    return QCoreApplication.translate(
        "Signalement",
        "No report has a deadline: the server gives none, and no delays are set here.",
    )


def no_sectors(by: str, groups: Iterable[Group]) -> str:
    """Why a list that is grouped by sector is one group; empty where it is not so."""
    if by != GroupBy.SECTOR or any(group.key for group in groups):
        return ""
    return QCoreApplication.translate(
        "Signalement",
        "No report has a sector: the server gives none. Choose a layer of the project whose "
        "polygons are your sectors.",
    )


def sectors_label() -> str:
    """The button that asks for the layer of the sectors."""
    return QCoreApplication.translate("Signalement", "Sectors from a Layer…")


def service_targets_label() -> str:
    """The button that opens *Delays*."""
    return QCoreApplication.translate("Signalement", "Delays…")


def empty_list_text(counts: Mapping[str, int], problem: BadFilter | None, area: str) -> str:
    """One or two sentences; ``problem`` of the filter, ``area`` that narrows the list."""
    if not counts.get("total"):
        return QCoreApplication.translate("Signalement", "No reports yet.")
    if problem is not None:
        return mistake(problem)
    text = QCoreApplication.translate("Signalement", "No report answers the filter.")
    outside = counts.get("outside", 0)
    if not outside:
        return text
    away = QCoreApplication.translate(
        "Signalement", "%n report(s) lie outside the area “{area}”.", None, outside
    )
    return f"{text} {away.format(area=area)}"


def ways_out(narrowed: bool, filtered: bool, problem: BadFilter | None) -> list[tuple[str, str]]:
    """Names and texts of the buttons that may fill the list."""
    offered = {
        "plan": QCoreApplication.translate("Signalement", "Add Cadastre…"),
        "layers": QCoreApplication.translate("Signalement", "Layers Around…"),
        "area": QCoreApplication.translate("Signalement", "Remove the Area"),
        "filter": QCoreApplication.translate("Signalement", "Clear the Filter"),
    }
    why = str(problem) if problem is not None else ""
    wanted = {
        "plan": why == "no plan",
        "layers": why == "no layers",
        "area": narrowed,
        "filter": filtered,
    }
    return [(name, text) for name, text in offered.items() if wanted[name]]
