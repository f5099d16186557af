"""A file that a server names is fetched from the server's own host, wherever it is, or from hosts
that somebody agreed to, and these never in a private network: the address decides, behind a proxy
the name."""

from __future__ import annotations

import socket
from collections.abc import Callable
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import pytest
from certificates import Authority
from http_server import Reply, serving
from proxy_server import proxying

from signalement_plugin.core import errors
from signalement_plugin.transport import host_guard
from signalement_plugin.transport.client import Client, HttpContext
from signalement_plugin.transport.files import read_file
from signalement_plugin.transport.host_guard import HostGuard, host_of, is_public, may_be_public

SERVER = "https://reports.example.be/api"
PHOTOS = "photos.example.org"
PICTURE = Reply(body=b"\xff\xd8\xff", headers={"Content-Type": "image/jpeg"})


def fetched(url: str, context: HttpContext | None = None, server: str = SERVER) -> bytes:
    client = Client(context or HttpContext(), sleep=lambda _s: None)
    try:
        return read_file(client, url, server, limit=1000).body
    finally:
        client.close()


def allowing(*hosts: str, **rest: Any) -> HttpContext:
    return HttpContext(file_hosts=frozenset(hosts), trust_env=False, **rest)


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """A function that sets the addresses of a name, one list for each look-up; it returns the list
    of look-ups."""

    def set_names(name: str, *answers: list[str]) -> list[str]:
        asked: list[str] = []
        real, left = socket.getaddrinfo, list(answers)

        def answer(host: Any, port: Any, *rest: Any, **more: Any) -> Any:
            if host != name:
                return real(host, port, *rest, **more)
            asked.append(host)
            found = left.pop(0) if len(left) > 1 else left[0]
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, port)) for one in found]

        monkeypatch.setattr(socket, "getaddrinfo", answer)
        return asked

    return set_names


@pytest.fixture
def loopback_is_public(monkeypatch: pytest.MonkeyPatch) -> None:
    """127.0.0.1, the address of each server in the tests, counts as public."""
    monkeypatch.setattr(host_guard, "is_public", lambda one: str(ip_address(one)) == "127.0.0.1")


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "127.8.9.1", "0.1.2.3", "10.0.0.1", "172.16.0.1", "192.168.1.1"),
        *("169.254.169.254", "100.64.0.1", "192.0.2.1", "224.0.0.1", "240.0.0.1"),
        *("255.255.255.255", "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12::1"),
        *("ff02::1", "::ffff:127.0.0.1", "::ffff:8.8.8.8", "::127.0.0.1", "2001:db8::1"),
        *("2002:7f00:1::", "2001:0:7f00:1::", "64:ff9b::7f00:1", "64:ff9b::a00:1"),
    ],
)
def test_an_address_of_a_private_network_is_not_of_the_internet(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["9.9.9.9", "2620:fe::fe", "64:ff9b::909:909"])
def test_a_public_address_is_accepted(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "host",
    [
        *("localhost", "intranet", "x.localhost", "nas.local", "db.internal", "router.home.arpa"),
        *("127.0.0.1", "127.1", "2130706433", "0x7f000001", "0x7f.0.0.1", "0177.0.0.1", "1.0x1"),
        *("[::1", "::1", "a..b", "a b.example", "münster.example", "x\\.example", "", "."),
    ],
)
def test_a_host_name_that_cannot_be_public(host: str) -> None:
    assert not may_be_public(host)


@pytest.mark.parametrize("host", [PHOTOS, "a_b.example.org", "xn--mnster-3ya.example", "9.9.9.9"])
def test_a_host_name_that_may_be_public(host: str) -> None:
    assert may_be_public(host)


@pytest.mark.parametrize(
    "url",
    [
        *("file:///etc/passwd", "gopher://a.example/", "//evil.example/x", "http://", "http://[x"),
        *("http://own@evil.example/", f"https://{PHOTOS}@evil.example/x", "http://:80/"),
    ],
)
def test_an_address_with_a_login_or_another_scheme_is_not_fetched(url: str) -> None:
    with pytest.raises(errors.NotSupported):
        host_of(url)
    with pytest.raises(errors.NotSupported):
        fetched(url, allowing(PHOTOS, "evil.example"))


def test_a_host_that_nobody_allowed_is_named_and_not_looked_up(names: Any) -> None:
    asked = names(PHOTOS, ["127.0.0.1"])
    with pytest.raises(errors.OtherHost) as caught:
        fetched(f"http://{PHOTOS.upper()}./p.jpg", allowing())
    assert (caught.value.host, asked) == (PHOTOS, [])
    assert not isinstance(caught.value, errors.PrivateHost)


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "127.1", "[::1]", "2130706433"])
def test_a_private_host_is_not_asked_for_anything_even_if_listed(host: str) -> None:
    with serving(lambda _: PICTURE) as server, pytest.raises(errors.PrivateHost):
        fetched(f"http://{host}:{server.server_port}/p.jpg", allowing(host))
    assert server.asked == []


@pytest.mark.parametrize("answer", ["127.0.0.1", "10.0.0.8", "169.254.169.254"])
def test_an_allowed_name_that_leads_into_a_private_network_is_not_followed(
    names: Any, answer: str
) -> None:
    with serving(lambda _: PICTURE) as server:
        names(PHOTOS, [answer])
        with pytest.raises(errors.PrivateHost):
            fetched(f"http://{PHOTOS}:{server.server_port}/p.jpg", allowing(PHOTOS))
    assert server.asked == []


@pytest.mark.usefixtures("loopback_is_public")
def test_the_address_that_was_checked_is_the_one_that_is_connected_to(names: Any) -> None:
    """A name server may give another address a moment later."""
    with serving(lambda _: PICTURE) as server:
        asked = names(PHOTOS, ["127.0.0.1"], ["127.0.0.9"])
        url = f"http://{PHOTOS}:{server.server_port}/p.jpg"
        assert fetched(url, allowing(PHOTOS)) == PICTURE.body
        assert asked == [PHOTOS]
        assert server.asked[0].headers["Host"] == f"{PHOTOS}:{server.server_port}"


@pytest.mark.usefixtures("loopback_is_public")
def test_only_the_addresses_of_the_internet_among_several_are_tried(names: Any) -> None:
    with serving(lambda _: PICTURE) as server:
        names(PHOTOS, ["127.0.0.9", "10.0.0.1", "127.0.0.1"])
        assert fetched(f"http://{PHOTOS}:{server.server_port}/p", allowing(PHOTOS)) == PICTURE.body


@pytest.mark.parametrize("name", [PHOTOS, "another.example.org"])
@pytest.mark.usefixtures("loopback_is_public")
def test_the_certificate_is_still_that_of_the_name(names: Any, tmp_path: Path, name: str) -> None:
    authority = Authority(tmp_path)
    with serving(lambda _: PICTURE) as server:
        context = authority.sign(name).context()
        server.socket = context.wrap_socket(server.socket, server_side=True)
        names(PHOTOS, ["127.0.0.1"])
        url = f"https://{PHOTOS}:{server.server_port}/p.jpg"
        trusting = allowing(PHOTOS, ca_path=str(authority.pem))
        if name == PHOTOS:
            assert fetched(url, trusting) == PICTURE.body
        else:
            with pytest.raises(errors.OtherHostName):
                fetched(url, trusting)


def test_a_name_that_nobody_knows_is_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody(*_: Any, **__: Any) -> Any:
        raise socket.gaierror(socket.EAI_NONAME, "not known")

    monkeypatch.setattr(socket, "getaddrinfo", nobody)
    with pytest.raises(errors.UnknownHost):
        fetched(f"http://{PHOTOS}/p.jpg", allowing(PHOTOS))


def test_the_server_s_own_host_may_be_anywhere() -> None:
    """The server may be a register in the commune's own network."""
    with serving(lambda _: PICTURE) as server, serving(lambda _: PICTURE) as media:
        url = f"{media.url}/p.jpg"
        context = allowing(headers={"Authorization": "Bearer x"})
        assert fetched(url, context, server.url) == PICTURE.body
        assert "Authorization" not in media.asked[0].headers


@pytest.mark.parametrize(
    ("host", "error"),
    [
        ("intranet", errors.PrivateHost),
        ("localhost", errors.PrivateHost),
        ("127.0.0.1", errors.PrivateHost),
        ("0x7f.1", errors.PrivateHost),
        ("evil.example.org", errors.OtherHost),
        (PHOTOS, None),
    ],
)
def test_behind_a_proxy_the_name_alone_decides(
    names: Any, host: str, error: type[Exception] | None
) -> None:
    with serving(lambda _: PICTURE) as server, proxying(hosts={PHOTOS: "127.0.0.1"}) as way:
        asked = names(PHOTOS, ["127.0.0.9"])
        port = way.server_port
        context = allowing(host if error is not errors.OtherHost else "", proxies=_by(port))
        url = f"http://{host}:{server.server_port}/p.jpg"
        if error is None:
            assert fetched(url, context) == PICTURE.body
            assert len(way.passed) == 1
        else:
            with pytest.raises(error):
                fetched(url, context)
            assert way.passed == []
        assert asked == []


def _by(port: int) -> dict[str, str]:
    return {"http": f"http://127.0.0.1:{port}", "https": f"http://127.0.0.1:{port}"}


def test_the_guard_of_an_own_host_looks_nothing_up() -> None:
    assert HostGuard("intranet").addresses("Intranet.", 80) == ("Intranet.",)
