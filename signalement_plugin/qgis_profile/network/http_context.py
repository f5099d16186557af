"""QGIS's proxy, certificates and login for one server, as an ``HttpContext``, and with the settings
of a connection as an ``Address``. Main thread only.

Both are immutable and may be used in any thread (docs/adr/0001).
"""

from __future__ import annotations

import logging
from pathlib import Path
from urllib.parse import urlsplit

from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtCore import QCryptographicHash

from ...core.dates.service_targets import ServiceTargets, parse_calendar, parse_service_targets
from ...core.errors import BadStore
from ...core.files.private import write_whole
from ...core.model.report import WORLD, Area
from ...core.timestamps import hand_in
from ...exchange.table_reader import read_table
from ...qt.zones import clock_of
from ...store.crs import transform
from ...systems.base import Address, Part
from ...systems.registry import systems
from ...transport.client import HttpContext
from ..joined import parts_of
from ..settings import ConnectionSettings, data_root, texts_in
from .auth import auth_headers, check_protected
from .file_hosts import file_hosts
from .proxy import choice


def address(settings: ConnectionSettings) -> Address:
    """All that a system needs to reach its server, resolved now. ``Unauthorized`` while QGIS's
    authentication database is locked; ``PlainLogin`` if the login would be sent without TLS;
    and what :func:`http_context` raises."""
    hand_in(settings.zone, clock_of)
    kind = systems().get(settings.system)
    local = kind is not None and kind.local
    joined = parts_of(settings).items() if kind is not None and kind.joins else ()
    check_protected(settings)
    http = HttpContext() if local else http_context(settings.authcfg, settings.endpoint)
    return Address(
        endpoint=settings.endpoint,
        jurisdiction=settings.jurisdiction,
        http=http,
        area=area_of(settings.area),
        zone=settings.zone,
        options=options_of(settings),
        read_table=read_table,
        converter=transform,
        parts=tuple(_part(prefix, one) for prefix, one in joined),
        service_targets=service_targets_of(settings),
        entry="" if local else settings.authcfg,
    )


def _part(prefix: str, settings: ConnectionSettings) -> Part:
    return Part(prefix, settings.name, settings.system, address(settings), settings.read_only)


def service_targets_of(settings: ConnectionSettings) -> ServiceTargets:
    """The service targets set for this connection."""
    calendar = parse_calendar(settings.communities, settings.closed)
    return ServiceTargets(parse_service_targets(settings.delays), calendar, settings.zone)


def options_of(settings: ConnectionSettings) -> dict[str, str]:
    """The further options of a system; empty for a damaged text."""
    options = texts_in(settings.options)
    return {**options, "dialect": settings.dialect} if settings.dialect else options


def web_page(endpoint: str) -> str:
    """The start page of the server that answers at ``endpoint``; empty for a local file."""
    parts = urlsplit(endpoint)
    return f"{parts.scheme}://{parts.netloc}/" if parts.scheme in ("http", "https") else ""


logger = logging.getLogger("signalement.transport")


def area_of(text: str) -> Area | None:
    """``west,south,east,north`` as an area; ``None`` for an empty text."""
    return Area(*(float(part) for part in text.split(","))) if text else None


def typed_area(text: str) -> Area | None:
    """As :func:`area_of`. Raises ``ValueError`` for what is no rectangle on the earth."""
    try:
        found = area_of(text.strip())
    except TypeError as error:
        raise ValueError(str(error)) from error
    if found is not None:
        inside = WORLD.contains(found.west, found.south) and WORLD.contains(found.east, found.north)
        if not (inside and found.west < found.east and found.south < found.north):
            raise ValueError(f"no rectangle on the earth: {text[:80]}")
    return found


def area_text(area: Area) -> str:
    """An area in the form of :func:`area_of`, to about a metre."""
    return ",".join(f"{side:.5f}" for side in (area.west, area.south, area.east, area.north))


def http_context(authcfg: str, url: str) -> HttpContext:
    """QGIS's headers, proxy, certificates and time-out for one server. Raises ``Unauthorized``,
    ``ProxyKind`` and ``BadStore``."""
    proxy = choice(url)
    timeout_s = QgsSettings().value("qgis/networkAndProxy/networkTimeout", 60000, type=int) / 1000
    return HttpContext(
        headers=auth_headers(authcfg, url),
        proxies=proxy.proxies(),
        ca_path=_ca_file() if url.startswith("https") else "",
        pin=_pinned(url),
        trust_env=proxy.from_environment,
        connect_timeout=min(10.0, timeout_s),
        read_timeout=max(1.0, min(30.0, timeout_s)),
        file_hosts=file_hosts(),
    )


def _ca_file() -> str:
    """QGIS's trusted authorities, the user's own among them, as one PEM file. Raises ``BadStore``
    where they cannot be written: those of before may trust what is not trusted any more."""
    pem = bytes(QgsApplication.authManager().trustedCaCertsPemText())
    if not pem:
        return ""
    path: Path = data_root() / "authorities.pem"
    try:
        if not path.exists() or path.read_bytes() != pem:
            path.parent.mkdir(parents=True, exist_ok=True)
            _renew(path, pem)
    except OSError as error:
        raise BadStore(f"{path}: {error}", str(path)) from error
    return str(path)


def _renew(path: Path, pem: bytes) -> None:
    try:
        write_whole(path, pem)
    except PermissionError:
        if not path.exists():
            raise
        logger.info("%s is being read: the next request writes it", path)


def _pinned(url: str) -> str:
    """SHA-256 fingerprint of a certificate that the user accepted for this host, or empty."""
    parts = urlsplit(url)
    if parts.scheme != "https":
        return ""
    host = f"{parts.hostname}:{parts.port or 443}"
    config = QgsApplication.authManager().sslCertCustomConfigByHost(host)
    if config.isNull() or not config.sslIgnoredErrorEnums():
        return ""
    digest = config.sslCertificate().digest(QCryptographicHash.Algorithm.Sha256)
    return bytes(digest.toHex()).decode("ascii")
