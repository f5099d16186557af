"""``signalement:loadreports`` against a server whose answers cannot be trusted."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from http_server import Asked, Loopback, Reply, closed_port, data, serving
from processing_runs import Run
from qgis.core import QgsProcessingException

from signalement_plugin.transport import client as transport_client
from signalement_plugin.transport.decoding import BODY_LIMIT

ROWS = 25
PAGE = 10


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


def honest(query: dict[str, str]) -> Reply:
    """A page of the list, as any GeoReport server gives it."""
    size = min(PAGE, int(query.get("page_size", PAGE)))
    first = (int(query.get("page", 1)) - 1) * size
    return data([row(number) for number in range(ROWS)[first : first + size]] if first >= 0 else [])


XML_BOMB = b"""<?xml version="1.0"?>
<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
<service_requests><request><service_request_id>&b;</service_request_id></request>
</service_requests>"""
JSON = {"Content-Type": "application/json"}
HALF = b'[{"service_request_id": "1"'

UNTRUSTED = {
    "a login page": Reply(200, b"<!doctype html><html><body>Login</body></html>", JSON),
    "a body cut off": Reply(200, HALF, {**JSON, "Content-Length": "4000"}, cut=len(HALF)),
    "text cut off": Reply(200, honest({}).body[:-9], JSON),
    "no JSON": Reply(200, b"\x00\x01\x02", JSON),
    "too large": Reply(
        200, gzip.compress(b" " * (BODY_LIMIT + 1), 1), {**JSON, "Content-Encoding": "gzip"}
    ),
    "nested too deep": Reply(200, b"[" * 100_000, JSON),
    "a redirect": Reply(302, b"", {"Location": "http://127.0.0.1:9/requests.json"}),
    "an entity bomb": Reply(200, XML_BOMB, {"Content-Type": "text/xml"}),
    "errors to the end": data([{"code": 500, "description": "oops"}], 500),
    "a page of errors": Reply(502, b"<html>502 Bad Gateway</html>", JSON),
}
Answer = Callable[[dict[str, str]], Reply]


def answering(answer: Answer) -> Callable[[Asked], Reply]:
    """A GeoReport endpoint: ``answer`` makes its list."""

    def behaviour(asked: Asked) -> Reply:
        if asked.path.endswith(("/requests.json", "/requests.xml")):
            return answer(asked.query)
        return data([{"code": 404, "description": "nothing here"}], 404)

    return behaviour


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Loopback]:
    monkeypatch.setattr(transport_client, "WAITS", (0.0, 0.0))
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with serving(answering(honest)) as running:
        yield running


def load(server: Loopback, output: Path | str = "TEMPORARY_OUTPUT") -> Run:
    return Run(
        "loadreports", SYSTEM="open311", ENDPOINT=f"{server.url}/open311/v2", OUTPUT=str(output)
    )


def test_a_correct_server_is_read_completely(server: Loopback) -> None:
    run = load(server)
    assert (run.results["COUNT"], run.results["SKIPPED"]) == (ROWS, 0)
    features = {feature["report_id"]: feature for feature in run.layer("OUTPUT").getFeatures()}
    assert set(features) == {str(2**53 + number) for number in range(ROWS)}
    assert features[str(2**53 + 1)]["updated"] is None or not features[str(2**53 + 1)]["updated"]


@pytest.mark.parametrize("reply", UNTRUSTED.values(), ids=UNTRUSTED.keys())
@pytest.mark.parametrize("bad_page", [1, 3], ids=["at once", "on the last page"])
def test_an_untrusted_answer_leaves_the_output(
    server: Loopback, tmp_path: Path, reply: Reply, bad_page: int
) -> None:
    def answer(query: dict[str, str]) -> Reply:
        asked = int(query.get("page", 1))
        # the probe, which asks for two rows only, gets the bad page where that is the first
        bad = asked == bad_page and (bad_page == 1 or query.get("page_size") != "2")
        return reply if bad else honest(query)

    server.behaviour = answering(answer)
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


def test_bad_rows_are_left_out_and_named_once(server: Loopback) -> None:
    def answer(query: dict[str, str]) -> Reply:
        rows = json.loads(honest(query).body)
        return data(
            [
                {**one, "service_request_id": None} if one["description"] == "Trou 3" else one
                for one in rows
            ]
        )

    server.behaviour = answering(answer)
    run = load(server)
    assert (run.results["COUNT"], run.results["SKIPPED"]) == (ROWS - 1, 1)
    assert run.results["WARNINGS"]


def test_a_server_that_is_not_there_is_named(server: Loopback) -> None:
    gone = f"http://127.0.0.1:{closed_port()}/v2"
    with pytest.raises(QgsProcessingException, match="cannot be reached"):
        Run("loadreports", SYSTEM="open311", ENDPOINT=gone, OUTPUT="TEMPORARY_OUTPUT")
