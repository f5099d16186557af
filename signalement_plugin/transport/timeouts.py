"""Limits for an HTTP response: a deadline for the whole request, and a number of bytes.

The time-out of a socket starts anew with each byte, so that a server could send one byte per second
for days. Here no wait for a byte of the answer is longer than the time left for the request. The
body is read in pieces of a bounded size, before and after decompression.
"""

from __future__ import annotations

import io
import socket
from collections.abc import Callable, Iterable, Iterator
from http.client import HTTPException, HTTPResponse
from typing import TYPE_CHECKING

import requests
from urllib3.exceptions import HTTPError

from ..core.errors import TooLarge
from .inflate import inflate

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

CHUNK = 64 * 1024
FRAMING = 256 * 1024
"""Most bytes of headers, chunk sizes and trailers; two bytes of the body allow one more."""
FAILURES = (OSError, HTTPError, HTTPException, UnicodeError)
"""Exceptions of a request below the declared errors."""

_BODILESS = (204, 304)
_MOST_DIGITS = 18

Left = Callable[[], float]
"""Seconds left for the request; raises instead once there are none."""


class Overrun(OSError):
    """A request took longer than it may as a whole."""


class Incomplete(OSError):
    """An answer began and did not come to its end."""


def timed_response(left: Left) -> type[HTTPResponse]:
    """The answer class of a connection whose reads ask ``left`` before each wait."""

    class TimedResponse(HTTPResponse):
        def __init__(
            self,
            sock: socket.socket,
            debuglevel: int = 0,
            method: str | None = None,
            url: str | None = None,
        ) -> None:
            super().__init__(_TimedSocket(sock, left), debuglevel, method, url)  # type: ignore[arg-type]

    return TimedResponse


def whole_body(response: requests.Response, limit: int, left: Left) -> bytes:
    """The decompressed body. Raises ``TooLarge``, also for more than ``limit`` bytes before
    decompressing, ``Incomplete``, or what ``left`` raises."""
    try:
        coding = response.headers.get("Content-Encoding", "")
        sent = _bounded(_as_sent(response, left), limit)
        body = b"".join(_bounded(inflate(coding, sent), limit))
        _check_complete(response)
    except FAILURES as error:
        raise Incomplete(f"the answer was cut off: {error!r}") from error
    return body


def _bounded(chunks: Iterable[bytes], limit: int) -> Iterator[bytes]:
    size = 0
    for chunk in chunks:
        size += len(chunk)
        if size > limit:
            raise TooLarge(f"answer larger than {limit} bytes")
        yield chunk


def _as_sent(response: requests.Response, left: Left) -> Iterator[bytes]:
    """The body without its framing, still compressed."""
    raw = response.raw
    raw.headers.discard("Content-Encoding")  # else urllib3 makes a decoder for each name in it
    while chunk := raw.read(CHUNK, decode_content=False):
        left()
        yield chunk


def _check_complete(response: requests.Response) -> None:
    """Raise for a cut body, which older urllib3 lets through, or one of no clear length."""
    header = response.headers.get("Content-Length", "")
    if not header or "Transfer-Encoding" in response.headers:
        return
    length, *others = {part.strip() for part in header.split(",")}
    if others or not (length.isascii() and length.isdigit()) or len(length) > _MOST_DIGITS:
        raise Incomplete(f"not a length: {header[:40]!r}")
    received = response.raw.tell()
    if received < int(length) and response.status_code not in _BODILESS:
        raise Incomplete(f"{received} of {length} bytes")


class _TimedSocket:
    """Stands in for the socket of which the response class makes a file."""

    def __init__(self, sock: socket.socket, left: Left) -> None:
        self._sock, self._left = sock, left

    def makefile(self, _mode: str) -> io.BufferedReader:
        return _BoundedReader(_TimedReader(self._sock, self._left))


class _BoundedReader(io.BufferedReader):
    """Limits headers, chunk sizes and trailers, which Python reads as lines without a limit;
    everything else that is read is the body. Raises ``Incomplete``."""

    def __init__(self, raw: io.RawIOBase) -> None:
        super().__init__(raw)
        self._spent = 0

    def readline(self, size: int | None = -1) -> bytes:
        most = FRAMING + 1
        line = super().readline(most if size is None or size < 0 else min(size, most))
        self._spent += len(line)
        if self._spent > FRAMING:
            raise Incomplete("headers, chunks or trailers without an end")
        return line

    def read(self, size: int | None = -1) -> bytes:
        if size is None or size < 0:  # no size, or a chunk of -1 bytes: a read would go to the end
            raise Incomplete("a part of no length")
        data = super().read(size)
        self._spent -= len(data) // 2
        return data

    def readinto(self, buffer: WriteableBuffer) -> int:
        size = super().readinto(buffer)
        self._spent -= size // 2
        return size


class _TimedReader(io.RawIOBase):
    def __init__(self, sock: socket.socket, left: Left) -> None:
        self._sock, self._left = sock, left
        self._patience = sock.gettimeout()
        self._raw = sock.makefile("rb", buffering=0)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int | None:
        left = self._left()
        self._sock.settimeout(left if self._patience is None else min(left, self._patience))
        try:
            size: int | None = self._raw.readinto(buffer)
        except socket.timeout:
            self._left()  # raises if the deadline ended the wait
            raise
        return size

    def close(self) -> None:
        if not self.closed:
            self._raw.close()
        super().close()
