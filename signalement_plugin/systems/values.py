"""Reads single values of a record, and accepts several ways to write *nothing*. Pure functions."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from ..core.model.report import Area
from ..core.text.hidden import UNWANTED, hides, spelt

if TYPE_CHECKING:
    from ..core.text.json_values import Json

TEXT_LIMIT = 20_000
_NUMBER = re.compile(r"[+-]?\d{1,12}(?:[.,]\d{0,30})?(?:[eE][+-]?\d{1,3})?", re.ASCII)
NOTHING = frozenset({"null", "none", "nil", "undefined"})
_SHORT = 40  # characters
LONGEST_NOTHING = max(map(len, NOTHING))
_PICTURE_KEYS = ("media_url", "url", "src")
_WEB = re.compile(
    r"https?://[A-Za-z0-9][A-Za-z0-9.-]*(?::\d{1,5})?(?:[/?#][A-Za-z0-9._~:/?#@!$&'()*+,;=%-]*)?",
    re.ASCII,
)
_HOST = re.compile(r"[^\s<>\"'\\^`{|}%]+")
_KEPT = "/:?#@!$&'()*+,;=%~"
_SPLIT = re.compile(r"(?<!\s)\s*,\s*(?=https?://|/|$)")
_MOST_LAT, _MOST_LON = 90.0, 180.0


class BadRow(ValueError):
    """A row that cannot become a report; ``str()`` names it."""


def dig(row: Mapping[str, Json], path: str) -> Json:
    """The value at a dotted path; ``None`` where any step is missing."""
    first, *rest = _steps(path)
    value = row.get(first)
    for step in rest:
        value = single(value)
        if not isinstance(value, dict):
            return None
        value = value.get(step)
    return value


def first_text(row: Mapping[str, Json], paths: Iterable[str]) -> str:
    """The first value that is not empty, as text."""
    return next(filter(None, (text(dig(row, path)) for path in paths)), "")


def object_of(value: Json) -> Mapping[str, Json]:
    """A decoded object; an empty one for anything else."""
    return value if isinstance(value, dict) else {}


@lru_cache(maxsize=256)
def _steps(path: str) -> tuple[str, ...]:
    return tuple(path.split("."))


def single(value: Json) -> Json:
    """A list of one is that one: some servers wrap every scalar."""
    return value[0] if isinstance(value, list) and len(value) == 1 else value


def text(value: Json, limit: int = TEXT_LIMIT) -> str:
    """Text of a scalar, bounded and without control characters; empty for nothing.

    ``0`` is something. A list is joined by commas, an object's values likewise.
    """
    if isinstance(value, str):
        # Short texts are often the same in many rows: they are cached.
        return _plain_short(value, limit) if len(value) <= _SHORT else _plain(value, limit)
    if value is None or value is False:
        return ""
    value = single(value)
    if value is None or value is False:
        return ""
    if isinstance(value, (list, dict)):
        items = value.values() if isinstance(value, dict) else value
        return ", ".join(filter(None, (text(item, limit) for item in list(items)[:20])))[:limit]
    return _plain("true" if value is True else str(value), limit)


def id_text(value: Json, limit: int) -> str:
    """The text of an id; empty for one with an invisible character, since another id may look the
    same (:func:`why_no_id`)."""
    return "" if hides_something(value) else text(value, limit)


def hides_something(value: Json) -> bool:
    """Whether a text, or one of a list of texts, has an invisible character."""
    if isinstance(value, (list, tuple)):
        return any(map(hides_something, value[:20]))
    return isinstance(value, str) and hides(value.strip())


def why_no_id(value: Json) -> str:
    """The warning for a row that is left out because of an invisible character in its id; empty
    for any other id."""
    if hides_something(value):
        return f"an id with signs that cannot be seen: {spelt(str(single(value))[:80])}"
    return ""


def _plain(value: str, limit: int) -> str:
    if not value.isprintable():
        value = UNWANTED.sub("", value)
    value = value.strip()
    if len(value) <= LONGEST_NOTHING and value.lower() in NOTHING:
        return ""
    return value[:limit]


_plain_short = lru_cache(maxsize=8192)(_plain)


def number(value: Json) -> float | None:
    """A finite number written with a point or a comma; else ``None``."""
    value = single(value)
    plain = value.strip() if isinstance(value, str) else text(value)
    if isinstance(value, bool) or not _NUMBER.fullmatch(plain):
        return None
    parsed = float(plain.replace(",", "."))
    return parsed if math.isfinite(parsed) else None


def position(
    north: float | None, east: float | None, area: Area | None
) -> tuple[float | None, float | None, tuple[str, ...]]:
    """Longitude, latitude (degrees, EPSG:4326) and flags.

    Zero zero, projected metres and half a pair are no position. Nothing is moved: a point
    outside ``area`` is flagged ``swapped`` when exchanging the axes would bring it in, else
    ``out_of_area``.
    """
    if north is None or east is None or (north == 0 and east == 0):
        return None, None, ("no_position",)
    if abs(north) > _MOST_LAT or abs(east) > _MOST_LON:
        return None, None, ("no_position",)
    if area is None or area.contains(east, north):
        return east, north, ()
    return east, north, ("swapped",) if area.contains(north, east) else ("out_of_area",)


def first_picture(value: Json, base: str) -> str:
    """The first of :func:`pictures`; empty when there is none."""
    return next(iter(pictures(value, base)), "")


def pictures(value: Json, base: str) -> list[str]:
    """Absolute http(s) URLs of a ``media_url``: text, comma list, list or objects."""
    found: list[str] = []
    if not value:
        return found
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            item = next((item[key] for key in _PICTURE_KEYS if item.get(key)), None)  # noqa: PLW2901
        found += [url for one in _SPLIT.split(text(item)) if (url := absolute(one, base))]
    return found


def absolute(url: str, base: str) -> str:
    """``url`` as an absolute http(s) address, with characters that an address may not have
    percent-encoded (RFC 3986): QGIS shows it as rich text. Empty for anything else (``data:``…)."""
    if _WEB.fullmatch(url):
        return url
    try:
        full = urljoin(base, url.strip()) if url.strip() else ""
        parts = urlsplit(full)
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or not _HOST.fullmatch(parts.netloc):
        return ""
    path, query, part = (quote(one, safe=_KEPT) for one in parts[2:])
    return urlunsplit((parts.scheme, parts.netloc, path, query, part))
