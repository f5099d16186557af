"""Details of one report are fetched by a system of their own, which is opened anew when the login
changes."""

from __future__ import annotations

import sqlite3
import threading

import pytest

from signalement_plugin.connection.details.detail_fetcher import DetailFetcher
from signalement_plugin.core.errors import BadStore, NotData, SignalementError
from signalement_plugin.store.photo_cache import PhotoCache
from signalement_plugin.systems.base import SystemBase


class Opened(SystemBase):
    """A system that says which opening it is; its first answer waits."""

    def __init__(self, number: int, go_on: threading.Event, asked: threading.Event) -> None:
        self.number, self._go_on, self._asked = number, go_on, asked
        self.closed = False

    def probe(self) -> None:
        return

    def activity(self, _report_id: str) -> list[int]:
        self._asked.set()
        self._go_on.wait(10)
        return [self.number]

    def close(self) -> None:
        self.closed = True


def test_a_question_asked_after_a_login_change_is_answered_by_the_new_session(
    qtbot, tmp_path
) -> None:
    go_on, asked = threading.Event(), threading.Event()
    made: list[Opened] = []

    def opener() -> Opened:
        made.append(Opened(len(made) + 1, go_on, asked))
        return made[-1]

    detail_fetcher = DetailFetcher(PhotoCache(tmp_path))
    detail_fetcher.start(opener)
    answers: dict[str, object] = {}
    detail_fetcher.activity.connect(lambda name, answer: answers.update({name: answer.value}))
    detail_fetcher.load_activity("before")
    assert asked.wait(10)
    detail_fetcher.reopen()
    detail_fetcher.load_activity("after")
    go_on.set()
    qtbot.waitUntil(lambda: len(answers) == 2)
    detail_fetcher.stop()
    assert answers == {"before": [1], "after": [2]}
    assert made[0].closed


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (OSError(28, "full"), BadStore),
        (sqlite3.OperationalError("locked"), BadStore),
        (ValueError("x"), NotData),
    ],
)
def test_local_errors_are_reported_as_declared_errors(
    qtbot, tmp_path, error: Exception, kind: type[SignalementError]
) -> None:
    def opener() -> Opened:
        raise error

    detail_fetcher = DetailFetcher(PhotoCache(tmp_path))
    detail_fetcher.start(opener)
    answers: list[object] = []
    detail_fetcher.activity.connect(lambda _name, answer: answers.append(answer.error))
    detail_fetcher.load_activity("1")
    qtbot.waitUntil(lambda: bool(answers))
    detail_fetcher.stop()
    assert [type(one) for one in answers] == [kind]
