"""Sheets show the cadastral location where the project has a plan, and nothing about it
otherwise."""

from __future__ import annotations

import email
from email.policy import default

import pytest
from memory_layers import in_project
from parcel_steps import KEY, declared, placed, ring
from qgis.core import (
    QgsProject,
)
from ui_steps import wait

from sandbox.contents.parcels import Parcel
from signalement_plugin.cadastre.context_layers import ContextLayers, declare
from signalement_plugin.qgis_profile.outputs import keep_folder
from signalement_plugin.ui.printing.dialog import PrintDialog


def located(driver, qtbot, east: float = 0.0):
    """The report in the card, with a parcel of 40 m whose middle is ``east`` metres from it."""
    report, x, y = placed(driver)
    declared(driver, qtbot, Parcel(KEY, ring(x + east - 20, y - 20)))
    return report


@pytest.fixture(autouse=True)
def no_layers(driver):
    yield
    QgsProject.instance().removeAllMapLayers()


@pytest.mark.parametrize(
    ("east", "said"),
    [
        (0, (KEY, "plan without a date")),
        (60, (KEY, "to be confirmed")),  # probably a road
        (5_000, ("Outside the loaded cadastral area",)),
    ],
)
def test_the_sheet_names_the_parcel_and_that_the_plan_has_no_date(driver, qtbot, east, said):
    prints = driver.dock.extensions.outputs.prints
    assert prints.stop(placed(driver)[0]).cadastre == "", "without a plan nothing is said"
    text = prints.stop(located(driver, qtbot, east)).cadastre
    assert [words for words in said if words not in text] == []
    assert (text == said[0]) is (east == 5_000)


def managed_road(report):
    """A road under a report, of a layer that says who manages it."""
    line = f"LINESTRING({report.lon - 0.001} {report.lat}, {report.lon + 0.001} {report.lat})"
    row = (["Région wallonne"], line)
    road = in_project("Voirie", "LineString", "EPSG:4326", "&field=GESTION:string", row)
    declare(road, ContextLayers(15.0, "GESTION"))


def test_layers_around_a_report_are_printed_after_its_parcel(driver):
    report = placed(driver)[0]
    managed_road(report)
    text = driver.dock.extensions.outputs.prints.stop(report).cadastre
    assert text.startswith("Voirie: manager Région wallonne, at 0")


def test_a_transfer_tells_where_it_lies_on_the_plan_and_of_when_that_is(driver, tmp_path, qtbot):
    managed_road(located(driver, qtbot))
    keep_folder(tmp_path)
    driver.toolbar.print("transfer")
    (dialog,) = [one for one in driver.dock.findChildren(PrintDialog) if one.isVisible()]
    dialog.accept()
    wait(qtbot, lambda: list(tmp_path.glob("*.eml")))
    (path,) = tmp_path.glob("*.eml")
    body = email.message_from_bytes(path.read_bytes(), policy=default).get_body().get_content()
    assert f"In parcel {KEY}" in body
    assert "plan without a date" in body
    assert "manager Région wallonne" in body
    assert "(to be confirmed)" in body
