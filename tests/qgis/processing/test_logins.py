"""A login that needs no question is used; for any other one the check before the run says so."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from http_server import Asked, Loopback, Reply, data, serving
from processing_runs import Run
from qgis.core import Qgis, QgsApplication
from qgis_network import authentication, login

from signalement_plugin.qgis_profile.network import auth
from signalement_plugin.qgis_profile.network.auth import asks_somebody
from signalement_plugin.qgis_profile.settings import ConnectionSettings
from signalement_plugin.transport import client as transport_client

# values of QGIS's enum of OAuth2 grant flows
IN_A_BROWSER, BY_PASSWORD, BY_PKCE, BY_ITSELF = 0, 2, 3, 4


def office(asked: Asked) -> Reply:
    """A login server and a reporting server in one."""
    if asked.path == "/token":
        return data({"access_token": "t", "token_type": "bearer", "expires_in": 3600})
    if asked.headers.get("Authorization") != "Bearer t":
        return Reply(401, b"{}")
    service = {"service_code": "1", "service_name": "Trou", "group": "", "metadata": "false"}
    return data([service] if "services" in asked.path else [])


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Loopback]:
    monkeypatch.setattr(transport_client, "WAITS", (0.0, 0.0))
    monkeypatch.setattr(auth, "_signed_in", set())
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with serving(office) as made, authentication():
        yield made


def oauth(server: Loopback, flow: int) -> dict[str, str]:
    """As QGIS stores it."""
    texts = ("requestUrl", "redirectUrl", "refreshTokenUrl", "scope", "apiKey", "description")
    values = {
        **dict.fromkeys(texts, ""),
        "accessMethod": 0,
        "configType": 1,
        "grantFlow": flow,
        "version": 1,
        "id": "a",
        "clientId": "qgis",
        "clientSecret": "s",
        "username": "jeanne",
        "password": "p",
        "tokenUrl": f"{server.url}/token",
        "requestTimeout": 5,
        "persistToken": False,
        "redirectPort": 7070,
        "name": "office",
        "objectName": "",
        "queryPairs": {},
    }
    return {"oauth2config": json.dumps(values)}


def run(server: Loopback, authcfg: str) -> Run:
    return Run("testconnection", SYSTEM="open311", ENDPOINT=f"{server.url}/v2", AUTHCFG=authcfg)


@pytest.mark.parametrize("flow", [IN_A_BROWSER, BY_PKCE])
def test_a_login_that_would_open_a_window_is_refused_before_the_run(
    server: Loopback, flow: int
) -> None:
    with (
        login("OAuth2", oauth(server, flow)) as authcfg,
        pytest.raises(ValueError, match="would open a window"),
    ):
        run(server, authcfg)


def test_a_login_that_signed_in_through_the_dock_needs_no_window(server: Loopback) -> None:
    with login("OAuth2", oauth(server, IN_A_BROWSER)) as authcfg:
        auth._signed_in.add(authcfg)
        assert asks_somebody(ConnectionSettings("", authcfg=authcfg)) == []


def test_a_stored_password_fetches_its_token_alone(server: Loopback) -> None:
    with login("OAuth2", oauth(server, BY_PASSWORD)) as authcfg:
        assert run(server, authcfg).results["TITLE"]


def test_client_credentials_need_no_window_from_qgis_3_44_on(server: Loopback) -> None:
    """What fetches the token is QGIS, from 3.44 on; before, it would fetch none."""
    with login("OAuth2", oauth(server, BY_ITSELF)) as authcfg:
        if Qgis.QGIS_VERSION_INT >= 34400:
            assert run(server, authcfg).results["TITLE"]
        else:
            with pytest.raises(ValueError, match=r"client credentials \(as of QGIS 3\.44\)"):
                run(server, authcfg)


def test_an_unknown_login_is_named(server: Loopback) -> None:
    with pytest.raises(ValueError, match="no authentication configuration “nothing”"):
        run(server, "nothing")


def test_a_missing_master_password_names_the_password_file_variable(server: Loopback) -> None:
    with login("APIHeader", {"api_key": "demo"}) as authcfg:
        QgsApplication.authManager().clearMasterPassword()
        with pytest.raises(ValueError, match="QGIS_AUTH_PASSWORD_FILE"):
            run(server, authcfg)
