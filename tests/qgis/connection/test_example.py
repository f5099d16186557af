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
