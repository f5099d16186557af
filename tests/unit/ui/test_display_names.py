"""Names of teams behind the ids that reports carry, and remarks in words."""

from __future__ import annotations

from signalement_plugin.core.model.report import Department
from signalement_plugin.ui.display_names import department_name
from signalement_plugin.ui.texts import remark_lines

TEAMS = [Department("4", "Voirie"), Department("5", "Propreté"), Department("a,b", "Deux")]


def test_several_teams_are_named_one_by_one() -> None:
    assert department_name(TEAMS, "4,5") == "Voirie, Propreté"
    assert department_name(TEAMS, "5, 9") == "Propreté, 9"
    assert department_name(TEAMS, "a,b") == "Deux"
    assert department_name(TEAMS, "") == ""


def test_a_type_is_no_doubt() -> None:
    shown = remark_lines(("urgent", "request", "minor", "due_here")).splitlines()
    assert shown == ["⚠ High priority.", "Type: request.", "Low priority."]
