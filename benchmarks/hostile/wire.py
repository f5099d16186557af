"""Bytes of HTTP answers, valid and invalid ones."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable, Iterable, Iterator
from itertools import repeat

from benchmarks.hostile.request import Asked

END = b"\r\n"
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
CLOSE = b"Connection: close\r\n"
CHUNKED = b"Transfer-Encoding: chunked\r\n"
PIECE = 65536


def answer(
    body: bytes, media_type: str = "application/json", status: int = 200, more: bytes = b""
) -> bytes:
    """A whole answer, with its true length. ``more``: further lines of its head."""
    line = b"HTTP/1.1 %d Said\r\nContent-Type: %s\r\n" % (status, media_type.encode())
    return line + b"Content-Length: %d\r\n" % len(body) + CLOSE + more + END + body


def endless(start: bytes, piece: bytes) -> Callable[[Asked], Iterable[bytes]]:
    """``start``, then ``piece`` for ever."""

    def said(_asked: Asked) -> Iterator[bytes]:
        yield start
        yield from repeat(piece * (PIECE // len(piece) + 1))

    return said


def of_length(value: bytes, body: bytes = b"[]") -> bytes:
    """An answer that says another length than it has."""
    return HEAD + b"Content-Length: " + value + END + CLOSE + END + body


def coded(names: str, body: bytes) -> bytes:
    """An answer with this ``Content-Encoding``, its body as given."""
    return answer(body, more=b"Content-Encoding: %s\r\n" % names.encode())


def bomb(megabytes: int, layers: int = 1, fill: bytes = b" ") -> bytes:
    """So many MB of one sign, packed with gzip so many times."""
    pack = zlib.compressobj(9, zlib.DEFLATED, 16 + zlib.MAX_WBITS)
    megabyte = fill * (1024 * 1024)
    body = b"".join(pack.compress(megabyte) for _ in range(megabytes)) + pack.flush()
    for _layer in range(layers - 1):
        body = gzip.compress(body)
    return body


def moved(status: int, where: str) -> bytes:
    """A redirect."""
    return answer(b"[]", status=status, more=b"Location: " + where.encode("latin-1") + END)
