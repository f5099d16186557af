"""Checks the address of a server, wherever people enter one. Plain functions."""

from __future__ import annotations

import re
from ipaddress import ip_address
from urllib.parse import parse_qsl, urlsplit

from qgis.PyQt.QtCore import QUrl

from ...systems.names import SCHEMES
from ...transport.redact import redact

_HOST = re.compile(r"\.|^localhost$|:\d+$")
OF_OPEN311 = frozenset({"services.json", "requests.json", "discovery.json"})


def is_web_address(text: str) -> bool:
    """Whether it names a host, and HTTP or HTTPS as the way there."""
    url = QUrl(text, QUrl.ParsingMode.StrictMode)
    return url.isValid() and url.scheme() in ("http", "https") and bool(url.host())


def is_server_address(text: str) -> bool:
    """Whether it names a host, and a way there that some system speaks."""
    url = QUrl(text, QUrl.ParsingMode.StrictMode)
    return url.isValid() and url.scheme() in SCHEMES and bool(url.host())


def file_address(text: str) -> str:
    """The address, where it names a JSON file that nobody on the way can change: with ``https://``,
    or on this computer; else empty. What a server of reports itself answers is none."""
    url = QUrl(text, QUrl.ParsingMode.StrictMode)
    safe = url.scheme() == "https" or (url.scheme() == "http" and is_here(url.host()))
    name = url.fileName().lower()
    named = name.endswith(".json") and name not in OF_OPEN311
    return text if safe and url.isValid() and named and not has_login(text) else ""


def is_here(host: str) -> bool:
    """This computer, by its name or address."""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def has_login(text: str) -> bool:
    """Whether a user's name or password stands in it, or a key among its options: it would be
    stored and shown."""
    return bool(QUrl(text, QUrl.ParsingMode.StrictMode).userInfo()) or _holds_key(text)


def _holds_key(text: str) -> bool:
    try:
        parts = urlsplit(text)
    except ValueError:  # brackets without an address between them
        return False
    pairs = (*parse_qsl(parts.query), *parse_qsl(parts.fragment))
    return any(redact(f"{name}={value}") != f"{name}={value}" for name, value in pairs)


def ways_to(text: str) -> tuple[str, ...]:
    """The addresses that people may mean by a text, the likeliest first: a bare host, such as
    *www.namur.be/reports* or *localhost:8080*, is one with ``https://`` or ``http://``."""
    text = text.strip()
    bare = "://" not in text and " " not in text and _HOST.search(text.partition("/")[0])
    return (f"https://{text}", f"http://{text}") if bare else (text,)


def with_scheme(text: str) -> str:
    """An address as people write it, with ``https://`` before a bare host."""
    return ways_to(text)[0]


def is_domain(host: str) -> bool:
    """Whether it is a name of the internet, which people know; no number, no name of a network."""
    return "." in host and host.rpartition(".")[2].isalpha()


def host_of(text: str) -> str:
    """The host that it names, without ``www.``."""
    return str(QUrl(text).host()).removeprefix("www.")
