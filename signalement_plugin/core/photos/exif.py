"""Reads where and when a photo was taken (Exif 3.0 in JPEG)."""

from __future__ import annotations

import math
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

_EXIF = b"Exif\x00\x00"
_SOS, _APP1 = 0xDA, 0xE1
_ENTRY = 12
_MOST_ENTRIES = 512
_EXIF_IFD, _GPS_IFD = 0x8769, 0x8825
_TAKEN, _OFFSET, _CHANGED = 0x9003, 0x9011, 0x0132
_LAT_REF, _LAT, _LON_REF, _LON = 1, 2, 3, 4
_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1, 9: 4, 10: 8}
_CLOCK = "%Y:%m:%d %H:%M:%S"
_HEMISPHERE = {b"N": 1.0, b"E": 1.0, b"S": -1.0, b"W": -1.0}

Tags = Mapping[int, tuple[int, bytes]]
"""Tag → type and raw bytes."""


@dataclass(frozen=True)
class ExifData:
    """``lon``/``lat`` in degrees, EPSG:4326. ``at``: the camera's clock, aware only where the
    camera wrote its offset. ``source`` is the name of the tag that ``at`` comes from."""

    lon: float | None = None
    lat: float | None = None
    at: datetime | None = None
    source: str = ""


def read_exif(content: bytes) -> ExifData:
    """The data of a JPEG; what is missing or cannot be read stays empty."""
    tiff = _exif_of(content)
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None:
        return ExifData()
    try:
        main = _tags(tiff, order, _number(tiff, order, 4))
        more = _below(tiff, order, main, _EXIF_IFD)
        places = _below(tiff, order, main, _GPS_IFD)
    except struct.error:
        return ExifData()
    lon = _degrees(places, order, _LON, _LON_REF, 180.0)
    lat = _degrees(places, order, _LAT, _LAT_REF, 90.0)
    at, source = _time(main, more)
    if lon is None or lat is None or (lon, lat) == (0.0, 0.0):
        return ExifData(at=at, source=source)
    return ExifData(lon, lat, at, source)


def _exif_of(content: bytes) -> bytes:
    at = 2
    while content[:2] == b"\xff\xd8" and at + 4 <= len(content) and content[at] == 0xFF:  # noqa: PLR2004 a marker
        marker = content[at + 1]
        (length,) = struct.unpack_from(">H", content, at + 2)
        body = content[at + 4 : at + 2 + length]
        if marker == _APP1 and body.startswith(_EXIF):
            return body[len(_EXIF) :]
        if marker == _SOS:
            break
        at += 2 + max(2, length)
    return b""


def _number(tiff: bytes, order: str, at: int) -> int:
    return int(struct.unpack_from(f"{order}I", tiff, at)[0])


def _tags(tiff: bytes, order: str, start: int) -> dict[int, tuple[int, bytes]]:
    """The entries of a directory. ``struct.error`` where it is cut off."""
    found: dict[int, tuple[int, bytes]] = {}
    (count,) = struct.unpack_from(f"{order}H", tiff, start)
    for entry in range(min(count, _MOST_ENTRIES)):
        at = start + 2 + entry * _ENTRY
        tag, kind, length = struct.unpack_from(f"{order}HHI", tiff, at)
        size = _SIZES.get(kind, 0) * length
        place = at + 8 if size <= 4 else _number(tiff, order, at + 8)  # noqa: PLR2004 fits in
        if size:
            found[tag] = (kind, tiff[place : place + size])
    return found


def _below(tiff: bytes, order: str, tags: Tags, tag: int) -> Tags:
    _kind, raw = tags.get(tag, (0, b""))
    return _tags(tiff, order, _number(raw, order, 0)) if raw else {}


def _degrees(tags: Tags, order: str, tag: int, ref: int, most: float) -> float | None:
    _kind, raw = tags.get(tag, (0, b""))
    sign = _HEMISPHERE.get(tags.get(ref, (0, b""))[1][:1])
    if len(raw) != 24 or sign is None:  # noqa: PLR2004 three fractions of 8 bytes
        return None
    values = struct.unpack(f"{order}6I", raw)
    if 0 in values[1::2]:
        return None
    degrees, minutes, seconds = (over / under for over, under in zip(values[::2], values[1::2]))
    found = sign * (degrees + minutes / 60 + seconds / 3600)
    return found if math.isfinite(found) and abs(found) <= most else None


def _time(main: Tags, more: Tags) -> tuple[datetime | None, str]:
    for tags, tag, source in ((more, _TAKEN, "DateTimeOriginal"), (main, _CHANGED, "DateTime")):
        text = _text(tags, tag)
        try:
            at = datetime.strptime(text, _CLOCK)  # noqa: DTZ007 a camera's wall clock
        except ValueError:
            continue
        return _with_offset(at, _text(more, _OFFSET) if tag == _TAKEN else ""), source
    return None, ""


def _with_offset(at: datetime, offset: str) -> datetime:
    """Aware where the camera says how far its clock is from UTC."""
    try:
        hours, minutes = int(offset[1:3]), int(offset[4:6])
    except ValueError:
        return at
    size = timedelta(hours=hours, minutes=minutes)
    if offset[:1] not in ("+", "-") or size >= timedelta(hours=15):
        return at
    return at.replace(tzinfo=timezone(size if offset[0] == "+" else -size))


def _text(tags: Tags, tag: int) -> str:
    _kind, raw = tags.get(tag, (0, b""))
    return raw.split(b"\x00")[0].decode("ascii", "replace").strip()
