"""An HTTP answer, and the ways to send it: all of it, a half, or nothing."""

from __future__ import annotations

import json
import socket
import struct
from dataclasses import dataclass, replace
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send

_AT_ONCE = struct.pack("ii", 1, 0)  # SO_LINGER 0: a reset instead of a normal close


@dataclass(frozen=True)
class Answer:
    """``headers`` besides type and length."""

    status: int
    media_type: str
    body: bytes
    headers: tuple[tuple[bytes, bytes], ...] = ()

    def all_headers(self) -> list[tuple[bytes, bytes]]:
        own = (b"content-type", self.media_type.encode())
        return [own, (b"content-length", b"%d" % len(self.body)), *self.headers]


async def read_body(receive: Receive) -> bytes:
    """All of a request, whatever its client does meanwhile."""
    parts = []
    while True:
        message = await receive()
        parts.append(message.get("body", b""))
        if not message.get("more_body"):
            return b"".join(parts)


async def ask(app: ASGIApp, scope: Scope, body: bytes) -> Answer:
    """What an application answers; it does not learn whether somebody still listens."""
    asked = iter([{"type": "http.request", "body": body}])
    status, headers, parts = 0, [], []

    async def receive() -> Message:
        return next(asked, {"type": "http.disconnect"})

    async def send(message: Message) -> None:
        nonlocal status, headers
        if message["type"] == "http.response.start":
            status, headers = message["status"], list(message.get("headers", []))
        else:
            parts.append(message.get("body", b""))

    # A copy: routing to a mounted application changes what it is given, and the same
    # request may be delivered twice.
    await app(dict(scope), receive, send)
    named = dict(headers)
    rest = [one for one in headers if one[0] not in (b"content-type", b"content-length")]
    return Answer(status, named.get(b"content-type", b"").decode(), b"".join(parts), tuple(rest))


async def give(send: Send, answer: Answer) -> None:
    """The whole answer; one whose client has left falls on the floor."""
    start = {"status": answer.status, "headers": answer.all_headers()}
    await send({"type": "http.response.start", **start})
    await send({"type": "http.response.body", "body": answer.body})


async def give_half(send: Send, answer: Answer) -> None:
    """Headers that promise all of it, half of it, and a closed connection."""
    start = {"status": answer.status, "headers": answer.all_headers()}
    await send({"type": "http.response.start", **start})
    half = answer.body[: len(answer.body) // 2]
    await send({"type": "http.response.body", "body": half, "more_body": True})
    _transport(send).close()


def reset(send: Send) -> None:
    """Break the connection as a router does (RST)."""
    transport = _transport(send)
    plain = transport.get_extra_info("socket")
    if plain is not None:
        plain.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _AT_ONCE)
    transport.abort()


def _transport(send: Send) -> Any:
    # uvicorn hands out a method of its request cycle, which knows the connection.
    return send.__self__.transport  # type: ignore[attr-defined]


def without(answer: Answer, hide: frozenset[str], path: str) -> Answer:
    """The answer without some fields of CitySDK's reports."""
    if not hide or "/citysdk/requests" not in path or "json" not in answer.media_type:
        return answer
    shown = json.loads(answer.body)
    for row in shown if isinstance(shown, list) else [shown]:
        for holder in (row, row.get("extended_attributes") if isinstance(row, dict) else None):
            for name in hide & set(holder or ()):
                del holder[name]
    return replace(answer, body=json.dumps(shown, ensure_ascii=False).encode())
