"""A QGIS with the plugin as a desk of a team: its login and its connection."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsAuthMethodConfig
from qgis.utils import plugins

from sandbox.desktop.player import Player, play_and_end
from sandbox.desktop.scene import TOLD, set_window
from sandbox.desktop.systems import KEY
from signalement_plugin.qgis_profile.settings import ConnectionSettings, new_connection_id, save


def login() -> str:
    """The id of a login of QGIS with the person's name in the database."""
    manager = QgsApplication.authManager()
    manager.setMasterPassword(KEY, True)  # opens this profile's own, new database
    made = QgsAuthMethodConfig("Basic")
    made.setName("Team")
    made.setConfigMap({"username": TOLD["user"], "password": ""})
    manager.storeAuthenticationConfig(made)
    return str(made.id())


def begin_team(play: Player) -> None:
    """A connection to the team's database, with the login of who is told; then it is played."""
    plugin = plugins["signalement_plugin"]
    set_window(plugin.dock)
    save(
        ConnectionSettings(
            new_connection_id(),
            name="Namur",
            system="team",
            endpoint=TOLD["database"],
            jurisdiction=TOLD["commune"],
            authcfg=login(),
            scope="all",
            identity_asked=True,
        )
    )
    plugin.connections.reload()
    play_and_end(play)
