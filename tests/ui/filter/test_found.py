"""The number of reports that a filter finds is shown beside its line, which Esc empties."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QApplication
from ui_steps import wait


def test_the_number_of_found_reports_is_shown_beside_the_line(driver, qtbot):
    """Seen: « En retard » and a word, and no number of what is left."""
    every = driver.list.total()
    assert driver.filter.found() == ""
    driver.chips.press("new")
    wait(qtbot, lambda: 0 < driver.list.total() < every)
    assert driver.filter.found() == str(driver.list.total())
    assert driver.filter.widget.found.toolTip().startswith(driver.filter.found())
    driver.filter.type("zzzz")
    wait(qtbot, lambda: driver.list.total() == 0)
    assert driver.filter.found() == "0"
    driver.filter.key(Qt.Key.Key_Escape)
    assert driver.filter.text() == ""
    assert driver.filter.widget.edit.hasFocus(), "Esc empties the line first"
    asked = QKeyEvent(
        QEvent.Type.ShortcutOverride, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier
    )
    asked.ignore()  # Qt sends this event with the state ignored
    QApplication.sendEvent(driver.filter.widget.edit, asked)
    assert not asked.isAccepted(), "an empty line leaves Esc to the page"
    driver.chips.press("new")
    wait(qtbot, lambda: driver.list.total() == every)
    assert driver.filter.found() == ""
