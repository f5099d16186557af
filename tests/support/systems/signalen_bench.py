"""An outbox that sends to the sandbox's Signalen, without threads: the test calls each sending
step."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from fake_server import HandClock
from signalen_server import ONE, WRITER, Served, signalen

from signalement_plugin.core.changes import request
from signalement_plugin.core.model.operation import State
from signalement_plugin.sync.outbox.outbox import Outbox
from signalement_plugin.sync.push.operation_push import OperationPush
from signalement_plugin.systems.signalen.system import Signalen

ME = "demo@sandbox.example"
SPARED = {**WRITER, "x-no-faults": "1"}
CLOSING = {"sets": {"status": "closed"}, "reply": "Réparé"}


class Bench:
    """An outbox with a hand clock; ``struck`` meets the faults, ``spared`` does not."""

    def __init__(self, server: Served, outbox: Outbox, clock: HandClock) -> None:
        self.server, self.outbox, self.clock = server, outbox, clock
        self.spared = server.system(SPARED)
        self.struck: Signalen = _Struck(self.spared, server.system(probe=False))  # type: ignore[assignment]

    def save(self, **parts: object) -> str:
        caps = self.spared.capabilities
        (made,) = request.change_operations(self.spared.get(ONE), caps, **{"sets": {}, **parts})  # type: ignore[arg-type]
        self.outbox.add([made], couples=caps.couples)
        return made.id

    def step(self, op_id: str, *, struck: bool = False) -> tuple[State, str]:
        row = OperationPush(self.outbox, self.struck if struck else self.spared).step(op_id)
        assert row is not None
        return row.state, row.reason

    def settled(self) -> None:
        """Move the clock past the last moment at which a late write could arrive."""
        self.clock.pass_(self.spared.capabilities.settle_s + 1)

    def written(self) -> list[tuple[str, str]]:
        """(field, text or new value) of what the desk wrote."""
        return [(field, text or new) for who, field, _, new, text in self.server.log() if who == ME]


class _Struck:
    """A system that reads without faults and writes with them."""

    def __init__(self, reader: Signalen, writer: Signalen) -> None:
        self.capabilities, self.get, self.activity = (
            reader.capabilities,
            reader.get,
            reader.activity,
        )
        self.send = writer.send


@contextmanager
def bench(path: Path, spec: str = "") -> Iterator[Bench]:
    clock = HandClock()
    with signalen(path, spec) as server:
        outbox = Outbox(path / "outbox.sqlite", clock)
        yield Bench(server, outbox, clock)
        outbox.close()
