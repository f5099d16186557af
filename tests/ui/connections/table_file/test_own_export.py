"""A table that the plugin exported can be imported again, in each language."""

from __future__ import annotations

from datetime import datetime, timezone

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext
from ui_steps import wait

from signalement_plugin.core.model.report import Report
from signalement_plugin.core.model.status import Status
from signalement_plugin.exchange.export import Place, write_export
from signalement_plugin.qgis_profile.settings import ConnectionSettings
from signalement_plugin.ui.connections.table_file.dialog import ImportDialog
from signalement_plugin.ui.outputs.texts import plan_for

LAMBERT = QgsCoordinateReferenceSystem("EPSG:31370")
DAY = datetime(2026, 11, 24, 7, 12, tzinfo=timezone.utc)
REPORTS = [
    Report(str(at), status, service_name="Voirie", requested=DAY, lon=4.86, lat=50.46)
    for at, status in enumerate(Status)
]
COLUMNS = {
    "report_id": "report_id",
    "status": "status",
    "service": "service_name",
    "description": "description",
    "address": "address",
    "sector": "sector",
    "department": "department",
    "assignee": "assignee",
    "requested": "requested",
    "updated": "updated",
    "due": "due",
    "source": "source",
    "notice": "notice",
    "url": "url",
}
"""What can be chosen in an import → the column of the export that it is."""


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_every_column_and_status_of_an_own_export_is_known(language, ending, tmp_path, qtbot):
    plan = plan_for([], LAMBERT, personal=True, located=True, around=True)
    path = tmp_path / f"export{ending}"
    place = Place(LAMBERT, QgsCoordinateTransformContext())
    write_export(REPORTS, plan, place, path, lambda _count: True)
    dialog = ImportDialog(ConnectionSettings("c0ffee0a", system="file"))
    qtbot.addWidget(dialog)
    dialog.file.setFilePath(str(path))
    wait(qtbot, lambda: dialog.scan)
    titles = {name: plan.titles[column] for name, column in COLUMNS.items()}
    assert dialog.columns.columns() == {**titles, "x": plan.place[0], "y": plan.place[1]}
    assert dialog.columns.chosen_crs() == 31370
    words = {word: Status(name) for name, word in plan.texts.items() if name in tuple(Status)}
    assert dialog.statuses.statuses() == words
