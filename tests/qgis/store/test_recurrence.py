"""How often a problem came back: the same in list, map and card."""

from __future__ import annotations

import random
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from qgis.core import QgsVectorLayer
from real_stores import loaded

from signalement_plugin.core.analysis.duplicates import times_here
from signalement_plugin.core.errors import BadFilter
from signalement_plugin.core.filter.conditions import holds, meaning
from signalement_plugin.core.filter.parser import FilterContext, parse
from signalement_plugin.core.filter.sql import where
from signalement_plugin.core.geo.points import metres_between
from signalement_plugin.core.model.recurrence import HERE_M
from signalement_plugin.core.model.report import Report
from signalement_plugin.core.model.status import Status
from signalement_plugin.store.queries import ids_where

NOW = datetime(2026, 11, 24, 13, 5, tzinfo=timezone.utc)
LON, LAT = 4.8656, 50.4640
METRE = 1 / 111_195  # degrees of latitude


def asked(line: str) -> str:
    return where(parse(line), FilterContext(NOW))


def report(name: str, days: int, north: float = 0.0, **more: object) -> Report:
    fields = {"status": Status.CLOSED, "service_code": "sacs", **more}
    at = NOW - timedelta(days=days)
    lon = LON + float(str(fields.pop("east", 0.0))) * METRE
    return Report(name, lon=lon, lat=LAT + north * METRE, requested=at, **fields)  # type: ignore[arg-type]


ROWS = [
    report("first", 300),
    report("second", 200, 20.0),
    report("third", 10, 10.0),
    report("elsewhere", 5, 60.0),
    report("other", 5, service_code="trou"),
    report("long ago", 400),
    report("false", 20, status=Status.REJECTED),
    report("unplaced", 1, service_code="x"),
]


def test_the_third_report_of_a_place_within_a_year_is_found(tmp_path: Path) -> None:
    path = str(loaded(tmp_path, ROWS).path)
    assert set(ids_where(path, asked("times>2"))) == {"second", "third", "false"}
    assert set(ids_where(path, asked("times:3"))) == {"second", "third", "false"}
    assert list(ids_where(path, asked("times:2"))) == ["first"]
    assert "elsewhere" in ids_where(path, asked("times:1"))
    assert set(ids_where(path, asked("-times>1"))) == {"elsewhere", "other", "long ago", "unplaced"}
    assert not list(ids_where(path, asked("times<1")))


def test_the_map_takes_the_same_filter(tmp_path: Path) -> None:
    path = loaded(tmp_path, ROWS).path
    layer = QgsVectorLayer(f"{path}|layername=reports", "reports", "ogr")
    assert layer.setSubsetString(asked("times>2"))
    assert {feature["report_id"] for feature in layer.getFeatures()} == {
        *("second", "third", "false")
    }
    assert layer.featureCount() == 3


def test_the_filter_counts_recurrences_as_the_card_does(tmp_path: Path) -> None:
    chance = random.Random(4)  # noqa: S311
    rows = [
        report(
            f"r{at}",
            chance.randrange(800),
            chance.uniform(0, 100),
            east=chance.uniform(0, 150),
            service_code=chance.choice(["a", "b"]),
            status=chance.choice([Status.NEW, Status.CLOSED, Status.DUPLICATE]),
        )
        for at in range(400)
    ]
    path = str(loaded(tmp_path, rows).path)

    def counted(one: Report) -> int:
        metres = ((two, metres_between(one.lon, one.lat, two.lon, two.lat)) for two in rows)  # type: ignore[arg-type]
        return times_here(one, [pair for pair in metres if pair[1] <= 2 * HERE_M])

    wanted = {one.report_id: counted(one) for one in rows}
    assert max(wanted.values()) > 3
    found = {
        name: times
        for times in range(1, max(wanted.values()) + 1)
        for name in ids_where(path, asked(f"times:{times}"))
    }
    assert found == wanted


def test_a_single_report_raises_bad_filter() -> None:
    with pytest.raises(BadFilter):
        holds(meaning(parse("times>2").terms, FilterContext(NOW)), ROWS[0])
