"""From which hosts photos are fetched: an administrator's list, and hosts that a user agreed to."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from qgis.core import QgsSettings

from signalement_plugin.qgis_profile.network.file_hosts import (
    AGREED,
    LISTED,
    agree_to,
    agreed_hosts,
    file_hosts,
    set_agreed_hosts,
)
from signalement_plugin.qgis_profile.network.http_context import http_context


@pytest.fixture(autouse=True)
def no_hosts(qgis_app: object) -> Iterator[None]:
    yield
    for key in (LISTED, AGREED):
        QgsSettings().remove(key)


def test_no_host_is_allowed_by_default() -> None:
    assert file_hosts() == frozenset()


def test_the_list_of_an_administrator_stands_in_the_global_settings(tmp_path: Path) -> None:
    """As docs/guide/connections.md says."""
    path = tmp_path / "qgis_global_settings.ini"
    path.write_text("[signalement]\nphoto_hosts=media.example.org, cdn.example.org\n", "utf-8")
    QgsSettings.setGlobalSettingsPath(str(path))
    try:
        assert file_hosts() == {"media.example.org", "cdn.example.org"}
    finally:
        none = tmp_path / "none.ini"  # an empty path would keep the former file
        none.touch()
        QgsSettings.setGlobalSettingsPath(str(none))


def test_hosts_come_from_the_administrators_list_and_from_the_users_consent() -> None:
    QgsSettings().setValue(LISTED, "Photos.example.org, media.example.org.;cdn.example.org")
    agree_to("a.example.org")
    agree_to("b.example.org")
    agree_to("a.example.org")
    assert agreed_hosts() == ["a.example.org", "b.example.org"]
    listed = {"photos.example.org", "media.example.org", "cdn.example.org"}
    assert file_hosts() == {*listed, "a.example.org", "b.example.org"}
    assert http_context("", "https://reports.example.be").file_hosts == file_hosts()
    set_agreed_hosts("b.example.org")
    assert file_hosts() == {*listed, "b.example.org"}
