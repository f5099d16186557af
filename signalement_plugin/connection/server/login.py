"""QGIS's master password: explained before QGIS asks for it, until it was given once in this
profile, and again after the question was cancelled. Main thread only.

Logins lie in QGIS's authentication database alone (docs/adr/0008).
"""

from __future__ import annotations

from qgis.core import QgsApplication, QgsSettings

from ...core.errors import SignalementError, Unauthorized
from ...qgis_profile.joined import logins
from ...qgis_profile.network.auth import must_sign_in
from ...qgis_profile.network.http_context import address
from ...qgis_profile.settings import ROOT, ConnectionSettings
from ...systems.base import Address
from ..status_board import StatusBoard
from .pull_controller import PullController

EXPLAINED = f"{ROOT}/login_explained"


def is_locked(settings: ConnectionSettings) -> bool:
    """Whether the login cannot be read before QGIS has its master password."""
    manager = QgsApplication.authManager()
    known = manager.isDisabled() or manager.masterPasswordIsSet()
    return bool(logins(settings)) and not known


def must_explain(settings: ConnectionSettings) -> bool:
    """Whether QGIS would ask for its master password and the user was not told why."""
    return is_locked(settings) and not QgsSettings().value(EXPLAINED, False, type=bool)


def opens_silently(settings: ConnectionSettings) -> bool:
    """Whether the login can be read without QGIS asking for anything."""
    manager = QgsApplication.authManager()
    return not logins(settings) or manager.masterPasswordIsSet() or manager.passwordHelperEnabled()


def unlock(session_only: bool) -> bool:
    """Let QGIS ask for its master password, by its own dialog. ``session_only``: the system's
    password store is not used, so that QGIS asks again next time. True when the logins can be
    used."""
    manager = QgsApplication.authManager()
    kept = manager.passwordHelperEnabled()
    if session_only:
        manager.setPasswordHelperEnabled(False)
    done = bool(manager.setMasterPassword(True))
    if session_only:
        manager.setPasswordHelperEnabled(kept)
    QgsSettings().setValue(EXPLAINED, done)
    return done


def usable_address(
    settings: ConnectionSettings, load: PullController, status_board: StatusBoard
) -> Address | SignalementError:
    """The address with its login; why it cannot be used: nothing is requested then."""
    status_board.clear("identity_refused", "master_password", "sign_in", "plain_login")
    locked = Unauthorized("QGIS gave no access to the login of this connection")
    if must_explain(settings):
        _explain(status_board)
        return locked
    if must_sign_in(settings):
        load.tell("sign_in")
        return locked
    try:
        return address(settings)
    except SignalementError as error:
        if is_locked(settings):  # the password dialog was cancelled: no server refused
            _explain(status_board)
            return locked
        load.tell_error(error)
        return error


def _explain(status_board: StatusBoard) -> None:
    known = bool(QgsApplication.authManager().masterPasswordHashInDatabase())
    status_board.set("master_password", known=known)
