"""Which positions are inside a drawn polygon."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from signalement_plugin.core.geo.region import Region
from signalement_plugin.core.model.report import Area

SQUARE = ((4.0, 50.0), (5.0, 50.0), (5.0, 51.0), (4.0, 51.0))
HOLE = ((4.4, 50.4), (4.6, 50.4), (4.6, 50.6), (4.4, 50.6))
FAR = ((6.0, 50.0), (7.0, 50.0), (6.5, 51.0))


@pytest.mark.parametrize(
    ("lon", "lat", "inside"),
    [
        (4.2, 50.5, True),
        (4.5, 50.5, False),  # in the hole
        (4.5, 50.3, True),
        (6.5, 50.4, True),  # in the second part
        (6.05, 50.9, False),  # beside the triangle, within its rectangle
        (5.5, 50.5, False),
        (3.9, 50.5, False),
        (4.5, 51.1, False),
    ],
)
def test_holes_and_parts(lon: float, lat: float, inside: bool) -> None:
    assert Region((SQUARE, HOLE, FAR)).contains(lon, lat) is inside
    assert Region((FAR, HOLE[::-1], SQUARE)).contains(lon, lat) is inside


def test_a_degenerate_ring_contains_nothing() -> None:
    assert Region(()).bounds is None
    assert not Region(()).contains(0.0, 0.0)
    assert not Region((((4.0, 50.0), (5.0, 51.0)),)).contains(4.5, 50.5)
    assert not Region((((4.0, 50.0), (5.0, 50.0), (4.5, 50.0)),)).contains(4.5, 50.0)


def test_the_rectangle_around_all_rings() -> None:
    assert Region((SQUARE, FAR)).bounds == Area(4.0, 50.0, 7.0, 51.0)


coordinates = st.floats(-1, 1, allow_nan=False).map(lambda value: round(value, 3))


def crossings(ring: tuple, lon: float, lat: float) -> bool:
    """The same test in its plain form: every edge is looked at, without bands."""
    inside = False
    for edge in zip(ring, ring[1:] + ring[:1]):
        (x1, y1), (x2, y2) = sorted(edge, key=lambda corner: corner[1])
        if y1 <= lat < y2 and lon < x1 + (lat - y1) * ((x2 - x1) / (y2 - y1)):
            inside = not inside
    return inside


@given(
    st.lists(st.tuples(coordinates, coordinates), min_size=3, max_size=9).map(tuple),
    coordinates,
    coordinates,
)
def test_the_index_by_bands_gives_the_same_answers(ring: tuple, lon: float, lat: float) -> None:
    region = Region((ring,))
    area = region.bounds
    expected = crossings(ring, lon, lat) and area is not None and area.contains(lon, lat)
    assert region.contains(lon, lat) is expected


@given(st.floats(-0.999, 0.999), st.floats(-0.999, 0.999))
def test_every_position_is_in_exactly_one_of_two_halves(lon: float, lat: float) -> None:
    west = Region((((-1.0, -1.0), (0.0, -1.0), (0.1, 1.0), (-1.0, 1.0)),))
    east = Region((((0.0, -1.0), (1.0, -1.0), (1.0, 1.0), (0.1, 1.0)),))
    assert west.contains(lon, lat) is not east.contains(lon, lat)
