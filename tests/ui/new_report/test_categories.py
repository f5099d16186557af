"""The categories that the form of a new report offers."""

from __future__ import annotations

from dock_driver import DockDriver

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
