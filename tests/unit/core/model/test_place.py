"""A position with one coordinate is no position, and never one on the equator."""

from __future__ import annotations

import pytest

from signalement_plugin.core.model.report import Report


@pytest.mark.parametrize(
    ("lon", "lat", "place"),
    [(4.8, 50.4, (4.8, 50.4)), (0.0, 50.4, (0.0, 50.4)), (4.8, None, None), (None, 0.0, None)],
)
def test_a_position_needs_both_coordinates(
    lon: float | None, lat: float | None, place: tuple[float, float] | None
) -> None:
    assert Report("1", lon=lon, lat=lat).place == place
