"""The systems that the threads of a connection open."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from signalement_plugin.connection.connection import Connection
from signalement_plugin.connection.server import threads
from signalement_plugin.core.errors import Busy
from signalement_plugin.core.model.capabilities import Capabilities
from signalement_plugin.core.model.operation import Operation
from signalement_plugin.core.model.report import Department, Service
from signalement_plugin.systems.base import Address, Probe, SystemBase

OP = "a" * 32


class Overloaded(SystemBase):
    """Cannot be probed."""

    def __init__(self, opened: list[Overloaded]) -> None:
        self.closed = False
        opened.append(self)

    def probe(self) -> None:
        raise Busy("not now")

    def close(self) -> None:
        self.closed = True


def test_a_system_that_could_not_be_probed_for_sending_is_closed(
    connection: Connection, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Overloaded] = []
    monkeypatch.setattr(threads, "open_system", lambda *_where: Overloaded(opened))
    connection.threads.renew(connection.threads.address)
    connection.outbox.add([Operation(OP, "1", {"status": "closed"})])
    connection.threads.outbox_sender.wake()
    qtbot.waitUntil(lambda: connection.outbox.row(OP).reason == "busy")
    assert [one.closed for one in opened] == [True]


def test_details_are_asked_of_a_system_that_was_probed(
    connection: Connection, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else it would not know for the rest of the session what its server can do."""
    opened: list[Overloaded] = []
    monkeypatch.setattr(threads, "open_system", lambda *_where: Overloaded(opened))
    with qtbot.waitSignal(connection.detail_fetcher.activity) as told:
        connection.detail_fetcher.load_activity("1")
    assert type(told.args[1].error) is Busy
    assert [one.closed for one in opened] == [True]


class Renewed:
    """A connection whose login is changed while its old one is slow: ``slow`` to open or to
    probe."""

    def __init__(self, connection: Connection, monkeypatch: pytest.MonkeyPatch) -> None:
        self.threads, self.slow = connection.threads, ""
        self.reached, self.go_on = threading.Event(), threading.Event()
        self.resumed: list[tuple[str, str]] = []
        self._address = connection.threads.address
        monkeypatch.setattr(threads, "open_system", self._open)

    def use(self, login: str) -> None:
        self.threads.renew(replace(self._address, jurisdiction=login))

    def _open(self, _system: str, address: Address) -> SystemBase:
        def waits(what: str) -> None:
            if (self.slow, address.jurisdiction) == (what, "old"):
                self.reached.set()
                self.go_on.wait(20)

        class Login(SystemBase):
            def probe(_self) -> Probe:  # noqa: N805
                waits("probe")
                return Probe(address.jurisdiction, Capabilities())

            def resume(_self, probe: Probe) -> bool:  # noqa: N805
                self.resumed.append((address.jurisdiction, probe.title))
                return True

            def services(_self) -> list[Service]:  # noqa: N805
                return []

            def departments(_self) -> list[Department]:  # noqa: N805
                return []

            def activity(_self, _report_id: str) -> list[str]:  # noqa: N805
                return [address.jurisdiction]

            def close(_self) -> None: ...  # noqa: N805

        waits("open")
        return Login()


@pytest.fixture
def renewed(connection: Connection, monkeypatch: pytest.MonkeyPatch) -> Iterator[Renewed]:
    made = Renewed(connection, monkeypatch)
    yield made
    made.go_on.set()


def answered(connection: Connection, qtbot: Any) -> object:
    with qtbot.waitSignal(connection.detail_fetcher.activity) as told:
        connection.detail_fetcher.load_activity("1")
    return told.args[1].value


def test_what_was_read_with_an_old_login_is_not_said_of_the_new_one(
    renewed: Renewed, connection: Connection, qtbot: Any
) -> None:
    met: list[str] = []
    connection.threads.met.connect(lambda answers: met.append(answers.probe.title))
    renewed.slow = "probe"
    renewed.use("old")
    connection.threads.puller.ask()
    assert renewed.reached.wait(20)
    renewed.use("new")
    renewed.go_on.set()
    connection.threads.puller.stop(20)
    assert answered(connection, qtbot) == ["new"]
    assert renewed.resumed == []
    assert met == []


def test_a_session_of_an_old_login_that_was_slow_to_open_teaches_the_new_one_nothing(
    renewed: Renewed, connection: Connection, qtbot: Any
) -> None:
    renewed.slow = "open"
    renewed.use("old")
    with qtbot.waitSignal(connection.detail_fetcher.activity):
        connection.detail_fetcher.load_activity("before")
        assert renewed.reached.wait(20)
        renewed.use("new")
        renewed.go_on.set()
    assert answered(connection, qtbot) == ["new"]
    assert renewed.resumed == []
