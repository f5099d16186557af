"""One message at a time: the seconds to say no, then one count."""

from __future__ import annotations

import pytest
from qgis.core import Qgis
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QPushButton, QToolButton

from signalement_plugin.core.model.operation import Operation, State
from signalement_plugin.core.model.status import Status
from signalement_plugin.sync.rules.rows import OutboxRow
from signalement_plugin.ui.actions.actions import Verb
from signalement_plugin.ui.message_bar import Notifier, outcome_words


@pytest.fixture
def bar(qgis_app) -> QgsMessageBar:
    return QgsMessageBar()


@pytest.fixture
def notifier(bar) -> Notifier:
    made = Notifier(bar)
    yield made
    made.close()


def button(item, text):
    return next(one for one in item.findChildren(QPushButton) if one.text() == text)


def finished(state: State) -> OutboxRow:
    return OutboxRow(1, Operation("1", "7"), state)


def test_a_sending_can_be_stopped_or_hurried(notifier, bar, qtbot):
    notifier.sent("b1", "Close of 2041", 8.0)
    item = bar.currentItem()
    assert item.text() == "Close of 2041 in 8 s"
    with qtbot.waitSignal(notifier.cancel_wanted) as cancelled:
        button(item, "Cancel").click()
    with qtbot.waitSignal(notifier.now_wanted) as hurried:
        button(item, "Send Now").click()
    assert cancelled.args == hurried.args == ["b1"]


def test_many_sendings_show_one_item_for_the_newest(notifier, bar):
    for number in range(5):
        notifier.sent(f"b{number}", f"Close of {number}", 8.0)
    assert len(bar.items()) == 1
    assert bar.currentItem().text().startswith("Close of 4 ")


def test_after_the_newest_the_one_before_can_still_be_stopped(notifier, bar, qtbot):
    notifier.sent("b1", "Close of 1", 8.0)
    notifier.sent("b2", "Close of 2", 8.0)
    notifier.forget("b2")
    assert bar.currentItem().text().startswith("Close of 1 ")
    with qtbot.waitSignal(notifier.cancel_wanted) as cancelled:
        button(bar.currentItem(), "Cancel").click()
    assert cancelled.args == ["b1"]
    notifier.forget("b1")
    assert bar.currentItem() is None


def test_without_seconds_there_is_nothing_to_stop(notifier, bar):
    notifier.sent("b1", "Close of 1", 0.0)
    assert bar.currentItem() is None


def test_two_hundred_outcomes_are_one_message(notifier, bar):
    for _ in range(195):
        notifier.outcome(finished(State.CONFIRMED))
    for _ in range(5):
        notifier.outcome(finished(State.REFUSED))
    assert bar.items() == []
    notifier.tell_outcomes()
    assert [item.text() for item in bar.items()] == [
        "195 confirmed, 5 refused. Nothing you wrote is lost."
    ]
    assert bar.currentItem().level() == Qgis.MessageLevel.Warning


def test_a_new_count_replaces_the_old_one(notifier, bar):
    for _ in range(3):
        notifier.outcome(finished(State.REFUSED))
        notifier.tell_outcomes()
    assert len(bar.items()) == 1


def test_what_failed_stays_and_fits(notifier, bar):
    """A bar shows one line and a half: in French three sentences may be four lines."""
    notifier.fail(f"L'adresse <b>a changé. Rien n'est perdu. {'Gardez ' * 12}l'ancienne.")
    item = bar.currentItem()
    assert item.text() == "L'adresse &lt;b&gt;a changé. Rien n'est perdu."
    assert (item.level(), item.duration()) == (Qgis.MessageLevel.Critical, 0)
    assert [one.text() for one in item.findChildren(QToolButton)] == ["Show more"]
    notifier.fail("Nothing was written.")
    assert bar.currentItem().text() == "Nothing was written."
    notifier.fail(f"{'Much ' * 40}was written. Nothing else.")
    assert bar.currentItem().text().endswith("Much was written.")


def test_what_asks_something_leads_to_the_outbox(notifier, bar, qtbot):
    notifier.outcome(finished(State.CONFLICT))
    notifier.tell_outcomes()
    with qtbot.waitSignal(notifier.outbox_wanted):
        button(bar.currentItem(), "Details").click()


def test_cancelled_by_the_user_is_not_news():
    assert outcome_words([State.CANCELLED]) == ""
    assert outcome_words([]) == ""


def test_hostile_words_stay_text(notifier, bar):
    notifier.sent("b1", "Close of <img src=x>", 8.0)
    assert "<img" not in bar.currentItem().text()


def test_cancel_in_the_message_bar_takes_the_change_back(driver, window):
    driver.send_after(60.0)
    (report,) = driver.choose(driver.list.row_with(Status.IN_PROGRESS))
    driver.press(Verb.CLOSE)
    driver.reply.send()
    item = window.bar.currentItem()
    assert item.text().startswith(f"Close of {report.report_id} in ")
    QTest.mouseClick(button(item, "Cancel"), Qt.MouseButton.LeftButton)
    assert driver.outbox_rows()[-1].state is State.CANCELLED
    assert window.bar.currentItem() is None


def test_send_now_in_the_message_bar_sends(driver, window, qtbot):
    driver.send_after(60.0)
    driver.choose(driver.list.row_with(Status.IN_PROGRESS))
    driver.press(Verb.CLOSE)
    driver.reply.send()
    QTest.mouseClick(button(window.bar.currentItem(), "Send Now"), Qt.MouseButton.LeftButton)
    driver.settled(qtbot, State.CONFIRMED)
