"""How long each text may be for a system, and the refusal of a longer one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from signalement_plugin.core.changes.request import (
    ChangeRequest,
    create_operation,
    find_refusal,
    first_excess,
)
from signalement_plugin.core.model.capabilities import ANYTHING as ALL
from signalement_plugin.core.model.capabilities import weakest
from signalement_plugin.core.model.joined_ids import SIGN
from signalement_plugin.core.model.operation import Operation
from signalement_plugin.core.model.reason_details import Excess, ReasonDetails
from signalement_plugin.core.model.status import Status

LETTERS = {"reply": 5, "question": 3, "note": 4, "description": 6, "email": 8, "phone": 7}


@pytest.mark.parametrize(
    ("said", "more"),
    [
        (ChangeRequest(reply="Réparé"), ("reply", 6, 5)),
        (ChangeRequest({"status": "waiting"}, reply="Où ?"), ("question", 4, 3)),
        (ChangeRequest({"status": "planned"}, reply="Où ?"), None),
        (ChangeRequest(note="Clés !"), ("note", 6, 4)),
        (ChangeRequest(reply="Réparé"[:5], note="Clés"), None),
        (create_operation("a", 4.8, 50.4, "Un trou"), ("description", 7, 6)),
        (
            create_operation("a", 4.8, 50.4, "Trou", caller={"email": "a@b.example"}),
            ("email", 11, 8),
        ),
        (create_operation("a", 4.8, 50.4, "Trou", caller={"phone": "081 24 60"}), ("phone", 9, 7)),
        (create_operation("a", 4.8, 50.4, "Trou", caller={"name": "Anne Onyme"}), None),
    ],
)
def test_each_text_has_a_length_of_its_own(
    said: ChangeRequest | Operation, more: tuple[str, int, int] | None
) -> None:
    caps = replace(ALL, longest=LETTERS, asks_citizen=frozenset({Status.WAITING}))
    assert first_excess(said, caps) == more
    assert first_excess(said, ALL) is None


def test_the_shortest_limit_of_several_systems_holds_for_all() -> None:
    one, other = replace(ALL, longest={"reply": 5, "note": 9}), replace(ALL, longest={"note": 4})
    assert weakest([one, other]).longest == {"reply": 5, "note": 4}


def test_a_new_report_of_too_many_letters_is_refused_by_what_its_own_system_takes() -> None:
    part = replace(ALL, longest={"description": 6})
    caps = replace(ALL, parts={"a": part, "b": ALL})
    made = [create_operation(code, 4.8, 50.4, "Un trou") for code in (f"a{SIGN}x", f"b{SIGN}x")]
    assert [find_refusal(one, caps) for one in made] == [
        ("too_much", ReasonDetails(excess=Excess("description", 7, 6))),
        None,
    ]
