"""Requests to one Signalen server: addresses, headers, and what its refusals mean."""

from __future__ import annotations

import json
import re
from base64 import urlsafe_b64decode
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from ...core.errors import Busy, Forbidden, LostAnswer, NotData, Refused, ServerError, Unauthorized
from ...transport.client import Client
from ...transport.decoding import decode, excerpt, is_html
from ...transport.files import read_file
from ...transport.redact import redact
from ...transport.response import (
    MESSAGE_LIMIT,
    Judge,
    Response,
    bounded_message,
    check_read,
    check_write,
    decoded_error,
)
from ..base import Address

if TYPE_CHECKING:
    from typing import Unpack

    from ...core.text.json_values import Json
    from ...transport.request import Body

API = "/signals/v1"
SIGNALS = "private/signals/"
GEOGRAPHY = f"{SIGNALS}geography"
_BEARER = re.compile(r"\s*Bearer\s+([\w-]+)\.[\w-]+\.[\w-]+\s*", re.ASCII | re.IGNORECASE)
_NOT_FOUND, _SERVER_ERROR, _UNAVAILABLE = 404, 500, 503
_MAINTENANCE = b"maintenance mode"
_DEEPEST = 6

_BROKE = b"<h1>Server Error (500)</h1>"

Params = Iterable[tuple[str, str]]


class BrokenInside(LostAnswer):
    """The error page of Signalen itself, not of a gateway: the request has ended, and Signalen has
    rolled back what was not yet stored."""


class Wire:
    """One server for one thread."""

    def __init__(self, address: Address, client: Client | None = None) -> None:
        self.client = client or Client(address.http)
        self.base = base_of(address.endpoint)
        self.has_bearer = any(
            name.lower() == "authorization" and _is_token(value)
            for name, value in self.client.context.headers.items()
        )

    def read(self, path: str, params: Params = (), *, fresh: bool = False) -> tuple[Json, Response]:
        """A decoded answer; ``path`` is relative to the API."""
        headers = {"Accept": "application/json"}
        if fresh:
            headers["Cache-Control"] = "no-cache"
        url = f"{self.base}/{path}"
        answer = self.client.get(url, list(params), headers=headers, judge=self._judge(_read))
        return decode(answer.body).value, answer

    def write(
        self, method: str, path: str, operation_id: str, **parts: Unpack[Body]
    ) -> tuple[Json, Response]:
        """One write, sent once. A success whose body cannot be read is a ``LostAnswer``.

        The operation's id is sent as ``X-Request-ID``, for servers that log it; no server shows it
        to a client.
        """
        headers = {"Accept": "application/json", "X-Request-ID": operation_id}
        url = f"{self.base}/{path}"
        answer = self.client.send(method, url, headers=headers, judge=self._judge(_write), **parts)
        try:
            return decode(answer.body).value, answer
        except NotData as error:
            raise LostAnswer(f"answered yes, unreadable: {error}", error.server_message) from error

    def bytes_of(self, url: str, limit: int) -> Response:
        """A file from any allowed host; the connection's headers are sent to this server only."""
        return read_file(self.client, url, self.base, limit=limit)

    def _judge(self, judge: Judge) -> Judge:
        def by_body(answer: Response) -> None:
            if answer.status == _SERVER_ERROR and not self.has_bearer:
                # Without a token of the right form Signalen fails before it does anything.
                raise Unauthorized("Signalen wants a bearer token")
            if answer.status == _UNAVAILABLE and _MAINTENANCE in answer.body[:200]:
                raise Busy("the server is in maintenance", excerpt(answer.body))
            if judge is _write and answer.status == _SERVER_ERROR and _BROKE in answer.body[:500]:
                raise BrokenInside("the application broke", excerpt(answer.body))
            judge(answer)

        return by_body


def _is_token(value: str) -> bool:
    """Whether a header holds a JSON Web Token: three parts, the first of which is an object."""
    found = _BEARER.fullmatch(value)
    if not found:
        return False
    try:
        return isinstance(json.loads(urlsafe_b64decode(found[1] + "==")), dict)
    except ValueError:
        return False


def base_of(endpoint: str) -> str:
    """The API's address from what people paste: the host, ``…/signals`` or any address in it."""
    base = endpoint.strip().partition("?")[0].partition("#")[0].rstrip("/")
    if not urlsplit(base).netloc:
        return base
    head, found, _ = (base + "/").partition(API + "/")
    if found:
        return head + API
    return f"{base}/v1" if base.endswith("/signals") else base + API


def refusal_message(body: bytes) -> str:
    """The sentences of a refusal, each after the name of its field; bounded, redacted.

    The body has them in ``detail``, in a list, or under the name of the field. One part of the
    server nests this name, another part does not.
    """
    found = "; ".join(_sentences(decoded_error(body), ""))
    return bounded_message(found or excerpt(body, MESSAGE_LIMIT))


def _sentences(value: Json, field: str, depth: int = 0) -> list[str]:
    if depth > _DEEPEST:
        return []
    if isinstance(value, Mapping):
        found = []
        for name, inner in list(value.items())[:10]:
            plain = name in ("detail", "non_field_errors")
            path = field if plain else f"{field}.{name}".strip(".")
            found += _sentences(inner, path, depth + 1)
        return found
    if isinstance(value, list):
        return [sentence for one in value[:10] for sentence in _sentences(one, field, depth + 1)]
    sentence = " ".join(str(value).split()) if value is not None else ""
    return [f"{field}: {sentence}" if field else sentence] if sentence else []


def _read(answer: Response) -> None:
    if answer.status == _NOT_FOUND and is_html(answer.body):
        # Signalen answers 404 in JSON. A web page means a wrong address, not that a report is gone.
        raise NotData(f"a web page from {redact(answer.url)}", excerpt(answer.body))
    _worded(check_read, answer)


def _write(answer: Response) -> None:
    if answer.status == _NOT_FOUND and is_html(answer.body):
        raise LostAnswer(f"a web page from {redact(answer.url)}", excerpt(answer.body))
    _worded(check_write, answer)


def _worded(judge: Judge, answer: Response) -> None:
    try:
        judge(answer)
    except (Refused, Forbidden) as error:
        kind: type[ServerError] = type(error)
        raise kind(str(error), refusal_message(answer.body)) from error
