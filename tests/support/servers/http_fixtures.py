"""Helpers that the tests of HTTP share: a client that does not sleep, answers in turn."""

from __future__ import annotations

from typing import Any

from http_server import Asked, Behaviour, Reply, closed_port

from signalement_plugin.transport.client import Client, HttpContext

__all__ = ["client", "closed_port", "in_turn"]


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
