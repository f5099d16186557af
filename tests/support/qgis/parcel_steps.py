"""A parcel plan around the report in the card, for tests of the cadastre."""

from __future__ import annotations

from typing import Any

from dock_driver import DockDriver
from memory_layers import in_project
from qgis.core import (
    QgsCoordinateTransformContext,
    QgsVectorLayer,
)
from ui_steps import wait

from sandbox.contents.parcels import Parcel
from signalement_plugin.cadastre.plan.projection import places
from signalement_plugin.core.model.report import Report
from signalement_plugin.ui.cadastre.controller import CadastreController

KEY, OTHER = "92094A0001/00_000", "92094A0002/00B001"


def controller_of(driver: DockDriver) -> CadastreController:
    controller: CadastreController = driver.dock.extensions.cadastre
    return controller


def shown(driver: DockDriver) -> str:
    text: str = driver.report.location()
    return text


def placed(driver: DockDriver) -> tuple[Report, float, float]:
    """The first report of the list that has a position, in the card; and where it is, in
    metres of EPSG:31370."""
    for row in range(driver.list.count()):
        report = driver.list.report(row)
        if report.lon is not None and report.lat is not None:
            driver.choose(row)
            found = places([(report.lon, report.lat, 0.0)], 31370, QgsCoordinateTransformContext())
            return report, found[0][0], found[0][1]
    raise AssertionError("no report has a position")


def ring(west: float, south: float, side: float = 40.0) -> list[tuple[float, float]]:
    east, north = west + side, south + side
    return [(west, south), (east, south), (east, north), (west, north)]


def plan_layer(*parcels: Parcel) -> QgsVectorLayer:
    def row(parcel: Parcel) -> tuple[list[object], str]:
        corners = ",".join(f"{x} {y}" for x, y in [*parcel.ring, parcel.ring[0]])
        return [parcel.key], f"POLYGON(({corners}))"

    fields = "&field=CaPaKey:string"
    return in_project("Plan", "Polygon", "EPSG:31370", fields, *map(row, parcels))


def declared(driver: DockDriver, qtbot: Any, *parcels: Parcel) -> QgsVectorLayer:
    """Parcels as the plan of the project, which has been read."""
    layer, controller = plan_layer(*parcels), controller_of(driver)
    controller.parcels.declare(layer, "CaPaKey")
    wait(qtbot, lambda: controller.parcels.plan is not None)
    return layer
