"""Builds the bytes of small pictures from their parts: JPEG segments, PNG chunks."""

from __future__ import annotations

import struct
import zlib

SOI, EOI = b"\xff\xd8", b"\xff\xd9"
SECRET = b"50.4674N 4.8720E"
SCAN = b"\x12\xff\x00\x34\xff\xd0\x56\xff\xff\x00" + bytes(range(250))


def segment(marker: int, body: bytes) -> bytes:
    return bytes((0xFF, marker)) + struct.pack(">H", len(body) + 2) + body


def exif(turned: int, order: str = ">") -> bytes:
    """An Exif segment with a position and how the picture is turned."""
    head = (b"MM\x00\x2a" if order == ">" else b"II\x2a\x00") + struct.pack(f"{order}I", 8)
    entry = struct.pack(f"{order}HHIHH", 0x0112, 3, 1, turned, 0)
    other = struct.pack(f"{order}HHII", 0x8825, 4, 1, 38)
    directory = struct.pack(f"{order}H", 2) + other + entry + struct.pack(f"{order}I", 0)
    return segment(0xE1, b"Exif\x00\x00" + head + directory + SECRET)


JFIF = segment(0xE0, b"JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00")
TABLE = segment(0xDB, b"\x00" + bytes(64))
FRAME = segment(0xC0, b"\x08\x00\x08\x00\x08\x01\x01\x11\x00")
START = segment(0xDA, b"\x01\x01\x00\x00\x3f\x00")


def jpeg(*before: bytes, after: bytes = b"") -> bytes:
    return b"".join((SOI, JFIF, *before, TABLE, FRAME, START, SCAN, EOI, after))


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(*between: bytes) -> bytes:
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    data = chunk(b"IDAT", zlib.compress(b"\x00\x00"))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(between) + data + chunk(b"IEND", b"")
