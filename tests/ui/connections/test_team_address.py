"""A connection to a team is made from a PostgreSQL connection that QGIS has."""

from __future__ import annotations

from typing import Any

import pytest
from qgis.core import QgsSettings

from signalement_plugin.qgis_profile.presets import presets
from signalement_plugin.qgis_profile.settings import ConnectionSettings
from signalement_plugin.ui.connections.dialog import ConnectionDialog

GROUP = "PostgreSQL/connections"


@pytest.fixture(autouse=True)
def databases() -> Any:
    settings = QgsSettings()
    told = {
        "Équipe": {"host": "db.namur.example", "port": "5433", "database": "team namur"},
        "By service": {"service": "team"},
        "Socket": {"host": "/run/postgresql", "database": "team"},
    }
    for name, values in told.items():
        for part, value in values.items():
            settings.setValue(f"{GROUP}/{name}/{part}", value)
    yield
    settings.remove(GROUP)


def test_only_postgresql_connections_with_a_host_are_offered() -> None:
    found = [one for one in presets() if one.system == "team"]
    assert [(one.name, one.endpoint) for one in found] == [
        ("PostgreSQL: Équipe", "postgresql://db.namur.example:5433/team%20namur")
    ]


def test_choosing_a_postgresql_connection_fills_in_the_address(qtbot: Any) -> None:
    dialog = ConnectionDialog(ConnectionSettings("c0ffee05"))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.preset.setCurrentIndex(dialog.preset.findText("PostgreSQL: Équipe"))
    assert dialog.settings().system == "team"
    assert dialog.settings().endpoint == "postgresql://db.namur.example:5433/team%20namur"
    assert not dialog.reason.isVisible()
    assert dialog.jurisdiction.isVisible()
    dialog.url.setText("postgresql://anna:secret@db.namur.example/team")
    assert "Leave the login out" in dialog.reason.text()
    dialog.url.setText("mysql://db.namur.example/team")
    assert dialog.reason.isVisible()
