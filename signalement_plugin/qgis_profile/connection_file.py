"""Connections as a file that an administrator can distribute: JSON, UTF-8, without secrets.

Shape: ``{"format": "signalement-connections", "version": 1, "connections": [{...}]}``. A
connection holds what :data:`SHARED` names, ``needs_login`` and its pinned filters. It never holds
an authentication configuration, which belongs to one profile, nor the user's name. Plain functions.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from qgis.PyQt.QtCore import QTimeZone

from ..core.errors import BadConnections
from ..systems.registry import systems
from ..transport.redact import keys_in_path, redact, without_keys
from .filters.saved_filters import SavedFilter, saved_filters
from .filters.saved_filters_file import as_entries, from_entries
from .joined import joins
from .network.http_context import typed_area
from .network.web_address import has_login, is_server_address
from .settings import ConnectionSettings, address_of, new_connection_id

FORMAT, VERSION = "signalement-connections", 1
MOST_BYTES = 1024 * 1024
MOST_TEXT = 20_000
MOST_CONNECTIONS = 200
SHARED = (
    *("name", "system", "endpoint", "jurisdiction", "test_server", "read_only", "scope"),
    *("interval_s", "area", "zone", "dialect", "options", "style"),
    *("delays", "communities", "closed", "texts_days", "log_days"),
)
SHORTER = ("texts_days", "log_days")
"""Settings of a known connection that a file may make shorter, never longer."""
_OF_A_PERSON = ("mail",)  # options that name who uses the connection
_INTERVALS_S = (60, 86_400)
"""Shortest and longest interval in seconds; 0 means no automatic refresh."""
_DAYS = (1, 3650)
_SCOPES = ("", "recent", "all")
GUARDS = ("read_only", "test_server")
_ELSEWHERE = ("//", "\\\\", "\\/", "/\\")  # the ways to begin the path of a network share


@dataclass(frozen=True)
class OfferedConnection:
    """One connection of a file. ``known``: this profile's connection with the same address."""

    settings: ConnectionSettings
    needs_login: bool = False
    known: ConnectionSettings | None = None
    filters: Sequence[SavedFilter] = ()


def as_text(connections: Iterable[ConnectionSettings]) -> str:
    """The content of a file. Joined connections are left out: they name others by ids of this
    profile."""
    listed = [_shared(one) for one in connections if not joins(one)]
    whole = {"format": FORMAT, "version": VERSION, "connections": listed}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _shared(one: ConnectionSettings) -> dict[str, Any]:
    values: dict[str, Any] = {name: getattr(one, name) for name in SHARED}
    values["endpoint"] = without_secrets(one.endpoint)
    values["options"] = _options(one.options)
    pinned = [each for each in saved_filters(one.id) if each.pinned]
    return {**values, "needs_login": _needs_login(one), "filters": as_entries(pinned)}


def _needs_login(one: ConnectionSettings) -> bool:
    return bool(one.authcfg or keys_in_path(one.endpoint))


def without_secrets(endpoint: str) -> str:
    """An address without login, and without options that are secret or belong to a person."""
    parts = urlsplit(endpoint)
    if parts.scheme not in ("http", "https"):
        return endpoint
    query, fragment = (
        urlencode([pair for pair in parse_qsl(text, keep_blank_values=True) if _public(*pair)])
        if "=" in text
        else text
        for text in (parts.query, parts.fragment)
    )
    host = parts.netloc.rpartition("@")[2]
    whole = urlunsplit((parts.scheme, host, parts.path, query, fragment))
    return without_keys(whole, whole)


def _options(text: str) -> str:
    try:
        found = json.loads(text or "{}")
    except ValueError:
        return ""
    if not isinstance(found, dict):
        return ""
    kept = {name: value for name, value in found.items() if _public(name, str(value))}
    return json.dumps(kept, ensure_ascii=False) if kept else ""


def _public(name: str, value: str) -> bool:
    """Whether a named value is neither a secret nor of a person."""
    pair = f"{name}={value}"
    return name not in _OF_A_PERSON and redact(pair) == pair


def text_of(path: Path) -> str:
    """The text of a file. Any thread. Raises ``BadConnections``."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise BadConnections(f"{path} is larger than {MOST_BYTES} bytes")
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeError) as error:
        raise BadConnections(f"{path}: {error}") from error


def from_text(text: str, here: Sequence[ConnectionSettings]) -> list[OfferedConnection]:
    """The connections that a file's text offers; ``here``: the connections of this profile. Raises
    ``BadConnections``."""
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise BadConnections(f"no JSON: {error}") from error
    if not isinstance(whole, dict) or whole.get("format") != FORMAT:
        raise BadConnections("not a file of connections")
    if whole.get("version") != VERSION or not isinstance(whole.get("connections"), list):
        raise BadConnections("of another version of the plugin")
    if len(whole["connections"]) > MOST_CONNECTIONS:
        raise BadConnections(f"more than {MOST_CONNECTIONS} connections")
    known = {_address(one): one for one in here}
    return [_offered(one, known) for one in whole["connections"]]


def _address(one: ConnectionSettings) -> tuple[str, str, str]:
    return address_of(replace(one, endpoint=without_secrets(one.endpoint)))


def _offered(
    entry: object, known: Mapping[tuple[str, str, str], ConnectionSettings]
) -> OfferedConnection:
    if not isinstance(entry, dict):
        raise BadConnections("a connection is not an object")
    defaults = {one.name: one.default for one in fields(ConnectionSettings) if one.name in SHARED}
    values = {name: entry.get(name, default) for name, default in defaults.items()}
    for name, value in values.items():
        _check(name, value, type(defaults[name]))
    values["options"] = _options(values["options"])  # options must not contain a login
    made = ConnectionSettings(new_connection_id(), **values)
    check_address(made)
    filters = from_entries(entry.get("filters"))
    return OfferedConnection(
        made, entry.get("needs_login") is True, known.get(_address(made)), filters
    )


def _check(name: str, value: object, kind: type) -> None:
    if type(value) is not kind or (isinstance(value, str) and len(value) > MOST_TEXT):
        raise BadConnections(f"{name} is not what it must be")


def check_address(made: ConnectionSettings) -> None:
    """Raise ``BadConnections`` for an address that a stranger's file must not bring."""
    kind = systems().get(made.system)
    if kind is None or kind.joins:
        raise BadConnections(f"no system {made.system[:60]!r} in this version of the plugin")
    if not kind.local and not is_server_address(made.endpoint):
        raise BadConnections("an address does not begin with https://")
    if not kind.local and has_login(made.endpoint):
        raise BadConnections("an address holds a login")
    if kind.local and made.endpoint.strip().startswith(_ELSEWHERE):
        # never open it: Windows would send the user's login to that computer
        raise BadConnections("a file on another computer")
    low, high = _INTERVALS_S
    possible = not made.interval_s or low <= made.interval_s <= high
    if not (made.name.strip() and possible and made.scope in _SCOPES):
        raise BadConnections("a connection without name, or with an impossible setting")
    if not all(_DAYS[0] <= days <= _DAYS[1] for days in (made.texts_days, made.log_days)):
        raise BadConnections("what people wrote would stay for an impossible time")
    try:
        typed_area(made.area)
    except ValueError as error:
        raise BadConnections(f"area: {error}") from error
    if not QTimeZone.isTimeZoneIdAvailable(made.zone.encode()):
        raise BadConnections(f"no time zone {made.zone[:60]!r}")
