"""Turns an operation into an action or a trigger of a workflow, or a new form. Pure functions."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import quote

from ...core.errors import MoveRefused, NotSupported, Refused
from ...core.model.operation import Operation
from ...core.model.status import Status
from ..values import text
from .activity import ACTION, AFTER, MARK
from .address import Form
from .statuses import ACTIONS, CHANNELS, spellings

if TYPE_CHECKING:
    from ...core.text.json_values import Json

ADDRESS = ("street", "number", "postal_code", "city")
_LINE = re.compile(
    r"([^,]*?[^,\s\d][^,]*?)(?:\s+(\d{1,5}\s?[A-Za-z]{0,3}(?:[/-]\w{1,4})?))?"
    r"(?:,\s*(\d{4,5})\s+([^,]+))?"
)

HOOK, JUMP = "global-action:", "jump:"
"""Kinds of entries in ``actions``: available in any status, or in the present one only."""

_PATHS = {JUMP: "jump/trigger/{}/", HOOK: "hooks/{}/"}
_CALLER = {"name": "lastname", "phone": "phonenum"}


@dataclass(frozen=True)
class Filled:
    """How existing reports fill a form: the field of their category, and code → label."""

    category: str = "category"
    labels: Mapping[str, str] = field(default_factory=dict)


def offered_actions(rows: Iterable[Mapping[str, Json]]) -> frozenset[str]:
    """The actions that these records offer to this client: ``global-action:NAME``,
    ``jump:NAME``."""
    found = (row.get("actions") for row in rows)
    return frozenset(text(key, 200) for one in found if isinstance(one, dict) for key in one)


def key_of(name: str, offers: Collection[str]) -> str:
    """The key of the offered action with this name, in any of its spellings; empty without one. A
    jump is preferred: its conditions are checked, and it changes the report's time of change."""
    keys = (kind + one for kind in _PATHS for one in spellings(name))
    return next((key for key in keys if key in offers), "")


def names_of_guide(form: Form) -> frozenset[str]:
    """Names of the guide's actions and of those that the connection uses in their place, in each
    spelling. These actions are not shown as actions of their own."""
    names = (*ACTIONS, *form.actions.values(), *form.parts.values())
    return frozenset(spelt for name in names for spelt in spellings(name))


def action_of(operation: Operation, form: Form) -> str:
    """The one action that carries out this operation: its name, or its key as offered if it is one
    of the workflow's own actions. Raises ``NotSupported``."""
    written = operation.written
    if written == {"action"}:
        key = operation.sets["action"]
        if name_of(key) in {"", *names_of_guide(form)}:
            raise NotSupported(f"{key!r} is no other action of the workflow")
        return key
    if "status" in written and written <= {"status", "reply"}:
        try:
            return form.actions[Status(operation.sets["status"])]
        except (KeyError, ValueError) as error:
            raise NotSupported(f"no action for {operation.sets['status']!r}") from error
    if len(written) == 1 and written <= form.parts.keys():
        return form.parts[next(iter(written))]
    raise NotSupported(f"no action for {', '.join(sorted(written))} in one request")


def offer_of(operation: Operation, form: Form, offers: Collection[str]) -> str:
    """The key of ``offers`` that carries out this operation. Raises ``Refused`` if there is none
    (the workflow, its conditions or the roles of this client do not allow it now); for a change of
    status, ``MoveRefused``."""
    name = action_of(operation, form)
    key = name if name in offers else key_of(name, offers)
    if key:
        return key
    kind_of_no = MoveRefused if "status" in operation.written else Refused
    raise kind_of_no(f"{name} is not offered for this report in its present status", name)


def path_of(key: str) -> str:
    """The path, below the report, that starts an offered action."""
    kind = JUMP if is_trigger(key) else HOOK
    return _PATHS[kind].format(quote(key.removeprefix(kind), safe=""))


def name_of(key: str) -> str:
    """The name of an offered action or trigger, from its key; empty for any other key."""
    kind, colon, name = key.partition(":")
    return name if kind + colon in _PATHS else ""


def is_trigger(key: str) -> bool:
    """Whether an offered action leaves the present status (a jump). Such an action is gone once a
    colleague has changed the status."""
    return key.startswith(JUMP)


def body_of(operation: Operation, last: str = "") -> dict[str, str]:
    """The body of a request that starts an action. The workflow stores it, so the mark can be found
    again. ``last``: id of the newest entry of the thread before the request.

    Empty values are sent too, because the body of a trigger is merged into that of the last one.
    """
    comment = operation.reply or operation.note
    refuses = operation.sets.get("status") == Status.REJECTED
    return {
        "auteur": operation.author,
        "commentaire": comment,
        "motif": comment if refuses else "",
        "role": operation.sets.get("department") or operation.sets.get("assignee", ""),
        "statut": operation.sets.get("status", ""),
        ACTION: operation.sets.get("action", ""),
        MARK: operation.id,
        AFTER: last,
    }


def submission(
    operation: Operation, form: Form, names: Collection[str], filled: Filled | None = None
) -> dict[str, Json]:
    """The body of a new form. ``names``: identifiers of the form's fields. The operation's id is
    sent in the field ``origin_id`` if there is one, else at the end of the text. Raises
    ``NotSupported`` for a form without a field for the text."""
    filled = filled or Filled()
    sets = operation.sets
    description = sets.get("description", "")
    wanted: dict[str, Json] = {}
    if "origin_id" in names:
        wanted["origin_id"] = operation.id
    else:
        description = f"{description}\n[{operation.id}]".strip()
    wanted[text_field(form, names)] = description
    category = form.category or filled.category
    code = sets.get("service_code", "")
    if code in filled.labels:
        wanted |= {category: filled.labels[code], f"{category}_raw": code}
    elif code:
        wanted[category] = code  # without the label the site looks it up
    lon, _, lat = sets.get("position", "").partition(" ")
    if lat:
        wanted[form.pin] = {"lat": float(lat), "lon": float(lon)}
    wanted |= address_parts(sets.get("address", ""), names)
    for name, varname in _CALLER.items():
        if operation.caller.get(name):
            wanted[varname] = operation.caller[name]
    known = {name: value for name, value in wanted.items() if name.removesuffix("_raw") in names}
    body = {"data": known or wanted, "meta": {"backoffice-submission": True}}
    channel = sets.get("source", "")
    return {**body, "context": {"channel": channel}} if channel in CHANNELS else body


def text_field(form: Form, names: Collection[str]) -> str:
    """The field among ``names`` that takes the text of a new report. Raises ``NotSupported``."""
    found = next((one for one in form.texts if one in names or not names), "")
    if not found:
        raise NotSupported(f"the form has none of the fields {', '.join(form.texts)}")
    return found


def address_parts(line: str, names: Collection[str]) -> dict[str, str]:
    """The form's fields for an address such as ``Rue du Pont 3, 5000 Namur``; all of it as the
    street if the form lacks one of the fields, or the line looks different."""
    found = _LINE.fullmatch(line.strip())
    if found is None or not set(ADDRESS) <= set(names):
        return {"street": line} if line else {}
    return {name: value for name, value in zip(ADDRESS, found.groups()) if value}
