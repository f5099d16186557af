"""A connection whose proxy or certificates cannot be used asks nothing, and says why."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from signalement_plugin.connection.connection import Connection
from signalement_plugin.core.errors import BadStore, ProxyKind
from signalement_plugin.qgis_profile.network import http_context
from signalement_plugin.qgis_profile.settings import ConnectionSettings
from signalement_plugin.ui.banner.state_texts import banner_text


@pytest.fixture
def connection(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qgis_app: object
) -> Iterator[Connection]:
    monkeypatch.setenv("SIGNALEMENT_DATA", str(tmp_path))
    url = "https://127.0.0.1:9/"
    made = Connection(ConnectionSettings("c0ffee01", "Test", "open311", url, scope="all"))
    yield made
    made.close()


def said(connection: Connection, qtbot: Any) -> str:
    """What the banner says after a refresh."""
    connection.send_waiting()
    connection.load.refresh()
    qtbot.waitUntil(lambda: not connection.load.running)
    banner = connection.status_board.banner
    return banner_text(banner.key, banner.args).text


def test_certificates_that_cannot_be_stored_are_told_with_their_file(
    connection: Connection, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: Any
) -> None:
    """Seen: the server was said to refuse the login."""

    def cut(_path: Path, _content: bytes) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(http_context, "write_whole", cut)
    path = tmp_path / "authorities.pem"
    assert said(connection, qtbot).startswith(f"{path} cannot be used")


def test_a_proxy_that_cannot_be_used_is_not_a_login_that_is_refused(
    connection: Connection, monkeypatch: pytest.MonkeyPatch, qtbot: Any
) -> None:
    def unusable(_url: str) -> None:
        raise ProxyKind("FTP")

    monkeypatch.setattr(http_context, "choice", unusable)
    said(connection, qtbot)
    assert connection.status_board.banner.key == "unreachable"


def test_a_proxy_that_was_mended_is_used_after_a_refresh(
    connection: Connection, monkeypatch: pytest.MonkeyPatch, qtbot: Any
) -> None:
    def unusable(_url: str) -> None:
        raise ProxyKind("FTP")

    with monkeypatch.context() as broken:
        broken.setattr(http_context, "choice", unusable)
        connection.send_waiting()
        assert connection.threads.address is None
    connection.refresh()
    assert connection.threads.address is not None


def test_details_say_which_file_cannot_be_used(
    connection: Connection, monkeypatch: pytest.MonkeyPatch, qtbot: Any
) -> None:
    def broken(_url: str) -> None:
        raise BadStore("full", "authorities.pem")

    monkeypatch.setattr(http_context, "choice", broken)
    connection.send_waiting()
    with qtbot.waitSignal(connection.detail_fetcher.activity) as told:
        connection.detail_fetcher.load_activity("1")
    error = told.args[1].error
    assert (type(error), error.server_message) == (BadStore, "authorities.pem")
