"""The shared reader of a displayed store: it sees each write, and keeps no file open longer than
needed."""

from __future__ import annotations

import os
from pathlib import Path

from qgis.core import QgsVectorLayer

from signalement_plugin.core.model.report import Report
from signalement_plugin.layer.live_layer import open_layer, switch_source
from signalement_plugin.layer.reader import reader_of
from signalement_plugin.layer.writer import write_reports
from signalement_plugin.store.geopackage import create_store


def shown(path: Path) -> QgsVectorLayer:
    """A layer over a new store with one report."""
    create_store(path, "c")
    layer = open_layer(path, "reports")
    assert write_reports(layer, [Report("1", description="a")], {}) == ["1"]
    return layer


def held(path: Path) -> int:
    """How often this process has a file's write-ahead log open (the file itself is closed
    by SQLite only when no lock of this process is left on it)."""
    log = f"{path}-wal"
    return sum(os.path.realpath(link) == log for link in Path("/proc/self/fd").iterdir())


def test_the_reader_reads_what_was_written_since_it_opened(
    qgis_app: object, tmp_path: Path
) -> None:
    layer = shown(tmp_path / "a.gpkg")
    reader = reader_of(layer)
    assert reader is reader_of(layer)
    assert reader.rows_of(["1"])["1"].values["description"] == "a"
    write_reports(layer, [Report("1", description="b")], {})
    assert reader.rows_of(["1"])["1"].values["description"] == "b"
    assert reader.rows_of([]) == {}


def test_feature_ids_and_report_ids_are_mapped_both_ways(qgis_app: object, tmp_path: Path) -> None:
    layer = shown(tmp_path / "a.gpkg")
    # more than a single SQL statement asks for
    many = [Report(f"r'{number}") for number in range(2500)]
    assert len(write_reports(layer, many, {})) == len(many)
    reader, ids = reader_of(layer), [one.report_id for one in many]
    fids = reader.fids_of(["1", *ids, "404"])
    assert set(fids) == {"1", *ids}
    assert reader.names_at([*fids.values(), 999_999]) == {fid: key for key, fid in fids.items()}
    assert reader.fids_of([]) == reader.names_at([]) == {}


def test_the_reader_reads_rows_that_the_filter_hides(qgis_app: object, tmp_path: Path) -> None:
    layer = shown(tmp_path / "a.gpkg")
    layer.setSubsetString("description = 'x'")
    assert set(reader_of(layer).rows_of(["1"])) == {"1"}


def test_the_reader_closes_a_file_that_is_no_longer_displayed(
    qgis_app: object, tmp_path: Path
) -> None:
    layer = shown(tmp_path / "a.gpkg")
    create_store(tmp_path / "b.gpkg", "c")
    reader = reader_of(layer)
    reader.let_go()
    before = held(tmp_path / "a.gpkg")
    reader.rows_of(["1"])
    assert held(tmp_path / "a.gpkg") == before + 1
    reader.let_go()
    assert held(tmp_path / "a.gpkg") == before
    assert len(reader.rows_of(["1"])) == 1
    assert switch_source(layer, tmp_path / "b.gpkg")
    assert reader.rows_of(["1"]) == {}  # reads the second file, which is empty
