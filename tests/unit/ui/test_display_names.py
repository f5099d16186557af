"""Names of teams behind the ids that reports carry."""

from __future__ import annotations

from signalement_plugin.core.model.report import Department
from signalement_plugin.ui.display_names import department_name

TEAMS = [Department("4", "Voirie"), Department("5", "Propreté"), Department("a,b", "Deux")]


def test_several_teams_are_named_one_by_one() -> None:
    assert department_name(TEAMS, "4,5") == "Voirie, Propreté"
    assert department_name(TEAMS, "5, 9") == "Propreté, 9"
    assert department_name(TEAMS, "a,b") == "Deux"
    assert department_name(TEAMS, "") == ""
