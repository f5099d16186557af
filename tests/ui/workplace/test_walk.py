"""Nothing is cut off, hidden or covered, at every size of the dock and in every language."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product

import pytest
from qgis.PyQt.QtCore import QLocale, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QMainWindow, QWidget
from walk_scenes import Scene, first_minute, pages, workplace
from walker import faults

WIDTHS = (300, 400, 640, 900)
WINDOWS = ((1024, 700), (1366, 768), (1600, 900))
SIZES = tuple(product(WIDTHS, WINDOWS))
LARGE = ((420, (1366, 768)), (640, (1366, 768)), (640, (1600, 900)), (900, (1600, 900)))
"""Widths and windows that are complete with a font of 200 %."""
ROOMY = (900, (1600, 900))
"""Size with which every scene begins: list and report are both visible."""
FONT_PX = 12
TURNS, LATE_MS = 4, 400
"""Turns of the event loop after which the parts must have their places; milliseconds for a part
that is late."""
SLACK_PX = 4
LANGUAGES = ("fr", "nl", "de", "en")


@pytest.fixture
def language(own_settings: None, language: str) -> str:
    """Installed before the dock is built, as the plugin does."""
    QLocale.setDefault(QLocale(f"{language}_BE"))
    return language


def walk(
    scenes: Iterable[Scene],
    driver,
    main: QMainWindow,
    sizes: Iterable[tuple[int, tuple[int, int]]],
    times: float = 1,
) -> str:
    """What is wrong in any of the scenes at any of the sizes, a line each, once."""
    font = driver.dock.font()
    font.setPixelSize(round(FONT_PX * times))
    driver.dock.setFont(font)
    found: dict[str, str] = {}
    main.setUpdatesEnabled(False)  # places are looked at, and painting them takes two thirds
    give_room(driver, main, *ROOMY)
    for name, root in scenes:
        for width, size in sizes:
            give_room(driver, main, width, size)
            for fault in looked_at(root, driver):
                found.setdefault(f"{name}: {fault}", f"{width} in {size}")
            if (main.width(), main.height()) != size:
                found[f"{name}: the window grew"] = f"{width} in {size}"
        give_room(driver, main, *ROOMY)
        driver.dock.body.go_back()
    return "\n".join(f"{fault} ({where})" for fault, where in found.items())


def give_room(driver, main: QMainWindow, width: int, size: tuple[int, int]) -> None:
    main.resize(*size)
    main.resizeDocks([driver.dock], [width], Qt.Orientation.Horizontal)
    for _ in range(TURNS):
        QApplication.processEvents()


def looked_at(root: QWidget, driver) -> list[str]:
    found = faults(root) + scrolls_beside_room(driver)
    if found:  # the layout may be computed a moment later
        QTest.qWait(LATE_MS)
        found = faults(root) + scrolls_beside_room(driver)
    return found


def scrolls_beside_room(driver) -> list[str]:
    """A reply that scrolls while the report above it leaves room unused."""
    form = driver.reply.widget
    if not form.isVisible():
        return []
    hidden = form.body.verticalScrollBar().maximum()
    unused = driver.report.unused_above(driver.action_panel)
    return [f"the reply scrolls beside {unused} px"] if min(hidden, unused) > SLACK_PX else []


@pytest.mark.parametrize("language", LANGUAGES, indirect=True)
def test_the_workplace_is_seen_in_every_language(language, driver, window, register, qtbot):
    assert walk(workplace(driver, register, qtbot), driver, window.window, SIZES) == ""


@pytest.mark.parametrize("language", LANGUAGES, indirect=True)
def test_every_page_is_seen_in_every_language(language, driver, window, qtbot):
    assert walk(pages(driver, qtbot), driver, window.window, SIZES) == ""


@pytest.mark.parametrize("language", LANGUAGES, indirect=True)
def test_the_first_minute_is_seen_in_every_language(language, empty_driver, window):
    assert walk(first_minute(empty_driver), empty_driver, window.window, SIZES) == ""


# -- font of twice the size


@pytest.mark.parametrize("language", ["fr"], indirect=True)
def test_the_workplace_is_seen_twice_the_size(language, driver, window, register, qtbot):
    assert walk(workplace(driver, register, qtbot), driver, window.window, LARGE, 2) == ""


@pytest.mark.parametrize("language", ["fr"], indirect=True)
def test_every_page_is_seen_twice_the_size(language, driver, window, qtbot):
    assert walk(pages(driver, qtbot), driver, window.window, LARGE, 2) == ""


@pytest.mark.parametrize("language", ["fr"], indirect=True)
def test_the_first_minute_is_seen_twice_the_size(language, empty_driver, window):
    assert walk(first_minute(empty_driver), empty_driver, window.window, LARGE, 2) == ""
