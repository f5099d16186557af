"""What each fault that is drawn by chance does to a request: one function per fault."""

from __future__ import annotations

import asyncio
import random
import re
import time
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from dataclasses import dataclass, replace
from typing import Any, Protocol
from urllib.parse import parse_qs

from starlette.types import Scope, Send

from signalement_plugin.core.model.status import Status

from ..dialects.publik.query import stored_id
from ..reports.changes import Change, change_report, touch_report
from ..reports.effects import CURRENT, Effects
from ..reports.store import Store
from ..web.wire import Answer, give, give_half, reset

ONE_REPORT = re.compile(
    r"/(?:citysdk|open311/v2)/requests/(?:notes/|history/|comments/)?([^/]+)\.(?:json|xml)$"
)
PUBLIK_REPORT = re.compile(r"/api/forms/[^/]+/(\d+)(?:/|$)")
SIGNALEN_REPORT = re.compile(r"/signals/v1/private/signals/(\d+)(?:/|$)")
BRUSSELS_REPORT = re.compile(r"/fixmystreet(?:-older/fmx)?/api/incidents/(\d+)(?:/|$)")
HOOKS = re.compile(r"/fixmystreet-older/api/v1/hooks$")
UPDATES = re.compile(r"/servicerequestupdates\.(?:json|xml)$")
COLLEAGUE = "colleague.between"
_BETWEEN = (Status.ACCEPTED, Status.IN_PROGRESS, Status.REJECTED)
_YES = b'{"service_request_id":"%s"}'
_PUBLIK_YES = b'{"err":0}'
_PUBLIK_BUSY = (
    b'{"err":1,"err_class":"Access denied","err_code":"access-denied",'
    b'"err_desc":"Actions en cours de traitement sur ce formulaire."}'
)
_HOOKS_YES = b'{"detail":"Request successfully processed."}'


def report_in(path: str) -> str:
    """The report that an address is about; empty for none. Some dialects write numbers."""
    found = ONE_REPORT.search(path)
    if found:
        return found[1]
    numbered = (one.search(path) for one in (PUBLIK_REPORT, SIGNALEN_REPORT, BRUSSELS_REPORT))
    return next((stored_id(one[1]) for one in numbered if one), "")


class FaultyServer(Protocol):
    """What an act needs of the server that the fault stands before. ``hidden``: id of a report
    → until when (``time.monotonic()``) it is not found."""

    hidden: dict[str, float]

    async def answer(self, scope: Scope, body: bytes, effects: Effects) -> Answer:
        """The server's own answer."""
        ...

    async def do(self, work: Callable[..., object], *given: object) -> None:
        """``work`` in the database, in a thread of its own."""
        ...

    def keep(self, task: asyncio.Task[None]) -> None:
        """Hold on to a task until it is done."""
        ...


@dataclass
class Exchange:
    """One request that a fault has struck."""

    server: FaultyServer
    scope: Scope
    body: bytes
    send: Send
    seconds: float
    dice: random.Random
    effects: Effects

    @property
    def report_id(self) -> str:
        path = self.scope["path"]
        if HOOKS.search(path):
            hooked = re.search(rb'"id":\s*(\d+)', self.body)
            return stored_id(hooked[1].decode()) if hooked else ""
        return report_in(path) or self.said("service_request_id")

    def said(self, name: str) -> str:
        """A field of the form that was sent; empty when it was not."""
        return parse_qs(self.body.decode("utf-8", "replace")).get(name, [""])[0]

    async def carried_out(self, **effects: Any) -> Answer:
        """Let the server do it."""
        return await self.server.answer(self.scope, self.body, replace(self.effects, **effects))

    def later(self, work: Coroutine[Any, Any, None]) -> None:
        self.server.keep(asyncio.get_running_loop().create_task(work))


Act = Callable[[Exchange], Awaitable[None]]


async def _delay(x: Exchange) -> None:
    await asyncio.sleep(x.seconds)
    await give(x.send, await x.carried_out())


async def _reset_before(x: Exchange) -> None:
    reset(x.send)


async def _reset_after(x: Exchange) -> None:
    await x.carried_out()
    reset(x.send)


async def _hold(x: Exchange) -> None:
    await asyncio.sleep(x.seconds)
    await give(x.send, await x.carried_out())


async def _ignore(x: Exchange) -> None:
    if SIGNALEN_REPORT.search(x.scope["path"]):  # answers with the unchanged record
        x.scope, x.body = {**x.scope, "method": "GET"}, b""
        await give(x.send, await x.carried_out())
        return
    await give(x.send, Answer(200, "application/json", _yes(x)))


async def _keep_mark(x: Exchange) -> None:
    await give(x.send, await x.carried_out(keep="mark"))


async def _keep_text(x: Exchange) -> None:
    await give(x.send, await x.carried_out(keep="text"))


def _yes(x: Exchange) -> bytes:
    """A yes as this dialect says it."""
    path = x.scope["path"]
    if PUBLIK_REPORT.search(path):
        return _PUBLIK_YES
    return _HOOKS_YES if HOOKS.search(path) else _YES % x.report_id.encode()


async def _twice(x: Exchange) -> None:
    await x.carried_out()
    again = f"{x.effects.delivery}-again"
    await give(x.send, await x.carried_out(delivery=again))


async def _alter(x: Exchange) -> None:
    await give(x.send, await x.carried_out(alter=True))


async def _cut(x: Exchange) -> None:
    await give_half(x.send, await x.carried_out())


async def _html(x: Exchange) -> None:
    await _perhaps(x)
    await give(
        x.send, Answer(200, "text/html", b"<!DOCTYPE html><html><body>Wartung</body></html>")
    )


async def _fail(x: Exchange) -> None:
    await _perhaps(x)
    await give(x.send, Answer(500, "text/plain", b"Internal Server Error"))


async def _busy(x: Exchange) -> None:
    if x.scope["method"] == "POST" and PUBLIK_REPORT.search(x.scope["path"]):
        await give(x.send, Answer(403, "application/json", _PUBLIK_BUSY))
        return
    wait = str(int(x.seconds)).encode()
    await give(x.send, Answer(429, "text/plain", b"slow down", ((b"retry-after", wait),)))


async def _late(x: Exchange) -> None:
    await asyncio.sleep(x.seconds)
    await give(x.send, await x.carried_out(shift_s=x.effects.shift_s - int(x.seconds) - 1))


async def _future(x: Exchange) -> None:
    await give(x.send, await x.carried_out(shift_s=int(x.seconds)))


async def _side(x: Exchange) -> None:
    answer = await x.carried_out()

    async def touch() -> None:
        await asyncio.sleep(x.seconds)
        await x.server.do(touch_report, x.report_id, "system")

    x.later(touch())
    await give(x.send, answer)


async def _vanish(x: Exchange) -> None:
    answer = await x.carried_out()
    x.server.hidden[x.report_id] = time.monotonic() + x.seconds
    await give(x.send, answer)


async def _forget(x: Exchange) -> None:
    answer = await x.carried_out()

    async def forget() -> None:
        await asyncio.sleep(x.seconds)
        await x.server.do(_forget_key, x.said("update_id"))

    if x.seconds:
        x.later(forget())
    else:
        await forget()
    await give(x.send, answer)


async def _between(x: Exchange) -> None:
    change = Change(COLLEAGUE, sets={"status": x.dice.choice(_BETWEEN)})
    # Dated by the server's clock: a stamp ahead of it would not move with later changes.
    CURRENT.set(replace(x.effects, delivery=""))
    await x.server.do(change_report, x.report_id, change)
    await give(x.send, await x.carried_out())


async def _repeat(x: Exchange) -> None:
    query = query_of(x.scope)
    size = re.search(rb"\blimit=(\d+)", query)
    rows = int(size[1]) if size else 0
    before = re.sub(rb"(?<=\bpage=)(\d+)", lambda m: b"%d" % max(1, int(m[1]) - 1), query)
    before = re.sub(rb"(?<=\boffset=)(\d+)", lambda m: b"%d" % max(0, int(m[1]) - rows), before)
    x.scope = {**x.scope, "query_string": before}
    await give(x.send, await x.carried_out())


async def _perhaps(x: Exchange) -> None:
    """As likely as not it was carried out all the same."""
    if x.dice.random() < 0.5:  # noqa: PLR2004 a coin
        await x.carried_out()


def query_of(scope: Scope) -> bytes:
    return bytes(scope["query_string"])


def _forget_key(store: Store, key: str) -> None:
    with store.writing() as db:
        db.execute(
            "UPDATE updates SET update_id = update_id || '-' || id WHERE update_id = ?", (key,)
        )


@dataclass(frozen=True)
class Fault:
    """``reach``: ``any`` request, a ``write``, a ``change`` of one report, a ``list``.

    ``seconds`` are those of a fault whose SPEC names none.
    """

    reach: str
    act: Act
    seconds: float = 0.0


FAULTS: Mapping[str, Fault] = {
    "delay": Fault("any", _delay, 0.2),
    "reset_before": Fault("any", _reset_before),
    "reset_after": Fault("write", _reset_after),
    "hold": Fault("write", _hold, 3),
    "ignore": Fault("change", _ignore),
    "keep_mark": Fault("change", _keep_mark),
    "keep_text": Fault("change", _keep_text),
    "twice": Fault("write", _twice),
    "alter": Fault("change", _alter),
    "cut": Fault("any", _cut),
    "html": Fault("any", _html),
    "fail": Fault("any", _fail),
    "busy": Fault("any", _busy, 1),
    "late": Fault("change", _late, 1),
    "future": Fault("change", _future, 3600),
    "side": Fault("change", _side, 0.5),
    "vanish": Fault("change", _vanish, 1),
    "forget": Fault("write", _forget),
    "between": Fault("change", _between),
    "repeat": Fault("list", _repeat),
}
