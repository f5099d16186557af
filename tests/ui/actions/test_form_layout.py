"""Forms at 300 px and for screen readers; the options of templates and of the next report."""

from __future__ import annotations

import pytest
from qgis.core import QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTabBar,
)
from ui_steps import wait

from signalement_plugin.core.model.status import CLOSED, OPEN, Needs, Status
from signalement_plugin.qgis_profile.view_state import NEXT_SETTING, next_wanted
from signalement_plugin.ui.actions.actions import ACTION_SPECS, ReportAction
from signalement_plugin.ui.actions.form.once_link import OnceLink
from signalement_plugin.ui.options.page import OptionsPage
from signalement_plugin.ui.templates.dialog import TemplatesDialog

ELSEWHERE = (ReportAction.ASK, ReportAction.TRIAGE, ReportAction.ACTION)
"""Actions that the register of the tests does not offer."""


@pytest.fixture
def reply(driver):
    return driver.reply


@pytest.mark.parametrize("action", [action for action in ReportAction if action not in ELSEWHERE])
def test_no_part_of_a_form_lies_over_another_at_300_px(driver, window, reply, qtbot, action):
    window.window.resizeDocks([driver.dock], [300], Qt.Orientation.Horizontal)
    closed = ACTION_SPECS[action].needs is Needs.CLOSED
    driver.choose(driver.list.row_with(*(CLOSED if closed else OPEN)))
    driver.press(action)
    for kind in reply.kinds():
        reply.write(kind, "Rue {rue}, 5000 Namur")
    column = reply.widget.body.column
    wait(qtbot, lambda: not overlaps(reply.widget.layout()) and not overlaps(column))


def overlaps(layout):
    """Pairs of shown children of a column that lie over each other or are cut off."""
    shown = [child for child in parts_of(layout) if child.isVisible()]
    shown.sort(key=lambda child: child.y())
    found = [
        (one.objectName(), other.objectName())
        for one, other in zip(shown, shown[1:])
        if one.geometry().bottom() >= other.y()
    ]
    short = [
        child.objectName()
        for child in shown
        if child.hasHeightForWidth() and child.height() < child.heightForWidth(child.width())
    ]
    return found + short


def parts_of(layout):
    items = [layout.itemAt(at) for at in range(layout.count())]
    return [item.widget() for item in items if item.widget() is not None]


def test_every_control_has_a_name_for_screen_readers(driver, reply):
    (report,) = driver.choose(driver.list.row_with(*OPEN))
    action_panel = driver.action_panel
    driver.press(ReportAction.CLOSE)
    driver.new_report_controller.begin()
    driver.new_report_controller.take_point(report.lon, report.lat)
    driver.choose(0, 1, 2)
    driver.press(ReportAction.NOTE)
    reply.write("note", "x")
    reply.send()
    assert driver.review.visible()
    dialog = TemplatesDialog(driver.connection, driver.dock)
    for root in (action_panel, driver.new_report, dialog):
        buddies = {label.buddy() for label in root.findChildren(QLabel)}
        kinds = (QComboBox, QAbstractButton, QLineEdit, QPlainTextEdit, QAbstractItemView)
        for kind in kinds:
            for control in root.findChildren(kind):
                if control.objectName().startswith("qt_") or is_inner(control):
                    continue
                named = control.accessibleName() or control in buddies
                worded = isinstance(control, QAbstractButton) and control.text()
                # the link has its text once it is shown
                unused = isinstance(control, OnceLink) and control.isHidden()
                assert named or worded or unused, (control, control.objectName(), control.parent())
    dialog.deleteLater()


def is_inner(control):
    """Parts that Qt itself puts into a combo box, a tab bar or a list."""
    parent = control.parent()
    while parent is not None:
        if isinstance(parent, (QComboBox, QTabBar)):
            return True
        parent = parent.parent()
    in_list = isinstance(control.parent(), (QTabBar, QAbstractItemView))
    return in_list and isinstance(control, (QAbstractButton, QHeaderView))


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
