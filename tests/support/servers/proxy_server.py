"""A real HTTP proxy on this computer: tunnels HTTPS, forwards HTTP, and asks for a login if told
to."""

from __future__ import annotations

import base64
import socket
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from select import select
from urllib.parse import urlsplit

BUFFER = 64 * 1024
_OF_PROXY = ("Proxy-Authorization", "Proxy-Connection", "Connection")


class Proxy(ThreadingHTTPServer):
    """``passed`` holds what was asked for (``host:port`` of a tunnel, or a URL); ``refused``
    how often the login was missing or wrong. ``hosts``: name → address, as a proxy of an
    office knows names that nobody else does."""

    daemon_threads = True
    handle_error = staticmethod(lambda *_: None)  # type: ignore[assignment]

    def __init__(self, login: str, hosts: Mapping[str, str]) -> None:
        self.wanted = f"Basic {base64.b64encode(login.encode()).decode()}" if login else ""
        self.passed: list[str] = []
        self.refused = 0
        self.hosts = hosts
        super().__init__(("127.0.0.1", 0), _Handler)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: Proxy

    def _known(self) -> bool:
        wanted = self.server.wanted
        if not wanted or self.headers.get("Proxy-Authorization") == wanted:
            return True
        self.server.refused += 1
        self.send_response(407)
        self.send_header("Proxy-Authenticate", 'Basic realm="office"')
        self.send_header("Content-Length", "0")
        self.end_headers()
        return False

    def _address(self, host: str) -> str:
        return self.server.hosts.get(host, host)

    def do_CONNECT(self) -> None:
        if not self._known():
            return
        self.server.passed.append(self.path)
        host, _, port = self.path.rpartition(":")
        with socket.create_connection((self._address(host), int(port)), 10) as there:
            self.send_response(200)
            self.end_headers()
            self.wfile.flush()
            _join(self.connection, there)
        self.close_connection = True

    def do_GET(self) -> None:
        self._forward(None)

    def do_POST(self) -> None:
        self._forward(self.rfile.read(int(self.headers.get("Content-Length") or 0)))

    def _forward(self, body: bytes | None) -> None:
        if not self._known():
            return
        self.server.passed.append(self.path)
        parts = urlsplit(self.path)
        there = HTTPConnection(self._address(parts.hostname or ""), parts.port or 80, timeout=10)
        headers = {name: text for name, text in self.headers.items() if name not in _OF_PROXY}
        there.request(self.command, parts._replace(scheme="", netloc="").geturl(), body, headers)
        answer = there.getresponse()
        content = answer.read()
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.headers.get("Content-Type", ""))
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)
        there.close()

    def log_message(self, *_: object) -> None:
        return


def _join(here: socket.socket, there: socket.socket) -> None:
    """Bytes both ways until one side ends."""
    while True:
        ready, _, _ = select([here, there], [], [], 10)
        if not ready:
            return
        for one in ready:
            found = one.recv(BUFFER)
            if not found:
                return
            (there if one is here else here).sendall(found)


@contextmanager
def proxying(login: str = "", hosts: Mapping[str, str] | None = None) -> Iterator[Proxy]:
    """A proxy for the time of a ``with`` block. ``login``: ``user:password``."""
    server = Proxy(login, hosts or {})
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
