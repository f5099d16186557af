"""*Try with Made-Up Data*: reports up to today, whatever day it is."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest
from pytestqt.qtbot import QtBot
from qgis.core import QgsProject

from signalement_plugin.connection.connections import Connections
from signalement_plugin.qgis_profile.settings import remove


@pytest.mark.every_day
def test_the_example_ends_today(qgis_new_project: object, qtbot: QtBot) -> None:
    before = datetime.now(timezone.utc)
    connections = Connections()
    connections.example.start()
    qtbot.waitUntil(lambda: connections.current is not None)
    made = connections.current
    qtbot.waitUntil(lambda: not made.load.running and made.layer.featureCount() > 0)
    asked = [feature["requested"].toPyDateTime() for feature in made.layer.getFeatures()]
    newest = max(at.replace(tzinfo=timezone.utc) for at in asked)
    assert before - timedelta(days=3) < newest <= datetime.now(timezone.utc)
    streets = [one for one in QgsProject.instance().mapLayers().values() if one is not made.layer]
    assert [one.featureCount() > 250 for one in streets] == [True]
    connections.close()
    remove(made.settings.id)


def test_a_second_example_has_a_name_of_its_own(qgis_new_project: object, qtbot: QtBot) -> None:
    """Seen: two entries of the same name in the menu of connections."""
    connections, made = Connections(), []
    for number in (1, 2):
        connections.example.start()
        qtbot.waitUntil(lambda number=number: len(connections.items) == number)
        made.append(connections.current)
    qtbot.waitUntil(lambda: not any(one.load.running for one in made))
    assert [one.name for one in connections.items] == ["Made-Up Data", "Made-Up Data (2)"]
    connections.close()
    for one in made:
        remove(one.settings.id)
