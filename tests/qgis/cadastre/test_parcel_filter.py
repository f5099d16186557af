"""``parcel:`` and ``cadastre:`` of a filter: which reports match, and the error where there is no
plan or the plan has no such parcel."""

from __future__ import annotations

from datetime import datetime, timezone

import pytest

from signalement_plugin.cadastre.plan.location import LocationKind, ParcelLocation
from signalement_plugin.cadastre.plan.parcel_filter import Located, Named
from signalement_plugin.core.errors import BadFilter
from signalement_plugin.core.filter.parser import Filter, FilterContext, parse
from signalement_plugin.core.filter.sql import where
from signalement_plugin.core.filter.vocabulary import LOCATIONS, OF_PLAN
from tests.qgis.cadastre.test_location import KEY, OTHER, plan_of, polygon, square

NOW = datetime(2026, 11, 24, tzinfo=timezone.utc)
LOT = "lot 4"
MORE = "92094A0001/02_000"
VERDICTS = {
    1: ParcelLocation(LocationKind.INSIDE, KEY, 6.0),
    2: ParcelLocation(LocationKind.UNCERTAIN, OTHER, 1.0, others=(KEY,)),
    3: ParcelLocation(LocationKind.OUTSIDE, OTHER, 4.0),
    4: ParcelLocation(LocationKind.INSIDE, LOT, 9.0),
    5: ParcelLocation(LocationKind.UNLOADED),
    6: ParcelLocation(LocationKind.INSIDE, MORE, 3.0),
}
EVERYONE = range(1, 8)  # 7 has no position


@pytest.fixture(scope="module")
def located() -> Located:
    keys = (KEY, OTHER, LOT, MORE, "92094B0123/00B002")
    plan = plan_of(*((key, polygon(square(30 * at, 0))) for at, key in enumerate(keys)))
    return Located(Named(plan), VERDICTS, EVERYONE)


@pytest.mark.parametrize(
    ("line", "fids"),
    [
        (f"parcel:{KEY}", {1, 2}),
        ("parcel:92094A0001-00_000", {1, 2}),
        ('parcel:"92094 a 1"', {1, 2}),  # parts left out after the radical are empty
        ("parcel:92094A", {1, 2, 6}),
        ("parcel:1/2", {6}),
        ("parcel:92094A0001/00_000_P0003", {1, 2}),  # a flat in the building
        ("parcel:92O94A0001/00_000", {1, 2}),  # a letter O typed for the digit 0
        (f'parcel:"{LOT}"', {4}),
        (f'parcel:"{LOT}",2B1', {2, 4}),
        (f"-parcel:{KEY}", {3, 4, 5, 6, 7}),
        ('parcel:""', {3, 5, 7}),
        ("parcel:92094B0123/00B002", set()),  # on the plan, without a report
        ("cadastre:inside", {1, 4, 6}),
        ("cadastre:outside,uncertain", {2, 3}),
        ("-cadastre:inside", {2, 3, 5, 7}),
        ("cadastre:inside parcel:92094A", {1, 6}),
    ],
)
def test_reports_that_match_each_parcel_filter(located: Located, line: str, fids: set[int]) -> None:
    assert located.passing(parse(line).of_plan) == fids


@pytest.mark.parametrize("typed", ["92094A0999", "nonsense", "92094Z"])
def test_a_parcel_that_the_plan_does_not_have_is_named(located: Located, typed: str) -> None:
    with pytest.raises(BadFilter, match="no such parcel") as caught:
        located.passing(parse(f"parcel:{typed}").of_plan)
    assert caught.value.term == typed


def test_values_are_counted(located: Located) -> None:
    assert located.values("parcel")[0] == (KEY, 2)
    assert dict(located.values("cadastre")) == {
        "inside": 3,
        "outside": 1,
        "uncertain": 1,
        "unloaded": 1,
    }


def test_the_filter_values_are_the_location_kinds() -> None:
    assert tuple(str(kind) for kind in LocationKind) == LOCATIONS


def test_the_store_is_queried_only_for_terms_that_are_not_about_parcels() -> None:
    wanted = parse("is:open parcel:92094A -cadastre:inside lamp")
    assert wanted.of_store == parse("is:open lamp")
    assert [term.key for term in wanted.of_plan] == list(OF_PLAN)
    assert parse(wanted.canonical()) == wanted
    assert wanted.of_map == wanted.of_plan
    with pytest.raises(BadFilter, match="no plan"):
        where(Filter(wanted.of_plan), FilterContext(NOW))
