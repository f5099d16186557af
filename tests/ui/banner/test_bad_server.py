"""What the dock says of a server that gives bad answers or none, and of changes that wait."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest
from http_server import Reply, data, page, serving
from qgis.core import QgsProject
from ui_steps import wait

from signalement_plugin.connection.outbox.status import WAITS_FOR
from signalement_plugin.connection.status_board import GONE_WHEN_ANSWERED, ORDER, unreachable_state
from signalement_plugin.core.changes.request import change_operations
from signalement_plugin.core.model.operation import State
from signalement_plugin.qgis_profile.settings import ConnectionSettings, save
from signalement_plugin.systems.base import KEY_READS
from signalement_plugin.ui import texts
from signalement_plugin.ui.banner.state_texts import banner_text
from signalement_plugin.ui.connections.dialog import ConnectionDialog
from signalement_plugin.ui.outcome_texts import outcome_text

NOW = datetime(2026, 11, 24, 12, tzinfo=timezone.utc)
ANSWERS = {
    "wrong_address": page("<html><h1>Not found</h1></html>", 404),
    "not_data": page("<!doctype html><html><form>login</form></html>"),
    "server_fault": Reply(500, b"oops", {"Content-Type": "text/plain"}),
    "identity_refused": data([{"code": 401, "description": "who?"}], 401),
}


@pytest.mark.parametrize("key", ANSWERS)
def test_each_bad_answer_gets_its_own_sentence(key, empty_driver, window, qtbot):
    with serving(lambda _asked: ANSWERS[key]) as server:
        url = f"{server.url}/open311"
        save(ConnectionSettings("badbad01", name="Namur", endpoint=url, scope="all"))
        empty_driver.connections.reload()
        wait(qtbot, lambda: empty_driver.banner.key() == key)
    text = empty_driver.banner.text()
    assert "Nothing is lost." in text
    assert "stay on screen" not in text, "nothing was read yet"
    assert window.bar.items() == []


@pytest.mark.parametrize("key", ["identity_refused", "wrong_address"])
def test_the_dialog_of_the_connection_opens(key, driver, qtbot):
    """Seen: *Log In Again…* and *Change the Connection…* did nothing."""
    driver.connection.status_board.set(key)
    driver.banner.press("login")
    (dialog,) = driver.dock.findChildren(ConnectionDialog)
    wait(qtbot, dialog.isVisible)
    dialog.reject()


def left_waiting(driver, reason, seconds=3600.0):
    """A change that stays in the outbox for this reason; its id."""
    connection, report = driver.connection, driver.list.report(0)
    (change_request,) = change_operations(
        report, connection.server.capabilities, sets={"status": "waiting"}
    )
    connection.outbox.add([change_request], reason=reason, undo_window_s=seconds)
    connection.writes.review()
    return change_request.id


@pytest.mark.parametrize("reason", WAITS_FOR)
def test_data_that_stay_are_named_and_a_read_leaves_the_banner_of_a_change(reason, driver, qtbot):
    left_waiting(driver, reason)
    key = WAITS_FOR[reason]
    args = driver.connection.status_board.args(key)
    assert args["kept"] == driver.connection.load.updated_at
    assert args["waiting"] == 1
    assert driver.banner.key() == key
    assert "stay on screen" in banner_text(key, args).text
    assert "changes of 1 report(s) wait" in driver.banner.text()
    driver.connection.load.refresh()
    wait(qtbot, lambda: driver.connection.load.updated_at != args["kept"])
    assert driver.banner.key() == key


@pytest.mark.parametrize("reason", WAITS_FOR)
def test_a_successful_write_sends_the_other_waiting_changes(reason, driver, qtbot):
    first = left_waiting(driver, reason)
    other = driver.list.report(1)
    connection = driver.connection
    connection.commands.submit(
        change_operations(other, connection.server.capabilities, sets={"status": "waiting"}), 0.0
    )
    wait(qtbot, lambda: connection.outbox.row(first).state is State.CONFIRMED)
    wait(qtbot, lambda: driver.banner.key() == "")


def test_a_change_waiting_for_a_login_is_reported_after_a_restart_until_taken_back(driver):
    op_id = left_waiting(driver, "unauthorized")
    connection = driver.connection
    connection.status_board.clear("write_unidentified")
    connection.writes.review()
    assert driver.banner.key() == "write_unidentified"
    connection.commands.cancel(op_id)
    assert driver.banner.key() == ""


def test_a_reason_without_a_state_of_its_own_shows_no_banner(driver):
    left_waiting(driver, "earlier")
    assert driver.connection.status_board.banner is None


def test_back_online_sends_at_once_what_only_waited_for_the_network(driver, qtbot):
    connection = driver.connection
    connection.load.lost_network()
    since = connection.status_board.args("offline")["since"]
    left_waiting(driver, "offline")
    assert connection.status_board.args("offline")["since"] == since
    assert "changes of 1 report(s) will go" in driver.banner.text()
    connection.load.refresh()
    wait(qtbot, lambda: driver.banner.text() == "Online again: 1 report(s) sent, 0 waiting.")
    assert driver.banner.key() == "back"


def test_a_report_that_waits_for_several_reasons_counts_once(driver):
    """Seen: two answers about one report and one about another were "changes of 3 reports", while
    the arrow of the dock said 2."""
    driver.connection.load.lost_network()
    left_waiting(driver, "offline")
    left_waiting(driver, "", 0.0)  # this change waits for the first one
    assert "changes of 1 report(s) will go" in driver.banner.text()
    driver.connection.outboxChanged.emit()
    assert driver.state.waiting() == "1 report(s) to send"


@pytest.mark.parametrize(
    ("met", "hours", "key"),
    [
        (False, None, "unreachable"),
        (True, None, "offline"),
        (True, 1, "offline"),
        (False, 1, "offline"),
        (False, 16, "old_data"),
        (True, 16, "old_data"),
    ],
)
def test_the_banner_without_a_server_depends_on_the_shown_data(met, hours, key):
    updated_at = None if hours is None else NOW - timedelta(hours=hours)
    assert unreachable_state(met, updated_at, NOW) == key


def test_old_data_are_named_with_their_time(driver):
    load = driver.connection.load
    load.updated_at = datetime.now(timezone.utc) - timedelta(days=3)
    load.lost_network()
    assert driver.banner.key() == "old_data"
    assert driver.banner.text().startswith(f"Data of {texts.moment(load.updated_at)}: ")


@pytest.mark.parametrize("key", ["offline", "master_password"])
def test_the_layer_can_be_added_whatever_else_is_wrong(key, driver, qtbot):
    """Seen: an opened project without these reports, offline, and no button to add their layer."""
    board = driver.connection.status_board
    board.set(key)
    assert "Add the Layer" not in driver.banner.offers()
    QgsProject.instance().clear()  # as QGIS does when another project is opened
    wait(qtbot, lambda: board.holds("no_layer"))
    assert driver.banner.key() == key
    assert "Add the Layer" in driver.banner.offers()
    driver.banner.press("add_layer")
    assert driver.connection.layer in QgsProject.instance().mapLayers().values()
    assert "Add the Layer" not in driver.banner.offers()


def test_every_banner_about_no_answer_is_removed_by_an_answer():
    assert set(GONE_WHEN_ANSWERED) <= set(ORDER)
    assert not set(WAITS_FOR.values()) & set(GONE_WHEN_ANSWERED)


def test_a_login_that_may_only_read_is_not_called_the_servers_doing():
    told = banner_text("read_only", {"why": KEY_READS, "web": "https://x.example"})
    assert told.text.startswith("Your login may read reports, not change them.")
    assert [key for key, _ in told.buttons] == ["login", "back_office"]
    assert banner_text("read_only", {"why": "no_key"}).buttons[0][0] == "why"


def test_an_empty_server_offers_to_load_all_only_where_there_may_be_more():
    assert banner_text("server_empty", {"whole": True}).buttons[0][0] == "refresh"
    assert banner_text("server_empty", {}).buttons[0][0] == "scope_all"


def test_a_change_that_did_not_go_through_is_said_to_be_kept():
    assert outcome_text({State.REFUSED: 1}) == "1 refused. Nothing is lost."
    assert outcome_text({State.CONFIRMED: 1}) == "1 confirmed."
