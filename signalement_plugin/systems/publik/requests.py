"""Requests to one Publik site: identity, signatures, and what its errors mean."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import requests

from ...core.errors import Busy, Forbidden, LostAnswer, NotData, Refused, ServerError, Unauthorized
from ...transport.adapter import WireAdapter
from ...transport.client import Client, HttpContext
from ...transport.decoding import decode
from ...transport.files import read_file
from ...transport.redact import redact
from ...transport.response import Judge, Response, check_read, check_write, server_message
from ..base import Address
from ..photo_file import PhotoFile
from ..values import text
from .signing import CLOCK_WINDOW_S, Signer

if TYPE_CHECKING:
    from typing import Unpack

    from ...core.text.json_values import Json
    from ...transport.client import Sleep
    from ...transport.request import Parts
    from .address import Form

IDENTIFIER, KEY = "publik-identifier", "publik-key"
"""Names of headers in QGIS's authentication configuration: identifier and key of the signature.
They are never sent."""

JSON = {"Accept": "application/json"}
"""Headers without which errors and answers of triggers are web pages."""

_FORBIDDEN = 403
_MESSAGE_LIMIT = 300


@dataclass(frozen=True)
class Fetched:
    """A decoded answer. ``guessed``: its text was not UTF-8."""

    value: Json
    guessed: bool
    answer: Response


class SigningClient(Client):
    """Signs the address of every attempt anew, because a signed address is valid only once."""

    def __init__(
        self, context: HttpContext, signer: Signer | None = None, *, sleep: Sleep | None = None
    ) -> None:
        super().__init__(context, sleep=sleep)
        self._signer = signer

    def _exchange(
        self,
        session: requests.Session,
        wire: WireAdapter,
        method: str,
        url: str,
        *,
        limit: int,
        **parts: Unpack[Parts],
    ) -> Response:
        if self._signer is not None:
            whole = requests.Request(method, url, params=parts.pop("params", None)).prepare().url
            url = self._signer.sign(whole or url)
        return super()._exchange(session, wire, method, url, limit=limit, **parts)


def user_of(context: HttpContext) -> str:
    """The user of a Basic login: the name of the API client; empty without one."""
    for name, value in context.headers.items():
        kind, _, coded = value.partition(" ")
        if name.lower() == "authorization" and kind.lower() == "basic":
            with suppress(ValueError):
                return b64decode(coded, validate=True).decode("utf-8").partition(":")[0]
    return ""


class Wire:
    """One site for one thread."""

    def __init__(self, address: Address, client: Client | None = None) -> None:
        context, signer = split_identity(address.http)
        self.client = client or SigningClient(context, signer)
        self._server = address.endpoint.strip()
        self._signs = signer is not None
        self.client_names = tuple(filter(None, [signer.identifier if signer else user_of(context)]))
        self.has_identity = self._signs or any(
            name.lower() == "authorization" for name in context.headers
        )

    def read(
        self, url: str, params: Mapping[str, str] | None = None, *, fresh: bool = False
    ) -> Fetched:
        """A decoded answer. ``fresh``: not from a cache. Raises ``Refused`` if ``err`` in the body
        is not 0, whatever the HTTP status is."""
        headers = {**JSON, "Cache-Control": "no-cache"} if fresh else JSON
        answer = self.client.get(url, params, headers=headers, judge=self._judged(check_read))
        decoded = decode(answer.body)
        _check_err(decoded.value)
        return Fetched(decoded.value, decoded.guessed, answer)

    def read_list(self, form: Form, params: Mapping[str, str]) -> Fetched:
        """The form's list, as :meth:`read`. Raises ``Unauthorized`` for a key that the site does
        not know."""
        try:
            return self.read(form.api("list"), params)
        except Forbidden as error:
            if self._signs and not self._is_known(form):
                raise Unauthorized(str(error), error.server_message) from error
            raise

    def _is_known(self, form: Form) -> bool:
        """Whether the site takes the signature. It answers 403 to a wrong one, as it does to a key
        without rights, and lists the roles for every right one."""
        try:
            self.read(f"{form.base}/api/roles")
        except Forbidden:
            return False
        except ServerError:
            pass
        return True

    def write(self, url: str, body: Mapping[str, Json]) -> Fetched:
        """One POST, sent once. A success whose body cannot be read is a ``LostAnswer``."""
        return self._written("POST", url, json=body, headers=JSON)

    def _written(
        self,
        method: str,
        url: str,
        *,
        json: Json = None,
        data: bytes | None = None,
        headers: Mapping[str, str],
    ) -> Fetched:
        judge = self._judged(check_write)
        try:
            answer = self.client.send(
                method, url, json=json, data=data, headers=headers, judge=judge
            )
        except Busy as error:
            if _is_nonce(error.server_message):
                # The nonce was new. If the server has seen it, this request has arrived twice.
                raise LostAnswer(str(error), error.server_message) from error
            raise
        try:
            decoded = decode(answer.body)
        except NotData as error:
            raise LostAnswer(f"answered yes, unreadable: {error}", error.server_message) from error
        _check_err(decoded.value)
        return Fetched(decoded.value, decoded.guessed, answer)

    def upload(self, url: str, file: PhotoFile) -> Fetched:
        """One PUT of a picture, sent once. By PUT the site stores it as a file; the body of a POST
        it would show again in every list."""
        headers = {**JSON, "Content-Type": file.media_type, "Filename": file.name}
        return self._written("PUT", url, data=file.content, headers=headers)

    def _judged(self, check: Judge) -> Judge:
        return judged(check, identity=self.has_identity)

    def file(self, url: str, limit: int) -> Response:
        """Bytes of a file; the connection's login is sent to its own site only."""
        own = self._judged(check_read)
        return read_file(self.client, url, self._server, limit=limit, judge=own)


def split_identity(context: HttpContext) -> tuple[HttpContext, Signer | None]:
    """The context without the headers for the signature, and the signer; ``None`` without them."""
    given = {name.lower(): value for name, value in context.headers.items()}
    rest = {
        name: value
        for name, value in context.headers.items()
        if name.lower() not in (IDENTIFIER, KEY)
    }
    signs = given.get(IDENTIFIER, "") and given.get(KEY, "")
    signer = Signer(given[IDENTIFIER], given[KEY]) if signs else None
    return replace(context, headers=rest), signer


def judged(check: Judge, *, identity: bool = True) -> Judge:
    """``check``, with 403 as ``Forbidden``. A site answers 403 for a busy report, a wrong key and a
    missing role, with a message in its own language. ``Publik`` finds out by further requests which
    of them it is."""

    def judge(answer: Response) -> None:
        if answer.status == _FORBIDDEN:
            raise _forbidden(answer) if identity else Unauthorized(f"HTTP {_FORBIDDEN}: no key")
        check(answer)

    return judge


_NONCES = ("nonce already used", "nonce déjà utilisé")
"""The message for a nonce that the site has seen before, in every language of its catalogues (the
German and the Spanish one leave it in English). For a change, ``Publik.send`` reads the report to
find out whether it was made; a new report has no id yet, so only the message is left."""


def _forbidden(answer: Response) -> ServerError:
    message = _message(answer)
    message_text = f"HTTP {answer.status}: {message}"
    apart = _clocks_apart(answer)
    if apart > CLOCK_WINDOW_S and "signature=" in answer.url:
        # The server may say only that the signature is wrong. The reason is the time in it.
        return Unauthorized(
            f"{message_text} (clocks are {apart:.0f} s apart)", f"{message} (Δ {apart:.0f} s)"
        )
    if _is_nonce(message):
        return Busy(message_text, message)  # a read is signed anew; a write: see ``_written``
    return Forbidden(message_text, message)


def _is_nonce(message: str) -> bool:
    return any(one in message.lower() for one in _NONCES)


def _clocks_apart(answer: Response) -> float:
    """Seconds between this computer's clock and the server's; 0 if the answer has no time."""
    if answer.server_time is None:
        return 0.0
    return abs((answer.server_time - answer.began).total_seconds())


def _message(answer: Response) -> str:
    try:
        value = decode(answer.body).value
    except NotData:
        return server_message(answer.body)
    return _described(value) or server_message(answer.body)


def _check_err(value: Json) -> None:
    code = text(value.get("err"), 20) if isinstance(value, dict) else ""
    if code not in ("", "0"):
        message = _described(value)
        raise Refused(f"err {code}: {message}", message)


def _described(value: Json) -> str:
    description = text(value.get("err_desc"), _MESSAGE_LIMIT) if isinstance(value, dict) else ""
    return redact(description)
