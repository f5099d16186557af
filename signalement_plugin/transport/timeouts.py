"""An answer may come slowly, but not for ever: the deadline holds for every byte.

A time-out of a socket starts anew with each byte, so that one byte a second would be read
for days. Here every wait for the network is cut to what is left of the whole request.
"""

from __future__ import annotations

import io
import socket
from collections.abc import Callable
from http.client import HTTPException, HTTPResponse
from typing import Any

import requests
from urllib3.exceptions import HTTPError

from ..core.errors import TooLarge

CHUNK = 64 * 1024
FAILURES = (OSError, HTTPError, HTTPException, UnicodeError)
"""What a request can fail with below the declared errors."""

_BODILESS = (204, 304)

Left = Callable[[], float]
"""Seconds left for the request; raises instead once there are none."""


class Overrun(OSError):
    """A request took longer than it may as a whole."""


class Incomplete(OSError):
    """An answer began and did not come to its end."""


def timed_response(left: Left) -> type[HTTPResponse]:
    """The answer class of a connection whose reads ask ``left`` before each wait."""

    class TimedResponse(HTTPResponse):
        def __init__(self, sock: Any, *args: Any, **kwargs: Any) -> None:
            super().__init__(_TimedSocket(sock, left), *args, **kwargs)  # type: ignore[arg-type]

    return TimedResponse


def whole_body(response: requests.Response, limit: int, left: Left) -> bytes:
    """The decompressed body. Raises ``TooLarge``, ``Incomplete``, or what ``left`` raises."""
    chunks, size = [], 0
    try:
        for chunk in response.iter_content(CHUNK):
            size += len(chunk)
            if size > limit:
                raise TooLarge(f"answer larger than {limit} bytes")
            left()
            chunks.append(chunk)
        _check_complete(response)
    except FAILURES as error:
        raise Incomplete(f"the answer was cut off: {error}") from error
    return b"".join(chunks)


def _check_complete(response: requests.Response) -> None:
    """Raise for a cut body, which older urllib3 lets through."""
    length = response.headers.get("Content-Length", "")
    if not (length.isascii() and length.isdigit()) or "Transfer-Encoding" in response.headers:
        return
    received = response.raw.tell()
    if received < int(length) and response.status_code not in _BODILESS:
        raise Incomplete(f"{received} of {length} bytes")


class _TimedSocket:
    """What the answer class takes a file from."""

    def __init__(self, sock: Any, left: Left) -> None:
        self._sock, self._left = sock, left

    def makefile(self, _mode: str) -> io.BufferedReader:
        return io.BufferedReader(_TimedReader(self._sock, self._left))


class _TimedReader(io.RawIOBase):
    def __init__(self, sock: Any, left: Left) -> None:
        self._sock, self._left = sock, left
        self._patience = sock.gettimeout()
        self._raw = sock.makefile("rb", buffering=0)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int | None:
        left = self._left()
        self._sock.settimeout(left if self._patience is None else min(left, self._patience))
        try:
            size: int | None = self._raw.readinto(buffer)
        except socket.timeout:
            self._left()  # says so when it was the deadline that ended the wait
            raise
        return size

    def close(self) -> None:
        if not self.closed:
            self._raw.close()
        super().close()
