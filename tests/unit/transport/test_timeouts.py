"""A server that sends one byte now and then: the request ends when its deadline is over."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from http_fixtures import client

from signalement_plugin.core import errors
from signalement_plugin.transport.client import HttpContext

GAP = 0.02  # seconds between two bytes
DEADLINE = 0.3
BYTES = 3000  # one in each gap: a minute in all
START = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"

DRIPS = {
    "status line": (b"", b"HTTP/1.1 200 " + b"O" * BYTES),
    "headers": (START, b"X-Long: " + b"y" * BYTES),
    "body": (START + b"Content-Length: %d\r\n\r\n" % BYTES, b" " * BYTES),
    "body without length": (START + b"Connection: close\r\n\r\n", b" " * BYTES),
    "size of a chunk": (START + b"Transfer-Encoding: chunked\r\n\r\n", b"0" * BYTES),
    "chunk": (START + b"Transfer-Encoding: chunked\r\n\r\nffff\r\n", b" " * BYTES),
}


@contextmanager
def dripping(at_once: bytes, slowly: bytes) -> Iterator[tuple[str, list[int], threading.Event]]:
    """Sends ``slowly`` byte by byte: address, bytes sent per connection, event of the first."""
    listener = socket.create_server(("127.0.0.1", 0))
    dripped: list[int] = []
    begun, done = threading.Event(), threading.Event()

    def drip(peer: socket.socket) -> None:
        number = len(dripped)
        dripped.append(0)
        with peer:
            peer.recv(65536)
            try:
                peer.sendall(at_once)
                for place in range(len(slowly)):
                    peer.sendall(slowly[place : place + 1])
                    dripped[number] += 1
                    begun.set()
                    if done.wait(GAP):
                        return
                done.wait(10)
            except OSError:
                return  # the client has closed the connection, as it should

    def accept() -> None:
        while True:
            try:
                peer, _ = listener.accept()
            except OSError:
                return
            drip(peer)

    thread = threading.Thread(target=accept, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/", dripped, begun
    finally:
        done.set()
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        thread.join()


@pytest.mark.parametrize("name", DRIPS)
def test_a_read_that_drips_ends_at_its_deadline(name: str) -> None:
    http, pauses = client(HttpContext(trust_env=False), deadline=DEADLINE)
    with dripping(*DRIPS[name]) as (url, dripped, _):
        with pytest.raises(errors.ServerFailure, match="not complete after 0 s"):
            http.get(url)
        http.close()
        assert len(dripped) == 1
        # Every byte came within the time-out of one wait, so only the deadline can have ended the
        # request.
        assert 0 < dripped[0] < BYTES
    assert pauses == []


@pytest.mark.parametrize("name", ["headers", "body"])
def test_a_write_whose_answer_drips_is_a_lost_answer(name: str) -> None:
    http, _ = client(HttpContext(trust_env=False), deadline=DEADLINE)
    with dripping(*DRIPS[name]) as (url, dripped, _), pytest.raises(errors.LostAnswer):
        http.send("POST", url, data={"status": "closed"})
    assert len(dripped) == 1


def test_cancel_ends_a_read_that_drips() -> None:
    cancel = threading.Event()
    http, _ = client(HttpContext(trust_env=False, cancel=cancel))
    with dripping(*DRIPS["body"]) as (url, dripped, begun):
        threading.Thread(target=lambda: (begun.wait(), cancel.set()), daemon=True).start()
        with pytest.raises(errors.Unreachable, match="stopped"):
            http.get(url)
        http.close()
        assert 0 < dripped[0] < BYTES


def test_the_wait_for_one_byte_is_cut_to_what_is_left() -> None:
    """A silent server: one wait may take 30 s, but the request's deadline comes earlier."""
    http, _ = client(HttpContext(trust_env=False), deadline=DEADLINE)
    silent = START + b"Content-Length: 100\r\n\r\nabc"
    with dripping(silent[:-1], silent[-1:]) as (url, _, _begun):
        with pytest.raises(errors.ServerFailure, match="not complete after 0 s"):
            http.get(url)
        http.close()
