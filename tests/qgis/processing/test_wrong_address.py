"""A change for a wrong address: an error, nothing is queued, and no connection is made.

Of a known connection it waits where the host is silent or the login has expired."""

from __future__ import annotations

import socket
from contextlib import closing

import pytest
from http_server import Reply, closed_port, data, page, serving
from processing_runs import Run
from qgis.core import QgsProcessingException

from signalement_plugin.core.model.operation import State
from signalement_plugin.qgis_profile.settings import (
    ConnectionSettings,
    all_connections,
    data_folder,
    data_root,
    save,
)
from signalement_plugin.sync.outbox.outbox import Outbox
from signalement_plugin.transport import client as transport_client

STATUS = {"REPORTS": "1", "STATUS": "planned"}
KNOWN = "c0ffee08"
WRONG = {
    "404": Reply(404, b'{"error": "no such page"}', {"Content-Type": "application/json"}),
    "a web page": page("<!doctype html><html><body>Commune</body></html>"),
    "another system": data({"_links": {"self": {"href": "/signals/"}}, "version": "2"}),
    "a redirect": Reply(302, b"", {"Location": "http://127.0.0.1:9/"}),
}


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transport_client, "WAITS", (0.0, 0.0))
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")


def named(endpoint: str) -> None:
    """A connection that people have made."""
    save(ConnectionSettings(KNOWN, "Namur", "open311", endpoint))


def waiting() -> list[tuple[State, str]]:
    if not (data_folder(KNOWN) / "outbox.sqlite").is_file():
        return []
    with closing(Outbox(data_folder(KNOWN) / "outbox.sqlite")) as outbox:
        return [(row.state, row.reason) for row in outbox.rows()]


@pytest.mark.parametrize("known", [False, True], ids=["a bare address", "a connection"])
@pytest.mark.parametrize("reply", WRONG.values(), ids=WRONG.keys())
def test_an_address_without_such_a_server_queues_nothing(reply: Reply, known: bool) -> None:
    before = set(data_root().glob("*"))
    with serving(lambda _asked: reply) as server:
        if known:
            named(server.url)
        with pytest.raises(QgsProcessingException, match="None of the changes was sent"):
            Run("changestatus", SYSTEM="open311", ENDPOINT=server.url, **STATUS)
    assert {one.id for one in all_connections()} == ({KNOWN} if known else set())
    assert waiting() == []
    assert set(data_root().glob("*")) == before


@pytest.mark.parametrize("name", ["", "Namur"])
def test_a_server_that_takes_no_change_becomes_no_connection(name: str) -> None:
    one = {"service_request_id": "1", "status": "open", "lat": 50.46, "long": 4.86}
    reads_only = data([one | {"requested_datetime": "2026-11-20T08:00:00Z"}])
    before = set(data_root().glob("*"))
    with (
        serving(lambda _asked: reads_only) as server,
        pytest.raises(QgsProcessingException, match="1: This server does not take this change"),
    ):
        Run("changestatus", SYSTEM="open311", ENDPOINT=server.url, KEEP_AS=name, **STATUS)
    assert all_connections() == []
    assert set(data_root().glob("*")) == before


def test_a_host_without_an_address_queues_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_arguments: object, **_more: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    named("https://nowhere.invalid")
    with pytest.raises(QgsProcessingException, match="No address is known for this host name"):
        Run("changestatus", SYSTEM="open311", ENDPOINT="https://nowhere.invalid", **STATUS)
    assert waiting() == []


def test_a_port_where_nobody_listens_makes_no_connection() -> None:
    before = set(data_root().glob("*"))
    address = f"http://127.0.0.1:{closed_port()}"
    with pytest.raises(QgsProcessingException, match=r"cannot be reached.*None of the changes"):
        Run("changestatus", SYSTEM="open311", ENDPOINT=address, **STATUS)
    assert all_connections() == []
    assert set(data_root().glob("*")) == before


def test_a_silent_host_of_a_connection_keeps_it_and_the_run_fails() -> None:
    address = f"http://127.0.0.1:{closed_port()}"
    named(address)
    with pytest.raises(QgsProcessingException, match=r"1: The server cannot be reached\. It waits"):
        Run("changestatus", SYSTEM="open311", ENDPOINT=address, **STATUS)
    assert waiting() == [(State.QUEUED, "offline")]


@pytest.mark.parametrize("name", ["loadreports", "changestatus", "assignreports", "createreport"])
@pytest.mark.parametrize(
    ("endpoint", "said"),
    [
        ("https://agent:hunter2@example.org/api", "Leave the login out"),
        ("http://agent@example.org", "Leave the login out"),
        ("example.org/api", "beginning with https://"),
        ("ftp://example.org", "beginning with https://"),
        ("https:///api", "beginning with https://"),
        ("http://[::1", "beginning with https://"),
        ("https://town.be/open311?api_key=hunter2", "use Authentication"),
        ("https://town.be/open311#access_token=hunter2", "use Authentication"),
    ],
)
def test_an_address_with_a_login_or_without_a_host_is_refused(
    name: str, endpoint: str, said: str
) -> None:
    given = {
        "loadreports": {"OUTPUT": "TEMPORARY_OUTPUT"},
        "changestatus": STATUS,
        "assignreports": {"REPORTS": "1", "DEPARTMENT": "sud"},
        "createreport": {"SERVICE": "v", "LON": 4.86, "LAT": 50.46, "DESCRIPTION": "Trou"},
    }[name]
    with pytest.raises(ValueError, match=said) as caught:
        Run(name, SYSTEM="open311", ENDPOINT=endpoint, **given)
    assert "hunter2" not in str(caught.value)
    assert all_connections() == []


def test_a_change_waits_for_a_login_that_has_expired() -> None:
    with serving(lambda _asked: data({"detail": "Login failed"}, 401)) as server:
        named(server.url)
        with pytest.raises(QgsProcessingException, match="does not know your login any more"):
            Run("changestatus", SYSTEM="open311", ENDPOINT=server.url, **STATUS)
    assert waiting() == [(State.QUEUED, "unauthorized")]
