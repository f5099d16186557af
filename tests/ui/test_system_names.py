"""Systems are named in the language of the screen; no proposed name of a connection is a number."""

from __future__ import annotations

from dataclasses import replace

import pytest

from signalement_plugin.qgis_profile.settings import ConnectionSettings
from signalement_plugin.systems.registry import systems
from signalement_plugin.ui.connections.dialog import ConnectionDialog
from signalement_plugin.ui.system_names import has_proposed_name, proposed_name, system_label

PRODUCTS = {
    "Open311 (GeoReport v2)",
    "Signalen",
    "Publik / TownStreet (iMio)",
    "fixmystreet.brussels",
    "GeoReport v2",
    "CitySDK (Klarschiff)",
    "Mark-a-Spot",
    "FixMyStreet",
}
"""Titles that contain no English word."""


@pytest.mark.parametrize("language", ["fr", "nl", "de"], indirect=True)
def test_every_title_that_is_no_product_is_translated(language, qtbot) -> None:
    dialog = ConnectionDialog(ConnectionSettings("c0ffee0a"))
    qtbot.addWidget(dialog)
    offered = {dialog.system.itemText(at) for at in range(dialog.system.count())}
    titles = {one.title for one in systems().values()}
    titles |= {title for one in systems().values() for _name, title in one.dialects()}
    english = {title for title in titles - PRODUCTS if system_label(title) == title}
    # "Team" is the same word in Dutch and German
    assert english <= {"Team (PostgreSQL)"}
    assert not offered & {"Local register", "FixMyStreet (council staff)"}


@pytest.mark.parametrize(
    ("system", "endpoint", "name"),
    [
        ("publik", "https://www.signalements.namur.be/x/", "signalements.namur.be"),
        ("publik", "http://127.0.0.1:8080/x/", "Reports – Publik"),
        ("open311", "http://[::1]:8080/", "Reports – Open311"),
        ("signalen", "http://srv-signal/", "Reports – Signalen"),
        ("team", "postgresql://10.0.0.5/team", "Reports – Team"),
    ],
)
def test_the_proposed_name_is_no_number(system, endpoint, name) -> None:
    made = ConnectionSettings("c0ffee0a", proposed_name(system, endpoint), system, endpoint)
    assert made.name == name
    assert has_proposed_name(made)
    assert not has_proposed_name(replace(made, name="Namur"))
