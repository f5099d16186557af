"""*Add Cadastre…* from map services: parcels, roads and pictures, and the messages where there are
none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from dock_driver import DockDriver
from http_server import Asked, Reply, data, serving
from parcel_server import parcel_wfs
from parcel_steps import KEY, controller_of, placed, ring, shown
from qgis.core import QgsProject, QgsRectangle
from ui_steps import wait

from sandbox.contents.parcels import Parcel
from signalement_plugin.cadastre.project_layers import PRESET_PROPERTY
from signalement_plugin.cadastre.sources import loading
from signalement_plugin.cadastre.sources.presets import presets


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """Sets the address of the Brussels preset."""

    def at(url: str) -> Any:
        known = presets()
        changed = replace(known["brussels"], url=url, types=("Bpn_CaPa",), epsg=(31370,))
        monkeypatch.setitem(known, "brussels", changed)
        return changed

    return at


def test_parcels_of_the_view_come_from_a_service_and_more_by_load_here(
    driver: DockDriver, window: Any, qtbot: Any, tmp_path: Path, service: Any
) -> None:
    _report, x, y = placed(driver)
    controller = controller_of(driver)
    with parcel_wfs(tmp_path, [Parcel(KEY, ring(x - 6, y - 20))]) as url:
        service(url)
        window.canvas.setExtent(QgsRectangle(x + 3_000, y, x + 3_300, y + 200))
        controller.ask()
        dialog = controller.dialog
        assert dialog is not None
        dialog.from_service.setChecked(True)
        dialog.presets.setCurrentIndex(dialog.presets.findData("brussels"))
        assert "127.0.0.1" in dialog.hint.text()
        dialog.accept()
        wait(qtbot, lambda: controller.parcels.plan is not None)
        view = driver.report.cadastre
        assert shown(driver) == "Outside the loaded cadastral area"
        assert view.load.isVisibleTo(view)
        view.load.click()
        wait(qtbot, lambda: KEY in shown(driver))
    controller.show_neighbours(KEY)
    dialog_of_neighbours = controller.neighbours
    assert dialog_of_neighbours is not None
    for metres, complete in ((50, True), (400, False)):
        dialog_of_neighbours.metres.setValue(metres)
        assert ("not complete" not in dialog_of_neighbours.count.text()) is complete
    dialog_of_neighbours.close()
    today = controller.parcels.plan.source.day if controller.parcels.plan else None
    assert today is not None
    assert f"plan of {today:%d/%m/%Y}" in shown(driver)
    layer = controller.parcels.layer
    assert layer is not None
    assert layer.customProperty(PRESET_PROPERTY) == "brussels"
    assert len([one for one in QgsProject.instance().mapLayers().values() if one is layer]) == 1


def test_a_login_page_is_called_one_and_leaves_no_layer(
    driver: DockDriver, qtbot: Any, service: Any, window: Any
) -> None:
    _report, x, y = placed(driver)
    controller = controller_of(driver)
    window.canvas.setExtent(QgsRectangle(x, y, x + 300, y + 200))
    before = set(QgsProject.instance().mapLayers())
    redirect = Reply(302, b"", {"Location": "https://idp.example/login"})
    with serving(lambda _asked: redirect) as server:
        controller._add_service(service(server.url))
        wait(qtbot, lambda: "Login required" in shown(driver))
    assert set(QgsProject.instance().mapLayers()) == before
    assert not controller.parcels.busy


CAPABILITIES = """<?xml version="1.0"?>
<WMS_Capabilities version="1.3.0" xmlns="http://www.opengis.net/wms"
  xmlns:xlink="http://www.w3.org/1999/xlink">
<Service><Name>WMS</Name><Title>Plan</Title><OnlineResource xlink:href="{url}"/></Service>
<Capability><Request><GetMap><Format>image/png</Format><DCPType><HTTP><Get>
<OnlineResource xlink:href="{url}"/></Get></HTTP></DCPType></GetMap></Request>
<Layer><Title>All</Title><CRS>EPSG:31370</CRS>
<EX_GeographicBoundingBox><westBoundLongitude>2</westBoundLongitude>
<eastBoundLongitude>7</eastBoundLongitude><southBoundLatitude>49</southBoundLatitude>
<northBoundLatitude>52</northBoundLatitude></EX_GeographicBoundingBox>
<Layer queryable="1"><Name>Municipality</Name><Title>x</Title></Layer>
<Layer><Title>Group</Title>
<Layer queryable="1"><Name>cadastral_PARCEL</Name><Title>x</Title></Layer></Layer>
</Layer></Capability></WMS_Capabilities>"""


def test_a_picture_shows_the_layers_that_the_server_lists(
    driver: DockDriver, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    placed(driver)
    controller = controller_of(driver)
    asked: list[str] = []

    def answer(one: Asked) -> Reply:
        asked.append(str({name.upper(): value for name, value in one.query.items()}["REQUEST"]))
        return Reply(
            200, CAPABILITIES.replace("{url}", server.url).encode(), {"Content-Type": "text/xml"}
        )

    with serving(answer) as server:
        preset = replace(presets()["federal-map"], url=server.url)
        controller._add_service(preset)
        project = QgsProject.instance()
        wait(qtbot, lambda: project.mapLayersByName(preset.title))
    (layer,) = project.mapLayersByName(preset.title)
    assert "layers=cadastral_PARCEL" in layer.source()
    assert "Address" not in layer.source()
    assert "crs=EPSG:31370" in layer.source()
    assert layer.isValid()
    assert not controller.parcels.busy


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (Reply(302, b"", {"Location": "https://idp.example/login"}), "Login required"),
        (Reply(200, CAPABILITIES.replace("cadastral_PARCEL", "Other").encode()), "Municipality"),
    ],
)
def test_a_picture_that_cannot_be_had_says_why(
    driver: DockDriver,
    qtbot: Any,
    monkeypatch: pytest.MonkeyPatch,
    answer: Reply,
    said: str,
) -> None:
    placed(driver)
    controller = controller_of(driver)
    before = set(QgsProject.instance().mapLayers())
    with serving(lambda _asked: answer) as server:
        controller._add_service(replace(presets()["federal-map"], url=server.url))
        wait(qtbot, lambda: said in shown(driver))
    assert set(QgsProject.instance().mapLayers()) == before


def test_too_wide_a_view_and_a_changed_service_are_told_apart(
    driver: DockDriver, window: Any, qtbot: Any
) -> None:
    _report, x, y = placed(driver)
    controller = controller_of(driver)
    layers = [{"id": 0, "name": "CADMAP_PARCELLES"}, {"id": 1, "name": "Sections"}]
    names: list[str] = []

    def answer(one: Asked) -> Reply:
        return data({"layers": layers} if one.path == "/" else {"fields": [{"name": names[-1]}]})

    with serving(answer) as server:
        preset = replace(presets()["wallonia"], url=server.url)
        for name, side, said in (("CAPAKEY", 9_000, "Zoom in"), ("NUMERO", 100, "NUMERO")):
            names.append(name)
            window.canvas.setExtent(QgsRectangle(x, y, x + side, y + side))
            controller._add_service(preset)
            wait(qtbot, lambda said=said: said in shown(driver))
    assert controller.parcels.layer is None


def test_a_service_without_parcels_here_is_not_asked_again_and_again(
    driver: DockDriver, window: Any, qtbot: Any, tmp_path: Path, service: Any
) -> None:
    """Another region's: *Load Here* would ask for nothing, and say the same again."""
    report, x, y = placed(driver)
    assert report.lon is not None
    controller = controller_of(driver)
    with parcel_wfs(tmp_path, [Parcel(KEY, ring(x + 9_000, y))]) as url:
        service(url)
        window.canvas.setExtent(QgsRectangle(x, y, x + 100, y + 100))
        controller._add_service(presets()["brussels"])
        wait(qtbot, lambda: "No parcel within 250 m" in shown(driver))
    view = driver.report.cadastre
    assert not view.load.isVisibleTo(view)
    assert view.add.isVisibleTo(view)


def test_squares_are_asked_for_again_after_a_month(
    driver: DockDriver, window: Any, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    _report, x, y = placed(driver)
    controller = controller_of(driver)
    window.canvas.setExtent(QgsRectangle(x, y, x + 20, y + 20))
    asked: list[str] = []

    def answer(one: Asked) -> Reply:
        if one.path == "/":
            return data({"layers": [{"id": 0, "name": "CADMAP_PARCELLES"}]})
        if one.path == "/0":
            return data({"fields": [{"name": "CAPAKEY"}]})
        asked.append(one.path)
        return data(
            {
                "geometryType": "esriGeometryPolygon",
                "spatialReference": {"wkid": 31370},
                "fields": [{"name": "CAPAKEY", "type": "esriFieldTypeString"}],
                "features": [],
            }
        )

    with serving(answer) as server:
        preset = replace(presets()["wallonia"], url=server.url)
        counts = []
        for later in (0, 20, 40):
            day = date(2026, 11, 1) + timedelta(days=later)
            monkeypatch.setattr(loading, "local_day", lambda *_given, day=day: day)
            controller._add_service(preset)
            wait(qtbot, lambda: not controller.parcels.busy)
            counts.append(len(asked))
    first, month, after = counts
    assert first > 0
    assert month == first
    assert after == 2 * first


def test_roads_of_a_service_name_the_manager_in_the_card(
    driver: DockDriver, window: Any, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    _report, x, y = placed(driver)
    controller = controller_of(driver)

    def answer(asked: Asked) -> Reply:
        if asked.path == "/":
            return data({"layers": [{"id": 21, "name": "Voirie axe"}]})
        if asked.path == "/21":
            return data({"fields": [{"name": "GESTION"}]})
        line = {"paths": [[[x + 4, y - 90], [x + 4, y + 90]]]}
        return data(
            {
                "geometryType": "esriGeometryPolyline",
                "spatialReference": {"wkid": 31370},
                "fields": [{"name": "GESTION", "type": "esriFieldTypeString"}],
                "features": [{"attributes": {"GESTION": "Commune"}, "geometry": line}],
            }
        )

    window.canvas.setExtent(QgsRectangle(x - 100, y - 100, x + 100, y + 100))
    with serving(answer) as server:
        preset = replace(presets()["wallonia-roads"], url=server.url)
        monkeypatch.setitem(presets(), "wallonia-roads", preset)
        for _again in range(2):  # the second time the existing layer is used
            controller._add_service(preset)
            wait(qtbot, lambda: not controller.parcels.busy)
    text = "Wallonie : PICC, voirie: manager Commune, at 4 m (to be confirmed)"
    wait(qtbot, lambda: driver.report.around() == text)
    layers = QgsProject.instance().mapLayers().values()
    assert [one.customProperty(PRESET_PROPERTY) for one in layers].count(preset.id) == 1
    assert controller.parcels.layer is None
