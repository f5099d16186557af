"""Belgian metres on known points, and transformations that would be off by metres."""

from __future__ import annotations

import math
import subprocess
import sys

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext

from scripts.stage import ROOT
from signalement_plugin.cadastre.plan.projection import (
    GOOD_M,
    KNOWN_POINTS,
    metres_of,
    off_by,
    places,
    transform_to,
)

WITHOUT_SHIFT = (
    "+proj=lcc +lat_0=90 +lon_0=4.36748666666667 +lat_1=51.1666672333333 +lat_2=49.8333339"
    " +x_0=150000.4 +y_0=5400088.438 +ellps=intl +units=m +no_defs"
)
CONTEXT = QgsCoordinateTransformContext()


def system(name: str) -> QgsCoordinateReferenceSystem:
    crs = QgsCoordinateReferenceSystem(name)
    assert crs.isValid()
    return crs


@pytest.mark.parametrize(("epsg", "x_at", "tolerance"), [(31370, 3, 0.35), (3812, 5, 0.002)])
def test_known_points_come_out_where_the_national_institute_has_them(
    epsg: int, x_at: int, tolerance: float
) -> None:
    found = places([(row[1], row[2], 0.0) for row in KNOWN_POINTS], epsg, CONTEXT)
    for row, (x, y, _accuracy) in zip(KNOWN_POINTS, found):
        assert math.hypot(x - row[x_at], y - row[x_at + 1]) < tolerance, row[0]


def test_a_good_transformation_is_not_warned_of() -> None:
    for name in ("EPSG:31370", "EPSG:3812"):
        off = off_by(system(name), CONTEXT)
        assert off is not None
        assert off < GOOD_M


def test_a_missing_datum_shift_is_found() -> None:
    crs = QgsCoordinateReferenceSystem.fromProj(WITHOUT_SHIFT)
    off = off_by(crs, CONTEXT)
    assert off is not None
    assert 90 < off < 130


def test_no_accuracy_is_reported_for_other_reference_systems() -> None:
    for name in ("EPSG:3857", "EPSG:4326", "EPSG:2154", "EPSG:32631"):
        assert off_by(system(name), CONTEXT) is None


def test_distances_are_measured_in_the_own_lambert_system_or_in_lambert_2008() -> None:
    assert metres_of(system("EPSG:31370")) == 31370
    assert metres_of(system("EPSG:3812")) == 3812
    assert metres_of(system("EPSG:4326")) == metres_of(system("EPSG:3857")) == 3812
    assert transform_to(31370, system("EPSG:31370"), CONTEXT) is None
    assert transform_to(31370, system("EPSG:3812"), CONTEXT) is not None


@pytest.mark.parametrize(
    ("what", "lon", "lat"),
    [
        ("swapped", 50.4669, 4.8674),
        ("metres in a field of degrees", 185401.5, 128571.5),
        ("nothing", 0.0, 0.0),
        ("beyond the pole", 4.8, 91.0),
        ("no number", math.nan, 50.0),
        ("endless", math.inf, -math.inf),
    ],
)
def test_an_invalid_position_does_not_affect_others(what: str, lon: float, lat: float) -> None:
    good = (4.8674, 50.4669, 5.0)
    first, bad, last = places([good, (lon, lat, 0.0), good], 31370, CONTEXT)
    assert first == last, what
    assert first == pytest.approx((185401.527, 128571.442, 5.0), abs=0.01)
    assert not (math.dist(bad[:2], first[:2]) < 100_000)


def test_many_positions_are_transformed_as_each_alone() -> None:
    context = QgsCoordinateTransformContext()
    points = [(4.8 + at / 100_000, 50.4, float(at % 7)) for at in range(10_000)]
    many = places(points, 31370, context)
    assert len(many) == len(points)
    for at in (0, 4_095, 4_096, 9_999):
        assert many[at] == pytest.approx(places([points[at]], 31370, context)[0], abs=1e-6)
    assert places([], 31370, context) == []


def test_a_transformation_that_does_nothing_gives_no_place() -> None:
    """QGIS hands the numbers back as they were where it has no transformation."""
    nowhere = places(
        [(4.86, 50.46, 0.0), (4.87, 50.46, 5.0)], 999_999, QgsCoordinateTransformContext()
    )
    assert all(math.isnan(x) and math.isnan(y) for x, y, _accuracy in nowhere)


def test_places_of_the_same_system_stay() -> None:
    lambert = QgsCoordinateReferenceSystem("EPSG:31370")
    points = [(185_000.0, 128_000.0, 0.0)]
    assert places(points, 31370, QgsCoordinateTransformContext(), lambert) == points


FIRST_IN_A_THREAD = """
import threading
from qgis.core import Qgis, QgsApplication, QgsCoordinateReferenceSystem as System
from qgis.core import QgsCoordinateTransformContext
from signalement_plugin.cadastre.plan.projection import keep_systems, places
qgis = QgsApplication([], False)
qgis.initQgis()
keep_systems()
asked, copied = threading.Event(), threading.Event()
def load():
    System("EPSG:31370")
    asked.set()
    copied.wait()
def judge():
    (x, y, _accuracy), = places([(4.8674, 50.4669, 0.0)], 31370, QgsCoordinateTransformContext())
    print(x, y)
first, second = threading.Thread(target=load), threading.Thread(target=judge)
first.start()
asked.wait()
System().createFromWkt(System("EPSG:31370").toWkt(Qgis.CrsWktVariant.Preferred))
copied.set()
first.join()
second.start()
second.join()
"""


def test_a_system_outlives_the_thread_that_asked_for_it_first() -> None:
    """In a QGIS of its own: what was asked for once stays known."""
    told = subprocess.run(
        [sys.executable, "-c", FIRST_IN_A_THREAD],
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    x, y = map(float, told.split())
    assert (x, y) == pytest.approx((185401.516, 128571.504), abs=GOOD_M)
