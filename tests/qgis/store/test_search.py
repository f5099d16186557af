"""The column for free-text search: written with the row, emptied when a text in it is edited.

And searches by two threads."""

from __future__ import annotations

from datetime import datetime, timezone
from pathlib import Path

import pytest
from qgis.core import QgsVectorLayer
from real_stores import at, loaded

from signalement_plugin.core.errors import BadStore
from signalement_plugin.core.filter.parser import FilterContext, parse
from signalement_plugin.core.filter.sql import where
from signalement_plugin.core.model.report import Report
from signalement_plugin.layer.writer import overlay, write_reports
from signalement_plugin.store import queries
from signalement_plugin.store.database import open_geopackage
from signalement_plugin.store.geopackage import GeoPackageStore, open_store
from signalement_plugin.store.migration import SCHEMA, statements
from signalement_plugin.store.queries import fids_where, rows_at

NOW = datetime(2026, 11, 24, 13, 5, tzinfo=timezone.utc)


@pytest.mark.parametrize("name", ["description", "address", "service_name"])
def test_an_edited_text_is_found_at_once(
    layer: QgsVectorLayer, store: GeoPackageStore, reports: list[Report], name: str
) -> None:
    before = rows_at(store.path, [1])[1].values["search"]
    assert layer.dataProvider().changeAttributeValues({1: {at(layer, name): "Zélande"}})
    (row,) = store.journal()
    assert row.after == {name: "Zélande"}
    assert list(fids_where(store.path, where(parse("zelande"), FilterContext(NOW)))) == [1]
    assert write_reports(layer, reports[:1], {}) == ["1"]
    assert not fids_where(store.path, where(parse("zelande"), FilterContext(NOW)))
    assert rows_at(store.path, [1])[1].values["search"] == before != ""


@pytest.mark.parametrize(
    ("clause", "fids"),
    [("", [1, 2, 3, 4, 5]), ("fid < 3 OR fid > 4", [1, 2, 5]), ("fid = 4", [4]), ("fid = 6", [])],
)
def test_two_search_threads_give_the_same_rows_as_one(
    store: GeoPackageStore, monkeypatch: pytest.MonkeyPatch, clause: str, fids: list[int]
) -> None:
    monkeypatch.setattr(queries, "FEW", 1)
    assert sorted(fids_where(store.path, clause)) == fids


def test_an_error_in_one_of_two_search_threads_is_raised(
    store: GeoPackageStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queries, "FEW", 1)
    with pytest.raises(BadStore):
        fids_where(store.path, "no_such_column = 1 AND fid > 2")


def test_an_edit_of_the_search_column_is_discarded(
    layer: QgsVectorLayer, store: GeoPackageStore
) -> None:
    assert layer.dataProvider().changeAttributeValues({1: {at(layer, "search"): "else"}})
    assert store.journal() == []
    assert rows_at(store.path, [1])[1].values["search"] == ""


def test_an_overlaid_text_is_found(layer: QgsVectorLayer, store: GeoPackageStore) -> None:
    assert overlay(layer, "1", {"description": "Zélande"})
    assert "zelande" in (rows_at(store.path, [1])[1].values["search"] or "")
    assert store.journal() == []


def test_rows_of_the_first_schema_are_found_by_their_fields(tmp_path: Path) -> None:
    store = loaded(tmp_path, [Report("1", description="Dépôt"), Report("2", description="rien")])
    free_text = where(parse("depot"), FilterContext(NOW))
    assert len(fids_where(store.path, free_text)) == 1
    with open_geopackage(store.path, update=True) as database:
        database.run(
            "DROP TRIGGER reports_search",
            "DROP TRIGGER reports_journal",
            "DROP TRIGGER reports_mark",
            "DROP INDEX reports_marked",
            *(
                f"ALTER TABLE reports DROP COLUMN {name}"
                for name in ("search", "reference", "priority", "report_type", "mark", "open_due")
            ),
            *(one for one in statements(SCHEMA / "001.sql") if "reports_journal" in one),
            "UPDATE signalement_meta SET value = '1' WHERE name = 'schema'",
        )
    old = open_store(store.path)
    assert len(fids_where(old.path, free_text)) == 1
    assert rows_at(old.path, [1])[1].values["search"] is None
    with open_geopackage(old.path, update=True) as database:
        database.run("UPDATE reports SET notice = 'vu' WHERE fid = 1")
        database.run("UPDATE reports SET priority = 'low' WHERE fid = 2")
    assert [row.after for row in old.journal()] == [{"notice": "vu"}, {"priority": "low"}]
