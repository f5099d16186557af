"""A caller's report by real events: by the map it takes four clicks and no key besides typing, to
find a known report three; and the server has what was entered."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from dock_driver import DockDriver
from dock_driver.hand_count import counted_hands
from dock_driver.part import click, press_keys
from qgis.PyQt.QtWidgets import QApplication
from sandbox_client import NOW
from ui_steps import keep_connection, wait

from sandbox.running import Running, running
from signalement_plugin.core.model.operation import State
from signalement_plugin.qgis_profile.network import http_context

REPORTS = 30


@pytest.fixture
def server(tmp_path: Path, monkeypatch: Any) -> Iterator[Running]:
    monkeypatch.setattr(http_context, "auth_headers", lambda *_: {"api_key": "demo"})
    with running(tmp_path / "server.sqlite", generate=REPORTS, now=NOW) as made:
        keep_connection("open311", made.open311)
        yield made


@pytest.fixture
def driver(server: Running, docked: Any, qtbot: Any) -> Iterator[DockDriver]:
    with docked() as made:
        wait(qtbot, lambda: made.list.count() == REPORTS and made.connection.server.services)
        made.send_after(0.0)
        yield made


def newest(server: Running) -> tuple[str, str, list[dict[str, str]]]:
    """The newest report in the server's database."""
    with closing(sqlite3.connect(server.db)) as db:
        found = db.execute(
            "SELECT service_code, description, attributes FROM reports ORDER BY seq DESC LIMIT 1"
        ).fetchone()
    return found[0], found[1].splitlines()[0], json.loads(found[2] or "[]")


def type_here(driver: DockDriver, text: str) -> None:
    """Where the cursor stands; a popup that is gone has left the window to whom it was."""
    QApplication.setActiveWindow(driver.dock.window())
    press_keys(QApplication.focusWidget(), text)


def press_new(driver: DockDriver) -> None:
    click(driver.toolbar.widget.widgetForAction(driver.toolbar.action("new")))


def an_address(driver: DockDriver) -> Any:
    """An earlier report whose address a keyboard of any country can type."""
    reports = driver.list.reports()
    return next(one for one in reports if one.address and one.address.isascii() and one.lon)


def test_an_address_a_category_its_questions_and_the_text_arrive(driver, server, qtbot):
    """Its clicks are counted in the real QGIS, where a popup gives the keys back."""
    known = an_address(driver)
    press_new(driver)
    type_here(driver, known.address.lower())
    wait(qtbot, lambda: known.address in driver.call.proposed())
    driver.call.choose_address(driver.call.proposed().index(known.address))
    type_here(driver, "eclair")
    driver.call.choose_category()
    wait(qtbot, lambda: driver.new_report.questions._asked)
    driver.call.answer_in_words("LP 4471")
    driver.call.answer("Clignote")
    driver.call.describe("Le poteau devant le 17.")
    driver.call.create()
    driver.settled(qtbot, State.CONFIRMED)
    code, text, answers = newest(server)
    assert (code, text) == ("eclairage", "Le poteau devant le 17.")
    assert {one["code"]: one["value"] for one in answers} == {
        "poteau": "LP 4471",
        "panne": "clignote",
    }
    number = driver.outbox_rows()[-1].report_id
    wait(qtbot, lambda: driver.connection.reports.by_id(number))
    fresh = driver.connection.reports.by_id(number)
    assert fresh.place == pytest.approx(known.place, abs=1e-5)


def test_by_the_map_and_with_the_mouse_alone_it_takes_four(driver, server, qtbot):
    canvas = driver.map.canvas
    driver.map.zoom(list(driver.list.reports()))
    with counted_hands() as hands:
        press_new(driver)
        click(canvas.viewport())
        type_here(driver, "mobil")
        driver.call.choose_category()
        type_here(driver, "Des sacs bleus")
        driver.call.create()
    assert (hands.clicks, hands.keys) == (4, 0)
    driver.settled(qtbot, State.CONFIRMED)
    assert newest(server)[1] == "Des sacs bleus"


def test_a_known_report_is_found_in_three_clicks(driver, server, qtbot):
    known = next(one for one in driver.list.reports() if str(one.status) == "new" and one.lon)
    driver.map.zoom([known])
    middle = driver.map.canvas.viewport().rect().center()
    with counted_hands() as hands:
        press_new(driver)
        click(driver.map.canvas.viewport(), at=middle)
        assert driver.call.near()[0] == known.report_id
        driver.call.is_this()
    assert (hands.clicks, hands.keys) == (3, 0)
    assert driver.report.shown().report_id == known.report_id
    with closing(sqlite3.connect(server.db)) as db:
        assert db.execute("SELECT count(*) FROM reports").fetchone() == (REPORTS,)
