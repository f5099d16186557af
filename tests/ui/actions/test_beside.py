"""What the server clears or replaces with a change is said before it is sent."""

from __future__ import annotations

from dataclasses import replace

import pytest
from ui_steps import choose

from signalement_plugin.core.model.status import OPEN
from signalement_plugin.systems.signalen.capabilities import capabilities_of
from signalement_plugin.ui.actions.actions import Verb
from signalement_plugin.ui.actions.context_builder import names_of, plan

SIGNALEN = capabilities_of({"is_superuser": True})


@pytest.fixture
def held(dock) -> list[int]:
    """Rows of open reports that a team has."""
    model = dock.list.reports
    reports = map(model.report, range(model.rowCount()))
    return [at for at, one in enumerate(reports) if one.status in OPEN and one.department]


def other_service(dock, *reports) -> str:
    used = {report.service_code for report in reports}
    return next(one.code for one in dock.desk.connection.services if one.code not in used)


def opened(dock, *rows):
    reports = choose(dock, *rows)
    strip = dock.card.foot.strip
    dock.card.foot.open(Verb.SERVICE)
    strip.open(replace(strip.task, capabilities=SIGNALEN), {})
    strip.fields.set_value("service_code", other_service(dock, *reports))
    return strip, reports


def test_of_one_report_what_stands_there_now(dock, held):
    strip, (report,) = opened(dock, held[0])
    team = next(one for one in dock.desk.connection.departments if one.id == report.department)
    assert strip.effect.text().startswith(
        f"The server clears or replaces with it: Department ({team.name})"
    )
    assert strip.send.isEnabled()


def test_of_several_how_many_and_again_in_the_review(dock, held):
    strip, reports = opened(dock, *held[:3])
    said = "The server clears or replaces with it: Department (3)"
    assert strip.effect.text().startswith(said)
    task, wish = strip.task, strip.wish()
    review = dock.card.foot.review
    review.show_plan("", plan(dock.desk.connection, task, wish), names_of(dock.desk.connection))
    assert review.beside.isVisibleTo(review)
    assert review.beside.text().startswith(said)
    review.model.unticked.update(report.report_id for report in reports)
    review.model.ticked.emit()
    assert not review.beside.isVisibleTo(review)


def test_a_server_that_clears_nothing_says_nothing(dock, held):
    choose(dock, held[0])
    dock.card.foot.open(Verb.SERVICE)
    strip = dock.card.foot.strip
    strip.fields.set_value("service_code", other_service(dock, *strip.task.reports))
    assert not strip.effect.isVisibleTo(strip)
