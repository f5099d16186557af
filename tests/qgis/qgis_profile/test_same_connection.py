"""When two connections are the same, and which of two logins an algorithm uses."""

from __future__ import annotations

import pytest
from own_profile import own_profile  # noqa: F401 - a fixture
from qgis.core import QgsSettings

from signalement_plugin.processing.runs.server import SystemChoice, connection_to
from signalement_plugin.qgis_profile.network.server_identity import server_of
from signalement_plugin.qgis_profile.settings import (
    ROOT,
    ConnectionSettings,
    same_connection,
    save,
)

NAMUR = ConnectionSettings("c1", "Namur", "open311", "https://example.org/v2", "namur", "aaaaaaa")


@pytest.fixture(autouse=True)
def no_connection(own_profile):  # noqa: F811
    QgsSettings().remove(ROOT)
    yield
    QgsSettings().remove(ROOT)


@pytest.mark.parametrize(
    "address", ["https://example.org/v2/", " https://example.org/v2", "https://example.org/v2#a=b"]
)
def test_equivalent_spellings_of_an_address_are_the_same_server(address):
    other = ConnectionSettings("c2", "Other", "open311", address, "namur")
    assert same_connection(NAMUR, other)
    assert server_of(NAMUR) == server_of(other)
    save(NAMUR)
    assert (
        connection_to(SystemChoice(system="open311", endpoint=address, jurisdiction="namur"))
        == NAMUR
    )


@pytest.mark.parametrize(
    ("system", "address", "jurisdiction"),
    [
        ("fixmystreet", "https://example.org/v2", "namur"),
        ("open311", "https://example.org/V2", "namur"),
        ("open311", "https://example.org/v2", "liege"),
    ],
)
def test_another_system_address_or_jurisdiction_is_another(system, address, jurisdiction):
    other = ConnectionSettings("c2", "Namur", system, address, jurisdiction, "aaaaaaa")
    assert not same_connection(NAMUR, other)
    assert server_of(NAMUR) != server_of(other)


def test_two_logins_of_one_server_stay_two_connections():
    save(NAMUR)
    second = ConnectionSettings("c2", "Zoé", "open311", NAMUR.endpoint, "namur", "bbbbbbb")
    save(second)
    for one in (NAMUR, second):
        asked = SystemChoice("", "open311", one.endpoint, "namur", one.authcfg)
        assert connection_to(asked) == one
    third = connection_to(SystemChoice("", "open311", NAMUR.endpoint, "namur", "ccccccc"))
    assert (third.id, third.authcfg) == ("", "ccccccc")
