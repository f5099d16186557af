"""Why the login of a connection cannot be used in a run. Main thread only."""

from __future__ import annotations

from qgis.core import QgsApplication

from ....qgis_profile.joined import logins
from ....qgis_profile.network.auth import asks_somebody
from ....qgis_profile.settings import ConnectionSettings
from ....qt.language import tr

_WINDOW = "desktop"  # the platform with a window, in which QGIS can ask for a password


def login_refusal(settings: ConnectionSettings) -> str:
    """Why the login of a connection cannot be used now, as a sentence; empty when it can, and
    where there is none. Opens no window; QGIS with one asks for its master password later."""
    wanted = logins(settings)
    if not wanted:
        return ""
    manager = QgsApplication.authManager()
    unknown = [one for one in wanted if one not in manager.configIds()]
    if unknown:
        return tr("QGIS has no authentication configuration “{name}”.").format(name=unknown[0][:60])
    if QgsApplication.platform() != _WINDOW and not manager.setMasterPassword(True):
        return tr(
            "QGIS's master password was not given, so no login can be read. A run without a person "
            "takes it from the file that QGIS_AUTH_PASSWORD_FILE names."
        )
    if manager.masterPasswordIsSet() and asks_somebody(settings):
        return tr(
            "This login would open a window to sign in. Sign in with the panel first; a run "
            "without a person needs a key, a password, or OAuth2 with client credentials (as of "
            "QGIS 3.44)."
        )
    return ""
