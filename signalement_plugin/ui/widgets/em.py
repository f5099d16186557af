"""The unit of length of the dock, the line height of its font; and Qt's constant for *no limit*."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QWidget

WHOLE_PX = 16_777_215
"""Size that means no limit in Qt."""


def em_of(widget: QWidget) -> int:
    """The line height of a widget's font, in pixels."""
    return max(1, widget.fontMetrics().height())
