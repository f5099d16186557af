"""Stores a login that was typed in a form of the plugin in QGIS's authentication database, and
nowhere else (docs/adr/0008). Main thread only."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsAuthMethodConfig

from ...core.errors import LoginNotKept
from ...systems.base import Login


def keep_login(name: str, login: Login, user: str, word: str) -> str:
    """Store the login. Returns the id of its new authentication configuration. QGIS asks for its
    master password first, if necessary. Raises ``LoginNotKept`` without it."""
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
    """Delete the configuration of a login that did not work."""
    if authcfg:
        QgsApplication.authManager().removeAuthenticationConfig(authcfg)
