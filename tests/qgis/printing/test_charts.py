"""What is drawn of figures: steps of blue, and sectors that stay apart on a page."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import QRectF

from signalement_plugin.core.geo.region import Region
from signalement_plugin.printing.charts import STEPS, step_of
from signalement_plugin.printing.sector_map import Shaded, fitted


@pytest.mark.parametrize(
    ("value", "most", "step"),
    [(0, 34, -1), (1, 34, 0), (8, 34, 0), (9, 34, 1), (17, 34, 1), (18, 34, 2), (34, 34, 3)],
)
def test_a_step_is_a_quarter_of_the_highest(value: int, most: int, step: int) -> None:
    assert step_of(value, most) == step
    assert len(STEPS) == 4


def test_sectors_fill_their_box_upright_and_keep_their_shape() -> None:
    west = Region((((4.8, 50.4), (4.9, 50.4), (4.9, 50.5), (4.8, 50.5)),))
    east = Region((((4.9, 50.4), (5.0, 50.4), (5.0, 50.5), (4.9, 50.5)),))
    box = QRectF(10, 20, 400, 300)
    polygon = fitted([Shaded("W", west, 1), Shaded("E", east, 2)], box)
    left, right = (polygon(one.rings[0]).boundingRect() for one in (west, east))
    assert left.right() == pytest.approx(right.left())
    assert left.united(right).height() == pytest.approx(300)
    assert box.contains(left.united(right).center())
    north = polygon(((4.8, 50.5), (4.8, 50.4), (4.9, 50.4)))
    assert north[0].y() < north[1].y()
    assert left.height() / left.width() == pytest.approx(1.57, abs=0.02)
