"""An error that nobody foresaw ends no thread of details or searches; a job reports it."""

from __future__ import annotations

import threading
from typing import Any

import pytest

from signalement_plugin.connection import import_jobs
from signalement_plugin.connection.details.detail_fetcher import DetailFetcher
from signalement_plugin.connection.diagnostics import checks
from signalement_plugin.connection.diagnostics.checks import TestRun
from signalement_plugin.connection.import_jobs import ScanJob
from signalement_plugin.core.errors import BadStore, NotData, SignalementError
from signalement_plugin.qgis_profile.settings import ConnectionSettings
from signalement_plugin.qt.latest_worker import LatestOnlyWorker
from signalement_plugin.store.photo_cache import PhotoCache
from signalement_plugin.sync.thread_support import result_or_error
from signalement_plugin.systems.base import SystemBase


class Odd(SystemBase):
    """A system with a bug: the first one that is opened fails with an undeclared error."""

    def __init__(self, opened: list[Odd]) -> None:
        self.closed = False
        self.first = not opened
        opened.append(self)

    def probe(self) -> None:
        return

    def activity(self, report_id: str) -> list[str]:
        if self.first:
            raise ZeroDivisionError(report_id)
        return [report_id]

    def close(self) -> None:
        self.closed = True
        if self.first:
            raise KeyError("closing")


def test_the_detail_fetcher_reports_the_error_and_opens_a_new_system(qtbot, tmp_path):
    opened: list[Odd] = []
    detail_fetcher = DetailFetcher(PhotoCache(tmp_path))
    detail_fetcher.start(lambda: Odd(opened))
    answers: dict[str, Any] = {}
    detail_fetcher.activity.connect(lambda name, answer: answers.update({name: answer}))
    for name in ("first", "second"):
        detail_fetcher.load_activity(name)
        qtbot.waitUntil(lambda name=name: name in answers)
    assert isinstance(answers["first"].error, NotData)
    assert answers["second"].value == ["second"]
    assert opened[0].closed
    detail_fetcher.stop()
    assert opened[1].closed


def test_the_search_thread_answers_after_an_error(qtbot):
    begun, found = threading.Event(), []

    def work(question: int) -> int:
        begun.set()
        return 1 // question

    newest = LatestOnlyWorker("find", work)
    newest.answered.connect(found.append)
    newest.ask(0)
    assert begun.wait(10)
    newest.ask(1)
    qtbot.waitUntil(lambda: found == [1])
    newest.stop()


def test_an_end_waits_for_a_thread_that_another_thread_is_starting(qtbot, monkeypatch):
    """A connection closes while its list asks for counts: seen once, as an error of the close."""
    starting, may_start = threading.Event(), threading.Event()

    class SlowToStart(threading.Thread):
        def start(self) -> None:
            starting.set()
            may_start.wait(10)
            super().start()

    newest = LatestOnlyWorker("find", str)
    asking = threading.Thread(target=newest.ask, args=(1,))
    with monkeypatch.context() as patched:
        patched.setattr(threading, "Thread", SlowToStart)
        asking.start()
        assert starting.wait(10)
        soon = threading.Timer(0.1, may_start.set)
        soon.start()
        newest.stop()
    asking.join(10)
    assert not [one for one in threading.enumerate() if one.name == "signalement-find"]


def broken(*_arguments: object, **_more: object) -> Any:
    raise LookupError("nobody foresaw it")


def test_a_failing_scan_of_a_file_ends_with_an_error(qtbot, monkeypatch):
    monkeypatch.setattr(import_jobs, "read_table", broken)
    run = ScanJob()
    with qtbot.waitSignal(run.finished) as told:
        run.start("anything.csv")
    assert isinstance(told.args[0].error, NotData)


def test_a_failing_test_run_ends_with_an_error(qtbot, monkeypatch):
    monkeypatch.setattr(checks, "open_system", broken)
    run = TestRun()
    with qtbot.waitSignal(run.finished) as told:
        run.start(ConnectionSettings("c0ffee07", system="open311", endpoint="http://127.0.0.1:9"))
    assert isinstance(told.args[0].error, NotData)


@pytest.mark.parametrize(
    ("error", "kind"),
    [(BadStore("x"), BadStore), (OSError(28, "full"), BadStore), (ValueError("x"), NotData)],
)
def test_whatever_is_raised_is_a_declared_error(error, kind):
    def work() -> SignalementError:
        raise error

    assert type(result_or_error("working", work, lambda told: told)) is kind
