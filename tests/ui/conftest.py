"""The real dock over a real connection to a local register, in a plain main window."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime, timezone
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from dock_driver import DockDriver
from own_profile import own_profile  # noqa: F401 - a fixture
from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsSettings
from qgis.gui import QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtCore import QEvent, QLocale, Qt, QTranslator
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QMainWindow, QVBoxLayout, QWidget
from register_fixtures import fill_register
from ui_steps import ROWS, wait

from scripts.i18n.catalogue import LANGUAGES
from scripts.stage import compile_translations
from signalement_plugin.connection.connections import Connections
from signalement_plugin.qgis_profile.settings import ROOT, ConnectionSettings, save
from signalement_plugin.systems.base import Address, System
from signalement_plugin.systems.local_register import SYSTEM
from signalement_plugin.ui.dock.dock import SignalementDock

NOW = datetime(2026, 11, 24, 8, tzinfo=timezone.utc)
NAMUR = "c0ffee01"
"""Id of the connection to the register."""


class Window:
    """The part of QGIS's main window that the dock uses, made of real widgets."""

    def __init__(self) -> None:
        self.window = QMainWindow()
        self.bar, self.canvas = QgsMessageBar(), QgsMapCanvas()
        self.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:31370"))
        self.options_pages: list[str] = []
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.addWidget(self.bar)
        column.addWidget(self.canvas, 1)
        self.window.setCentralWidget(middle)
        self.window.resize(1200, 900)

    def mainWindow(self) -> QMainWindow:
        return self.window

    def mapCanvas(self) -> QgsMapCanvas:
        return self.canvas

    def messageBar(self) -> QgsMessageBar:
        return self.bar

    def addDockWidget(self, area: Qt.DockWidgetArea, dock: QDockWidget) -> None:
        self.window.addDockWidget(area, dock)
        dock.show()

    def removeDockWidget(self, dock: QDockWidget) -> None:
        self.window.removeDockWidget(dock)

    def showOptionsDialog(self, _parent: QWidget, page: str) -> None:
        self.options_pages.append(page)


@pytest.fixture(autouse=True)
def own_settings(qgis_app: object) -> Iterator[None]:
    """Settings without connections, before and after each test, and with one locale."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    QgsSettings().remove(ROOT)
    yield
    QgsSettings().remove(ROOT)
    QLocale.setDefault(before)
    QgsProject.instance().clear()


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the translations that the plugin loads."""
    folder = tmp_path_factory.mktemp("i18n")
    compile_translations(folder)
    return folder


@contextmanager
def speaking(compiled: Path, language: str) -> Iterator[None]:
    """A language for the time of a ``with`` block, as the plugin installs it."""
    translator = QTranslator()
    assert translator.load(str(compiled / f"signalement_{language}.qm"))
    QApplication.installTranslator(translator)
    yield
    QApplication.removeTranslator(translator)


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest, compiled: Path) -> Iterator[str]:
    """Each language, installed before anything is built, as the plugin does."""
    with speaking(compiled, request.param):
        yield request.param


@pytest.fixture
def window() -> Iterator[Window]:
    made = Window()
    yield made
    made.window.close()
    made.window.deleteLater()
    QApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete))


@pytest.fixture
def made_at() -> datetime:
    """The day of the newest example reports."""
    return NOW


@pytest.fixture
def register_path(tmp_path_factory: pytest.TempPathFactory, made_at: datetime) -> Path:
    """A register with example reports, in every test at the same place: a store belongs to it."""
    folder = tmp_path_factory.getbasetemp() / "register"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    path = folder / "register.sqlite"
    fill_register(str(path), ROWS, 1, made_at)
    return path


@pytest.fixture
def register(register_path: Path) -> Iterator[System]:
    """The same register as a colleague sees it."""
    system = SYSTEM.open(Address(str(register_path)))
    system.probe()
    yield system
    system.close()


@pytest.fixture
def empty_dock(window: Window) -> Iterator[SignalementDock]:
    """A shown dock without any connection."""
    with _docked(window) as made:
        yield made


@pytest.fixture
def empty_driver(empty_dock: SignalementDock) -> DockDriver:
    """The driver of a dock without any connection."""
    return DockDriver(empty_dock)


@pytest.fixture
def namur(register_path: Path) -> None:
    """A connection to the register, identity settled."""
    save(
        ConnectionSettings(
            NAMUR,
            name="Namur",
            system="register",
            endpoint=str(register_path),
            scope="all",
            identity_asked=True,
            signature="J. Dupont",
        )
    )


@pytest.fixture
def docked(window: Window) -> Callable[..., AbstractContextManager[DockDriver]]:
    """Gives a driver for one session of QGIS, as a ``with`` block; ``chosen``: the connection that
    the user chooses in it."""
    return partial(_driven, window)


@pytest.fixture
def read_before(
    docked: Any, register_path: Path, namur: None, own_data_folder: Path, qtbot: Any
) -> None:
    """An earlier session of QGIS has read the register. One for all tests of the same register: a
    first load takes as long as all else that shows the dock."""
    content = hashlib.sha256(register_path.read_bytes()).hexdigest()
    kept = register_path.parent.parent / f"read-{content}"
    if not kept.exists():
        with docked(chosen=NAMUR) as made:
            _wait_for_rows(made, qtbot)
        QgsProject.instance().clear()
        shutil.copytree(own_data_folder, kept)
    else:
        shutil.copytree(kept, own_data_folder, dirs_exist_ok=True)


@pytest.fixture
def driver(docked: Any, read_before: None, qtbot: Any) -> Iterator[DockDriver]:
    """The driver of a shown dock that lists every report of the register."""
    with docked(chosen=NAMUR) as made:
        _wait_for_rows(made, qtbot)
        made.send_after(0.0)
        yield made


def _wait_for_rows(made: DockDriver, qtbot: Any) -> None:
    wait(qtbot, lambda: not made.connection.load.running)
    made.filter_controller.find()  # now, without the pause after the first rows
    wait(qtbot, lambda: made.list.count() == ROWS)
    wait(qtbot, lambda: made.connection.server.capabilities.writes)


@contextmanager
def _driven(window: Window, chosen: str = "") -> Iterator[DockDriver]:
    with _docked(window, chosen) as made:
        yield DockDriver(made)


@contextmanager
def _docked(window: Window, chosen: str = "") -> Iterator[SignalementDock]:
    connections = Connections()
    made = SignalementDock(window, connections)
    window.window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, made)
    if chosen:  # as in the menu, which adds the layer; before it is shown, so that it loads once
        connections.set_current(chosen)
    window.window.show()
    QApplication.processEvents()  # the turn in which the last connection is shown
    try:
        yield made
    finally:  # ends the threads also after a failed step of a test or fixture
        made.unload()
        connections.close()
        made.setParent(None)
        made.deleteLater()
