"""Lines of text in the list are shortened as Qt would do it; a sign that is kept stays the same."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import QRect, QSize, Qt
from qgis.PyQt.QtGui import QFont, QFontMetrics, QImage, QPainter
from qgis.PyQt.QtWidgets import QApplication

from signalement_plugin.core.marks.marks import Corner, Mark, Ring
from signalement_plugin.core.model.status import Status
from signalement_plugin.ui.report_list.painting import Line, RowParts
from signalement_plugin.ui.widgets.status_glyphs import MARK_BOX_PX, mark_pixmap

TEXTS = ("Dépôt clandestin", "WWWWWWWW", "illi", "AVAVAV To. Ty", "حفرة في الطريق", "🛏 é", "")


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("points", [8, 10, 17])
def test_a_text_is_shortened_exactly_where_it_has_no_room(qgis_app, text, points):
    font = QFont(QApplication.font())
    font.setPointSize(points)
    line, metrics = Line(font), QFontMetrics(font)
    whole = metrics.horizontalAdvance(text)
    for room in range(-5, whole + 10, 3):
        shown = line.shown(text, room)
        assert shown in (text, metrics.elidedText(text, Qt.TextElideMode.ElideRight, room))
        assert shown != text or whole <= max(room, 0) + 1
    assert line.shown(text, whole + 40) == text


def test_a_line_at_the_right_end_says_how_much_it_takes(qgis_app):
    line = Line(QApplication.font())
    image = QImage(QSize(200, 30), QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    taken = line.draw_right(painter, QRect(0, 0, 200, 30), "late 3 d")
    assert line.draw_right(painter, QRect(0, 0, 200, 30), "") == 0
    painter.end()
    inked = [x for x in range(200) if any(image.pixel(x, y) != 0xFFFFFFFF for y in range(30))]
    assert 200 - taken - 2 <= min(inked)
    assert 195 <= max(inked) < 200


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_a_cached_glyph_equals_a_painted_one(qgis_app, ratio):
    parts, images = RowParts(), []
    mark = Mark(Status.WAITING, Ring.LATE, Corner.SEND)
    for _ in range(2):
        image = QImage(
            QSize(MARK_BOX_PX, MARK_BOX_PX) * ratio, QImage.Format.Format_ARGB32_Premultiplied
        )
        image.setDevicePixelRatio(ratio)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        parts.glyph(painter, QRect(0, 0, MARK_BOX_PX, MARK_BOX_PX), mark)
        painter.end()
        images.append(image)
    assert images[0] == images[1]
    assert images[0] == mark_pixmap(mark, ratio).toImage()
