"""What the dock says when a server gives bad answers, over a real server on this computer."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from ui_steps import wait

from signalement_plugin.connection.banner import GONE_WHEN_ANSWERED, ORDER
from signalement_plugin.connection.settings import ConnectionSettings, save
from signalement_plugin.core.operation import State
from signalement_plugin.ui.banner_words import banner_text
from signalement_plugin.ui.notifier import outcome_words

PAGE = (200, "text/html", b"<!doctype html><html><form>login</form></html>")
ANSWERS = {
    "wrong_address": (404, "text/html", b"<html><h1>Not found</h1></html>"),
    "not_data": PAGE,
    "server_fault": (500, "text/plain", b"oops"),
    "identity_refused": (401, "application/json", b'[{"code":401,"description":"who?"}]'),
}


class _One(BaseHTTPRequestHandler):
    """Gives the same answer to every request."""

    def do_GET(self) -> None:
        code, media_type, body = self.server.answer
        self.send_response(code)
        self.send_header("Content-Type", media_type)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_words: object) -> None:
        """Nothing on the test's output."""


@pytest.fixture
def server() -> Iterator[HTTPServer]:
    made = HTTPServer(("127.0.0.1", 0), _One)
    thread = threading.Thread(target=made.serve_forever, daemon=True)
    thread.start()
    yield made
    made.shutdown()
    made.server_close()


@pytest.mark.parametrize("key", ANSWERS)
def test_each_bad_answer_gets_its_own_sentence(key, server, empty_dock, qtbot):
    server.answer = ANSWERS[key]
    url = f"http://127.0.0.1:{server.server_port}/open311"
    save(ConnectionSettings("badbad01", name="Namur", endpoint=url, scope="all"))
    empty_dock.desk.connections.reload()
    wait(qtbot, lambda: empty_dock.banner.key == key)
    text = empty_dock.banner.label.text()
    assert "Nothing is lost." in text
    assert "stay on screen" not in text, "nothing was read yet"
    assert empty_dock.desk.iface.bar.items() == []


def test_data_that_stay_are_named_with_their_own_time(dock):
    load = dock.desk.connection.load
    load.write_failed("forbidden")
    args = dock.desk.connection.board.args("write_forbidden")
    assert args["kept"] == load.updated_at
    assert "stay on screen" in banner_text("write_forbidden", args).text


def test_a_write_that_goes_ends_the_state_of_not_being_allowed_to(dock):
    load = dock.desk.connection.load
    load.write_failed("forbidden")
    assert dock.banner.key == "write_forbidden"
    load.write_went()
    assert dock.banner.key == ""


def test_a_reason_without_a_state_of_its_own_shows_no_banner(dock):
    dock.desk.connection.load.write_failed("earlier")
    assert dock.desk.connection.banner is None


def test_back_online_sends_at_once_what_only_waited_for_the_network(dock, qtbot):
    connection = dock.desk.connection
    connection.load.write_failed("offline")
    since = connection.board.args("offline")["since"]
    connection.load.write_failed("offline")
    assert connection.board.args("offline")["since"] == since
    connection.refresh()
    wait(qtbot, lambda: dock.banner.key == "back")
    assert dock.banner.label.text() == "Online again."


def test_an_answer_ends_every_state_of_not_answering():
    assert set(GONE_WHEN_ANSWERED) <= set(ORDER)
    assert "write_forbidden" not in GONE_WHEN_ANSWERED


def test_an_empty_server_offers_to_load_all_only_where_there_may_be_more():
    assert banner_text("server_empty", {"whole": True}).buttons[0][0] == "refresh"
    assert banner_text("server_empty", {}).buttons[0][0] == "scope_all"


def test_a_change_that_did_not_go_through_is_said_to_be_kept():
    assert outcome_words([State.REFUSED]) == "1 refused. Nothing you wrote is lost."
    assert outcome_words([State.CONFIRMED]) == "1 confirmed."
