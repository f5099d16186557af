"""Reads the discovery document of an endpoint: its entries for this endpoint, and the format in
them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ...core.errors import Busy, ServerError, Unauthorized, Unreachable
from ...transport.decoding import unwrap
from ..values import text
from .requests import FORMATS, Wire

if TYPE_CHECKING:
    from ...core.text.json_values import Json

_SERIOUS = (Unreachable, Unauthorized, Busy)


def discovery_of(wire: Wire) -> dict[str, Json]:
    """The discovery document, in the first format in which it can be read; empty without one. If it
    names one format only for this endpoint, ``wire`` uses this format from then on, unless the user
    has set one."""
    asked = wire.suffix
    for suffix in (asked,) if wire.suffix_said else FORMATS:
        wire.suffix = suffix
        try:
            decoded, _ = wire.read("discovery")
        except _SERIOUS:
            raise
        except ServerError:
            continue
        rows = unwrap(decoded.value)
        found = rows[0] if rows else {}
        wire.suffix = asked if wire.suffix_said else _only_format(wire, found) or FORMATS[0]
        return found
    wire.suffix = asked
    return {}


def told_here(wire: Wire, discovery: Mapping[str, Json], name: str) -> list[str]:
    """Values of a field in the discovery document's entries for this endpoint."""
    return [text(one.get(name), 50).lower() for one in _here(wire, discovery)]


def _only_format(wire: Wire, discovery: Mapping[str, Json]) -> str:
    """The only format of this endpoint; empty where it takes both formats, or names none."""
    named = " ".join(str(one.get("formats")) for one in _here(wire, discovery)).lower()
    found = [one for one in FORMATS if one in named]
    return found[0] if len(found) == 1 else ""


def _here(wire: Wire, discovery: Mapping[str, Json]) -> list[dict[str, Json]]:
    endpoints = discovery.get("endpoints")
    if isinstance(endpoints, dict):
        endpoints = endpoints.get("endpoint", endpoints)
    listed = endpoints if isinstance(endpoints, list) else [endpoints]
    here = [one for one in listed if isinstance(one, dict)]
    if len(here) > 1:
        here = [one for one in here if text(one.get("url")).rstrip("/") == wire.base]
    return here
