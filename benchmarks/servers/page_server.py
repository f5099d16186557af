"""Serves answers from memory, in a process of its own: Open311, OGC API, WFS.

``python -m benchmarks.servers.page_server REPORTS PARENT`` prints its address and ends when the
process PARENT does. ``/control/…`` is for the benchmark; each answers what was asked since the one
before, as JSON: ``log`` (only that), ``change/N`` (1,000 reports change), ``quiet/0``
(nothing has changed), ``row-ms/N`` (delay per row), ``ogc/0`` (render the pages of OGC API
Features and WFS now), ``times/N`` (all reports are listed N times, each time under other numbers).
"""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

from benchmarks.servers.ogc import Ogc
from benchmarks.servers.pages import PAGE, Pages

JSON = "application/json"
DIALECT = "citysdk-extended"
"""The dialect of this server: numbered pages, a count, and changes by their time, as the sandbox
has them."""


@dataclass
class State:
    """What the server knows and has been asked."""

    pages: Pages
    ogc: Ogc
    asked: list[str] = field(default_factory=list)
    row_ms: float = 0.0

    def control(self, what: str, value: str) -> bytes:
        """Act on one of the benchmark's own requests."""
        if what == "change":
            self.pages.change(int(value))
        elif what == "quiet":
            self.pages.quiet()
        elif what == "ogc":
            self.ogc.render()
        elif what == "times":
            self.pages.times = int(value)
        elif what == "row-ms":
            self.row_ms = float(value)
        log, self.asked = self.asked, []
        return json.dumps(log).encode()

    def open311(self, name: str, given: dict[str, str], host: str) -> bytes:
        """Discovery, services, departments, or the list of reports."""
        if name == "discovery.json":
            return json.dumps(
                {"endpoints": [{"url": f"{host}/open311", "dialect": DIALECT}]}
            ).encode()
        if name != "requests.json":
            return self.pages.services if name == "services.json" else b"[]"
        if "just_count" in given:
            return json.dumps([{"count": self.pages.total}]).encode()
        number, size = int(given.get("page", "1")), int(given.get("page_size", PAGE))
        if "updated_after" in given:
            return self.pages.changed(given["updated_after"], number, size)
        if self.row_ms:
            time.sleep(self.row_ms * size / 1000)
        return self.pages.page(number, size)


def handler(state: State) -> type[BaseHTTPRequestHandler]:
    """A request handler over ``state``."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def handle(self) -> None:
            with suppress(ConnectionError):  # a client that is stopped does not wait
                super().handle()

        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            given = {name.lower(): values[0] for name, values in parse_qs(parts.query).items()}
            first, _, rest = parts.path.strip("/").partition("/")
            if first == "control":
                what, _, value = rest.partition("/")
                self.answer(state.control(what, value), JSON)
                return
            state.asked.append(self.path)
            host = f"http://{self.headers['Host']}"
            if first == "open311":
                self.answer(state.open311(rest, given, host), JSON)
            else:
                self.answer(*state.ogc.get(first, rest, given, host))

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            self.answer(state.ogc.commit(body), "text/xml")

        def answer(self, body: bytes, kind: str) -> None:
            head = (
                "HTTP/1.1 200 OK\r\n"
                f"Date: {self.date_time_string()}\r\n"
                f"Content-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n"
            )
            self.wfile.write(head.encode() + body)

        def log_message(self, *_: object) -> None:
            """Nothing: the log is in memory."""

    return Handler


def main() -> None:
    reports, parent = int(sys.argv[1]), int(sys.argv[2])
    pages = Pages(reports)
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler(State(pages, Ogc(pages))))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(f"http://127.0.0.1:{server.server_port}", flush=True)
    while os.getppid() == parent:
        time.sleep(0.5)


if __name__ == "__main__":
    main()
