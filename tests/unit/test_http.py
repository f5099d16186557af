"""HTTP against a real server: reads are patient, writes go out once, secrets stay in."""

from __future__ import annotations

import gzip
import hashlib
import logging
import socket
import ssl
import subprocess
import threading
import zlib
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from loopback import Asked, Loopback, Reply, data, page, serving

from signalement_plugin.core import errors
from signalement_plugin.systems.http import LONGEST_WAIT, Client, HttpContext, redact, user_agent
from signalement_plugin.systems.http_answer import http_date, retry_after, server_words

KEY = "s3cr3tKEY42"


def client(context: HttpContext | None = None, **options: object) -> tuple[Client, list[float]]:
    """A client that notes its pauses instead of sleeping."""
    pauses: list[float] = []
    return Client(context or HttpContext(), sleep=pauses.append, **options), pauses  # type: ignore[arg-type]


def replies(*given: Reply) -> tuple[list[Reply], object]:
    """A behaviour that plays its replies in order and repeats the last."""
    left = list(given)
    return left, lambda _asked: left.pop(0) if len(left) > 1 else left[0]


# -- what a status means

READ = [
    (301, errors.Redirected),
    (302, errors.Redirected),
    (304, errors.Redirected),
    (400, errors.Refused),
    (401, errors.Unauthorized),
    (403, errors.Forbidden),
    (404, errors.Gone),
    (408, errors.Busy),
    (410, errors.Gone),
    (422, errors.Refused),
    (425, errors.Busy),
    (429, errors.Busy),
    (500, errors.ServerFailure),
    (502, errors.ServerFailure),
    (503, errors.ServerFailure),
]
WRITE = [
    (302, errors.Refused),
    (307, errors.Refused),
    (400, errors.Refused),
    (401, errors.Unauthorized),
    (403, errors.Forbidden),
    (404, errors.Gone),
    (408, errors.Busy),
    (409, errors.Conflict),
    (410, errors.Gone),
    (412, errors.Conflict),
    (422, errors.Refused),
    (425, errors.Busy),
    (428, errors.Conflict),
    (429, errors.Busy),
    (500, errors.LostAnswer),
    (503, errors.LostAnswer),
    (504, errors.LostAnswer),
]


@pytest.mark.parametrize(("status", "error"), READ)
def test_what_a_status_means_for_a_read(status: int, error: type[errors.ServerError]) -> None:
    http, _ = client()
    reply = data([{"description": "no"}], status, Location="/x")
    with serving(lambda _: reply) as server, pytest.raises(error) as caught:
        http.get(server.url)
    assert type(caught.value) is error


@pytest.mark.parametrize(("status", "error"), WRITE)
def test_what_a_status_means_for_a_write(status: int, error: type[errors.ServerError]) -> None:
    http, pauses = client()
    reply = data([{"code": status, "description": "not today"}], status, Location="/x")
    with serving(lambda _: reply) as server:
        with pytest.raises(error) as caught:
            http.send("PATCH", server.url, data={"a": "1"})
        assert len(server.asked) == 1
    assert type(caught.value) is error
    assert caught.value.words == "not today"
    assert pauses == []


def test_a_redirect_is_not_followed() -> None:
    http, _ = client(HttpContext(headers={"X-API-Key": KEY}))
    with serving(lambda _: data({})) as other:
        with serving(lambda _: Reply(302, headers={"Location": other.url})) as server:
            with pytest.raises(errors.Redirected):
                http.get(server.url)
            with pytest.raises(errors.Refused):
                http.send("POST", server.url)
        assert other.asked == []


# -- reads are patient


def test_a_read_is_tried_three_times() -> None:
    http, pauses = client()
    _, behaviour = replies(Reply(500), Reply(reset=True), data({"a": 1}))
    with serving(behaviour) as server:
        answer = http.get(server.url, {"q": "é"})
        assert [asked.query for asked in server.asked] == [{"q": "é"}] * 3
    assert answer.body == b'{"a": 1}'
    assert pauses == [0.5, 2.0]


def test_a_read_gives_up_after_the_third() -> None:
    http, pauses = client()
    with serving(lambda _: Reply(502)) as server:
        with pytest.raises(errors.ServerFailure):
            http.get(server.url)
        assert len(server.asked) == 3
    assert len(pauses) == 2


@pytest.mark.parametrize("status", [429, 503])
def test_the_server_says_how_long_to_wait(status: int) -> None:
    http, pauses = client()
    _, behaviour = replies(Reply(status, headers={"Retry-After": "7"}), data({}))
    with serving(behaviour) as server:
        http.get(server.url)
    assert pauses == [7.0]


def test_a_wait_that_is_too_long_is_the_callers_affair() -> None:
    http, pauses = client()
    reply = Reply(503, headers={"Retry-After": str(int(LONGEST_WAIT) + 1)})
    with serving(lambda _: reply) as server:
        with pytest.raises(errors.Busy) as caught:
            http.get(server.url)
        assert len(server.asked) == 1
    assert caught.value.retry_after == LONGEST_WAIT + 1
    assert pauses == []


def test_retry_after_may_be_a_date() -> None:
    now = datetime(2026, 11, 24, 7, 0, 0, tzinfo=timezone.utc)
    later = {"Retry-After": "Tue, 24 Nov 2026 07:02:00 GMT"}
    assert retry_after(later, now) == 120
    assert retry_after(later, now + timedelta(hours=1)) == 0
    assert retry_after({"Retry-After": "soon"}, now) is None
    assert retry_after({}, now) is None


@given(st.text(max_size=60))
def test_any_date_header_is_read_or_nothing(value: str) -> None:
    moment = http_date(value)
    assert moment is None or moment.utcoffset() == timedelta(0)


def test_refusals_are_not_repeated() -> None:
    http, _ = client()
    with serving(lambda _: Reply(404)) as server:
        with pytest.raises(errors.Gone):
            http.get(server.url)
        assert len(server.asked) == 1


def test_a_cut_body_is_read_again() -> None:
    http, pauses = client()
    _, behaviour = replies(Reply(body=b"x" * 100, cut=40), Reply(body=b"x" * 100))
    with serving(behaviour) as server:
        assert http.get(server.url).body == b"x" * 100
    assert pauses == [0.5]


def test_a_body_that_stays_cut_is_unreachable() -> None:
    http, _ = client()
    reply = Reply(body=b"x" * 100, cut=40)
    with serving(lambda _: reply) as server, pytest.raises(errors.Unreachable):
        http.get(server.url)


def test_a_broken_compression_is_asked_for_uncompressed() -> None:
    http, _ = client()

    def behaviour(asked: Asked) -> Reply:
        if "gzip" in asked.headers["Accept-Encoding"]:
            return Reply(body=b"not gzip at all", headers={"Content-Encoding": "gzip"})
        return Reply(body=b"plain")

    with serving(behaviour) as server:
        assert http.get(server.url).body == b"plain"


def test_compression_is_undone() -> None:
    http, _ = client()
    packed = {"Content-Encoding": "gzip"}
    with serving(lambda _: Reply(body=gzip.compress(b"abc" * 1000), headers=packed)) as server:
        assert http.get(server.url).body == b"abc" * 1000


def test_the_cap_counts_what_comes_out_of_the_compression() -> None:
    http, pauses = client()
    bomb = Reply(body=zlib.compress(b"\0" * 2_000_000), headers={"Content-Encoding": "deflate"})
    assert len(bomb.body) < 10_000
    with serving(lambda _: bomb) as server, pytest.raises(errors.TooLarge):
        http.get(server.url, limit=1_000_000)
    assert pauses == []


def test_a_deadline_ends_what_drips() -> None:
    ticks = iter(range(0, 10_000, 100))
    http, _ = client(clock=lambda: next(ticks), deadline=50)
    slow = pytest.raises(errors.Unreachable, match="not complete")
    with serving(lambda _: Reply(body=b"x" * 10)) as server, slow:
        http.get(server.url)


def test_cancel_stops_a_read_between_chunks_and_before_a_try() -> None:
    cancel = threading.Event()
    http, _ = client(HttpContext(cancel=cancel))

    def behaviour(_asked: Asked) -> Reply:
        cancel.set()
        return Reply(body=b"x" * 300_000)

    with serving(behaviour) as server:
        with pytest.raises(errors.Unreachable, match="stopped"):
            http.get(server.url)
        with pytest.raises(errors.Unreachable, match="stopped"):
            http.get(server.url)
        assert len(server.asked) == 1
        cancel.set()
        assert http.send("POST", server.url).status == 200  # a write is heard to its end


def test_a_silent_server_is_left() -> None:
    release = threading.Event()
    http, _ = client(HttpContext(read_timeout=0.05))
    with serving(lambda _: Reply(wait=release)) as server:
        with pytest.raises(errors.Unreachable):
            http.get(server.url)
        with pytest.raises(errors.LostAnswer):
            http.send("POST", server.url)
        release.set()


def test_times_of_an_answer() -> None:
    http, _ = client()
    before = datetime.now(timezone.utc)
    reply = Reply(headers={"Date": "Tue, 24 Nov 2026 07:02:00 GMT"})
    with serving(lambda _: reply) as server:
        answer = http.get(server.url)
    assert before <= answer.began <= datetime.now(timezone.utc)
    assert answer.elapsed >= 0
    assert answer.server_time == datetime(2026, 11, 24, 7, 2, tzinfo=timezone.utc)


# -- writes go out once


def closed_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


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


def test_nothing_left_when_nobody_listens() -> None:
    http, _ = client()
    url = f"http://127.0.0.1:{closed_port()}/"
    with pytest.raises(errors.Unreachable):
        http.send("POST", url)
    with pytest.raises(errors.Unreachable):
        http.get(url)


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
        expected: type[errors.ServerError] = errors.NotSupported
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


# -- certificates

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


# -- secrets

SECRETS = [
    f"http://x/requests.json?api_key={KEY}&page=1",
    f"http://x/?access_token={KEY}",
    f"http://x/?a=1&TOKEN={KEY}#x",
    f"http://x/?signature={KEY}&b=2",
    f"http://x/?X-Amz-Signature={KEY}",
    f"http://user:{KEY}@host/path",
    f"Authorization: Bearer {KEY}",
    f"Authorization: Basic {KEY}==",
    f"headers {{'X-API-Key': '{KEY}', 'Accept': '*/*'}}",
    f'{{"api_key": "{KEY}", "page": 1}}',
    f"api_key%3D{KEY}",
    f"proxy http://me:{KEY}@10.0.0.1:3128 refused",
    f"password={KEY}",
    f"Cookie: session={KEY}",
    f"sent Bearer {KEY} again",
]


@pytest.mark.parametrize("text", SECRETS)
def test_redacted(text: str) -> None:
    assert KEY not in redact(text)
    assert "***" in redact(text)


@pytest.mark.parametrize(
    "text", ["page=1&service_code=017", "tokens are listed", "the key to it", "signal=1 design=2"]
)
def test_not_redacted(text: str) -> None:
    assert redact(text) == text


def test_nothing_secret_reaches_log_or_error(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, logger="signalement.http")
    http, _ = client(HttpContext(headers={"Authorization": f"Bearer {KEY}"}))
    said: list[str] = []
    body = page(f"<html>api_key={KEY} was wrong</html>", 403)
    with serving(lambda _: body) as server:
        for attempt in (
            lambda: http.get(server.url, {"api_key": KEY}),
            lambda: http.send("POST", server.url, params={"token": KEY}),
            lambda: http.get(f"http://127.0.0.1:{closed_port()}/?access_token={KEY}"),
        ):
            with pytest.raises(errors.ServerError) as caught:
                attempt()
            said += [str(caught.value), caught.value.words]
    records = [
        record.getMessage() for record in caplog.records if record.name == "signalement.http"
    ]
    assert len(records) >= 3
    assert KEY not in "".join(said + records)


# -- words

WORDS = [
    (b'[{"code":400,"description":"lat is missing"}]', "lat is missing"),
    (b'{"errors":{"code":400,"description":"Bad request: api_key"}}', "Bad request: api_key"),
    (b'{"error":"no such thing"}', "no such thing"),
    (b'{"error":{"code":"404","message":"gone"}}', "gone"),
    (b'{"error":{"code":400,"description":"{\\"message\\":\\"inside\\"}"}}', "inside"),
    (b'{"errors":{"lat":["must be a number"],"lng":["too"]}}', "must be a number; too"),
    (b'{"detail":"Not found."}', "Not found."),
    (b"<errors><error><code>400</code><description>no</description></error></errors>", "no"),
    (b"<html><body><h1>Server Error</h1></body></html>", "Server Error"),
    (b"plain words", "plain words"),
    (b"", ""),
    (b"\xff\xfe\x00\xd8", None),
]


@pytest.mark.parametrize(("body", "words"), WORDS)
def test_words_of_a_refusal(body: bytes, words: str | None) -> None:
    assert words is None or server_words(body) == words
    assert len(server_words(body)) <= 300


@given(st.binary(max_size=200))
def test_words_of_anything(body: bytes) -> None:
    assert len(server_words(body)) <= 300
