"""A connection whose address is changed: nothing that belongs to one server reaches the other."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timezone
from pathlib import Path

import pytest
from live_connection import ROWS, any_new, loaded
from qgis.core import QgsProject
from register_fixtures import fill_register

from signalement_plugin.connection.connections import Connections
from signalement_plugin.connection.project_layers import LAYER_PROPERTY
from signalement_plugin.core.changes.request import change_operations
from signalement_plugin.core.errors import OtherServer
from signalement_plugin.core.model.operation import State
from signalement_plugin.layer.live_layer import path_of
from signalement_plugin.qgis_profile.network.server_identity import leaves_behind, server_of
from signalement_plugin.qgis_profile.settings import ConnectionSettings, connection, remove, save
from signalement_plugin.store.queries import fids_of

ID = "c0ffee07"
OTHERS = 7
NOW = datetime(2026, 11, 24, 20, tzinfo=timezone.utc)


@pytest.fixture
def other(tmp_path: Path) -> str:
    """The register of another commune, whose reports have the same first numbers."""
    path = tmp_path / "other.sqlite"
    fill_register(str(path), OTHERS, 2, NOW)
    return str(path)


@pytest.fixture
def start(register: str, qgis_new_project: object):
    """One start of QGIS after the other."""
    save(ConnectionSettings(ID, "Namur", "register", register, scope="all"))
    running: list[Connections] = []

    def started() -> Connections:
        while running:
            running.pop().close()
            QgsProject.instance().clear()
        running.append(Connections())
        return running[0]

    yield started
    running.pop().close()
    remove(ID)


@pytest.fixture
def connections(start):
    return start()


@pytest.fixture
def shown(connections, qtbot):
    connections.set_current(ID)
    loaded(connections.current, qtbot)
    return connections.current


def point_at(connections: Connections, **changes: str) -> None:
    save(replace(connection(ID), **changes))
    connections.reload()


def rows(made) -> int:
    return len(fids_of(made.files.store.path))


def test_another_server_begins_with_an_empty_store(connections, shown, other, qtbot):
    layer = shown.layer
    point_at(connections, endpoint=other)
    fresh = connections.current
    qtbot.waitUntil(lambda: rows(fresh) == OTHERS and not fresh.load.running)
    qtbot.waitUntil(lambda: fresh.layer.featureCount() == OTHERS)
    assert fresh.layer is layer
    assert path_of(layer) == fresh.files.store.path
    shown_layers = [
        one
        for one in QgsProject.instance().mapLayers().values()
        if one.customProperty(LAYER_PROPERTY) == ID
    ]
    assert shown_layers == [layer]


def test_another_server_that_is_met_after_a_start_of_qgis(start, shown, other, qtbot):
    save(replace(connection(ID), endpoint=other))
    again = start()
    again.set_current(ID)
    fresh = again.current
    qtbot.waitUntil(lambda: rows(fresh) == OTHERS and not fresh.load.running)


def test_changes_waiting_for_one_server_are_not_sent_to_another(
    connections, shown, register, other
):
    report = any_new(shown)
    shown.commands.submit(
        change_operations(report, shown.server.capabilities, sets={"status": "resolved"}),
        undo_window_s=3600,
    )
    received = []
    connections.broken.connect(lambda error, name: received.append((type(error), name)))
    wanted = replace(connection(ID), endpoint=other)
    assert leaves_behind(connection(ID), wanted)
    point_at(connections, endpoint=other)
    assert received == [(OtherServer, "Namur")]
    assert connections.current is shown
    assert shown.settings == connection(ID)
    assert shown.settings.endpoint == register
    (row,) = shown.outbox.rows((State.QUEUED,))
    assert row.report_id == report.report_id


def test_changes_wait_while_the_stored_address_is_another_servers(start, shown, register, other):
    report = any_new(shown)
    shown.commands.submit(
        change_operations(report, shown.server.capabilities, sets={"status": "resolved"}),
        undo_window_s=3600,
    )
    save(replace(connection(ID), endpoint=other))
    again = start()
    received = []
    again.broken.connect(lambda error, _name: received.append(type(error)))
    again.set_current(ID)
    assert received == [OtherServer]
    back = replace(connection(ID), endpoint=register)
    assert not leaves_behind(connection(ID), back)
    save(back)
    again.reload()
    again.set_current(ID)
    assert again.current.outbox.waiting_count() == 1


def test_more_to_load_is_asked_for_from_the_beginning(connections, shown, register, qtbot):
    """Only what changed since the last pass would be asked, and the old ones never came."""
    lon = sorted(one.lon for one in map(shown.reports.by_id, fids_of(shown.files.store.path)))
    west = f"0,40,{lon[ROWS // 2]},60"
    asked = []
    shown.load.filled.connect(asked.append)
    for area in (west, ""):
        with qtbot.waitSignal(shown.load.filled):
            point_at(connections, area=area)
    assert connections.current is shown
    assert len(asked) == 2


@pytest.mark.parametrize(
    ("changes", "same"),
    [
        ({"endpoint": "https://a.example/v2/"}, True),
        ({"endpoint": "https://a.example/v2#days=7"}, True),
        ({"name": "Other", "scope": "all", "authcfg": "abc1234"}, True),
        ({"endpoint": "https://b.example/v2"}, False),
        ({"jurisdiction": "namur.be"}, False),
        ({"system": "publik"}, False),
    ],
)
def test_changed_settings_that_make_another_server(changes, same):
    before = ConnectionSettings(ID, "Namur", "open311", "https://a.example/v2")
    assert (server_of(replace(before, **changes)) == server_of(before)) is same
