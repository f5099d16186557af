"""QGIS's network rules, with a real TLS server of a private authority and a real HTTP proxy.

Settings are stored as QGIS's options store them. A connection must follow them, and say in one
sentence what prevents it from connecting.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from importlib.util import find_spec

import pytest
from certificates import DAY, Authority
from cryptography.hazmat.primitives.serialization import Encoding
from http_server import Reply, closed_port, data, serving
from proxy_server import proxying
from qgis_network import accepted, authentication, login, proxy_settings, settings, trusted
from tls_server import OFFICE, ask, https, refused, said, secure

from signalement_plugin.connection.diagnostics.checks import diagnostics_case, run_checks
from signalement_plugin.core import errors
from signalement_plugin.qgis_profile.network.http_context import http_context
from signalement_plugin.qgis_profile.network.proxy import choice
from signalement_plugin.qgis_profile.settings import ConnectionSettings
from signalement_plugin.systems.diagnostics import Health
from signalement_plugin.transport.client import Client


@pytest.fixture(autouse=True)
def opened(qgis_app: object, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No proxy of this computer's environment has a say."""
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    with authentication():
        yield


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("authority"))


# -- certificates


def test_a_private_authority_is_trusted_once_it_is_in_qgis(authority: Authority) -> None:
    with secure(authority.sign()) as server:
        before = refused(https(server))
        assert type(before) is errors.UntrustedServer
        assert "certificate added" in said(before)
        with trusted(authority.pem):
            assert ask(https(server)) == 200
        assert type(refused(https(server))) is errors.UntrustedServer
    assert len(server.asked) == 1


@pytest.mark.parametrize(
    ("host", "ends_in", "kind", "words"),
    [
        ("127.0.0.1", -DAY, errors.ExpiredCertificate, "has expired"),
        ("other.example", DAY, errors.OtherHostName, "another host name"),
    ],
)
def test_a_fault_of_a_certificate_has_its_own_sentence(
    authority: Authority, host: str, ends_in: timedelta, kind: type, words: str
) -> None:
    with secure(authority.sign(host, ends_in)) as server, trusted(authority.pem):
        error = refused(https(server))
    assert type(error) is kind
    assert words in said(error)
    assert server.asked == []


def test_an_exception_of_qgis_accepts_this_certificate_and_no_other(authority: Authority) -> None:
    good = authority.sign("other.example", -DAY)
    with secure(good) as server:
        where = f"127.0.0.1:{server.server_port}"
        with accepted(good.certificate.public_bytes(Encoding.PEM), where):
            assert ask(https(server)) == 200
        other = authority.sign("other.example", -DAY)
        with accepted(other.certificate.public_bytes(Encoding.PEM), where):
            error = refused(https(server))
    assert type(error) is errors.OtherCertificate
    assert "another certificate" in said(error)


# -- proxies


def test_a_proxy_is_used_for_http_and_for_https(authority: Authority) -> None:
    hosts = {OFFICE: "127.0.0.1"}
    with secure(authority.sign(OFFICE)) as server, proxying(hosts=hosts) as proxy:
        with settings(proxy_settings(proxy.server_port)), trusted(authority.pem):
            assert ask(https(server, OFFICE)) == 200
        assert proxy.passed == [f"{OFFICE}:{server.server_port}"]
    with serving(lambda _asked: data({})) as plain, proxying(hosts=hosts) as proxy:
        with settings(proxy_settings(proxy.server_port)):
            url = f"http://{OFFICE}:{plain.server_port}/"
            assert ask(url) == 200
            assert choice(url).reason == "qgis"
        assert proxy.passed == [url]


def test_a_write_arrives_whole_through_a_proxy_that_wants_a_login() -> None:
    user = {"proxyUser": "jeanne", "proxyPassword": "word"}
    with serving(lambda _asked: data({})) as server, proxying("jeanne:word") as proxy:
        with settings(proxy_settings(proxy.server_port, **user)):
            client = Client(http_context("", server.url))
            client.send("POST", f"{server.url}/x", data={"note": "Réparé"}, headers={"X-Key": "1"})
            client.close()
        assert proxy.passed == [f"{server.url}/x"]
    (asked,) = server.asked
    assert (asked.method, asked.form) == ("POST", {"note": "Réparé"})
    assert asked.headers["X-Key"] == "1"
    assert "Proxy-Authorization" not in asked.headers


@pytest.mark.parametrize("name", ["proxyExcludedUrls", "noProxyUrls"])
def test_an_excluded_address_is_asked_directly(name: str) -> None:
    with serving(lambda _asked: data({})) as server, proxying() as proxy:
        excluded = proxy_settings(proxy.server_port, **{name: [server.url]})
        with settings(excluded):
            assert ask(f"{server.url}/requests.json") == 200
            assert choice(server.url).reason == "excluded"
            assert ask(f"http://localhost:{server.server_port}/") == 200
        assert proxy.passed == [f"http://localhost:{server.server_port}/"]
    assert len(server.asked) == 2


def test_a_proxy_gets_the_login_of_the_options(authority: Authority) -> None:
    user = {"proxyUser": "je anne", "proxyPassword": "p@ss:w/rd"}
    with secure(authority.sign()) as server, proxying("je anne:p@ss:w/rd") as proxy:
        with settings(proxy_settings(proxy.server_port, **user)), trusted(authority.pem):
            assert ask(https(server)) == 200
        assert (proxy.refused, len(proxy.passed)) == (0, 1)


def test_a_proxy_gets_the_login_of_an_authentication_configuration() -> None:
    with serving(lambda _asked: data({})) as server, proxying("jeanne:word") as proxy:
        given = {"username": "jeanne", "password": "word"}
        with (
            login("Basic", given) as authcfg,
            settings(proxy_settings(proxy.server_port, authcfg=authcfg)),
        ):
            assert ask(server.url) == 200
        assert (proxy.refused, len(proxy.passed)) == (0, 1)


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_proxy_that_wants_another_login_says_so_and_is_asked_once(
    authority: Authority, scheme: str
) -> None:
    with secure(authority.sign()) as server, proxying("jeanne:word") as proxy:
        url = f"{scheme}://127.0.0.1:{server.server_port}/"
        with settings(proxy_settings(proxy.server_port)), trusted(authority.pem):
            error = refused(url)
        assert (proxy.refused, proxy.passed) == (1, [])
    assert type(error) is errors.ProxyLogin
    assert "proxy wants a login" in said(error)


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_write_refused_by_the_proxy_never_left(authority: Authority, scheme: str) -> None:
    """So it may wait in the outbox and go later, without the fear of a second copy."""
    with secure(authority.sign()) as server, proxying("jeanne:word") as proxy:
        url = f"{scheme}://127.0.0.1:{server.server_port}/"
        with settings(proxy_settings(proxy.server_port)), trusted(authority.pem):
            client = Client(http_context("", url))
            with pytest.raises(errors.ProxyLogin):
                client.send("POST", url, json={"status": "closed"})
    assert server.asked == []


def test_a_proxy_that_is_not_there_is_not_blamed_on_the_server() -> None:
    with settings(proxy_settings(closed_port())):
        for url in ("http://reports.invalid/", "https://reports.invalid/"):
            error = refused(url)
            assert type(error) is errors.ProxyFailed
            assert "The proxy cannot be reached" in said(error)


@pytest.mark.parametrize("kind", ["FtpCachingProxy", "Socks5Proxy"])
def test_a_kind_of_proxy_that_cannot_be_used_says_so(kind: str) -> None:
    if kind == "Socks5Proxy" and find_spec("socks"):
        kind = "FtpCachingProxy"  # Socks5 can be used where PySocks is installed
    with settings(proxy_settings(closed_port()) | {"proxy/proxyType": kind}):
        error = refused("http://reports.invalid/")
        found = steps("http://reports.invalid/")
    assert type(error) is errors.ProxyKind
    assert "Choose an HttpProxy" in said(error)
    assert found["contract"] == (Health.SKIPPED, "not_reached")


def test_a_login_for_the_proxy_never_reaches_the_server() -> None:
    user = {"proxyUser": "jeanne", "proxyPassword": "word"}
    with serving(lambda _asked: data({})) as server, proxying("jeanne:word") as proxy:
        with settings(proxy_settings(proxy.server_port, **user)):
            ask(server.url)
        shown = choice(server.url)
    assert "Proxy-Authorization" not in server.asked[0].headers
    assert "word" not in repr(shown)


# -- logins


def test_a_basic_login_and_an_api_header_are_sent() -> None:
    with serving(lambda _asked: data({})) as server:
        with login("Basic", {"username": "jeanne", "password": "wörd"}) as authcfg:
            ask(server.url, authcfg)
        with login("APIHeader", {"X-Api-Key": "k3y"}) as authcfg:
            ask(server.url, authcfg)
    basic, key = server.asked
    assert basic.headers["Authorization"] == "Basic amVhbm5lOnfDtnJk"
    assert key.headers["X-Api-Key"] == "k3y"


def test_a_login_that_qgis_does_not_know_is_no_login() -> None:
    with serving(lambda _asked: data({})) as server:
        error = refused(server.url, "nothere")
    assert type(error) is errors.Unauthorized
    assert server.asked == []


def test_a_client_certificate_says_that_it_cannot_be_used() -> None:
    paths = {"certpath": "/c.pem", "keypath": "/k.pem"}
    with serving(lambda _asked: data({})) as server, login("PKI-Paths", paths) as authcfg:
        error = refused(server.url, authcfg)
        found = steps(server.url, authcfg)
    assert type(error) is errors.NoHeader
    assert "client certificate (PKI)" in said(error)
    assert found["login"] == (Health.BAD, "error")


# -- time-outs


def test_the_time_out_of_the_options_ends_a_wait() -> None:
    go_on = threading.Event()
    with serving(lambda _asked: Reply(wait=go_on)) as server:
        with settings({"qgis/networkAndProxy/networkTimeout": 1000}):
            context = http_context("", server.url)
            assert (context.connect_timeout, context.read_timeout) == (1.0, 1.0)
            short = Client(replace(context, read_timeout=0.2), sleep=lambda _seconds: None)
            with pytest.raises(errors.TimedOut) as caught:
                short.get(server.url)
            short.close()
        go_on.set()
    assert "in the time that QGIS allows" in said(caught.value)


def test_a_name_without_address_has_its_own_sentence() -> None:
    error = refused(f"http://{OFFICE}/")
    assert type(error) is errors.UnknownHost
    assert "No address is known" in said(error)


# -- the same problems, found by the diagnostics


def steps(url: str, authcfg: str = "") -> dict[str, tuple[Health, str]]:
    case = diagnostics_case(ConnectionSettings("d0c70010", "X", endpoint=url, authcfg=authcfg))
    found = [finding for finding, _probe in run_checks(case, threading.Event())]
    return {one.step: (one.health, one.code) for one in found}


def test_the_diagnostics_names_the_proxy_and_leaves_the_name_to_it(authority: Authority) -> None:
    hosts = {OFFICE: "127.0.0.1"}
    with (
        secure(authority.sign(OFFICE)) as server,
        proxying(hosts=hosts) as proxy,
        settings(proxy_settings(proxy.server_port)),
        trusted(authority.pem),
    ):
        found = steps(https(server, OFFICE))
    assert found["proxy"] == (Health.GOOD, "qgis")
    assert found["dns"] == (Health.SKIPPED, "by_proxy")
    assert found["tls"] == (Health.GOOD, "trusted")
    assert found["clock"] == (Health.GOOD, "right")


def test_the_diagnostics_end_at_the_first_failed_step(authority: Authority) -> None:
    with (
        secure(authority.sign()) as server,
        proxying("jeanne:word") as proxy,
        settings(proxy_settings(proxy.server_port)),
        trusted(authority.pem),
    ):
        found = steps(https(server))
    assert found["proxy"] == (Health.GOOD, "qgis")
    assert found["tls"] == (Health.BAD, "error")
    assert found["contract"] == (Health.SKIPPED, "not_reached")


def test_the_diagnostics_says_what_an_exclusion_does() -> None:
    with (
        serving(lambda _asked: data({})) as server,
        settings(proxy_settings(closed_port(), proxyExcludedUrls=[server.url])),
    ):
        found = steps(server.url)
    assert found["proxy"] == (Health.GOOD, "excluded")
