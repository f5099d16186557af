"""Pixmaps of a status and of the whole mark of a report, the same pictures as on the map."""

from __future__ import annotations

from qgis.PyQt.QtCore import QByteArray, QPointF, QRectF, QSizeF, Qt
from qgis.PyQt.QtGui import QPainter, QPixmap
from qgis.PyQt.QtSvg import QSvgRenderer

from ...core.marks.marks import Mark
from ...core.marks.picture import Picture, picture
from ...core.model.status import Status

PX_PER_MM = 96 / 25.4
BOX_PX = 22
"""Side of the square that holds the largest glyph with its outline and halo."""
MARK_BOX_PX = 30
"""The same with rings and a corner, which a list shows a little smaller than the map."""
_LIST_SCALE = 0.82


def glyph_pixmap(status: Status, ratio: float = 1.0) -> QPixmap:
    """The glyph on a transparent square of :data:`BOX_PX`, for icons of menus and combos."""
    return _pixmap(picture(Mark(status)), BOX_PX, PX_PER_MM, ratio)


def mark_pixmap(mark: Mark, ratio: float = 1.0) -> QPixmap:
    """A whole mark on a transparent square of :data:`MARK_BOX_PX`, for rows of a list."""
    return _pixmap(picture(mark), MARK_BOX_PX, PX_PER_MM * _LIST_SCALE, ratio)


def _pixmap(shown: Picture, box: int, per_mm: float, ratio: float) -> QPixmap:
    side = round(box * ratio)
    pixmap = QPixmap(side, side)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    area = QRectF(QPointF(0, 0), QSizeF(1, 1) * shown.side * per_mm)
    area.moveCenter(QPointF(box / 2, box / 2))
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(shown.filled.encode())).render(painter, area)
    painter.end()
    return pixmap
