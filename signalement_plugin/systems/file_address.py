"""The web address of a file, as servers give it."""

from __future__ import annotations

from urllib.parse import unquote, urlsplit

from ..core.errors import NotSupported

LONGEST = 100


def file_name(url: str) -> str:
    """What the file behind it is called. Raises ``NotSupported`` for what is no web address."""
    try:
        parts = urlsplit(url)
    except ValueError as error:  # as http://[x
        raise NotSupported("not a web address") from error
    if parts.scheme not in ("http", "https"):
        raise NotSupported("not a web address")
    return unquote(parts.path.rpartition("/")[2])[:LONGEST] or "photo"
