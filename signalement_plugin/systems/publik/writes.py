"""From an operation to an action or a trigger of a workflow, and to a new form. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from ...core.errors import MoveRefused, NotSupported, Refused
from ...core.model.operation import Operation
from ...core.model.status import Status
from ..values import text
from .activity import MARK
from .address import Form
from .statuses import PART_ACTIONS, REJECT

HOOK, JUMP = "global-action:", "jump:"
"""Kinds of what ``actions`` offers: in any status, in the present one only."""

_PATHS = {HOOK: "hooks/{}/", JUMP: "jump/trigger/{}/"}
_CALLER = {"name": "lastname", "phone": "phonenum"}


def offered(rows: Iterable[Mapping[str, Any]]) -> frozenset[str]:
    """What these records offer to this client: ``global-action:NAME`` and ``jump:NAME``."""
    found = (row.get("actions") for row in rows)
    return frozenset(text(key, 200) for one in found if isinstance(one, dict) for key in one)


def has(name: str, offers: Collection[str]) -> bool:
    return HOOK + name in offers or JUMP + name in offers


def action_of(operation: Operation, form: Form) -> str:
    """The one action that carries this operation. Raises ``NotSupported``."""
    written = operation.written
    if "status" in written and written <= {"status", "reply"}:
        try:
            return form.actions[Status(operation.sets["status"])]
        except (KeyError, ValueError) as error:
            raise NotSupported(f"no action for {operation.sets['status']!r}") from error
    if len(written) == 1 and written <= PART_ACTIONS.keys():
        return PART_ACTIONS[next(iter(written))]
    raise NotSupported(f"no action for {', '.join(sorted(written))} in one request")


def path_of(name: str, offers: Collection[str]) -> str:
    """Where an action is set off, below its report. Raises ``Refused`` when it is not
    offered: the workflow, its conditions or the roles of this client do not allow it now; of
    one that leads to a status, ``MoveRefused``."""
    for kind, path in _PATHS.items():
        if kind + name in offers:
            return path.format(name)
    kind_of_no = Refused if name in PART_ACTIONS.values() else MoveRefused
    raise kind_of_no(f"{name} is not offered for this report in its present status", name)


def is_trigger(path: str) -> bool:
    return path.startswith("jump/")


def body_of(operation: Operation, name: str) -> dict[str, str]:
    """What the workflow gets; it keeps it, so that the mark can be found again."""
    said = operation.reply or operation.note
    body = {
        "auteur": operation.author,
        "motif" if name == REJECT else "commentaire": said,
        "role": operation.sets.get("department", ""),
        "statut": operation.sets.get("status", ""),
    }
    return {**{key: value for key, value in body.items() if value}, MARK: operation.id}


def submission(operation: Operation, form: Form, names: Collection[str]) -> dict[str, Any]:
    """A new form. ``names`` are the identifiers of its fields; the operation's id travels
    in ``origin_id`` where there is one, else at the end of the text."""
    sets = operation.sets
    description = sets.get("description", "")
    wanted: dict[str, Any] = {}
    if "origin_id" in names:
        wanted["origin_id"] = operation.id
    else:
        description = f"{description}\n[{operation.id}]".strip()
    wanted[form.description or "addinfo"] = description
    category = form.category or ("atal_thematic" if "atal_thematic" in names else "category")
    code = sets.get("service_code", "")
    wanted |= {category: code, f"{category}_raw": code}
    lon, _, lat = sets.get("position", "").partition(" ")
    if lat:
        wanted["map"] = {"lat": float(lat), "lon": float(lon)}
    if sets.get("address"):
        wanted["street"] = sets["address"]
    for name, varname in _CALLER.items():
        if operation.caller.get(name):
            wanted[varname] = operation.caller[name]
    known = {name: value for name, value in wanted.items() if name.removesuffix("_raw") in names}
    return {"data": known or wanted, "meta": {"backoffice-submission": True}}
