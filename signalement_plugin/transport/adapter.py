"""The adapter below ``requests``: knows whether a byte of a request may have left, checks pinned
certificates, and tells the kind of a failure."""

from __future__ import annotations

import re
import socket
import ssl
from collections.abc import Callable
from typing import TYPE_CHECKING

import requests
from requests.adapters import HTTPAdapter
from urllib3 import connection, connectionpool
from urllib3.exceptions import (
    ConnectTimeoutError,
    HTTPError,
    NewConnectionError,
    ProxyError,
)
from urllib3.exceptions import (
    TimeoutError as WaitedTooLong,
)
from urllib3.poolmanager import ProxyManager
from urllib3.util.ssl_ import create_urllib3_context

from ..core.errors import (
    ExpiredCertificate,
    OtherCertificate,
    OtherHostName,
    ProxyFailed,
    ProxyLogin,
    TimedOut,
    UnknownHost,
    Unreachable,
    UntrustedServer,
)
from .host_guard import HostGuard
from .timeouts import Left, timed_response

if TYPE_CHECKING:
    from http.client import _DataType

UNDELIVERED_MS = 30_000
"""Milliseconds that the operating system goes on trying to deliver what was sent, also after this
process has ended; less than a late write may take to land (rule L)."""
_USER_TIMEOUT: int | None = getattr(socket, "TCP_USER_TIMEOUT", None)
_MOST_CAUSES = 20
_UNSENT = (ConnectTimeoutError, NewConnectionError)
_CERTIFICATE_TERMS = ("certificate", "fingerprint", "hostname", "self-signed", "self signed")
_NO_TUNNEL = re.compile(r"Tunnel connection failed: (\d{3})\b")
"""Beginning of the error of Python's ``http.client`` when a proxy refuses a tunnel; it is English
in every locale."""
_BY_CODE: dict[int, type[UntrustedServer]] = {
    9: ExpiredCertificate,  # X509_V_ERR_CERT_NOT_YET_VALID
    10: ExpiredCertificate,  # X509_V_ERR_CERT_HAS_EXPIRED
    62: OtherHostName,  # X509_V_ERR_HOSTNAME_MISMATCH
    64: OtherHostName,  # X509_V_ERR_IP_ADDRESS_MISMATCH
}
"""Code of OpenSSL (``x509_vfy.h``) → error; any other code is an unknown authority."""


class WireAdapter(HTTPAdapter):
    """``opened`` turns True once a connection (with tunnel and TLS) was established.

    Before that nothing of a write can have reached the server. ``pin`` is the SHA-256 fingerprint
    of the one certificate to accept, hex with or without colons; empty: the usual verification.
    ``left`` is asked before every wait for a byte of an answer, ``before_piece`` is called right
    before each piece of a request leaves. ``guard`` says which addresses may be connected to; it
    does not apply to a proxy.
    """

    def __init__(self, pin: str = "", guard: HostGuard | None = None) -> None:
        self.opened = False
        self.left: Left = lambda: float("inf")
        self.before_piece: Callable[[], object] = lambda: None
        self._pin, self._guard = pin, guard
        self._open: list[connection.HTTPConnection] = []
        self._tells = True
        super().__init__()

    def hang_up(self) -> None:
        """End every connection; the next request opens its own. Their pools stay: making
        one takes a tenth of a write."""
        while self._open:
            self._open.pop().close()
        if not self._tells:
            self.close()

    def has_opened(self, one: connection.HTTPConnection) -> None:
        """Called by a connection of this adapter once it is established."""
        self.opened = True
        self._open = [*(known for known in self._open if known.sock is not None), one]

    def seconds_left(self) -> float:
        return self.left()

    def init_poolmanager(
        self, connections: int, maxsize: int, block: bool = False, **options: object
    ) -> None:
        super().init_poolmanager(connections, maxsize, block, **options, **self._pinning())
        self.poolmanager.pool_classes_by_scheme = self._pool_classes(self._guard)

    def proxy_manager_for(self, proxy: str, **options: object) -> ProxyManager:
        known = proxy in self.proxy_manager
        manager: ProxyManager = super().proxy_manager_for(proxy, **options, **self._pinning())
        if proxy.lower().startswith("socks"):
            self.opened = True  # SOCKS connections do not report this: assume that a byte left
            self._tells = False
            self.before_piece()
        elif not known:
            manager.pool_classes_by_scheme = self._pool_classes()
        return manager

    def cert_verify(
        self,
        conn: connectionpool.HTTPSConnectionPool,
        url: str,
        verify: bool | str,
        cert: str | tuple[str, str] | None,
    ) -> None:
        super().cert_verify(conn, url, verify, cert)  # type: ignore[no-untyped-call]
        if self._pin and url.lower().startswith("https"):
            # The fingerprint replaces the chain; urllib3 checks it on every handshake.
            conn.cert_reqs = ssl.CERT_NONE
            conn.ca_certs = conn.ca_cert_dir = None

    def _pinning(self) -> dict[str, str | ssl.SSLContext]:
        if not self._pin:
            return {}
        # A separate context: the one that ``requests`` shares must still verify chains.
        context = create_urllib3_context(cert_reqs=ssl.CERT_NONE)
        return {"assert_fingerprint": self._pin.replace(":", ""), "ssl_context": context}

    def _pool_classes(self, guard: HostGuard | None = None) -> dict[str, type]:
        http = self._connection_class(connection.HTTPConnection, guard)
        https = self._connection_class(connection.HTTPSConnection, guard)
        return {
            "http": _pool(connectionpool.HTTPConnectionPool, http),
            "https": _pool(connectionpool.HTTPSConnectionPool, https),
        }

    def _connection_class(
        self, base: type[connection.HTTPConnection], guard: HostGuard | None
    ) -> type:
        own = {"adapter": self, "response_class": timed_response(self.seconds_left)}
        if guard is None:
            return type("Connection", (_Noting, base), own)
        return type("GuardedConnection", (_Guarded, _Noting, base), {**own, "guard": guard})


def _pool(base: type, connection_class: type) -> type:
    return type(base.__name__, (base,), {"ConnectionCls": connection_class})


class _Noting(connection.HTTPConnection):
    """A base for connections of both schemes: tells the adapter when it is established, and before
    each piece is sent."""

    adapter: WireAdapter

    def connect(self) -> None:
        super().connect()
        if _USER_TIMEOUT is not None and self.sock is not None:
            self.sock.setsockopt(socket.IPPROTO_TCP, _USER_TIMEOUT, UNDELIVERED_MS)
        self.adapter.has_opened(self)

    def send(self, data: _DataType | str) -> None:
        if self.sock is None and self.auto_open:
            self.connect()
        self.adapter.before_piece()
        super().send(data)


class _Guarded(connection.HTTPConnection):
    """A base in front of :class:`_Noting`: connects to an address that was checked. TLS and
    ``Host`` still use the name."""

    guard: HostGuard
    _dns_host: str

    def _new_conn(self) -> socket.socket:
        name = self._dns_host
        failed: BaseException | None = None
        for address in self.guard.addresses(name, self.port):
            self._dns_host = address
            try:
                return super()._new_conn()
            except (OSError, HTTPError) as error:
                failed = error
            finally:
                self._dns_host = name
        raise failed or NewConnectionError(self, "no address")


def never_left(error: BaseException, adapter: WireAdapter) -> bool:
    """Whether a failed request cannot have reached the server with a single byte."""
    return not adapter.opened or any(isinstance(cause, _UNSENT) for cause in causes(error))


def no_tunnel(error: BaseException) -> type[Unreachable] | None:
    """The error that a proxy's refusal of a tunnel means; ``None`` if there was no such refusal."""
    matches = (
        _NO_TUNNEL.match(str(cause)) for cause in causes(error) if isinstance(cause, OSError)
    )
    status = next((found[1] for found in matches if found), "")
    return {"": None, "407": ProxyLogin}.get(status, ProxyFailed)


def connection_error(error: BaseException) -> type[Unreachable]:
    """The most specific error class for a request that was not answered."""
    found = causes(error)
    faults = [kind for kind in map(_certificate, found) if kind is not None]
    if faults:
        return next((kind for kind in faults if kind is not UntrustedServer), UntrustedServer)
    if any(isinstance(cause, (ProxyError, requests.exceptions.ProxyError)) for cause in found):
        return no_tunnel(error) or ProxyFailed
    if any(isinstance(cause, socket.gaierror) for cause in found):
        return UnknownHost
    slow = (WaitedTooLong, socket.timeout, requests.exceptions.Timeout)
    # urllib3 calls a refused connection a kind of time-out
    waited = (one for one in found if not isinstance(one, NewConnectionError))
    return TimedOut if any(isinstance(cause, slow) for cause in waited) else Unreachable


def _certificate(cause: BaseException) -> type[UntrustedServer] | None:
    """Which fault of a certificate this is; ``None`` for something else."""
    if isinstance(cause, ssl.SSLCertVerificationError):
        return _BY_CODE.get(cause.verify_code, UntrustedServer)
    if not isinstance(cause, (ssl.SSLError, requests.exceptions.SSLError, HTTPError)):
        return None
    if "ssl" not in type(cause).__name__.lower():
        return None
    message = str(cause).lower()
    if "fingerprint" in message:
        return OtherCertificate
    return UntrustedServer if any(word in message for word in _CERTIFICATE_TERMS) else None


def causes(error: BaseException) -> list[BaseException]:
    """The error and all errors that it wraps, as ``requests`` and urllib3 do: bounded, without
    loops."""
    found: list[BaseException] = []
    waiting: list[object] = [error]
    while waiting and len(found) < _MOST_CAUSES:
        cause = waiting.pop(0)
        if not isinstance(cause, BaseException) or cause in found:
            continue
        found.append(cause)
        waiting += [cause.__cause__, cause.__context__, getattr(cause, "reason", None)]
        waiting += cause.args
    return found
