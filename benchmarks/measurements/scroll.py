"""Measures how long the event loop is blocked while a list of 100,000 reports is scrolled.

The list is narrow, then wide. It is scrolled some way from its top and from its bottom, by pages,
by the wheel and by rows, and in jumps of the scroll bar. Rows are read from the store when they
come into sight, and the report that becomes current is shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from qgis.PyQt.QtCore import QPoint, QPointF, Qt, QTimer
from qgis.PyQt.QtGui import QWheelEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

from benchmarks.desk import Watch, loaded
from benchmarks.run import REPEATS, ROWS, Found, main
from benchmarks.window import docked
from signalement_plugin.ui.dock.dock import SignalementDock
from signalement_plugin.ui.report_list.view import ReportList

STEPS = 60
PAUSE_MS = 20
WHEEL = 360
WIDTHS = {"narrow": 300, "wide": 1400}


def rounds(url: str) -> Iterator[Found]:
    with docked(f"{url}/open311") as (dock, connection):
        Watch().until(lambda: loaded(connection, ROWS))
        Watch().until(lambda: dock.list.model().rowCount() == ROWS)
        dock.setFloating(True)
        for _ in range(REPEATS):
            watches = {name: _scrolled(dock, width) for name, width in WIDTHS.items()}
            found = {name: max(watch.gaps) for name, watch in watches.items()}
            busy = max(max(watch.busy) for watch in watches.values())
            worst = max(found.values())
            yield {"list_scroll_worst_ms": worst, "list_scroll_busy_ms": busy, **found}


def _scrolled(dock: SignalementDock, width: int) -> Watch:
    dock.resize(width, 800)
    listing = dock.list
    listing.setFocus()
    Watch().rest(1)
    watch, key = Watch(), Qt.Key
    for step in (
        lambda: _press(listing, key.Key_Home),
        lambda: _press(listing, key.Key_PageDown),
        lambda: _turn(listing, -WHEEL),
        lambda: _press(listing, key.Key_Down),
        lambda: _press(listing, key.Key_End),
        lambda: _press(listing, key.Key_PageUp),
        lambda: _turn(listing, WHEEL),
        lambda: _drag(listing),
    ):
        _repeat(step, watch)
    return watch


def _repeat(step: Callable[[], None], watch: Watch) -> None:
    """Watch the event loop while ``step`` is done again and again, and a moment after."""
    left = STEPS
    timer = QTimer()

    def again() -> None:
        nonlocal left
        left -= 1
        step()
        if not left:
            timer.stop()

    timer.timeout.connect(again)
    timer.start(PAUSE_MS)
    watch.until(lambda: not left)
    watch.rest(0.2)


def _press(listing: ReportList, key: Qt.Key) -> None:
    QTest.keyClick(listing, key)


def _turn(listing: ReportList, by: int) -> None:
    """The wheel, in eighths of a degree."""
    viewport = listing.viewport()
    at = viewport.rect().center()
    event = QWheelEvent(
        QPointF(at),
        QPointF(viewport.mapToGlobal(at)),
        QPoint(),
        QPoint(0, by),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, event)


def _drag(listing: ReportList) -> None:
    """The handle of the scroll bar, to where no row has been read yet."""
    bar = listing.verticalScrollBar()
    bar.setValue((bar.value() + bar.maximum() // 37) % bar.maximum())


if __name__ == "__main__":
    main(rounds)
