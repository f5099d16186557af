"""Certificates against a real TLS server: unknown, own authority, pinned; and through a proxy."""

from __future__ import annotations

import hashlib
import ssl
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from http_fixtures import client
from http_server import Loopback, data, serving
from proxy_server import proxying

from signalement_plugin.core import errors
from signalement_plugin.transport.client import HttpContext

MAKE_CERTIFICATE = (
    *("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1"),
    *("-nodes", "-days", "2", "-subj", "/CN=test", "-addext", "subjectAltName=IP:127.0.0.1"),
)


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A fresh self-signed certificate for 127.0.0.1 and its SHA-256 fingerprint."""
    folder = tmp_path_factory.mktemp("tls")
    pem = folder / "both.pem"
    subprocess.run(
        [*MAKE_CERTIFICATE, "-keyout", str(folder / "key.pem"), "-out", str(folder / "cert.pem")],
        check=True,
        capture_output=True,
    )
    pem.write_text((folder / "key.pem").read_text() + (folder / "cert.pem").read_text())
    der = ssl.PEM_cert_to_DER_cert((folder / "cert.pem").read_text())
    return pem, hashlib.sha256(der).hexdigest()


@pytest.fixture
def secure(certificate: tuple[Path, str]) -> Iterator[Loopback]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate[0])
    with serving(lambda _: data({"tls": 1})) as server:
        server.socket = context.wrap_socket(server.socket, server_side=True)
        yield server


def https(server: Loopback) -> str:
    return f"https://127.0.0.1:{server.server_port}/"


def test_an_unknown_certificate_is_not_trusted(secure: Loopback) -> None:
    http, pauses = client()
    with pytest.raises(errors.UntrustedServer):
        http.get(https(secure))
    with pytest.raises(errors.UntrustedServer):
        http.send("POST", https(secure))
    assert secure.asked == []
    assert pauses == []


def test_an_own_authority_is_trusted(secure: Loopback, certificate: tuple[Path, str]) -> None:
    http, _ = client(HttpContext(ca_path=str(certificate[0])))
    assert http.get(https(secure)).status == 200
    assert http.send("POST", https(secure)).status == 200


def test_the_environment_does_not_replace_our_authorities(
    secure: Loopback, certificate: tuple[Path, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", "/nonexistent.pem")
    http, _ = client(HttpContext(ca_path=str(certificate[0])))
    assert http.get(https(secure)).status == 200


def test_a_pinned_certificate_is_accepted_alone(
    secure: Loopback, certificate: tuple[Path, str]
) -> None:
    pin = certificate[1]
    colons = ":".join(pin[i : i + 2] for i in range(0, len(pin), 2)).upper()
    for form in (pin, colons):
        http, _ = client(HttpContext(pin=form))
        assert http.get(https(secure)).status == 200
        assert http.send("POST", https(secure)).status == 200
    other, _ = client(HttpContext(pin="00" * 32))
    with pytest.raises(errors.UntrustedServer):
        other.get(https(secure))
    with pytest.raises(errors.UntrustedServer):
        other.send("POST", https(secure))


def test_a_pin_leaves_other_connections_checked(
    secure: Loopback, certificate: tuple[Path, str]
) -> None:
    pinned, _ = client(HttpContext(pin=certificate[1]))
    assert pinned.get(https(secure)).status == 200
    plain, _ = client()
    with pytest.raises(errors.UntrustedServer):
        plain.get(https(secure))


def test_tls_to_a_server_without_it_never_left() -> None:
    with serving(lambda _: data({})) as server:
        http, _ = client()
        with pytest.raises(errors.Unreachable):
            http.send("POST", https(server))
        assert server.asked == []


def test_each_write_opens_a_tunnel_of_its_own_and_looks_at_the_certificate(
    secure: Loopback, certificate: tuple[Path, str]
) -> None:
    with proxying() as proxy:
        through = {"https": f"http://127.0.0.1:{proxy.server_port}"}
        arrived: list[int] = []
        context = HttpContext(
            proxies=through,
            pin=certificate[1],
            before_piece=lambda: arrived.append(len(secure.asked)),
        )
        http, _ = client(context)
        for _ in range(3):
            assert http.send("POST", https(secure)).status == 200
        assert len(proxy.passed) == 3
        assert arrived == [
            0,
            0,
            1,
            1,
            2,
            2,
        ]  # for each write: before the CONNECT to the proxy, and before the headers
        other, _ = client(HttpContext(proxies=through, pin="00" * 32))
        for _ in range(2):
            with pytest.raises(errors.OtherCertificate):
                other.send("POST", https(secure))
    assert len(secure.asked) == 3
