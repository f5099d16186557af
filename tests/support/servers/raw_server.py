"""A server that sends exactly the bytes that a test gives, HTTP or not."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Union

Said = Union[bytes, Callable[[], Iterable[bytes]]]
"""An answer as a whole, or a function that gives it piece by piece, perhaps without an end."""
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
END = b"\r\n"
WAIT_S = 20


@dataclass
class Raw:
    """``said`` may be replaced at any time; ``asked`` counts requests; ``written`` the bytes of
    the last answer that left."""

    said: Said
    port: int = 0
    asked: int = 0
    written: int = 0
    requests: list[bytes] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def serve(self, listening: socket.socket) -> None:
        while True:
            try:
                connection, _address = listening.accept()
            except OSError:
                return
            threading.Thread(target=self._answer, args=(connection,), daemon=True).start()

    def _answer(self, connection: socket.socket) -> None:
        with connection, suppress(OSError):
            connection.settimeout(WAIT_S)
            request = b""
            while b"\r\n\r\n" not in request:
                more = connection.recv(65536)
                if not more:
                    return
                request += more
            self.requests.append(request)
            self.asked += 1
            self.written = 0
            for piece in [self.said] if isinstance(self.said, bytes) else self.said():
                connection.sendall(piece)
                self.written += len(piece)


@contextmanager
def raw_server(said: Said) -> Iterator[Raw]:
    """For the time of a ``with`` block; each connection gets one answer and is closed."""
    listening = socket.create_server(("127.0.0.1", 0))
    raw = Raw(said, listening.getsockname()[1])
    thread = threading.Thread(target=raw.serve, args=(listening,), daemon=True)
    thread.start()
    try:
        yield raw
    finally:
        listening.shutdown(socket.SHUT_RDWR)
        listening.close()
        thread.join()
