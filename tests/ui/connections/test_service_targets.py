"""Delays set by the commune: shown in list, card, filter and layer, and removed again. Deadlines
that follow from them are marked, so that nobody takes them for the server's."""

from __future__ import annotations

import json
import re
import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest
from dock_driver.part import click
from qgis.core import QgsApplication, QgsExpression, QgsExpressionContext
from qgis.PyQt.QtCore import QDate, QPoint
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDialogButtonBox
from ui_steps import ROWS, wait

from signalement_plugin.connection.connections import Connections
from signalement_plugin.core.dates.service_targets import HERE
from signalement_plugin.core.model.status import OPEN
from signalement_plugin.layer.map_tip import days_left_expression
from signalement_plugin.layer.styles import Style
from signalement_plugin.qgis_profile.settings import connection, save
from signalement_plugin.store.rows import TIMES
from signalement_plugin.ui.connections.service_targets_dialog import ServiceTargetsDialog
from signalement_plugin.ui.options.page import OptionsPage
from signalement_plugin.ui.report_list.model import LeftRole, row_text, row_tip
from signalement_plugin.ui.texts import due_text

ID = "c0ffee01"


@pytest.fixture
def register_path(register_path):
    """A register that gives no deadlines."""
    with closing(sqlite3.connect(register_path)) as db, db:
        db.execute("UPDATE report SET due = NULL")
    return register_path


def edit_targets(driver, qtbot, **changes):
    """Set delays as the options do: store them, then notify the connections."""
    save(replace(connection(ID), **changes))
    driver.connections.reload()
    wanted = changes["delays"]
    wait(qtbot, lambda: bool(connection(ID).delays_read) is bool(wanted))
    wait(qtbot, lambda: marked(driver) == (ROWS if wanted else 0))


def marked(driver) -> int:
    flags = (str(one["flags"]) for one in driver.connection.layer.getFeatures())
    return sum(HERE in one for one in flags)


def open_row(driver) -> int:
    model = driver.list.widget.reports
    return next(row for row in range(ROWS) if model.report(row).status in OPEN)


def test_late_without_any_deadline_counts_nothing_and_leads_to_the_delays(driver, qtbot):
    """Seen with a server that gives none: « En retard 0 » over an empty list; and a click into
    « aucun délai », then a number: nothing was written."""
    assert driver.chips.button("late").text() == "Late"
    driver.chips.press("late")
    wait(qtbot, lambda: driver.list.count() == 0)
    wait(qtbot, lambda: driver.hint.sentence().startswith("No report has a deadline"))
    assert driver.list.empty_text() == "", "why it is empty is said once"
    assert "No report has a deadline" in driver.chips.button("late").toolTip()
    assert "No report has a deadline" not in driver.chips.button("new").toolTip()
    driver.hint.press("delays")
    dialog = driver.dock.findChild(ServiceTargetsDialog)
    assert dialog.isVisible()
    assert len(dialog.form.days) > 1, "the services of the server are listed"
    days = dialog.form.days[""]
    click(days.lineEdit(), at=QPoint(40, 8))
    QTest.qWait(0)
    QTest.keyClicks(days, "1")
    click(dialog.box.button(QDialogButtonBox.StandardButton.Ok))
    wait(qtbot, lambda: driver.list.count() > 0)
    assert driver.hint.sentence() == ""
    wait(qtbot, lambda: driver.chips.button("late").text() == f"Late {driver.list.total()}")


def test_deadlines_set_here_are_marked_in_list_card_filter_and_map_tip(driver, qtbot, register):
    assert marked(driver) == 0
    edit_targets(driver, qtbot, delays=json.dumps({"": 1}))
    driver.filter.widget.show_line("flag:due_here is:late")
    wait(qtbot, lambda: 0 < driver.list.count() < ROWS)
    (report,) = driver.choose(0)
    assert report.due is not None
    assert "– delay set here" in driver.report.days_left()
    assert driver.report.doubts() == ""
    left = driver.list.index(0).data(LeftRole)
    assert "delay set here" in row_text(report, left, None)
    assert row_tip(report).endswith(f"* {due_text(report)} – delay set here")
    layer = driver.connection.layer
    context = QgsExpressionContext()
    context.setFeature(layer.getFeature(driver.connection.reports.fid_of(report.report_id)))
    assert QgsExpression(days_left_expression()).evaluate(context).endswith(" – delay set here")
    assert register.get(report.report_id).due is None


def shown_by_qgis(layer, feature) -> dict[str, str]:
    """What *Identify* and the attribute table write for each column."""
    values = {}
    for at, field in enumerate(layer.fields()):
        setup = layer.editorWidgetSetup(at)
        kind = QgsApplication.fieldFormatterRegistry().fieldFormatter(setup.type())
        value = feature.attribute(at)
        if setup.type() != "Hidden":
            values[field.name()] = kind.representValue(layer, at, setup.config(), None, value)
    return values


def test_identify_shows_days_and_remarks_in_words(driver, qtbot):
    """Seen: « due_here » and 2026-11-28T14:05:00.000Z."""
    edit_targets(driver, qtbot, delays=json.dumps({"": 1}))
    layer = driver.connection.layer
    remark = "The deadline was set here; the server gives none."
    for feature in layer.getFeatures():
        told = shown_by_qgis(layer, feature)
        assert told["flags"] == remark
        for name in TIMES:
            assert re.fullmatch(r"\d\d/\d\d/\d{4} \d\d:\d\d", told[name]), (name, told[name])
    feature = next(layer.getFeatures())
    feature["flags"] = f"no_position,{HERE}"
    assert shown_by_qgis(layer, feature)["flags"] == f"No usable position. {remark}"


def test_changed_delays_replace_the_deadlines_and_none_remove_them(driver, qtbot):
    edit_targets(driver, qtbot, delays=json.dumps({"": 1}))
    first = driver.connection.reports.by_id(driver.list.report(open_row(driver)).report_id)
    save(replace(connection(ID), delays=json.dumps({"": 5})))
    driver.connections.reload()
    wait(qtbot, lambda: driver.connection.reports.by_id(first.report_id).due > first.due)
    wait(qtbot, lambda: "5" in connection(ID).delays_read)
    edit_targets(driver, qtbot, delays="")
    assert driver.connection.reports.by_id(first.report_id).due is None
    assert connection(ID).delays_read == ""


def test_the_options_ask_for_them_by_service(driver, qtbot):
    page = OptionsPage(driver.connections)
    qtbot.addWidget(page)
    page.show()
    form = page.delays
    services = driver.connection.server.services
    assert list(form.days) == ["", *(one.code for one in services)]
    form.days[services[0].code].setValue(4)
    form.communities["fr"].setChecked(True)
    for day in (QDate(2026, 12, 31), QDate(2026, 12, 28), QDate(2026, 12, 31)):
        form.closed.day.setDate(day)
        form.closed.add.click()
    assert not form.closed.remove.isEnabled()
    assert form.closed.list.count() == 2
    form.closed.list.item(0).setSelected(True)
    form.closed.remove.click()
    assert connection(ID).delays == ""
    page.apply()
    kept = connection(ID)
    assert json.loads(kept.delays) == {services[0].code: 4}
    assert kept.communities == "fr"
    assert kept.closed == "2026-12-31"


def test_a_connection_that_is_not_open_keeps_what_was_set(qtbot, namur, qgis_app):
    save(replace(connection(ID), delays=json.dumps({"": 10, "trou": 3}), communities="nl,de"))
    connections = Connections()
    page = OptionsPage(connections)
    qtbot.addWidget(page)
    form = page.delays
    assert {code: box.value() for code, box in form.days.items()} == {"": 10, "trou": 3}
    assert form.settings() == connection(ID)
    assert form.days[""].accessibleName() == "All other services"
    page.me.signature.textEdited.emit(page.me.signature.text())
    page.apply()
    assert json.loads(connection(ID).delays) == {"": 10, "trou": 3}
    connections.close()


def test_the_style_by_deadline_keeps_the_days_of_the_communities(driver, qtbot):
    style = driver.dock.extensions.style
    style.choose(Style.DEADLINE)
    layer = driver.connection.layer
    before = layer.renderer().dump()
    save(replace(connection(ID), communities="fr"))
    driver.connections.reload()
    wait(qtbot, lambda: layer.renderer().dump() != before)
