"""The sentences about a location: on a parcel, outside all of them, uncertain for several reasons,
not loaded."""

from __future__ import annotations

from datetime import date

import pytest
from qgis.PyQt.QtCore import QLocale

from signalement_plugin.cadastre.plan.location import LocationKind, ParcelLocation
from signalement_plugin.cadastre.plan.plan import PlanSource
from signalement_plugin.cadastre.texts import kind_texts, location_lines

KEY = "92094A0123/00B002"
DAY = " · plan of 01/01/2026"
PLAN = PlanSource("CADMAP", date(2026, 1, 1))


@pytest.fixture(autouse=True)
def english() -> None:
    QLocale.setDefault(QLocale("en_GB"))


@pytest.mark.parametrize(
    ("verdict", "lines"),
    [
        (
            ParcelLocation(LocationKind.INSIDE, KEY, 6.2),
            [f"In parcel {KEY}, 6 m from its edge · plan of 01/01/2026"],
        ),
        (
            ParcelLocation(LocationKind.INSIDE, "", 6.2),
            ["In a parcel without a number, 6 m from its edge · plan of 01/01/2026"],
        ),
        (
            ParcelLocation(LocationKind.OUTSIDE, KEY, 4.4),
            [
                "Outside any parcel, probably road (to be confirmed) · plan of 01/01/2026",
                f"The nearest: {KEY}, at 4 m",
            ],
        ),
        (
            ParcelLocation(LocationKind.OUTSIDE),
            ["Outside any parcel, probably road (to be confirmed) · plan of 01/01/2026"],
        ),
        (
            ParcelLocation(LocationKind.UNCERTAIN, KEY, 1.24, 10.0),
            [
                "Uncertain: boundary at 1.2 m, accuracy of the point ± 10 m · plan of 01/01/2026",
                f"The nearest: {KEY}",
            ],
        ),
        (
            ParcelLocation(LocationKind.UNCERTAIN, KEY, 0.0),
            [
                "Uncertain: boundary at 0.0 m, accuracy of the plan ± 2 m · plan of 01/01/2026",
                f"The nearest: {KEY}",
            ],
        ),
        (
            ParcelLocation(LocationKind.UNCERTAIN, KEY, 5.0, 2.0, ("lot 9",)),
            [f"Uncertain: the plan gives this place to several parcels: {KEY}, lot 9{DAY}"],
        ),
        (
            ParcelLocation(LocationKind.UNCERTAIN, KEY, 5.0, broken=True),
            [f"Uncertain: on the plan, the boundary of {KEY} crosses itself · plan of 01/01/2026"],
        ),
        (ParcelLocation(LocationKind.UNLOADED), ["Outside the loaded cadastral area"]),
    ],
)
def test_each_kind_of_location_has_its_sentence(verdict: ParcelLocation, lines: list[str]) -> None:
    assert location_lines(verdict, PLAN) == lines


def test_a_plan_without_a_day_says_so() -> None:
    (line,) = location_lines(ParcelLocation(LocationKind.INSIDE, KEY, 6.0), PlanSource("plan"))
    assert line.endswith(" · plan without a date")


def test_a_key_of_a_foreign_layer_stays_one_short_line() -> None:
    (line,) = location_lines(ParcelLocation(LocationKind.INSIDE, "a\nb" + "x" * 500, 6.0), PLAN)
    assert "\n" not in line
    assert len(line) < 120


def test_no_situation_speaks_of_public_domain() -> None:
    assert {str(kind) for kind in LocationKind} == set(kind_texts())
    for kind in LocationKind:
        assert (
            "public" not in " ".join(location_lines(ParcelLocation(kind, KEY, 1.0), PLAN)).lower()
        )
