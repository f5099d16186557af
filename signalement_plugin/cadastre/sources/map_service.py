"""Finds in a WMS the layers that are shown together as a picture of the plan. In a worker
thread."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import quote

from ...core.errors import NoSuchLayer
from ...transport.client import Client
from ...transport.decoding import decode
from .feature_service import get, listed
from .presets import Preset, first_listed

if TYPE_CHECKING:
    from ...core.text.json_values import Json

_FORMAT = "image/png"
_NAMED = 8


def map_source(preset: Preset, client: Client) -> str:
    """What QGIS needs to show those layers of ``preset`` that the server lists, in the first
    wanted system it offers for them. Raises ``LoginRequired``, ``NoSuchLayer`` when it lists
    none, and what :class:`Client` raises."""
    wanted = {"service": "WMS", "version": "1.3.0", "request": "GetCapabilities"}
    tree = decode(get(client, preset.url, wanted)).value
    layers = dict(_layers_in(tree, ()))
    found = [name for one in preset.types if (name := first_listed((one,), layers))]
    if not found:
        there = ", ".join(list(layers)[:_NAMED])
        raise NoSuchLayer(f"no layer {preset.types[0]}; there are: {there}", there)
    offered = set.intersection(*(layers[name] for name in found))
    epsg = next((code for code in preset.epsg if f"EPSG:{code}" in offered), preset.epsg[0])
    named = "".join(f"&layers={quote(name)}&styles=" for name in found)
    return f"crs=EPSG:{epsg}&format={_FORMAT}{named}&url={quote(preset.url, safe=':/')}"


def _layers_in(tree: Json, above: tuple[str, ...]) -> Iterator[tuple[str, set[str]]]:
    """Name and systems of every layer, wherever it stands; systems are inherited."""
    if isinstance(tree, list):
        for one in tree:
            yield from _layers_in(one, above)
    elif isinstance(tree, dict):
        systems = (
            *above,
            *(str(one).upper() for key in ("CRS", "SRS") for one in listed(tree.get(key))),
        )
        name = tree.get("Name")
        if isinstance(name, str):
            yield name, set(systems)
        for key in tree:
            if key in _HOLDERS:
                yield from _layers_in(tree[key], systems)


_HOLDERS = ("WMS_Capabilities", "WMT_MS_Capabilities", "Capability", "Layer")
