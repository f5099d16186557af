"""Connections are closed while servers do not answer: one short wait for all of them."""

from __future__ import annotations

import threading

import pytest
from qgis.core import QgsProject

from signalement_plugin.connection.connections import Connections
from signalement_plugin.connection.server import threads
from signalement_plugin.core.model.operation import Operation
from signalement_plugin.qgis_profile.settings import ConnectionSettings, remove, save
from signalement_plugin.systems.registry import open_system

IDS = ("c0ffee11", "c0ffee12", "c0ffee13")


@pytest.fixture
def silent(monkeypatch):
    """No system answers before the end of the test."""
    released, reached = threading.Event(), threading.Semaphore(0)
    made: list[object] = []

    class Silent:
        def probe(self):
            reached.release()
            released.wait(60)
            raise threads.Unauthorized("released")

        def close(self) -> None: ...

    def opened(name, address):
        made.append(address)
        open_system(name, address)
        return Silent()

    monkeypatch.setattr(threads, "open_system", opened)
    yield reached, made, released
    released.set()


@pytest.fixture
def saved(register, qgis_new_project):
    for connection_id in IDS:
        save(ConnectionSettings(connection_id, connection_id, "register", register, scope="all"))
    yield
    for connection_id in IDS:
        remove(connection_id)
    QgsProject.instance().clear()


def test_closing_waits_once_for_all_threads_of_all_connections(silent, saved, monkeypatch):
    reached, made, released = silent
    connections = Connections()
    waits = []
    for connection_id in IDS:
        connections.set_current(connection_id)
        connections.current.outbox.add([Operation(connection_id, "1", {"status": "closed"})])
        connections.current.threads.outbox_sender.wake()
        connections.current.detail_fetcher.load_activity("1")
    # of each connection pull asks the server, and send or fetch; the third waits for the second
    for _thread in range(2 * len(IDS)):
        assert reached.acquire(timeout=60)
    now, really = [0.0], threading.Thread.join

    def join(thread, timeout=None):
        if threading.current_thread() is not threading.main_thread():
            really(thread, timeout)
            return
        waits.append(timeout)
        now[0] += timeout

    with monkeypatch.context() as patch:
        patch.setattr(threading.Thread, "join", join)
        patch.setattr("time.monotonic", lambda: now[0])
        connections.close()
    # end the daemon threads before Qt deletes the objects to which they send signals
    released.set()
    for thread in threading.enumerate():
        if thread.name.startswith("signalement-"):
            thread.join(20)
    assert sum(waits) == threads.STOP_S
    stopping = [one.http.cancel for one in made if one.http.cancel is not None]
    # one event per connection cancels its reads; a write runs to its end
    assert len(set(stopping)) == len(IDS)
    assert all(one.is_set() for one in stopping)


def test_what_is_closed_can_be_closed_again(saved, qtbot):
    """Seen: ``TypeError`` of a signal that nothing was connected to any more."""
    connections = Connections()
    connections.set_current(IDS[0])
    made = connections.current
    qtbot.waitUntil(lambda: not made.load.running)
    connections.close()
    connections.close()
    assert connections.current is None
