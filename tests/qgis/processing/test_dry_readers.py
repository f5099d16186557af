"""Who reads a text, and who decides about mails, said before anything is sent."""

from __future__ import annotations

import pytest

from signalement_plugin.core.changes.preview import rehearse_held
from signalement_plugin.core.changes.request import change
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
    ("wish", "on_the_page"),
    [
        ({"sets": {"status": "closed"}, "reply": "Fait"}, True),
        ({"sets": {}, "photos": ("/a.jpg",)}, True),
        ({"sets": {"status": "closed"}}, False),
        ({"sets": {}, "note": "Voir"}, False),
    ],
    ids=["a reply", "a photo", "a status alone", "a note"],
)
def test_what_publik_shows_is_told_from_what_its_workflow_mails(wish, on_the_page):
    made = change(Report("7"), PUBLIK, **wish)
    (outcome,) = dry_outcomes(made, rehearse_held(made, {}, PUBLIK))
    said = outcome.message
    assert ("shown on the report's page" in said) is on_the_page
    assert said.endswith("the server decides about mails")
    assert "the citizen gets a mail" not in said
