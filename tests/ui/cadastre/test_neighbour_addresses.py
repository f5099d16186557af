"""The list of neighbours has their addresses, where the project has a layer of them."""

from __future__ import annotations

from typing import Any

import pytest
from dock_driver import DockDriver
from memory_layers import in_project
from parcel_steps import KEY, OTHER, controller_of, declared, placed, ring
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QLocale

from sandbox.contents.parcels import Parcel

THIRD = "92094A0003/00C002"


@pytest.fixture
def parcels(driver: DockDriver, qtbot: Any) -> Any:
    """Three parcels of 40 m beside each other; where the first one begins, in EPSG:31370."""
    _report, x, y = placed(driver)
    rings = {KEY: x - 6, OTHER: x + 34, THIRD: x + 74}
    declared(driver, qtbot, *(Parcel(key, ring(west, y - 20)) for key, west in rings.items()))
    yield x - 6, y - 20
    QgsProject.instance().removeAllMapLayers()


def addresses(*places: tuple[str, str, float, float]) -> None:
    rows = (([street, number], f"POINT({x} {y})") for street, number, x, y in places)
    fields = "&field=rue:string&field=numero:string"
    in_project("Adresses", "Point", "EPSG:31370", fields, *rows)


def test_each_neighbour_has_the_addresses_on_it(driver: DockDriver, parcels: Any) -> None:
    """Seen: the house number cut off in a window that had room, and 0,0 above 20."""
    x, y = parcels
    addresses(
        ("Rue Haute", "6", x + 60, y + 20),
        ("Rue Haute", "4", x + 50, y + 20),
        ("Rue Haute", "4", x + 52, y + 20),  # the same address again, as for a flat
        ("Rue Basse", "1", x + 20, y + 20),  # on the parcel itself, which is not a neighbour
        ("Rue Basse", "9", x + 60, y + 300),
    )
    controller = controller_of(driver)
    controller.show_neighbours(KEY)
    dialog = controller.neighbours
    assert dialog is not None
    titles, rows = dialog.rows()
    assert titles[2] == "Addresses"
    assert {row[0]: row[2] for row in rows} == {OTHER: "Rue Haute 4; Rue Haute 6", THIRD: ""}
    cell = dialog.table.item(0, 2)
    assert cell.text() == "Rue Haute 4; Rue Haute 6"
    needed = dialog.table.fontMetrics().horizontalAdvance(cell.text())
    assert 0 < needed <= dialog.table.columnWidth(2)
    assert all(dialog.table.item(row, 1).text()[-2] == "." for row in range(2))
    dialog.close()


def test_distances_are_written_as_on_the_screen(driver: DockDriver, qtbot: Any) -> None:
    """A Belgian spreadsheet reads 1.5 as the first of May."""
    _report, x, y = placed(driver)
    controller = controller_of(driver)
    rings = ((KEY, x - 6), (OTHER, x + 35.5))
    declared(driver, qtbot, *(Parcel(key, ring(west, y - 20)) for key, west in rings))
    before = QLocale()
    QLocale.setDefault(QLocale("fr_BE"))
    try:
        controller.show_neighbours(KEY)
        dialog = controller.neighbours
        assert dialog is not None
        assert [row[:2] for row in dialog.rows()[1]] == [(OTHER, "1,5")]
        assert dialog.table.item(0, 1).text() == "1,5"
        assert dialog.table.columnCount() == 2, "no layer of addresses, no column of them"
        dialog.close()
    finally:
        QLocale.setDefault(before)
        QgsProject.instance().removeAllMapLayers()
