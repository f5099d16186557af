"""A large store of an earlier version is brought up to date in a thread, before it is shown."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from live_connection import ROWS, loaded
from qgis.core import QgsProject, QgsSettings

from signalement_plugin.connection import store_upgrade
from signalement_plugin.connection.connection import Connection
from signalement_plugin.connection.connections import Connections
from signalement_plugin.qgis_profile.settings import ROOT, save
from signalement_plugin.store.database import open_geopackage
from signalement_plugin.store.geopackage import is_old
from signalement_plugin.store.queries import fids_of


@pytest.fixture
def old(
    connection: Connection, qtbot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[str, str]]:
    """Connection and path of a store as the version before left it."""
    loaded(connection, qtbot)
    save(connection.settings)
    path = connection.files.store.path
    connection.close()
    QgsProject.instance().clear()
    with open_geopackage(path, update=True) as database:
        database.run(
            "DROP INDEX reports_urgency",
            "DROP INDEX reports_marked",
            "UPDATE signalement_meta SET value = '6' WHERE name = 'schema'",
        )
    monkeypatch.setattr(store_upgrade, "LARGE", 0)
    yield connection.settings.id, path
    QgsSettings().remove(ROOT)


@pytest.fixture
def connections(old: tuple[str, str]) -> Iterator[Connections]:
    made = Connections()
    yield made
    made.close()


def test_an_upgraded_store_is_shown_once_it_is_up_to_date(
    connections: Connections, old: tuple[str, str], qtbot
) -> None:
    connections.set_current(old[0])
    assert connections.current is None  # the upgrade does not block the window
    qtbot.waitUntil(lambda: connections.current is not None)
    assert connections.current.files.store.path == old[1]
    assert not is_old(old[1])
    assert connections.current.in_project
    assert connections.current.layer.featureCount() == ROWS


def test_the_end_of_an_upgrade_keeps_the_connection_chosen_meanwhile(
    connections: Connections, old: tuple[str, str], qtbot
) -> None:
    connections.set_current(old[0])
    connections.set_current("another")
    qtbot.waitUntil(lambda: not is_old(old[1]))
    qtbot.wait(50)
    assert connections.current is None


def test_a_project_that_is_read_gets_the_file_at_once(
    connections: Connections, old: tuple[str, str], qtbot
) -> None:
    connections.set_current(old[0])
    assert connections.own_store(old[0]) == old[1]
    assert not is_old(old[1])
    qtbot.waitUntil(lambda: connections.current is not None)
    assert connections.current.files.store.path == old[1]
    assert len(fids_of(old[1])) == ROWS


def test_a_small_or_a_new_store_is_opened_at_once(
    connections: Connections, old: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store_upgrade, "LARGE", 10_000_000)
    connections.set_current(old[0])
    assert connections.current is not None
    assert not is_old(old[1])
