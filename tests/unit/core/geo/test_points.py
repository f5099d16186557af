"""The order of the stops of a round, the length of the way, and a circle around a point."""

from __future__ import annotations

import pytest

from signalement_plugin.core.geo.points import circle, metres_between, metres_of, nearest_order

HERE, NEAR, FAR = (4.86, 50.46), (4.861, 50.46), (4.9, 50.46)


def test_the_first_begins_and_the_nearest_follows() -> None:
    assert nearest_order([HERE, FAR, NEAR]) == [0, 2, 1]
    assert nearest_order([FAR, HERE, NEAR]) == [0, 2, 1]


def test_stops_without_a_position_come_last() -> None:
    assert nearest_order([None, FAR, None, NEAR]) == [1, 3, 0, 2]
    assert nearest_order([None, None]) == [0, 1]
    assert nearest_order([]) == []


def test_of_two_equally_near_stops_the_earlier_comes_first() -> None:
    assert nearest_order([HERE, NEAR, NEAR, HERE]) == [0, 3, 1, 2]


def test_every_stop_is_visited_once() -> None:
    points = [(4.8 + i * 0.37 % 0.1, 50.4 + i * 0.73 % 0.1) for i in range(50)]
    assert sorted(nearest_order(points)) == list(range(50))


def test_the_length_passes_over_what_has_no_place() -> None:
    assert metres_of([HERE, None, NEAR]) == metres_of([HERE, NEAR])
    assert 70 < metres_of([HERE, NEAR]) < 72
    assert metres_of([HERE]) == metres_of([]) == 0


def test_a_circle_is_as_far_away_everywhere():
    corners = circle(4.86, 50.46, 100.0)
    metres = [metres_between(4.86, 50.46, *corner) for corner in corners]
    assert len(corners) == 72
    assert all(one == pytest.approx(100.0, rel=0.002) for one in metres)
