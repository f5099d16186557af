"""Helpers for tests of a connection to a local register (its fixtures are in
``tests/qgis/conftest.py``)."""

from __future__ import annotations

from signalement_plugin.connection.connection import Connection
from signalement_plugin.core.model.operation import JournalRow
from signalement_plugin.core.model.report import Report
from signalement_plugin.core.model.status import Status
from signalement_plugin.store.queries import fids_of
from signalement_plugin.systems.base import Address, System
from signalement_plugin.systems.registry import open_system

ROWS = 60


def loaded(connection: Connection, qtbot) -> None:
    """Every report of the register is a row of the layer, and nothing is on its way."""
    connection.load.refresh()
    qtbot.waitUntil(
        lambda: len(fids_of(connection.files.store.path)) == ROWS and not connection.load.running
    )
    qtbot.waitUntil(lambda: connection.layer_sync.inbox.count(connection.files.store.key) == 0)
    qtbot.waitUntil(lambda: not connection.layer_sync._turns.isActive())


def server(register: str) -> System:
    """A second connection to the register, as a colleague has."""
    return open_system("register", Address(register))


def any_new(connection: Connection) -> Report:
    ids = sorted(fids_of(connection.files.store.path))
    return next(one for one in map(connection.reports.by_id, ids) if one.status is Status.NEW)


def journal(connection: Connection) -> list[JournalRow]:
    return connection.files.store.journal()
