"""Removes private metadata from photos: position, time, names, thumbnails.

Segments and chunks that may carry a position, a name or a thumbnail are left out, words in a
colour profile too; the picture itself is not touched, so nothing is lost of it. Formats: JPEG
(ITU-T T.81, Exif 3.0) and PNG (W3C PNG, third edition).
"""

from __future__ import annotations

import re
import struct
import zlib

from ..errors import BadPhoto
from .colours import without_texts

_JPEG = b"\xff\xd8"
_PNG = b"\x89PNG\r\n\x1a\n"
_SOS, _EOI, _APP0, _APP1, _APP2, _APP14, _COM = 0xDA, 0xD9, 0xE0, 0xE1, 0xE2, 0xEE, 0xFE
_ALONE = frozenset({0x01, *range(0xD0, 0xD8)})
_APPS = frozenset(range(0xE0, 0xF0))
_EXIF = b"Exif\x00\x00"
_ICC = b"ICC_PROFILE\x00"
_ICC_HEAD = len(_ICC) + 2  # two bytes: number of this part, number of parts
_MOST_PROFILE = 1024 * 1024
_MARKER = re.compile(rb"\xff[^\x00\xff\xd0-\xd7]")
_ORIENTATION = 0x0112
_TURNS = range(2, 9)  # 1 is upright
_SHORT = 3
_ENTRY = 12
_PNG_KEPT = frozenset({b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"sBIT", b"pHYs", b"bKGD"})


def media_type(content: bytes) -> str:
    """``image/jpeg``, ``image/png`` or empty."""
    if content.startswith(_JPEG):
        return "image/jpeg"
    return "image/png" if content.startswith(_PNG) else ""


def strip_metadata(content: bytes) -> bytes:
    """The picture without metadata; how it is turned is kept. Raises :class:`BadPhoto`."""
    kind = media_type(content)
    if kind == "image/jpeg":
        return _clean_jpeg(content)
    if kind == "image/png":
        return _clean_png(content)
    raise BadPhoto("neither JPEG nor PNG")


# -- JPEG


def _clean_jpeg(content: bytes) -> bytes:
    parts, at, turned = [_JPEG], 2, 1
    profile: dict[int, bytes] = {}
    while True:
        marker, at = _marker(content, at)
        if marker == _EOI:
            break
        if marker in _ALONE:
            continue
        length, body = _segment(content, at)
        if marker == _APP1 and body.startswith(_EXIF):
            turned = max(turned, _orientation(body[len(_EXIF) :]))
        if marker == _APP2 and body.startswith(_ICC) and len(body) > _ICC_HEAD:
            profile[body[len(_ICC)]] = body[_ICC_HEAD:]
        if _keeps(marker, body):
            parts.append(bytes((0xFF, marker)) + content[at : at + length])
        at += length
        if marker == _SOS:
            end = _end_of_scan(content, at)
            parts.append(content[at:end])
            at = end
    # Data after the end (a second picture, a video) may have metadata of their own: left out.
    parts.append(bytes((0xFF, _EOI)))
    parts.insert(_after_jfif(parts), _own_segments(turned, profile))
    return b"".join(parts)


def _own_segments(turned: int, profile: dict[int, bytes]) -> bytes:
    """New segments with the orientation and the colour profile of the picture."""
    segment = _turned_segment(turned) if turned in _TURNS else b""
    colours = without_texts(b"".join(part for _number, part in sorted(profile.items())))
    return segment + (_app(_APP2, _ICC + b"\x01\x01" + colours) if colours else b"")


def _app(marker: int, body: bytes) -> bytes:
    return bytes((0xFF, marker)) + struct.pack(">H", len(body) + 2) + body


def _marker(content: bytes, at: int) -> tuple[int, int]:
    if content[at : at + 1] != b"\xff":
        raise BadPhoto("no marker where one must be")
    while content[at : at + 1] == b"\xff":
        at += 1
    if at >= len(content):
        raise BadPhoto("the picture is cut off")
    return content[at], at + 1


def _segment(content: bytes, at: int) -> tuple[int, bytes]:
    if at + 2 > len(content):
        raise BadPhoto("the picture is cut off")
    (length,) = struct.unpack_from(">H", content, at)
    if length < 2 or at + length > len(content):  # noqa: PLR2004 the length counts itself
        raise BadPhoto("a segment is cut off")
    return length, content[at + 2 : at + length]


def _end_of_scan(content: bytes, at: int) -> int:
    found = _MARKER.search(content, at)
    if found is None:
        raise BadPhoto("the picture is cut off")
    return found.start()


def _keeps(marker: int, body: bytes) -> bool:
    if marker == _COM:
        return False
    if marker == _APP0:
        return body.startswith(b"JFIF\x00")
    return marker == _APP14 or marker not in _APPS


def _after_jfif(parts: list[bytes]) -> int:
    return 2 if len(parts) > 1 and parts[1].startswith(b"\xff\xe0") else 1


def _orientation(tiff: bytes) -> int:
    """How the picture is turned, from the first directory; 1 when that cannot be read."""
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None:
        return 1
    try:
        (start,) = struct.unpack_from(f"{order}I", tiff, 4)
        (count,) = struct.unpack_from(f"{order}H", tiff, start)
        for entry in range(count):
            at = start + 2 + entry * _ENTRY
            tag, kind = struct.unpack_from(f"{order}HH", tiff, at)
            if tag == _ORIENTATION and kind == _SHORT:
                return int(struct.unpack_from(f"{order}H", tiff, at + 8)[0])
    except struct.error:
        return 1
    return 1


def _turned_segment(turned: int) -> bytes:
    """An Exif segment that says how the picture is turned and nothing else."""
    tiff = b"MM\x00\x2a" + struct.pack(">IHHHIHHI", 8, 1, _ORIENTATION, _SHORT, 1, turned, 0, 0)
    return _app(_APP1, _EXIF + tiff)


# -- PNG


def _clean_png(content: bytes) -> bytes:
    parts, at = [_PNG], len(_PNG)
    while True:
        if at + 8 > len(content):
            raise BadPhoto("the picture is cut off")
        length, kind = struct.unpack_from(">I4s", content, at)
        end = at + 12 + length
        if end > len(content):
            raise BadPhoto("the picture is cut off")
        if _is_critical(kind) or kind in _PNG_KEPT:
            _check_crc(content, at, end)
            parts.append(content[at:end])
        elif kind == b"iCCP":
            parts.append(_own_profile(content[at + 8 : end - 4]))
        at = end
        if kind == b"IEND":
            return b"".join(parts)


def _own_profile(chunk: bytes) -> bytes:
    """A new chunk with the colour profile under a neutral name; empty for a profile that is not
    understood."""
    _name, _, packed = chunk.partition(b"\x00")
    try:
        colours = without_texts(zlib.decompressobj().decompress(packed[1:], _MOST_PROFILE))
    except zlib.error:
        return b""
    body = b"iCCP" + b"icc\x00\x00" + zlib.compress(colours)
    content = struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))
    return content if colours else b""


def _is_critical(kind: bytes) -> bool:
    return kind[:1].isupper()


def _check_crc(content: bytes, at: int, end: int) -> None:
    (wanted,) = struct.unpack_from(">I", content, end - 4)
    if zlib.crc32(content[at + 4 : end - 4]) != wanted:
        raise BadPhoto("a part of the picture is damaged")
