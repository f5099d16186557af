"""What an address of a server has to be, wherever people enter one. Plain functions."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlsplit

from qgis.PyQt.QtCore import QUrl

from ...transport.redact import redact


def is_web_address(text: str) -> bool:
    """Whether it names a host, and HTTP or HTTPS as the way there."""
    url = QUrl(text, QUrl.ParsingMode.StrictMode)
    return url.isValid() and url.scheme() in ("http", "https") and bool(url.host())


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


def with_scheme(text: str) -> str:
    """An address as people write it, with ``https://`` before a bare host."""
    text = text.strip()
    bare = text and "://" not in text and "." in text.partition("/")[0] and " " not in text
    return f"https://{text}" if bare else text


def host_of(text: str) -> str:
    """The host that it names, without ``www.``."""
    return str(QUrl(text).host()).removeprefix("www.")
