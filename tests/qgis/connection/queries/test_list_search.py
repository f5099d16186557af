"""Questions of the list are answered even when the store cannot be read for a moment, and while
suggestions are counted."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest
from live_connection import ROWS, loaded

from signalement_plugin.connection.connection import Connection
from signalement_plugin.store import list_cache
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


@pytest.mark.parametrize("ask", ["values", "meant"])
def test_the_list_does_not_wait_for_what_is_suggested(
    connection: Connection, qtbot: Any, monkeypatch: pytest.MonkeyPatch, ask: str
) -> None:
    loaded(connection, qtbot)
    search, counted = connection.list_search, threading.Event()

    def slow(*_asked: object) -> list[tuple[str, int]]:
        counted.wait()
        return []

    monkeypatch.setattr(list_cache, "value_counts", slow)
    answers: list[Any] = []
    search.found.connect(lambda _token, answer: answers.append(answer))
    try:
        if ask == "values":
            search.count_values("street")
        else:
            search.ask_meant("street:nowhere")
        search.find("is:open")
        qtbot.waitUntil(lambda: bool(answers))
    finally:
        counted.set()
