"""The categories that the form of a new report offers."""

from __future__ import annotations

from typing import Any

from dock_driver import DockDriver
from dock_driver.part import press_key
from qgis.PyQt.QtCore import Qt
from ui_steps import wait

from signalement_plugin.connection.results import Met
from signalement_plugin.core.model.report import Service


def test_categories_are_listed_by_name_and_an_accent_changes_nothing(driver: DockDriver) -> None:
    """Seen: « Éclairage public » stood after « Signalisation »."""
    driver.toolbar.press("new")
    server, combo = driver.connection.server, driver.new_report.service
    names = ("Signalisation", "Éclairage public", "Égouts", "Avaloirs")
    server.learn(Met(server.probe, tuple(Service(name, name) for name in names)))
    server.met.emit()
    shown = [combo.itemText(at) for at in range(combo.count())]
    assert shown == ["Avaloirs", "Éclairage public", "Égouts", "Signalisation"]


def test_escape_in_the_open_list_of_categories_closes_the_list_alone(
    driver: DockDriver, qtbot: Any
) -> None:
    """Seen: the form left, and what was typed next fell into the keys of the list."""
    driver.toolbar.press("new")
    form = driver.new_report
    form.service.showPopup()
    wait(qtbot, lambda: form.service.view().isVisible())
    press_key(form.service.view(), Qt.Key.Key_Escape)
    wait(qtbot, lambda: not form.service.view().isVisible())
    assert form.isVisible()
