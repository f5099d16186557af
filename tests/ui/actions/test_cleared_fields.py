"""What the server clears or replaces together with a change is said before sending."""

from __future__ import annotations

from dataclasses import replace

import pytest

from signalement_plugin.core.model.status import OPEN
from signalement_plugin.systems.signalen.capabilities import capabilities_of
from signalement_plugin.ui.actions.actions import ReportAction
from signalement_plugin.ui.actions.context_builder import names_of, preview_for

SIGNALEN = capabilities_of({"is_superuser": True})


@pytest.fixture
def held(driver) -> list[int]:
    """Rows of open reports that a team has."""
    model = driver.list.widget.reports
    reports = map(model.report, range(model.rowCount()))
    return [at for at, one in enumerate(reports) if one.status in OPEN and one.department]


def other_service(driver, *reports) -> str:
    used = {report.service_code for report in reports}
    return next(one.code for one in driver.connection.server.services if one.code not in used)


def opened(driver, *rows):
    reports = driver.choose(*rows)
    reply = driver.reply
    driver.press(ReportAction.SERVICE)
    reply.widget.open(replace(reply.widget.context, capabilities=SIGNALEN), {})
    reply.pick("service_code", other_service(driver, *reports))
    return reply, reports


def test_for_one_report_the_cleared_value_is_named(driver, held):
    reply, (report,) = opened(driver, held[0])
    team = next(one for one in driver.connection.server.departments if one.id == report.department)
    assert reply.effect().startswith(
        f"The server clears or replaces with it: Department ({team.name})"
    )
    assert reply.can_send()


def test_for_several_reports_the_cleared_values_are_counted_also_in_the_review(driver, held):
    reply, reports = opened(driver, *held[:3])
    text = "The server clears or replaces with it: Department (3)"
    assert reply.effect().startswith(text)
    context, change_request = reply.widget.context, reply.change_request()
    review = driver.review
    review.widget.show_plan(
        "", preview_for(driver.connection, context, change_request), names_of(driver.connection)
    )
    assert review.widget.beside.isVisibleTo(review.widget)
    assert review.beside().startswith(text)
    review.widget.model.unticked.update(report.report_id for report in reports)
    review.widget.model.ticked.emit()
    assert not review.widget.beside.isVisibleTo(review.widget)


def test_without_cleared_fields_nothing_is_shown(driver, held):
    driver.choose(held[0])
    driver.press(ReportAction.SERVICE)
    reply = driver.reply
    reply.pick("service_code", other_service(driver, *reply.widget.context.reports))
    assert not reply.widget.effect.isVisibleTo(reply.widget)
