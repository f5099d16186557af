"""A small real HTTP server on this computer whose answers a test decides."""

from __future__ import annotations

import json
import socket
import struct
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit


@dataclass(frozen=True)
class Asked:
    """One request as it arrived. ``form`` is the body read as a form."""

    method: str
    path: str
    query: dict[str, str]
    headers: Mapping[str, str]
    body: bytes

    @property
    def form(self) -> dict[str, str]:
        return dict(parse_qsl(self.body.decode(), keep_blank_values=True))


@dataclass(frozen=True)
class Reply:
    """What the server does. ``cut``: bytes of the body after which it hangs up; ``reset``:
    hangs up rudely without any answer; ``wait``: an event to wait for before answering."""

    status: int = 200
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    cut: int | None = None
    reset: bool = False
    wait: threading.Event | None = None


def data(value: Any, status: int = 200, **headers: str) -> Reply:
    return Reply(
        status, json.dumps(value).encode(), {"Content-Type": "application/json", **headers}
    )


def page(text: str = "<html><h1>ERROR: no</h1></html>", status: int = 200) -> Reply:
    return Reply(status, text.encode(), {"Content-Type": "text/html"})


Behaviour = Callable[[Asked], Reply]


class Loopback(ThreadingHTTPServer):
    """``asked`` holds every request in order of arrival."""

    daemon_threads = True
    # A reset connection must not print a traceback into the test's output.
    handle_error = staticmethod(lambda *_: None)  # type: ignore[assignment]

    def __init__(self, behaviour: Behaviour) -> None:
        self.asked: list[Asked] = []
        self.behaviour = behaviour
        super().__init__(("127.0.0.1", 0), _Handler)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = -1  # head and body of a short answer leave in one piece
    disable_nagle_algorithm = True
    server: Loopback

    def _answer(self) -> None:
        parts = urlsplit(self.path)
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        query = dict(parse_qsl(parts.query, keep_blank_values=True))
        asked = Asked(self.command, parts.path, query, self.headers, body)
        self.server.asked.append(asked)
        reply = self.server.behaviour(asked)
        if reply.wait is not None:
            reply.wait.wait(10)
        if reply.reset:
            linger = struct.pack("ii", 1, 0)
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
            self.close_connection = True
            return
        (self.send_response_only if "Date" in reply.headers else self.send_response)(reply.status)
        for name, value in {"Content-Length": str(len(reply.body)), **reply.headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(reply.body if reply.cut is None else reply.body[: reply.cut])
        if reply.cut is not None:
            self.close_connection = True

    do_GET = do_POST = do_PATCH = do_PUT = _answer

    def log_message(self, *_: object) -> None:
        return


def closed_port() -> int:
    """A port at which no program listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@contextmanager
def serving(behaviour: Behaviour) -> Iterator[Loopback]:
    """A server for the time of a ``with`` block."""
    server = Loopback(behaviour)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
