"""``signalement:loadreports`` against a server whose answers cannot be trusted."""

from __future__ import annotations

import gzip
import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from processing_runs import Run
from qgis.core import QgsProcessingException

from signalement_plugin.transport import client as transport_client
from signalement_plugin.transport.decoding import BODY_LIMIT

ROWS = 25
PAGE = 10


@dataclass(frozen=True)
class Reply:
    """``promised``: a Content-Length of its own."""

    body: bytes
    status: int = 200
    headers: tuple[tuple[str, str], ...] = (("Content-Type", "application/json"),)
    promised: int = -1


def row(number: int) -> dict[str, object]:
    return {
        "service_request_id": f"{2**53 + number}",
        "status": "open",
        "service_code": "voirie",
        "service_name": "Voirie",
        "description": f"Trou {number}",
        "requested_datetime": "2026-11-20T08:00:00+01:00",
        "updated_datetime": "not a time",
        "lat": 50.46,
        "long": 4.86,
    }


def honest(query: dict[str, list[str]]) -> Reply:
    """A page of the list, as any GeoReport server gives it."""
    size = min(PAGE, int(query.get("page_size", [str(PAGE)])[0]))
    first = (int(query.get("page", ["1"])[0]) - 1) * size
    rows = [row(number) for number in range(ROWS)[first : first + size]] if first >= 0 else []
    return Reply(json.dumps(rows).encode())


XML_BOMB = b"""<?xml version="1.0"?>
<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
<service_requests><request><service_request_id>&b;</service_request_id></request>
</service_requests>"""
PACKED = (("Content-Type", "application/json"), ("Content-Encoding", "gzip"))

UNTRUSTED = {
    "a login page": Reply(b"<!doctype html><html><body>Login</body></html>"),
    "a body cut off": Reply(b'[{"service_request_id": "1"', promised=4000),
    "text cut off": Reply(honest({}).body[:-9]),
    "no JSON": Reply(b"\x00\x01\x02"),
    "too large": Reply(gzip.compress(b" " * (BODY_LIMIT + 1), 1), headers=PACKED),
    "nested too deep": Reply(b"[" * 100_000),
    "a redirect": Reply(b"", 302, (("Location", "http://127.0.0.1:9/requests.json"),)),
    "an entity bomb": Reply(XML_BOMB, headers=(("Content-Type", "text/xml"),)),
    "errors to the end": Reply(b'[{"code": 500, "description": "oops"}]', 500),
    "a page of errors": Reply(b"<html>502 Bad Gateway</html>", 502),
}

Answer = Callable[[dict[str, list[str]]], Reply]


class Server(ThreadingHTTPServer):
    """A GeoReport endpoint on this computer; ``answer`` makes its list."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.answer: Answer = honest

    @property
    def endpoint(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/open311/v2"


class Handler(BaseHTTPRequestHandler):
    server: Server
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        asked = urlsplit(self.path)
        if asked.path.endswith("/requests.json") or asked.path.endswith("/requests.xml"):
            reply = self.server.answer(parse_qs(asked.query))
        else:
            reply = Reply(b'[{"code": 404, "description": "nothing here"}]', 404)
        self.send_response(reply.status)
        for name, value in reply.headers:
            self.send_header(name, value)
        promised = len(reply.body) if reply.promised < 0 else reply.promised
        self.send_header("Content-Length", str(promised))
        self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(reply.body)

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    monkeypatch.setattr(transport_client, "WAITS", (0.0, 0.0))
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with Server() as running:
        thread = threading.Thread(target=running.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        yield running
        running.shutdown()
        thread.join()


def load(server: Server, output: Path | str = "TEMPORARY_OUTPUT") -> Run:
    return Run("loadreports", SYSTEM="open311", ENDPOINT=server.endpoint, OUTPUT=str(output))


def test_a_correct_server_is_read_completely(server: Server) -> None:
    run = load(server)
    assert (run.results["COUNT"], run.results["SKIPPED"]) == (ROWS, 0)
    features = {feature["report_id"]: feature for feature in run.layer("OUTPUT").getFeatures()}
    assert set(features) == {str(2**53 + number) for number in range(ROWS)}
    assert features[str(2**53 + 1)]["updated"] is None or not features[str(2**53 + 1)]["updated"]


@pytest.mark.parametrize("reply", UNTRUSTED.values(), ids=UNTRUSTED.keys())
@pytest.mark.parametrize("bad_page", [1, 3], ids=["at once", "on the last page"])
def test_an_untrusted_answer_leaves_the_output(
    server: Server, tmp_path: Path, reply: Reply, bad_page: int
) -> None:
    def answer(query: dict[str, list[str]]) -> Reply:
        asked = int(query.get("page", ["1"])[0])
        # the probe, which asks for two rows only, gets the bad page where that is the first
        bad = asked == bad_page and (bad_page == 1 or query.get("page_size") != ["2"])
        return reply if bad else honest(query)

    server.answer = answer
    output = tmp_path / "reports.gpkg"
    output.write_bytes(b"yesterday")
    with pytest.raises(QgsProcessingException) as caught:
        load(server, output)
    assert output.read_bytes() == b"yesterday"
    assert list(tmp_path.iterdir()) == [output]
    sentence = str(caught.value)
    assert "server" in sentence
    assert "\n" not in sentence
    assert "Traceback" not in sentence


def test_bad_rows_are_left_out_and_named_once(server: Server) -> None:
    def answer(query: dict[str, list[str]]) -> Reply:
        rows = json.loads(honest(query).body)
        return Reply(
            json.dumps(
                [
                    {**one, "service_request_id": None} if one["description"] == "Trou 3" else one
                    for one in rows
                ]
            ).encode()
        )

    server.answer = answer
    run = load(server)
    assert (run.results["COUNT"], run.results["SKIPPED"]) == (ROWS - 1, 1)
    assert run.results["WARNINGS"]


def test_a_server_that_is_not_there_is_named(server: Server) -> None:
    gone = f"http://127.0.0.1:{free_port()}/v2"
    with pytest.raises(QgsProcessingException, match="cannot be reached"):
        Run("loadreports", SYSTEM="open311", ENDPOINT=gone, OUTPUT="TEMPORARY_OUTPUT")


def free_port() -> int:
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as once:
        return once.server_port
