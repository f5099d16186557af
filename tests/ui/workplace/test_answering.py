"""While a report is answered *Send* is visible at every size, and with a font of usual size the
question too; the list comes back when asked for."""

from __future__ import annotations

from itertools import product

import pytest
from qgis.PyQt.QtCore import QPoint, QRect, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QWidget
from ui_steps import wait

from signalement_plugin.core.model.status import OPEN
from signalement_plugin.ui.actions.actions import ReportAction
from signalement_plugin.ui.actions.form.text_tabs import MOST_EM
from signalement_plugin.ui.widgets.em import em_of
from signalement_plugin.ui.workplace.arrangement import LOW_EM

WIDTHS = (300, 400, 640, 900)
WINDOWS = ((1024, 700), (1366, 768), (1600, 900))
FONT_PX = 12
"""Font size of most computers; one em is 15 px then."""


def in_sight(window, part: QWidget) -> bool:
    """Whether all of a part is seen in the window."""
    place = QRect(part.mapTo(window, QPoint()), part.size())
    whole = part.visibleRegion().contains(part.rect())
    return whole and part.height() > 0 and window.rect().contains(place)


def some_in_sight(part: QWidget) -> bool:
    return not part.visibleRegion().isEmpty()


def set_font(driver, times: float) -> None:
    font = driver.dock.font()
    font.setPixelSize(round(FONT_PX * times))
    driver.dock.setFont(font)


def set_room(driver, window, width: int, size: tuple[int, int], times: float = 1) -> None:
    """The width of the dock, the size of the window, and of the font."""
    set_font(driver, times)
    window.window.resize(*size)
    window.window.resizeDocks([driver.dock], [width], Qt.Orientation.Horizontal)


@pytest.fixture
def row(driver) -> int:
    return driver.list.row_with(*OPEN)


@pytest.mark.parametrize("times", [1, 2])
def test_send_and_the_question_are_in_sight(driver, window, row, qtbot, times):
    for width, size in product(WIDTHS, WINDOWS):
        set_room(driver, window, width, size, times)
        for action in (ReportAction.CLOSE, ReportAction.NOTE, ReportAction.ASSIGN):
            driver.choose(row)
            driver.press(action)
            send, question = driver.reply.widget.send, driver.report.widget.text
            wait(qtbot, lambda one=send: in_sight(window.window, one))
            wait(qtbot, lambda one=question: some_in_sight(one) or times > 1)
            assert (window.window.width(), window.window.height()) == size
            driver.reply.leave()


def test_send_stays_in_sight_below_a_long_text(driver, window, row, qtbot):
    set_room(driver, window, 300, (1024, 560), 2)
    driver.choose(row)
    driver.press(ReportAction.CLOSE)
    driver.reply.front().setPlainText("Bonjour, merci. " * 200)
    wait(qtbot, lambda: in_sight(window.window, driver.reply.widget.send))
    assert some_in_sight(driver.report.head)


def test_900_px_have_the_list_the_report_and_the_reply_beside_each_other(
    driver, window, row, qtbot
):
    set_room(driver, window, 900, (1600, 900))
    driver.choose(row)
    driver.press(ReportAction.CLOSE)
    parts = (driver.list.widget, driver.report.head, driver.reply.widget)

    def columns() -> bool:
        lefts = [part.mapTo(driver.dock, QPoint()).x() for part in parts]
        return lefts == sorted(set(lefts)) and all(some_in_sight(part) for part in parts)

    wait(qtbot, columns)


@pytest.fixture
def folded(driver, window, row):
    """A low and narrow dock where somebody answers."""
    set_font(driver, 1)
    set_room(driver, window, 400, (1366, LOW_EM * em_of(driver.dock)))
    driver.choose(row)
    driver.send_after(60.0)
    assert driver.list.visible()
    driver.press(ReportAction.CLOSE)
    return driver


def test_the_text_has_the_room_that_the_report_leaves_empty(folded, window, qtbot):
    """Seen: two lines to write in, below a report that left most of its room empty."""
    edit = folded.reply.front()
    wait(qtbot, lambda: edit.height() >= MOST_EM * em_of(folded.dock))
    assert folded.report.unused_above(folded.action_panel) >= 0
    set_room(folded, window, 400, (1366, 400))
    wait(qtbot, lambda: in_sight(window.window, folded.reply.widget.send))
    wait(qtbot, lambda: some_in_sight(folded.report.widget.text))


def test_the_list_folds_and_stays_folded_after_sending(folded):
    assert not folded.list.visible()
    assert not folded.toolbar.visible()
    folded.reply.send()
    assert not folded.reply.visible()
    assert not folded.list.visible()
    folded.report.back()
    assert folded.list.visible()
    assert folded.toolbar.visible()


def test_after_several_were_sent_a_button_brings_the_list_back(folded):
    """No single report is named above a form for several."""
    folded.report.back()
    folded.choose(*folded.list.open_rows(2))
    folded.press(ReportAction.CLOSE)
    head = folded.report.head
    assert head.back.isVisible()
    assert not any(part.isVisible() for part in (head.title, head.place, *head.buttons.values()))
    folded.reply.send()
    folded.review.send()
    assert not folded.list.visible()
    assert head.back.isVisible()
    assert not head.nothing.isVisible()
    folded.report.back()
    assert folded.list.visible()
    folded.choose(folded.list.open_rows(1)[0])
    assert head.title.isVisible()


def test_esc_brings_the_list_back_after_sending(folded, window, qtbot):
    folded.reply.send()
    window.window.activateWindow()
    folded.report.key(Qt.Key.Key_Escape)
    wait(qtbot, folded.list.visible)


def test_back_to_the_list_keeps_what_was_typed(folded):
    """The next report is answered without the list; *Cancel* brings it back too."""
    first = folded.report.shown().report_id
    folded.report.next()
    folded.let_report_follow()
    report_id = folded.report.shown().report_id
    assert report_id != first
    assert folded.reply.visible()
    assert not folded.list.visible()
    folded.reply.write("reply", "Merci")
    folded.report.back()
    assert folded.list.visible()
    assert not folded.reply.visible()
    assert folded.connection.drafts.of(report_id)["reply"] == "Merci"
    folded.press(ReportAction.CLOSE)
    assert not folded.list.visible()
    folded.reply.leave()
    assert folded.list.visible()


def test_a_small_dock_shows_either_list_or_report(driver, window, row, qtbot):
    set_room(driver, window, 300, (1366, 768))
    wait(qtbot, lambda: not driver.report.visible())
    driver.list.click(row, Qt.KeyboardModifier.ControlModifier)
    assert driver.list.visible()
    driver.choose(row)
    assert driver.report.visible()
    assert not driver.list.visible()
    driver.report.back()
    assert driver.list.visible()
    driver.list.key(Qt.Key.Key_Return)
    assert driver.report.visible()
    driver.report.back()
    other = driver.list.id_at(row + 1)
    driver.connection.reports.select([other])  # as a click on the map does
    wait(qtbot, driver.report.visible)


def test_typing_a_filter_in_a_small_dock_keeps_the_list_in_view(driver, window, row, qtbot):
    set_room(driver, window, 300, (1366, 768))
    wait(qtbot, lambda: not driver.report.visible())
    (report,) = driver.choose(row)
    driver.report.back()
    for line in (f"id:{report.report_id}", "is:open", "zzzz"):
        before = driver.list.ids()
        driver.filter.type(line)
        wait(qtbot, lambda old=before: driver.list.ids() != old)
        assert driver.list.visible()
        assert not driver.report.visible()


def test_the_line_between_list_and_report_stays_where_it_was_put(driver, window, row, qtbot):
    set_room(driver, window, 400, (1366, 768))
    driver.choose(row)
    above = driver.dock.body.splitter
    wait(qtbot, lambda: above.sizes()[1] > 0)
    whole = sum(above.sizes())
    above.moveSplitter(whole // 4, 1)
    set_room(driver, window, 700, (1366, 768))
    wait(qtbot, lambda: above.orientation() == Qt.Orientation.Horizontal)
    set_room(driver, window, 400, (1366, 768))
    wait(qtbot, lambda: above.orientation() == Qt.Orientation.Vertical)
    wait(qtbot, lambda: abs(above.sizes()[0] - whole // 4) < whole // 20)


def test_while_no_report_is_chosen_the_list_has_the_room_below_it(driver, window, qtbot):
    set_room(driver, window, 400, (1366, 768))
    listing, above = driver.list.widget, driver.dock.body.splitter
    wait(qtbot, lambda: above.sizes()[1] > 0)
    driver.connection.reports.select([])
    driver.report.widget.show_report(None)
    wait(qtbot, lambda: above.sizes()[1] < 4 * em_of(driver.dock))
    assert some_in_sight(driver.report.head.nothing)
    last = listing.rowAt(listing.viewport().height() - 1) - 1
    driver.choose(last)
    wait(qtbot, lambda: above.sizes()[1] > 8 * em_of(driver.dock))
    seen, chosen = listing.viewport(), driver.list.index(last)
    wait(qtbot, lambda: seen.rect().contains(listing.visualRect(chosen)))


def test_where_a_click_opens_the_report_in_place_of_the_list_its_keys_work(
    driver, window, row, qtbot
):
    set_room(driver, window, 300, (1366, 768))
    window.window.activateWindow()
    driver.list.widget.setFocus()
    driver.choose(row)
    assert not driver.list.visible()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_C)
    wait(qtbot, driver.reply.visible)


def test_above_a_reply_a_list_of_one_row_is_no_higher_than_its_row(driver, window, qtbot):
    """More rows that come while somebody answers have room, in a narrow dock with room for list,
    report and reply above each other."""
    set_font(driver, 1)
    set_room(driver, window, 400, (1366, (LOW_EM + 8) * em_of(driver.dock)))
    driver.filter.type(driver.list.id_at(driver.list.row_with(*OPEN)))
    wait(qtbot, lambda: driver.list.count() == 1)
    driver.choose(0)
    body, pane = driver.dock.body, driver.list.widget
    half = body.height() / 3
    wait(qtbot, lambda: pane.height() > half)
    driver.press(ReportAction.CLOSE)
    row = pane.verticalHeader().length()
    wait(qtbot, lambda: row <= pane.height() <= 2 * row)
    driver.reply.leave()
    wait(qtbot, lambda: pane.height() > half)
    driver.press(ReportAction.CLOSE)
    wait(qtbot, lambda: pane.height() <= 2 * pane.verticalHeader().length())
    driver.filter.clear()
    wait(qtbot, lambda: driver.list.count() > 1)
    wait(qtbot, lambda: pane.height() > body.height() / 4)
