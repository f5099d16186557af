"""A copy for the tablet: edited there by QGIS's own means, brought back once, reviewed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from killed_edits import left_by_a_killed_program
from live_connection import any_new, loaded

from signalement_plugin.core.errors import BadStore, NotWritten
from signalement_plugin.core.model.operation import State
from signalement_plugin.exchange.field_copy import copy_of, write_copy
from signalement_plugin.layer.live_layer import open_layer
from signalement_plugin.sync.outbox.journal import import_journal


@pytest.fixture
def copied(connection, qtbot, tmp_path):
    """A loaded connection and a copy of five of its reports, any new one first."""
    loaded(connection, qtbot)
    first = connection.reports.fid_of(any_new(connection).report_id)
    fids = [first, *[fid for fid in sorted(connection.layer.allFeatureIds()) if fid != first][:4]]
    target = tmp_path / "out" / "field.gpkg"
    target.parent.mkdir()
    assert write_copy(connection.files.store.path, fids, target, lambda _count: True) == 5
    return connection, target


def edited(path, **values):
    """Save values in the copy's first report, as a form of QField does."""
    layer = open_layer(path, "field")
    feature = next(layer.getFeatures())
    for name, value in values.items():
        assert layer.startEditing()
        layer.changeAttributeValue(feature.id(), layer.fields().lookupField(name), value)
        assert layer.commitChanges(), layer.commitErrors()
    return str(feature["report_id"])


def taken_back(connection, path):
    copy = copy_of(path, connection.settings.id)
    return import_journal(
        copy, connection.outbox, connection.server.capabilities, "J. Dupont", review=True
    )


def test_a_note_and_a_status_come_back_and_wait_for_review(copied):
    connection, path = copied
    report_id = edited(path, field_note="Fait avec M. Lambert", status="resolved")
    result = taken_back(connection, path)
    rows = [connection.outbox.row(one) for one in result.held]
    assert {row.report_id for row in rows} == {report_id}
    assert {row.state for row in rows} == {State.HELD}
    assert {row.operation.note for row in rows} == {"", "Fait avec M. Lambert"}
    assert [row.operation.sets for row in rows if row.operation.sets] == [{"status": "resolved"}]


def test_a_copy_in_place_of_one_that_a_tablet_left_open_is_whole(copied):
    connection, path = copied
    left_by_a_killed_program(path)
    fids = sorted(connection.layer.allFeatureIds())[:3]
    assert write_copy(connection.files.store.path, fids, path, lambda _count: True) == 3
    assert [one.name for one in path.parent.iterdir()] == [path.name]
    layer = open_layer(path, "field")
    assert "EDITED" not in {one["status"] for one in layer.getFeatures()}
    assert layer.featureCount() == 3


def test_a_copy_imported_several_times_is_imported_once(copied, tmp_path):
    connection, path = copied
    edited(path, field_note="Vu")
    again = tmp_path / "again.gpkg"
    shutil.copy(path, again)
    assert len(taken_back(connection, path).held) == 1
    assert taken_back(connection, path).held == ()
    assert taken_back(connection, again).held == ()


def test_of_several_notes_on_a_report_the_last_counts(copied):
    connection, path = copied
    edited(path, field_note="V")
    edited(path, field_note="Vu")
    edited(path, field_note="Vu, à refaire")
    (held,) = taken_back(connection, path).held
    assert connection.outbox.row(held).operation.note == "Vu, à refaire"
    assert taken_back(connection, path).held == ()


def test_a_copy_of_another_connection_is_refused(copied, tmp_path):
    _connection, path = copied
    with pytest.raises(BadStore):
        copy_of(path, "another1")
    (tmp_path / "no.gpkg").write_bytes(b"nothing")
    with pytest.raises(BadStore):
        copy_of(tmp_path / "no.gpkg", "another1")


def test_a_copy_that_was_stopped_leaves_nothing(copied, tmp_path):
    connection, _path = copied
    target = tmp_path / "stopped.gpkg"
    fids = list(connection.layer.allFeatureIds())
    assert write_copy(connection.files.store.path, fids, target, lambda _count: False) == -1
    assert list(tmp_path.glob("stopped*")) == []


def test_a_copy_that_cannot_have_its_name_is_told_and_leaves_nothing(copied, tmp_path, monkeypatch):
    connection, path = copied

    def refused(*_words):
        raise PermissionError("open in another program")

    monkeypatch.setattr(Path, "replace", refused)
    before, folder = path.read_bytes(), sorted(tmp_path.iterdir())
    with pytest.raises(NotWritten):
        write_copy(connection.files.store.path, [1, 2], path, lambda _count: True)
    assert (path.read_bytes(), sorted(tmp_path.iterdir())) == (before, folder)
