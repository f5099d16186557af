"""OAuth2 through QGIS: a token on a click, a new one when the server says 401, once."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from http_server import Asked, Loopback, Reply, data, serving
from qgis.PyQt.QtCore import Qt
from qgis_network import authentication, login
from ui_steps import wait

from signalement_plugin.connection.diagnostics.checks import TestRun
from signalement_plugin.qgis_profile.network import auth
from signalement_plugin.qgis_profile.settings import ConnectionSettings, save

LEFT = Qt.MouseButton.LeftButton
BY_PASSWORD, IN_A_BROWSER = 2, 0  # values of QGIS's enum of OAuth2 grant flows


class Office:
    """A login server and a reporting server that takes its newest token."""

    def __init__(self) -> None:
        self.given = 0
        self.valid = ""
        self.silent = False  # True: the login server gives no token
        self.asked: list[str] = []

    def __call__(self, asked: Asked) -> Reply:
        self.asked.append(asked.path)
        if asked.path == "/token":
            return self._token()
        if asked.headers.get("Authorization") != f"Bearer {self.valid}" or not self.valid:
            return Reply(401, b"{}")
        service = {"service_code": "1", "service_name": "Trou", "group": "", "metadata": "false"}
        return data([service] if "services" in asked.path else [])

    def _token(self) -> Reply:
        if self.silent:
            return Reply(400, b'{"error": "invalid_grant"}')
        self.given += 1
        self.valid = f"given-{self.given}"
        return data({"access_token": self.valid, "token_type": "bearer", "expires_in": 3600})


@pytest.fixture
def office() -> Office:
    return Office()


@pytest.fixture
def server(office: Office) -> Iterator[Loopback]:
    with serving(office) as made:
        yield made


def oauth(server: Loopback, flow: int = BY_PASSWORD, renewals: str = "") -> dict[str, str]:
    """As QGIS stores it."""
    values = {
        "accessMethod": 0,
        "configType": 1,
        "grantFlow": flow,
        "version": 1,
        "clientId": "qgis",
        "clientSecret": "s",
        "username": "jeanne",
        "password": "p",
        "requestUrl": f"{server.url}/auth",
        "tokenUrl": f"{server.url}/token",
        "refreshTokenUrl": renewals,
        "requestTimeout": 5,
        "persistToken": False,
        "redirectPort": 7070,
        "redirectUrl": "",
        "scope": "",
        "apiKey": "",
        "id": "a",
        "name": "office",
        "description": "",
        "objectName": "",
        "queryPairs": {},
    }
    return {"oauth2config": json.dumps(values)}


@pytest.fixture
def authcfg(server: Loopback, qgis_app: object) -> Iterator[str]:
    with authentication(), login("OAuth2", oauth(server)) as made:
        yield made


@pytest.fixture
def signing(empty_driver, server, authcfg):
    """A connection with an OAuth2 login that nobody has used in this session."""
    url = f"{server.url}/v2"
    save(ConnectionSettings("0a070001", "Namur", endpoint=url, authcfg=authcfg, scope="all"))
    empty_driver.connections.reload()
    return empty_driver


def press(driver) -> None:
    driver.banner.press("sign_in")


def test_no_token_is_fetched_before_somebody_clicks(signing, office, qtbot):
    wait(qtbot, lambda: signing.banner.key() == "sign_in")
    assert "perhaps in a browser" in signing.banner.text()
    signing.connection.load.refresh()
    wait(qtbot, lambda: not signing.connection.load.running)
    assert signing.banner.key() == "sign_in"
    assert office.asked == []


def test_a_click_fetches_a_token_and_a_refused_one_is_renewed_once(signing, office, qtbot):
    press(signing)
    wait(qtbot, lambda: signing.connection.load.updated_at)
    assert office.given == 1
    assert not signing.connection.status_board.holds("sign_in")
    office.valid = "another"
    signing.connection.load.refresh()
    wait(qtbot, lambda: office.given == 2)
    wait(qtbot, lambda: not signing.connection.load.running)
    wait(qtbot, lambda: not signing.connection.status_board.holds("identity_refused"))
    assert not signing.connection.status_board.holds("sign_in")


def test_after_one_failed_renewal_the_user_is_asked(signing, office, qtbot):
    press(signing)
    wait(qtbot, lambda: signing.connection.load.updated_at)
    office.silent, office.valid = True, "another"
    signing.connection.load.refresh()
    wait(qtbot, lambda: signing.banner.key() == "sign_in")
    asked = office.asked.count("/token")
    signing.connection.load.refresh()
    wait(qtbot, lambda: not signing.connection.load.running)
    assert office.asked.count("/token") == asked == 2
    office.silent = False
    press(signing)
    wait(qtbot, lambda: office.given == 2 and not signing.connection.status_board.holds("sign_in"))


def test_a_token_that_its_server_never_likes_is_not_fetched_for_ever(
    signing, server, office, qtbot
):
    press(signing)
    wait(qtbot, lambda: signing.connection.load.updated_at)
    server.behaviour = lambda asked: office(asked) if asked.path == "/token" else Reply(401)
    signing.connection.load.refresh()
    wait(qtbot, lambda: signing.banner.key() == "sign_in")
    assert office.given == 2


def test_a_test_of_a_connection_is_a_click(server, authcfg, office, qtbot):
    run = TestRun()
    settings = ConnectionSettings("0a070002", "X", endpoint=f"{server.url}/v2", authcfg=authcfg)
    with qtbot.waitSignal(run.finished) as caught:
        run.start(settings)
    assert caught.args[0].ok
    assert office.given == 1
    assert not auth.must_sign_in(settings)


def test_only_a_login_without_a_browser_renews_silently(server, authcfg):
    def settings(authcfg: str) -> ConnectionSettings:
        return ConnectionSettings("0a070003", "X", endpoint=server.url, authcfg=authcfg)

    assert auth.renews_silently(settings(authcfg))
    with login("OAuth2", oauth(server, IN_A_BROWSER)) as browser:
        assert not auth.renews_silently(settings(browser))
    with login("OAuth2", oauth(server, IN_A_BROWSER, f"{server.url}/token")) as refreshed:
        assert auth.renews_silently(settings(refreshed))
    with login("Basic", {"username": "j", "password": "p"}) as basic:
        assert not auth.is_oauth(basic)
        assert not auth.must_sign_in(settings(basic))
    assert not auth.renews_silently(settings(""))
