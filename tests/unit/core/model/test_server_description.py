"""What is kept of a server is read as it was written, each part of it."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from typing import Any

import pytest

from signalement_plugin.core.errors import NotData
from signalement_plugin.core.model.capabilities import Capabilities, Evidence, WriteScope, together
from signalement_plugin.core.model.report import Area
from signalement_plugin.core.model.server_description import (
    ServerDescription,
    describe_server,
    read_description,
)
from signalement_plugin.core.model.status import Status

SAMPLES: dict[str, Any] = {
    "str": "é",
    "bool": True,
    "int": 7,
    "float": 2.5,
    "Area": Area(4.0, 50.0, 5.0, 51.5),
    "Evidence": Evidence.VALUE,
    "WriteScope": WriteScope.ROW,
    "frozenset[str]": frozenset({"status", "note"}),
    "frozenset[Status]": frozenset({Status.CLOSED, Status.WAITING}),
    "tuple[str, ...]": ("Telefoon", "App"),
    "tuple[Status, ...]": (Status.NEW, Status.CLOSED),
    "Mapping[str, int]": {"reply": 1000},
    "Mapping[str, str]": {"close": "Clôturer"},
    "Mapping[str, tuple[str, ...]]": {"service_code": ("assignee", "department")},
    "Mapping[Status, frozenset[Status]]": {Status.CLOSED: frozenset({Status.NEW})},
    "Mapping[str, Capabilities]": {"a": Capabilities(creates=True, mark="text")},
}
"""A value of each type that a capability has."""


def again(can: Capabilities) -> Capabilities:
    written = json.dumps(describe_server(ServerDescription("Namur", can)))
    return read_description(json.loads(written)).capabilities


@pytest.mark.parametrize("name", [one.name for one in fields(Capabilities)])
def test_each_capability_comes_back(name: str) -> None:
    kind = next(one.type for one in fields(Capabilities) if one.name == name)
    before = replace(Capabilities(), **{name: SAMPLES[kind]})
    assert again(before) == before


def test_parts_of_a_joined_connection_come_back() -> None:
    can = together({"a": Capabilities(writes=frozenset({"note"})), "b": Capabilities()})
    assert again(can) == can


def test_what_an_older_version_did_not_write_is_as_without_it() -> None:
    written = describe_server(ServerDescription("Namur", Capabilities(has_texts=True)))
    can = written["capabilities"]
    assert isinstance(can, dict)
    del can["has_texts"]
    can["of a later version"] = 1
    assert not read_description(written).capabilities.has_texts


@pytest.mark.parametrize("parts", [[], {"a": 1}, {"a": {"parts": {"b": "c"}}}])
def test_parts_that_are_none_are_refused(parts: object) -> None:
    written = describe_server(ServerDescription("Namur", Capabilities()))
    with pytest.raises(NotData):
        read_description({**written, "capabilities": {"parts": parts}})
