"""What the tests of HTTP share."""

from __future__ import annotations

import socket
from typing import Any

from loopback import Asked, Behaviour, Reply

from signalement_plugin.systems.http import Client, HttpContext


def client(context: HttpContext | None = None, **options: Any) -> tuple[Client, list[float]]:
    """A client that notes its pauses instead of sleeping."""
    pauses: list[float] = []
    return Client(context or HttpContext(), sleep=pauses.append, **options), pauses


def in_turn(*given: Reply) -> Behaviour:
    """Plays its replies in order and repeats the last."""
    left = list(given)

    def behaviour(_asked: Asked) -> Reply:
        return left.pop(0) if len(left) > 1 else left[0]

    return behaviour


def closed_port() -> int:
    """A port where nobody listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])
