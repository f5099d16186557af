"""The reports of a parcel as one PDF, also those that the filter hides."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from parcel_steps import KEY, controller_of, declared, placed, ring
from qgis.core import QgsProject
from ui_steps import wait

from sandbox.contents.parcels import Parcel
from signalement_plugin.cadastre.plan.location import LocationKind, ParcelLocation
from signalement_plugin.cadastre.plan.neighbours import outline
from signalement_plugin.cadastre.plan.plan import PlanSource
from signalement_plugin.core.model.report import Report
from signalement_plugin.core.model.status import Status
from signalement_plugin.printing.layouts import Sheet, make_layout
from signalement_plugin.printing.stops_layer import Stop, stops_layer
from signalement_plugin.qgis_profile.outputs import keep_folder
from signalement_plugin.ui.cadastre.parcel_file_texts import recurrence, summary, where
from signalement_plugin.ui.card import cadastral_location

LAYOUTS = Path(__file__).parents[3] / "signalement_plugin" / "resources" / "layouts"
NOW = datetime(2026, 11, 24, tzinfo=timezone.utc)


@pytest.fixture
def plan(driver, qtbot):
    """A parcel under the report that is in the card."""
    report, x, y = placed(driver)
    declared(driver, qtbot, Parcel(KEY, ring(x - 6, y - 20)))
    return report


def test_the_file_is_drawn_though_the_filter_hides_the_reports(
    driver, plan, window, tmp_path, qtbot
):
    controller = controller_of(driver)
    keep_folder(tmp_path)
    driver.filter.type("zzzz")
    wait(qtbot, lambda: driver.list.count() == 0)
    driver.report.choose_of_location(cadastral_location.FILE)
    controller.file.dialog.doubleValueSelected.emit(25.0)
    controller.file.dialog.close()
    wait(qtbot, lambda: any("Parcel file with" in one.text() for one in window.bar.items()))
    (pdf,) = tmp_path.glob("*.pdf")
    assert "92094" in pdf.name
    assert pdf.read_bytes().startswith(b"%PDF")


def test_a_parcel_without_reports_says_so(driver, plan, window, tmp_path):
    controller = controller_of(driver)
    keep_folder(tmp_path)
    controller.file.find("92094A9999/00_000", 10.0)
    assert "No report lies on parcel" in window.bar.currentItem().text()
    assert list(tmp_path.glob("*.pdf")) == []


def found(*kinds, service="Dépôt"):
    return [
        (
            Report(
                str(at),
                status=Status.CLOSED,
                service_name=service,
                requested=NOW - timedelta(days=200 * at),
            ),
            ParcelLocation(kind, KEY, 4.0),
        )
        for at, kind in enumerate(kinds)
    ]


def test_the_summary_counts_where_and_how_often():
    text = summary(
        found(
            LocationKind.INSIDE, LocationKind.INSIDE, LocationKind.UNCERTAIN, LocationKind.OUTSIDE
        ),
        10.0,
        SOURCE,
        NOW,
        4,
    )
    assert "2 on the parcel · 1 too near its edge to tell · 1 beside it" in text
    assert "\n2 in the last 12 months · Dépôt (2)\n" in text  # categories of these two only
    old = found(*[LocationKind.INSIDE] * 4)[2:]
    assert "\n0 in the last 12 months\n" in summary(old, 10.0, SOURCE, NOW, 2)


def test_the_summary_says_when_not_all_are_listed():
    few = found(LocationKind.INSIDE, LocationKind.INSIDE)
    assert "listed" not in summary(few, 10.0, SOURCE, NOW, 2)
    assert "the newest 1 are listed" in summary(few, 10.0, SOURCE, NOW, 1)


def test_each_year_has_a_line_and_the_gap_between_two_is_told():
    lines = recurrence(found(*[LocationKind.INSIDE] * 4)).splitlines()
    assert lines[0] == "Half of them came within 200 day(s) of the one before."
    assert lines[1:] == ["2026 · 2 · Dépôt (2)", "2025 · 2 · Dépôt (2)"]
    assert recurrence([(Report("1"), ParcelLocation(LocationKind.INSIDE))]) == ""


def test_each_report_says_where_it_lies():
    assert [
        where(verdict)
        for _, verdict in found(LocationKind.INSIDE, LocationKind.UNCERTAIN, LocationKind.OUTSIDE)
    ] == [
        "on the parcel",
        "uncertain",
        "4 m",
    ]


def test_the_parcel_is_drawn_and_in_view(driver, plan, qtbot):
    """Its boundary lies under the points, and the map of all reports shows it whole."""
    parcels = controller_of(driver).parcels
    drawn = outline(parcels.plan, KEY)
    stops = stops_layer([Stop(plan)])
    sheet = Sheet((LAYOUTS / "parcel.qpt").read_text("utf-8"), stops, {}, (), drawn)
    project = QgsProject.instance()
    project.setCrs(drawn.crs())
    layout = make_layout(sheet, project)
    overview = layout.itemById("overview")
    assert overview.layers() == [stops, drawn]
    assert overview.extent().contains(drawn.extent())
    assert overview.extent().width() < 10 * drawn.extent().width()


SOURCE = PlanSource("Plan")
