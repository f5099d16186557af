"""Removes one layer of compression in pieces of a bounded size.

urllib3 is not used for it: it removes as many layers as a header names, and unpacks a whole chunk
at once; an answer of 310 bytes, packed five times, took 4 GB. RFC 9110, 8.4; RFC 1950 to 1952.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

PIECE = 64 * 1024
"""Most bytes of one unpacked piece."""
ACCEPTED = "gzip, deflate"
"""Value of ``Accept-Encoding`` in a request."""

_SLICE = 4 * 1024  # bytes; a larger step costs more copying at each end of a stream
_GZIP = ("gzip", "x-gzip")
_GZIP_BITS, _ZLIB_BITS, _BARE_BITS = 16 + zlib.MAX_WBITS, zlib.MAX_WBITS, -zlib.MAX_WBITS
_MARK = 2  # bytes of the header that a zlib stream has
_METHOD, _CHECK = 8, 31


class BadCompression(OSError):
    """A body that is not compressed as its header says, or in a way that was not asked for."""


def inflate(header: str, chunks: Iterable[bytes]) -> Iterator[bytes]:
    """A body whose ``Content-Encoding`` is ``header``, at most :data:`PIECE` bytes at a time.

    Raises :class:`BadCompression`, also for more than one layer.
    """
    coding = _coding(header)
    return _Stream(coding).pieces(chunks) if coding else iter(chunks)


def _coding(header: str) -> str:
    named = (word.strip().lower() for word in header.split(","))
    layers = [word for word in named if word not in ("", "identity")]
    if not layers:
        return ""
    if len(layers) > 1:
        raise BadCompression(f"{len(layers)} compressions, one over the other")
    if layers[0] not in (*_GZIP, "deflate"):
        raise BadCompression(f"a compression that was not asked for: {layers[0][:40]!r}")
    return layers[0]


class _Stream:
    """``deflate`` with or without its envelope, ``gzip`` of one or several members; what
    follows the last one is left out, as everywhere."""

    def __init__(self, coding: str) -> None:
        self._gzip = coding in _GZIP
        self._head = b""
        self._inside: zlib._Decompress | None = None
        self._ended = self._over = False

    def pieces(self, chunks: Iterable[bytes]) -> Iterator[bytes]:
        for chunk in chunks:
            for at in range(0, len(chunk), _SLICE):
                yield from self._unpacked(chunk[at : at + _SLICE])
        if (self._head or self._inside is not None) and not self._ended:
            raise BadCompression("the compression is cut off")

    def _unpacked(self, data: bytes) -> Iterator[bytes]:
        data, self._head = self._head + data, b""
        if len(data) < _MARK and self._inside is None:
            self._head = data
            return
        while not self._over:
            inside = self._inside = self._inside or zlib.decompressobj(self._bits(data))
            try:
                piece = inside.decompress(data, PIECE)
            except zlib.error as error:
                if self._ended:  # data after the last member is ignored
                    self._over = True
                    return
                raise BadCompression(f"broken compression: {error}") from error
            if piece:
                yield piece
            data = inside.unconsumed_tail
            if inside.eof:
                self._ended, data, self._inside = True, inside.unused_data, None
                self._over = not self._gzip
            if not data and len(piece) < PIECE:
                return

    def _bits(self, data: bytes) -> int:
        if self._gzip:
            return _GZIP_BITS
        first, second = data[:_MARK]
        enveloped = first % 16 == _METHOD and (256 * first + second) % _CHECK == 0
        return _ZLIB_BITS if enveloped else _BARE_BITS
