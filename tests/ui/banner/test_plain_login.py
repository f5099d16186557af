"""A login over http:// to another computer is refused until the user agrees, once per address."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from http_server import Asked, Loopback, Reply, data, serving
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QMessageBox
from qgis_network import authentication, login
from ui_steps import wait

from signalement_plugin.connection.texts.outcomes import error_sentence
from signalement_plugin.core.errors import PlainLogin
from signalement_plugin.qgis_profile.connection_file import SHARED
from signalement_plugin.qgis_profile.network import auth
from signalement_plugin.qgis_profile.network.auth import plain_origin
from signalement_plugin.qgis_profile.network.http_context import address
from signalement_plugin.qgis_profile.settings import ConnectionSettings, connection, save

LEFT = Qt.MouseButton.LeftButton
ONE = ConnectionSettings("0a070011", "Namur", endpoint="http://x.example/v2", authcfg="abc1234")


@pytest.mark.parametrize(
    ("endpoint", "origin"),
    [
        ("http://x.example/v2", "http://x.example"),
        ("http://X.example:8080/v2", "http://x.example:8080"),
        ("http://192.168.1.4/", "http://192.168.1.4"),
        ("http://localhost.example/", "http://localhost.example"),
        ("https://x.example/v2", ""),
        ("http://localhost:8000/", ""),
        ("http://127.0.0.1:8000/", ""),
        ("http://[::1]/", ""),
        ("/data/register.sqlite", ""),
    ],
)
def test_addresses_where_a_login_would_be_readable(endpoint: str, origin: str) -> None:
    assert plain_origin(replace(ONE, endpoint=endpoint)) == origin
    assert plain_origin(replace(ONE, endpoint=endpoint, authcfg="")) == ""


def test_a_plain_login_is_refused_before_the_login_is_read() -> None:
    with pytest.raises(PlainLogin) as caught:
        address(ONE)
    assert "Nothing was sent" in error_sentence(caught.value)
    with pytest.raises(PlainLogin):
        address(replace(ONE, plain_login="http://other.example"))


def test_the_users_consent_is_not_part_of_a_connection_file() -> None:
    assert "plain_login" not in SHARED


@pytest.fixture
def server() -> Iterator[Loopback]:
    def answer(asked: Asked) -> Reply:
        service = {"service_code": "1", "service_name": "Trou", "group": "", "metadata": "false"}
        return data([service] if "services" in asked.path else [])

    with serving(answer) as made:
        yield made


@pytest.fixture
def asking(empty_driver, server, monkeypatch):
    """The dock over a server that stands for one on another computer."""
    monkeypatch.setattr(auth, "is_here", lambda _host: False)
    basic = login("Basic", {"username": "j", "password": "p"})
    with authentication(), basic as authcfg:
        save(ConnectionSettings("0a070012", "Namur", "open311", server.url, "", authcfg))
        empty_driver.connections.reload()
        yield empty_driver


def question(driver) -> QMessageBox:
    driver.banner.press("plain_login")
    return driver.dock.findChild(QMessageBox, "SignalementPlainLogin")


def test_the_dock_asks_once_and_sends_nothing_before(asking, server, qtbot):
    wait(qtbot, lambda: asking.banner.key() == "plain_login")
    assert server.asked == []
    box = question(asking)
    assert box.defaultButton() is box.button(QMessageBox.StandardButton.Cancel)
    assert server.url in box.text()
    box.reject()
    assert connection("0a070012").plain_login == ""
    assert server.asked == []
    question(asking).button(QMessageBox.StandardButton.Yes).click()
    wait(qtbot, lambda: server.asked)
    assert server.asked[0].headers["Authorization"].startswith("Basic ")
    assert connection("0a070012").plain_login == server.url
    wait(qtbot, lambda: asking.banner.key() != "plain_login")
