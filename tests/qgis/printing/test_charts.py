"""Drawn statistics: four steps of colour, lines of a scale, shapes of sectors, room for names."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QFont, QFontMetricsF

from signalement_plugin.core.geo.region import Region
from signalement_plugin.printing.charts import STEPS, name_width, scale_step, step_of
from signalement_plugin.printing.sector_map import Shaded, fitted


@pytest.mark.parametrize(
    ("value", "most", "step"),
    [(0, 34, -1), (1, 34, 0), (8, 34, 0), (9, 34, 1), (17, 34, 1), (18, 34, 2), (34, 34, 3)],
)
def test_shades_have_four_steps_up_to_the_highest_value(value: int, most: int, step: int) -> None:
    assert step_of(value, most) == step
    assert len(STEPS) == 4


@pytest.mark.parametrize(
    ("most", "step"), [(1, 1), (4, 1), (5, 2), (8, 2), (9, 5), (20, 5), (21, 10), (148, 50)]
)
def test_a_scale_has_at_most_four_lines_at_round_numbers(most: int, step: int) -> None:
    assert scale_step(most) == step
    assert len(range(step, most + 1, step)) <= 4


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


def test_names_before_bars_are_whole_up_to_half_of_the_width(qgis_app: object) -> None:
    """Seen: « Éclairage p… », with room to spare behind the bars."""
    metrics = QFontMetricsF(QFont())
    names = ["Éclairage public", "Voirie"]
    needed = metrics.horizontalAdvance(names[0])
    assert name_width(metrics, names, 2.2 * (needed + metrics.height())) >= needed
    assert name_width(metrics, names, 100.0) == 50.0
