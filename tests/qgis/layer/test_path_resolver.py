"""Paths in projects that come from another computer, and coordinates between two systems."""

from __future__ import annotations

import math
import shutil
import threading
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from qgis.core import QgsProject, QgsVectorLayer

from signalement_plugin.cadastre.sources.cache import extended
from signalement_plugin.core.errors import NotSupported
from signalement_plugin.core.files.numbered_files import newest
from signalement_plugin.layer.live_layer import adopt_layer, open_layer, path_of, set_filter
from signalement_plugin.layer.path_resolver import StorePaths
from signalement_plugin.layer.writer import overlay
from signalement_plugin.store.crs import transform
from signalement_plugin.store.geopackage import GeoPackageStore

OWN = {"namur": "/home/me/signalement/1f/namur/reports-0.gpkg"}
FOREIGN = [
    "/home/you/.local/share/signalement/9a8b/namur/reports-3.gpkg",
    "/home/you/.local/share/signalement/9a8b/namur/reports-0.12.gpkg",
    "C:\\Users\\you\\AppData\\Local\\signalement\\9a8b\\namur\\reports-0.gpkg",
    "../../you/.local/share/signalement/9a8b/namur/reports-0.gpkg",
    "signalement/9a8b/namur/reports-0.gpkg",
    "D:/sig/namur/reports-0.1.gpkg",
    "../namur/reports-0.gpkg",
]


def nothing(_name: str) -> None:
    """Somebody who has no such file."""


@pytest.mark.parametrize("path", FOREIGN)
@pytest.mark.parametrize("tail", ["", "|layername=reports|subset=\"status\" = 'a|b'"])
def test_a_colleagues_store_becomes_ones_own(path: str, tail: str) -> None:
    assert StorePaths(OWN.get, nothing).own_path(path + tail) == OWN["namur"] + tail


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/data/parcels.gpkg|layername=a",
        "/home/you/signalement/9a8b/liege/reports-0.gpkg",
        "reports-0.gpkg",
        "/home/you/signalement/9a8b/namur/reports-0.gpkg.zip",
        "/home/you/signalement/9a8b/namur/outbox.sqlite",
        "a" * 100_000,
    ],
)
def test_a_path_that_is_no_store_is_not_changed(path: str) -> None:
    assert StorePaths(OWN.get, nothing).own_path(path) == path


@given(st.text())
def test_any_text_is_a_path_or_left_alone(text: str) -> None:
    assert StorePaths(nothing, nothing).own_path(text) == text


@pytest.mark.parametrize("folder", ["x" * 300, "a\0b", "\udc80"], ids=["long", "zero", "half"])
def test_an_invalid_path_of_parcels_is_replaced_by_the_own_file(folder: str) -> None:
    """An exception here would end QGIS; a folder of another user raises one in ``Path`` too."""
    theirs = f"/home/{folder}/signalement/9a8b/cadastre/urbis-wfs.3.gpkg"
    own = {"urbis-wfs": "/home/me/signalement/1f/cadastre/urbis-wfs.1.gpkg"}
    assert StorePaths(nothing, own.get).own_path(theirs) == own["urbis-wfs"]


@pytest.mark.parametrize("error", [PermissionError, UnicodeEncodeError("utf-8", "a", 0, 1, "b")])
def test_own_files_that_cannot_be_read_leave_the_path(error: Exception) -> None:
    def refused(_name: str) -> None:
        raise error

    for path in (FOREIGN[0], "/home/you/signalement/9a8b/cadastre/urbis-wfs.3.gpkg"):
        assert StorePaths(refused, refused).own_path(path) == path


@pytest.fixture
def hooked() -> Iterator[Callable[[Callable], None]]:
    paths: list[StorePaths] = []

    def install(resolve: Callable, parcels: Callable = nothing) -> StorePaths:
        paths.append(StorePaths(resolve, parcels))
        paths[-1].install()
        return paths[-1]

    yield install
    for one in paths:
        one.remove()


def test_a_project_of_another_user_opens_over_the_own_store(
    tmp_path: Path, store: GeoPackageStore, hooked: Callable, qgis_new_project: object
) -> None:
    theirs = tmp_path / "you" / "signalement" / "9a8b" / "namur"
    theirs.mkdir(parents=True)
    shutil.copy(store.path, theirs / "reports-2.gpkg")
    layer = open_layer(theirs / "reports-2.gpkg", "Namur")
    set_filter(layer, "\"report_id\" <> '5'")
    project = QgsProject.instance()
    project.addMapLayer(layer)
    file = tmp_path / "p.qgs"
    assert project.write(str(file))
    project.clear()
    shutil.rmtree(tmp_path / "you")

    paths = hooked({"namur": store.path}.get)
    assert project.read(str(file))
    (opened,) = project.mapLayers().values()
    assert opened.isValid()
    assert path_of(opened) == store.path
    assert len(list(opened.getFeatures())) == 4
    assert adopt_layer(opened, store.path)
    assert overlay(opened, "1", {"status": "closed"})

    paths.remove()
    assert project.read(str(file))
    (broken,) = project.mapLayers().values()
    assert not broken.isValid()
    assert adopt_layer(broken, store.path), "a layer whose file is gone is given the own one"
    assert broken.isValid()
    project.clear()


def parcels_in(folder: Path, number: int) -> Path:
    """A file of loaded parcels."""
    path = folder / f"urbis-wfs.{number}.gpkg"
    extended(None, path, 31370, {}, date(2026, 11, 1))
    return path


@pytest.mark.parametrize("relative", [False, True])
@pytest.mark.parametrize("data", ["signalement/9a8b", "sig"])
def test_parcels_whose_file_is_gone_are_the_own_ones(
    tmp_path: Path, hooked: Callable, qgis_new_project: object, relative: bool, data: str
) -> None:
    theirs = parcels_in(tmp_path / data / "cadastre", 3)
    parcels_in(tmp_path / "signalement" / "1f2e" / "cadastre", 2)
    own = parcels_in(tmp_path / "signalement" / "1f2e" / "cadastre", 10)
    project = QgsProject.instance()
    project.writeEntryBool("Paths", "/Absolute", not relative)
    layer = QgsVectorLayer(f"{theirs}|layername=parcels", "Parcels", "ogr")
    assert layer.isValid()
    project.addMapLayer(layer)
    file = tmp_path / "p.qgs"
    assert project.write(str(file))

    def shown() -> str:
        project.clear()
        assert project.read(str(file))
        (layer,) = project.mapLayers().values()
        return path_of(layer)

    hooked(nothing, lambda preset: str(newest(own.parent, preset)))
    assert Path(shown()) == theirs, "it may hold another area"
    theirs.unlink()
    assert Path(shown()) == own
    project.clear()


def test_a_layer_of_an_older_turn_is_moved_to_the_store(
    store: GeoPackageStore, qgis_app: object
) -> None:
    layer = open_layer(store.path, "Namur")
    newer = store.loader().finish()
    assert adopt_layer(layer, newer)
    assert path_of(layer) == newer


PLACES = [
    (31370, 185401.527, 128571.442, 4.8674, 50.4669),  # Namur, Lambert 72
    (3812, 685401.5, 628571.5, 4.8674, 50.4669),  # about there, Lambert 2008
    (2056, 2683141, 1247968, 8.5396, 47.3773),  # Zurich
    (4326, 4.8674, 50.4669, 4.8674, 50.4669),
]


@pytest.mark.parametrize(("code", "x", "y", "lon", "lat"), PLACES)
def test_a_point_transformed_twice_is_the_same_point(
    code: int, x: float, y: float, lon: float, lat: float
) -> None:
    there = transform(code)(x, y)
    assert there is not None
    assert math.dist(there, (lon, lat)) < 5e-4
    back = transform(4326, code)(*there)
    assert back is not None
    assert math.dist(back, (x, y)) < 0.01


def test_each_thread_has_its_own_transform() -> None:
    mine = transform(31370)
    assert transform(31370) is mine
    other = []
    thread = threading.Thread(target=lambda: other.append(transform(31370)))
    thread.start()
    thread.join()
    assert other[0] is not mine
    assert other[0](185401.527, 128571.442) == mine(185401.527, 128571.442)


def test_an_impossible_transformation_gives_none() -> None:
    assert transform(4326, 31370)(math.inf, 1.0) is None
    with pytest.raises(NotSupported):
        transform(999_999)
