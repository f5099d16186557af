"""Which picture formats are decoded, recognised by their first bytes, and up to which size.

The name and the media type that a server gives a file are not used: an SVG sent as ``image/png``
opened local paths and shares of other computers. GIF: GIF89a, sections 18 to 27.
"""

from __future__ import annotations

import struct
from contextlib import suppress
from dataclasses import dataclass

_SCALED_MOST = 100_000_000
_WHOLE_MOST = 25_000_000


@dataclass(frozen=True)
class Format:
    """``decoder`` is Qt's name. ``most_pixels``: more for JPEG, which is decoded no larger
    than it is shown; the others are decoded as a whole first, at four bytes a pixel."""

    media_type: str
    suffix: str
    decoder: str
    most_pixels: int = _WHOLE_MOST


JPEG = Format("image/jpeg", ".jpg", "jpeg", _SCALED_MOST)
PNG = Format("image/png", ".png", "png")
GIF = Format("image/gif", ".gif", "gif")
WEBP = Format("image/webp", ".webp", "webp")
_BMP = Format("image/bmp", ".bmp", "bmp")
_TIFF = Format("image/tiff", ".tif", "tiff")
_HEIF = Format("image/heic", ".heic", "heic")

_SHOWN = (
    (0, b"\xff\xd8\xff", JPEG),
    (0, b"\x89PNG\r\n\x1a\n", PNG),
    (0, b"GIF87a", GIF),
    (0, b"GIF89a", GIF),
    (8, b"WEBPVP8", WEBP),
)
_OWN = (
    *_SHOWN,
    (0, b"BM", _BMP),
    (0, b"II*\x00", _TIFF),
    (0, b"MM\x00*", _TIFF),
    (4, b"ftypheic", _HEIF),
    (4, b"ftypmif1", _HEIF),
)

_EXTENSION, _IMAGE = 0x21, 0x2C
_HAS_TABLE, _TABLE_SIZE = 0x80, 0x07


def format_of(content: bytes, *, own: bool = False) -> Format | None:
    """JPEG, PNG, GIF or WebP, ``None`` for anything else. ``own``: a file that the user chose
    on this computer may also be what scanners and telephones write."""
    for at, mark, found in _OWN if own else _SHOWN:
        if content.startswith(mark, at):
            return found
    return None


def largest_gif_frame(content: bytes) -> int:
    """Pixels of the largest area that a GIF or one of its frames needs: a frame may be larger than
    the size of the picture. Frames after a cut are not counted."""
    largest = 0
    with suppress(struct.error, IndexError):
        width, height, flags = struct.unpack_from("<HHB", content, 6)
        largest, at = width * height, 13 + _table(flags)
        while content[at] in (_EXTENSION, _IMAGE):
            if content[at] == _EXTENSION:
                at = _after_blocks(content, at + 2)
                continue
            left, top, width, height, flags = struct.unpack_from("<HHHHB", content, at + 1)
            largest = max(largest, (left + width) * (top + height))
            at = _after_blocks(content, at + 11 + _table(flags))
    return largest


def _table(flags: int) -> int:
    """Size in bytes of the colour table that follows."""
    return 3 << ((flags & _TABLE_SIZE) + 1) if flags & _HAS_TABLE else 0


def _after_blocks(content: bytes, at: int) -> int:
    while content[at]:
        at += content[at] + 1
    return at + 1
