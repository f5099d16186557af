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
    """Whether a text is an HTTP or HTTPS address with a host."""
    url = QUrl(text, QUrl.ParsingMode.StrictMode)
    return url.isValid() and url.scheme() in ("http", "https") and bool(url.host())


def is_server_address(text: str) -> bool:
    """Whether a text is an address with a host and a scheme that some system uses."""
    url = QUrl(text, QUrl.ParsingMode.StrictMode)
    return url.isValid() and url.scheme() in SCHEMES and bool(url.host())


def file_address(text: str) -> str:
    """The address of a JSON file that nobody on the way can change: with ``https://``, or on this
    computer; else empty. Answers of a reporting server do not count."""
    url = QUrl(text, QUrl.ParsingMode.StrictMode)
    safe = url.scheme() == "https" or (url.scheme() == "http" and is_here(url.host()))
    name = url.fileName().lower()
    named = name.endswith(".json") and name not in OF_OPEN311
    return text if safe and url.isValid() and named and not has_login(text) else ""


def is_here(host: str) -> bool:
    """Whether a host is this computer, by its name or address."""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def has_login(text: str) -> bool:
    """Whether an address contains a user's name, a password, or a key among its options: it would
    be stored and shown."""
    return bool(QUrl(text, QUrl.ParsingMode.StrictMode).userInfo()) or _holds_key(text)


def _holds_key(text: str) -> bool:
    try:
        parts = urlsplit(text)
    except ValueError:  # brackets without an address between them
        return False
    pairs = (*parse_qsl(parts.query), *parse_qsl(parts.fragment))
    return any(redact(f"{name}={value}") != f"{name}={value}" for name, value in pairs)


def ways_to(text: str) -> tuple[str, ...]:
    """The addresses that a typed text may mean, the likeliest first: a bare host, such as
    *www.namur.be/reports* or *localhost:8080*, is tried with ``https://`` and ``http://``."""
    text = text.strip()
    bare = "://" not in text and " " not in text and _HOST.search(text.partition("/")[0])
    return (f"https://{text}", f"http://{text}") if bare else (text,)


def with_scheme(text: str) -> str:
    """The typed address, with ``https://`` before a bare host."""
    return ways_to(text)[0]


def is_domain(host: str) -> bool:
    """Whether a host is a name of the internet, not a number or a name of the local network."""
    return "." in host and host.rpartition(".")[2].isalpha()


def host_of(text: str) -> str:
    """The host of an address, without ``www.``."""
    return str(QUrl(text).host()).removeprefix("www.")
