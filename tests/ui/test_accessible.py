"""Dock and windows: their parts have names, Tab goes in order, fields suit twice the font size."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QGraphicsView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from ui_steps import wait

from signalement_plugin.core.model.status import Status
from signalement_plugin.qgis_profile.settings import connection
from signalement_plugin.ui.actions.actions import ReportAction
from signalement_plugin.ui.connections.dialog import ConnectionDialog
from signalement_plugin.ui.options.page import OptionsPage
from signalement_plugin.ui.photos.viewer import PhotoViewer
from signalement_plugin.ui.templates.dialog import TemplatesDialog

INPUTS = (QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox, QAbstractItemView)
OF_QT = ("qt_", "_q_")


def parts(root: QWidget) -> Iterator[QWidget]:
    """Widgets that users read, press or fill in, without the parts that Qt makes inside them."""
    for child in root.findChildren(QWidget):
        if child.objectName().startswith(OF_QT) or _inside_an_input(child, root):
            continue
        if isinstance(child, (QAbstractButton, QGraphicsView, *INPUTS)):
            yield child


def _inside_an_input(child: QWidget, root: QWidget) -> bool:
    above = child.parentWidget()
    while above is not None and above is not root:
        if isinstance(above, INPUTS):
            return True
        above = above.parentWidget()
    return False


def spoken(widget: QWidget, root: QWidget) -> str:
    """What a screen reader says of a widget: its name, its text or its buddy's."""
    own = widget.accessibleName()
    if isinstance(widget, QAbstractButton):
        own = own or widget.text()
    labels = root.findChildren(QLabel)
    return own or next((label.text() for label in labels if label.buddy() is widget), "")


def nameless(root: QWidget) -> list[str]:
    return [
        f"{type(one).__name__} {one.objectName()} in {type(one.parentWidget()).__name__}"
        for one in parts(root)
        if one.isVisibleTo(root) and not spoken(one, root).strip()
    ]


@pytest.fixture
def busy(driver):
    """The dock with a report in its card and a form open."""
    driver.choose(driver.list.row_with(Status.IN_PROGRESS))
    return driver


def test_everything_in_the_dock_has_a_name(busy):
    assert nameless(busy.dock) == []


def test_every_form_names_its_fields(busy):
    for action in (ReportAction.CLOSE, ReportAction.ASSIGN, ReportAction.NOTE, ReportAction.STATUS):
        busy.press(action)
        assert busy.reply.action() is action
        assert nameless(busy.dock) == []
        busy.reply.leave()


def test_other_pages_and_windows_name_their_parts(busy):
    for page in (busy.outbox.widget, busy.new_report):
        busy.dock.show_page(page)
        assert nameless(page) == []
    for dialog in (PhotoViewer(busy.dock), TemplatesDialog(busy.connection, busy.dock)):
        assert nameless(dialog) == []
        dialog.deleteLater()


def test_the_review_of_several_names_its_parts(busy):
    busy.choose(0, 1, 2)
    busy.press(ReportAction.NOTE)
    busy.reply.write("note", "x")
    busy.reply.send()
    assert busy.review.visible()
    assert nameless(busy.dock) == []


@pytest.fixture
def options(busy, qtbot):
    made = OptionsPage(busy.connections)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def connection_dialog(busy, qtbot):
    made = ConnectionDialog(connection("c0ffee01"))
    qtbot.addWidget(made)
    return made


def test_the_options_page_names_its_parts(options):
    assert nameless(options) == []


def test_the_connection_dialog_names_its_parts_for_every_system(connection_dialog):
    for at in range(connection_dialog.system.count()):
        connection_dialog.system.setCurrentIndex(at)
        assert nameless(connection_dialog) == []
    connection_dialog.tabs.setCurrentWidget(connection_dialog.server)
    assert nameless(connection_dialog) == []


def test_tab_goes_down_the_connection_dialog(connection_dialog):
    """From *Name* it went past *System*, and letters for the one stood in the address."""
    dialog = connection_dialog
    chain = focus_chain(dialog.preset)
    wanted = [dialog.preset, dialog.name, dialog.system, dialog.url, dialog.jurisdiction]
    wanted += [dialog.me, dialog.mine, dialog.signature, dialog.replies, dialog.email]
    places = [chain.index(one) for one in wanted]
    assert places == sorted(places)


def focus_chain(first):
    chain, at = [], first
    for _ in range(2000):
        chain.append(at)
        at = at.nextInFocusChain()
        if at is first:
            break
    return chain


def test_tab_reaches_filter_list_and_card_in_that_order(busy):
    chain = focus_chain(busy.toolbar.widget)
    wanted = [busy.filter.widget.edit, busy.list.widget]
    places = [chain.index(one) for one in wanted]
    assert places == sorted(places)
    for one in (*wanted, *busy.report.head.buttons.values()):
        assert one.focusPolicy() & Qt.FocusPolicy.TabFocus, one.objectName()
        assert one in chain


def test_an_icon_never_stands_alone_for_a_screen_reader(busy):
    for action in busy.toolbar.widget.actions():
        assert busy.toolbar.widget.widgetForAction(action).accessibleName()
    for action in busy.toolbar.widget.actions_by_name.values():
        assert action.text()
        assert action.toolTip()


def too_low(root: QWidget) -> list[str]:
    """Fields lower than a line of their own text."""
    return [
        f"{one.objectName()}: {one.height()} < {one.fontMetrics().height()}"
        for one in parts(root)
        if one.isVisible()
        and isinstance(one, (QLineEdit, QComboBox))
        and one.height() < one.fontMetrics().height()
    ]


@pytest.fixture
def twice_as_large(qgis_app) -> Iterator[None]:
    """QGIS started with a font of twice the size."""
    before = QApplication.font()
    large = QApplication.font()
    large.setPointSizeF(before.pointSizeF() * 2)
    QApplication.setFont(large)
    yield
    QApplication.setFont(before)


def test_at_twice_the_font_size_nothing_is_lower_than_its_text(twice_as_large, busy, qtbot):
    busy.press(ReportAction.CLOSE)
    busy.dock.setFloating(True)
    busy.dock.resize(420, 900)
    wait(qtbot, lambda: not too_low(busy.dock))
    assert busy.list.widget.sizeHintForRow(0) >= 2 * busy.list.widget.fontMetrics().height()


def test_options_and_connection_are_legible_at_twice_the_size(
    twice_as_large, options, connection_dialog, qtbot
):
    for window in (options, connection_dialog):
        window.show()
        wait(qtbot, lambda one=window: not too_low(one))
