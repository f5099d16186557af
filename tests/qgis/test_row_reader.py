"""The one reader of a displayed store: it sees each write, and holds no file longer than asked."""

from __future__ import annotations

import os
from pathlib import Path

from qgis.core import QgsVectorLayer

from signalement_plugin.core.report import Report
from signalement_plugin.layer.geopackage import create_store
from signalement_plugin.layer.live_layer import fid_index, open_layer, switch_source
from signalement_plugin.layer.row_reader import reader_of
from signalement_plugin.layer.signed_writes import write_reports


def shown(path: Path) -> QgsVectorLayer:
    """A layer over a new store with one report."""
    create_store(path, "c")
    layer = open_layer(path, "reports")
    assert write_reports(layer, [Report("1", description="a")], {}, {}) == ["1"]
    return layer


def held(path: Path) -> int:
    """How often this process has a file's write-ahead log open (the file itself is closed
    by SQLite only when no lock of this process is left on it)."""
    log = f"{path}-wal"
    return sum(os.path.realpath(link) == log for link in Path("/proc/self/fd").iterdir())


def test_it_sees_what_was_written_since_it_opened(qgis_app: object, tmp_path: Path) -> None:
    layer = shown(tmp_path / "a.gpkg")
    fids = fid_index(layer)
    reader = reader_of(layer)
    assert reader is reader_of(layer)
    (row,) = reader.rows_at(fids.values()).values()
    assert row.values["description"] == "a"
    write_reports(layer, [Report("1", description="b")], fids, {})
    (row,) = reader.rows_at(fids.values()).values()
    assert row.values["description"] == "b"
    assert reader.rows_at([]) == {}


def test_it_sees_rows_that_the_filter_hides(qgis_app: object, tmp_path: Path) -> None:
    layer = shown(tmp_path / "a.gpkg")
    fids = fid_index(layer)
    layer.setSubsetString("description = 'x'")
    assert len(reader_of(layer).rows_at(fids.values())) == 1


def test_it_lets_go_of_a_file_that_is_shown_no_more(qgis_app: object, tmp_path: Path) -> None:
    layer = shown(tmp_path / "a.gpkg")
    create_store(tmp_path / "b.gpkg", "c")
    reader = reader_of(layer)
    reader.let_go()
    before = held(tmp_path / "a.gpkg")
    reader.rows_at([1])
    assert held(tmp_path / "a.gpkg") == before + 1
    reader.let_go()
    assert held(tmp_path / "a.gpkg") == before
    assert len(reader.rows_at([1])) == 1
    assert switch_source(layer, tmp_path / "b.gpkg")
    assert reader.rows_at([1]) == {}  # the other file, which is empty
