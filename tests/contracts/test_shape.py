"""Shapes: what they keep of a value, which values match them and which do not; reading
contracts."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.contracts.contract import Answered, BadContract, compare, load, names, read
from scripts.contracts.shape import BadShape, Shape, differences, example, joined, shape_of

PLACES = {"report": "57"}
ROLE: Shape = {"name": "text", "id": "digits", "emails": [], "slug?": "text"}
ALIKE = [
    (True, True),
    (None, None),
    (0, 0),
    ("integer", 3),
    ("number", 3.5),
    ("text|null", None),
    ("=open|=closed", "closed"),
    ("={report}", "57"),
    ("time", "2026-11-24T09:30:00"),
    ("time", "2026-11-24T09:30:00.123456+00:00"),
    ("address", "https://example.org/a"),
    ([], []),
    (["text"], ["a", "b"]),
    (["*", "text"], []),
    (ROLE, {"name": "Voirie", "id": "5", "emails": []}),
    ({"id": "integer", "*": "any"}, {"id": 1, "more": {}}),
    ({"any of": [{"lat": "number"}, None]}, None),
]
OTHERWISE = [
    (True, 1, "body: true expected, integer found"),
    (0, False, "body: 0 expected, boolean found"),
    (None, "", "body: null expected, text found"),
    ("integer", True, "body: integer expected, boolean found"),
    ("integer", 1.5, "body: integer expected, number found"),
    ("digits", 5, "body: digits expected, integer found"),
    ("text", None, "body: text expected, null found"),
    ("=open", "opened", "body: =open expected, text found"),
    ("={report}", "58", "body: ={report} expected, digits found"),
    ("time", "24/11/2026", "body: time expected, text found"),
    ("address", "/photos/1", "body: address expected, text found"),
    ([], ["a"], "body: an empty list expected, 1 found"),
    (["text"], [], "body: at least 1 expected, 0 found"),
    (["text"], {}, "body: list expected, object found"),
    (["text"], ["a", 1], "body[1]: text expected, integer found"),
    (ROLE, [], "body: object expected, list found"),
    (ROLE, {"name": "a", "emails": []}, "body.id: is missing"),
    (
        ROLE,
        {"name": "a", "id": "5", "emails": [], "members": 3},
        "body.members: is not there on the real server",
    ),
    ({"*": "text"}, {"a": 1}, "body.*: text expected, integer found"),
    ({"any of": [{"lat": "number"}, None]}, 5, "body: none of 2 shapes, integer found"),
]


@pytest.mark.parametrize(("shape", "value"), ALIKE)
def test_a_matching_value_has_no_differences(shape: Shape, value: Any) -> None:
    assert list(differences(shape, value, PLACES)) == []


@pytest.mark.parametrize(("shape", "value", "said"), OTHERWISE)
def test_each_difference_between_value_and_shape_is_reported(
    shape: Shape, value: Any, said: str
) -> None:
    assert list(differences(shape, value, PLACES)) == [said]


@pytest.mark.parametrize("shape", ["txt", "text|", ["+", "text"], ["*", "text", "text"], "={who}"])
def test_an_invalid_shape_raises_bad_shape(shape: Shape) -> None:
    with pytest.raises(BadShape):
        list(differences(shape, ["x"] if isinstance(shape, list) else "x", PLACES))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text("abc", min_size=1), inner),
    max_leaves=12,
)


@given(JSON)
def test_a_value_has_the_shape_that_was_recorded_of_it(value: Any) -> None:
    assert list(differences(shape_of(value), value, PLACES)) == []


@given(JSON, JSON)
def test_both_values_have_the_joined_shape(one: Any, other: Any) -> None:
    whole = joined(shape_of(one), shape_of(other))
    assert list(differences(whole, one, PLACES)) == []
    assert list(differences(whole, other, PLACES)) == []


@given(st.text("xyz ", min_size=4))
def test_a_recorded_shape_has_no_word_of_the_answer(text: str) -> None:
    assert text not in str(shape_of({"name": text, "rows": [text, {"name": text}]}))


@pytest.mark.parametrize("bare", [False, True])
@pytest.mark.parametrize("name", names())
def test_example_answers_made_from_a_contract_match_its_shapes(name: str, bare: bool) -> None:
    places = _AnyPlace()
    for row in load(name).rows:
        made = example(row.body, places, bare=bare)
        assert list(differences(row.body, made, places)) == [], row.name


class _AnyPlace(dict[str, str]):
    def __contains__(self, key: object) -> bool:
        return True

    def __missing__(self, key: str) -> str:
        return key


CONTRACT = {
    "product": "p",
    "seen": "2026-11-27",
    "shapes": {"no": {"err": 1}},
    "rows": [
        {
            "name": "wrong key",
            "ask": "GET /list",
            "status": 401,
            "headers": {"www-authenticate": "Basic *"},
            "body": "<no>",
        }
    ],
}


def test_status_and_headers_are_part_of_an_answer() -> None:
    (row,) = read(CONTRACT).rows
    values = {"www-authenticate": 'Basic realm="list"'}
    assert compare(row, Answered(401, values, {"err": 1}), {}) == []
    assert compare(row, Answered(403, {}, {"err": 0}), {}) == [
        "status: 401 expected, 403 found",
        "header www-authenticate: 'Basic *' expected, '' found",
        "body.err: 1 expected, integer found",
    ]


@pytest.mark.parametrize(
    "wrong", [{"body": "<yes>"}, {"boddy": {}}, {"name": "twice"}], ids=lambda one: str(*one)
)
def test_a_malformed_contract_is_refused(wrong: dict[str, Any]) -> None:
    row = {"name": "twice", "ask": "GET /", "status": 200}
    with pytest.raises(BadContract):
        read({**CONTRACT, "rows": [row, {**row, "name": "other", **wrong}]})
