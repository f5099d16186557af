"""The composition root: builds the parts, hangs them into QGIS, takes all of it down again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QLocale, Qt, QTranslator

from .processing.provider import SignalementProvider

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from .connection.connections import Connections
    from .ui.dock import SignalementDock
    from .ui.exit_question import ExitQuestion
    from .ui.native import Native
    from .ui.options_page import OptionsFactory

NAME = "Signalement"
I18N = Path(__file__).parent / "resources" / "i18n"


class SignalementPlugin:
    """What QGIS loads. ``iface`` is ``None`` in ``qgis_process``, which only calls
    :meth:`initProcessing`."""

    def __init__(self, iface: QgisInterface | None) -> None:
        self.iface: Any = iface
        self.translator = _translator()
        self.provider: SignalementProvider | None = None
        self.connections: Connections | None = None
        self.dock: SignalementDock | None = None
        self.options: OptionsFactory | None = None
        self.exit: ExitQuestion | None = None
        self.native: Native | None = None

    def initProcessing(self) -> None:
        """Algorithms, also without a GUI."""
        if self.provider is None:
            self.provider = SignalementProvider()
            QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self) -> None:
        """Dock, options page and actions. Contacts no server before a connection exists."""
        from .connection.connections import Connections  # noqa: PLC0415 no GUI, no import
        from .ui.dock import SignalementDock  # noqa: PLC0415
        from .ui.exit_question import ExitQuestion  # noqa: PLC0415
        from .ui.native import Native  # noqa: PLC0415
        from .ui.options_page import OptionsFactory  # noqa: PLC0415

        self.initProcessing()
        self.connections = Connections()
        if not self.iface.mainWindow().isVisible():
            self.connections.wait_for_start(self.iface.initializationCompleted)
        self.dock = SignalementDock(self.iface, self.connections)
        self.options = OptionsFactory(self.connections)
        self.iface.registerOptionsWidgetFactory(self.options)
        self.exit = ExitQuestion(self.connections, self.iface.mainWindow())
        self.iface.registerApplicationExitBlocker(self.exit)
        self.iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        for action, keys in self.dock.main_window_actions():
            self.iface.registerMainWindowAction(action, keys)
            self.iface.addToolBarIcon(action)
            self.iface.addPluginToMenu(NAME, action)
        self.native = Native(self.iface, self.connections, self.dock)

    def unload(self) -> None:
        """Leave QGIS as it was found; what waits is in the outbox."""
        if self.exit is not None:
            self.iface.unregisterApplicationExitBlocker(self.exit)
            self.exit = None
        if self.native is not None:
            self.native.close()
            self.native = None
        if self.options is not None:
            self.iface.unregisterOptionsWidgetFactory(self.options)
        if self.dock is not None:
            for action, _keys in self.dock.main_window_actions():
                self.iface.unregisterMainWindowAction(action)
                self.iface.removeToolBarIcon(action)
                self.iface.removePluginMenu(NAME, action)
            self.dock.unload()
            self.iface.removeDockWidget(self.dock)
            self.dock.deleteLater()
        if self.connections is not None:
            self.connections.close()
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
        if self.translator is not None:
            QCoreApplication.removeTranslator(self.translator)
        self.options = self.dock = self.connections = self.provider = self.translator = None


def _translator() -> QTranslator | None:
    """The plugin's words in the language of QGIS, installed, or ``None`` for English."""
    locale = QgsSettings().value("locale/userLocale") or QLocale().name()
    translator = QTranslator()
    if not translator.load(str(I18N / f"signalement_{str(locale)[:2]}.qm")):
        return None
    QCoreApplication.installTranslator(translator)
    return translator
