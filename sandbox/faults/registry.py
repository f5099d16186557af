"""Chooses the faults of each request, by a seed.

``SPEC`` is a list as ``seed=1,reset_after=0.02,hold=0.01:3s,cached=2s``: a chance per request, with
seconds where the fault takes some time. Faults that are always active have no chance, only seconds
(``cap``: rows), or ``on``. The fault of a request depends on the seed, on its content and on how
often the same request came before, not on other requests. A request with the header
``x-no-faults: 1`` gets no fault by chance, but still those that are always active.
"""

from __future__ import annotations

import asyncio
import itertools
import random
import re
import time
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from starlette.types import ASGIApp, Receive, Scope, Send

from ..reports.effects import CURRENT, Effects
from ..reports.problem import Problem
from ..reports.store import Store
from ..web.wire import Answer, ask, give, read_body, without
from .acts import FAULTS, HOOKS, UPDATES, Exchange, query_of, report_in

_SIZE = rb"(?:(?<=\bpage_size=)|(?<=\blimit=)|(?<=\bsize=))\d+"
_LISTS = ("/requests.json", "/list", "/private/signals/", "/api/incidents")
_LOG = "INSERT INTO fault_log (at, delivery, fault, method, path) VALUES (?, ?, ?, ?, ?)"


class BadSpec(ValueError):
    """A list of faults that cannot be read."""


@dataclass(frozen=True)
class Spec:
    """``drawn``: name → (chance, seconds); ``always``: name → seconds."""

    seed: int = 1
    drawn: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    always: Mapping[str, float] = field(default_factory=dict)


ALWAYS: Mapping[str, float] = {"cached": 3, "step": 60, "skew": 90, "clear": 1, "cap": 25}
"""Faults that are there all the time, with the seconds that ``on`` means (``cap``: rows)."""


def read_spec(text: str) -> Spec:
    """The faults of a SPEC. Raises ``BadSpec``."""
    seed, drawn, always = 1, {}, {}
    for part in filter(None, text.replace(" ", "").split(",")):
        name, _, value = part.partition("=")
        try:
            if name == "seed":
                seed = int(value)
            elif name in ALWAYS:
                always[name] = ALWAYS[name] if value == "on" else float(value.rstrip("s"))
            else:
                chance, _, seconds = value.partition(":")
                most = float(seconds.rstrip("s")) if seconds else FAULTS[name].seconds
                drawn[name] = (float(chance), most)
        except (KeyError, ValueError) as error:
            raise BadSpec(f"no fault: {part!r}") from error
    if sum(chance for chance, _ in drawn.values()) > 1:
        raise BadSpec("the chances add up to more than 1")
    return Spec(seed, drawn, always)


def kinds_of(method: str, path: str) -> frozenset[str]:
    """Which reaches a request falls under."""
    if method == "GET":
        lists = path.endswith(_LISTS)
        return frozenset({"any", "list"}) if lists else frozenset({"any"})
    changes = report_in(path) or UPDATES.search(path) or HOOKS.search(path)
    return frozenset({"any", "write"} | ({"change"} if changes else set()))


class Faults:
    """The server as a client meets it through all this. ``hide`` names fields of the
    CitySDK lists that are not shown, and ``history``."""

    def __init__(self, app: ASGIApp, store: Store, spec: Spec, hide: frozenset[str]) -> None:
        self.app, self.store, self.spec, self.hide = app, store, spec, hide
        self.hidden: dict[str, float] = {}
        self._said: Counter[tuple[str, str, bytes]] = Counter()
        self._cache: dict[bytes, tuple[float, Answer]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._numbers = itertools.count(1)

    def draw(self, method: str, path: str, body: bytes) -> tuple[str, random.Random]:
        """What strikes this request, empty for nothing."""
        said = (method, path, body)
        self._said[said] += 1
        dice = random.Random(f"{self.spec.seed}|{method}|{path}|{body!r}|{self._said[said]}")  # noqa: S311
        left, reached = dice.random(), kinds_of(method, path)
        for name, (chance, _) in self.spec.drawn.items():
            if FAULTS[name].reach in reached:
                if left < chance:
                    return name, dice
                left -= chance
        return "", dice

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        body = await read_body(receive)
        always = self.spec.always
        effects = Effects(
            f"{int(time.time() * 1000)}-{next(self._numbers)}",
            int(always.get("skew", 0)),
            int(always.get("step", 1)),
            clear="clear" in always,
        )
        name, dice = "", random.Random(0)  # noqa: S311
        if (b"x-no-faults", b"1") not in scope["headers"]:
            name, dice = self.draw(scope["method"], scope["path"], body)
        if not name:
            await give(send, await self.answer(scope, body, effects))
            return
        await self.do(_note, effects.delivery, name, scope["method"], scope["path"])
        seconds = self.spec.drawn[name][1]
        await FAULTS[name].act(Exchange(self, scope, body, send, seconds, dice, effects))

    async def answer(self, scope: Scope, body: bytes, effects: Effects) -> Answer:
        """The server's answer, as old and as poor as it may be."""
        report_id = report_in(scope["path"])
        reads_one = scope["method"] == "GET" and report_id != ""
        if reads_one and self.hidden.get(report_id, 0) > time.monotonic():
            return Answer(404, "application/json", b'[{"code":404,"description":"not found"}]')
        if "history" in self.hide and "/requests/history/" in scope["path"]:
            return Answer(404, "application/json", b'[{"code":404,"description":"no such thing"}]')
        key = scope["path"].encode() + b"?" + scope["query_string"]
        kept = self._cache.get(key) if reads_one else None
        if kept and time.monotonic() - kept[0] < self.spec.always.get("cached", 0):
            return kept[1]
        if "cap" in self.spec.always and "list" in kinds_of(scope["method"], scope["path"]):
            scope = capped(scope, int(self.spec.always["cap"]))
        began = time.monotonic()
        CURRENT.set(effects)
        answer = without(await ask(self.app, scope, body), self.hide, scope["path"])
        if reads_one:
            self._cache[key] = (began, answer)
        return answer

    async def do(self, work: Callable[..., object], *given: object) -> None:
        """Something in the database, in a thread of its own; a refusal is no matter."""
        try:
            await asyncio.to_thread(work, self.store, *given)
        except Problem:
            return

    def keep(self, task: asyncio.Task[None]) -> None:
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


def capped(scope: Scope, most: int) -> Scope:
    """The request as a server reads it that gives fewer rows than were asked for."""
    size = re.sub(_SIZE, lambda m: b"%d" % min(int(m[0]), most), query_of(scope))
    return {**scope, "query_string": size}


def _note(store: Store, *row: str) -> None:
    with store.writing() as db:
        db.execute(_LOG, (int(time.time() * 1000), *row))
