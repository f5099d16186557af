"""The search for duplicates leaves out reports with only one coordinate: a zero for the other could
make them neighbours."""

from __future__ import annotations

from dataclasses import replace

from real_stores import report

from signalement_plugin.processing.runs.find_duplicates import Limits, pairs


def test_reports_with_only_one_coordinate_are_not_paired() -> None:
    whole = [report(1), replace(report(2), lon=report(1).lon)]
    assert len(pairs(whole, Limits(open_only=False), lambda: None)) == 1
    half = [replace(one, lat=None) for one in whole]
    assert pairs(half, Limits(open_only=False), lambda: None) == []
    half = [replace(one, lon=None) for one in whole]
    assert pairs(half, Limits(open_only=False), lambda: None) == []
