"""Converts what is known of a reporting system to JSON, and back. Pure functions.

A team's service writes it into the database for its desks (``systems/team/desk.py``); a connection
keeps it beside its reports for a start without the server (``connection/server/kept_server.py``).
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import astuple, dataclass
from enum import Enum
from typing import get_args, get_origin, get_type_hints

from ..errors import NotData
from .capabilities import Capabilities
from .report import Area, Department, Service
from .report_columns import FieldValue

Plain = dict[str, object]
_PARTS = get_type_hints(Capabilities)


@dataclass(frozen=True)
class ServerDescription:
    """``title`` of the server; ``capabilities`` as the system declared them; ``every_s``: seconds
    between two readings of the list, of a team."""

    title: str
    capabilities: Capabilities
    services: tuple[Service, ...] = ()
    departments: tuple[Department, ...] = ()
    test_server: bool = False
    every_s: int = 0


def describe_server(known: ServerDescription) -> Plain:
    """The description as JSON. Desks of an older version know no questions. If services have
    questions, such a desk reads ``creates: false`` and makes no reports."""
    return {
        "title": known.title,
        "test_server": known.test_server,
        "every_s": known.every_s,
        "capabilities": _plain(known.capabilities),
        "services": [[one.code, one.name, one.group, one.description] for one in known.services],
        "asking": [one.code for one in known.services if one.asks],
        "departments": [
            [one.id, one.name, [list(p) for p in one.people]] for one in known.departments
        ],
    }


def _plain(value: object) -> object:
    if isinstance(value, Capabilities):
        creates = {"creates": value.creates and not value.asks}
        told = {name: _plain(getattr(value, name)) for name in _PARTS}
        return told | creates | {"creates_with_answers": value.creates}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Area):
        return list(astuple(value))
    if isinstance(value, Mapping):
        return {str(name): _plain(one) for name, one in value.items()}
    if isinstance(value, frozenset):
        return sorted(str(one) for one in value)
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return value


def read_description(given: object) -> ServerDescription:
    """The description that :func:`describe_server` wrote; what an older version did not write is
    as in a system that has nothing of it. Raises ``NotData`` for anything else."""
    try:
        description = _object(given)
        asking = frozenset(texts_of(description.get("asking", [])))
        return ServerDescription(
            title=str(description["title"]),
            capabilities=_capabilities(description["capabilities"]),
            services=tuple(_service(one, asking) for one in _lists(description["services"])),
            departments=tuple(_department(one) for one in _lists(description["departments"])),
            test_server=description["test_server"] is True,
            every_s=_value(int, description["every_s"]),
        )
    except (KeyError, TypeError, ValueError, RecursionError) as error:
        raise NotData(f"what is known of the server: {error}") from error


def _capabilities(given: object) -> Capabilities:
    can = {**_object(given)}
    can["creates"] = can.get("creates_with_answers", can.get("creates", False))
    return Capabilities(**{name: _value(_PARTS[name], can[name]) for name in _PARTS if name in can})


def _value(kind: FieldValue, given: FieldValue) -> FieldValue:
    """What :func:`_plain` made plain, as the type that ``Capabilities`` declares for it."""
    several: FieldValue = get_origin(kind)
    of = get_args(kind)
    if kind is Capabilities:
        return _capabilities(given)
    if kind is Area:
        return Area(*(_value(float, one) for one in given))
    if several in (frozenset, tuple):
        return several(_value(of[0], one) for one in texts_of(given))
    if several is not None:  # a mapping
        return {_value(of[0], name): _value(of[1], one) for name, one in _object(given).items()}
    if issubclass(kind, Enum):
        return kind(given)
    if kind is float and type(given) is int:
        return float(given)
    if type(given) is not kind or (kind is float and not math.isfinite(given)):
        raise TypeError(f"{kind.__name__} is wanted")
    return given


def _service(given: Sequence[object], asking: Collection[str]) -> Service:
    code, name, group, description = map(str, given)
    return Service(code, name, group, description, code in asking)


def _department(given: Sequence[object]) -> Department:
    name, title, people = given
    pairs = [tuple(map(str, one)) for one in _lists(people)]
    return Department(str(name), str(title), tuple((who, called) for who, called in pairs))


def _object(given: object) -> dict[str, object]:
    if not isinstance(given, dict):
        raise TypeError("an object is wanted")
    return given


def _lists(given: object) -> list[list[object]]:
    if not isinstance(given, list) or not all(isinstance(one, list) for one in given):
        raise TypeError("lists are wanted")
    return given


def texts_of(given: object) -> list[str]:
    """A list of texts. Raises ``TypeError`` for anything else."""
    if not isinstance(given, list) or not all(isinstance(one, str) for one in given):
        raise TypeError("texts are wanted")
    return given
