"""The filter key ``around:`` finds for many reports the same features of context layers as the
card shows for each report."""

from __future__ import annotations

from random import Random

import pytest
from memory_layers import layer
from qgis.core import QgsCoordinateTransformContext, QgsVectorLayer

from signalement_plugin.cadastre.context_layers import (
    ContextLayers,
    Snapshot,
    Surroundings,
    around,
    around_all,
)
from signalement_plugin.cadastre.reports_around import Around
from signalement_plugin.core.errors import BadStore
from signalement_plugin.core.filter.parser import parse

X, Y = 185401.527, 128571.442  # Namur, EPSG:31370
LON, LAT = 4.8674, 50.4669
TRANSFORMS = QgsCoordinateTransformContext()


def spread(random: Random, count: int) -> list[tuple[float, float]]:
    """Points within some 70 m."""
    some = (random.uniform(-0.001, 0.001) for _ in range(2 * count))
    return [(LON + east, LAT + next(some)) for east in some]


def shapes(random: Random, kind: str, metres: bool) -> list[tuple[list[object], str]]:
    found = []
    for at, (lon, lat) in enumerate(spread(random, 25)):
        x, y, size = (X + (lon - LON) * 71e3, Y + (lat - LAT) * 111e3, 15.0)
        x, y, size = (x, y, size) if metres else (lon, lat, 0.0002)
        text = {
            "Point": f"POINT({x} {y})",
            "LineString": f"LINESTRING({x} {y},{x + size} {y},{x + size} {y + 2 * size})",
            "Polygon": f"POLYGON(({x} {y},{x + size} {y},{x + size} {y + size},{x} {y}))",
        }[kind]
        found.append(([f"name {at % 7}" if at % 5 else None], text))
    return [*found, (["nowhere"], "")]


@pytest.mark.parametrize("crs", ["EPSG:31370", "EPSG:4326"])
@pytest.mark.parametrize("kind", ["Point", "LineString", "Polygon"])
def test_one_pass_over_all_reports_equals_a_search_per_report(
    qgis_new_project: object, kind: str, crs: str
) -> None:
    random = Random(17)  # noqa: S311 no secret
    rows = shapes(random, kind, metres=crs != "EPSG:4326")
    made = layer(kind, crs, "&field=name:string", *rows)
    points = [*spread(random, 60), (LON + 3, LAT + 3), (0.0, 0.0)]
    for context in (ContextLayers(12.0, "name"), ContextLayers(60.0)):
        each = {at: around(made, context, *one, TRANSFORMS) for at, one in enumerate(points)}
        near = {at: one for at, one in each.items() if one.count}
        found = around_all(Snapshot(made), context, points, TRANSFORMS, lambda: True)
        assert {at: rounded(one) for at, one in found.items()} == {
            at: rounded(one) for at, one in near.items()
        }
        assert 0 < len(near) < len(points)


def rounded(found: Surroundings) -> tuple[object, ...]:
    return found.name, found.count, round(found.nearest or 0, 6), found.values, found.more


def test_a_cancelled_search_raises_bad_store(qgis_new_project: object) -> None:
    made: QgsVectorLayer = layer("Point", "EPSG:31370", "", ([], f"POINT({X} {Y})"))
    with pytest.raises(BadStore):
        around_all(Snapshot(made), ContextLayers(5.0), [(LON, LAT)], TRANSFORMS, lambda: False)


SCHOOL, WORKS, BARE = (1.0, 1.0), (2.0, 2.0), (3.0, 3.0)
NEAR = {
    SCHOOL: (("Écoles",), ("Sainte-Marie", "Athénée")),
    WORKS: (("Chantiers", "Écoles"), ("Sainte-Marie",)),
    BARE: ((), ()),
}
AT = {1: SCHOOL, 2: WORKS, 3: BARE, 4: SCHOOL}
EVERYONE = (*AT, 5)  # 5 has no position


@pytest.mark.parametrize(
    ("line", "fids"),
    [
        ("around:Écoles", {1, 2, 4}),
        ("around:ecole", {1, 2, 4}),
        ("around:chantiers", {2}),
        ("around:sainte-marie", {1, 2, 4}),
        ("around:athénée,Chantiers", {1, 2, 4}),
        ("around:écoles -around:Chantiers", {1, 4}),
        ('around:""', {3, 5}),
        ('-around:""', {1, 2, 4}),
        ("around:piscine", set()),
    ],
)
def test_layer_titles_and_feature_names_match(line: str, fids: set[int]) -> None:
    assert Around(NEAR, AT, EVERYONE).passing(parse(line).of_map) == fids


def test_titles_are_proposed_before_names() -> None:
    assert Around(NEAR, AT, EVERYONE).values("around") == [
        ("Écoles", 3),
        ("Chantiers", 1),
        ("Sainte-Marie", 3),
        ("Athénée", 2),
    ]
