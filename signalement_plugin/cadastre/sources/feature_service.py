"""Reads the features of an area from a WFS or an ArcGIS map service. In a worker thread.

An answer can be incomplete: one with as many features as a request may give, and one whose server
says that more match. The area is then requested again in four parts, so that no paging is needed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol
from urllib.parse import urlsplit

from ...core.errors import (
    Forbidden,
    LoginRequired,
    NoSuchLayer,
    NotData,
    Redirected,
    Refused,
    ServerError,
    Unauthorized,
)
from ...transport.client import Client
from ...transport.decoding import decode, is_html
from .features import Shape, shapes_in
from .presets import Preset, first_listed

if TYPE_CHECKING:
    from ...core.text.json_values import Json

PAGE = 1_000
_LEAST_SIDE_M = 8.0
_VERSIONS = {
    "2.0.0": ("2.0.0", "typeNames", "count"),
    "1.1.0": ("1.1.0", "typeName", "maxFeatures"),
}
"""Version of WFS → the version, the name of its parameter for the layer, and of the one for the
maximum number of features."""

_COUNTS = re.compile(rb"\bnumber(Matched|Returned|OfFeatures)\s*=\s*[\"'](\d+)[\"']")
"""How many features match, and how many the answer has, as its first element says."""

_LIMIT = re.compile(rb"\b(?:CountDefault|DefaultMaxFeatures)\b.{1,300}?>\s*(\d+)\s*<", re.DOTALL)
"""The server's own limit in the capabilities of a WFS."""

_HEAD = 4_000
_SYSTEMS = ("DefaultCRS", "OtherCRS", "DefaultSRS", "OtherSRS")
_LISTED = 8


@dataclass(frozen=True)
class Box:
    """West, south, east, north in metres of the service's coordinate system."""

    west: float
    south: float
    east: float
    north: float

    @property
    def quarters(self) -> tuple[Box, ...]:
        x, y = (self.west + self.east) / 2, (self.south + self.north) / 2
        return (
            Box(self.west, self.south, x, y),
            Box(x, self.south, self.east, y),
            Box(self.west, y, x, self.north),
            Box(x, y, self.east, self.north),
        )

    def __str__(self) -> str:
        return f"{self.west},{self.south},{self.east},{self.north}"


class Service(Protocol):
    """One layer of one server. ``epsg``: the coordinate system of its answers, in metres."""

    epsg: int

    def page(self, box: Box) -> tuple[list[Shape], bool]:
        """The shapes that touch ``box``, and whether they are certainly complete."""


def open_service(preset: Preset, client: Client) -> Service:
    """Find the layer in the server's capabilities. Raises ``LoginRequired``, ``NoSuchLayer`` if the
    server does not list it, and what :class:`Client` raises."""
    kinds: dict[str, Callable[[Preset, Client], Service]] = {"wfs": Wfs, "arcgis": ArcGis}
    return kinds[preset.service](preset, client)


def shapes_of(
    service: Service, box: Box, go_on: Callable[[], bool] = lambda: True
) -> Iterator[Shape]:
    """Every shape that touches ``box``, some more than once. Ends early when ``go_on()`` is false.
    Raises ``NotData`` if even a box of some metres is answered incompletely."""
    waiting = [box]
    while waiting and go_on():
        one = waiting.pop()
        shapes, whole = service.page(one)
        if whole:
            yield from shapes
        elif one.east - one.west < _LEAST_SIDE_M:
            raise NotData(f"the server cuts its answers short: {len(shapes)} features in {one}")
        else:
            waiting += one.quarters


class Wfs:
    """WFS 2.0, or 1.1 where the server has nothing newer; answers in GML."""

    def __init__(self, preset: Preset, client: Client) -> None:
        self._preset, self._client = preset, client
        answer = self._ask({"service": "WFS", "request": "GetCapabilities"})
        tree = decode(answer).value
        root = next(iter(tree.values()), None) if isinstance(tree, dict) else None
        versions = listed(_in(root, "ServiceIdentification", "ServiceTypeVersion"))
        self._names = _VERSIONS["2.0.0" if "2.0.0" in versions else "1.1.0"]
        own = _LIMIT.search(answer)
        self._limit = int(own[1]) if own and int(own[1]) else PAGE
        types = [one for one in _objects(_in(root, "FeatureTypeList", "FeatureType")) if one]
        self._type = _found(preset, [str(one.get("Name", "")) for one in types])
        self.epsg = _metres(preset, next(one for one in types if one.get("Name") == self._type))

    def page(self, box: Box) -> tuple[list[Shape], bool]:
        version, type_name, count = self._names
        system = f"urn:ogc:def:crs:EPSG::{self.epsg}"
        wanted = {
            "service": "WFS",
            "version": version,
            "request": "GetFeature",
            type_name: self._type,
            "srsName": system,
            "bbox": f"{box},{system}",
            count: str(PAGE),
        }
        body = self._ask(wanted)
        shapes = shapes_in(body, ".gml", self._preset.fields)
        said = {name: int(number) for name, number in _COUNTS.findall(body[:_HEAD])}
        # features without a geometry count too
        returned = max(len(shapes), said.get(b"Returned", said.get(b"OfFeatures", 0)))
        cut = returned >= min(PAGE, self._limit) or said.get(b"Matched", 0) > returned
        return shapes, not cut

    def _ask(self, parameters: dict[str, str]) -> bytes:
        body = get(self._client, self._preset.url, parameters)
        head = body[:_HEAD]
        if b"ExceptionReport" in head or b"ServiceException" in head:
            raise Refused("the WFS refuses", server_message=_server_message(body))
        return body


class ArcGis:
    """A layer of an ArcGIS map service, by its REST interface."""

    def __init__(self, preset: Preset, client: Client) -> None:
        self._preset, self._client = preset, client
        layers = _objects(self._json("").get("layers"))
        name = _found(preset, [str(one.get("name", "")) for one in layers])
        number = next((one.get("id") for one in layers if one.get("name") == name), None)
        if not isinstance(number, int):
            raise NotData(f"the layer {name} has no number")
        self._path = f"/{number}"
        about = self._json(self._path)
        columns = [str(one.get("name", "")) for one in _objects(about.get("fields"))]
        self._field = first_listed(preset.fields, columns)
        if not self._field:
            raise NoSuchLayer(
                f"the layer {name} has no field {preset.fields[0]}", ", ".join(columns[:_LISTED])
            )
        self.epsg = preset.epsg[0]

    def page(self, box: Box) -> tuple[list[Shape], bool]:
        wanted = {
            "where": "1=1",
            "geometry": str(box),
            "geometryType": "esriGeometryEnvelope",
            "inSR": str(self.epsg),
            "outSR": str(self.epsg),
            "spatialRel": "esriSpatialRelIntersects",
            "outFields": self._field,
            "returnGeometry": "true",
            "returnZ": "false",
        }
        body, answer = self._answer(f"{self._path}/query", wanted)
        cut = bool(answer.get("exceededTransferLimit", False))
        return shapes_in(body, ".json", self._preset.fields), not cut

    def _json(self, path: str) -> dict[str, Json]:
        return self._answer(path, {})[1]

    def _answer(self, path: str, parameters: dict[str, str]) -> tuple[bytes, dict[str, Json]]:
        body = get(self._client, self._preset.url + path, {**parameters, "f": "json"})
        value = decode(body).value
        if not isinstance(value, dict):
            raise NotData("no ArcGIS service")
        if "error" in value:
            raise _arcgis_error(value["error"])
        return body, value


_ARCGIS_LOGIN = (401, 403, 498, 499)


def _arcgis_error(error: Json) -> ServerError:
    code = error.get("code") if isinstance(error, dict) else None
    message = str(error.get("message", ""))[:200] if isinstance(error, dict) else ""
    return (LoginRequired if code in _ARCGIS_LOGIN else Refused)("the map service refuses", message)


def get(client: Client, url: str, parameters: dict[str, str]) -> bytes:
    """The body of an answer with data. Raises ``LoginRequired`` for every answer that leads to a
    login page."""
    host = urlsplit(url).hostname
    try:
        body: bytes = client.get(url, parameters).body
    except (Redirected, Unauthorized, Forbidden) as error:
        raise LoginRequired(f"{host} wants a login: {error}", error.server_message) from error
    if is_html(body):
        raise LoginRequired(f"{host} answered with a web page")
    return body


def _found(preset: Preset, names: list[str]) -> str:
    name = first_listed(preset.types, names)
    if not name:
        there = ", ".join(names[:_LISTED])
        raise NoSuchLayer(f"no layer {preset.types[0]}; there are: {there}", there)
    return name


def _metres(preset: Preset, kind: dict[str, Json]) -> int:
    """The first system of the preset that the server offers for the layer; else the preset's first
    one."""
    offered = " ".join(str(one) for name in _SYSTEMS for one in listed(kind.get(name)))
    codes = [part.rpartition(":")[2].rpartition("/")[2] for part in offered.split()]
    return next((one for one in preset.epsg if str(one) in codes), preset.epsg[0])


def _in(tree: Json, *path: str) -> Json:
    """The value at a path of an XML tree; ``None`` when it is not there."""
    for name in path:
        tree = tree.get(name) if isinstance(tree, dict) else None
    return tree if path or isinstance(tree, dict) else None


def listed(value: Json) -> list[Json]:
    """A value of an XML tree as a list, whether it occurs once, several times or not at all."""
    if value is None or value == "":
        return []
    return value if isinstance(value, list) else [value]


def _objects(value: Json) -> list[dict[str, Json]]:
    """As :func:`listed`, with objects only."""
    return [one for one in listed(value) if isinstance(one, dict)]


def _server_message(body: bytes) -> str:
    try:
        return str(decode(body).value)[:200]
    except NotData:
        return ""
