"""A parcel's reports, whatever the filter hides, as one PDF."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta, timezone

import pytest
from parcel_steps import KEY, desk_of, placed, plan_layer, ring
from ui_steps import wait

from sandbox.parcels import Parcel
from signalement_plugin.cadastre.plan import PlanSource
from signalement_plugin.cadastre.verdict import Kind, Verdict
from signalement_plugin.core.report import Report
from signalement_plugin.core.status import Status
from signalement_plugin.ui import cadastral_location as location
from signalement_plugin.ui.parcel_file_words import MOST_LINES, summary, timeline

NOW = datetime(2026, 11, 24, tzinfo=timezone.utc)


@pytest.fixture
def plan(dock, qtbot):
    """A parcel under the report that is in the card."""
    report, x, y = placed(dock)
    desk = desk_of(dock)
    desk.parcels.declare(plan_layer(Parcel(KEY, ring(x - 6, y - 20))), "CaPaKey")
    wait(qtbot, lambda: desk.parcels.plan is not None)
    return report


def test_the_file_is_drawn_though_the_filter_hides_the_reports(dock, plan, tmp_path, qtbot):
    desk = desk_of(dock)
    desk.file.documents = lambda: tmp_path
    dock.filter.edit.setText("zzzz")
    wait(qtbot, lambda: dock.list.reports.rowCount() == 0)
    dock.card.location.actions_by_name[location.FILE].trigger()
    desk.file.dialog.doubleValueSelected.emit(25.0)
    desk.file.dialog.close()
    wait(qtbot, lambda: list(tmp_path.glob("*.pdf")))
    (pdf,) = tmp_path.glob("*.pdf")
    assert "92094" in pdf.name
    assert pdf.read_bytes().startswith(b"%PDF")


def test_a_parcel_without_reports_says_so(dock, plan, window, tmp_path):
    desk = desk_of(dock)
    desk.file.documents = lambda: tmp_path
    desk.file.draw("92094A9999/00_000", 10.0)
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
            Verdict(kind, KEY, 4.0),
        )
        for at, kind in enumerate(kinds)
    ]


def test_the_summary_counts_where_and_how_often():
    said = summary(found(Kind.INSIDE, Kind.INSIDE, Kind.UNCERTAIN, Kind.OUTSIDE), 10.0, SOURCE, NOW)
    assert "2 on the parcel · 1 too near its edge to tell · 1 beside it" in said
    assert "2 in the last 12 months · Dépôt (4)" in said


def test_the_timeline_keeps_the_newest():
    lines = timeline(found(*[Kind.INSIDE] * (MOST_LINES + 5))).splitlines()
    assert len(lines) == MOST_LINES + 1
    assert lines[0] == "…"
    assert Counter(line.count("·") for line in lines[1:]) == {4: MOST_LINES}


SOURCE = PlanSource("Plan")
