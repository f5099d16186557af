"""A FixMyStreet that finds reports by the council's number: what the dialog asks, and stores."""

from __future__ import annotations

import json

import pytest

from signalement_plugin.connection.results import TestResult
from signalement_plugin.core.model.capabilities import Capabilities
from signalement_plugin.qgis_profile.settings import ConnectionSettings
from signalement_plugin.systems.base import Probe
from signalement_plugin.ui.connections.dialog import ConnectionDialog

OFF = Capabilities(read_only_because="numbers_not_said")
SITE = ConnectionSettings("c0ffee02", "Namur", "open311", "https://reports.example.be/open311/v2")


@pytest.fixture
def dialog(qtbot):
    made = ConnectionDialog(SITE)
    qtbot.addWidget(made)
    made.show()
    return made


def after_test(dialog, capabilities):
    dialog._show_result(TestResult(Probe("FixMyStreet", capabilities), None))


def test_the_option_appears_after_a_test_found_such_a_server_and_is_off(dialog):
    after_test(dialog, Capabilities(writes=frozenset({"status"})))
    assert not dialog.own_numbers.isVisible(), "other servers are not asked about"
    after_test(dialog, OFF)
    assert dialog.own_numbers.isVisible()
    assert not dialog.own_numbers.isChecked()
    assert "council's number" in dialog.result_label.text()
    assert dialog.settings() == SITE


def test_the_choice_is_stored_beside_the_other_options(dialog, qtbot):
    after_test(dialog, OFF)
    dialog.own_numbers.click()
    settings = dialog.settings()
    assert json.loads(settings.options) == {"numbers": "own"}
    again = ConnectionDialog(settings)
    qtbot.addWidget(again)
    again.show()
    assert again.own_numbers.isVisible()
    assert again.own_numbers.isChecked()
    again.own_numbers.click()
    assert json.loads(again.settings().options) == {}


def test_a_page_of_the_site_becomes_its_endpoint_and_body(dialog):
    dialog.url.setText("https://reports.example.be/reports/Ville")
    dialog._tested = dialog.settings()
    found = Probe(
        "FixMyStreet (Ville)",
        OFF,
        endpoint="https://reports.example.be/open311/v2",
        jurisdiction="3",
    )
    dialog._show_result(TestResult(found, None))
    settings = dialog.settings()
    assert (settings.endpoint, settings.jurisdiction) == (
        "https://reports.example.be/open311/v2",
        "3",
    )


@pytest.mark.parametrize("typed", ["https://elsewhere.example.be", ""])
def test_text_typed_during_the_test_is_kept(dialog, typed):
    dialog.url.setText(typed)
    found = Probe("FixMyStreet", OFF, endpoint="https://reports.example.be/open311/v2")
    dialog._show_result(TestResult(found, None))
    assert dialog.url.text() == typed
