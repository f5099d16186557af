"""Names of teams for the ids in reports, and remarks on a report as sentences."""

from __future__ import annotations

from signalement_plugin.core.model.report import Department, Report
from signalement_plugin.ui.display_names import department_name
from signalement_plugin.ui.texts import remark_lines

TEAMS = [Department("4", "Voirie"), Department("5", "Propreté"), Department("a,b", "Deux")]


def test_several_teams_are_named_one_by_one() -> None:
    assert department_name(TEAMS, "4,5") == "Voirie, Propreté"
    assert department_name(TEAMS, "5, 9") == "Propreté, 9"
    assert department_name(TEAMS, "a,b") == "Deux"
    assert department_name(TEAMS, "") == ""


def test_a_report_type_has_no_warning() -> None:
    flags = ("due_here", "child")
    shown = remark_lines(Report("1", flags=flags, priority="high", report_type="REQ"))
    assert shown.splitlines() == [
        "⚠ A part of another report.",
        "⚠ High priority.",
        "Type: request.",
    ]
    assert remark_lines(Report("1", priority="low", report_type="SIG")) == "Low priority."
    assert remark_lines(Report("1", priority="normal")) == ""
