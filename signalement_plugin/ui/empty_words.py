"""Why the list is empty, and what can be done about it."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.PyQt.QtCore import QCoreApplication

from ..core.errors import BadFilter
from .filter_words import mistake


def empty_words(counts: Mapping[str, int], problem: BadFilter | None, area: str) -> str:
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
        "area": QCoreApplication.translate("Signalement", "Remove the Area"),
        "filter": QCoreApplication.translate("Signalement", "Clear the Filter"),
    }
    without_plan = problem is not None and str(problem) == "no plan"
    wanted = {"plan": without_plan, "area": narrowed, "filter": filtered}
    return [(name, text) for name, text in offered.items() if wanted[name]]
