"""Traces of the journal: situations in which an edit was once lost, doubled or hidden."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from live_connection import any_new, journal, loaded, server
from real_stores import at, report
from real_stores import loaded as filled

from signalement_plugin.core.model.capabilities import Capabilities
from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.status import Status
from signalement_plugin.store.database import open_geopackage
from signalement_plugin.store.geopackage import GeoPackageStore
from signalement_plugin.store.queries import fids_of
from signalement_plugin.sync.outbox import queries
from signalement_plugin.sync.outbox.journal import import_journal
from signalement_plugin.sync.outbox.outbox import Outbox
from signalement_plugin.sync.pull.pull import PullResult

ANY = Capabilities(writes=frozenset({"status"}), statuses=tuple(Status))


@pytest.fixture
def outbox(tmp_path: Path) -> Outbox:
    made = Outbox(tmp_path / "outbox.sqlite")
    yield made
    made.close()


def set_status(store: GeoPackageStore, report_id: str, word: str) -> None:
    with open_geopackage(store.path, update=True) as database:
        database.run(f"UPDATE reports SET status = '{word}' WHERE report_id = '{report_id}'")


def numbers(store: GeoPackageStore) -> list[int]:
    with open_geopackage(store.path) as database:
        return [row[0] for row in database.rows("SELECT seq + 0 FROM edit_journal")]


def wanted(outbox: Outbox) -> list[tuple[str, str, State]]:
    return [(row.report_id, row.operation.sets["status"], row.state) for row in outbox.rows()]


def test_rowid_reused_after_trim(store: GeoPackageStore, outbox: Outbox) -> None:
    """A journal that counts from one again is no reason to take a new edit for an old one."""
    set_status(store, "1", "planned")
    first = import_journal(store, outbox, ANY)
    used = numbers(store)
    store.trim_journal(first.queued)
    with open_geopackage(
        store.path, update=True
    ) as database:  # as in a file that was restored or rebuilt
        database.run("DELETE FROM sqlite_sequence WHERE name = 'edit_journal'")
    set_status(store, "2", "closed")
    assert numbers(store) == used
    assert len(import_journal(store, outbox, ANY).queued) == 1
    assert import_journal(store, outbox, ANY).queued == ()
    assert wanted(outbox) == [("1", "planned", State.QUEUED), ("2", "closed", State.QUEUED)]


def test_a_restored_file_with_imported_edits_is_not_imported_twice(
    tmp_path: Path, store: GeoPackageStore, outbox: Outbox
) -> None:
    set_status(store, "1", "planned")
    saved = shutil.copy(store.path, tmp_path / "saved.gpkg")
    store.trim_journal(import_journal(store, outbox, ANY).queued)
    shutil.copy(saved, store.path)
    assert len(store.journal()) == 1
    assert import_journal(store, outbox, ANY).queued == ()
    assert len(outbox.rows()) == 1


def test_two_files_with_the_same_row_numbers_are_two_edits(
    tmp_path: Path, store: GeoPackageStore, outbox: Outbox
) -> None:
    (tmp_path / "other").mkdir()
    other = filled(tmp_path / "other", [report(number) for number in (1, 2)])
    set_status(store, "1", "planned")
    set_status(other, "2", "closed")
    assert numbers(store) == numbers(other)
    import_journal(store, outbox, ANY)
    import_journal(other, outbox, ANY)
    assert wanted(outbox) == [("1", "planned", State.QUEUED), ("2", "closed", State.QUEUED)]


def test_rebuild_over_a_journal_not_yet_imported(connection, qtbot, register) -> None:
    """A bulk-loaded file takes the place of one whose journal nobody has read yet."""
    loaded(connection, qtbot)
    edited = any_new(connection)
    layer = connection.layer
    loader = connection.files.store.loader()
    loader.add(
        [one for one in map(connection.reports.by_id, fids_of(connection.files.store.path)) if one]
    )
    built = loader.finish()
    fid = connection.reports.fid_of(edited.report_id)
    # through the provider, as another plugin may: the layer emits no signal
    assert layer.dataProvider().changeAttributeValues({fid: {at(layer, "status"): "planned"}})
    assert connection.outbox.rows() == []
    old = Path(connection.files.store.path)
    began = connection.outbox.clock.now()
    with qtbot.waitSignal(connection.outcome) as outcome:
        result = PullResult(built=built, since=began, started=began)
        connection.layer_sync.switch(result)
        qtbot.waitUntil(lambda: connection.files.store.path == built)
        assert connection.reports.by_id(edited.report_id).status is Status.PLANNED
    assert not old.exists()
    assert (outcome.args[0].report_id, outcome.args[0].state) == (
        edited.report_id,
        State.CONFIRMED,
    )
    assert server(register).get(edited.report_id).status is Status.PLANNED


def test_pulled_row_before_the_journal_import(connection, qtbot) -> None:
    """An edit that no signal told is found before the server's row would hide it."""
    loaded(connection, qtbot)
    edited, layer, layer_sync = any_new(connection), connection.layer, connection.layer_sync
    connection.threads.outbox_sender.stop()  # so that waiting changes stay waiting
    news = replace(edited, description="Un collègue écrit", version="moved")
    layer_sync.inbox.put(connection.files.store.key, [news], connection.outbox.clock.now())
    fid = connection.reports.fid_of(edited.report_id)
    layer_sync.poke()  # imports the journal now, and writes in a later turn
    # through the provider, as another plugin may: the layer emits no signal
    assert layer.dataProvider().changeAttributeValues({fid: {at(layer, "status"): "planned"}})
    qtbot.waitUntil(lambda: layer_sync.inbox.count(connection.files.store.key) == 0)
    shown = connection.reports.by_id(edited.report_id)
    assert (shown.status, shown.description) == (Status.PLANNED, "Un collègue écrit")
    assert queries.waiting(connection.outbox, edited.report_id) is State.QUEUED
    (row,) = connection.outbox.rows()
    assert dict(row.operation.base.values) == {"status": "new"}
    assert [one.id for one in journal(connection)] == [row.id]
