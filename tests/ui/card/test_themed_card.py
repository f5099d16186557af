"""QGIS's theme is changed while a report is open: no name is cut off."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtWidgets import QApplication
from ui_steps import wait

from signalement_plugin.ui.widgets.elided_label import ElidedLabel


def night() -> str:
    """QGIS's own dark theme, as QGIS reads it."""
    folder = Path(QgsApplication.pkgDataPath(), "resources", "themes", "Night Mapping")
    style = (folder / "style.qss").read_text(encoding="utf-8")
    names = re.findall(r"^(@\w+):\s*(.*?)\s*$", (folder / "variables.qss").read_text(), re.M)
    for name, value in sorted(names, key=lambda pair: -len(pair[0])):
        style = style.replace(name, value)
    return style


@pytest.fixture
def themes():
    before = QApplication.instance().styleSheet()
    yield QApplication.instance()
    QApplication.instance().setStyleSheet(before)


def cut(driver) -> list[str]:
    """Labels whose words are wider than what the theme leaves for them."""
    found = []
    for label in driver.dock.findChildren(ElidedLabel):
        inside = label.contentsRect().width()
        indent = label.fontMetrics().horizontalAdvance("x") // 2 if label.width() > inside else 0
        words = label.fontMetrics().horizontalAdvance(label.text())
        if label.isVisible() and words > inside - indent:
            found.append(f"{label.text()}: {words} of {inside} - {indent}")
    return found


@pytest.mark.parametrize("width", [300, 335, 560])
def test_no_text_is_cut_off_after_a_change_of_theme(driver, themes, qtbot, width):
    driver.dock.setFloating(True)
    driver.dock.resize(width, 700)
    driver.choose(0)
    assert cut(driver) == []
    themes.setStyleSheet(night())
    wait(qtbot, lambda: cut(driver) == [])
    driver.dock.hide()
    themes.setStyleSheet("")
    driver.dock.show()
    wait(qtbot, lambda: cut(driver) == [])
    driver.dock.hide()
    themes.setStyleSheet(night())
    driver.dock.show()
    wait(qtbot, lambda: cut(driver) == [])
    for row in (1, 2, 3):
        driver.report.back() if not driver.list.visible() else None
        driver.choose(row)
        wait(qtbot, lambda: cut(driver) == [])
