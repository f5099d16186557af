"""An administrator's file: which settings it brought, where it was read from, and which settings
still follow it.

A setting follows the file until the user changes it; a protection or a shorter time for texts is
taken over even then. A file never brings a login, never removes a protection, and never makes a
connection that is here keep texts longer. Plain functions.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from typing import NamedTuple

from qgis.core import QgsSettings

from ..core.changes.reply_templates import Template, from_json, to_json
from ..core.errors import BadConnections, BadTemplates
from .connection_file import GUARDS, SHARED, SHORTER, OfferedConnection, as_text, from_text
from .known_layers import KnownLayer, layers_in, rows_of
from .recipients import recipients_in
from .settings import CONNECTIONS, ROOT, ConnectionSettings

TEMPLATES = f"{ROOT}/administrator_templates"
NAMED = f"{ROOT}/administrator_file"
"""Global setting of QGIS: path or address of a file for all users of this computer."""
_WHICH = ("system", "endpoint", "jurisdiction")


@dataclass(frozen=True)
class Content:
    """The content of a file. ``templates``, ``layers``, ``recipients``: ``None`` if the file has no
    such part."""

    offered: Sequence[OfferedConnection] = ()
    templates: Sequence[Template] | None = None
    layers: Sequence[KnownLayer] | None = None
    recipients: Sequence[str] | None = None


class FromFile(NamedTuple):
    """A connection that a file offers. ``path``: the file's path or address; ``base``: the settings
    to store, with the user's own changes."""

    path: str
    content: Content
    offered: OfferedConnection
    base: ConnectionSettings


@dataclass(frozen=True)
class AppliedFile:
    """What a file has brought to one connection. ``path``: its path or address then; ``values`` by
    name of a setting."""

    path: str = ""
    values: Mapping[str, object] = field(default_factory=dict)


def named_file() -> str:
    """Path or address of the administrator's file for users without a connection; empty: there is
    none."""
    named: str = QgsSettings().value(NAMED, "", type=str)
    return named.strip()


def content_of(text: str, here: Sequence[ConnectionSettings]) -> Content:
    """The content of a file from its text. Raises ``BadConnections``."""
    offered, whole = from_text(text, here), json.loads(text)
    layers = layers_in(whole["context_layers"]) if "context_layers" in whole else None
    named = recipients_in(whole["recipients"]) if "recipients" in whole else None
    if "templates" not in whole:
        return Content(offered, None, layers, named)
    try:
        rows = json.dumps({"templates": whole["templates"]})
        return Content(offered, from_json(rows), layers, named)
    except BadTemplates as error:
        raise BadConnections(f"templates: {error}") from error


def file_text(
    connections: Iterable[ConnectionSettings],
    templates: Sequence[Template] = (),
    layers: Sequence[KnownLayer] = (),
    recipients: Sequence[str] = (),
) -> str:
    """The text of a file with these contents, as :func:`content_of` reads it."""
    whole = json.loads(as_text(connections))
    if templates:
        whole["templates"] = json.loads(to_json(list(templates)))["templates"]
    if layers:
        whole["context_layers"] = rows_of(layers)
    if recipients:
        whole["recipients"] = list(recipients)
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def applied_file(connection_id: str) -> AppliedFile:
    """As stored; empty if it cannot be read."""
    text = QgsSettings().value(_key(connection_id), "", type=str)
    try:
        found = json.loads(text) if text else {}
    except ValueError:
        return AppliedFile()
    path, values = found.get("path"), found.get("values")
    if not isinstance(path, str) or not isinstance(values, dict):
        return AppliedFile()
    return AppliedFile(path, values)


def remember(connection_id: str, path: str, offered: ConnectionSettings) -> None:
    """Store what a file brings now, to compare with it next time."""
    values = {name: getattr(offered, name) for name in SHARED}
    text = json.dumps({"path": path, "values": values}, ensure_ascii=False)
    QgsSettings().setValue(_key(connection_id), text)


def following(known: ConnectionSettings, offered: ConnectionSettings) -> ConnectionSettings:
    """``known`` with the values of the file, except those that the user changed."""
    before = applied_file(known.id).values
    untouched = {one.name: one.default for one in fields(known) if one.name in SHARED}
    wanted = known
    for name in SHARED:
        mine, coming = getattr(known, name), getattr(offered, name)
        if name in GUARDS:
            coming = mine or coming
        elif name in SHORTER:
            coming = min(mine, coming)
        elif name in _WHICH or mine != before.get(name, untouched[name]):
            continue
        wanted = replace(wanted, **{name: coming})
    return wanted


def settings_of(one: OfferedConnection) -> ConnectionSettings:
    """The settings to store for an offer: a known connection keeps the user's own changes."""
    return following(one.known, one.settings) if one.known is not None else one.settings


def each_of(path: str, content: Content) -> list[FromFile]:
    """The connections that a file offers."""
    return [FromFile(path, content, one, settings_of(one)) for one in content.offered]


def with_templates(mine: Sequence[Template], coming: Sequence[Template]) -> list[Template]:
    """The user's templates with those of the file. A template that the user changed or deleted
    stays so; one that only the file has changed or dropped since follows the file."""
    before = _brought_templates()
    old = {_name(one): one for one in before}
    new = {_name(one): one for one in coming}
    kept = [
        new.get(_name(one), one) if one == old.get(_name(one)) else one
        for one in mine
        if not (one == old.get(_name(one)) and _name(one) not in new)
    ]
    known = {_name(one) for one in mine} | set(old)
    return [*kept, *(one for one in coming if _name(one) not in known)]


def remember_templates(coming: Iterable[Template]) -> None:
    """Store the templates that the file brings now."""
    QgsSettings().setValue(TEMPLATES, to_json(list(coming)))


def _brought_templates() -> list[Template]:
    text = QgsSettings().value(TEMPLATES, "", type=str)
    try:
        return from_json(text) if text else []
    except BadTemplates:
        return []


def _name(one: Template) -> tuple[str, str, tuple[str, ...]]:
    return one.title, one.language, one.services


def _key(connection_id: str) -> str:
    return f"{CONNECTIONS}/{connection_id}/administrator"
