"""QGIS's master password is explained before QGIS asks for it, and nothing is sent without a
login."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from dock_driver.part import click
from http_server import Asked, Loopback, Reply, data, page, serving
from qgis.core import QgsApplication, QgsAuthMethodConfig, QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDialogButtonBox
from qgis_network import authentication, login
from ui_steps import wait

from signalement_plugin.connection.server.login import EXPLAINED
from signalement_plugin.qgis_profile.settings import ConnectionSettings, save
from signalement_plugin.ui.connections.dialog import ConnectionDialog


@pytest.fixture
def server() -> Iterator[Loopback]:
    with serving(lambda _asked: page(status=404)) as made:
        yield made


@pytest.fixture
def locked(empty_driver, server):
    """A connection with a login while QGIS does not know its master password yet."""
    assert not QgsApplication.authManager().masterPasswordIsSet()
    url = f"{server.url}/open311"
    save(ConnectionSettings("10c4ed01", "Namur", endpoint=url, authcfg="abc1234", scope="all"))
    empty_driver.connections.reload()
    return empty_driver


def test_qgis_question_is_explained_first_and_nothing_is_asked(locked, server):
    """Seen after a restart: a known password explained as a new one, in a box that was too low."""
    assert locked.banner.key() == "master_password"
    chosen = QgsApplication.authManager().masterPasswordHashInDatabase()
    assert locked.connection.status_board.args("master_password") == {"known": chosen}
    assert locked.banner.offers() == ["Continue", "Only for This Session"]
    locked.connection.load.refresh()
    assert server.asked == []
    board, first = locked.connection.status_board, "You choose it now. If you forget it, only the"
    for known in (False, True):
        board.set("master_password", known=known)
        assert (first in locked.banner.text()) is not known


@pytest.mark.parametrize("name", ["unlock", "unlock_once"])
def test_without_a_password_nothing_is_sent_and_the_setting_is_kept(locked, server, name):
    """There is no dialog of QGIS here, so QGIS gets no password."""
    kept = QgsApplication.authManager().passwordHelperEnabled()
    button = locked.banner.button(name)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert locked.banner.key() == "master_password"
    assert QgsApplication.authManager().passwordHelperEnabled() == kept
    assert server.asked == []


def test_a_cancelled_password_dialog_is_not_shown_as_a_refused_login(locked, server, qtbot):
    """Seen: the server, which nobody had asked, was said not to know the login any more."""
    QgsSettings().setValue(EXPLAINED, True)
    connection = locked.connection
    connection.status_board.clear("master_password")
    connection.renew(connection.settings)
    wait(qtbot, lambda: locked.banner.key() == "master_password")
    assert server.asked == []


def _takes_the_new_token(asked: Asked) -> Reply:
    if asked.headers.get("Authorization") != "Bearer new":
        return Reply(401, b"{}")
    service = {"service_code": "1", "service_name": "Trou", "group": "", "metadata": "false"}
    return data([service] if "services" in asked.path else [])


def test_a_login_that_was_changed_under_its_id_is_read_again(empty_driver, qtbot, qgis_app):
    """Seen: an expired token, replaced in the dialog that *Log In Again…* opens, was sent on until
    QGIS was started again."""
    old = {"Authorization": "Bearer old"}
    with authentication(), login("APIHeader", old) as authcfg, serving(_takes_the_new_token) as at:
        url = f"{at.url}/v2"
        save(ConnectionSettings("10c4ed02", "Namur", endpoint=url, authcfg=authcfg, scope="all"))
        empty_driver.connections.reload()
        wait(qtbot, lambda: empty_driver.banner.key() == "identity_refused")
        changed = QgsAuthMethodConfig()
        manager = QgsApplication.authManager()
        manager.loadAuthenticationConfig(authcfg, changed, True)
        changed.setConfig("Authorization", "Bearer new")
        assert manager.updateAuthenticationConfig(changed)
        empty_driver.banner.press("login")
        (dialog,) = empty_driver.dock.findChildren(ConnectionDialog)
        wait(qtbot, dialog.isVisible)
        click(dialog.box.button(QDialogButtonBox.StandardButton.Ok))
        wait(qtbot, lambda: empty_driver.connection.load.updated_at)
        assert empty_driver.banner.key() != "identity_refused"
