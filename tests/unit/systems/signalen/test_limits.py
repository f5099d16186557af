"""How long a text may be for Signalen: the declared limit, and what the server accepts and
refuses."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from signalen_bench import Bench, bench

from signalement_plugin.core.changes.request import ChangeRequest, create_operation, first_excess
from signalement_plugin.core.errors import Refused
from signalement_plugin.core.model.operation import Operation, State

ASKS = {"sets": {"status": "waiting"}}


def parts(name: str, words: str) -> dict[str, Any]:
    return {
        "reply": {"sets": {"status": "planned"}, "reply": words},
        "question": {**ASKS, "reply": words},
        "note": {"note": words},
    }[name]


def call(name: str, words: str) -> Operation:
    """A new report in which the part ``name`` has the text ``words``."""
    description = words if name == "description" else "Vuil"
    caller = {name: words} if name in ("email", "phone") else {}
    return create_operation("afval/zwerf", 4.86, 50.46, description, caller=caller)


def address(letters: int) -> str:
    return "a" * (letters - len("@b.example")) + "@b.example"


def text_of(name: str, letters: int) -> str:
    return {"email": address(letters), "phone": "0" * letters}.get(name, "é" * letters)


@pytest.mark.parametrize("name", ["reply", "question", "note"])
def test_a_text_of_the_declared_length_is_taken_and_one_letter_more_is_not(
    tmp_path: Path, name: str
) -> None:
    with bench(tmp_path) as desk:
        most = desk.spared.capabilities.longest[name]
        desk.server.force("m", email="citoyen@example.org")
        for letters, state in ((most + 1, State.REFUSED), (most, State.CONFIRMED)):
            change_request = parts(name, text_of(name, letters))
            excess = first_excess(
                ChangeRequest(**{"sets": {}, **change_request}), desk.spared.capabilities
            )
            assert excess == ((name, letters, most) if letters > most else None)
            assert desk.step(desk.save(**change_request))[0] is state


@pytest.mark.parametrize("name", ["description", "email", "phone"])
def test_each_text_of_a_new_report_has_its_declared_length(tmp_path: Path, name: str) -> None:
    with bench(tmp_path) as desk:
        most = desk.spared.capabilities.longest[name]
        longer, longest = (call(name, text_of(name, most + more)) for more in (1, 0))
        assert first_excess(longer, desk.spared.capabilities) == (name, most + 1, most)
        assert first_excess(longest, desk.spared.capabilities) is None
        refused(desk, longer)
        assert desk.spared.create(longest).report_id


def refused(desk: Bench, made: Operation) -> None:
    before = desk.spared.listed_ids()
    with pytest.raises(Refused):
        desk.spared.create(made)
    assert desk.spared.listed_ids() == before
