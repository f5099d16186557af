"""Writing into the displayed layer: with a negative revision, in turns, and never over a waiting
value."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import (
    QgsFeatureRequest,
    QgsRectangle,
    QgsVectorLayer,
)
from real_stores import AT, fid_index, report

from signalement_plugin.core.errors import BadStore
from signalement_plugin.core.marks.marks import Corner
from signalement_plugin.core.model.report import Report
from signalement_plugin.core.model.status import Status
from signalement_plugin.layer.live_layer import path_of, set_filter, switch_source
from signalement_plugin.layer.writer import Pace, overlay, remove_reports, write_reports
from signalement_plugin.store.database import open_geopackage
from signalement_plugin.store.geopackage import GeoPackageStore
from signalement_plugin.store.queries import reports_at, rows_at


def stored(layer: QgsVectorLayer, report_id: str) -> Report:
    return reports_at(path_of(layer), [fid_index(layer)[report_id]])[0]


def revision(layer: QgsVectorLayer, report_id: str) -> int:
    fid = fid_index(layer)[report_id]
    return rows_at(path_of(layer), [fid])[fid].revision


SERVER = {
    "attributes": lambda one: replace(one, status=Status.CLOSED, due=AT, flags=("stale",)),
    "emptied": lambda one: replace(one, description="", requested=None),
    "moved": lambda one: replace(one, lon=4.9, lat=50.5),
    "moved and changed": lambda one: replace(one, lon=4.9, lat=50.5, status=Status.CLOSED),
    "point lost": lambda one: replace(one, lon=None, lat=None, flags=("no_position",)),
    "quotes": lambda one: replace(one, description="'; DROP TABLE reports; --\n\"é🛏"),
}


@pytest.mark.parametrize("change", SERVER.values(), ids=SERVER)
@pytest.mark.parametrize("subset", ["", "\"report_id\" = '5'"], ids=["shown", "hidden"])
def test_rows_of_the_server_are_written_and_never_journalled(
    layer: QgsVectorLayer,
    store: GeoPackageStore,
    change: Callable[[Report], Report],
    subset: str,
) -> None:
    assert set_filter(layer, subset)
    wanted = [change(report(1)), change(report(2))]
    assert write_reports(layer, wanted, {}) == ["1", "2"]
    assert [stored(layer, "1"), stored(layer, "2")] == wanted
    assert [revision(layer, "1"), revision(layer, "3")] == [2, 1]
    assert store.journal() == []
    assert store.hashes()["1"] == wanted[0].content_hash
    assert write_reports(layer, wanted, {}) == ["1", "2"]
    assert revision(layer, "1") == 2, "equal rows are left alone"


def test_a_moved_point_is_found_where_it_went(layer: QgsVectorLayer) -> None:
    write_reports(layer, [report(1, lon=4.9, lat=50.5)], {})
    there = QgsFeatureRequest(QgsRectangle(4.89, 50.49, 4.91, 50.51))
    assert [feature["report_id"] for feature in layer.getFeatures(there)] == ["1"]


def test_a_user_can_still_edit_after_every_kind_of_write(
    layer: QgsVectorLayer, store: GeoPackageStore
) -> None:
    write_reports(layer, [report(1, lon=4.9), report(2, notice="x"), report(6)], {})
    fids, status = fid_index(layer), layer.fields().indexOf("status")
    edited = {fids[name]: {status: "closed"} for name in ("1", "2", "6")}
    assert layer.dataProvider().changeAttributeValues(edited)
    assert [row.report_id for row in store.journal()] == ["1", "2", "6"]
    assert store.journal()[0].after == {"status": "closed"}


def test_new_reports_get_rows(layer: QgsVectorLayer, store: GeoPackageStore) -> None:
    bare = Report("7")
    assert write_reports(layer, [report(6), bare, report(1)], {}) == ["1", "6", "7"]
    assert set(fid_index(layer)) == set("1234567")
    assert [stored(layer, "6"), stored(layer, "7")] == [report(6), bare]
    assert (revision(layer, "6"), store.journal(), layer.featureCount()) == (1, [], 7)


def test_a_report_twice_in_a_chunk_is_written_once(layer: QgsVectorLayer) -> None:
    twice = [report(6), report(6, status=Status.CLOSED)]
    assert write_reports(layer, twice, {}) == ["6"]
    assert stored(layer, "6") == twice[1]


@pytest.mark.parametrize("corner", Corner, ids=repr)
def test_the_corner_mark_is_written_together_with_the_servers_row(
    layer: QgsVectorLayer, corner: Corner
) -> None:
    """A second write for the mark alone would double the work of a batch."""
    assert overlay(layer, "1", {"mark": str(Corner.DECIDE)})
    before = revision(layer, "1")
    said = report(1, status=Status.PLANNED, notice="seen")
    assert write_reports(layer, [said], {}, corners={"1": corner}) == ["1"]
    (row,) = (one for one in layer.getFeatures() if one["report_id"] == "1")
    assert row["mark"] == f"{Status.PLANNED} {corner}".rstrip()
    assert revision(layer, "1") == before + 1


def test_waiting_values_stay(layer: QgsVectorLayer, store: GeoPackageStore) -> None:
    waiting = {"status": "closed", "position": "4.9000000 50.5000000", "service_code": "99"}
    assert overlay(layer, "1", waiting)
    server = report(1, status=Status.PLANNED, service_name="Autre", notice="vu", version="w")
    keep = {"1": frozenset(waiting)}
    assert write_reports(layer, [server], keep) == ["1"]
    kept = stored(layer, "1")
    assert kept == replace(
        server,
        status=Status.CLOSED,
        lon=4.9,
        lat=50.5,
        service_code="99",
        service_name="Dépôt clandestin",
    )
    assert write_reports(layer, [server], {"1": {"status"}}) == ["1"]
    assert stored(layer, "1") == replace(server, status=Status.CLOSED)
    assert write_reports(layer, [server], {}) == ["1"]
    assert stored(layer, "1") == server
    assert store.journal() == []


def test_an_overlay_can_empty_fields_and_ignores_unknown_reports(
    layer: QgsVectorLayer, store: GeoPackageStore
) -> None:
    assert overlay(layer, "1", {"description": "", "position": "", "reply": "ignored"})
    assert stored(layer, "1") == replace(report(1), description="", lon=None, lat=None)
    assert not overlay(layer, "404", {"status": "closed"})
    assert store.journal() == []


def test_nothing_is_written_into_an_edit_session(
    layer: QgsVectorLayer, store: GeoPackageStore
) -> None:
    layer.startEditing()
    assert write_reports(layer, [report(1, notice="x"), report(6)], {}) == []
    assert not overlay(layer, "1", {"status": "closed"})
    assert not remove_reports(layer, ["1"])
    assert not switch_source(layer, store.path)
    assert not set_filter(layer, "1 = 1")
    layer.rollBack()
    assert stored(layer, "1") == report(1)
    assert write_reports(layer, [report(1, notice="x")], {}) == ["1"]


def test_a_locked_file_is_tried_again(layer: QgsVectorLayer, store: GeoPackageStore) -> None:
    wanted = [report(1, notice="x"), report(2, lon=4.9), report(6)]
    foreign = sqlite3.connect(store.path)
    foreign.execute("BEGIN IMMEDIATE")
    try:
        assert write_reports(layer, wanted, {}) == []
    finally:
        foreign.rollback()
        foreign.close()
    assert stored(layer, "1") == report(1)
    assert write_reports(layer, wanted, {}) == ["1", "2", "6"]
    assert [stored(layer, name) for name in ("1", "2", "6")] == wanted
    assert store.journal() == []


def test_an_own_value_that_a_locked_file_refuses_is_not_taken_for_shown(
    layer: QgsVectorLayer, store: GeoPackageStore
) -> None:
    with closing(sqlite3.connect(store.path)) as foreign:
        foreign.execute("BEGIN IMMEDIATE")
        with pytest.raises(BadStore):
            overlay(layer, "1", {"status": "closed"})
    assert overlay(layer, "1", {"status": "closed"})


@pytest.mark.parametrize("lon", [4.9, 4.861], ids=["not yet moved", "moved"])
def test_a_row_left_half_written_is_completed_by_the_next_write(
    layer: QgsVectorLayer, store: GeoPackageStore, lon: float
) -> None:
    moved = report(1, lon=lon, version="w")
    with open_geopackage(store.path, update=True) as database:
        database.run("UPDATE reports SET revision = -1, version = 'w' WHERE fid = 1")
    assert write_reports(layer, [moved], {}) == ["1"]
    assert (stored(layer, "1"), revision(layer, "1"), store.journal()) == (moved, 2, [])


def test_rows_are_looked_up_in_the_file_and_never_cached(layer: QgsVectorLayer) -> None:
    """What is where is asked of the file and kept nowhere."""
    assert write_reports(layer, [report(6)], {}) == ["6"]
    wanted = [report(1, notice="x"), report(6, notice="y")]
    assert remove_reports(layer, ["6"])
    assert write_reports(layer, wanted, {}) == ["1", "6"]
    assert write_reports(layer, wanted, {}) == ["1", "6"]
    assert [stored(layer, "1"), stored(layer, "6")] == wanted
    assert layer.featureCount() == 6


def test_deleted_rows_are_gone_unjournalled(layer: QgsVectorLayer, store: GeoPackageStore) -> None:
    assert remove_reports(layer, ["1", "2", "404"])
    assert set(fid_index(layer)) == {"3", "4", "5"}
    assert store.journal() == []


def test_the_map_sees_every_row_while_the_file_is_written(layer: QgsVectorLayer) -> None:
    for turn in range(5):
        write_reports(layer, [report(turn + 1, notice=str(turn)), report(10 + turn)], {})
        assert len(list(layer.getFeatures())) == 6 + turn


def test_the_rows_per_turn_follow_the_time_they_took() -> None:
    pace = Pace()
    pace.took(50, 0.001, 0.008)
    assert pace.rows == 100, "doubled at most"
    pace.took(100, 0.02, 0.008)
    assert pace.rows == 40
    pace.took(1, 0.003, 0.008)
    assert pace.rows == 40, "a small chunk says nothing"
    pace.took(40, 9.0, 0.008)
    assert pace.rows == pace.least
    for _ in range(9):
        pace.took(pace.rows, 0.0, 0.008)
    assert pace.rows == pace.most


def test_the_write_ahead_log_stays_small_after_many_writes(layer: QgsVectorLayer) -> None:
    """SQLite does that within a commit: a thousand pages stop the screen for two frames."""
    for number in range(400):
        assert write_reports(layer, [report(1, description=f"round {number}")], {})
    log = Path(f"{path_of(layer)}-wal")
    assert 0 < log.stat().st_size < 300 * 4200
