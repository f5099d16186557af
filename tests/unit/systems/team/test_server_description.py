"""What the service stores for its desks is what the server said; a value that the service cannot
have written is refused."""

from __future__ import annotations

import json
from dataclasses import fields, replace

import pytest

from signalement_plugin.core.errors import NotData
from signalement_plugin.core.model.capabilities import Capabilities, Evidence, WriteScope
from signalement_plugin.core.model.report import Department, Service
from signalement_plugin.core.model.server_description import ServerDescription, describe_server
from signalement_plugin.core.model.status import Status
from signalement_plugin.systems.team.desk import description_at_a_desk

CAPS = Capabilities(
    writes=frozenset({"status", "reply", "photo"}),
    statuses=(Status.NEW, Status.CLOSED),
    needs_reply={Status.CLOSED: frozenset({Status.NEW})},
    only_with_status=frozenset({"reply"}),
    asks_citizen=frozenset({Status.WAITING}),
    longest={"reply": 1000},
    most_photos=3,
    actions={"close": "Clôturer"},
    clears=frozenset({"assignee"}),
    creates=True,
    creates_with=frozenset({"photo"}),
    sources=("Telefoon",),
    couples={"service_code": ("assignee",)},
    moved_address="kept",
    write_scope=WriteScope.ROW,
    alone=frozenset({"photo"}),
    mails=frozenset({"reply"}),
    mails_when=frozenset({Status.CLOSED}),
    publishes=frozenset({"reply"}),
    evidence=Evidence.VALUE,
    has_priority=True,
    has_details=True,
    has_texts=True,
    asks=True,
)
SERVICES = [
    Service("1", "Avaloir", "Voirie", "bouché"),
    Service("2", "Lampe", "Voirie", "", asks=True),
]
TEAMS = [Department("v", "Voirie", (("7", "Anna"),))]
OF_THE_DESK = {
    *("key_ttl", "conditional", "settle_s", "version_step", "delta", "counts", "limit"),
    *("hands_over", "numbers_changes", "tells_news"),
}


def through_the_database(caps: Capabilities = CAPS) -> object:
    known = ServerDescription("Namur", caps, tuple(SERVICES), tuple(TEAMS), every_s=60)
    return json.loads(json.dumps(describe_server(known)))


def test_all_that_a_system_takes_reaches_the_desk() -> None:
    description = description_at_a_desk(through_the_database())
    assert (description.title, list(description.services), list(description.departments)) == (
        "Namur",
        SERVICES,
        TEAMS,
    )
    assert (description.every_s, description.test_server) == (60, False)
    for field in fields(Capabilities):
        if field.name not in OF_THE_DESK:
            assert getattr(description.capabilities, field.name) == getattr(CAPS, field.name), (
                field.name
            )
    assert description.capabilities.hands_over


def test_where_services_ask_questions_a_desk_of_before_makes_no_report() -> None:
    description = through_the_database()
    assert isinstance(description, dict)
    assert description["capabilities"]["creates"] is False  # an older desk reads only this key
    plain = through_the_database(replace(CAPS, asks=False))
    assert isinstance(plain, dict)
    assert plain["capabilities"]["creates"] is True


def test_data_of_an_older_service_are_read() -> None:
    description = through_the_database()
    assert isinstance(description, dict)
    del description["asking"]
    for name in ("asks", "has_details", "creates_with_answers"):
        del description["capabilities"][name]
    found = description_at_a_desk(description)
    assert not found.capabilities.asks
    assert not found.capabilities.creates
    assert not any(one.asks for one in found.services)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("capabilities", None),
        ("services", [["1"]]),
        ("departments", "x"),
        ("every_s", "often"),
    ],
)
def test_an_invalid_stored_value_is_refused(name: str, value: object) -> None:
    description = through_the_database()
    assert isinstance(description, dict)
    with pytest.raises(NotData):
        description_at_a_desk({**description, name: value})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("statuses", ["no such"]),
        ("writes", "status"),
        ("longest", {"reply": "1"}),
        ("evidence", 9),
        ("asks", "yes"),
        ("settle_s", float("inf")),
    ],
)
def test_an_invalid_capability_is_refused(name: str, value: object) -> None:
    description = through_the_database()
    assert isinstance(description, dict)
    spoilt = {**description, "capabilities": {**description["capabilities"], name: value}}
    with pytest.raises(NotData):
        description_at_a_desk(spoilt)
