"""Rows as the list reads them: from the file, and in an edit session with the user's unsaved
values."""

from __future__ import annotations

from dataclasses import replace

from qgis.core import QgsVectorLayer
from real_stores import at, fid_index, put, report

from signalement_plugin.core.errors import BadStore
from signalement_plugin.core.model.status import Status
from signalement_plugin.layer.reader import RowReader, report_at, reports_by_fid

FULL = replace(
    report(1),
    status=Status.IN_PROGRESS,
    description='L\'été, "é🛏"\nà 8 h',
    assignee="kim",
    photo="https://a.be/p.jpg",
    flags=("swapped", "future"),
    due=report(1).requested,
)


def test_the_file_says_the_same_as_the_layer(layer: QgsVectorLayer) -> None:
    put(layer, FULL, replace(report(2), lon=None, lat=None, updated=None))
    fids = list(fid_index(layer).values())
    found = reports_by_fid(layer, [*fids, 999_999])
    assert found == {fid: report_at(layer, fid) for fid in fids}
    assert FULL in found.values()
    assert reports_by_fid(layer, []) == {}


def test_an_edit_that_is_not_saved_is_read_too(layer: QgsVectorLayer) -> None:
    fid = fid_index(layer)["1"]
    assert layer.startEditing()
    assert layer.changeAttributeValue(fid, at(layer, "status"), "closed")
    assert reports_by_fid(layer, [fid])[fid].status is Status.CLOSED
    assert layer.rollBack()
    assert reports_by_fid(layer, [fid])[fid].status is Status.NEW


def test_rows_come_from_the_layer_while_the_file_cannot_be_opened(
    layer: QgsVectorLayer, monkeypatch
) -> None:
    def refuse(_self: RowReader, _fids: object) -> None:
        raise BadStore("locked")

    monkeypatch.setattr(RowReader, "rows_at", refuse)
    fids = list(fid_index(layer).values())
    assert reports_by_fid(layer, fids) == {fid: report_at(layer, fid) for fid in fids}
