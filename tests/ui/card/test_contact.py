"""Who reported a problem: shown in the card on a click, for a minute, and nowhere else."""

from __future__ import annotations

from datetime import datetime, timezone

import pytest
from publik_fixtures import WHO, WORD, record, site
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis_network import authentication, login
from ui_steps import keep_connection, server_takes, wait

from signalement_plugin.connection.diagnostics.support_file import support_text, waiting_of
from signalement_plugin.connection.results import Answer
from signalement_plugin.core.errors import Forbidden, NoAnswerYet
from signalement_plugin.core.model.report import Contact
from signalement_plugin.qgis_profile.settings import data_root
from signalement_plugin.ui.card.contact import SHOWN_MS, contact_text
from signalement_plugin.ui.outbox.csv_table import waiting_table

NOON = datetime(2026, 11, 24, 12, tzinfo=timezone.utc)
LEFT = Qt.MouseButton.LeftButton
ANA = ("Ana Test", "ana@example.org", "0470 00 00 00")
REPORTERS = "INSERT INTO reporters VALUES (?, 'ana@example.org', 'Ana', 'Test', '0470 00 00 00')"


@pytest.fixture
def publik(empty_driver, qtbot, tmp_path):
    """The dock over a form of Publik, read with a key."""
    with (
        site(tmp_path, [record(1), record(2)]) as served,
        authentication(),
        login("Basic", {"username": WHO, "password": WORD}) as authcfg,
    ):
        with served.store.writing() as db:
            db.execute(REPORTERS, ("2026-00001",))
            db.execute(REPORTERS, ("2026-00002",))
        keep_connection("publik", served.url, authcfg=authcfg)
        empty_driver.connections.reload()
        wait(qtbot, lambda: empty_driver.list.count() == 2)
        yield empty_driver


@pytest.fixture
def shown(publik, qtbot):
    """The contact of the first report is on the screen, and was not before the click."""
    publik.choose(0)
    contact = publik.report.contact
    wait(qtbot, contact.isVisible)
    assert contact.label.text() == ""
    QTest.mouseClick(contact.button, LEFT)
    wait(qtbot, lambda: ANA[1] in contact.label.text())
    return publik


def test_a_click_shows_it_for_a_minute(shown):
    contact = shown.report.contact
    assert contact.label.text().splitlines() == list(ANA)
    assert (contact._timer.isActive(), contact._timer.interval()) == (True, SHOWN_MS)
    assert SHOWN_MS == 60_000
    contact._timer.timeout.emit()
    assert contact.label.text() == "Contact hidden again."
    assert contact.button.isEnabled()


def test_the_next_report_takes_it_away_and_an_answer_that_comes_too_late_is_dropped(shown):
    contact = shown.report.contact
    before = contact._report_id
    shown.choose(1)
    assert contact.label.text() == ""
    assert not contact._timer.isActive()
    told, answer = shown.connection.detail_fetcher.contact, Answer(Contact("X", "x@example.org"))
    told.emit(before, answer)
    told.emit(contact._report_id, answer)  # no contact was requested for this report
    assert contact.label.text() == ""


def test_a_contact_is_in_no_file_and_no_export(shown):
    connection = shown.connection
    connection.files.store.journal()
    written = [path for path in data_root().rglob("*") if path.is_file()]
    assert written
    assert not [path for path in written if ANA[1].encode() in path.read_bytes()]
    text = support_text(
        connection.settings, [], connection.server.probe, waiting_of(connection.outbox), NOON
    )
    table = waiting_table([("Namur", row) for row in connection.outbox.rows()])
    assert ANA[1] not in text + repr(table)


@pytest.mark.parametrize(
    ("error", "said"),
    [(Forbidden("403"), "no right"), (NoAnswerYet(), "The team's server has not answered.")],
)
def test_an_error_has_its_sentence_and_can_be_asked_again(shown, error, said):
    contact = shown.report.contact
    QTest.mouseClick(contact.button, LEFT)
    shown.connection.detail_fetcher.contact.emit(contact._report_id, Answer(error=error))
    assert said in contact.label.text()
    assert contact.button.isEnabled()


def test_at_a_teams_desk_the_button_says_that_it_is_noted_who_asks(driver):
    """A system that tells nobody has no button."""
    contact = driver.report.contact
    driver.choose(0)
    assert not contact.isVisible()
    for teams, said in ((False, "never stored"), (True, "That you asked is noted.")):
        server_takes(driver, has_contact=True, hands_over=teams)
        contact.show_report(driver.list.report(0))
        assert said in contact.button.toolTip()


@pytest.mark.parametrize(
    ("contact", "words"),
    [
        (Contact(), "The server names nobody."),
        (Contact(masked=True), "Your account may not see all of it on this server."),
        (Contact("<b>Ana</b>\nTest"), "<b>Ana</b> Test"),
    ],
)
def test_a_missing_contact_has_a_sentence_and_markup_is_plain_text(contact, words):
    assert contact_text(contact) == words
