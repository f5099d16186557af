"""A long first load can be stopped, says what is missing, and continues later."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest
from http_server import Asked, Loopback, Reply, data, serving
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from ui_steps import wait

from signalement_plugin.connection.status_board import worst
from signalement_plugin.qgis_profile.settings import ConnectionSettings, save

PER_PAGE, AT_ONCE, ALL = 10, 20, 60
NOW = datetime(2026, 11, 24, 8, tzinfo=timezone.utc)
SERVICE = {"service_code": "1", "service_name": "Pothole", "metadata": False, "type": "realtime"}


def row(number: int) -> dict[str, object]:
    at = (NOW - timedelta(hours=number)).strftime("%Y-%m-%dT%H:%M:%SZ")
    return {
        "service_request_id": str(number),
        "status": "open",
        "service_code": "1",
        "service_name": "Pothole",
        "description": f"Hole {number}",
        "requested_datetime": at,
        "updated_datetime": at,
        "lat": 50.46,
        "long": 4.86,
    }


@pytest.fixture
def gate() -> Iterator[threading.Event]:
    """Lets the pages go that do not come at once."""
    made = threading.Event()
    yield made
    made.set()


@pytest.fixture
def server(gate) -> Iterator[Loopback]:
    """The first pages come at once, the others when the test lets them."""

    def answer(asked: Asked) -> Reply:
        if asked.path.endswith("/services.json"):
            return data([SERVICE])
        if not asked.path.endswith("/requests.json"):
            return data([{"code": 404, "description": "no such thing"}], 404)
        size = min(PER_PAGE, int(asked.query.get("page_size", PER_PAGE)))
        first = max(0, int(asked.query.get("page", "1")) - 1) * size
        found = data([row(n) for n in range(first, min(first + size, ALL))])
        return replace(found, wait=gate) if first >= AT_ONCE else found

    with serving(answer) as made:
        yield made


@pytest.fixture
def loading(server, empty_driver, qtbot):
    """The dock while the third page has not come."""
    url = f"{server.url}/v2"
    save(ConnectionSettings("51055105", name="Namur", endpoint=url, scope="all"))
    empty_driver.connections.reload()
    wait(qtbot, lambda: empty_driver.list.count() >= PER_PAGE)
    return empty_driver


def press(driver, action):
    button = driver.banner.button(action)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_first_load_can_be_stopped_and_continued(loading, gate, qtbot):
    driver = loading
    assert driver.banner.key() == "loading"
    assert "You can already work." in driver.banner.text()
    assert driver.state.age() == "loading…"
    press(driver, "stop")
    gate.set()
    wait(qtbot, lambda: driver.banner.key() == "stopped")
    here = driver.connection.list_search.counts["total"]
    assert PER_PAGE <= here < ALL
    assert driver.banner.text().startswith("Incomplete: ")
    assert "The counts cover only these." in driver.banner.text()
    wait(qtbot, lambda: driver.list.count() == here)
    press(driver, "resume")
    wait(qtbot, lambda: driver.list.count() == ALL)
    wait(qtbot, lambda: driver.banner.key() not in ("loading", "stopped"))
    assert driver.state.age().startswith("data of ")


def test_a_load_can_be_stopped_whatever_else_is_to_be_said():
    """What a server cannot guarantee waited in front of *Stop* until it was read."""
    states = {"limits": {}, "loading": {}, "editing": {}, "stopped": {}}
    assert worst(states).key == "loading"
    del states["loading"]
    assert worst(states).key == "limits"
