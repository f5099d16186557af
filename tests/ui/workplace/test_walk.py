"""Nothing is cut, hidden or laid over another thing, with a font of twice the size."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import Qt, QTranslator
from qgis.PyQt.QtWidgets import QApplication
from ui_steps import wait
from walker import faults

from scripts.stage import compile_translations
from signalement_plugin.core.model.status import OPEN
from signalement_plugin.ui.actions.actions import Verb

LARGE = ((420, (1366, 768)), (640, (1366, 768)), (640, (1600, 900)), (900, (1600, 900)))
"""Widths and windows that are complete with a font of 200 %."""
FONT_PX = 12


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("i18n")
    compile_translations(folder)
    return folder


@pytest.fixture
def language(request: pytest.FixtureRequest, compiled: Path) -> Iterator[str]:
    """Installed before the dock is built, as the plugin does; English needs none."""
    translator = QTranslator()
    if translator.load(str(compiled / f"signalement_{request.param}.qm")):
        QApplication.installTranslator(translator)
    yield request.param
    QApplication.removeTranslator(translator)


def scenes(driver, qtbot) -> dict[str, Callable[[], object]]:
    """What somebody looks at: name → how to come there from the list."""
    row = driver.list.row_with(*OPEN)

    def form(verb: Verb) -> Callable[[], None]:
        def opened() -> None:
            driver.choose(row)
            QApplication.processEvents()
            wait(qtbot, lambda: driver.verbs.can(verb))
            driver.press(verb)

        return opened

    return {
        "list": lambda: None,
        "report": lambda: driver.choose(row),
        "close": form(Verb.CLOSE),
        "note": form(Verb.NOTE),
        "assign": form(Verb.ASSIGN),
        "several": lambda: driver.choose(*driver.list.open_rows(3)),
    }


def walk(driver, window, qtbot, sizes, times: float) -> None:
    font = driver.dock.font()
    font.setPixelSize(round(FONT_PX * times))
    driver.dock.setFont(font)
    for width, size in sizes:
        window.window.resize(*size)
        window.window.resizeDocks([driver.dock], [width], Qt.Orientation.Horizontal)
        for name, go in scenes(driver, qtbot).items():
            go()
            told: list[str] = []

            def sound(told=told) -> bool:
                told[:] = faults(driver.dock.widget())
                return not told

            try:
                wait(qtbot, sound)
            except Exception as error:
                raise AssertionError(f"{name} {width} in {size}: {told}") from error
            assert (window.window.width(), window.window.height()) == size, name
            if driver.reply.visible():
                driver.reply.leave()
            driver.dock.body.go_back()
            wait(qtbot, driver.list.visible)
            QApplication.processEvents()


@pytest.mark.parametrize("language", ["fr"], indirect=True)
def test_all_is_seen_with_a_font_of_twice_the_size(language, driver, window, qtbot):
    walk(driver, window, qtbot, LARGE, 2)
