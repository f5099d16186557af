"""On which parcel of a plan reports lie, for parcels of every shape; nothing is stated that the
plan does not show."""

from __future__ import annotations

import math
from datetime import date

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsPointXY,
)
from qgis.PyQt.QtCore import QMetaType

from signalement_plugin.cadastre.plan.location import (
    LocationKind,
    ParcelLocation,
    ParcelLocations,
    locate_points,
)
from signalement_plugin.cadastre.plan.plan import Plan, PlanSource, Tiles, read_plan

X, Y = 185_000.0, 128_000.0
KEY, OTHER = "92094A0001/00_000", "92094A0002/00B001"


def square(west: float, south: float, side: float = 20.0, *, height: float | None = None) -> str:
    """The corners of a closed square ring, relative to X, Y (metres)."""
    east, north = X + west + side, Y + south + (side if height is None else height)
    west, south = X + west, Y + south
    corners = ((west, south), (east, south), (east, north), (west, north), (west, south))
    return ",".join(f"{x} {y}" for x, y in corners)


def polygon(*rings: str) -> str:
    return f"POLYGON({','.join(f'({ring})' for ring in rings)})"


def features(*parcels: tuple[object, str]) -> list[QgsFeature]:
    fields = QgsFields()
    fields.append(QgsField("CaPaKey", QMetaType.Type.QString))
    made = []
    for number, (key, shape) in enumerate(parcels):
        feature = QgsFeature(fields, number)
        feature.setAttributes([key])
        if shape:
            feature.setGeometry(QgsGeometry.fromWkt(shape))
        made.append(feature)
    return made


def plan_of(*parcels: tuple[object, str], loaded: Tiles | None = None) -> Plan:
    source = PlanSource("Plan", date(2026, 1, 1))
    plan = read_plan(features(*parcels), 0, source, loaded=loaded)
    assert plan is not None
    return plan


def one(plan: Plan, east: float, north: float, accuracy: float = 0.0) -> ParcelLocation:
    """The verdict on a place, given in metres relative to X, Y."""
    found = locate_points(plan, [(X + east, Y + north, accuracy)])
    assert found is not None
    return found[0]


def short(verdict: ParcelLocation) -> tuple[str, str, float | None]:
    metres = None if verdict.metres is None else round(verdict.metres, 3)
    return str(verdict.kind), verdict.key, metres


def test_inside_outside_uncertain_and_unloaded() -> None:
    plan = plan_of((KEY, polygon(square(0, 0))))
    assert short(one(plan, 6, 10)) == ("inside", KEY, 6.0)
    assert short(one(plan, -4, 10)) == ("outside", KEY, 4.0)
    assert short(one(plan, 1.2, 10)) == ("uncertain", KEY, 1.2)
    assert short(one(plan, -1.2, 10)) == ("uncertain", KEY, 1.2)
    assert short(one(plan, 6, 10, accuracy=10)) == ("uncertain", KEY, 6.0)
    assert short(one(plan, -24, 10, accuracy=25)) == ("uncertain", KEY, 24.0)
    assert short(one(plan, 900, 10)) == ("unloaded", "", None)
    assert one(plan, 6, 10, accuracy=10).within == 10.0
    assert one(plan, 6, 10).within == 2.0


def test_a_corner_and_an_edge_exactly_are_uncertain() -> None:
    plan = plan_of((KEY, polygon(square(0, 0))), (OTHER, polygon(square(20, 0))))
    for east, north in ((0, 0), (20, 10), (20, 20), (40, 20), (10, 0)):
        assert one(plan, east, north).kind is LocationKind.UNCERTAIN
        assert one(plan, east, north).metres == 0.0


def test_a_hole_is_not_in_the_parcel_and_an_enclave_is_in_its_own() -> None:
    holed = (KEY, polygon(square(0, 0, 60), square(20, 20)))
    assert short(one(plan_of(holed), 30, 30)) == ("outside", KEY, 10.0)
    assert short(one(plan_of(holed), 15, 30)) == ("inside", KEY, 5.0)
    filled = plan_of(holed, (OTHER, polygon(square(20, 20))))
    assert short(one(filled, 30, 30)) == ("inside", OTHER, 10.0)


def test_a_point_may_be_in_either_part_of_a_multipart_parcel() -> None:
    parts = f"MULTIPOLYGON((({square(0, 0)})),(({square(100, 0)})))"
    plan = plan_of((KEY, parts))
    assert short(one(plan, 10, 10)) == short(one(plan, 110, 10)) == ("inside", KEY, 10.0)
    assert short(one(plan, 60, 10)) == ("outside", KEY, 40.0)


def test_a_sliver_makes_only_points_near_it_uncertain() -> None:
    sliver = (OTHER, polygon(square(20, 0, 0.05, height=20)))
    plan = plan_of((KEY, polygon(square(0, 0))), sliver)
    assert one(plan, 20.02, 10).kind is LocationKind.UNCERTAIN
    assert short(one(plan, 10, 10)) == ("inside", KEY, 10.0)


def test_parcels_that_overlap_are_both_named() -> None:
    plan = plan_of((KEY, polygon(square(0, 0))), (OTHER, polygon(square(5, 5, 40))))
    both = one(plan, 12, 12)
    assert both.kind is LocationKind.UNCERTAIN
    assert {both.key, *both.others} == {KEY, OTHER}


def test_the_same_parcel_twice_is_one() -> None:
    twice = plan_of((KEY, polygon(square(0, 0))), (KEY, polygon(square(0, 0))))
    assert short(one(twice, 10, 10)) == ("inside", KEY, 10.0)
    apart = plan_of((KEY, polygon(square(0, 0))), (KEY, polygon(square(100, 0))))
    assert short(one(apart, 110, 10)) == ("inside", KEY, 10.0)


def test_a_bow_tie_gives_no_certain_answer() -> None:
    ring = f"{X} {Y},{X + 40} {Y + 40},{X + 40} {Y},{X} {Y + 40},{X} {Y}"
    plan = plan_of((KEY, polygon(ring)), (OTHER, polygon(square(200, 0))))
    for east, north in ((5, 20), (35, 20), (20, 5)):
        doubtful = one(plan, east, north)
        assert (doubtful.kind, doubtful.broken) == (LocationKind.UNCERTAIN, True)
    assert short(one(plan, 210, 10)) == ("inside", OTHER, 10.0)


def test_overlapping_parts_give_no_certain_answer() -> None:
    parts = f"MULTIPOLYGON((({square(0, 0, 40)})),(({square(10, 10, 10)})))"
    assert one(plan_of((KEY, parts)), 15, 15).kind is LocationKind.UNCERTAIN


def test_parcels_without_a_polygon_are_counted_and_left_out() -> None:
    shapes = ("", "POLYGON EMPTY", f"POINT({X} {Y})", f"LINESTRING({X} {Y},{X + 1} {Y})")
    plan = plan_of((KEY, polygon(square(0, 0))), *((OTHER, shape) for shape in shapes))
    assert (len(plan), plan.left_out) == (1, 4)
    assert short(one(plan, 10, 10)) == ("inside", KEY, 10.0)


def test_a_parcel_with_a_nan_coordinate_is_left_out() -> None:
    bad = QgsGeometry.fromPolygonXY(
        [[QgsPointXY(X, Y), QgsPointXY(math.nan, Y), QgsPointXY(X, Y + 9), QgsPointXY(X, Y)]]
    )
    (feature,) = features((KEY, ""))
    feature.setGeometry(bad)
    plan = read_plan([feature], 0, PlanSource())
    assert plan is not None
    assert (len(plan), plan.left_out) == (0, 1)


@pytest.mark.parametrize(
    ("form", "head", "tail"),
    [
        ("Polygon Z", "POLYGON Z((", " 7"),
        ("MultiPolygon ZM", "MULTIPOLYGON ZM(((", " 7 8"),
        ("MultiSurface", "MULTISURFACE(POLYGON((", ""),
        ("CurvePolygon", "CURVEPOLYGON(COMPOUNDCURVE((", ""),
    ],
)
def test_every_form_of_polygon_is_read(form: str, head: str, tail: str) -> None:
    corners = ",".join(corner + tail for corner in square(0, 0).split(","))
    assert short(one(plan_of((KEY, head + corners + ")" * head.count("("))), 10, 10)) == (
        "inside",
        KEY,
        10.0,
    ), form


def test_a_round_parcel_is_measured_to_its_curve() -> None:
    circle = f"CURVEPOLYGON(CIRCULARSTRING({X - 10} {Y},{X + 10} {Y},{X - 10} {Y}))"
    verdict = one(plan_of((KEY, circle)), 0, 0)
    assert (verdict.kind, round(verdict.metres or 0, 1)) == (LocationKind.INSIDE, 10.0)


def test_a_boundary_of_very_many_corners_is_measured_in_slices() -> None:
    turns = [math.tau * corner / 20_000 for corner in range(20_001)]
    ring = ",".join(f"{X + 100 * math.cos(t)} {Y + 100 * math.sin(t)}" for t in turns[:-1])
    plan = plan_of((KEY, polygon(f"{ring},{X + 100} {Y}")))
    places = [(X + step, Y, 0.0) for step in range(200)]
    found = locate_points(plan, places)
    assert found is not None
    for step, verdict in enumerate(found):
        assert verdict.metres == pytest.approx(abs(100 - step), abs=0.001)
        expected = LocationKind.UNCERTAIN if abs(100 - step) <= 2 else LocationKind.INSIDE
        assert verdict.kind is (expected if step < 103 else LocationKind.OUTSIDE)


def test_keys_of_registers_are_shown_in_one_form_and_other_texts_as_they_are() -> None:
    def key_of(text: object) -> str:
        return one(plan_of((text, polygon(square(0, 0)))), 10, 10).key

    assert key_of("92094A0001-00_000") == KEY
    assert key_of("92094A0001/00_000_P0001") == KEY
    assert key_of("lot 12 bis") == "lot 12 bis"
    assert key_of(4711) == "4711"
    assert key_of(None) == ""


def test_a_parcel_in_the_other_lambert_system_does_not_affect_others() -> None:
    stray = f"POLYGON(({X + 5e5} {Y + 5e5},{X + 5e5 + 9} {Y + 5e5},{X + 5e5} {Y + 5e5 + 9},"
    stray += f"{X + 5e5} {Y + 5e5}))"
    plan = plan_of((KEY, polygon(square(0, 0))), (OTHER, stray))
    assert short(one(plan, 10, 10)) == ("inside", KEY, 10.0)
    assert one(plan, 10_000, 10).kind is LocationKind.UNLOADED


def test_a_parcel_with_coordinates_of_both_lambert_systems_does_not_affect_others() -> None:
    wide = f"POLYGON(({X} {Y},{X + 5e5} {Y + 5e5},{X + 5e5} {Y + 5e5 + 9},{X} {Y}))"
    plan = plan_of(*((f"p{n}", polygon(square(30 * n, -90))) for n in range(50)), (OTHER, wide))
    assert short(one(plan, 10, -80)) == ("inside", "p0", 10.0)


def test_parcels_of_another_system_are_measured_in_metres() -> None:
    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    lambert = QgsCoordinateReferenceSystem("EPSG:31370")
    context = QgsCoordinateTransformContext()
    (feature,) = features((KEY, polygon(square(0, 0))))
    geometry = feature.geometry()
    geometry.transform(QgsCoordinateTransform(lambert, degrees, context))
    feature.setGeometry(geometry)
    back = QgsCoordinateTransform(degrees, lambert, context)
    plan = read_plan([feature], 0, PlanSource(), to_metres=back)
    assert plan is not None
    kind, key, metres = short(one(plan, 6, 10))
    assert (kind, key) == ("inside", KEY)
    assert metres == pytest.approx(6.0, abs=0.001)


def test_a_report_without_a_usable_place_is_unloaded() -> None:
    plan = plan_of((KEY, polygon(square(0, 0))))
    places = [(math.nan, Y, 0.0), (X, math.inf, 0.0), (X + 10, Y + 10, math.nan)]
    assert locate_points(plan, places) == [ParcelLocation(LocationKind.UNLOADED)] * 3


def test_an_empty_plan_knows_nothing() -> None:
    assert one(plan_of(), 0, 0) == ParcelLocation(LocationKind.UNLOADED)
    assert locate_points(plan_of(), []) == []


def test_a_point_outside_the_loaded_area_is_unloaded() -> None:
    side = 500.0
    here = (math.floor(X / side), math.floor(Y / side))
    plan = plan_of((KEY, polygon(square(0, 0))), loaded=Tiles(side, frozenset({here})))
    assert short(one(plan, 10, 10)) == ("inside", KEY, 10.0)
    assert (
        one(plan, -10, 10).kind is LocationKind.UNLOADED
    )  # X is a multiple of 500, so this point is in the next square, which is not loaded
    # within 2 m of an area that is not loaded
    assert one(plan, 1, 100).kind is LocationKind.UNLOADED
    near = one(plan, 30, 10)
    assert short(near) == ("outside", KEY, 10.0)
    unsure = one(plan, 10, 100)  # 80 m to the parcel, 10 m to an area that is not loaded
    assert short(unsure) == ("outside", "", None)


def test_only_what_moved_is_judged_again() -> None:
    verdicts = ParcelLocations(plan_of((KEY, polygon(square(0, 0)))))
    first = [(name, (X + name, Y + 10, 0.0)) for name in range(10)]
    assert verdicts.update(first) == set(range(10))
    assert verdicts.update(first) == set()
    moved = [*first[:9], (9, (X - 50, Y + 10, 0.0)), (10, (X, Y, 0.0))]
    assert verdicts.update(moved) == {9, 10}
    after = verdicts.get(9)
    assert after is not None
    assert (after.kind, len(verdicts)) == (LocationKind.OUTSIDE, 11)
    assert verdicts.get("never") is None


def test_computing_locations_can_be_cancelled() -> None:
    parcel = (KEY, polygon(square(0, 0)))
    assert read_plan(features(parcel), 0, PlanSource(), go_on=lambda: False) is None
    plan = plan_of(parcel)
    assert locate_points(plan, [(X, Y, 0.0)], go_on=lambda: False) is None
    verdicts = ParcelLocations(plan)
    assert verdicts.update([(1, (X, Y, 0.0))], go_on=lambda: False) is None
    assert verdicts.get(1) is None
