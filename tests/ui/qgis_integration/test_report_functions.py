"""Functions for QGIS's expressions about reports, called as a label or a filter calls them."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDateTime, Qt
from ui_steps import wait

from signalement_plugin.core.dates.deadlines import day_start, local_day
from signalement_plugin.ui.qgis_integration.report_functions import ReportFunctions

ZONE = "Europe/Brussels"


@pytest.fixture
def functions(driver):
    made = ReportFunctions(driver.connections, driver.dock)
    yield made
    made.close()


def value(text: str, layer: QgsVectorLayer, feature: QgsFeature | None = None) -> object:
    """What QGIS computes of an expression in a layer."""
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    if feature is not None:
        context.setFeature(feature)
    expression = QgsExpression(text)
    found = expression.evaluate(context)
    assert not expression.hasParserError(), expression.parserErrorString()
    assert not expression.hasEvalError(), expression.evalErrorString()
    return found


def at(moment: datetime) -> str:
    """A time as an expression writes it."""
    text = moment.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    return f"to_datetime('{text}')"


def noon(days: int) -> datetime:
    """Twelve o'clock in Brussels, so many days from today."""
    today = local_day(datetime.now(timezone.utc), ZONE)
    return day_start(today + timedelta(days=days), ZONE) + timedelta(hours=12)


@pytest.mark.every_day
def test_days_are_those_of_brussels_and_late_and_left_are_of_open_reports(driver, functions):
    layer = driver.connection.layer
    for days in (0, 1, 40):
        begun = noon(-days)
        assert value(f"signalement_age('{begun.isoformat()}')", layer) == days
        moment = QDateTime.fromMSecsSinceEpoch(int(begun.timestamp() * 1000), Qt.TimeSpec.UTC)
        assert functions.functions[0].func([moment], None, None, None) == days
    assert not value("signalement_age(NULL)", layer)

    for days, status, late in ((-3, "new", 3), (0, "new", 0), (2, "in_progress", -2)):
        text = noon(days).isoformat()
        assert value(f"signalement_days_late('{text}', '{status}')", layer) == late
        assert value(f"signalement_days_left('{text}', '{status}')", layer) == -late
        assert not value(f"signalement_days_late(NULL, '{status}')", layer)
    text = noon(-3).isoformat()
    assert not value(f"signalement_days_late('{text}', 'closed')", layer)
    assert not value(f"signalement_days_left('{text}', 'closed')", layer)


def test_names_are_those_of_the_shown_connection_and_of_no_other_layer(driver, functions, qtbot):
    layer = driver.connection.layer
    team = driver.connection.server.departments[0]
    person, name = team.people[0]
    assert value(f"signalement_name('{team.id}')", layer) == team.name
    assert value(f"signalement_name('{person}')", layer) == name
    assert value("signalement_name('nobody')", layer) == "nobody"
    other = QgsVectorLayer("Point", "other", "memory")
    assert not value(f"signalement_name('{team.id}')", other)
    assert not value(f"signalement_is_mine('{person}')", layer)
    driver.connection.stored.change(me=person)
    driver.connection.server.changed.emit()
    wait(qtbot, lambda: value(f"signalement_is_mine('{person}')", layer))
    assert not value("signalement_is_mine('')", layer)
    assert not value(f"signalement_is_mine('{person}')", other)


def test_every_report_is_answered_and_a_link_holds_no_markup_of_a_server(driver, functions):
    layer = driver.connection.layer
    for feature in layer.getFeatures():
        assert isinstance(value('signalement_age("requested")', layer, feature), int)
    assert value("signalement_link('https://a.be/1', '<b>1')", layer) == (
        '<a href="https://a.be/1">&lt;b&gt;1</a>'
    )
    found = str(value("""signalement_link('https://a.be/"onclick="x', '')""", layer))
    assert '"onclick' not in found
    assert not value("signalement_link('javascript:alert(1)', 'x')", layer)
    assert not value("signalement_link(NULL, 'x')", layer)


def test_the_functions_are_removed_when_the_plugin_is_unloaded(driver):
    made = ReportFunctions(driver.connections, driver.dock)
    names = [one.name() for one in made.functions]
    assert all(QgsExpression.isFunctionName(name) for name in names)
    assert all(QgsExpression(f"{name}()").hasParserError() for name in names)  # they need values
    made.close()
    assert not any(QgsExpression.isFunctionName(name) for name in names)
