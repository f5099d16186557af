"""Checks for the steps of *Diagnose…* that concern a server or the way to it.

Most return a :class:`Finding` (:func:`converse` two and the probe, :func:`reach_proxy` an error),
and none raises a ``ServerError``. Most wait for the network: call them in a worker thread.
"""

from __future__ import annotations

import ssl
from base64 import b64encode
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from enum import Enum
from hashlib import sha256
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from ipaddress import ip_address
from socket import SOCK_STREAM, gaierror, getaddrinfo
from urllib.parse import SplitResult, unquote, urlsplit

from requests.utils import get_environ_proxies, select_proxy
from urllib3.exceptions import LocationParseError
from urllib3.util import parse_url

from ..core.errors import (
    Forbidden,
    NotSupported,
    OtherCertificate,
    ProxyFailed,
    ServerError,
    SignalementError,
    Unauthorized,
    UnknownHost,
    Unreachable,
)
from ..transport.adapter import connection_error, no_tunnel
from ..transport.client import Client, HttpContext, Response, check_read
from .base import Probe, System

STEPS = ("folder", "proxy", "dns", "tls", "clock", "login", "contract")
"""Steps in their order."""

SOON = timedelta(days=21)
SKEW_WORTH_SAYING = timedelta(seconds=30)  # Publik refuses signed requests beyond it
SKEW_BAD = timedelta(minutes=5)
_TRUNCATED = timedelta(seconds=1)  # a Date header has no fractions


class Health(str, Enum):
    """How a step went."""

    GOOD = "good"
    DOUBT = "doubt"  # works, with a warning
    BAD = "bad"
    SKIPPED = "skipped"


@dataclass(frozen=True)
class Finding:
    """``code`` names what was found (``ui/connections/diagnostics/texts.py``), ``args`` its figures
    and names; an ``error`` has its own sentence."""

    step: str
    health: Health
    code: str
    args: Mapping[str, str] = field(default_factory=dict)
    error: SignalementError | None = None


def skipped(step: str, code: str = "not_reached") -> Finding:
    """The finding of a step that could not be run, or has no meaning here."""
    return Finding(step, Health.SKIPPED, code)


def proxy_for(url: str, context: HttpContext) -> str:
    """URL of the proxy that requests takes for an address, the environment's included; empty for
    none. It may hold a login. Of ``host:3128`` requests takes ``host`` for the scheme."""
    found = dict(context.proxies)
    if not found and context.trust_env:
        found = dict(get_environ_proxies(url))
    given = select_proxy(url, found) or ""
    try:
        return given if not given or parse_url(given).scheme else f"http://{given}"
    except LocationParseError:  # requests cannot use it either
        return given


def shown_proxy(proxy: str) -> str:
    """Host and port of a proxy's URL, to be shown: without its login."""
    return proxy.rpartition("@")[2].rpartition("//")[2].partition("/")[0]


def look_up(url: str) -> Finding:
    """DNS: has the host's name an address?"""
    parts = urlsplit(url)
    host = parts.hostname or ""
    if _is_address(host):
        return Finding("dns", Health.GOOD, "no_name", {"host": host})
    try:
        found = getaddrinfo(host, _port(parts), type=SOCK_STREAM)
    except (gaierror, UnicodeError) as error:
        return Finding("dns", Health.BAD, "error", {"host": host}, UnknownHost(str(error)))
    known = ", ".join(dict.fromkeys(str(one[4][0]) for one in found[:3]))
    return Finding("dns", Health.GOOD, "name_known", {"host": host, "address": known})


def _is_address(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


_PORTS = {"https": 443, "socks": 1080}  # of a scheme's first five letters


def _port(parts: SplitResult) -> int:
    return parts.port or _PORTS.get(parts.scheme[:5], 80)


def encrypted(url: str, context: HttpContext, now: datetime | None = None) -> Finding:
    """TLS: is the certificate trusted, for this host, and for how long?"""
    parts = urlsplit(url)
    host = parts.hostname or ""
    if parts.scheme != "https":
        here = host == "localhost" or (_is_address(host) and ip_address(host).is_loopback)
        return Finding("tls", *((Health.GOOD, "here") if here else (Health.DOUBT, "plain")))
    proxy = proxy_for(url, context)
    if proxy.startswith("socks"):
        return skipped("tls", "socks")
    try:
        made = _handshake(parts, proxy, context)
    except ServerError as error:
        return Finding("tls", Health.BAD, "error", {"host": host}, error)
    if context.pin:
        return Finding("tls", Health.DOUBT, "pinned", {"host": host})
    return _validity(made, now or datetime.now(timezone.utc))


def _validity(made: Mapping[str, object], now: datetime) -> Finding:
    until = datetime.fromtimestamp(ssl.cert_time_to_seconds(str(made["notAfter"])), timezone.utc)
    issuer = _name(made.get("issuer"))
    args = {"issuer": issuer, "until": until.date().isoformat()}
    soon = until - now < SOON
    return Finding(
        "tls", Health.DOUBT if soon else Health.GOOD, "ends_soon" if soon else "trusted", args
    )


def _name(names: object) -> str:
    """The common name or organisation in a certificate's list of names."""
    flat = {pair[0]: pair[1] for group in names or () for pair in group}  # type: ignore[attr-defined]
    return str(flat.get("organizationName") or flat.get("commonName") or "?")


def _handshake(parts: SplitResult, proxy: str, context: HttpContext) -> Mapping[str, object]:
    """The certificate as a dictionary (empty for a pinned one). Raises ``Unreachable``."""
    connection = _connection(parts, proxy, context)
    try:
        connection.connect()
        tls = connection.sock
        if context.pin:
            _check_pin(tls.getpeercert(binary_form=True) or b"", context.pin)
        return tls.getpeercert() or {}
    except (OSError, HTTPException) as error:
        raise _reason(error, proxy)(str(error)) from error
    finally:
        connection.close()


def _connection(parts: SplitResult, proxy: str, context: HttpContext) -> HTTPSConnection:
    tls = ssl.create_default_context(cafile=context.ca_path or None)
    if context.pin:
        tls.check_hostname = False
        tls.verify_mode = ssl.CERT_NONE  # the pinned fingerprint is compared instead
    host, port = parts.hostname or "", _port(parts)
    if not proxy:
        return HTTPSConnection(host, port, timeout=context.connect_timeout, context=tls)
    way = urlsplit(proxy)
    through = HTTPSConnection(
        way.hostname or "", _port(way), timeout=context.connect_timeout, context=tls
    )
    through.set_tunnel(host, port, _proxy_login(way))
    return through


def _proxy_login(way: SplitResult) -> dict[str, str]:
    if way.username is None:
        return {}
    pair = f"{unquote(way.username)}:{unquote(way.password or '')}".encode()
    return {"Proxy-Authorization": f"Basic {b64encode(pair).decode('ascii')}"}


def _check_pin(certificate: bytes, pin: str) -> None:
    if sha256(certificate).hexdigest() != pin.replace(":", "").lower():
        raise OtherCertificate("not the certificate that was accepted")


def _reason(error: BaseException, proxy: str) -> type[Unreachable]:
    refused = no_tunnel(error) if proxy else None
    if refused is not None:
        return refused
    kind = connection_error(error)
    at_proxy = proxy and kind in (Unreachable, UnknownHost) and not isinstance(error, ssl.SSLError)
    return ProxyFailed if at_proxy else kind


def reach_proxy(proxy: str, timeout: float) -> ServerError | None:
    """The error of a connection to the proxy; ``None`` when it accepts connections."""
    try:
        way = urlsplit(proxy)
        with closing(HTTPConnection(way.hostname or "", _port(way), timeout=timeout)) as connection:
            connection.connect()
    except (OSError, HTTPException, ValueError) as error:  # ValueError: it is no address
        return ProxyFailed(str(error))
    return None


def clock(url: str, context: HttpContext) -> Finding:
    """How far this computer's clock is from the server's. One request."""
    client = Client(context)
    try:
        answer = client.get(url, judge=_of_the_server)
    except ServerError as error:
        return Finding("clock", Health.BAD, "error", error=error)
    finally:
        client.close()
    return skew(answer)


def _of_the_server(answer: Response) -> None:
    """Any answer will do, as long as it is not the proxy's."""
    if answer.status == HTTPStatus.PROXY_AUTHENTICATION_REQUIRED:
        check_read(answer)


def skew(answer: Response) -> Finding:
    """As :func:`clock`, from an answer. The server took its time between the request's begin and
    end."""
    if answer.server_time is None:
        return skipped("clock", "no_date")
    early, late = answer.began - _TRUNCATED, answer.began + timedelta(seconds=answer.elapsed)
    ahead = timedelta(0)
    if not early <= answer.server_time <= late:
        ahead = min(answer.began - answer.server_time, late - answer.server_time, key=abs)
    args = {"seconds": str(round(abs(ahead.total_seconds())))}
    if abs(ahead) < SKEW_WORTH_SAYING:
        return Finding("clock", Health.GOOD, "right", args)
    health = Health.BAD if abs(ahead) >= SKEW_BAD else Health.DOUBT
    return Finding("clock", health, "ahead" if ahead > timedelta(0) else "behind", args)


def converse(system: System, *, has_login: bool) -> tuple[Finding, Finding, Probe | None]:
    """Authentication and API contract: the first conversation, as a connection holds it."""
    try:
        probe = system.probe()
    except (Unauthorized, Forbidden) as error:
        code = "error" if has_login else "needed"
        return Finding("login", Health.BAD, code, error=error), skipped("contract"), None
    except NotSupported as error:
        return skipped("login"), Finding("contract", Health.BAD, "error", error=error), None
    except ServerError as error:
        code = "not_reached" if isinstance(error, Unreachable) else "not_told"
        return skipped("login", code), Finding("contract", Health.BAD, "error", error=error), None
    known = Finding("login", Health.GOOD, "accepted" if has_login else "none_needed")
    why = probe.capabilities.read_only_because
    if why:
        return known, Finding("contract", Health.DOUBT, "read_only", {"why": why}), probe
    return known, Finding("contract", Health.GOOD, "speaks"), probe
