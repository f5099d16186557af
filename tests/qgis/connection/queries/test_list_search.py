"""Questions of the list are answered once a store that could not be read for a moment can be read
again, and without waiting for suggestions and counts."""

from __future__ import annotations

import threading
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import pytest
from live_connection import ROWS, loaded

from signalement_plugin.connection.connection import Connection
from signalement_plugin.core.filter.parser import FilterContext, parse
from signalement_plugin.core.filter.sql import where
from signalement_plugin.store import list_cache
from signalement_plugin.store.queries import fids_of, fids_where
from signalement_plugin.ui.filter.texts import no_deadlines


def test_a_query_is_answered_once_the_store_can_be_read_again(
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


@pytest.mark.parametrize("ask", ["values", "correction"])
def test_the_list_does_not_wait_for_what_is_suggested(
    connection: Connection, qtbot: Any, monkeypatch: pytest.MonkeyPatch, ask: str
) -> None:
    loaded(connection, qtbot)
    search, counted = connection.list_search, threading.Event()

    def slow(*_asked: object) -> list[tuple[str, int]]:
        counted.wait()
        return []

    monkeypatch.setattr(list_cache, "COUNTS", {**list_cache.COUNTS, "street": slow})
    answers: list[Any] = []
    search.found.connect(lambda _token, answer: answers.append(answer))
    try:
        if ask == "values":
            search.count_values("street")
        else:
            search.ask_correction("street:nowhere")
        search.find("is:open")
        qtbot.waitUntil(lambda: bool(answers))
    finally:
        counted.set()


def test_the_list_does_not_wait_for_the_counts_of_the_chips(
    connection: Connection, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded(connection, qtbot)
    search, go_on = connection.list_search, threading.Event()
    real = list_cache.counts

    def slow(*asked: Any) -> dict[str, int]:
        go_on.wait()
        return real(*asked)

    monkeypatch.setattr(list_cache, "counts", slow)
    answers: list[Any] = []
    search.found.connect(lambda _token, answer: answers.append(answer))
    try:
        search.again()
        qtbot.waitUntil(lambda: bool(answers))
        assert "open" not in search.counts
        assert no_deadlines("is:late", search.counts) == "", "not said before it is known"
        with qtbot.waitSignal(search.counted):
            go_on.set()
    finally:
        go_on.set()
    noon = datetime(2026, 11, 24, 12, tzinfo=timezone.utc)
    is_open = where(parse("is:open"), FilterContext(noon))
    assert search.counts["open"] == len(fids_where(connection.files.store.path, is_open)) > 0
