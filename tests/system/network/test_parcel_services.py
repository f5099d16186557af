"""Parcels of an area from a WFS of the real QGIS Server and an ArcGIS stand-in, and their cache."""

from __future__ import annotations

import errno
import re
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
import requests
from http_server import Asked, Reply, data, page, serving
from parcel_server import parcel_wfs
from qgis.core import QgsCoordinateTransformContext, QgsVectorLayer

from sandbox.contents.parcels import CENTRE, Parcel, make_plan
from signalement_plugin.cadastre.plan.from_layer import plan_of
from signalement_plugin.cadastre.plan.location import LocationKind, locate_points
from signalement_plugin.cadastre.sources import feature_service
from signalement_plugin.cadastre.sources.cache import (
    KEY,
    PARCELS,
    SIDE_M,
    cached,
    extended,
    squares_of,
)
from signalement_plugin.cadastre.sources.feature_service import Box, Shape, open_service, shapes_of
from signalement_plugin.cadastre.sources.presets import Preset, Role, first_listed, presets
from signalement_plugin.core.errors import (
    BadStore,
    LoginRequired,
    NotData,
    NotSupported,
    Refused,
    Unreachable,
)
from signalement_plugin.transport.client import Client, HttpContext

X, Y = CENTRE
HERE = Box(X - 150, Y - 150, X + 150, Y + 150)
TODAY = date(2026, 11, 24)


def preset(url: str, service: str = "wfs", **more: object) -> Preset:
    made = Preset("test", "Test", service, Role.PARCELS, url, ("B_CaPa",), ("CAPAKEY",), (31370,))
    return Preset(**{**made.__dict__, **more})  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def town() -> list[Parcel]:
    return make_plan(400.0).parcels


@pytest.fixture(scope="module")
def wfs(town: list[Parcel], tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with parcel_wfs(tmp_path_factory.mktemp("served"), town) as url:
        yield url


@pytest.fixture
def client() -> Iterator[Client]:
    made = Client(HttpContext(trust_env=False), sleep=lambda _s: None)
    yield made
    made.close()


def touching(town: list[Parcel], box: Box) -> set[str]:
    """Keys of parcels whose rectangle surely overlaps ``box``, by their corners inside it."""
    return {
        one.key
        for one in town
        if any(box.west < x < box.east and box.south < y < box.north for x, y in one.ring)
    }


def test_layer_and_field_are_found_by_what_the_server_lists(
    wfs: str, client: Client, town: list[Parcel]
) -> None:
    # the preset says B_CaPa and CAPAKEY, the server Bpn_CaPa and CaPaKey
    service = open_service(preset(wfs), client)
    assert service.epsg == 31370
    keys = {shape.text for shape in shapes_of(service, HERE)}
    assert touching(town, HERE) <= keys
    assert len(keys) < len(town)


def test_a_full_answer_is_asked_for_again_in_parts(
    wfs: str, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    service = open_service(preset(wfs), client)
    whole = set(shapes_of(service, HERE))
    monkeypatch.setattr(feature_service, "PAGE", 60)
    assert len(whole) > 60
    assert set(shapes_of(service, HERE)) == whole


OWN_LIMIT = 25
SAYS = {
    "how_many_match": (b"", b'numberMatched="400" numberReturned="25"'),
    "its_limit": (
        b'<Constraint name="CountDefault"><DefaultValue>25</DefaultValue></Constraint>',
        b'numberMatched="unknown" numberReturned="25"',
    ),
    "its_limit_as_wfs_1.1": (
        b'<Constraint name="DefaultMaxFeatures"><Value>25</Value></Constraint>',
        b'numberOfFeatures="25"',
    ),
}


def limited(url: str, capabilities: bytes, counts: bytes) -> Callable[[Asked], Reply]:
    """The WFS behind ``url``, which gives 25 features a request and says so."""

    def answer(asked: Asked) -> Reply:
        given = dict(asked.query)
        for name in {"count", "maxFeatures"} & given.keys():
            given[name] = str(min(OWN_LIMIT, int(given[name])))
        body = requests.get(url, given, timeout=30).content
        if given["request"] == "GetCapabilities":
            return Reply(200, re.sub(rb"(<FeatureTypeList)", capabilities + rb"\1", body, count=1))
        if body.count(b"featureMember>") >= OWN_LIMIT:
            body = re.sub(rb"(<(?:wfs:)?FeatureCollection)", rb"\1 " + counts, body, count=1)
        return Reply(200, body)

    return answer


@pytest.mark.parametrize("says", SAYS)
def test_a_server_with_a_limit_of_its_own_loses_no_parcel(
    wfs: str, client: Client, town: list[Parcel], says: str
) -> None:
    with serving(limited(wfs, *SAYS[says])) as server:
        service = open_service(preset(server.url), client)
        keys = {shape.text for shape in shapes_of(service, HERE)}
    assert touching(town, HERE) <= keys


def test_a_layer_or_field_that_is_not_there_is_named(wfs: str, client: Client) -> None:
    with pytest.raises(NotSupported, match="Bpn_CaPa"):
        open_service(preset(wfs, types=("Parcels",)), client)
    service = open_service(preset(wfs, fields=("GESTION",)), client)
    with pytest.raises(NotSupported, match="CaPaKey"):
        list(shapes_of(service, HERE))


def test_loading_parcels_can_be_cancelled(wfs: str, client: Client) -> None:
    service = open_service(preset(wfs), client)
    assert list(shapes_of(service, HERE, lambda: False)) == []


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (Reply(302, b"", {"Location": "https://idp.example/login"}), LoginRequired),
        (Reply(401, b"who?"), LoginRequired),
        (Reply(403, b"no"), LoginRequired),
        (page("<html><form>Login</form></html>"), LoginRequired),
        (
            Reply(200, b"<ExceptionReport><ExceptionText>no</ExceptionText></ExceptionReport>"),
            Refused,
        ),
        (Reply(200, b"<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>"), NotData),
        (Reply(200, b""), NotData),
        (Reply(200, b"<WFS_Capabilities/>"), NotSupported),
        (Reply(reset=True), Unreachable),
    ],
)
@pytest.mark.parametrize("kind", ["wfs"])
def test_an_answer_that_is_no_wfs_raises_the_error_that_fits(
    client: Client, answer: Reply, error: type[Exception], kind: str
) -> None:
    with serving(lambda _asked: answer) as server, pytest.raises(error):
        open_service(preset(server.url, kind), client)


def test_a_login_page_in_the_middle_is_told(client: Client) -> None:
    tree = (
        b"<WFS_Capabilities><ServiceIdentification><ServiceTypeVersion>2.0.0</ServiceTypeVersion>"
        b"</ServiceIdentification><FeatureTypeList><FeatureType><Name>q:Bpn_CaPa</Name>"
        b"<DefaultCRS>urn:ogc:def:crs:EPSG::3812</DefaultCRS></FeatureType></FeatureTypeList>"
        b"</WFS_Capabilities>"
    )

    def answer(asked: Asked) -> Reply:
        if asked.query["request"] == "GetCapabilities":
            return Reply(200, tree)
        return Reply(302, b"", {"Location": "https://idp.example/login"})

    with serving(answer) as server:
        service = open_service(preset(server.url, epsg=(31370, 3812)), client)
        assert service.epsg == 3812
        with pytest.raises(LoginRequired):
            list(shapes_of(service, HERE))
        asked = server.asked[-1].query
    assert (asked["typeNames"], asked["srsName"]) == ("q:Bpn_CaPa", "urn:ogc:def:crs:EPSG::3812")
    assert asked["bbox"].endswith("urn:ogc:def:crs:EPSG::3812")


# -- ArcGIS


def arcgis(limit: int) -> object:
    """A map service with 40 parcels of 10 m in a row, cut at ``limit``."""

    def answer(asked: Asked) -> Reply:
        path = asked.path
        if path == "/":
            return data({"layers": [{"id": 3, "name": "Voirie"}, {"id": 7, "name": "b_capa"}]})
        if path == "/7":
            return data({"fields": [{"name": "OBJECTID"}, {"name": "CAPAKEY"}]})
        west, _south, east, _north = map(float, asked.query["geometry"].split(","))
        found = [at for at in range(40) if X + 10 * at + 10 >= west and X + 10 * at <= east]
        features = [
            {
                "attributes": {"CAPAKEY": f"92094A{at:04d}/00_000"},
                "geometry": {
                    "rings": [
                        [
                            [X + 10 * at, Y],
                            [X + 10 * at, Y + 10],
                            [X + 10 * at + 10, Y + 10],
                            [X + 10 * at + 10, Y],
                            [X + 10 * at, Y],
                        ]
                    ]
                },
            }
            for at in found[:limit]
        ]
        return data(
            {
                "geometryType": "esriGeometryPolygon",
                "spatialReference": {"wkid": 31370},
                "fields": [{"name": "CAPAKEY", "type": "esriFieldTypeString"}],
                "features": features,
                "exceededTransferLimit": len(found) > limit,
            }
        )

    return answer


@pytest.mark.parametrize("limit", [7, 100])
def test_a_map_service_gives_all_whatever_its_limit(client: Client, limit: int) -> None:
    with serving(arcgis(limit)) as server:  # type: ignore[arg-type]
        service = open_service(preset(server.url, "arcgis"), client)
        box = Box(X - 50, Y - 200, X + 450, Y + 300)
        keys = {shape.text for shape in shapes_of(service, box)}
    assert keys == {f"92094A{at:04d}/00_000" for at in range(40)}


def test_a_map_service_that_wants_a_token_wants_a_login(client: Client) -> None:
    refusal = data({"error": {"code": 499, "message": "Token Required"}})
    with serving(lambda _asked: refusal) as server, pytest.raises(LoginRequired):
        open_service(preset(server.url, "arcgis"), client)


@pytest.mark.parametrize(
    ("layers", "fields"),
    [
        ([{"name": "b_capa"}], []),
        ([{"name": "b_capa", "id": "7 or so"}], []),
        (["b_capa", {"name": "b_capa", "id": 7}], ["CAPAKEY", None, 3]),
    ],
)
def test_a_map_service_whose_list_is_no_list_of_layers(
    client: Client, layers: list[object], fields: list[object]
) -> None:
    """Declared errors only, whatever it sends."""
    values = {"/": {"layers": layers}, "/7": {"fields": fields}}
    with (
        serving(lambda asked: data(values[asked.path])) as server,
        pytest.raises((NotData, NotSupported)),
    ):
        open_service(preset(server.url, "arcgis"), client)


# -- the cache


def test_only_loaded_squares_have_locations(
    wfs: str, client: Client, tmp_path: Path, qgis_new_project: object
) -> None:
    service = open_service(preset(wfs), client)
    squares = squares_of(X - 100, Y - 100, X + 100, Y + 100)
    found = {square: list(shapes_of(service, box_of(square))) for square in squares}
    first, second = tmp_path / "cache.1.gpkg", tmp_path / "cache.2.gpkg"
    extended(None, first, 31370, {squares[0]: found[squares[0]]}, date(2026, 1, 1))
    extended(first, second, 31370, found, TODAY)
    extended(second, first, 31370, {squares[0]: found[squares[0]]}, TODAY)
    assert cached(first).tiles.at == set(squares)
    assert cached(first).day == TODAY
    layer = QgsVectorLayer(f"{first}|layername={PARCELS}", "parcels", "ogr")
    keys = [feature[KEY] for feature in layer.getFeatures()]
    assert len(keys) == len(set(keys)) == len({s.text for some in found.values() for s in some})
    plan = plan_of(
        layer, layer.crs(), KEY, QgsCoordinateTransformContext(), loaded=cached(first).tiles
    )
    assert plan is not None
    verdicts = locate_points(plan, [(X, Y, 0.0), (X + 3 * SIDE_M, Y, 0.0)])
    assert verdicts is not None
    assert verdicts[0].kind is not LocationKind.UNLOADED
    assert verdicts[1].kind is LocationKind.UNLOADED


def box_of(square: tuple[int, int]) -> Box:
    west, south = square[0] * SIDE_M, square[1] * SIDE_M
    return Box(west, south, west + SIDE_M, south + SIDE_M)


def test_a_file_that_is_no_cache_is_refused(tmp_path: Path) -> None:
    broken = tmp_path / "broken.gpkg"
    broken.write_bytes(b"nothing of the kind")
    for path in (broken, tmp_path / "missing.gpkg"):
        with pytest.raises(BadStore):
            cached(path)
    with pytest.raises(BadStore):
        extended(broken, tmp_path / "new.gpkg", 31370, {}, TODAY)


def test_a_file_that_a_full_disk_cuts_short_is_not_left_as_the_newest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut(_source: Path, target: Path) -> None:
        target.write_bytes(b"half of it")
        raise OSError(errno.ENOSPC, "No space left on device")

    def refused() -> Iterator[Shape]:
        raise RuntimeError("database or disk is full")
        yield

    first, second = tmp_path / "cache.1.gpkg", tmp_path / "cache.2.gpkg"
    extended(None, first, 31370, {}, TODAY)
    monkeypatch.setattr(shutil, "copyfile", cut)
    for old, found in ((first, {}), (None, {(0, 0): refused()})):
        with pytest.raises(BadStore, match=r"(?i)space left|disk is full"):
            extended(old, second, 31370, found, TODAY)
        assert [one.name for one in tmp_path.iterdir()] == [first.name]


def test_every_preset_is_complete_and_names_are_found_in_either_spelling() -> None:
    for one in presets().values():
        assert one.role in Role
        assert one.types
        assert (one.service == "file") == (one.url == "")
        assert one.url.startswith("https://") or one.service == "file"
        assert set(one.epsg) <= {31370, 3812}
    assert first_listed(("Bpn_CaPa",), ["A_AdMu", "b_capa"]) == "b_capa"
    assert (
        first_listed(("urbisvector:CadastralParcels", "urbisvector:Capa"), ["x:Capa"]) == "x:Capa"
    )
    assert first_listed(("a",), ["b"]) == ""
