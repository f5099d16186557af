"""Reports are read while somebody sees them, on the map or in the dock, and not otherwise."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsLayerTreeNode, QgsProject

from signalement_plugin.connection.connection import Connection

EVERY_S = 300.0


def interval(connection: Connection) -> float | None:
    assert connection.threads is not None
    return connection.threads.puller.interval_s


def node(connection: Connection) -> QgsLayerTreeNode:
    return QgsProject.instance().layerTreeRoot().findLayer(connection.layer.id())


def test_a_layer_on_the_map_is_kept_up_to_date_without_a_dock(connection: Connection) -> None:
    assert interval(connection) == EVERY_S
    node(connection).setItemVisibilityChecked(False)
    assert interval(connection) is None
    connection.show_in_dock(True)
    assert interval(connection) == EVERY_S
    connection.show_in_dock(False)
    assert interval(connection) is None
    node(connection).setItemVisibilityChecked(True)
    assert interval(connection) == EVERY_S


def test_a_layer_in_a_hidden_group_is_not_refreshed(connection: Connection) -> None:
    root = QgsProject.instance().layerTreeRoot()
    group = root.addGroup("Voirie")
    group.addChildNode(node(connection).clone())
    root.removeChildNode(root.children()[0])
    assert interval(connection) == EVERY_S
    group.setItemVisibilityChecked(False)
    assert interval(connection) is None


def test_a_layer_that_was_removed_asks_for_nothing(connection: Connection) -> None:
    QgsProject.instance().removeMapLayer(connection.layer.id())
    assert interval(connection) is None


def test_nothing_is_read_before_the_scope_is_chosen(connection: Connection) -> None:
    connection.stored.change(scope="")
    connection.show_in_dock(True)
    assert interval(connection) is None
    connection.choose("all")
    assert interval(connection) == EVERY_S


def test_a_refresh_before_the_scope_is_chosen_ends(connection: Connection, qtbot: Any) -> None:
    """Seen: after the server had answered, another *Refresh* showed *loading…* for good."""
    connection.stored.change(scope="")
    for _time in range(2):
        connection.load.refresh()
        qtbot.waitUntil(lambda: not connection.load.running)
    assert connection.server.probe is not None
