"""A write is sent once, over a connection of its own, or not at all."""

from __future__ import annotations

import socket
import zlib
from pathlib import Path

import pytest
import requests
from http_fixtures import client, closed_port
from http_server import Asked, Reply, data, page, serving
from urllib3.connection import HTTPConnection
from urllib3.exceptions import ProxyError

from signalement_plugin.core import errors
from signalement_plugin.core.model.capabilities import Capabilities
from signalement_plugin.transport.adapter import UNDELIVERED_MS, WireAdapter, no_tunnel
from signalement_plugin.transport.client import HttpContext, user_agent


@pytest.mark.parametrize(
    "reply",
    [
        Reply(reset=True),
        Reply(body=b"x" * 100, cut=10),
        page(),
        page(status=500),
        Reply(body=zlib.compress(b"\0" * 9_000_000), headers={"Content-Encoding": "deflate"}),
        Reply(body=b"junk", headers={"Content-Encoding": "gzip"}),
    ],
    ids=["reset", "cut", "web page", "500", "endless", "broken compression"],
)
def test_an_unclear_answer_to_a_write_is_a_lost_one(reply: Reply) -> None:
    http, pauses = client()
    with serving(lambda _: reply) as server:
        with pytest.raises(errors.LostAnswer):
            http.send("POST", server.url, data={"a": "1"})
        assert len(server.asked) == 1
    assert pauses == []


def test_a_hook_is_called_before_each_piece_of_a_write() -> None:
    arrived: list[int] = []
    with serving(lambda _: data({})) as server:
        looked = HttpContext(before_piece=lambda: arrived.append(len(server.asked)))
        http, _ = client(looked)
        http.get(server.url)
        assert arrived == []
        http.send("POST", server.url, data={"a": "1"})
    assert arrived == [1, 1]  # one read before; then headers and body of the write


def test_an_error_in_the_hook_stops_the_write() -> None:
    def too_late() -> None:
        raise OSError("too late")

    http, _ = client(HttpContext(before_piece=too_late))
    with serving(lambda _: data({})) as server:
        with pytest.raises(errors.LostAnswer):
            http.send("POST", server.url, data={"a": "1"})
        assert server.asked == []


@pytest.mark.skipif(not hasattr(socket, "TCP_USER_TIMEOUT"), reason="a system without it")
def test_undelivered_data_are_dropped_by_the_operating_system(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Otherwise the data could arrive after the process has ended, and after L."""
    opened, patience = WireAdapter.has_opened, []

    def noted(wire: WireAdapter, one: HTTPConnection) -> None:
        patience.append(one.sock.getsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT))
        opened(wire, one)

    monkeypatch.setattr(WireAdapter, "has_opened", noted)
    http, _ = client()
    with serving(lambda _: data({})) as server:
        http.send("POST", server.url, data={"a": "1"})
    assert patience == [UNDELIVERED_MS]
    assert Capabilities().settle_s * 1000 > UNDELIVERED_MS


def test_a_write_never_left_when_nobody_listens() -> None:
    http, _ = client()
    url = f"http://127.0.0.1:{closed_port()}/"
    with pytest.raises(errors.Unreachable):
        http.send("POST", url)
    with pytest.raises(errors.Unreachable) as refused:
        http.get(url)
    assert type(refused.value) is errors.Unreachable  # not its subclass for a missing answer


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_nothing_left_when_the_proxy_refuses(scheme: str) -> None:
    proxy = f"http://127.0.0.1:{closed_port()}"
    http, _ = client(HttpContext(proxies={"http": proxy, "https": proxy}))
    with pytest.raises(errors.Unreachable):
        http.send("POST", f"{scheme}://server.invalid/")


def test_nothing_left_when_the_proxy_opens_no_tunnel() -> None:
    with serving(lambda _: Reply(407)) as proxy:
        http, _ = client(HttpContext(proxies={"https": proxy.url}))
        with pytest.raises(errors.Unreachable):
            http.send("POST", "https://server.invalid/")


@pytest.mark.parametrize("number", ["407", "14071"])
def test_a_report_with_the_digits_of_a_status_is_not_a_proxy_that_wants_a_login(
    number: str,
) -> None:
    proxy = f"http://127.0.0.1:{closed_port()}"
    http, _ = client(HttpContext(proxies={"http": proxy, "https": proxy}))
    for scheme in ("http", "https"):
        with pytest.raises(errors.Unreachable) as caught:
            http.get(f"{scheme}://server.invalid/requests/{number}.json")
        assert type(caught.value) is errors.ProxyFailed


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("Tunnel connection failed: 407 Proxy Authentication Required", errors.ProxyLogin),
        ("Tunnel connection failed: 403 see page 407", errors.ProxyFailed),
        ("timed out after 407 ms", None),
    ],
)
def test_a_refused_tunnel_is_an_error_of_the_proxy(told: str, kind: object) -> None:
    wrapped = requests.exceptions.ProxyError(ProxyError("no", OSError(told)))
    assert no_tunnel(wrapped) is kind


def test_a_proxy_is_used() -> None:
    with serving(lambda _: data({"via": 1})) as proxy:
        http, _ = client(HttpContext(proxies={"http": proxy.url}, trust_env=False))
        assert http.get("http://server.invalid/x").body == b'{"via": 1}'
        assert http.send("POST", "http://server.invalid/x").status == 200


def test_a_given_proxy_wins_over_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", f"http://127.0.0.1:{closed_port()}")
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    with serving(lambda _: data({})) as proxy:
        http, _ = client(HttpContext(proxies={"http": proxy.url}))
        assert http.get("http://server.invalid/").status == 200
        ignoring, _ = client(HttpContext(trust_env=False))
        assert ignoring.get(proxy.url).status == 200


def test_a_socks_proxy_that_cannot_be_used_says_so() -> None:
    http, _ = client(HttpContext(proxies={"http": "socks5h://127.0.0.1:1"}))
    try:
        import socks  # noqa: F401, PLC0415
    except ImportError:
        expected: type[errors.ServerError] = errors.ProxyKind
    else:
        expected = errors.Unreachable
    for attempt in (
        lambda: http.get("http://x.invalid/"),
        lambda: http.send("PUT", "http://x.invalid/"),
    ):
        with pytest.raises(expected):
            attempt()


def test_a_write_has_a_connection_of_its_own() -> None:
    ports: list[int] = []

    def behaviour(asked: Asked) -> Reply:
        return data({"connection": asked.headers["Connection"]})

    with serving(behaviour) as server:
        original = server.process_request
        server.process_request = lambda request, address: (  # type: ignore[method-assign]
            ports.append(address[1]),
            original(request, address),
        )[1]
        http, _ = client()
        http.get(server.url)
        http.get(server.url)
        assert b"close" in http.send("POST", server.url).body
        http.send("POST", server.url)
        http.get(server.url)
        http.close()
    assert len(set(ports)) == 3  # reads share one, each write has its own


def test_a_write_knows_nothing_of_the_one_before() -> None:
    """A write keeps neither a cookie nor a connection for the next one."""

    def behaviour(asked: Asked) -> Reply:
        return Reply(
            body=asked.headers.get("Cookie", "none").encode(), headers={"Set-Cookie": "a=b"}
        )

    http, _ = client()
    with serving(behaviour) as server:
        assert http.send("POST", server.url).body == b"none"
        assert http.send("POST", server.url).body == b"none"
    with pytest.raises(errors.Unreachable):
        http.send("POST", f"http://127.0.0.1:{closed_port()}/")


def test_an_address_that_is_none_never_leaves() -> None:
    http, _ = client()
    for url in ("http://", "nonsense", "http://exa mple/", "ftp://127.0.0.1/"):
        with pytest.raises(errors.Unreachable):
            http.send("POST", url)


def test_a_header_that_cannot_be_sent_is_unreachable() -> None:
    with serving(lambda _: data({})) as server:
        http, _ = client(HttpContext(headers={"X-Name": "Ж"}))
        with pytest.raises(errors.ServerError):
            http.get(server.url)


def test_netrc_does_not_replace_our_identity(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login foreign password foreign\n")
    monkeypatch.setenv("NETRC", str(netrc))
    with serving(lambda _: data({})) as server:
        http, _ = client(HttpContext(headers={"Authorization": "Bearer ours"}))
        http.get(server.url)
        assert server.asked[0].headers["Authorization"] == "Bearer ours"
        assert server.asked[0].headers["User-Agent"] == user_agent()
    assert user_agent().startswith("Signalement/")
    assert user_agent().endswith(" (QGIS)")
