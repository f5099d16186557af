"""Strip, review and forms at 300 px, and for screen readers."""

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
from ui_steps import choose, row_with, wait

from signalement_plugin.core.model.status import CLOSED, OPEN, Status
from signalement_plugin.qgis_profile.view_state import NEXT_SETTING, next_wanted
from signalement_plugin.ui.actions.actions import TRAITS, Verb
from signalement_plugin.ui.actions.form.form import Strip
from signalement_plugin.ui.connections.options_page import OptionsPage
from signalement_plugin.ui.templates.dialog import TemplatesDialog


@pytest.fixture
def strip(dock) -> Strip:
    return dock.card.foot.strip


@pytest.mark.parametrize("verb", Verb)
def test_no_part_of_a_strip_lies_over_another_at_300_px(dock, window, strip, qtbot, verb):
    window.window.resizeDocks([dock], [300], Qt.Orientation.Horizontal)
    closed = TRAITS[verb].needs == "closed"
    choose(dock, row_with(dock, *(CLOSED if closed else OPEN)))
    dock.card.foot.open(verb)
    for kind in ("note", "reply"):
        strip.texts.set_text(kind, "Rue {rue}, 5000 Namur")
    wait(qtbot, lambda: not overlaps(strip))


def overlaps(widget):
    """Pairs of shown children of a column that lie over each other or are cut off."""
    shown = [child for child in parts_of(widget) if child.isVisible()]
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


def parts_of(widget):
    layout = widget.layout()
    return [layout.itemAt(at).widget() for at in range(layout.count())]


def test_every_control_has_a_name_for_screen_readers(dock, strip):
    (report,) = choose(dock, row_with(dock, *OPEN))
    foot = dock.card.foot
    foot.open(Verb.CLOSE)
    dock.desk.acting.calling.begin()
    dock.desk.acting.calling.take_point(report.lon, report.lat)
    choose(dock, 0, 1, 2)
    foot.open(Verb.NOTE)
    strip.texts.set_text("note", "x")
    strip.submit()
    assert foot.review.isVisible()
    dialog = TemplatesDialog(dock.desk.connection, dock)
    for root in (foot, dock.new_report, dialog):
        buddies = {label.buddy() for label in root.findChildren(QLabel)}
        kinds = (QComboBox, QAbstractButton, QLineEdit, QPlainTextEdit, QAbstractItemView)
        for kind in kinds:
            for control in root.findChildren(kind):
                if control.objectName().startswith("qt_") or is_inner(control):
                    continue
                named = control.accessibleName() or control in buddies
                worded = isinstance(control, QAbstractButton) and control.text()
                assert named or worded, (control, control.objectName(), control.parent())
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


def test_options_offer_templates_and_the_next_report(dock):
    page = OptionsPage(dock.desk.connections, dock)
    assert page.next.isChecked()
    page.next.setChecked(False)
    page.apply()
    assert not next_wanted()
    page.findChild(QPushButton, "SignalementOptions_templates").click()
    dialog = page.findChild(TemplatesDialog)
    assert dialog.isVisible()
    dialog.reject()
    page.deleteLater()


def test_the_same_report_stays_current_where_the_option_says_so(dock, strip):
    QgsSettings().setValue(NEXT_SETTING, False)
    row = row_with(dock, Status.IN_PROGRESS)
    (report,) = choose(dock, row)
    dock.desk.sending.delay_s = 60.0
    dock.card.foot.open(Verb.CLOSE)
    strip.submit()
    assert dock.list.current_id() == report.report_id
