"""Converts the description of the reporting system to JSON, and back. Pure functions.

A team's service writes it into the database, and each QGIS reads it there, to offer the changes
that the system accepts. The service, not QGIS, sends these changes to the system.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from ...core.errors import NotData
from ...core.model.capabilities import Capabilities, Evidence, WriteScope
from ...core.model.report import Department, Service
from ...core.model.report_columns import FieldValue
from ...core.model.status import Status
from ..base import Probe

FOREVER = 100 * 365 * 86_400.0
_NAMES = (
    *("writes", "only_with_status", "only_with_reply", "clears", "creates_with", "alone", "mails"),
    *("publishes",),
)
_FLAGS = (
    *("reply_stays", "creates", "address_beside", "needs_point", "mails_followers"),
    *("workflow_mails", "tells_holder", "has_priority"),
)
_LATER = ("has_activity", "has_contact", "has_details", "has_texts", "asks")
"""Flags that a service of the first version does not store."""
_TEXTS = ("moved_address", "read_only_because")
_STATUSES = ("asks_citizen", "mails_when")
_LATER_STATUSES = ("no_reply_in",)
"""Sets of statuses that a service of the first version does not store."""

Plain = dict[str, object]


@dataclass(frozen=True)
class ServerDescription:
    """``title`` of the server; ``capabilities`` of a desk of its team; ``every_s``: seconds between
    two readings of the list."""

    title: str
    capabilities: Capabilities
    services: tuple[Service, ...] = ()
    departments: tuple[Department, ...] = ()
    test_server: bool = False
    every_s: int = 0


def describe_server(
    probe: Probe, services: Sequence[Service], departments: Sequence[Department], every_s: int
) -> Plain:
    """The description as JSON. Desks of an older version know no questions. If services have
    questions, such a desk reads ``creates: false`` and makes no reports."""
    return {
        "title": probe.title,
        "test_server": probe.test_server,
        "every_s": every_s,
        "capabilities": _capabilities_as_json(probe.capabilities),
        "services": [[one.code, one.name, one.group, one.description] for one in services],
        "asking": [one.code for one in services if one.asks],
        "departments": [[one.id, one.name, [list(p) for p in one.people]] for one in departments],
    }


def _capabilities_as_json(caps: Capabilities) -> Plain:
    can: Plain = {name: sorted(getattr(caps, name)) for name in _NAMES}
    can |= {name: getattr(caps, name) for name in (*_FLAGS, *_LATER, *_TEXTS)}
    statuses = (*_STATUSES, *_LATER_STATUSES)
    can |= {name: sorted(map(str, getattr(caps, name))) for name in statuses}
    can |= {
        "creates": caps.creates and not caps.asks,
        "creates_with_answers": caps.creates,
        "statuses": [str(one) for one in caps.statuses],
        "needs_reply": {str(to): sorted(map(str, one)) for to, one in caps.needs_reply.items()},
        "longest": dict(caps.longest),
        "most_photos": caps.most_photos,
        "actions": dict(caps.actions),
        "sources": list(caps.sources),
        "couples": {name: list(others) for name, others in caps.couples.items()},
        "evidence": int(caps.evidence),
        "write_scope": int(caps.write_scope),
        "parts": {begin: _capabilities_as_json(one) for begin, one in caps.parts.items()},
    }
    return can


def read_description(given: object) -> ServerDescription:
    """The description that :func:`describe_server` wrote. Raises ``NotData`` for anything else."""
    try:
        description = _object(given)
        asking = frozenset(_texts(description.get("asking", [])))
        return ServerDescription(
            title=str(description["title"]),
            capabilities=_capabilities(_object(description["capabilities"])),
            services=tuple(_service(one, asking) for one in _lists(description["services"])),
            departments=tuple(_department(one) for one in _lists(description["departments"])),
            test_server=description["test_server"] is True,
            every_s=_number(description["every_s"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise NotData(f"what the team's service tells of its server: {error}") from error


def _capabilities(can: Mapping[str, object]) -> Capabilities:
    sets: dict[str, object] = {name: frozenset(_texts(can[name])) for name in _NAMES}
    flags: dict[str, object] = {name: can[name] is True for name in _FLAGS}
    flags |= {name: can.get(name) is True for name in _LATER}
    flags["creates"] = can.get("creates_with_answers", can["creates"]) is True
    texts: dict[str, object] = {name: str(can[name]) for name in _TEXTS}
    some: dict[str, object] = {name: _status_set(can[name]) for name in _STATUSES}
    some |= {name: _status_set(can.get(name, [])) for name in _LATER_STATUSES}
    maps: dict[str, object] = {
        "needs_reply": {
            Status(to): _status_set(froms) for to, froms in _object(can["needs_reply"]).items()
        },
        "longest": {name: _number(one) for name, one in _object(can["longest"]).items()},
        "actions": {name: str(one) for name, one in _object(can["actions"]).items()},
        "couples": {name: tuple(_texts(one)) for name, one in _object(can["couples"]).items()},
    }
    given: dict[str, FieldValue] = {**sets, **flags, **texts, **some, **maps}
    given["statuses"] = tuple(Status(one) for one in _texts(can["statuses"]))
    given["sources"] = tuple(_texts(can["sources"]))
    given["most_photos"] = _number(can["most_photos"])
    given["evidence"] = Evidence(_number(can["evidence"]))
    given |= _OF_A_DESK
    parts = _object(can.get("parts", {}))
    given["parts"] = {begin: _capabilities(_object(one)) for begin, one in parts.items()}
    given["write_scope"] = WriteScope(_number(can["write_scope"]))
    return Capabilities(**given)


def _status_set(given: object) -> frozenset[Status]:
    return frozenset(Status(one) for one in _texts(given))


_OF_A_DESK: Mapping[str, object] = {
    "key_ttl": FOREVER,  # the same id again adds nothing
    "conditional": True,  # the service reads the version before it sends
    "settle_s": 0.0,
    "version_step": 0.0,
    "delta": True,
    "counts": True,
    "limit": 1,  # a desk hands its changes over one after the other
    "hands_over": True,
    "numbers_changes": True,
    "tells_news": True,
}


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


def _texts(given: object) -> list[str]:
    if not isinstance(given, list) or not all(isinstance(one, str) for one in given):
        raise TypeError("texts are wanted")
    return given


def _number(given: object) -> int:
    if not isinstance(given, int):
        raise TypeError("a number is wanted")
    return given
