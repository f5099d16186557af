"""Services and files with Belgian parcels, roads or a picture of the plan; the data is in
``presets.json``.

Addresses are as public projects used them in 2025 and 2026; none is contacted before a user
chooses it. Names of layers and fields are only proposals: what a service lists decides.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from ..plan.projection import LAMBERT_72

_FILE = Path(__file__).with_name("presets.json")


class Role(Enum):
    """What a preset brings: a layer of parcels or of roads, or a picture."""

    PARCELS = "parcels"
    ROADS = "roads"
    MAP = "map"


@dataclass(frozen=True)
class Preset:
    """``service``: wfs, arcgis, wms or file. ``types``: possible names of the layer, the likeliest
    first; ``fields`` likewise, for the key of parcels or the manager of roads; ``epsg``: coordinate
    systems to request, in this order."""

    id: str
    title: str
    service: str
    role: Role
    url: str
    types: tuple[str, ...]
    fields: tuple[str, ...]
    epsg: tuple[int, ...] = (LAMBERT_72,)


class CadastreChoice(NamedTuple):
    """What the user chose to add: one of ``service``, ``path`` and ``layer_id``; ``field``: of
    parcel numbers, for a layer. ``accuracy`` is in metres, 0: not known; ``name`` for people."""

    accuracy: float
    name: str
    service: Preset | None = None
    path: str = ""
    layer_id: str = ""
    field: str = ""


@lru_cache(maxsize=1)
def presets() -> dict[str, Preset]:
    """Id → preset, in the order of the file."""
    found = json.loads(_FILE.read_text(encoding="utf-8"))
    return {
        name: Preset(
            name,
            one["title"],
            one["service"],
            Role(one["role"]),
            one["url"],
            tuple(one["types"]),
            tuple(one["fields"]),
            tuple(one["epsg"]),
        )
        for name, one in found.items()
    }


def first_listed(wanted: Iterable[str], listed: Iterable[str]) -> str:
    """The first of ``wanted`` that is in ``listed``, as written there; empty without one. Case, a
    prefix before ``:`` and the federal infix ``pn_`` are ignored."""
    known: dict[str, str] = {}
    for name in listed:
        known.setdefault(_plain(name), name)
    return next((known[_plain(name)] for name in wanted if _plain(name) in known), "")


def _plain(name: str) -> str:
    return name.rpartition(":")[2].strip().lower().replace("bpn_", "b_")
