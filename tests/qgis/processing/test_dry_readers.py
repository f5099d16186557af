"""A dry run says who will read a text, and who decides whether a mail is sent."""

from __future__ import annotations

import pytest

from signalement_plugin.core.changes.preview import preview_held
from signalement_plugin.core.changes.request import change_operations
from signalement_plugin.core.model.report import Report
from signalement_plugin.processing.runs.changes.dry_run import dry_outcomes
from signalement_plugin.systems.base import Address
from signalement_plugin.systems.publik.address import form_of
from signalement_plugin.systems.publik.probe import capabilities_of
from signalement_plugin.systems.publik.statuses import ACTIONS

FORM = form_of(Address("https://a.example"))
PUBLIK = capabilities_of(
    frozenset(f"global-action:{name}" for name in ACTIONS),
    FORM,
    has_identity=True,
    creates=True,
)


@pytest.mark.parametrize(
    ("change_request", "on_the_page"),
    [
        ({"sets": {"status": "closed"}, "reply": "Fait"}, True),
        ({"sets": {}, "photos": ("/a.jpg",)}, True),
        ({"sets": {"status": "closed"}}, False),
        ({"sets": {}, "note": "Voir"}, False),
    ],
    ids=["a reply", "a photo", "a status alone", "a note"],
)
def test_a_dry_run_distinguishes_shown_texts_from_mailed_ones_of_publik(
    change_request, on_the_page
):
    made = change_operations(Report("7"), PUBLIK, **change_request)
    (outcome,) = dry_outcomes(made, preview_held(made, {}, PUBLIK))
    text = outcome.message
    assert ("shown on the report's page" in text) is on_the_page
    assert text.endswith("the server decides about mails")
    assert "the citizen gets a mail" not in text
