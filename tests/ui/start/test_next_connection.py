"""*Getting Started* after a connection was made: names and logins."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dock_driver import DockDriver
from qgis.PyQt.QtTest import QTest

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
