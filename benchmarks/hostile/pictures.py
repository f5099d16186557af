"""Pictures as bytes: valid ones, decompression bombs, and files that only look like pictures."""

from __future__ import annotations

import struct
import zlib
from functools import lru_cache

PNG_HEAD = b"\x89PNG\r\n\x1a\n"


def chunk(kind: bytes, data: bytes) -> bytes:
    """One chunk of a PNG, with its checksum."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width: int, height: int, *, rows: int | None = None, more: bytes = b"") -> bytes:
    """A black picture of one bit a pixel, packed. ``rows``: how many it really has; ``more``:
    pieces before the pixels."""
    line = b"\0" * (1 + (width + 7) // 8)
    pack, done = zlib.compressobj(9), []
    for _ in range(height if rows is None else rows):
        done.append(pack.compress(line))
    pixels = b"".join(done) + pack.flush()
    size = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return PNG_HEAD + chunk(b"IHDR", size) + more + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


@lru_cache(maxsize=1)
def large_png() -> bytes:
    """A sound picture of 5 million pixels in three colours that cannot be packed: about 15 MB."""
    import random  # noqa: PLC0415 of this picture alone

    width, height = 2600, 1900
    noise = random.Random(1)  # noqa: S311 no secret
    rows = b"".join(b"\0" + noise.randbytes(3 * width) for _ in range(height))
    size = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pixels = zlib.compress(rows, 0)
    return PNG_HEAD + chunk(b"IHDR", size) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def packed_text(kind: bytes, megabytes: int) -> bytes:
    """A piece of a PNG whose text, or profile of colours, is a bomb."""
    pack = zlib.compressobj(9)
    bomb = b"".join(pack.compress(b"A" * 1024 * 1024) for _ in range(megabytes)) + pack.flush()
    return chunk(kind, b"x\0\0" + bomb)


def gif(width: int, height: int, frame: tuple[int, int], frames: int = 1) -> bytes:
    """A GIF whose frames may have another size than its header says."""
    head = b"GIF89a" + struct.pack("<HHBBB", width, height, 0x80, 0, 0) + b"\0\0\0\xff\xff\xff"
    one = b"," + struct.pack("<HHHHB", 0, 0, *frame, 0) + b"\x02\x02\x4c\x01\x00"
    return head + one * frames + b";"


def webp(width: int, height: int) -> bytes:
    """The head of a WebP without its pixels."""
    bits = (width - 1) | (height - 1) << 14
    data = b"\x2f" + struct.pack("<I", bits) + b"\0" * 20
    body = b"WEBPVP8L" + struct.pack("<I", len(data)) + data
    return b"RIFF" + struct.pack("<I", len(body)) + body


def svg(inside: str, width: str = "10", height: str = "10") -> bytes:
    """An SVG, whatever it is sent as."""
    space = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    return f'<svg {space} width="{width}" height="{height}">{inside}</svg>'.encode()


def use_bomb() -> str:
    """The inside of an SVG that nests ``use`` of one drawing, ten times at each level."""
    made = ['<defs><rect id="a0" width="1" height="1"/>']
    for at in range(1, 9):
        uses = f'<use xlink:href="#a{at - 1}"/>' * 10
        made.append(f'<g id="a{at}">{uses}</g>')
    return "".join(made) + '</defs><use xlink:href="#a8"/>'


JPEG = bytes.fromhex(
    "ffd8ffe000104a46494600010101006400640000ffdb004300100b0c0e0c0a100e0d0e1211101318281a18161618"
    "3123251d283a333d3c3933383740485c4e404457453738506d51575f626768673e4d71797064785c656763ffc000"
    "0b080008000801011100ffc4001f0000010501010101010100000000000000000102030405060708090a0bffc400"
    "b5100002010303020403050504040000017d01020300041105122131410613516107227114328191a1082342b1c1"
    "1552d1f02433627282090a161718191a25262728292a3435363738393a434445464748494a535455565758595a63"
    "6465666768696a737475767778797a838485868788898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6"
    "b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae1e2e3e4e5e6e7e8e9eaf1f2f3f4f5f6f7f8f9faffda0008"
    "010100003f002bffd9"
)
"""A grey picture of 8 by 8 pixels."""


def jpeg_with(marker: int, data: bytes) -> bytes:
    """:data:`JPEG` with a segment after its start."""
    return JPEG[:2] + struct.pack(">BBH", 0xFF, marker, len(data) + 2) + data + JPEG[2:]


def jpeg_of_size(width: int, height: int) -> bytes:
    """:data:`JPEG` with another size in its header."""
    at = JPEG.index(b"\xff\xc0") + 5
    return JPEG[:at] + struct.pack(">HH", height, width) + JPEG[at + 4 :]
