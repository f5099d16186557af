"""The numbers of a round on the map."""

from __future__ import annotations

import math

from qgis.PyQt.QtCore import QPointF

from signalement_plugin.ui.canvas.round_line import ASIDES, DISC_PX, apart


def test_numbers_of_stops_on_one_place_do_not_cover_each_other():
    found = apart([QPointF(100, 100), QPointF(101, 100), QPointF(100, 102)])
    assert found[0] == QPointF(100, 100) + ASIDES[0]
    gaps = [
        math.hypot(one.x() - other.x(), one.y() - other.y())
        for at, one in enumerate(found)
        for other in found[:at]
    ]
    assert min(gaps) >= 2 * DISC_PX


def test_more_stops_than_places_still_have_a_number_each():
    assert len(apart([QPointF(1, 1)] * 50)) == 50
