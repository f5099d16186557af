"""Words of another language may be longer; the dock stays usable at 300 px."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import QTranslator
from qgis.PyQt.QtWidgets import QApplication, QWidget

from scripts.stage import compile_translations

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


def test_no_page_needs_more_than_300_px(language, dock):
    assert dock.windowTitle() != "Reports"
    pages = [dock.pages.widget(at) for at in range(dock.pages.count())]
    parts: list[QWidget] = [dock.toolbar, dock.state, dock.banner, *pages]
    wide = {type(one).__name__: one.minimumSizeHint().width() for one in parts}
    assert {name: px for name, px in wide.items() if px > NARROW_PX} == {}
