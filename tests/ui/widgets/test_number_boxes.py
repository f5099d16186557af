"""A number box that shows words while it has no number: a typed number replaces the words."""

from __future__ import annotations

from typing import Any

import pytest
from dock_driver.part import click
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDoubleSpinBox, QLineEdit, QSpinBox
from ui_steps import wait

from signalement_plugin.ui.widgets.number_boxes import SelectedWords


@pytest.mark.parametrize("kind", [QSpinBox, QDoubleSpinBox])
def test_typing_replaces_the_special_text_and_edits_a_number(kind: Any, qtbot: Any) -> None:
    """Seen: a click into « ± inconnue », then 20: nothing was written."""
    box = kind()
    box.setSpecialValueText("not known")
    SelectedWords(box)
    qtbot.addWidget(box)
    box.show()
    line = box.findChild(QLineEdit)
    for _ in range(2):  # by itself the second click would only place the cursor
        click(line, at=QPoint(20, 8))
    wait(qtbot, line.hasSelectedText)
    QTest.keyClicks(box, "20")
    assert box.value() == 20
    box.clearFocus()
    box.setFocus(Qt.FocusReason.TabFocusReason)
    wait(qtbot, lambda: line.selectedText() != "")
    click(line, at=QPoint(box.width() - 30, 8))
    wait(qtbot, lambda: not line.hasSelectedText())
