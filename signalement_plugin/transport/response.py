"""An HTTP response, and what its status means for a read and for a write."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timezone
from email.utils import parsedate_to_datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from ..core.errors import (
    Busy,
    Conflict,
    Forbidden,
    Gone,
    LostAnswer,
    NotData,
    ProxyLogin,
    Redirected,
    Refused,
    ServerError,
    ServerFailure,
    Unauthorized,
)
from ..core.text.hidden import UNWANTED
from .decoding import decode, excerpt, is_html
from .redact import redact

if TYPE_CHECKING:
    from ..core.text.json_values import Json

MESSAGE_LIMIT = 300
MESSAGE_BODY_LIMIT = 4096
"""Bytes of an error body that is decoded; of a longer one the first words say enough."""
_REDIRECT, _CLIENT_ERROR, _SERVER_ERROR = 300, 400, 500
_BUSY = (408, 425, 429)
_UNAVAILABLE = 503
_ERROR_KEYS = (
    "description",
    "message",
    "detail",
    "error_description",
    "error",
    "errors",
    "title",
    "err_desc",
    "err_class",
)


@dataclass(frozen=True)
class Response:
    """``headers`` are looked up in any case; ``body`` is decompressed.

    ``began`` is this computer's UTC clock when the request began, ``server_time`` the Date
    header in UTC, ``elapsed`` seconds to the last byte.
    """

    status: int
    headers: Mapping[str, str]
    body: bytes
    url: str
    began: datetime
    server_time: datetime | None
    elapsed: float

    @property
    def media_type(self) -> str:
        """``image/jpeg`` and the like, lower case, without parameters; empty if unsaid."""
        return self.headers.get("Content-Type", "").partition(";")[0].strip().lower()


Judge = Callable[[Response], None]
"""Raises the error that the status of an answer means; returns when it means success."""


def any_answer(_answer: Response) -> None:
    """A judge that accepts every status, for callers that read the answer themselves."""


_BOTH: Mapping[int, type[ServerError]] = {
    401: Unauthorized,
    403: Forbidden,
    404: Gone,
    407: ProxyLogin,  # from a proxy: the request was not forwarded
    410: Gone,
    **dict.fromkeys(_BUSY, Busy),
}
_WRITE: Mapping[int, type[ServerError]] = {
    **_BOTH,
    409: Conflict,
    412: Conflict,
    428: Conflict,
}


def check_read(answer: Response) -> None:
    """Raise what a read's status means: a redirect is never followed, 5xx may be retried."""
    if answer.status < _REDIRECT:
        return
    if answer.status < _CLIENT_ERROR:
        raise Redirected(_sentence(answer))
    if answer.status >= _SERVER_ERROR:
        if answer.status == _UNAVAILABLE and "Retry-After" in answer.headers:
            raise _error(Busy, answer)
        raise _error(ServerFailure, answer)
    raise _error(_BOTH.get(answer.status, Refused), answer)


def check_write(answer: Response) -> None:
    """Raise what a write's status means: anything unclear is a lost answer."""
    if answer.status >= _SERVER_ERROR:
        raise _error(LostAnswer, answer)
    if answer.status >= _REDIRECT:
        raise _error(_WRITE.get(answer.status, Refused), answer)
    if is_html(answer.body):
        raise _error(LostAnswer, answer)


def server_message(body: bytes) -> str:
    """The sentence of an error body, in any of the shapes servers use; bounded, redacted."""
    message = _sentence_in(decoded_error(body)) or excerpt(body, MESSAGE_LIMIT)
    return bounded_message(message)


def bounded_message(message: str) -> str:
    """A server's message as it may be kept and shown: redacted, and without halves of a pair,
    which no database takes."""
    return redact(UNWANTED.sub("", message))[:MESSAGE_LIMIT]


def decoded_error(body: bytes) -> Json:
    """The value of an error body; ``None`` for no data, and for more than
    ``MESSAGE_BODY_LIMIT``."""
    try:
        return decode(body).value if len(body) <= MESSAGE_BODY_LIMIT else None
    except NotData:
        return None


def retry_after(headers: Mapping[str, str], now: datetime) -> float | None:
    """Seconds to wait as the server asks, from a number or a date; ``None`` if unsaid."""
    value = headers.get("Retry-After", "").strip()
    if value.isascii() and value.isdigit():
        return float(value[:9])
    moment = http_date(value)
    return None if moment is None else max(0.0, (moment - now).total_seconds())


@lru_cache(maxsize=16)  # answers within one second have the same Date header
def http_date(value: str) -> datetime | None:
    """A Date or Retry-After header as UTC; ``None`` when it cannot be read."""
    try:
        moment = parsedate_to_datetime(value)
        return (
            moment.replace(tzinfo=timezone.utc)
            if moment.tzinfo is None
            else moment.astimezone(timezone.utc)
        )
    except (TypeError, ValueError, IndexError, OverflowError):
        return None


def _error(kind: type[ServerError], answer: Response) -> ServerError:
    message = server_message(answer.body)
    if kind is Busy:
        wait = retry_after(answer.headers, answer.server_time or answer.began)
        return Busy(_sentence(answer), message, wait)
    return kind(_sentence(answer), message)


def _sentence(answer: Response) -> str:
    return f"HTTP {answer.status} from {redact(answer.url)}"


def _sentence_in(value: Json, depth: int = 6) -> str:
    if depth == 0 or value is None:
        return ""
    if isinstance(value, list):
        return "; ".join(filter(None, (_sentence_in(item, depth - 1) for item in value[:5])))
    if isinstance(value, dict):
        return _sentence_of(value, depth)
    text = str(value).strip()
    if text.startswith(("{", "[")):
        return _nested(text, depth)
    return " ".join(text.split())[:MESSAGE_LIMIT]


def _sentence_of(value: dict[str, Json], depth: int) -> str:
    named = [value[key] for key in _ERROR_KEYS if value.get(key)]
    inner = named[:1] or list(value.values())[:5]
    return "; ".join(filter(None, (_sentence_in(item, depth - 1) for item in inner)))


def _nested(text: str, depth: int) -> str:
    try:
        return _sentence_in(decode(text.encode("utf-8", "replace")).value, depth - 1)
    except NotData:
        return text[:MESSAGE_LIMIT]
