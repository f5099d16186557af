"""Locations on a generated town equal those that GEOS computes parcel by parcel."""

from __future__ import annotations

import math

import pytest
from qgis.core import QgsFeature, QgsField, QgsFields, QgsGeometry, QgsPointXY
from qgis.PyQt.QtCore import QMetaType

from sandbox.contents.parcels import Parcel, make_plan, make_reports, wkt
from signalement_plugin.cadastre.plan.location import LocationKind, ParcelLocation, locate_points
from signalement_plugin.cadastre.plan.plan import Plan, PlanSource, read_plan


@pytest.fixture(scope="module")
def town() -> tuple[list[Parcel], Plan]:
    parcels = make_plan(400.0).parcels
    fields = QgsFields()
    fields.append(QgsField("CaPaKey", QMetaType.Type.QString))
    features = []
    for parcel in parcels:
        feature = QgsFeature(fields)
        feature.setAttributes([parcel.key])
        feature.setGeometry(QgsGeometry.fromWkt(wkt(parcel.ring)))
        features.append(feature)
    plan = read_plan(features, 0, PlanSource())
    assert plan is not None
    return parcels, plan


def agrees(shapes: dict[str, QgsGeometry], x: float, y: float, verdict: ParcelLocation) -> bool:
    """Whether a verdict is what GEOS says of all parcels, one by one."""
    point = QgsGeometry.fromPointXY(QgsPointXY(x, y))
    metres = {
        key: math.sqrt(shape.closestSegmentWithContext(QgsPointXY(x, y))[0])
        for key, shape in shapes.items()
    }
    holding = [key for key, shape in shapes.items() if shape.contains(point)]
    least = min(metres.values())
    if verdict.kind is LocationKind.UNLOADED:
        return least > 250 and not holding
    near = abs((verdict.metres or 0) - metres[verdict.key]) < 1e-6
    expected = {
        LocationKind.INSIDE: holding == [verdict.key] and least > 2,
        LocationKind.OUTSIDE: not holding and least > 2 and abs(metres[verdict.key] - least) < 1e-6,
        LocationKind.UNCERTAIN: least <= 2,
    }
    return expected[verdict.kind] and (near or verdict.kind is LocationKind.UNCERTAIN)


def test_a_whole_town_agrees_with_geos(town: tuple[list[Parcel], Plan]) -> None:
    parcels, plan = town
    shapes = {parcel.key: QgsGeometry.fromWkt(wkt(parcel.ring)) for parcel in parcels}
    places = make_reports(make_plan(400.0), 400, radius_m=1_000.0)
    found = locate_points(plan, [(x, y, 0.0) for x, y in places])
    assert found is not None
    assert {verdict.kind for verdict in found} == set(LocationKind)
    for (x, y), verdict in zip(places, found):
        assert agrees(shapes, x, y, verdict), (x, y, verdict)
