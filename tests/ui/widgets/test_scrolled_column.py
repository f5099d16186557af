"""A column of widgets scrolls only where it has no room."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtWidgets import QApplication, QLabel, QStyle

from signalement_plugin.ui.widgets.scrolled_column import ScrolledColumn

TEXT = "Le dépôt se trouve derrière la bulle à verre, à côté de l'arrêt du bus. " * 3


def test_a_bar_goes_once_there_is_room_without_it(qtbot: Any) -> None:
    """A bar takes width, so that a text needs more lines: left to Qt, it would keep itself."""
    column = ScrolledColumn("Column", 4)
    qtbot.addWidget(column)
    label = QLabel(TEXT)
    label.setWordWrap(True)
    column.column.addWidget(label)
    bar = column.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
    widths = range(200, 400)
    width = next(w for w in widths if column.height_in(w) < column.height_in(w - bar))
    column.show()
    column.resize(width, 20)
    QApplication.processEvents()
    assert column.verticalScrollBar().isVisible()
    column.resize(width, column.height_in(width))
    QApplication.processEvents()
    assert not column.verticalScrollBar().isVisible()
