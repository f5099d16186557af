"""The subset expression of a filter on a real GeoPackage, through QGIS's own provider."""

from __future__ import annotations

from dataclasses import fields
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from osgeo import ogr
from qgis.core import QgsVectorLayer

from signalement_plugin.core.filter.parser import FilterContext, parse
from signalement_plugin.core.filter.sql import where
from signalement_plugin.core.model.report import Report
from signalement_plugin.core.model.status import Status
from signalement_plugin.core.text.search_text import search_text
from signalement_plugin.core.timestamps import utc_text

NOW = datetime(2026, 11, 24, 13, 5, tzinfo=timezone.utc)
CONTEXT = FilterContext(NOW, me="l'agent")
TEXTS = tuple(one.name for one in fields(Report) if one.type in ("str", "Status"))
REPORTS = (
    Report("1", Status.NEW, description="Dépôt [clandestin]", due=NOW - timedelta(days=2)),
    Report("2", Status.CLOSED, description="le CŒUR du village", assignee="l'agent"),
    Report("3", Status.WAITING, address="Rue de l'Église 4", flags=("swapped", "future")),
    Report("4", Status.NEW, description="rien", due=NOW, requested=NOW - timedelta(days=9)),
)


@pytest.fixture
def layer(tmp_path: Path) -> QgsVectorLayer:
    path = str(tmp_path / "reports.gpkg")
    source = ogr.GetDriverByName("GPKG").CreateDataSource(path)
    table = source.CreateLayer("reports", geom_type=ogr.wkbNone)
    for name in (*TEXTS, "flags", "search"):
        table.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    for name in ("requested", "updated", "due"):
        table.CreateField(ogr.FieldDefn(name, ogr.OFTDateTime))
    for report in REPORTS:
        row = ogr.Feature(table.GetLayerDefn())
        for name in TEXTS:
            row.SetField(name, str(getattr(report, name)))
        row.SetField("flags", ",".join(report.flags))
        row.SetField("search", search_text({name: getattr(report, name) for name in TEXTS}))
        for name in ("requested", "updated", "due"):
            at = getattr(report, name)
            if at is not None:
                row.SetField(name, utc_text(at))
        table.CreateFeature(row)
    del row, table, source
    return QgsVectorLayer(f"{path}|layername=reports", "reports", "ogr")


@pytest.mark.parametrize(
    "line",
    [
        "depot",
        '"[clan"',
        "coeur",
        "-coeur",
        "eglise",
        "is:mine",
        "-is:mine",
        "is:late",
        "is:today",
        "-is:late is:open",
        "late:2",
        "age>5",
        'due:""',
        "due:2026-11",
        "flag:future",
        "status:new,waiting -depot",
        'assignee:"L\'AGENT"',
    ],
)
def test_a_layer_shows_what_the_list_shows(layer: QgsVectorLayer, line: str) -> None:
    wanted = parse(line)
    assert layer.setSubsetString(where(wanted, CONTEXT))
    shown = {feature["report_id"] for feature in layer.getFeatures()}
    listed = {report.report_id for report in REPORTS if wanted.matches(report, CONTEXT)}
    assert shown == listed
    assert 0 < len(shown) < len(REPORTS)
