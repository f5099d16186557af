"""The first step of *Getting Started* after a connection was made."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtTest import QTest

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
