"""What a server tells of a report on request, in the card and in a form: sub-reports, answers,
reply texts."""

from __future__ import annotations

import pytest
from qgis_network import authentication, login
from signalen_server import NUMBERS, ONE, WRITER, signalen
from ui_steps import keep_connection, wait

from signalement_plugin.ui.actions.actions import ReportAction

PARTS = tuple(str(number) for number in NUMBERS)[1:3]


@pytest.fixture
def city(empty_driver, qtbot, tmp_path):
    """The dock over a Signalen whose first signal has two parts, one of them open."""
    with signalen(tmp_path) as served, authentication(), login("APIHeader", WRITER) as authcfg:
        for number, state in zip((ONE, *PARTS), "mbo"):
            served.force(state, number)
        served.join(ONE, *PARTS)
        served.backend.answers["2026-00001"] = [{"label": "Waar?", "answer": "Bij de brug"}]
        served.backend.templates["gat"] = [("o", "Klaar", "Het is gedaan.")]
        keep_connection("signalen", served.url, authcfg=authcfg)
        empty_driver.connections.reload()
        wait(qtbot, lambda: empty_driver.list.count() == len(NUMBERS))
        yield empty_driver


def shown(driver, *numbers):
    return driver.choose(*map(driver.list.row_of, numbers))


def test_the_card_lists_parts_and_answers_and_closing_says_how_many_are_cancelled(city, qtbot):
    """The city's own text is the first to be put in."""
    shown(city, ONE)
    details, reply = city.report.details, city.reply
    wait(qtbot, details.parts.text)
    assert details.parts.text() == f"Parts: {PARTS[0]} (In Progress), {PARTS[1]} (Closed)"
    assert details.answers.text() == "Waar? Bij de brug"
    city.press(ReportAction.CLOSE)
    wait(qtbot, lambda: "cancels 1 open part" in reply.effect())
    wait(qtbot, lambda: reply.templates()[:1] == ["Klaar"])
    reply.take_template()
    assert reply.text("reply") == "Het is gedaan."
    city.action_panel.templates_changed()
    assert reply.tabs.templates.best[0].title == "Klaar"
    reply.leave()
    shown(city, PARTS[0])
    assert details.parts.text() == ""


def test_the_review_of_several_says_how_many(city, qtbot):
    shown(city, ONE, str(NUMBERS[4]))
    city.press(ReportAction.CLOSE)
    city.reply.write("reply", "Gedaan")
    city.reply.send()
    wait(qtbot, lambda: "cancels 1 open part" in city.review.beside())
    city.review.widget.show_parts({ONE: 0})
    assert not city.review.widget.beside.isVisible()
