"""The steps of the diagnostics; those that connect do so to a server on this computer."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from http.client import HTTPConnection

import pytest
from certificates import DAY, Authority, Signed
from http_fixtures import closed_port
from http_server import Reply, data, serving

from signalement_plugin.core import errors
from signalement_plugin.core.model.capabilities import Capabilities
from signalement_plugin.systems.base import Probe
from signalement_plugin.systems.diagnostics import (
    SKEW_BAD,
    Health,
    clock,
    converse,
    encrypted,
    look_up,
    proxy_for,
    reach_proxy,
    skew,
)
from signalement_plugin.transport.client import HttpContext, Response

NOW = datetime(2026, 11, 24, 8, tzinfo=timezone.utc)


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture
def trusting(authority: Authority) -> HttpContext:
    return HttpContext(ca_path=str(authority.pem), trust_env=False)


@contextmanager
def secure(signed: Signed) -> Iterator[str]:
    with serving(lambda _asked: data({})) as server:
        server.socket = signed.context().wrap_socket(server.socket, server_side=True)
        yield f"https://127.0.0.1:{server.server_port}/"


def test_a_trusted_certificate_says_by_whom_and_until_when(authority, trusting):
    with secure(authority.sign()) as url:
        found = encrypted(url, trusting)
    assert (found.health, found.code) == (Health.GOOD, "trusted")
    assert found.args["issuer"] == "Signalement Test Authority"


def test_a_certificate_that_soon_ends_is_a_doubt(authority, trusting):
    with secure(authority.sign(ends_in=5 * DAY)) as url:
        found = encrypted(url, trusting)
    assert (found.health, found.code) == (Health.DOUBT, "ends_soon")


@pytest.mark.parametrize(
    ("host", "ends_in", "kind"),
    [
        ("127.0.0.1", -DAY, errors.ExpiredCertificate),
        ("reports.example.be", DAY, errors.OtherHostName),
        ("10.0.0.1", DAY, errors.OtherHostName),
    ],
)
def test_errors_of_a_certificate_are_distinguished(authority, trusting, host, ends_in, kind):
    with secure(authority.sign(host, ends_in)) as url:
        found = encrypted(url, trusting)
    assert found.health is Health.BAD
    assert type(found.error) is kind


def test_an_unknown_authority_is_the_general_case(authority):
    with secure(authority.sign()) as url:
        found = encrypted(url, HttpContext(trust_env=False))
    assert type(found.error) is errors.UntrustedServer


def test_a_pinned_certificate_is_the_one_or_another(authority):
    signed = authority.sign("reports.example.be", -DAY)
    with secure(signed) as url:
        pinned = HttpContext(pin=signed.fingerprint, trust_env=False)
        assert encrypted(url, pinned).code == "pinned"
        other = encrypted(url, replace(pinned, pin="00" * 32))
    assert type(other.error) is errors.OtherCertificate


def test_plain_http_is_a_doubt_unless_it_is_this_computer():
    assert encrypted("http://reports.example.be/", HttpContext()).health is Health.DOUBT
    assert encrypted("http://127.0.0.1:8000/", HttpContext()).health is Health.GOOD


def test_a_name_is_looked_up():
    assert look_up("http://127.0.0.1/").code == "no_name"
    assert look_up("http://localhost/").args["host"] == "localhost"
    found = look_up("http://no-such-host.invalid/")
    assert type(found.error) is errors.UnknownHost


def test_the_proxy_is_the_given_one_else_that_of_the_environment(monkeypatch):
    given = HttpContext(proxies={"http": "http://p:1", "https": "http://p:1"}, trust_env=False)
    assert proxy_for("http://reports.example.be/", given) == "http://p:1"
    monkeypatch.setenv("http_proxy", "http://environment:2")
    monkeypatch.setenv("no_proxy", "inside.example.be")
    assert proxy_for("http://reports.example.be/", HttpContext()) == "http://environment:2"
    assert proxy_for("http://inside.example.be/", HttpContext()) == ""
    assert proxy_for("http://reports.example.be/", HttpContext(trust_env=False)) == ""


def test_a_proxy_answers_or_not():
    with serving(lambda _asked: data({})) as server:
        assert reach_proxy(server.url, 5.0) is None
    error = reach_proxy(f"http://user:word@127.0.0.1:{closed_port()}", 5.0)
    assert type(error) is errors.ProxyFailed


def test_a_proxy_without_scheme_is_taken_as_requests_takes_it(monkeypatch):
    with serving(lambda _asked: data({})) as server:
        monkeypatch.setenv("http_proxy", server.url.partition("//")[2].rstrip("/"))
        monkeypatch.setenv("no_proxy", "")
        proxy = proxy_for("http://reports.example.be/", HttpContext())
        assert reach_proxy(proxy, 5.0) is None
    monkeypatch.setenv("http_proxy", "host:3128")  # requests finds no host in it
    assert proxy_for("http://reports.example.be/", HttpContext()) == "host:3128"
    assert type(reach_proxy("host:3128", 5.0)) is errors.ProxyFailed


@pytest.mark.parametrize(
    "proxy", ["http://proxy:abc", "http://proxy:99999", "http://[::1", "http://my proxy:3128"]
)
def test_a_proxy_that_is_no_address_does_not_answer(monkeypatch, proxy):
    monkeypatch.setenv("http_proxy", proxy)
    monkeypatch.setenv("no_proxy", "")
    taken = proxy_for("http://reports.example.be/", HttpContext())
    assert type(reach_proxy(taken, 5.0)) is errors.ProxyFailed


@pytest.mark.parametrize(
    ("proxy", "port"), [("http://p", 80), ("https://p", 443), ("socks5h://p", 1080)]
)
def test_a_proxy_without_a_port_is_tried_where_requests_goes(monkeypatch, proxy, port):
    tried = []
    monkeypatch.setattr(HTTPConnection, "connect", lambda one: tried.append(one.port))
    reach_proxy(proxy, 5.0)
    assert tried == [port]


def test_a_proxy_that_wants_a_login_is_told_from_a_server(authority, trusting):
    with serving(lambda _asked: Reply(407, b"no")) as proxy:
        plain = HttpContext(proxies={"http": proxy.url}, trust_env=False)
        found = clock("http://reports.example.be/", plain)
        assert type(found.error) is errors.ProxyLogin
    dead = f"http://127.0.0.1:{closed_port()}"
    through = replace(trusting, proxies={"https": dead})
    assert type(encrypted("https://reports.example.be/", through).error) is errors.ProxyFailed


def answer(server_time: datetime | None, elapsed: float = 0.4) -> Response:
    return Response(200, {}, b"", "http://127.0.0.1/", NOW, server_time, elapsed)


@pytest.mark.parametrize(
    ("server_time", "health", "code"),
    [
        (None, Health.SKIPPED, "no_date"),
        (NOW, Health.GOOD, "right"),
        (NOW - timedelta(seconds=1), Health.GOOD, "right"),
        (NOW + timedelta(seconds=29), Health.GOOD, "right"),
        (NOW + timedelta(seconds=60), Health.DOUBT, "behind"),
        (NOW - timedelta(seconds=60), Health.DOUBT, "ahead"),
        (NOW - SKEW_BAD, Health.BAD, "ahead"),
        (NOW + timedelta(days=365), Health.BAD, "behind"),
    ],
)
def test_a_clock_is_compared_with_the_whole_request_in_mind(server_time, health, code):
    found = skew(answer(server_time))
    assert (found.health, found.code) == (health, code)


def test_a_slow_answer_is_no_wrong_clock():
    assert skew(answer(NOW + timedelta(seconds=90), elapsed=91.0)).args["seconds"] == "0"


def test_a_clock_is_read_from_any_answer():
    late = {"Date": "Tue, 24 Nov 2026 08:00:00 GMT"}
    with serving(lambda _asked: Reply(404, b"", late)) as server:
        assert clock(server.url, HttpContext(trust_env=False)).code in ("ahead", "behind", "right")


class Speaking:
    """A system whose probe has the given outcome."""

    def __init__(self, outcome: Probe | Exception) -> None:
        self._outcome = outcome

    def probe(self) -> Probe:
        if isinstance(self._outcome, Exception):
            raise self._outcome
        return self._outcome


WRITES = Probe("X", Capabilities(writes=frozenset({"status"})))
READS = Probe("X", Capabilities(read_only_because="no_key"))


@pytest.mark.parametrize(
    ("outcome", "has_login", "codes"),
    [
        (WRITES, True, ("accepted", "speaks")),
        (READS, False, ("none_needed", "read_only")),
        (errors.Unauthorized("401"), True, ("error", "not_reached")),
        (errors.Forbidden("403"), False, ("needed", "not_reached")),
        # seen: of a form that does not exist it was said that the server accepts a wrong key
        (errors.Gone("404"), True, ("not_told", "error")),
        (errors.NotData("html"), False, ("not_told", "error")),
        (errors.TimedOut("late"), True, ("not_reached", "error")),
        (errors.NotSupported("unknown"), False, ("not_reached", "error")),
    ],
)
def test_login_and_contract_come_from_the_first_conversation(outcome, has_login, codes):
    login, contract, probe = converse(Speaking(outcome), has_login=has_login)
    assert (login.code, contract.code) == codes
    assert (probe is not None) == isinstance(outcome, Probe)
