"""The dock's button in QGIS's toolbar counts reports that need the user, else what is
new."""

from __future__ import annotations

from datetime import datetime, timezone

import pytest
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QAction, QColor
from ui_steps import wait

from signalement_plugin.connection.queries.news import last_look, store_look
from signalement_plugin.core.changes.request import create_operation
from signalement_plugin.core.model.operation import State
from signalement_plugin.ui.qgis_integration.dock_badge import DECIDE, NEWS, DockBadge, badge_texts

LONG_AGO = datetime(2020, 1, 1, tzinfo=timezone.utc)


@pytest.fixture
def action(qgis_app):
    return QAction("Show Reports")


@pytest.fixture
def badge(action):
    made = DockBadge(action)
    yield made
    made.close()


def colours(action) -> set[str]:
    image = action.icon().pixmap(QSize(64, 64)).toImage()
    pixels = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {QColor(image.pixelColor(*at)).name() for at in pixels}


def test_changes_that_need_the_user_replace_the_count_of_new_reports(action, badge):
    badge.show_to_decide(0)
    assert action.toolTip() == "Show Reports"
    assert not colours(action) & {DECIDE[0], NEWS[0]}
    badge.show_new(12)
    assert NEWS[0] in colours(action)
    badge.show_to_decide(2)
    assert DECIDE[0] in colours(action)
    assert NEWS[0] not in colours(action)
    assert action.toolTip().split("\n") == ["Show Reports", *badge_texts(2, 12)]
    badge.close()
    assert action.toolTip() == "Show Reports"
    assert not colours(action) & {DECIDE[0], NEWS[0]}


def test_while_the_dock_is_hidden_news_is_counted_and_looking_ends_it(driver, action, badge, qtbot):
    connection = driver.connection
    wait(qtbot, lambda: last_look(connection.settings.id) and not connection.load.running)
    badge.follow(driver.dock)
    driver.dock.hide()
    store_look(connection.settings.id, LONG_AGO)
    connection.load.refresh()
    wait(qtbot, lambda: NEWS[0] in colours(action))
    assert last_look(connection.settings.id) == LONG_AGO
    driver.dock.show()
    assert action.toolTip() == "Show Reports"


def test_a_refused_change_is_counted(driver, action, badge):
    badge.follow(driver.dock)
    refused = create_operation(driver.connection.server.services[0].code, 4.86, 50.46, "Un trou")
    driver.connection.outbox.add([refused], state=State.REFUSED, reason="rule")
    driver.connection.outboxChanged.emit()
    assert action.toolTip().split("\n") == ["Show Reports", "1 report(s) need you"]
