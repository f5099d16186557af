"""Made-up reports and real ones are never on the map together."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timezone
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from qgis.core import QgsLayerTreeLayer, QgsProject, QgsVectorLayer
from register_fixtures import fill_register

from signalement_plugin.connection.connections import Connections
from signalement_plugin.qgis_profile.settings import ConnectionSettings, remove, save

OWN, OTHER = "c0ffee01", "c0ffee02"
NOW = datetime(2026, 11, 24, 20, tzinfo=timezone.utc)


@pytest.fixture
def connections(tmp_path: Path, qgis_new_project: object, qtbot: QtBot) -> Iterator[Connections]:
    """A real connection, shown, with its layer on the map; a second one that has no layer."""
    for connection_id in (OWN, OTHER):
        path = str(tmp_path / f"{connection_id}.sqlite")
        fill_register(path, 5, 1, NOW)
        save(ConnectionSettings(connection_id, connection_id, "register", path, scope="all"))
    made = Connections()
    made.set_current(OWN)
    yield made
    made.close()
    for one in made.items:
        remove(one.id)


@pytest.fixture
def example(connections: Connections, qtbot: QtBot) -> str:
    """The id of the example, which was opened beside."""
    QgsProject.instance().addMapLayer(QgsVectorLayer("Point", "Trees", "memory"))
    connections.example.start()
    qtbot.waitUntil(lambda: connections.current.settings.id not in (OWN, OTHER))
    qtbot.waitUntil(lambda: len(QgsProject.instance().mapLayers()) == 4)
    return connections.current.settings.id


def ticked() -> set[str]:
    nodes = QgsProject.instance().layerTreeRoot().findLayers()
    return {node.name() for node in nodes if node.isVisible()}


def node(name: str) -> QgsLayerTreeLayer:
    found = QgsProject.instance().layerTreeRoot().findLayers()
    return next(one for one in found if one.name() == name)


REAL = {OWN, "Trees"}
MADE_UP = {"Made-Up Data", "Streets (made up)", "Trees"}


def test_real_reports_leave_the_map_while_the_example_is_shown(
    connections: Connections, example: str
) -> None:
    """Seen: made-up and real reports on one map, with the same signs."""
    assert ticked() == MADE_UP
    assert connections.apart.hidden() == [OWN]
    connections.set_current(OWN)
    assert ticked() == REAL
    connections.set_current(example)
    assert ticked() == MADE_UP


def test_a_layer_that_the_user_had_unticked_stays_so(
    connections: Connections, qtbot: QtBot
) -> None:
    node(OWN).setItemVisibilityChecked(False)
    connections.example.start()
    qtbot.waitUntil(lambda: len(QgsProject.instance().mapLayers()) == 3)
    assert connections.apart.hidden() == []
    connections.set_current(OWN)
    assert not node(OWN).isVisible()


def test_a_layer_that_is_ticked_brings_its_connection(
    connections: Connections, example: str, qtbot: QtBot
) -> None:
    node(OWN).setItemVisibilityChecked(True)
    qtbot.waitUntil(lambda: connections.current.settings.id == OWN)
    assert ticked() == REAL


def test_all_layers_ticked_at_once_leave_the_one_that_is_shown(
    connections: Connections, example: str, qtbot: QtBot
) -> None:
    connections.set_current(OWN)
    for each in QgsProject.instance().layerTreeRoot().findLayers():
        each.setItemVisibilityChecked(True)
    qtbot.waitUntil(lambda: ticked() == REAL)
    assert connections.current.settings.id == OWN


def test_a_connection_without_a_layer_hides_nothing(connections: Connections, example: str) -> None:
    connections.set_current(OTHER, add=False)
    assert ticked() == MADE_UP
    assert connections.apart.own_of(connections.items) == OTHER
