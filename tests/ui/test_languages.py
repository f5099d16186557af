"""Words of another language may be longer; the dock stays usable at 300 px."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import QPoint, QRect
from qgis.PyQt.QtWidgets import QScrollArea, QWidget
from ui_steps import wait

from signalement_plugin.core.model.capabilities import Capabilities
from signalement_plugin.core.model.questions import DATATYPES, Question
from signalement_plugin.qgis_profile.settings import ConnectionSettings
from signalement_plugin.ui.actions.actions import ReportAction
from signalement_plugin.ui.actions.texts import sent_text
from signalement_plugin.ui.connections.dialog import ConnectionDialog
from signalement_plugin.ui.system_names import system_label
from signalement_plugin.ui.widgets.buttons import SnugButton

LANGUAGES = ("fr", "nl", "de")
NARROW_PX = 300
LISTED = (("a", "Une réponse plutôt longue, comme un serveur en propose"), ("b", "Non"))
EVERY_QUESTION = [Question(one, f"Quel {one} ?", one, choices=LISTED) for one in DATATYPES]


TRANSLATED = pytest.mark.parametrize("language", LANGUAGES, indirect=True)


@pytest.mark.parametrize("language", ["fr"], indirect=True)
@pytest.mark.parametrize(("count", "text"), [(1, "2041 attribué"), (5, "5 signalements attribués")])
def test_a_message_about_several_reports_is_plural(language, count, text):
    assert sent_text(ReportAction.ASSIGN, count, "2041") == text


@TRANSLATED
def test_a_preset_is_named_as_its_system(language, qtbot):
    dialog = ConnectionDialog(ConnectionSettings("c0ffee02"))
    qtbot.addWidget(dialog)
    named = {dialog.preset.itemText(at) for at in range(dialog.preset.count())}
    assert system_label("FixMyStreet (council staff)") in named
    assert "FixMyStreet (council staff)" not in named


THEMED = (
    "QToolButton { padding: 2px; border: 1px solid; } QAbstractScrollArea { border: 2px solid; }"
)
"""Style sheets of QGIS's dark themes for the parts of the dock."""


def test_the_whole_toolbar_is_there_at_300_px_in_a_theme_with_frames(driver):
    driver.dock.setStyleSheet(THEMED)
    for action in driver.toolbar.widget.actions():
        action.setVisible(True)
    assert driver.toolbar.widget.layout().spacing() == 0
    assert driver.toolbar.widget.sizeHint().width() <= NARROW_PX


def test_a_sentence_of_the_banner_needs_no_scroll_bar_in_a_theme_with_frames(driver, qtbot):
    driver.dock.setStyleSheet(THEMED)
    driver.dock.setFloating(True)
    driver.dock.resize(NARROW_PX, 700)
    driver.banner.widget.show_state("stopped", {"loaded": 50, "total": 200})
    area = driver.banner.widget.findChild(QScrollArea)
    wait(qtbot, lambda: area.widget().height() > 0)
    wait(qtbot, lambda: not area.verticalScrollBar().isVisible())


@TRANSLATED
def test_the_longest_sentences_of_the_banner_are_there_in_full(language, driver, qtbot):
    driver.dock.setFloating(True)
    driver.dock.resize(800, 700)
    driver.banner.widget.show_state("stopped", {"loaded": 50, "total": 200})
    driver.banner.widget.show_state("", {})
    driver.dock.resize(NARROW_PX, 700)
    driver.banner.widget.show_state("limits", {"capabilities": Capabilities()})
    area = driver.banner.widget.findChild(QScrollArea)
    wait(qtbot, lambda: area.widget().height() > 0)
    wait(qtbot, lambda: not area.verticalScrollBar().isVisible())


@TRANSLATED
def test_nothing_of_a_new_report_is_cut_at_300_px(language, driver, qtbot):
    """Its fields lie in an area that scrolls downwards only: what is wider is cut."""
    driver.dock.setFloating(True)
    driver.dock.resize(NARROW_PX, 700)
    page = driver.new_report
    page.offer_extras(
        Capabilities(creates_with=frozenset({"source", "caller", "email", "photo"})), Path()
    )
    page.questions.begin("s", EVERY_QUESTION)
    page.set_point((4.8674, 50.4669), "50,46690° N 4,86740° E")
    body = page.findChild(QScrollArea).widget()
    assert body.minimumSizeHint().width() <= NARROW_PX - 12


@pytest.mark.parametrize("times", [1, 2])
def test_the_title_of_a_report_lies_over_none_of_its_buttons(driver, qtbot, times):
    font = driver.dock.font()
    font.setPointSizeF(font.pointSizeF() * times)
    driver.dock.setFont(font)
    driver.dock.setFloating(True)
    driver.open_report(driver.list.id_at(0))
    head = driver.report.head
    wait(qtbot, head.title.text)
    wait(qtbot, lambda: actions(driver))
    long = replace(driver.list.report(0), service_name="Dépôts clandestins " * 4)
    driver.report.widget.show_report(long)
    for width in (300, 500, 900):
        driver.dock.resize(width, 800)
        wait(qtbot, lambda: driver.dock.widget().width() == driver.dock.width())
        shown = [head.title, head.place, *head.buttons.values(), *actions(driver)]
        assert head.title.full == long.service_name.strip()
        places = [
            QRect(one.mapTo(driver.dock, QPoint()), one.size()) for one in shown if one.isVisible()
        ]
        assert len(places) > 6
        assert [(a, b) for a, b in combinations(places, 2) if a.intersects(b)] == []


def actions(driver) -> list[QWidget]:
    """The buttons that act on the report."""
    return [one for one in driver.action_panel.findChildren(SnugButton) if one.isVisible()]
