"""Serves the reports as OGC API Features and as WFS 2.0, for QGIS's own providers."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cached_property
from xml.sax.saxutils import escape

from benchmarks.servers.pages import PAGE, Pages

GEOJSON, XML = "application/geo+json", "text/xml"
NAMESPACES = (
    'xmlns:wfs="http://www.opengis.net/wfs/2.0" xmlns:gml="http://www.opengis.net/gml/3.2"'
    ' xmlns:ows="http://www.opengis.net/ows/1.1" xmlns:xlink="http://www.w3.org/1999/xlink"'
    ' xmlns:s="urn:reports"'
)
_CONFORMS = ("core", "oas30", "geojson")


class Ogc:
    """Answers as bytes and media type. Pages are rendered at the first request."""

    def __init__(self, pages: Pages) -> None:
        self._pages = pages

    def get(self, first: str, rest: str, given: Mapping[str, str], host: str) -> tuple[bytes, str]:
        """``first`` is the start of the path: ``oapif`` or ``wfs``."""
        if first == "wfs":
            return self._wfs(given.get("request", ""), given, host), XML
        if rest.endswith("items"):
            at, size = int(given.get("offset", 0)), int(given.get("limit", 10))
            return self._items(at, size, f"{host}/oapif"), GEOJSON
        found = _oapif(f"{host}/oapif").get(rest, {})
        return json.dumps(found).encode(), "application/vnd.oai.openapi+json;version=3.0" if (
            rest == "api"
        ) else "application/json"

    def render(self) -> None:
        """Make the pages now, so that no client waits for them."""
        self._ready_items, self._ready_members  # noqa: B018

    def commit(self, body: bytes) -> bytes:
        """Answer a transaction as if every update in it was done."""
        done = body.count(b"<Update") or body.count(b":Update")
        return (
            f"<wfs:TransactionResponse {NAMESPACES} version='1.1.0'><wfs:TransactionSummary>"
            f"<wfs:totalUpdated>{done}</wfs:totalUpdated></wfs:TransactionSummary>"
            "<wfs:TransactionResult/></wfs:TransactionResponse>"
        ).encode()

    @cached_property
    def _features(self) -> list[str]:
        return [json.dumps(one) for one in self._pages.features()]

    @cached_property
    def _ready_items(self) -> list[str]:
        rows = self._features
        return [",".join(rows[at : at + PAGE]) for at in range(0, len(rows), PAGE)]

    def _items(self, at: int, size: int, base: str) -> bytes:
        total = self._pages.total
        whole = size == PAGE and at % PAGE == 0 and at < total
        inside = (
            self._of_turn(self._ready_items, at)
            if whole
            else ",".join(self._features[at : at + size])
        )
        returned = max(0, min(size, total - at))
        url = f"{base}/collections/reports/items?limit={size}&offset={at + size}"
        more = at + size < total
        links = [{"rel": "next", "type": GEOJSON, "href": url}] if more else []
        return (
            f'{{"type":"FeatureCollection","numberMatched":{total},'
            f'"numberReturned":{returned},"links":{json.dumps(links)},"features":[{inside}]}}'
        ).encode()

    def _of_turn(self, ready: list[str], at: int) -> str:
        """The page of the feature at ``at``: pages begin anew where all were listed once."""
        turn, place = divmod(at // PAGE, len(ready))
        return ready[place].replace('"reports.', f'"reports.{turn}-') if turn else ready[place]

    def _wfs(self, request: str, given: Mapping[str, str], host: str) -> bytes:
        if request == "DescribeFeatureType":
            return self._description()
        if request == "GetFeature":
            return self._collection(given)
        return _capabilities(f"{host}/wfs?").encode()

    @cached_property
    def _names(self) -> list[str]:
        return list(self._pages.features()[0]["properties"])  # type: ignore[call-overload]

    def _description(self) -> bytes:
        columns = "".join(
            f'<xsd:element name="{name}" minOccurs="0" nillable="true" type="xsd:string"/>'
            for name in self._names
        )
        return (
            '<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:s="urn:reports"'
            ' xmlns:gml="http://www.opengis.net/gml/3.2" targetNamespace="urn:reports"'
            ' elementFormDefault="qualified"><xsd:complexType name="reportsType">'
            '<xsd:complexContent><xsd:extension base="gml:AbstractFeatureType"><xsd:sequence>'
            f'{columns}<xsd:element name="geom" minOccurs="0" type="gml:PointPropertyType"/>'
            "</xsd:sequence></xsd:extension></xsd:complexContent></xsd:complexType>"
            '<xsd:element name="reports" substitutionGroup="gml:AbstractFeature"'
            ' type="s:reportsType"/></xsd:schema>'
        ).encode()

    @cached_property
    def _ready_members(self) -> list[str]:
        rows = list(self._members())
        return ["".join(rows[at : at + PAGE]) for at in range(0, len(rows), PAGE)]

    def _members(self) -> Iterator[str]:
        for feature in self._pages.features():
            row, shape = feature["properties"], feature["geometry"]
            cells = "".join(
                f"<s:{name}>{escape(str(value))}</s:{name}>"
                for name, value in row.items()  # type: ignore[attr-defined]
                if value is not None
            )
            if isinstance(shape, dict):
                lon, lat = shape["coordinates"]
                cells += (
                    '<s:geom><gml:Point srsName="urn:ogc:def:crs:EPSG::4326">'
                    f"<gml:pos>{lat} {lon}</gml:pos></gml:Point></s:geom>"
                )
            head = f'<wfs:member><s:reports gml:id="{feature["id"]}">'
            yield f"{head}{cells}</s:reports></wfs:member>"

    def _collection(self, given: Mapping[str, str]) -> bytes:
        total = self._pages.total
        if given.get("resulttype") == "hits":
            return f'<wfs:FeatureCollection {NAMESPACES} numberMatched="{total}" numberReturned="0"/>'.encode()  # noqa: E501
        at = int(given.get("startindex", 0))
        inside = self._of_turn(self._ready_members, at) if at < total else ""
        return (
            f'<wfs:FeatureCollection {NAMESPACES} numberMatched="{total}"'
            f' numberReturned="{min(PAGE, total - at)}">{inside}</wfs:FeatureCollection>'
        ).encode()


def _oapif(base: str) -> dict[str, object]:
    """Documents of the API by their path below its root."""
    box = {"spatial": {"bbox": [[-180, -90, 180, 90]]}}
    items = [{"rel": "items", "type": GEOJSON, "href": f"{base}/collections/reports/items"}]
    collection = {"id": "reports", "title": "Reports", "extent": box, "links": items}
    limit = {"name": "limit", "in": "query", "schema": {"maximum": PAGE, "default": PAGE}}
    paths = {"/collections/reports/items": {"get": {"parameters": [limit]}}}
    kinds = {"service-desc": "api", "conformance": "conformance", "data": "collections"}
    media = {"service-desc": "application/vnd.oai.openapi+json;version=3.0"}
    links = [
        {"rel": rel, "type": media.get(rel, "application/json"), "href": f"{base}/{path}"}
        for rel, path in kinds.items()
    ]
    conforms = [f"http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/{c}" for c in _CONFORMS]
    return {
        "": {"title": "Reports", "links": links},
        "api": {"openapi": "3.0.1", "info": {"title": "R", "version": "1"}, "paths": paths},
        "conformance": {"conformsTo": conforms},
        "collections": {"collections": [collection], "links": []},
        "collections/reports": collection,
    }


def _capabilities(url: str) -> str:
    names = ("GetCapabilities", "DescribeFeatureType", "GetFeature", "Transaction")
    where = f'<ows:DCP><ows:HTTP><ows:Get xlink:href="{url}"/><ows:Post xlink:href="{url}"/></ows:HTTP></ows:DCP>'  # noqa: E501
    operations = "".join(f'<ows:Operation name="{name}">{where}</ows:Operation>' for name in names)
    constraints = "".join(
        f'<ows:Constraint name="{name}"><ows:NoValues/><ows:DefaultValue>{value}'
        "</ows:DefaultValue></ows:Constraint>"
        for name, value in (("ImplementsResultPaging", "TRUE"), ("CountDefault", PAGE))
    )
    return (
        f'<wfs:WFS_Capabilities {NAMESPACES} version="2.0.0"><ows:OperationsMetadata>'
        f"{operations}{constraints}</ows:OperationsMetadata><wfs:FeatureTypeList>"
        "<wfs:FeatureType><wfs:Name>s:reports</wfs:Name><wfs:Title>Reports</wfs:Title>"
        "<wfs:DefaultCRS>urn:ogc:def:crs:EPSG::4326</wfs:DefaultCRS><ows:WGS84BoundingBox>"
        "<ows:LowerCorner>-180 -90</ows:LowerCorner><ows:UpperCorner>180 90</ows:UpperCorner>"
        "</ows:WGS84BoundingBox></wfs:FeatureType></wfs:FeatureTypeList></wfs:WFS_Capabilities>"
    )
