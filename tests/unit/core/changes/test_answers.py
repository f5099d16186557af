"""Answers to a category's questions: which are missing or wrong, and how they are sent."""

from __future__ import annotations

import pytest

from signalement_plugin.core.changes.answers import (
    MISSING,
    NO_CHOICE,
    NO_NUMBER,
    NO_TIME,
    NOT_ASKED,
    TOO_MANY,
    Fault,
    faults,
    given_answers,
)
from signalement_plugin.core.changes.request import create_operation
from signalement_plugin.core.model.operation import Operation
from signalement_plugin.core.model.questions import GivenAnswer, Question

ZONE = "Europe/Brussels"
LAMP = (("off", "Éteint"), ("none", "Aucun"))
QUESTIONS = [
    Question("", "Appelez le 112.", "text", asked=False),
    Question("pole", "Numéro du poteau", "string", required=True),
    Question("depth", "Profondeur", "number"),
    Question("since", "Depuis quand ?", "datetime"),
    Question("lamp", "Quelle panne ?", "singlevaluelist", required=True, choices=LAMP),
    Question("seen", "Vu", "multivaluelist", choices=(("a", "A"), ("b", "B"))),
]
GOOD = {"pole": ["12"], "lamp": ["none"]}


def wrong(**values: list[str]) -> list[tuple[str, str, str]]:
    found = faults(QUESTIONS, {**GOOD, **values}, ZONE)
    return [(one.question.code, one.why, one.value) for one in found]


def test_each_required_question_wants_an_answer_and_no_other_does() -> None:
    assert list(faults(QUESTIONS, {"pole": [" "]}, ZONE)) == [
        Fault(QUESTIONS[1], MISSING),
        Fault(QUESTIONS[4], MISSING),
    ]
    assert wrong() == []


@pytest.mark.parametrize(
    ("code", "values", "why"),
    [
        ("depth", ["deep"], NO_NUMBER),
        ("depth", ["1 000"], NO_NUMBER),
        ("since", ["yesterday"], NO_TIME),
        ("since", ["2026-02-30"], NO_TIME),
        ("lamp", ["Éteint"], NO_CHOICE),
        ("lamp", ["off", "none"], TOO_MANY),
        ("seen", ["a", "c"], NO_CHOICE),
        ("other", ["x"], NOT_ASKED),
    ],
)
def test_a_wrong_answer_is_named_once(code: str, values: list[str], why: str) -> None:
    found = wrong(**{code: values})
    assert [(one[0], one[1]) for one in found] == [(code, why)]


def test_answers_go_out_in_a_form_that_every_server_reads() -> None:
    values = {
        **GOOD,
        "pole": ["  12 b "],
        "depth": ["2,5"],
        "since": ["2026-11-27 09:30"],
        "seen": ["b"],
        "gone": ["x"],
    }
    assert given_answers(QUESTIONS, values, ZONE) == (
        GivenAnswer("pole", ("12 b",), False, "Numéro du poteau", "12 b"),
        GivenAnswer("depth", ("2.5",), False, "Profondeur", "2,5"),
        GivenAnswer(
            "since", ("2026-11-27T08:30:00Z",), False, "Depuis quand ?", "2026-11-27 09:30"
        ),
        GivenAnswer("lamp", ("none",), False, "Quelle panne ?", "Aucun"),
        GivenAnswer("seen", ("b",), True, "Vu", "B"),
    )


def test_an_invalid_answer_stays_as_it_was_typed() -> None:
    (kept,) = given_answers(QUESTIONS, {"depth": ["de"]}, ZONE)
    assert kept.values == ("de",)


def test_an_operation_keeps_its_answers_in_the_outbox_s_text() -> None:
    made = create_operation(
        "lamp", 4.8, 50.4, "Éteint", answers=given_answers(QUESTIONS, GOOD, ZONE)
    )
    assert Operation.from_json(made.to_json()) == made
    assert made.answers[1].words == "Aucun"


def test_an_operation_of_an_earlier_version_has_none() -> None:
    text = create_operation("lamp", 4.8, 50.4, "Éteint").to_json().replace('"answers": [], ', "")
    assert "answers" not in text
    assert Operation.from_json(text).answers == ()
