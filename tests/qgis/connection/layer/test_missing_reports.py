"""A report that the server no longer knows has a flag on the map, and a filter finds it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from live_connection import any_new, loaded
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsVectorLayer,
)
from real_stores import put, report

from signalement_plugin.connection.connection import Connection
from signalement_plugin.core.changes.request import change_operations
from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.report import Report
from signalement_plugin.core.model.status import Status
from signalement_plugin.store.geopackage import GeoPackageStore


def vanish(register: str, report_id: str) -> None:
    with closing(sqlite3.connect(register)) as database, database:
        database.execute("DELETE FROM report WHERE report_id = ?", (report_id,))


def test_a_store_names_what_is_open_and_listed(
    layer: QgsVectorLayer, store: GeoPackageStore, reports: list[Report]
) -> None:
    assert store.open_ids() == set("12345")
    put(
        layer,
        replace(reports[0], status=Status.CLOSED),
        replace(reports[1], flags=("tz_assumed", "stale")),
        replace(reports[2], status=Status.UNKNOWN),
        replace(reports[3], flags=("tz_assumed",)),
    )
    assert store.open_ids() == set("45")


def test_a_store_gives_rows_back_as_they_came(store: GeoPackageStore) -> None:
    assert store.stored(["2", "nobody"]) == [report(2)]


def test_the_map_tip_says_so(dressed: QgsVectorLayer, reports: list[Report]) -> None:
    put(dressed, replace(reports[0], flags=("future", "stale")))
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(dressed))
    tips = []
    for fid in (1, 2):
        context.setFeature(dressed.getFeature(fid))
        tips.append(QgsExpression.replaceExpressionText(dressed.mapTipTemplate(), context))
    assert ["No longer listed by the server." in tip for tip in tips] == [True, False]


def test_a_vanished_report_is_flagged_and_found(
    connection: Connection, qtbot, register: str
) -> None:
    loaded(connection, qtbot)
    lost = any_new(connection)
    vanish(register, lost.report_id)
    connection.threads.puller.reread([lost.report_id])
    qtbot.waitUntil(lambda: "stale" in connection.reports.by_id(lost.report_id).flags)
    assert connection.reports.by_id(lost.report_id) == replace(lost, flags=(*lost.flags, "stale"))
    with qtbot.waitSignal(connection.list_search.found) as found:
        connection.list_search.find("flag:stale")
    assert list(found.args[1].fids) == [connection.reports.fid_of(lost.report_id)]


def test_a_change_of_a_vanished_report_is_refused_and_the_row_flagged(
    connection: Connection, qtbot, register: str
) -> None:
    loaded(connection, qtbot)
    lost = any_new(connection)
    vanish(register, lost.report_id)
    operations = change_operations(
        lost, connection.server.capabilities, sets={"status": "resolved"}
    )
    with qtbot.waitSignal(connection.outcome) as outcome:
        connection.commands.submit(operations, undo_window_s=0)
    assert (outcome.args[0].state, outcome.args[0].reason) == (State.REFUSED, "gone")
    qtbot.waitUntil(lambda: "stale" in connection.reports.by_id(lost.report_id).flags)
    assert Path(register).exists()
