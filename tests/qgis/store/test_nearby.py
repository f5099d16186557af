"""Reports near a point, in metres on the ground: open ones, or of other statuses too."""

from __future__ import annotations

from pathlib import Path

import pytest
from real_stores import loaded

from signalement_plugin.core.geo.points import around, metres_between
from signalement_plugin.core.model.report import Report
from signalement_plugin.core.model.status import Status
from signalement_plugin.store.lookups import nearby

LON, LAT = 4.8656, 50.4640
METRE = 1 / 111_195  # degrees of latitude


def test_near_and_open_come_nearest_first(tmp_path: Path) -> None:
    rows = [
        Report("far", Status.NEW, lon=LON, lat=LAT + 101 * METRE),
        Report("edge", Status.NEW, lon=LON, lat=LAT + 99 * METRE),
        Report("here", Status.PLANNED, lon=LON, lat=LAT),
        Report("corner", Status.NEW, lon=LON + 150 * METRE, lat=LAT + 95 * METRE),
        Report("done", Status.CLOSED, lon=LON, lat=LAT + 5 * METRE),
        Report("nowhere", Status.NEW),
    ]
    path = loaded(tmp_path, rows).path
    found = nearby(path, LON, LAT, 100.0)
    assert [report.report_id for report, _metres in found] == ["here", "edge"]
    assert found[1][1] == pytest.approx(99, abs=0.5)
    every = nearby(path, LON, LAT, 100.0, tuple(Status))
    assert [report.report_id for report, _metres in every] == ["here", "done", "edge"]


def test_distances_are_in_metres_on_the_ground() -> None:
    namur, liege = (4.8674, 50.4669), (5.5796, 50.6326)
    assert metres_between(*namur, *liege) == pytest.approx(53_580, rel=0.01)
    assert metres_between(*namur, *namur) == 0


def test_the_rectangle_holds_the_circle() -> None:
    area = around(LON, LAT, 100.0)
    assert metres_between(LON, LAT, area.east, LAT) == pytest.approx(100, rel=1e-3)
    assert metres_between(LON, LAT, LON, area.north) == pytest.approx(100, rel=1e-3)
