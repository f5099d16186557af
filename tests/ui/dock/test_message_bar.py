"""One message at a time: first how long a change can be cancelled, then how many were confirmed."""

from __future__ import annotations

import pytest
from qgis.core import Qgis
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QPushButton, QToolButton
from ui_steps import wait

from signalement_plugin.core.model.operation import Operation, State
from signalement_plugin.core.model.status import Status
from signalement_plugin.sync.rules.rows import OutboxRow
from signalement_plugin.ui.actions.actions import ReportAction
from signalement_plugin.ui.message_bar import Notifier
from signalement_plugin.ui.outcome_texts import outcome_text
from signalement_plugin.ui.workplace.foot_line import FootLine


@pytest.fixture
def bar(qgis_app) -> QgsMessageBar:
    return QgsMessageBar()


@pytest.fixture
def notifier(bar) -> Notifier:
    made = Notifier(bar)
    yield made
    made.close()


@pytest.fixture
def at_foot(bar, qtbot):
    """The line at the bottom of the dock, and what writes it."""
    line = FootLine()
    qtbot.addWidget(line)
    made = Notifier(bar, None, line, lambda: True)
    yield line, made
    made.close()


def button(item, text):
    return next(one for one in item.findChildren(QPushButton) if one.text() == text)


def finished(state: State, report_id: str = "7") -> OutboxRow:
    return OutboxRow(1, Operation("1", report_id), state)


def test_a_sending_can_be_stopped_or_hurried(notifier, bar, qtbot):
    notifier.sent("b1", "2041 closed", 8.0)
    item = bar.currentItem()
    assert item.text() == "2041 closed · sending in 8 s"
    with qtbot.waitSignal(notifier.cancel_wanted) as cancelled:
        button(item, "Cancel").click()
    with qtbot.waitSignal(notifier.now_wanted) as hurried:
        button(item, "Send Now").click()
    assert cancelled.args == hurried.args == ["b1"]


def test_after_the_newest_the_one_before_can_still_be_stopped(notifier, bar, qtbot):
    notifier.sent("b1", "1 closed", 8.0)
    notifier.sent("b2", "<img src=x> closed", 8.0)
    (newest,) = bar.items()
    assert newest.text().startswith(("&lt;img src=x&gt; closed ", "&lt;img src=x> closed "))
    notifier.forget("b2")
    assert bar.currentItem().text().startswith("1 closed ")
    with qtbot.waitSignal(notifier.cancel_wanted) as cancelled:
        button(bar.currentItem(), "Cancel").click()
    assert cancelled.args == ["b1"]
    notifier.forget("b1")
    assert bar.currentItem() is None


def test_without_seconds_there_is_nothing_to_stop(notifier, bar):
    notifier.sent("b1", "1 closed", 0.0)
    assert bar.currentItem() is None


def test_two_hundred_outcomes_are_one_message(notifier, bar):
    for number in range(200):
        state = State.CONFIRMED if number < 195 else State.REFUSED
        notifier.outcome(finished(state, str(number)))
    assert bar.items() == []
    notifier.tell_outcomes()
    assert [item.text() for item in bar.items()] == ["195 confirmed, 5 refused. Nothing is lost."]
    assert bar.currentItem().level() == Qgis.MessageLevel.Warning
    notifier.outcome(finished(State.REFUSED))
    notifier.tell_outcomes()
    assert len(bar.items()) == 1, "a new count replaces the old one"


def test_an_error_message_stays_and_is_shortened_to_one_sentence(notifier, bar):
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


def test_a_message_about_a_question_leads_to_the_outbox(notifier, bar, qtbot):
    notifier.outcome(finished(State.CONFLICT))
    notifier.tell_outcomes()
    with qtbot.waitSignal(notifier.outbox_wanted):
        button(bar.currentItem(), "Details").click()


def test_the_worse_outcome_of_two_changes_of_one_report_is_shown_once(at_foot, qtbot):
    line, notifier = at_foot
    notifier.count([("1", State.REFUSED), ("1", State.CONFIRMED), ("2", State.CONFIRMED)])
    notifier.tell_outcomes()
    assert line.text.text() == "1 confirmed, 1 refused. Nothing is lost."


def test_cancelled_by_the_user_is_not_news():
    assert outcome_text({State.CANCELLED: 1}) == ""
    assert outcome_text({}) == ""


@pytest.fixture
def sent(driver):
    """A closing that can be taken back for a minute, with its text."""
    driver.send_after(60.0)
    (report,) = driver.choose(driver.list.row_with(Status.IN_PROGRESS))
    driver.press(ReportAction.CLOSE)
    driver.reply.write("reply", "Merci")
    driver.reply.send()
    return report.report_id


def test_an_outcome_is_shown_once_and_disappears(driver, window, sent, qtbot):
    assert driver.foot_line.text().startswith(f"{sent} closed · sending in ")
    assert window.bar.currentItem() is None
    driver.send_now()
    driver.settled(qtbot, State.CONFIRMED)
    wait(qtbot, lambda: driver.foot_line.text() == "Sent")
    wait(qtbot, lambda: driver.foot_line.text() == "")
    assert window.bar.items() == []


def test_a_conflict_message_stays_until_it_is_opened(at_foot, qtbot):
    line, notifier = at_foot
    notifier.count([("1", State.CONFLICT)])
    notifier.tell_outcomes()
    assert line.text.text() == "1 changed meanwhile. Nothing is lost."
    notifier.read()
    assert line.isHidden()
    notifier.sent("b1", "1 closed", 60.0)
    notifier.read()
    assert not line.isHidden(), "a sending can be taken back still"


def test_a_permanent_message_reappears_after_a_temporary_one(at_foot, qtbot):
    """The number of a new report: read from under a count, and after how another change ended."""
    line, notifier = at_foot
    notifier.sent("b1", "New report", 60.0)
    notifier.stay("No. 2067", "Show", lambda: None)
    assert line.text.text().startswith("New report · sending in ")
    assert line.cross.isHidden()
    notifier.forget("b1")
    assert (line.isHidden(), line.text.text()) == (False, "No. 2067")
    notifier.count([("1", State.CONFIRMED)])
    notifier.tell_outcomes()
    assert line.text.text() == "Sent"
    wait(qtbot, lambda: line.text.text() == "No. 2067")
    QTest.mouseClick(line.cross, Qt.MouseButton.LeftButton)
    assert line.isHidden()
    notifier.sent("b2", "1 closed", 60.0)
    notifier.forget("b2")
    assert line.isHidden(), "it was closed"
    notifier.stay("No. 2068", "Show", lambda: None)
    notifier.unstay()
    assert line.isHidden(), "another connection is shown"


def test_the_message_bar_tells_while_the_dock_is_hidden(driver, window, sent, qtbot):
    driver.dock.close()
    wait(qtbot, lambda: window.bar.currentItem() is not None)
    item = window.bar.currentItem()
    assert item.text().startswith(f"{sent} closed · sending in ")
    assert driver.foot_line.text() == ""
    QTest.mouseClick(button(item, "Send Now"), Qt.MouseButton.LeftButton)
    driver.settled(qtbot, State.CONFIRMED)
    driver.dock.show()


def test_several_are_told_in_one_place(driver, window, qtbot):
    driver.choose(*driver.list.open_rows(3))
    driver.press(ReportAction.CLOSE)
    driver.reply.send()
    driver.review.send()
    wait(qtbot, lambda: driver.result.text().startswith("3 confirmed"))
    driver.tell_outcomes()
    assert (driver.foot_line.text(), window.bar.items()) == ("", [])


def test_a_countdown_that_ends_under_what_stays_leaves_its_button(at_foot, qtbot, monkeypatch):
    """Seen on a busy computer: the number of a new report stood there, and *Show* did nothing."""
    line, notifier = at_foot
    now, pressed = [100.0], []
    monkeypatch.setattr("signalement_plugin.ui.message_bar.time.monotonic", lambda: now[0])
    notifier.sent("b1", "New report", 8.0)
    now[0] += 8.0
    notifier.stay("No. 2067", "Show", lambda: pressed.append("Show"))
    assert (notifier.counting(), line.text.text()) == ([], "No. 2067")
    line.button.click()
    assert pressed == ["Show"]
