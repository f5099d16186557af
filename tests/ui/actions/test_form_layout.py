"""Forms at 300 px; the options of templates and of the next report."""

from __future__ import annotations

import pytest
from qgis.core import QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QPushButton,
)
from ui_steps import wait
from walker import faults

from signalement_plugin.core.model.status import CLOSED, OPEN, Needs, Status
from signalement_plugin.qgis_profile.view_state import NEXT_SETTING, next_wanted
from signalement_plugin.ui.actions.actions import ACTION_SPECS, ReportAction
from signalement_plugin.ui.options.page import OptionsPage
from signalement_plugin.ui.templates.dialog import TemplatesDialog

ELSEWHERE = (ReportAction.ASK, ReportAction.TRIAGE, ReportAction.ACTION)
"""Actions that the register of the tests does not offer."""


@pytest.fixture
def reply(driver):
    return driver.reply


def cut_or_covered(form):
    """The words in a field may be longer: they scroll."""
    return [one for one in faults(form) if not one.startswith("cut: SearchCombo")]


def test_nothing_of_a_form_is_cut_or_covered_at_300_px(driver, window, reply, qtbot):
    window.window.resizeDocks([driver.dock], [300], Qt.Orientation.Horizontal)
    for action in ReportAction:
        if action in ELSEWHERE:
            continue
        closed = ACTION_SPECS[action].needs is Needs.CLOSED
        driver.choose(driver.list.row_with(*(CLOSED if closed else OPEN)))
        driver.press(action)
        for kind in reply.kinds():
            reply.write(kind, "Rue {rue}, 5000 Namur")
        wait(qtbot, lambda: cut_or_covered(reply.widget) == [])
        reply.leave()


def test_options_offer_templates_and_the_next_report(driver):
    page = OptionsPage(driver.connections, driver.dock)
    assert not page.next.isChecked()
    page.next.setChecked(True)
    page.apply()
    assert next_wanted()
    page.findChild(QPushButton, "SignalementOptions_templates").click()
    dialog = page.findChild(TemplatesDialog)
    assert dialog.isVisible()
    dialog.reject()
    page.deleteLater()


def test_where_the_option_says_so_the_next_report_is_shown_and_the_line_names_both(driver, reply):
    QgsSettings().setValue(NEXT_SETTING, True)
    row = driver.list.row_with(Status.IN_PROGRESS)
    (report,) = driver.choose(row)
    following = driver.list.id_at(row + 1)
    driver.send_after(60.0)
    driver.press(ReportAction.CLOSE)
    reply.send()
    assert driver.list.current_id() == following
    text = f"{report.report_id} closed · now: {following} · sending in 60 s"
    assert driver.foot_line.text() == text
