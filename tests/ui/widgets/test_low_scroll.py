"""A sentence that scrolls only where there is no room for it."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtWidgets import QListView, QVBoxLayout, QWidget
from ui_steps import wait

from signalement_plugin.ui.widgets.labels import plain_label
from signalement_plugin.ui.widgets.shrinking_scroll_area import LEAST_PX, low

SHORT, LONG = "Envoyé.", "Envoyé, aucune réponse n'est venue. " * 12


@pytest.mark.parametrize("low_page", [False, True])
def test_a_text_that_has_become_longer_is_whole_where_there_is_room(qgis_app, qtbot, low_page):
    """Seen: the last line of a change that waits, behind a scroll bar in a page with room."""
    page, label = QWidget(), plain_label(SHORT)
    scroll = low(label)
    column = QVBoxLayout(page)
    column.addWidget(QListView(), 1)
    column.addWidget(scroll)
    page.resize(300, LEAST_PX * 2 if low_page else 700)
    page.show()
    wait(qtbot, lambda: scroll.height() > 0)
    label.setText(LONG)
    wait(qtbot, lambda: label.height() >= label.heightForWidth(label.width()))
    hidden = scroll.verticalScrollBar().maximum
    wait(qtbot, lambda: hidden() > 0 if low_page else hidden() == 0)
    label.setText(SHORT)
    wait(qtbot, lambda: scroll.height() < LEAST_PX)
    page.close()
