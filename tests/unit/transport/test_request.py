"""What a client keeps from one request to the next: of reads connections and cookies, of writes
nothing, and proxies of the environment for a while only."""

from __future__ import annotations

import pytest
from http_fixtures import client, closed_port
from http_server import Asked, Reply, data, serving

from signalement_plugin.core import errors
from signalement_plugin.transport.client import HttpContext
from signalement_plugin.transport.request import KEPT_S


def test_a_proxy_of_the_environment_counts_soon(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    http, _ = client(HttpContext(), clock=lambda: now[0])
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    url = f"http://127.0.0.1:{closed_port()}/x"
    with serving(lambda _: data({})) as proxy:
        with pytest.raises(errors.Unreachable):
            http.send("POST", url)
        monkeypatch.setenv("HTTP_PROXY", proxy.url)
        monkeypatch.setenv("http_proxy", proxy.url)
        now[0] += KEPT_S
        assert http.send("POST", url).status == 200
        assert len(proxy.asked) == 1


def test_a_read_keeps_its_cookies_and_headers_in_any_case() -> None:
    def behaviour(asked: Asked) -> Reply:
        found = asked.headers.get("Cookie", "none"), asked.headers.get_all("Accept")
        return Reply(body=str(found).encode(), headers={"Set-Cookie": "a=b"})

    http, _ = client()
    with serving(behaviour) as server:
        assert http.get(server.url, headers={"accept": "x/y"}).body == b"('none', ['x/y'])"
        assert http.get(server.url).body == b"('a=b', ['*/*'])"
