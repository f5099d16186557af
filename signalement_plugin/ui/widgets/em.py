"""The measure of the dock."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QWidget


def em_of(widget: QWidget) -> int:
    """The line height of a widget's font, in pixels."""
    return max(1, widget.fontMetrics().height())
