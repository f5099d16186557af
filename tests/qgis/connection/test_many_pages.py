"""A server with small pages that come fast: not each of them is shown, as that would block the
window."""

from __future__ import annotations

from live_connection import loaded
from pytestqt.qtbot import QtBot

from signalement_plugin.connection.connection import Connection
from signalement_plugin.sync.pull.pull import Progress, PullResult


def read(connection: Connection, *pages: int) -> None:
    assert connection.threads is not None
    for page in pages:
        connection.threads.progress.emit(Progress(page, None, 0, first=True))


def test_of_a_thousand_pages_only_the_first_and_the_newest_are_shown(
    connection: Connection, qtbot: QtBot
) -> None:
    loaded(connection, qtbot)
    received: list[int] = []
    status_board = connection.status_board
    status_board.changed.connect(lambda: received.append(status_board.args("loading")["loaded"]))
    read(connection, *range(1, 1001))
    assert received == [1]
    qtbot.waitUntil(lambda: len(received) > 1)
    assert received == [1, 1000]


def test_no_page_is_shown_after_the_list_was_read(connection: Connection, qtbot: QtBot) -> None:
    loaded(connection, qtbot)
    read(connection, 1, 2)
    assert connection.load._tell_soon.isActive()
    assert connection.threads is not None
    connection.threads.pulled.emit(PullResult())
    assert not connection.status_board.holds("loading")
    assert not connection.load._tell_soon.isActive()
