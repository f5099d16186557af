"""*Cadastral Location* in the card, *Add Cadastre…*, and what can be done with a parcel."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from parcel_steps import KEY, OTHER, desk_of, placed, plan_layer, ring, shown
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtWidgets import QApplication, QDialogButtonBox
from ui_steps import wait

from sandbox.parcels import Parcel, write_geopackage
from signalement_plugin.cadastre.presets import presets
from signalement_plugin.connection.parcels import PRESET_PROPERTY
from signalement_plugin.ui import cadastral_location as location
from signalement_plugin.ui.dock import SignalementDock
from tests.system.parcel_server import parcel_wfs
from tests.unit.loopback import Asked, Reply, data, serving


def test_without_a_plan_the_card_offers_one(dock: SignalementDock) -> None:
    placed(dock)
    view = dock.card.location
    assert view.isVisibleTo(dock)
    assert view.add.isVisibleTo(view)
    assert not view.more.isVisibleTo(view)
    assert shown(dock) == ""


def test_the_three_situations_follow_report_and_plan(dock: SignalementDock, qtbot: Any) -> None:
    _report, x, y = placed(dock)
    desk = desk_of(dock)
    inside = plan_layer(Parcel(KEY, ring(x - 6, y - 20)), Parcel(OTHER, ring(x + 34, y - 20)))
    desk.parcels.declare(inside, "CaPaKey")
    wait(qtbot, lambda: desk.parcels.plan is not None)
    assert shown(dock) == f"In parcel {KEY}, 6 m from its edge · plan without a date"
    beside = plan_layer(Parcel(KEY, ring(x + 4, y - 20)))
    desk.parcels.declare(beside, "CaPaKey")
    assert "Reading" in shown(dock)
    wait(qtbot, lambda: desk.parcels.plan is not None)
    assert shown(dock).splitlines() == [
        "Outside any parcel, probably road (to be confirmed) · plan without a date",
        f"The nearest: {KEY}, at 4 m",
    ]
    edge = plan_layer(Parcel(KEY, ring(x - 1.2, y - 20)))
    desk.parcels.declare(edge, "CaPaKey")
    wait(qtbot, lambda: desk.parcels.plan is not None)
    assert shown(dock).startswith("Uncertain: boundary at 1.2 m")
    QgsProject.instance().removeMapLayer(edge)
    wait(qtbot, lambda: dock.card.location.add.isVisibleTo(dock.card.location))


def test_a_plan_comes_back_with_its_project(
    dock: SignalementDock, qtbot: Any, tmp_path: Path
) -> None:
    _report, x, y = placed(dock)
    path, project = tmp_path / "plan.gpkg", QgsProject.instance()
    write_geopackage(path, [Parcel(KEY, ring(x - 6, y - 20))])
    desk = desk_of(dock)
    desk.parcels.add(QgsVectorLayer(f"{path}|layername=Bpn_CaPa", "Plan", "ogr"), "CaPaKey")
    wait(qtbot, lambda: desk.parcels.plan is not None)
    assert project.write(str(tmp_path / "work.qgz"))
    project.clear()
    assert desk.parcels.plan is None
    assert desk.parcels.layer is None
    assert project.read(str(tmp_path / "work.qgz"))
    wait(qtbot, lambda: desk.parcels.plan is not None)
    assert [desk.parcels.plan.key(at) for at in range(len(desk.parcels.plan))] == [KEY]


def test_actions_on_the_parcel(dock: SignalementDock, window: Any, qtbot: Any) -> None:
    report, x, y = placed(dock)
    desk = desk_of(dock)
    plan = plan_layer(
        Parcel(KEY, ring(x - 6, y - 20)),
        Parcel(OTHER, ring(x + 34, y - 20)),
        Parcel("far", ring(x + 94, y - 20)),
    )
    desk.parcels.declare(plan, "CaPaKey")
    wait(qtbot, lambda: desk.parcels.plan is not None)
    actions = dock.card.location.actions_by_name
    actions[location.COPY].trigger()
    assert QApplication.clipboard().text() == KEY
    before = window.canvas.extent()
    actions[location.ZOOM].trigger()
    assert window.canvas.extent() != before
    actions[location.REPORTS].trigger()
    assert report.report_id in dock.desk.connection.selected()
    actions[location.NEIGHBOURS].trigger()
    dialog = desk.neighbours
    assert dialog is not None
    assert [(one.key, one.metres) for one in dialog.found] == [(OTHER, 0.0)]
    dialog.metres.setValue(60)
    assert [one.key for one in dialog.found] == [OTHER, "far"]
    dialog.copy()
    assert QApplication.clipboard().text().splitlines()[1] == f"{OTHER}\t0.0\tplan without a date"
    dialog.close()


def test_a_file_is_taken_by_its_old_or_new_names(
    dock: SignalementDock, qtbot: Any, tmp_path: Path
) -> None:
    _report, x, y = placed(dock)
    path = tmp_path / "92094_Namur_PP-FiscSit_Lb72_01012026.gpkg"
    write_geopackage(path, [Parcel(KEY, ring(x - 6, y - 20))], "B_CaPa")
    desk = desk_of(dock)
    desk.ask()
    dialog = desk.dialog
    assert dialog is not None
    dialog.from_file.setChecked(True)
    dialog.path.setFilePath(str(path))
    dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).click()
    wait(qtbot, lambda: desk.parcels.plan is not None)
    assert shown(dock) == f"In parcel {KEY}, 6 m from its edge · plan of 01/01/2026"
    assert desk.parcels.plan is not None
    assert desk.parcels.plan.source.day == date(2026, 1, 1)


def test_a_layer_of_the_project_is_offered_with_its_key_field(
    dock: SignalementDock, qtbot: Any
) -> None:
    _report, x, y = placed(dock)
    plan_layer(Parcel(KEY, ring(x - 6, y - 20)))
    desk = desk_of(dock)
    desk.ask()
    dialog = desk.dialog
    assert dialog is not None
    assert dialog.from_layer.isChecked()
    assert dialog.fields.currentField() == "CaPaKey"
    dialog.accept()
    wait(qtbot, lambda: KEY in shown(dock))


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """Sets the address of the Brussels preset."""

    def at(url: str) -> Any:
        known = presets()
        changed = type(known["brussels"])(
            **{**known["brussels"].__dict__, "url": url, "types": ("Bpn_CaPa",), "epsg": (31370,)}
        )
        monkeypatch.setitem(known, "brussels", changed)
        return changed

    return at


def test_parcels_of_the_view_come_from_a_service_and_more_by_load_here(
    dock: SignalementDock, window: Any, qtbot: Any, tmp_path: Path, service: Any
) -> None:
    _report, x, y = placed(dock)
    desk = desk_of(dock)
    with parcel_wfs(tmp_path, [Parcel(KEY, ring(x - 6, y - 20))]) as url:
        service(url)
        window.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:31370"))
        window.canvas.setExtent(QgsRectangle(x + 3_000, y, x + 3_300, y + 200))
        desk.ask()
        dialog = desk.dialog
        assert dialog is not None
        dialog.from_service.setChecked(True)
        dialog.presets.setCurrentIndex(dialog.presets.findData("brussels"))
        assert "127.0.0.1" in dialog.hint.text()
        dialog.accept()
        wait(qtbot, lambda: desk.parcels.plan is not None)
        view = dock.card.location
        assert shown(dock) == "Outside the loaded cadastral area"
        assert view.load.isVisibleTo(view)
        view.load.click()
        wait(qtbot, lambda: KEY in shown(dock))
    today = desk.parcels.plan.source.day if desk.parcels.plan else None
    assert today is not None
    assert f"plan of {today:%d/%m/%Y}" in shown(dock)
    layer = desk.parcels.layer
    assert layer is not None
    assert layer.customProperty(PRESET_PROPERTY) == "brussels"
    assert len([one for one in QgsProject.instance().mapLayers().values() if one is layer]) == 1


def test_a_login_page_is_called_one_and_leaves_no_layer(
    dock: SignalementDock, qtbot: Any, service: Any, window: Any
) -> None:
    _report, x, y = placed(dock)
    desk = desk_of(dock)
    window.canvas.setExtent(QgsRectangle(x, y, x + 300, y + 200))
    before = set(QgsProject.instance().mapLayers())
    redirect = Reply(302, b"", {"Location": "https://idp.example/login"})
    with serving(lambda _asked: redirect) as server:
        desk._add_service(service(server.url))
        wait(qtbot, lambda: "Login required" in shown(dock))
    assert set(QgsProject.instance().mapLayers()) == before
    assert not desk.parcels.busy


def test_roads_of_a_service_name_the_manager_in_the_card(
    dock: SignalementDock, window: Any, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    _report, x, y = placed(dock)
    desk = desk_of(dock)

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

    window.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:31370"))
    window.canvas.setExtent(QgsRectangle(x - 100, y - 100, x + 100, y + 100))
    with serving(answer) as server:
        known = presets()["wallonia-roads"]
        preset = type(known)(**{**known.__dict__, "url": server.url})
        monkeypatch.setitem(presets(), "wallonia-roads", preset)
        for _again in range(2):  # the second time it is the same layer
            desk._add_service(preset)
            wait(qtbot, lambda: not desk.parcels.busy)
    said = "Wallonie : PICC, voirie: manager Commune, at 4 m (to be confirmed)"
    wait(qtbot, lambda: dock.card.location.around.text() == said)
    layers = QgsProject.instance().mapLayers().values()
    assert [one.customProperty(PRESET_PROPERTY) for one in layers].count(preset.id) == 1
    assert desk.parcels.layer is None
