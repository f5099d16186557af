"""*Getting Started* after a connection was made: names, and another login for what waits."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from dock_driver import DockDriver
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QMessageBox

from signalement_plugin.core.changes.request import change_operations
from signalement_plugin.qgis_profile.settings import connection, new_connection_id, save
from signalement_plugin.systems.base import Recognised
from signalement_plugin.ui.start.address_step import AddressStep


def test_the_name_of_the_last_connection_is_not_proposed_for_the_next(qtbot: Any) -> None:
    """Seen: another system was about to be called as the one before."""
    step = AddressStep()
    qtbot.addWidget(step)
    step.show_found([Recognised("open311", "Open311")])
    QTest.keyClicks(step.name, "Gembloux")
    step.forget_login()
    step.show_found([Recognised("open311", "Open311")])
    assert step.name.text() == ""


@pytest.mark.parametrize(("answer", "login"), [("Yes", "another"), ("No", "first12")])
def test_another_login_for_what_waits_is_asked_for(
    driver: DockDriver, answer: str, login: str, qtbot: Any
) -> None:
    save(replace(driver.connection.settings, authcfg="first12"))
    driver.connections.reload()
    shown, (report,) = driver.connection, driver.choose(0)
    shown.commands.submit(
        change_operations(report, shown.server.capabilities, sets={"status": "planned"}),
        undo_window_s=3600,
    )
    starting = driver.dock.controller.starting
    starting.take(replace(shown.settings, authcfg="another"))
    question = driver.dock.findChild(QMessageBox, "SignalementNewLogin")
    assert connection(shown.settings.id).authcfg == "first12"
    button = question.button(getattr(QMessageBox.StandardButton, answer))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert connection(shown.settings.id).authcfg == login


def test_another_login_of_the_same_site_is_a_connection_of_its_own(driver: DockDriver) -> None:
    """Seen: the login of the connection that was there was replaced, and the typed name dropped."""
    save(replace(driver.connection.settings, authcfg="first12"))
    driver.connections.reload()
    first = driver.connection.settings
    starting = driver.dock.controller.starting
    second = replace(first, id=new_connection_id(), name="Second desk", authcfg="another")
    starting.take(second)
    assert connection(first.id) == first
    kept = connection(second.id)
    assert (kept.name, kept.authcfg) == ("Second desk", "another")
    assert driver.connection.settings.id == second.id


def test_without_a_login_the_same_site_is_the_connection_that_is_there(driver: DockDriver) -> None:
    save(replace(driver.connection.settings, authcfg="first12"))
    driver.connections.reload()
    first = driver.connection.settings
    again = replace(first, id=new_connection_id(), name="Again", authcfg="")
    starting = driver.dock.controller.starting
    starting.take(again)
    assert connection(again.id) is None
    assert connection(first.id) == first
