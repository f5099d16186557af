"""Layers of connections in a project: the signals of each are handled, whichever connection is
shown, and no layer is added unasked."""

from __future__ import annotations

from datetime import datetime, timezone
from pathlib import Path

import pytest
from live_connection import ROWS
from qgis.core import QgsProject
from register_fixtures import fill_register

from signalement_plugin.connection.connection import Connection
from signalement_plugin.connection.connections import Connections
from signalement_plugin.connection.project_layers import LAYER_PROPERTY
from signalement_plugin.core.errors import BeingEdited
from signalement_plugin.core.model.status import Status
from signalement_plugin.qgis_profile.settings import ConnectionSettings, remove, save
from signalement_plugin.store.queries import fids_of
from signalement_plugin.systems.base import Address
from signalement_plugin.systems.registry import open_system

SHOWN, ASIDE = "c0ffee01", "c0ffee02"
NOW = datetime(2026, 11, 24, 20, tzinfo=timezone.utc)


@pytest.fixture
def registers(tmp_path: Path, qgis_new_project: object):
    """Connection id → register of it."""
    made = {one: str(tmp_path / f"{one}.sqlite") for one in (SHOWN, ASIDE)}
    for connection_id, path in made.items():
        fill_register(path, ROWS, 1, NOW)
        save(ConnectionSettings(connection_id, connection_id, "register", path, scope="all"))
    yield made
    for connection_id in made:
        remove(connection_id)


def wait_for_rows(shown: Connection, qtbot) -> None:
    qtbot.waitUntil(lambda: not shown.load.running and shown.layer.featureCount() == ROWS)


@pytest.fixture
def project(registers, tmp_path: Path, qtbot) -> str:
    """A project file with a layer of each connection, all reports in them."""
    connections = Connections()
    for connection_id in (ASIDE, SHOWN):
        connections.set_current(connection_id)
        wait_for_rows(connections.current, qtbot)
    path = str(tmp_path / "both.qgz")
    assert QgsProject.instance().write(path)
    connections.close()
    QgsProject.instance().clear()
    return path


@pytest.fixture
def connections(project):
    made = Connections()
    made.set_current(SHOWN)
    yield made
    made.close()


def layer_of(connection_id: str):
    layers = QgsProject.instance().mapLayers().values()
    return next(one for one in layers if one.customProperty(LAYER_PROPERTY) == connection_id)


def test_a_connection_whose_layer_is_being_edited_is_not_removed(
    connections, project, registers, qtbot
):
    received = []
    connections.broken.connect(lambda error, name: received.append((type(error), name)))
    assert QgsProject.instance().read(project)
    qtbot.waitUntil(lambda: len(connections.opened()) == len(registers))
    layer = layer_of(ASIDE)
    report_id, fid = next(iter(fids_of(connections.own_store(ASIDE)).items()))
    assert layer.startEditing()
    layer.changeAttributeValue(fid, layer.fields().lookupField("status"), "planned")
    remove(ASIDE)
    connections.reload()
    assert received == [(BeingEdited, ASIDE)]
    assert ASIDE in [one.id for one in connections.items]
    assert layer.commitChanges()
    server = open_system("register", Address(registers[ASIDE]))
    qtbot.waitUntil(lambda: server.get(report_id).status is Status.PLANNED)
    assert connections.current.settings.id == SHOWN
    server.close()
    remove(ASIDE)
    connections.reload()
    assert [one.id for one in connections.items] == [SHOWN]


def test_the_layer_of_a_connection_that_is_not_set_up_here_is_left_alone(
    connections, project, qtbot
):
    remove(ASIDE)
    connections.reload()
    assert QgsProject.instance().read(project)
    qtbot.waitUntil(lambda: connections.current.layer is not None)
    assert [one.settings.id for one in connections.opened()] == [SHOWN]
    assert layer_of(ASIDE).isValid()


def test_nothing_is_added_to_a_project_unasked(connections, qtbot):
    shown = connections.current
    wait_for_rows(shown, qtbot)
    QgsProject.instance().clear()  # as QGIS does for a new project
    qtbot.waitUntil(lambda: shown.layer is not None)
    assert QgsProject.instance().mapLayers() == {}
    assert not QgsProject.instance().isDirty()
    assert shown.status_board.holds("no_layer")
    assert len(shown.reports.by_fid(list(fids_of(shown.files.store.path).values()))) == ROWS
    connections.set_current(SHOWN)  # the user chooses the connection
    assert layer_of(SHOWN) is shown.layer
    assert not shown.status_board.holds("no_layer")


def test_a_start_of_qgis_adds_nothing_and_a_new_connection_its_layer(registers, qtbot):
    connections = Connections()
    connections.show_last()
    wait_for_rows(connections.current, qtbot)
    assert QgsProject.instance().mapLayers() == {}
    connections.close()
    for connection_id in registers:
        remove(connection_id)
    connections = Connections()
    path = registers[ASIDE]
    save(ConnectionSettings(ASIDE, ASIDE, "register", path, scope="all"))
    connections.reload()
    assert layer_of(ASIDE) is connections.current.layer
    connections.close()


def test_a_layer_that_the_user_removes_stays_away_and_the_list_goes_on(connections, qtbot):
    shown = connections.current
    wait_for_rows(shown, qtbot)
    QgsProject.instance().removeMapLayer(shown.layer.id())
    qtbot.waitUntil(lambda: shown.layer is not None)
    assert QgsProject.instance().mapLayers() == {}
    assert shown.reports.fids_of(list(fids_of(shown.files.store.path)))


def test_one_filter_holds_for_the_list_and_a_layer_that_comes_later(connections, project, qtbot):
    shown = connections.current
    wait_for_rows(shown, qtbot)
    shown.list_search.find("is:new")
    QgsProject.instance().clear()
    qtbot.waitUntil(lambda: shown.layer is not None)
    connections.set_current(SHOWN)
    wanted = shown.layer.subsetString()
    assert wanted
    assert 0 < shown.layer.featureCount() < ROWS
    # the stored project's layer comes without a filter, and gets that of the list
    assert QgsProject.instance().read(project)
    qtbot.waitUntil(lambda: shown.in_project)
    assert shown.layer.subsetString() == wanted
