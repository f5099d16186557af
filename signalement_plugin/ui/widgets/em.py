"""The unit of length of the dock, the line height of its font; and Qt's constant for *no limit*."""

from __future__ import annotations

from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtWidgets import QWidget

WHOLE_PX = 16_777_215
"""Size that means no limit in Qt."""


def em_of(widget: QWidget) -> int:
    """The line height of a widget's font, in pixels."""
    return max(1, widget.fontMetrics().height())


def resize_to(window: QWidget, wide: int, high: int) -> None:
    """Make a window so large, in em, but no larger than its screen; its frame needs room too."""
    em = em_of(window)
    room = window.screen().availableSize() - QSize(em, 3 * em)
    window.resize(QSize(wide * em, high * em).boundedTo(room))
