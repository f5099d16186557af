"""Words of another language may be longer; the dock stays usable at 300 px."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import QTranslator
from qgis.PyQt.QtWidgets import QApplication, QScrollArea, QWidget
from ui_steps import wait

from scripts.stage import compile_translations
from signalement_plugin.core.model.capabilities import Capabilities

LANGUAGES = ("fr", "nl", "de")
NARROW_PX = 300


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("i18n")
    compile_translations(folder)
    return folder


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest, compiled: Path) -> Iterator[str]:
    """Installed before the dock is built, as the plugin does."""
    translator = QTranslator()
    assert translator.load(str(compiled / f"signalement_{request.param}.qm"))
    QApplication.installTranslator(translator)
    yield request.param
    QApplication.removeTranslator(translator)


THEMED = (
    "QToolButton { padding: 2px; border: 1px solid; } QAbstractScrollArea { border: 2px solid; }"
)
"""What QGIS's dark themes do to the parts of the dock."""


def test_the_whole_toolbar_is_there_at_300_px_in_a_theme_with_frames(dock):
    dock.setStyleSheet(THEMED)
    for action in dock.toolbar.actions():
        action.setVisible(True)
    assert dock.toolbar.layout().spacing() == 0
    assert dock.toolbar.sizeHint().width() <= NARROW_PX


def test_a_sentence_of_the_banner_needs_no_scroll_bar_in_a_theme_with_frames(dock, qtbot):
    dock.setStyleSheet(THEMED)
    dock.setFloating(True)
    dock.resize(NARROW_PX, 700)
    dock.banner.show_state("stopped", {"loaded": 50, "total": 200})
    area = dock.banner.findChild(QScrollArea)
    wait(qtbot, lambda: area.widget().height() > 0)
    wait(qtbot, lambda: not area.verticalScrollBar().isVisible())


def test_no_page_needs_more_than_300_px(language, dock):
    assert dock.windowTitle() != "Reports"
    pages = [dock.pages.widget(at) for at in range(dock.pages.count())]
    parts: list[QWidget] = [dock.toolbar, dock.state, dock.banner, *pages]
    wide = {type(one).__name__: one.minimumSizeHint().width() for one in parts}
    assert {name: px for name, px in wide.items() if px > NARROW_PX} == {}


def test_the_longest_sentences_of_the_banner_are_there_in_full(language, dock, qtbot):
    dock.setFloating(True)
    dock.resize(800, 700)
    dock.banner.show_state("stopped", {"loaded": 50, "total": 200})
    dock.banner.show_state("", {})
    dock.resize(NARROW_PX, 700)
    dock.banner.show_state("limits", {"capabilities": Capabilities()})
    area = dock.banner.findChild(QScrollArea)
    wait(qtbot, lambda: area.widget().height() > 0)
    wait(qtbot, lambda: not area.verticalScrollBar().isVisible())
