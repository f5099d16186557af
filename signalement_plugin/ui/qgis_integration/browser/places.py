"""Finds the connection or filter that an item of the Browser panel shows, by the item's path.

Pure functions.
"""

from __future__ import annotations

from typing import NamedTuple

KEY = "signalement"
ROOT = f"{KEY}:"
_REPORTS, _FILTER = "reports", "filter"


class BrowserPlace(NamedTuple):
    """``connection_id`` is empty for the root. ``is_entry`` for what stands below a connection:
    all its reports, or those of the saved filter of the name ``filter_name``."""

    connection_id: str = ""
    is_entry: bool = False
    filter_name: str = ""

    @property
    def path(self) -> str:
        if not self.connection_id:
            return ROOT
        above = f"{ROOT}/{self.connection_id}"
        if not self.is_entry:
            return above
        from urllib.parse import quote  # noqa: PLC0415 not at QGIS's start

        name = self.filter_name
        return f"{above}/{_FILTER}/{quote(name, safe='')}" if name else f"{above}/{_REPORTS}"


def place_of(path: str) -> BrowserPlace | None:
    """The inverse of :attr:`BrowserPlace.path`; ``None`` for another's path."""
    if path == ROOT:
        return BrowserPlace()
    if not path.startswith(f"{ROOT}/"):
        return None
    from urllib.parse import unquote  # noqa: PLC0415 not at QGIS's start

    connection_id, _, below = path[len(ROOT) + 1 :].partition("/")
    kind, _, name = below.partition("/")
    return BrowserPlace(connection_id, bool(kind), unquote(name) if kind == _FILTER else "")
