"""A store without QGIS: creation, bulk load, journal, migration; what is closed after an error."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import replace
from datetime import datetime, timezone
from pathlib import Path

import pytest
from real_stores import loaded

from signalement_plugin.core.errors import BadStore
from signalement_plugin.core.model.report import Report
from signalement_plugin.core.model.status import Status
from signalement_plugin.store import database as database_module
from signalement_plugin.store.database import create_table, open_geopackage
from signalement_plugin.store.geopackage import GeoPackageStore, create_store, open_store
from signalement_plugin.store.migration import SCHEMA, migrate, schema_number, statements
from signalement_plugin.store.queries import count_and_find, fids_of, reports_at, rows_at

FULL = Report(
    report_id="9007199254740993",
    status=Status.IN_PROGRESS,
    raw_status="En cours",
    service_code="12",
    service_name="Dépôt clandestin",
    description="O'Neil: 'matelas'\n<script>alert(1)</script> 🛏",
    address="Rue Haute 4, 5000 Namur",
    sector="Nord",
    department="7",
    assignee="42",
    requested=datetime(2026, 11, 24, 8, 0, 0, 123000, tzinfo=timezone.utc),
    updated=datetime(2026, 11, 24, 9, tzinfo=timezone.utc),
    due=datetime(1999, 1, 1, tzinfo=timezone.utc),
    photo="https://example.org/1.jpg",
    source="web",
    notice="Vu",
    url="https://example.org/1",
    flags=("stale", "tz_assumed"),
    lon=4.867399912345,
    lat=50.466901234567,
    version="v7",
    activity="a9",
)


def test_a_new_store_is_empty_and_knows_whose_it_is(tmp_path: Path) -> None:
    store = create_store(tmp_path / "reports-0.gpkg", "namur")
    again = GeoPackageStore(store.path)
    assert (store.is_empty(), store.hashes(), store.journal()) == (True, {}, [])
    assert (again.key, again.connection_id) == (store.key, "namur")
    assert [path.name for path in tmp_path.iterdir()] == ["reports-0.gpkg"]


def test_every_field_comes_back_from_a_bulk_load(tmp_path: Path) -> None:
    bare = Report("2")
    store = loaded(tmp_path, [FULL, bare])
    fids = fids_of(store.path)
    assert reports_at(store.path, [fids["2"], 10**9, fids[FULL.report_id]]) == [bare, FULL]
    assert store.hashes() == {one.report_id: one.content_hash for one in (FULL, bare)}


def test_new_files_have_pages_of_their_own_size(tmp_path: Path) -> None:
    """Twice SQLite's: a filter reads every page of a large store."""
    filled = loaded(tmp_path, [Report("1")])
    for path in (tmp_path / "reports-0.gpkg", filled.path):
        with open_geopackage(path) as database:
            assert database.value("PRAGMA page_size") == 2 * 4096


def test_a_bulk_load_keeps_the_newest_of_a_report_listed_twice(tmp_path: Path) -> None:
    store = create_store(tmp_path / "reports-0.gpkg", "namur")
    loader = store.loader()
    loader.add([FULL, Report("2")])
    moved = replace(FULL, status=Status.CLOSED, lon=4.9)
    loader.add([replace(FULL, lon=4.85), moved])
    path = loader.finish()
    # the last row stays, under the fid of the first one
    assert fids_of(path) == {FULL.report_id: 1, "2": 2}
    assert reports_at(path, [1]) == [moved]
    with open_geopackage(path) as database:
        counted = database.value("SELECT feature_count FROM gpkg_ogr_contents")
        assert counted == count_and_find(path).total == 2


def test_a_finished_load_is_a_conformant_store_of_its_own(tmp_path: Path) -> None:
    store = create_store(tmp_path / "reports-0.gpkg", "namur")
    loader = store.loader()
    loader.add([FULL])
    assert GeoPackageStore(store.path).is_empty()
    path = loader.finish()
    new = GeoPackageStore(path)
    assert (Path(path).name, new.connection_id) == ("reports-0.1.gpkg", "namur")
    assert new.key != store.key
    with open_geopackage(path) as database:
        found = database.rows("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        names = {name for (name,) in found if name.startswith("reports_")}
        assert names == {
            "reports_no_insert",
            "reports_no_delete",
            "reports_no_renumber",
            "reports_signed_insert",
            "reports_signed_update",
            "reports_journal",
            "reports_mark",
            "reports_search",
        }
        assert ("trigger_insert_feature_count_reports",) in found
        assert database.value("SELECT min(revision) FROM reports") == 1
        assert database.value("SELECT count(*) FROM rtree_reports_geom") == 1
        assert database.value("PRAGMA integrity_check") == "ok"
        contents = database.rows("SELECT table_name, data_type, srs_id FROM gpkg_contents")
        assert contents == [("reports", "features", 4326)]
    assert Path(GeoPackageStore(path).loader().finish()).name == "reports-0.2.gpkg"


def test_an_aborted_load_leaves_nothing(tmp_path: Path) -> None:
    store = create_store(tmp_path / "reports-0.gpkg", "namur")
    loader = store.loader()
    loader.add([FULL])
    loader.abort()
    assert [path.name for path in tmp_path.iterdir()] == ["reports-0.gpkg"]


def test_trimming_forgets_only_the_named_edits(tmp_path: Path) -> None:
    store = loaded(tmp_path, [FULL, Report("2")])
    with open_geopackage(store.path, update=True) as database:
        database.run("UPDATE reports SET status = 'closed'")
    first, second = store.journal()
    store.trim_journal([first.id, "unknown"])
    assert store.journal() == [second]
    with open_geopackage(store.path, update=True) as database:
        database.run("UPDATE reports SET status = 'new' WHERE report_id = '2'")
        seq = database.value("SELECT max(seq) FROM edit_journal")
    assert seq == 3  # sequence numbers are not reused, also after a trim


def test_a_row_left_half_written_by_a_crash_is_settled_and_read_again(tmp_path: Path) -> None:
    store = loaded(tmp_path, [FULL])
    with open_geopackage(store.path, update=True) as database:
        database.run("UPDATE reports SET revision = -1, status = 'closed'")
    assert store.hashes() == {}
    again = open_store(store.path)
    assert again.hashes() == {FULL.report_id: ""}
    assert [row.revision for row in rows_at(store.path, [1]).values()] == [2]
    assert again.journal() == []


def test_opening_a_file_that_is_no_store_raises_bad_store(tmp_path: Path) -> None:
    text = tmp_path / "reports-0.gpkg"
    with pytest.raises(BadStore):
        GeoPackageStore(text)
    text.write_text("not a database")
    with pytest.raises(BadStore):
        open_store(text)


def older_and_newer_schema(folder: Path) -> Path:
    folder.mkdir()
    for path in SCHEMA.glob("*.sql"):
        shutil.copy(path, folder)
    (folder / "008.sql").write_text(
        "-- One more column of the journal.\n\n"
        "ALTER TABLE edit_journal ADD COLUMN colour TEXT;\n\n"
        "UPDATE signalement_meta SET value = '8' WHERE name = 'schema';\n"
    )
    return folder


def test_an_older_schema_is_brought_up_to_date_with_its_rows(tmp_path: Path) -> None:
    store = loaded(tmp_path, [FULL])
    with open_geopackage(store.path, update=True) as database:
        database.run("UPDATE reports SET status = 'closed'")
    folder = older_and_newer_schema(tmp_path / "schema")
    for _ in range(2):
        with open_geopackage(store.path, update=True) as database:
            assert migrate(database, folder) == 8
    assert store.journal()[0].after == {"status": "closed"}
    with pytest.raises(BadStore, match="later version"):
        open_store(store.path)


def of_schema_5(path: str) -> None:
    """A file of schema 5, which has no index of half-written rows."""
    with open_geopackage(path, update=True) as database:
        database.run(
            "DROP INDEX reports_staged",
            "UPDATE signalement_meta SET value = '5' WHERE name = 'schema'",
        )


@pytest.mark.parametrize("upgraded", [False, True])
def test_half_written_rows_are_found_without_a_look_at_every_row(
    tmp_path: Path, upgraded: bool
) -> None:
    store = loaded(tmp_path, [FULL])
    if upgraded:
        of_schema_5(str(store.path))
        open_store(store.path)
    (recovery,) = statements(SCHEMA / "recover_staged_rows.sql")
    with open_geopackage(store.path) as database:
        plan = database.rows(f"EXPLAIN QUERY PLAN {recovery}")
    assert "reports_staged" in str(plan)


def of_schema_4(path: str) -> None:
    """A file of schema 4, from before marks were stored."""
    with open_geopackage(path, update=True) as database:
        database.run(
            "DROP INDEX reports_marked",
            "DROP TRIGGER reports_mark",
            "DROP TRIGGER reports_journal",
            "DROP TRIGGER reports_search",
            "ALTER TABLE reports DROP COLUMN mark",
            "ALTER TABLE reports DROP COLUMN open_due",
            "UPDATE signalement_meta SET value = '4' WHERE name = 'schema'",
        )


def test_rows_from_before_the_stored_marks_are_drawn_by_their_status_at_once(
    tmp_path: Path,
) -> None:
    """A row without a mark would be drawn as of unknown status, the whole map white."""
    due = datetime(2026, 11, 27, 10, tzinfo=timezone.utc)
    closed = replace(FULL, report_id="2", status=Status.CLOSED, due=due)
    late = replace(FULL, report_id="3", status=Status.NEW, due=due)
    store = loaded(tmp_path, [closed, late, replace(late, report_id="4", due=None)])
    of_schema_4(store.path)
    open_store(store.path)
    asked = "SELECT report_id, mark, coalesce(open_due, 'not open') FROM reports ORDER BY fid"
    with open_geopackage(store.path) as database:
        seconds = str(int(due.timestamp()))
        assert [tuple(map(str, row)) for row in database.rows(asked)] == [
            ("2", "closed", "not open"),
            ("3", "new", seconds),
            ("4", "new", "0"),
        ]
    assert store.journal() == []
    assert reports_at(store.path, [1]) == [closed]


def test_a_failing_migration_changes_nothing(tmp_path: Path) -> None:
    store = loaded(tmp_path, [FULL])
    folder = older_and_newer_schema(tmp_path / "schema")
    with (folder / "008.sql").open("a") as file:
        file.write("\nALTER TABLE no_such_table ADD COLUMN x TEXT;\n")
    with (
        pytest.raises(BadStore, match="no_such_table"),
        open_geopackage(store.path, update=True) as database,
    ):
        migrate(database, folder)
    with open_geopackage(store.path) as database:
        assert schema_number(database) == 7
        columns = database.rows("SELECT name FROM pragma_table_info('edit_journal')")
    assert ("colour",) not in columns


def test_a_store_that_failed_is_closed_though_the_error_is_kept(tmp_path: Path) -> None:
    """Windows deletes and renames no open file; and what is closed after QGIS has put GDAL away
    ends the process."""
    store = loaded(tmp_path, [FULL])
    with (
        pytest.raises(BadStore, match="no_such_table") as kept,
        open_geopackage(store.path, update=True) as database,
    ):
        database.run("DELETE FROM no_such_table")
    assert kept.value
    assert opened_files(tmp_path) == []


def test_a_store_that_could_not_be_made_is_closed_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database_module, "_check", refuse)
    with pytest.raises(BadStore, match="full") as kept:
        create_table(tmp_path / "new.gpkg")
    assert kept.value
    assert opened_files(tmp_path) == []


def refuse() -> None:
    raise BadStore("the disk is full")


def opened_files(folder: Path) -> list[str]:
    """Files below a folder that this process has open."""
    found = [os.path.realpath(link) for link in Path("/proc/self/fd").iterdir()]
    return sorted(one for one in found if one.startswith(f"{folder}/"))


def test_gdal_opens_a_store_without_a_warning(tmp_path: Path) -> None:
    store = loaded(tmp_path, [FULL])
    ogrinfo = shutil.which("ogrinfo")
    assert ogrinfo
    output = subprocess.run(
        [ogrinfo, "-so", store.path, "reports"], capture_output=True, text=True, check=True
    )
    assert output.stderr == ""
    assert "Feature Count: 1" in output.stdout
