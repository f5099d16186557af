"""The HTTP client: reads are retried, a write is sent once at most, redirects are never followed.

A read is retried twice at most. A write is never retried here: ``sync/push/operation_push.py``
decides whether a change is sent again. Redirects are not followed, since the headers, with the
login, would be sent along.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timezone
from functools import partial
from http.client import HTTPException, RemoteDisconnected
from typing import TYPE_CHECKING

import requests
from requests.exceptions import InvalidSchema

from ..core.errors import (
    Busy,
    LostAnswer,
    ProxyKind,
    ProxyLogin,
    ServerError,
    ServerFailure,
    TooLarge,
    Unreachable,
    UntrustedServer,
)
from ..core.runtime.package_metadata import package_metadata
from ..core.text.json_values import Json
from .adapter import WireAdapter, causes, connection_error, never_left
from .calls import CALLS, CallLog
from .conditional import ResponseCache
from .decoding import BODY_LIMIT
from .host_guard import HostGuard
from .inflate import ACCEPTED, BadCompression
from .redact import redact
from .request import Data, EnvironmentSettings, Files, Params, prepared
from .response import Judge, Response, check_read, check_write, http_date
from .timeouts import FAILURES, Incomplete, Overrun, whole_body

if TYPE_CHECKING:
    from typing import Unpack

    from .request import Body, Parts

__all__ = ["Client", "HttpContext", "Response", "check_read", "check_write", "redact", "user_agent"]

LOG = logging.getLogger("signalement.http")

Sleep = Callable[[float], object]
WRITE_ANSWER_LIMIT = 4 * 1024 * 1024
DEADLINE = 300.0  # seconds for one request as a whole
WAITS = (0.5, 2.0)  # seconds between the tries of a read
LONGEST_WAIT = 30.0  # seconds; a longer Retry-After is left to the caller

_WORTH_A_RETRY = (Unreachable, Busy, ServerFailure)
_NOT_BY_WAITING = (UntrustedServer, ProxyLogin, ProxyKind)


@dataclass(frozen=True)
class HttpContext:
    """Everything a request needs from QGIS, taken in the main thread, immutable.

    ``pin`` is the SHA-256 fingerprint of the one certificate to accept for this server.
    ``trust_env``: proxies of the environment count. Time-outs are seconds per wait. ``cancel``
    stops reads between chunks and tries; the answer to a write is always read to its end.
    ``file_hosts``: further hosts, beside the server's own, that photos may come from
    (``transport.files``). ``before_piece`` is called right before each piece of a write is given to
    the system.
    """

    headers: Mapping[str, str] = field(default_factory=dict)
    proxies: Mapping[str, str] = field(default_factory=dict)
    ca_path: str = ""
    pin: str = ""
    trust_env: bool = True
    connect_timeout: float = 10.0
    read_timeout: float = 30.0
    cancel: threading.Event | None = field(default=None, compare=False, repr=False)
    file_hosts: frozenset[str] = frozenset()
    before_piece: Callable[[], object] = field(default=lambda: None, compare=False, repr=False)


class Client:
    """Speaks HTTP for one connection; each thread that uses it gets a session of its own.
    ``guard``: which hosts it may connect to, where the address comes from a stranger. ``calls``:
    where each call is noted."""

    def __init__(
        self,
        context: HttpContext,
        *,
        sleep: Sleep | None = None,
        clock: Callable[[], float] = time.monotonic,
        deadline: float = DEADLINE,
        guard: HostGuard | None = None,
        calls: CallLog = CALLS,
    ) -> None:
        self.context, self._guard, self._calls = context, guard, calls
        self.pause = sleep or (context.cancel.wait if context.cancel else time.sleep)
        self._clock = clock
        self._deadline = deadline
        self._ways = EnvironmentSettings(context.proxies, context.ca_path, clock)
        self._answers = ResponseCache()
        self._local = threading.local()
        self._sessions: list[tuple[threading.Thread, requests.Session]] = []

    def get(
        self,
        url: str,
        params: Params = None,
        *,
        headers: Mapping[str, str] | None = None,
        limit: int = BODY_LIMIT,
        judge: Judge = check_read,
    ) -> Response:
        """An answer that ``judge`` accepts, after at most three tries. Where the server says that
        nothing has changed, the stored answer is returned, except for a read with
        ``Cache-Control``.

        Raises what ``judge`` raises, ``Unreachable``, ``UntrustedServer``, ``ServerFailure``
        for an answer cut off or not complete in time, ``TooLarge`` (``limit`` counts
        decompressed bytes), ``ProxyKind`` for a SOCKS proxy that cannot be used here.
        """
        extra = dict(headers or {})
        around_caches = "Cache-Control" in extra
        for attempt, wait in enumerate((*WAITS, None), 1):
            try:
                asks = {} if around_caches else self._answers.ask(f"{url} {params}")
                answer = self._read(url, params, {**asks, **extra}, limit, attempt)
                if not around_caches:
                    answer = self._answers.whole(f"{url} {params}", asks, answer)
                judge(answer)
            except _WORTH_A_RETRY as error:
                pause = None if wait is None else _pause(error, wait)
                if pause is None:
                    raise
                if _caused_by(error, BadCompression):
                    extra["Accept-Encoding"] = "identity"
            else:
                return answer
            self.pause(pause)
        raise Unreachable(f"no answer from {redact(url)}")

    def send(
        self,
        method: str,
        url: str,
        *,
        params: Params = None,
        data: Data = None,
        json: Json = None,
        files: Files = None,
        headers: Mapping[str, str] | None = None,
        judge: Judge = check_write,
    ) -> Response:
        """One write over a fresh connection, sent once.

        Raises what ``judge`` raises; ``Unreachable`` only when no byte can have left;
        ``LostAnswer`` whenever the server may have carried it out.
        """
        body: Body = {"params": params, "data": data, "json": json, "files": files}
        session, wire = self._session("writing")
        wire.opened, wire.before_piece = False, self.context.before_piece
        session.headers["Connection"] = "close"
        with self._calls.record_call(method, url, params) as noted:
            try:
                answer = self._exchange(
                    session, wire, method, url, limit=WRITE_ANSWER_LIMIT, headers=headers, **body
                )
            except TooLarge as error:
                raise LostAnswer(str(error)) from error
            except Exception as error:  # also any that a server's answer causes in the libraries
                raise self._write_failure(error, wire, method, url) from error
            finally:
                wire.hang_up()  # close all connections: the next write opens a new one
                session.cookies.clear()
            noted.note(answer.status, len(answer.body))
        judge(answer)
        return answer

    def close(self) -> None:
        """Release every session's sockets."""
        while self._sessions:
            self._sessions.pop()[1].close()
        self._local = threading.local()

    def _read(
        self, url: str, params: Params, headers: Mapping[str, str], limit: int, attempt: int
    ) -> Response:
        self._check_cancel()
        with self._calls.record_call("GET", url, params, attempt) as noted:
            try:
                session, wire = self._session("reading")
                answer = self._exchange(
                    session, wire, "GET", url, limit=limit, headers=headers, params=params
                )
            except ServerError:
                raise
            except Exception as error:  # also any that a server's answer causes in the libraries
                raise _failure(error, f"GET {redact(url)}") from error
            noted.note(answer.status, len(answer.body))
            return answer

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
        began, start = datetime.now(timezone.utc), self._clock()
        wire.left = partial(self._seconds_left, start, cancellable=method == "GET")
        context = self.context
        request = prepared(session, method, url, **parts)
        if self._guard is not None:
            self._guard.check(str(request.url))
        response = session.send(
            request,
            allow_redirects=False,
            timeout=(context.connect_timeout, context.read_timeout),
            **self._ways.to(session, str(request.url)),
        )
        try:
            body = whole_body(response, limit, wire.left)
        finally:
            response.close()
        elapsed = self._clock() - start
        server_time = http_date(response.headers.get("Date", ""))
        if LOG.isEnabledFor(logging.INFO):
            shown, status = redact(response.url), response.status_code
            LOG.info("%s %s: %d, %.3f s, %d B", method, shown, status, elapsed, len(body))
        return Response(
            response.status_code, response.headers, body, response.url, began, server_time, elapsed
        )

    def _seconds_left(self, start: float, *, cancellable: bool) -> float:
        if cancellable:
            self._check_cancel()
        left = self._deadline - (self._clock() - start)
        if left <= 0:
            raise Overrun(f"not complete after {self._deadline:.0f} s")
        return left

    def _check_cancel(self) -> None:
        if self.context.cancel is not None and self.context.cancel.is_set():
            raise Unreachable("stopped on request")

    def _session(self, purpose: str) -> tuple[requests.Session, WireAdapter]:
        """The session of this thread for ``reading`` or ``writing``. It is kept, because making one
        takes half the time of a request."""
        known: tuple[requests.Session, WireAdapter] | None = getattr(self._local, purpose, None)
        if known is None:
            session = _Session()
            known = (session, self._prepare(session))
            setattr(self._local, purpose, known)
            for one in [one for one in self._sessions if not one[0].is_alive()]:
                one[1].close()  # session of an ended thread; closing it twice is harmless
                with suppress(ValueError):
                    self._sessions.remove(one)
            self._sessions.append((threading.current_thread(), session))
        return known

    def _prepare(self, session: requests.Session) -> WireAdapter:
        wire = WireAdapter(self.context.pin, self._guard)
        session.mount("https://", wire)
        session.mount("http://", wire)
        session.trust_env = self.context.trust_env
        session.auth = _as_given  # keeps .netrc from replacing an Authorization header
        session.headers.update(
            {"User-Agent": user_agent(), "Accept-Encoding": ACCEPTED, "Accept": "*/*"}
        )
        session.headers.update(self.context.headers)
        return wire

    def _write_failure(
        self, error: BaseException, wire: WireAdapter, method: str, url: str
    ) -> ServerError:
        what = f"{method} {redact(url)}"
        if never_left(error, wire):
            failed = _failure(error, what)
            return failed if isinstance(failed, Unreachable) else Unreachable(str(failed))
        LOG.info("%s: sent, but no answer: %s", what, redact(str(error))[:300])
        return LostAnswer(f"{what}: {redact(str(error))[:300]}")


class _Session(requests.Session):
    def get_redirect_target(self, resp: requests.Response) -> None:
        """Redirects are never followed. To find the target, ``requests`` would read and unpack the
        whole body, of any size."""


def _failure(error: BaseException, what: str) -> ServerError:
    """A request that failed before its answer was complete, as a declared error."""
    sentence = f"{what}: {redact(str(error))[:300]}"
    LOG.info("%s", sentence)  # a warning would be on stderr, in English; the error is raised
    if isinstance(error, InvalidSchema) and "SOCKS" in str(error):
        return ProxyKind("a SOCKS proxy needs the Python package PySocks")
    if _caused_by(error, Incomplete, Overrun) or _garbled(error):
        return ServerFailure(sentence)
    return connection_error(error)(sentence)


def _garbled(error: BaseException) -> bool:
    """Whether the answer is no HTTP, or makes the libraries fail."""
    if not isinstance(error, FAILURES):
        return True
    found = causes(error)
    hung_up = any(isinstance(cause, RemoteDisconnected) for cause in found)
    return not hung_up and any(isinstance(cause, HTTPException) for cause in found)


def _caused_by(error: BaseException, *kinds: type[BaseException]) -> bool:
    return any(isinstance(cause, kinds) for cause in causes(error))


def _pause(error: ServerError, wait: float) -> float | None:
    """Seconds until the next try; ``None`` when there should be none."""
    if isinstance(error, _NOT_BY_WAITING) or _caused_by(error, Overrun):
        return None
    if isinstance(error, Busy) and error.retry_after is not None:
        return error.retry_after if error.retry_after <= LONGEST_WAIT else None
    return wait


def _as_given(request: requests.PreparedRequest) -> requests.PreparedRequest:
    return request


def user_agent() -> str:
    """``Signalement/VERSION (QGIS)``; the version is that of ``metadata.txt``."""
    return f"Signalement/{package_metadata().get('version', '0')} (QGIS)"
