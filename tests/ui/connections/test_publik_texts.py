"""What a test of a Publik connection says, with the workflow's actions and without."""

from __future__ import annotations

import pytest

from signalement_plugin.connection.results import TestResult
from signalement_plugin.core.changes.preview import preview_change
from signalement_plugin.core.changes.request import ChangeRequest
from signalement_plugin.core.model.report import Report
from signalement_plugin.qgis_profile.settings import ConnectionSettings
from signalement_plugin.systems.base import Address, Probe
from signalement_plugin.systems.publik.address import form_of
from signalement_plugin.systems.publik.probe import NO_REPORTS, capabilities_of
from signalement_plugin.systems.publik.statuses import ACTIONS
from signalement_plugin.ui.actions.form.text_tabs import readers
from signalement_plugin.ui.actions.preview.texts import headline
from signalement_plugin.ui.connections.dialog import ConnectionDialog
from signalement_plugin.ui.connections.server_texts import facts, result_sentence

FORM = form_of(Address("https://a.example"))
OFFERS = frozenset(f"global-action:{name}" for name in ACTIONS)


def sentence_for(offers: frozenset[str], *, has_identity: bool = True) -> str:
    caps = capabilities_of(offers, FORM, has_identity=has_identity, creates=True)
    return result_sentence(TestResult(Probe("Signalements", caps)))


def test_with_the_six_actions_changes_can_be_written():
    assert "Can be written: Status, Department, Reply to Citizen, Internal Note" in sentence_for(
        OFFERS
    )


@pytest.mark.parametrize(
    ("offers", "has_identity", "words"),
    [(frozenset(), True, "no actions for QGIS"), (OFFERS, False, "has no key")],
)
def test_why_nothing_can_be_changed_is_said(offers, has_identity, words):
    sentence = sentence_for(offers, has_identity=has_identity)
    assert words in sentence
    assert "Status" not in sentence


@pytest.mark.parametrize(
    ("system", "jurisdiction", "workflow"),
    [("publik", True, True), ("open311", True, False), ("signalen", False, False)],
)
def test_a_jurisdiction_and_a_workflow_are_asked_where_the_system_has_some(
    qtbot, system, jurisdiction, workflow
):
    dialog = ConnectionDialog(ConnectionSettings("12345678", "Namur", system))
    qtbot.addWidget(dialog)
    assert dialog.jurisdiction.isVisibleTo(dialog) is jurisdiction
    assert dialog.workflow.isVisibleTo(dialog) is workflow


def test_mails_are_said_to_be_the_workflows_decision(qtbot):
    """iMio's mails never hold our text: "one citizen will get this text" is not true here."""
    caps = capabilities_of(OFFERS, FORM, has_identity=True, creates=True)
    assert "the server decides" in readers("reply", caps)
    made = preview_change([Report("1")], ChangeRequest({"status": "closed"}), caps)
    assert headline("Close", made.figures()).endswith("the server decides about mails")
    said_of_mails = [sentence for title, sentence in facts(caps) if title == "Mail"]
    assert len(said_of_mails) == 1
    assert "The server decides" in said_of_mails[0]


def test_an_empty_list_names_the_step_that_may_be_missing():
    """The site answers yes and shows nothing while its workflow does not have the function."""
    caps = capabilities_of(frozenset(), FORM, has_identity=True, creates=False, without=NO_REPORTS)
    assert "Accès API" in result_sentence(TestResult(Probe("Signalements", caps)))
