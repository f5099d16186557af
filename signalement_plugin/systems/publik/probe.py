"""The first requests to a Publik site: its fields, categories, roles and people, and which actions
this client may start."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

from ...core.errors import Busy, ServerError, Unauthorized, Unreachable
from ...core.model.capabilities import Capabilities, Evidence
from ...core.model.report import Department, Service
from ...core.model.status import Status
from ...core.text.folding import fold
from ...transport.decoding import to_nfc
from ..columns import Table
from ..values import text
from .address import Form
from .own_actions import own_actions
from .paging import ALL, NEWEST
from .records import role_of, rows_of, services_in, status_names
from .requests import Wire
from .statuses import CHANNELS
from .writes import Filled, key_of, offered_actions

if TYPE_CHECKING:
    from ...core.text.json_values import Json

SAMPLE = 50
NO_ACTIONS, NO_KEY, NO_REPORTS = "no_actions", "no_key", "no_reports"
_CATEGORIES = ("category", "atal_thematic")
_NUMBERED = re.compile(r" - n°| #(?=\S+$)")
_SERIOUS = (Unreachable, Unauthorized, Busy)


class Person(NamedTuple):
    """A person of the back office. ``roles``: names of roles."""

    email: str
    name: str
    roles: tuple[str, ...]


@dataclass(frozen=True)
class Found:
    """What the probe learnt. ``fields``: identifiers of the form's fields; ``roles`` and
    ``statuses`` (id → name): those of the newest reports. These reports themselves are not kept."""

    title: str
    capabilities: Capabilities
    fields: frozenset[str] = frozenset()
    offers: frozenset[str] = frozenset()
    services: tuple[Service, ...] = ()
    roles: tuple[str, ...] = ()
    statuses: Mapping[str, str] = field(default_factory=dict)
    people: tuple[Person, ...] = ()
    filled: Filled = field(default_factory=Filled)
    open_count: int | None = None
    total_count: int | None = None

    @property
    def is_townstreet(self) -> bool:
        """Whether the form has the two fields that only TownStreet's form has."""
        return {"addinfo", "atal_thematic"} <= self.fields

    @property
    def dialect(self) -> str:
        return "townstreet" if "addinfo" in self.fields else "publik"


def probe(wire: Wire, form: Form) -> Found:
    """Ask the site what it has and allows; four requests. Raises the errors of the list. If the
    schema of the form cannot be read, less is known."""
    listed = wire.read_list(form, {**ALL, **NEWEST, "limit": str(SAMPLE)})
    rows, total = rows_of(listed.value)
    schema = _schema(wire, form)
    fields = [one for one in _list(schema.get("fields")) if isinstance(one, dict)]
    named = (text(one.get("varname"), 100) for one in fields)
    names = frozenset(filter(None, named)) or _named_in(rows)
    offers = offered_actions(rows)
    actions = _actions_named(schema)
    services = _services(fields, rows, form)
    people = people_of(wire, form, roles=",".join(_role_ids(rows, form)))
    return Found(
        to_nfc(text(schema.get("name"), 200) or _title(rows)) or form.slug,
        capabilities_of(
            offers,
            form,
            actions_named=actions,
            actions=own_actions(rows, offers, schema, form),
            has_identity=wire.has_identity,
            creates=not names.isdisjoint(form.texts),
            names_people=bool(people),
            without=NO_ACTIONS if rows else NO_REPORTS,
        ),
        names,
        offers,
        services,
        _roles(rows, form),
        status_names(rows),
        people,
        Filled(_category_in(rows, names), {one.code: one.name for one in services}),
        _open_count(wire, form),
        total,
    )


ANY_SITE = Capabilities(
    creates_with=frozenset({"caller", "source"}),
    sources=CHANNELS,
    couples={"department": ("assignee",), "assignee": ("department",)},
    evidence=Evidence.VERSION,
    version_step=1.0,
    delta=True,
    counts=True,
    filters_recent=True,
    lists_open=True,
    finds_named=True,
    lists_part=frozenset({"department", "service_code"}),  # perhaps only of the newest reports
    has_activity=True,
    limit=2,
)
"""Capabilities of every Publik site, whatever the rights of the client."""


def capabilities_of(
    offers: frozenset[str],
    form: Form,
    *,
    actions_named: frozenset[str] = frozenset(),
    actions: Mapping[str, str] | None = None,
    has_identity: bool,
    creates: bool,
    names_people: bool = False,
    without: str = NO_ACTIONS,
) -> Capabilities:
    """What the API allows: no key, no condition, a time of change in whole seconds; the last body
    of each action can be read in the workflow's data. ``actions_named``: see ``_reached``."""
    statuses = _reached(form, offers, actions_named)
    alone = {part for part, name in form.parts.items() if key_of(name, offers)}
    parts = {
        "status": bool(statuses),
        "department": "department" in alone,
        "assignee": names_people and "assignee" in alone,
        "note": "note" in alone,
        "reply": "reply" in alone or bool({Status.CLOSED, Status.REJECTED} & set(statuses)),
        "photo": "photo" in alone,
        "action": bool(actions),
    }
    writes = frozenset(name for name, can in parts.items() if can and has_identity)
    why = "" if writes else (without if has_identity else NO_KEY)
    return replace(
        ANY_SITE,
        writes=writes,
        statuses=statuses if writes else (),
        actions=actions or {},
        only_with_status=frozenset() if "reply" in alone else frozenset({"reply"}) & writes,
        creates=creates and has_identity,
        alone=frozenset({"department", "assignee", "note", "photo", "action"}) & writes,
        mark="activity" if writes else "",
        publishes=frozenset({"photo"}) & writes,  # a note beside a photo is internal
        workflow_mails=bool(writes),
        has_contact=has_identity,
        read_only_because=why,
    )


def _reached(
    form: Form, offers: frozenset[str], actions_named: frozenset[str]
) -> tuple[Status, ...]:
    """Statuses that some report can be led to. A report offers only the actions that its own status
    allows, and the newest reports need not be in all statuses. So if they offer one of the actions,
    the other actions of the workflow count too (``actions_named``; empty for a client that may not
    read the form). Before a change is sent, the offers of its report decide."""
    here = {one for one, name in form.actions.items() if key_of(name, offers)}
    able = {
        one
        for one, name in form.actions.items()
        if not actions_named or key_of(name, actions_named)
    }
    return tuple(one for one in form.actions if one in (here | able if here else here))


def people_of(wire: Wire, form: Form, **asked: str) -> tuple[Person, ...]:
    """People of the back office, as far as the site lists them to this client. With these
    ``roles`` (ids), or found by a word ``q``: without either the site would list citizens."""
    if not any(asked.values()):
        return ()
    try:
        listed, _ = rows_of(wire.read(f"{form.base}/api/users/", asked).value)
    except _SERIOUS:
        raise
    except ServerError:
        return ()
    staff = (one for one in listed if one.get("user_backoffice_access") is True)
    found = (_person(one) for one in staff)
    return tuple(one for one in found if one.email)


def _person(row: Mapping[str, Json]) -> Person:
    roles = tuple(filter(None, map(role_of, _list(row.get("user_roles")))))
    name = to_nfc(text(row.get("user_display_name"), 200))
    return Person(text(row.get("user_email"), 200), name, roles)


def departments_of(wire: Wire, form: Form, found: Found) -> list[Department]:
    """Roles, by name: the site's list where this client may read it, and those of the newest
    reports; each with its people."""
    try:
        listed, _ = rows_of(wire.read(f"{form.base}/api/roles").value)
    except _SERIOUS:
        raise
    except ServerError:
        listed = []
    named = [role_of(role) for role in listed]
    names = sorted({*named, *found.roles} - {""}, key=lambda name: (fold(name), name))
    return [
        Department(
            name,
            to_nfc(name),
            tuple((one.email, one.name or one.email) for one in found.people if name in one.roles),
        )
        for name in names
    ]


def _role_ids(rows: Sequence[Mapping[str, Json]], form: Form) -> list[str]:
    """Ids of the roles to which the newest reports are assigned."""
    held = Table(rows).column(f"roles.{form.function}")
    roles = (role for value in held for role in _list(value) if isinstance(role, dict))
    return sorted(set(filter(None, (text(role.get("id"), 50) for role in roles))))


def _roles(rows: Sequence[Mapping[str, Json]], form: Form) -> tuple[str, ...]:
    found = {role_of(value) for value in Table(rows).column(f"roles.{form.function}")}
    return tuple(sorted(found - {""}))


def _named_in(rows: Sequence[Mapping[str, Json]]) -> frozenset[str]:
    """Identifiers of fields as reports carry them, filled or not: a login by HTTP Basic may
    not read the form itself."""
    found = (row.get("fields") for row in rows)
    names = {text(name, 100) for one in found if isinstance(one, dict) for name in one}
    return frozenset(name for name in names if not name.endswith(("_raw", "_structured")))


def _category_in(rows: Sequence[Mapping[str, Json]], names: Collection[str]) -> str:
    """The field of the category: of the two that TownStreet has, the one that most reports fill.
    Mails and works orders show the value of this field."""
    table = Table(rows)
    filled = {one: sum(map(bool, table.texts(f"fields.{one}", 200))) for one in _CATEGORIES}
    known = [one for one in _CATEGORIES if one in names] or _CATEGORIES[:1]
    return max(known, key=lambda one: filled[one])


def _title(rows: Sequence[Mapping[str, Json]]) -> str:
    """The form's name, which stands before the number in the name of each report."""
    names = (text(row.get("display_name"), 200) for row in rows)
    cut = (_NUMBERED.split(name)[0] for name in names)
    return next(filter(None, cut), "")


def _schema(wire: Wire, form: Form) -> dict[str, Json]:
    try:
        value = wire.read(form.definition("schema")).value
    except _SERIOUS:
        raise
    except ServerError:
        return {}
    return value if isinstance(value, dict) else {}


def _actions_named(schema: Mapping[str, Json]) -> frozenset[str]:
    """All actions that the form's workflow lets programs start, whatever their rights."""
    workflow = schema.get("workflow")
    return offered_actions([workflow] if isinstance(workflow, dict) else [])


def _services(
    fields: list[dict[str, Json]], rows: Sequence[Mapping[str, Json]], form: Form
) -> tuple[Service, ...]:
    """The categories that the form lists, and those that the newest reports have."""
    wanted = (form.category,) if form.category else _CATEGORIES
    lists = (one.get("items") for one in fields if one.get("varname") in wanted)
    names = [text(item, 200) for items in lists for item in _list(items)]
    found = {name: Service(name, to_nfc(name)) for name in names if name}
    for code, name in services_in(rows, form):
        found.setdefault(code, Service(code, name or code))
    return tuple(found.values())


def _open_count(wire: Wire, form: Form) -> int | None:
    asked = {"filter": "pending", "response_type": "dict", "limit": "1"}
    try:
        return rows_of(wire.read(form.api("list"), asked).value)[1]
    except _SERIOUS:
        raise
    except ServerError:
        return None


def _list(value: Json) -> list[Json]:
    return value if isinstance(value, list) else []
