"""The unit of length of the dock: the line height of its font."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QWidget


def em_of(widget: QWidget) -> int:
    """The line height of a widget's font, in pixels."""
    return max(1, widget.fontMetrics().height())
