"""The definition of a service: read in both formats, malformed ones too, and answered."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs

import pytest
from http_server import Asked, Reply, data, page
from open311_fake_city import City, row
from open311_fixtures import connected

from signalement_plugin.core import errors
from signalement_plugin.core.changes.request import create_operation
from signalement_plugin.core.model.questions import DATATYPES, GivenAnswer, Question
from signalement_plugin.systems.open311.definitions import (
    MOST_CHOICES,
    MOST_QUESTIONS,
    questions_of,
)
from signalement_plugin.transport.decoding import decode

LAMP = (("off", "Éteint"), ("none", "None"))


def attribute(code: str, **fields: Any) -> dict[str, Any]:
    return {
        "variable": True,
        "code": code,
        "datatype": "string",
        "required": False,
        "datatype_description": "",
        "order": 1,
        "description": f"What about {code}?",
        "values": [],
        **fields,
    }


def defined(*attributes: object) -> dict[str, Any]:
    return {"service_code": "017", "attributes": list(attributes)}


XML = """<?xml version="1.0" encoding="utf-8"?>
<service_definition><service_code>017</service_code><attributes>
 <attribute><variable>true</variable><code>lamp</code><datatype>singlevaluelist</datatype>
  <required>true</required><datatype_description>one</datatype_description><order>2</order>
  <description>Which fault?</description><values>
   <value><key>off</key><name>Éteint</name></value><value><key>none</key><name>None</name></value>
  </values></attribute>
 <attribute><variable>true</variable><code>pole</code><datatype>string</datatype>
  <required>false</required><datatype_description/><order>1</order>
  <description>Which pole?</description><values/></attribute>
</attributes></service_definition>"""


def test_both_formats_say_the_same() -> None:
    values = [{"key": key, "name": name} for key, name in LAMP]
    lamp = attribute("lamp", datatype="singlevaluelist", required="true", order="2", values=values)
    asked = {"description": "Which fault?", "datatype_description": "one"}
    as_json = defined({**lamp, **asked}, attribute("pole", description="Which pole?"))
    expected = [
        Question("pole", "Which pole?"),
        Question("lamp", "Which fault?", "singlevaluelist", True, hint="one", choices=LAMP),
    ]
    assert questions_of(decode(XML.encode()).value) == expected
    for value in (as_json, [as_json], {"service_definition": as_json}):
        assert questions_of(value) == expected


@pytest.mark.parametrize("datatype", DATATYPES)
def test_each_datatype_of_the_standard_is_asked(datatype: str) -> None:
    values = [{"key": "a", "name": "A"}] if datatype.endswith("list") else []
    (found,) = questions_of(defined(attribute("x", datatype=datatype.upper(), values=values)))
    assert found.datatype == datatype


def test_a_text_to_read_is_no_question() -> None:
    told = attribute("danger", variable="false", description="Call 112", required=True)
    assert questions_of(defined(told)) == [Question("", "Call 112", asked=False)]


@pytest.mark.parametrize(
    "attributes",
    [
        None,
        "",
        {},
        [],
        7,
        ["text", None, 7, []],
        [{"description": "no code"}],
        [attribute("x" * 201)],
        [attribute("set by the server", automated="server_set")],
    ],
)
def test_a_broken_definition_asks_nothing(attributes: object) -> None:
    assert questions_of({"service_code": "017", "attributes": attributes}) == []
    assert questions_of(attributes) == []


def test_odd_attributes_become_what_can_be_answered() -> None:
    found = questions_of(
        defined(
            attribute("list without values", datatype="multivaluelist"),
            attribute("unknown", datatype="colour"),
            attribute("unknown", description="the same code again"),
            attribute("pictures", datatype="pick", values=[{"name": "A"}, {"key": 0}, "x", {}]),
            attribute("conditional", required=True, dependencies={"clause": "OR"}),
            attribute(12, description=None),
        )
    )
    assert [(one.code, one.datatype, one.required, one.choices) for one in found] == [
        ("list without values", "string", False, ()),
        ("unknown", "string", False, ()),
        ("pictures", "singlevaluelist", False, (("A", "A"), ("0", "0"))),
        ("conditional", "string", False, ()),
        ("12", "string", False, ()),
    ]


def test_of_too_many_attributes_only_the_required_are_asked() -> None:
    many = [attribute(f"a{at}", order=at, required=at >= 450) for at in range(500)]
    found = questions_of(defined(*many))
    assert len(found) == MOST_QUESTIONS
    assert [one.code for one in found if one.required] == [f"a{at}" for at in range(450, 500)]
    assert [one.code for one in found][:2] == ["a0", "a1"]


def test_the_answer_to_a_list_that_is_too_long_is_typed() -> None:
    values = [{"key": f"k{at}", "name": f"Street {at}"} for at in range(MOST_CHOICES)]
    first = attribute("street", datatype="singlevaluelist", order=1, values=values)
    second = attribute("kind", datatype="multivaluelist", order=2, values=values[:1])
    found = questions_of(defined(second, first))
    assert [(one.datatype, len(one.choices)) for one in found] == [
        ("singlevaluelist", MOST_CHOICES),
        ("string", 0),
    ]


def test_hostile_texts_are_bounded_and_on_one_line() -> None:
    (found,) = questions_of(defined(attribute("x", description="<b>a\x00\n\n" + "b " * 9000)))
    assert found.text.startswith("<b>a b b")
    assert len(found.text) == 500


DEFINITION = defined(attribute("lamp", required=True))
SERVICES = [
    {"service_code": "a/b", "metadata": True},
    {"service_code": "c", "metadata": "true"},
    {"service_code": "d", "metadata": "false"},
    {"service_code": "e"},
]


def city(answer: Reply) -> City:
    return City(
        [row(7)],
        extra={"/services.json": lambda _: data(SERVICES), "/a%2Fb.json": lambda _: answer},
    )


def test_a_service_says_whether_it_asks_and_is_asked_under_its_own_code() -> None:
    with connected(city(data(DEFINITION)), "/v2") as (system, server, _probe):
        assert system.capabilities.asks
        assert [one.asks for one in system.services()] == [True, True, False, False]
        assert [one.code for one in system.questions("a/b")] == ["lamp"]
        assert server.asked[-1].path == "/v2/services/a%2Fb.json"


def test_a_definition_that_was_announced_and_is_not_there_asks_nothing() -> None:
    with connected(city(data([], 404)), "/v2") as (system, _, _probe):
        assert system.questions("a/b") == []


def test_a_page_in_place_of_a_definition_is_said() -> None:
    with (
        connected(city(page("<html>oops</html>")), "/v2") as (system, _, _probe),
        pytest.raises(errors.NotData),
    ):
        system.questions("a/b")


def test_answers_go_out_as_the_standard_writes_them() -> None:
    def take(asked: Asked) -> Reply:
        return data([{"service_request_id": "8"}])

    made = create_operation(
        "017",
        4.86,
        50.46,
        "Éteint",
        answers=(
            GivenAnswer("pole", ("12 & b",)),
            GivenAnswer("seen", ("a", "b"), several=True),
            GivenAnswer("one", ("a",), several=True),
        ),
    )

    def server(asked: Asked) -> Reply:
        return take(asked) if asked.method == "POST" else whole(asked)

    whole = City([row(7)])
    with connected(server, "/v2") as (system, served, _probe):
        system.create(made)
        sent = parse_qs(served.asked[-1].body.decode(), keep_blank_values=True)
    assert sent["attribute[pole]"] == ["12 & b"]
    assert sent["attribute[seen][]"] == ["a", "b"]
    assert sent["attribute[one][]"] == ["a"]
