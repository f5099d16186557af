"""Reports that may be the same, the reasons, and how often a problem comes back."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from signalement_plugin.core.analysis.duplicates import likenesses, telling_words, times_here
from signalement_plugin.core.model.report import Report
from signalement_plugin.core.model.status import Status

NOW = datetime(2026, 11, 24, 8, tzinfo=timezone.utc)


def report(number: str, days_ago: int = 0, **values: object) -> Report:
    at = NOW - timedelta(days=days_ago)
    facts = {
        "status": Status.NEW,
        "service_code": "12",
        "description": "Matelas et sacs abandonnés",
        "requested": at,
        "updated": at,
    }
    return Report(number, **{**facts, **values})


MINE = report("1")


def names(*near: tuple[Report, float]) -> list[str]:
    return [one.report.report_id for one in likenesses(MINE, near, NOW)]


def test_reasons_are_told():
    other = report("2", 3, description="Un MATELAS traîne, des sacs aussi")
    (found,) = likenesses(MINE, [(MINE, 0.0), (other, 9.4)], NOW)
    assert found.same_service
    assert found.shared == ("matelas", "sacs")
    assert (found.metres, found.days) == (9.4, 3)


def test_two_that_are_years_apart_are_not_the_same_unless_one_names_the_other():
    """This holds for the list beside a report; the search for pairs has a limit of its own."""
    half = timedelta(days=183)
    old = report("2", 717)
    assert likenesses(MINE, [(old, 5.0)], NOW)
    assert not likenesses(MINE, [(old, 5.0)], NOW, within=half)
    assert likenesses(MINE, [(report("3", 90), 5.0)], NOW, within=half)
    named = report("2041", 717)
    says = report("1", description="Voir aussi 2041")
    assert likenesses(says, [(named, 5.0)], NOW, within=half)


def test_the_same_service_or_two_shared_words_are_needed():
    assert names((report("2", service_code="13", description="Avaloir"), 5.0)) == []
    assert names((report("2", service_code="13", description="Un matelas"), 5.0)) == []
    assert names((report("2", service_code="13", description="sacs, matelas"), 5.0)) == ["2"]
    assert names((report("2", description=""), 5.0)) == ["2"]


def test_services_without_a_code_are_compared_by_name():
    mine = report("1", service_code="", service_name="Dépôt")
    other = report("2", service_code="", service_name="dépôt", description="")
    assert likenesses(mine, [(other, 5.0)], NOW)
    empty = report("3", service_code="", description="")
    assert not likenesses(empty, [(report("4", service_code="", description=""), 5.0)], NOW)


@pytest.mark.parametrize(
    ("other", "metres", "counts"),
    [
        (report("2", 400), 5.0, True),  # an open report counts, however old
        (report("2", 100, status=Status.CLOSED), 5.0, True),
        (report("2", 184, status=Status.CLOSED), 5.0, False),
        (report("2", 400, status=Status.RESOLVED, updated=NOW), 5.0, True),
        (report("2", status=Status.CLOSED, requested=None, updated=None), 5.0, False),
        (report("2", status=Status.DUPLICATE), 5.0, False),
        (report("2", status=Status.REJECTED), 5.0, False),
        (report("2"), 50.0, True),
        (report("2"), 50.1, False),
    ],
)
def test_which_reports_are_compared_by_status_age_and_distance(other, metres, counts):
    assert names((other, metres)) == (["2"] if counts else [])


def test_the_likeliest_come_first():
    closed = report("2", 9, status=Status.CLOSED, description="")
    far, near = report("3", description=""), report("4", description="")
    words = report("5", service_code="13")
    assert names((closed, 9.0), (far, 45.0), (near, 9.0), (words, 9.0)) == ["4", "2", "5", "3"]


def test_a_place_that_comes_back_is_counted_over_twelve_months():
    near = [
        (MINE, 0.0),
        (report("2", 30, status=Status.CLOSED), 4.0),
        (report("3", 200, status=Status.CLOSED), 10.0),
        (report("4", 364), 24.0),
        (report("5", 366), 4.0),  # too long ago
        (report("6", 30), 26.0),  # too far away
        (report("7", 30, service_code="13"), 4.0),  # another service
        (report("8", -2), 4.0),  # received later
        # a duplicate is no problem of its own
        (report("9", 30, status=Status.DUPLICATE), 4.0),
    ]
    assert times_here(MINE, near) == 4
    assert times_here(MINE, []) == 1
    assert times_here(report("1", requested=None), near) == 0


def test_common_words_are_ignored():
    assert telling_words("Bonjour, il y a un dépôt devant chez NOUS rue Haute").keys() == {
        "depot",
        "haute",
    }


@pytest.mark.parametrize(
    ("text", "number", "named"),
    [
        ("Transmis par FixMyStreet, réf. 1234567.", "1234567", True),
        ("Transmis par FixMyStreet, réf. 1234567.", "FMS-1234567", True),
        ("réf. 91234567", "1234567", False),
        ("voir 2026-00041", "2026-00041", True),
        ("voir 2026-00041-b", "2026-00041", False),
        ("tél. 12", "12", False),
        ("(C-2026-00041)", "2026-00041", False),
    ],
)
def test_a_number_in_the_text_is_a_reason_of_its_own(text, number, named):
    mine = report("1", description=text, service_code="a")
    other = report(number, description="tout autre", service_code="b")
    found = likenesses(mine, [(other, 3.0)], NOW)
    assert [one.named for one in found] == ([True] if named else [])
    assert [one.named for one in likenesses(other, [(mine, 3.0)], NOW)] == ([True] if named else [])
