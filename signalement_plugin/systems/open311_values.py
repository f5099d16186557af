"""Single values of an Open311 record: every way there is to write nothing, and the rest."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import urljoin, urlsplit

from ..core.report import Area

TEXT_LIMIT = 20_000
_UNWANTED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_NUMBER = re.compile(r"[+-]?\d{1,12}(?:[.,]\d{0,30})?(?:[eE][+-]?\d{1,3})?", re.ASCII)
_NOTHING = frozenset({"null", "none", "nil", "undefined"})
_PICTURE_KEYS = ("media_url", "url", "src")
_SPLIT = re.compile(r"\s*,\s*(?=https?://|/|$)")
_MOST_LAT, _MOST_LON = 90.0, 180.0


def dig(row: Mapping[str, Any], path: str) -> Any:
    """The value at a dotted path; ``None`` where any step is missing."""
    value: Any = row
    for step in path.split("."):
        value = single(value)
        if not isinstance(value, dict):
            return None
        value = value.get(step)
    return value


def single(value: Any) -> Any:
    """A list of one is that one: some servers wrap every scalar."""
    return value[0] if isinstance(value, list) and len(value) == 1 else value


def text(value: Any, limit: int = TEXT_LIMIT) -> str:
    """Text of a scalar, bounded and without control characters; empty for nothing.

    ``0`` is something. A list is joined by commas, an object's values likewise.
    """
    value = single(value)
    if value is None or value is False:
        return ""
    if isinstance(value, (list, dict)):
        items = value.values() if isinstance(value, dict) else value
        return ", ".join(filter(None, (text(item, limit) for item in list(items)[:20])))[:limit]
    plain = _UNWANTED.sub("", "true" if value is True else str(value)).strip()
    return "" if plain.lower() in _NOTHING else plain[:limit]


def number(value: Any) -> float | None:
    """A finite number written with a point or a comma; else ``None``."""
    value = single(value)
    plain = text(value)
    if isinstance(value, bool) or not _NUMBER.fullmatch(plain):
        return None
    parsed = float(plain.replace(",", "."))
    return parsed if math.isfinite(parsed) else None


def position(
    lat: Any, lon: Any, area: Area | None
) -> tuple[float | None, float | None, tuple[str, ...]]:
    """Longitude, latitude (degrees, EPSG:4326) and flags.

    Zero zero, projected metres and half a pair are no position. Nothing is moved: a point
    outside ``area`` is flagged ``swapped`` when exchanging the axes would bring it in, else
    ``out_of_area``.
    """
    north, east = number(lat), number(lon)
    if north is None or east is None or (north == 0 and east == 0):
        return None, None, ("no_position",)
    if abs(north) > _MOST_LAT or abs(east) > _MOST_LON:
        return None, None, ("no_position",)
    if area is None or area.contains(east, north):
        return east, north, ()
    return east, north, ("swapped",) if area.contains(north, east) else ("out_of_area",)


def pictures(value: Any, base: str) -> list[str]:
    """Absolute http(s) URLs of a ``media_url``: text, comma list, list or objects."""
    found: list[str] = []
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            item = next((item[key] for key in _PICTURE_KEYS if item.get(key)), None)  # noqa: PLW2901
        found += [url for one in _SPLIT.split(text(item)) if (url := absolute(one, base))]
    return found


def absolute(url: str, base: str) -> str:
    """``url`` as an absolute http(s) address; empty for anything else (``data:``…)."""
    if not url.strip():
        return ""
    try:
        full = urljoin(base, url.strip())
        parts = urlsplit(full)
    except ValueError:
        return ""
    return full if parts.scheme in ("http", "https") and parts.netloc else ""
