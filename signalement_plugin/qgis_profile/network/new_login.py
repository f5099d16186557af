"""Stores a login that was typed in a form of the plugin in QGIS's authentication database. Main
thread only.

What was typed goes into QGIS's authentication database and nowhere else (docs/adr/0008).
"""

from __future__ import annotations

from qgis.core import QgsApplication, QgsAuthMethodConfig

from ...core.errors import LoginNotKept
from ...systems.base import Login


def keep_login(name: str, login: Login, user: str, word: str) -> str:
    """The id of a new authentication configuration. QGIS asks for its master password first where
    it has not been given. Raises ``LoginNotKept`` where it is not."""
    config = QgsAuthMethodConfig("APIHeader" if login.headers else "Basic")
    config.setName(name)
    typed = {"username": user, "password": word}
    patterns = login.headers.items()
    config.setConfigMap({key: one.format(key=word) for key, one in patterns} or typed)
    answer = QgsApplication.authManager().storeAuthenticationConfig(config)
    stored = answer[0] if isinstance(answer, tuple) else answer
    if not stored:
        raise LoginNotKept("no master password")
    return str(config.id())


def forget_login(authcfg: str) -> None:
    """Take a configuration out that did not do."""
    if authcfg:
        QgsApplication.authManager().removeAuthenticationConfig(authcfg)
