"""A card that nobody uses requests no new layout, which would take processor time."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import QEvent, QObject
from qgis.PyQt.QtWidgets import QApplication, QWidget
from ui_steps import wait

TURNS = 10


class LayoutRequests(QObject):
    """Counts those of one widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.LayoutRequest
        return False

    def none_comes(self) -> bool:
        """In some turns of the event loop."""
        self.count = 0
        for _ in range(TURNS):
            QApplication.processEvents()
        return not self.count


@pytest.mark.parametrize("chosen", [False, True])
def test_an_idle_card_requests_no_layout(driver, qtbot, chosen):
    """Seen: it asked for a new one at the end of each, four thousand times a second."""
    if chosen:
        driver.choose(0)
    requests = LayoutRequests(driver.report.widget)
    wait(qtbot, requests.none_comes)
