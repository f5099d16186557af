"""Layers declared as context: counts, values of the nearest feature, and who manages the road."""

from __future__ import annotations

import pytest
from memory_layers import layer
from qgis.core import QgsCoordinateTransformContext, QgsVectorLayer
from qgis.PyQt.QtCore import QLocale

from signalement_plugin.cadastre.context_layers import (
    MOST,
    PROPERTY,
    ContextLayers,
    Surroundings,
    around,
    context_of,
    declare,
)
from signalement_plugin.qgis_profile.known_layers import KnownLayer, keep_known_layers
from signalement_plugin.ui.cadastre.context_layers import around_text

X, Y = 185401.527, 128571.442  # Namur, EPSG:31370
LON, LAT = 4.8674, 50.4669
TRANSFORMS = QgsCoordinateTransformContext()


@pytest.fixture(autouse=True)
def english(qgis_new_project: object) -> None:
    QLocale.setDefault(QLocale("en_GB"))


def roads(*rows: tuple[object, float]) -> QgsVectorLayer:
    """Lines to the east, each with a manager and its distance."""
    lines = (
        ([name], f"LINESTRING({X + east} {Y - 50},{X + east} {Y + 50})") for name, east in rows
    )
    return layer("LineString", "EPSG:31370", "&field=GESTION:string", *lines)


def looked(made: QgsVectorLayer, context: ContextLayers) -> Surroundings:
    return around(made, context, LON, LAT, TRANSFORMS)


def test_features_near_are_counted_whatever_their_system(qgis_new_project: object) -> None:
    points = [([str(at)], f"POINT({X + at} {Y})") for at in (3, 7, 12)]
    gullies = layer("Point", "EPSG:31370", "&field=name:string", *points)
    gullies.setName("avaloirs")
    found = looked(gullies, ContextLayers(10.0))
    assert (found.count, round(found.nearest or 0, 1), found.values) == (2, 3.0, ())
    assert around_text(found) == "avaloirs: 2 within 10 m"
    assert around_text(looked(gullies, ContextLayers(1.0))) == "avaloirs: none within 1.0 m"
    degrees = layer("Point", "EPSG:4326", "", ([], f"POINT({LON} {LAT})"))
    assert looked(degrees, ContextLayers(1.0)).count == 1
    inside = f"POLYGON(({X - 5} {Y - 5},{X + 5} {Y - 5},{X + 5} {Y + 5},{X - 5} {Y - 5}))"
    zone = layer("Polygon", "EPSG:31370", "&field=AFFECT:string", (["Habitat"], inside))
    assert (
        around_text(looked(zone, ContextLayers(1.0, "AFFECT"))) == "layer: 1 within 1.0 m · Habitat"
    )


def test_the_nearest_road_names_its_manager_to_be_confirmed() -> None:
    found = looked(roads(("Commune", 4.0), ("SPW", 9.0)), ContextLayers(15.0, "GESTION"))
    assert found.values == ("Commune",)
    assert around_text(found) == "layer: manager Commune, at 4 m (to be confirmed)"


def test_two_roads_as_near_are_both_named() -> None:
    found = looked(roads(("Commune", 4.0), ("SPW", 5.5)), ContextLayers(15.0, "GESTION"))
    assert "Commune or SPW, both near" in around_text(found)
    same = looked(roads(("Commune", 4.0), ("Commune", 5.5)), ContextLayers(15.0, "GESTION"))
    assert same.values == ("Commune",)


def test_a_manager_that_is_far_or_empty_is_unknown() -> None:
    far = looked(roads(("Commune", 40.0)), ContextLayers(15.0, "GESTION"))
    assert around_text(far) == "layer: no road within 15 m, manager not known"
    empty = looked(roads((None, 4.0)), ContextLayers(15.0, "GESTION"))
    assert around_text(empty) == "layer: manager not known"
    renamed = looked(roads(("Commune", 4.0)), ContextLayers(15.0, "admin"))
    assert around_text(renamed) == "layer: manager not known"


def test_features_without_shape_and_hostile_texts_do_no_harm() -> None:
    made = layer(
        "Point",
        "EPSG:31370",
        "&field=name:string",
        (["x"], ""),
        (["<b>a</b>\n" + "y" * 200], f"POINT({X} {Y})"),
    )
    found = looked(made, ContextLayers(5.0, "name"))
    assert found.count == 1
    assert "\n" not in found.values[0]
    assert len(found.values[0]) <= 80


def test_of_too_many_features_none_is_called_the_nearest() -> None:
    many = [([str(at)], f"POINT({X + at / MOST} {Y})") for at in range(MOST + 5)]
    found = looked(
        layer("Point", "EPSG:31370", "&field=name:string", *many), ContextLayers(5.0, "name")
    )
    assert found.more
    assert found.values == ()
    assert around_text(found).startswith("layer: more than ")
    enough = layer("Point", "EPSG:31370", "&field=name:string", *many[:MOST])
    assert looked(enough, ContextLayers(5.0, "name")).count == MOST


@pytest.mark.parametrize("spoilt", ["", "{", "5", "[]", '{"metres": "x", "field": ""}', "null"])
def test_a_declaration_is_stored_with_the_layer_and_an_unreadable_one_is_ignored(
    spoilt: str,
) -> None:
    made = roads()
    assert context_of(made) is None
    declare(made, ContextLayers(12.5, "GESTION"))
    assert context_of(made) == ContextLayers(12.5, "GESTION")
    declare(made, None)
    assert context_of(made) is None
    made.setCustomProperty(PROPERTY, spoilt)
    assert context_of(made) is None


def test_a_layer_named_by_the_administrators_file_is_used_unless_the_user_disables_it() -> None:
    made = roads()
    keep_known_layers([KnownLayer("LAYER", 12.5, "GESTION"), KnownLayer("other", 3.0)])
    try:
        assert context_of(made) == ContextLayers(12.5, "GESTION")
        keep_known_layers([KnownLayer("layer", 12.5, "no such field")])
        assert context_of(made) == ContextLayers(12.5, "")
        declare(made, None)
        assert context_of(made) is None
        declare(made, ContextLayers(4.0, "GESTION"))
        assert context_of(made) == ContextLayers(4.0, "GESTION")
    finally:
        keep_known_layers([])
