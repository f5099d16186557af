"""How many requests a desk sends to its server: at rest, and for a change of a status
(docs/performance.md)."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from backends import Sandbox
from every_system import WRITING
from user_connection import Desk

from signalement_plugin.transport.client import Client

MOST = {
    "citysdk": (3, 5),
    "fixmystreet": (4, 8),
    "fixmystreet-assignment": (4, 8),
    "fixmystreet-staff": (4, 6),
    "fixmystreet-transfer": (4, 8),
    "mysociety": (3, 3),
    "publik-basic": (2, 3),
    "publik-signed": (2, 3),
    "signalen": (1, 3),
}
"""Most requests of a pass in which nothing has changed, and of a change of one status with the
reads before and after it."""


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The method of every request."""
    made: list[str] = []
    once: Callable[..., Any] = Client._exchange

    def counting(self: Client, *given: Any, **rest: Any) -> Any:
        made.append(str(given[2]))
        return once(self, *given, **rest)

    monkeypatch.setattr(Client, "_exchange", counting)
    return made


@pytest.mark.parametrize("name", sorted(WRITING))
def test_the_number_of_requests_per_change_is_the_documented_one(
    name: str, tmp_path: Path, asked: list[str]
) -> None:
    case = WRITING[name]
    with case.serve(tmp_path) as backend, closing(backend.open()) as system:
        if not isinstance(backend, Sandbox):
            pytest.skip("a file: nobody is asked")
        desk = Desk(tmp_path, system, backend.clock)
        asked.clear()
        desk.refresh()
        at_rest = len(asked)
        asked.clear()
        report = desk.some(*case.starts)[0]
        texts = {"reply": case.says} if case.says else {}
        desk.save(report, {"status": case.takes}, **texts)
        desk.send(rounds=1)
        desk.close()
    assert 0 < at_rest <= MOST[name][0]
    assert "GET" in asked
    assert len(asked) <= MOST[name][1]
