"""Questions of the list are answered even when the store cannot be read for a moment."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from live_connection import ROWS

from signalement_plugin.connection.connection import Connection
from signalement_plugin.store.queries import fids_of


def test_a_question_survives_a_store_that_cannot_be_read(
    connection: Connection, qtbot: Any
) -> None:
    with qtbot.waitSignal(connection.reports.changed):
        connection.load.refresh()
    qtbot.waitUntil(lambda: len(fids_of(connection.files.store.path)) == ROWS)
    store, aside = Path(connection.files.store.path), Path(f"{connection.files.store.path}.aside")
    store.rename(aside)
    answers: list[Any] = []
    connection.list_search.found.connect(lambda _token, answer: answers.append(answer))
    connection.list_search.find("is:open")
    qtbot.waitUntil(lambda: connection.list_search.newest.is_newest("find"))
    aside.rename(store)
    qtbot.waitUntil(lambda: bool(answers))
    assert answers[-1].counts["total"] == ROWS
    assert connection.layer.subsetString() != ""
