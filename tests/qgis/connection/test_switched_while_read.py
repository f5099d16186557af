"""The file of a first load is displayed while the next pass is running already."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from live_connection import ROWS, loaded, server

from signalement_plugin.connection.connection import Connection
from signalement_plugin.core.errors import BadStore
from signalement_plugin.core.model.report import Area
from signalement_plugin.store.bulk_load import delete_file
from signalement_plugin.store.geopackage import create_store, next_path
from signalement_plugin.systems.base import Page


class Switching:
    """A register in whose first list the main thread shows another file."""

    def __init__(self, register: str, connection: Connection) -> None:
        self._system, self._connection, self.lists = server(register), connection, 0

    def __getattr__(self, name: str) -> Any:
        return getattr(self._system, name)

    def pages(self, since: datetime | None, area: Area | None) -> Iterator[Page]:
        self.lists += 1
        if self.lists == 1:
            files = self._connection.files
            new = create_store(next_path(files.store.path), self._connection.settings.id)
            files.replaced_by(new)
        yield from self._system.pages(None, area)


def test_a_pass_starts_again_when_the_store_was_replaced_meanwhile(
    connection: Connection, register: str, qtbot
) -> None:
    loaded(connection, qtbot)
    system = Switching(register, connection)
    result = connection.load.make_pull(system)()
    assert (system.lists, result.loaded, result.complete) == (2, ROWS, True)


def test_a_pass_raises_bad_store_when_the_displayed_file_is_gone(
    connection: Connection, register: str, qtbot
) -> None:
    loaded(connection, qtbot)
    pull = connection.load.make_pull(server(register))
    delete_file(Path(connection.files.store.path))
    with pytest.raises(BadStore):
        pull()
