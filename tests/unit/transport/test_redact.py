"""Secrets are removed from logs and errors; the server's own message is kept."""

from __future__ import annotations

import logging

import pytest
from http_fixtures import client, closed_port
from http_server import page, serving
from hypothesis import given
from hypothesis import strategies as st

from signalement_plugin.core import errors
from signalement_plugin.transport.client import HttpContext, redact
from signalement_plugin.transport.redact import keys_in_path, without_keys
from signalement_plugin.transport.response import server_message

KEY = "s3cr3tKEY42"


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
def test_secrets_are_removed(text: str) -> None:
    assert KEY not in redact(text)
    assert "***" in redact(text)


@pytest.mark.parametrize(
    "text",
    [
        "no mail to ana.test+1@example.org was sent",
        "http://x/?orig=a&email=ana.test%40example.org&algo=sha256",
        '{"reporter": {"email": ["ana.test@mail.example.org is no address"]}}',
    ],
)
def test_nobodys_mail_address_is_kept(text: str) -> None:
    shown = redact(text)
    assert "ana.test" not in shown
    assert "example" not in shown


@pytest.mark.parametrize(
    "text", ["page=1&service_code=017", "tokens are listed", "the key to it", "signal=1 design=2"]
)
def test_texts_without_secrets_are_not_changed(text: str) -> None:
    assert redact(text) == text


def test_nothing_secret_reaches_log_or_error(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, logger="signalement.http")
    http, _ = client(HttpContext(headers={"Authorization": f"Bearer {KEY}"}))
    received: list[str] = []
    body = page(f"<html>api_key={KEY} was wrong</html>", 403)
    with serving(lambda _: body) as server:
        for attempt in (
            lambda: http.get(server.url, {"api_key": KEY}),
            lambda: http.send("POST", server.url, params={"token": KEY}),
            lambda: http.get(f"http://127.0.0.1:{closed_port()}/?access_token={KEY}"),
        ):
            with pytest.raises(errors.ServerError) as caught:
                attempt()
            received += [str(caught.value), caught.value.server_message]
    records = [
        record.getMessage() for record in caplog.records if record.name == "signalement.http"
    ]
    assert len(records) >= 3
    assert KEY not in "".join(received + records)


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
    (b'{"err":1,"err_class":"Denied","err_desc":"no such key"}', "no such key"),
    (b'{"err":1,"err_class":"Not found","err_code":"not-found","err_desc":null}', "Not found"),
    (b'{"detail":"no\\ud83d, \\u0000never\\udc00"}', "no, never"),
]


@pytest.mark.parametrize(("body", "words"), WORDS)
def test_words_of_a_refusal(body: bytes, words: str | None) -> None:
    assert words is None or server_message(body) == words
    assert len(server_message(body)) <= 300


@given(st.binary(max_size=200))
def test_any_body_gives_a_short_server_message(body: bytes) -> None:
    assert len(server_message(body)) <= 300


@pytest.mark.parametrize(
    "key",
    [
        *("9f86d081884c7d659a2feaa0c55ad015", "550e8400-e29b-41d4-a716-446655440000"),
        *(
            "eyJhbGciOiJIUzI1NiJ9.e30.abc",
            f"apikey={KEY}",
            f"v2;session={KEY}",
            "k-A1b2C3d4E5f6G7h8",
        ),
    ],
)
def test_a_key_in_a_path_is_found(key: str) -> None:
    url = f"https://x.example/api/{key}/requests.json?page=1"
    assert keys_in_path(url) == [key]
    assert without_keys(f"asked {url} twice", url).count(key) == 0
    assert without_keys(url, url) == "https://x.example/api/***/requests.json?page=1"


@pytest.mark.parametrize(
    "url",
    [
        "https://x.example/open311/v2/requests.json",
        "https://namur.example/signalement-d-un-probleme-2026/",
        "https://x.example/georeport-de-la-commune-de-namur/v2",
        "https://x.example/signals/v1/private/signals/",
        "https://x.example/a/20261124/1234567890123456",
        "https://x.example",
        "/data/register.sqlite",
    ],
)
def test_words_of_a_path_are_no_key(url: str) -> None:
    assert keys_in_path(url) == []
