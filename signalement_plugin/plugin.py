"""The composition root: builds the parts, adds them to QGIS, and removes all of them again.

QGIS waits for ``initGui`` before it shows its window, so only what must be there by then is built
in it; the rest is imported and built when it is needed (docs/adr/0020).
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, Qt, QTimer, QTranslator

from .processing.provider import SignalementProvider
from .qt.language import language
from .systems.names import NAMES, PACKAGES

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from .connection.connections import Connections
    from .connection.retention import Retention
    from .layer.path_resolver import StorePaths
    from .ui.dock.dock import SignalementDock
    from .ui.options.reference import Asks
    from .ui.outbox.exit_question import ExitQuestion
    from .ui.qgis_integration.browser.entries import BrowserEntries
    from .ui.qgis_integration.integration import QgisIntegration
    from .ui.qgis_integration.options_factory import OptionsFactory

NAME = "Signalement"
I18N = Path(__file__).parent / "resources" / "i18n"
ENGINE = (
    "transport.client",
    "core.filter.parser",
    "store.geopackage",
    "layer.styles",
    "systems.base",
    "sync.outbox.outbox",
    "sync.push.sender",
    "connection.files",
    "qgis_profile.network.http_context",
    "connection.server.pull_controller",
    "connection.layer.layer_sync",
    "connection.connection",
    "connection.administrator",
    "connection.example",
    "cadastre.project_plan",
    "connection.connections",
)
DOCK = (
    "ui.banner.banner",
    "ui.actions.context_builder",
    "ui.actions.form.form",
    "ui.actions.panel",
    "ui.card.card",
    "ui.report_list.view",
    "ui.filter.controller",
    "connection.import_jobs",
    "ui.start.controller",
    "ui.new_report.form",
    "ui.dock.submission",
    "ui.dock.controller",
    "ui.printing.controller",
    "ui.cadastre.controller",
    "ui.rounds.controller",
    "ui.statistics.page",
    "ui.export.controller",
    "ui.printing.documents",
    "ui.dock.extensions",
    "ui.dock.lazy_widgets",
    "ui.qgis_integration.integration",
)
_DONE = object()


def pieces() -> Iterator[str]:
    """Modules of the dock in the order of their import, one per turn of the event loop; each also
    imports the modules that it needs and that are not imported yet. Of the systems only those of
    this user's connections."""
    yield from ENGINE
    from .qgis_profile.settings import all_connections  # noqa: PLC0415 not at QGIS's start

    used = {one.system for one in all_connections()}
    yield from (f"systems.{PACKAGES.get(name, name)}.system" for name in NAMES if name in used)
    yield from DOCK


class SignalementPlugin:
    """What QGIS loads. ``iface`` is ``None`` in ``qgis_process``, which only calls
    :meth:`initProcessing`."""

    def __init__(self, iface: QgisInterface | None) -> None:
        self.iface: Any = iface
        self.translator = _translator()
        self.provider: SignalementProvider | None = None
        self.dock: SignalementDock | None = None
        self.options: OptionsFactory | None = None
        self.browser: BrowserEntries | None = None
        self.paths: StorePaths | None = None
        self.exit: ExitQuestion | None = None
        self.native: QgisIntegration | None = None
        self.retention: Retention | None = None
        self._connections: Connections | None = None
        self._starting = False
        self._steps = self._opening()
        self._turns = QTimer()
        self._turns.setSingleShot(True)
        self._turns.timeout.connect(self._open_next)

    def initProcessing(self) -> None:
        """Called by QGIS: adds the algorithms, also without a GUI."""
        if self.provider is None:
            self.provider = SignalementProvider()
            QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self) -> None:
        """Called by QGIS: adds an empty dock with its actions, and the hook for paths of
        projects."""
        from .layer.path_resolver import StorePaths  # noqa: PLC0415 no GUI, no import
        from .ui.dock.dock import SignalementDock  # noqa: PLC0415

        self.initProcessing()
        self.paths = StorePaths(self._own_store, _own_parcels)
        self.paths.install()
        self.dock = SignalementDock(self.iface)
        for action, keys in self.dock.main_window_actions():
            self.iface.registerMainWindowAction(action, keys)
            self.iface.addToolBarIcon(action)
            self.iface.addPluginToMenu(NAME, action)
        self._starting = not self.iface.mainWindow().isVisible()
        if self._starting:
            self.iface.initializationCompleted.connect(self._started)
        else:
            self._started()
        self.dock.wanted.connect(self.open)
        self.dock.visibilityChanged.connect(self._open_soon)
        self.iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)

    # -- parts that are built when they are needed

    @property
    def connections(self) -> Connections:
        """All connections. Contacts no server before one exists."""
        if self._connections is None:
            from .connection.connections import Connections  # noqa: PLC0415 not at QGIS's start

            self._connections = Connections()
            self._follow_in_browser()
            if self._starting:
                self._connections.wait_for_start(self.iface.initializationCompleted)
            self._open_soon()
        return self._connections

    def open(self) -> None:
        """Fill the dock now, and add the parts that work with it. Later calls do nothing."""
        if self.dock is not None and not self.dock.filled:
            for _step in self._steps:
                pass

    def _opening(self) -> Iterator[None]:
        """Opening in steps, the last of which fills the dock."""
        for piece in pieces():
            import_module(f".{piece}", __package__)
            yield
        from .ui.outbox.exit_question import ExitQuestion  # noqa: PLC0415 not at QGIS's start
        from .ui.qgis_integration.integration import QgisIntegration  # noqa: PLC0415

        if self.dock is None:
            return
        yield from self.dock.filling(self.iface, self.connections)
        self.exit = ExitQuestion(self.connections, self.iface)
        self.iface.registerApplicationExitBlocker(self.exit)
        self.native = QgisIntegration(self.iface, self.connections, self.dock)
        self.dock.controller.filter_controller.shelf.changed.connect(self._refresh_browser)
        self.connections.send_waiting()
        self.connections.read_again()
        self._keep_times()

    def _refresh_browser(self) -> None:
        if self.browser is not None:
            self.browser.refresh()

    def _show_connection(self, connection_id: str, line: str | None) -> None:
        """Somebody opens it in the Browser panel or the Data Source Manager."""
        self.open()
        if self.native is not None:
            self.native.show_connection(connection_id, line)

    def _keep_times(self) -> None:
        """Start deleting old texts after their time, also where nobody opens the dock."""
        from .qgis_profile.settings import data_root  # noqa: PLC0415 not at QGIS's start

        if self.retention is None and data_root().is_dir():
            from .connection.retention import Retention  # noqa: PLC0415

            self.retention = Retention()

    def _started(self) -> None:
        """Called when QGIS shows its window; the rest follows in a later turn of the event loop."""
        self._starting = False
        QTimer.singleShot(0, self._begin)

    def _begin(self) -> None:
        """Add what QGIS's own windows show. Start to fill the dock if it is in sight, a project
        shows reports, or changes wait to be sent."""
        from .qgis_profile.waiting_changes import any_changes_wait  # noqa: PLC0415 not at QGIS's start

        if self.dock is None:  # the plugin was unloaded before this timer fired
            return
        self._offer_in_qgis()
        if self.dock.in_sight or self._connections is not None or any_changes_wait():
            self._open_next()
        self._keep_times()

    def _offer_in_qgis(self) -> None:
        """Add the pages and items in QGIS's own windows, which accept late ones too."""
        from .ui.qgis_integration.browser.entries import BrowserEntries  # noqa: PLC0415
        from .ui.qgis_integration.options_factory import OptionsFactory  # noqa: PLC0415

        self.options = OptionsFactory(lambda: self.connections, self._reference_dialogs)
        self.iface.registerOptionsWidgetFactory(self.options)
        self.browser = BrowserEntries(self.iface, lambda: self.connections, self._show_connection)
        self._follow_in_browser()

    def _reference_dialogs(self) -> Asks | None:
        """Dialogs of the dock that QGIS's options open too."""
        self.open()
        return self.dock.extensions.cadastre.asks if self.dock is not None else None

    def _follow_in_browser(self) -> None:
        if self.browser is not None and self._connections is not None:
            self.browser.follow(self._connections)

    def _open_soon(self, wanted: bool = True) -> None:
        if wanted and not self._starting:
            self._turns.start(0)

    def _open_next(self) -> None:
        """One step of opening in a turn of its own, so that QGIS answers meanwhile."""
        if self.dock is not None and not self.dock.filled:
            self._open_soon(next(self._steps, _DONE) is not _DONE)

    def _own_store(self, connection_id: str) -> str | None:
        """The file of a connection of this user, for a path in a project."""
        from qgis.core import QgsProject  # noqa: PLC0415 not at QGIS's start

        from .qgis_profile.shared_project import noted_server, own_of  # noqa: PLC0415

        project = QgsProject.instance()
        known = own_of(project, connection_id) or noted_server(project, connection_id)
        return self.connections.own_store(connection_id) if known else None

    # -- unloading

    def unload(self) -> None:
        """Leave QGIS as it was found; what waits is in the outbox."""
        self._turns.stop()
        self._let_go_of_open_parts()
        if self.paths is not None:
            self.paths.remove()
        if self.options is not None:
            self.iface.unregisterOptionsWidgetFactory(self.options)
        if self.browser is not None:
            self.browser.close()
        if self.dock is not None:
            for action, _keys in self.dock.main_window_actions():
                self.iface.unregisterMainWindowAction(action)
                self.iface.removeToolBarIcon(action)
                self.iface.removePluginMenu(NAME, action)
            self.dock.unload()
            self.iface.removeDockWidget(self.dock)
            self.dock.deleteLater()
        if self._connections is not None:
            self._connections.close()
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
        if self.translator is not None:
            QCoreApplication.removeTranslator(self.translator)
        self.options = self.dock = self.provider = self.translator = None
        self.paths = self._connections = self.browser = None
        _show_modules_to_qgis()

    def _let_go_of_open_parts(self) -> None:
        if self.retention is not None:
            self.retention.close()
            self.retention = None
        if self._starting:
            self._starting = False
            self.iface.initializationCompleted.disconnect(self._started)
        if self.exit is not None:
            self.iface.unregisterApplicationExitBlocker(self.exit)
            self.exit = None
        if self.native is not None:
            self.native.close()
            self.native = None


def _own_parcels(preset: str) -> str | None:
    """The parcels that this profile loaded last of a preset, for a path in a project."""
    from .core.files.numbered_files import FOLDER, newest  # noqa: PLC0415 not at QGIS's start
    from .qgis_profile.settings import data_root  # noqa: PLC0415

    found = newest(data_root() / FOLDER, preset)
    return None if found is None else str(found)


def _show_modules_to_qgis() -> None:
    """After :meth:`unload` QGIS removes from ``sys.modules`` only modules that its own
    ``__import__`` has seen: neither the packages around them nor modules imported by ``importlib``.
    A module that stayed would mix classes of this version into the next one, so all are imported
    once more here."""
    for name in [name for name in sys.modules if name.partition(".")[0] == __package__]:
        __import__(name, fromlist=("__name__",))


def _translator() -> QTranslator | None:
    """The installed translator for the language of QGIS, or ``None`` for English."""
    translator = QTranslator()
    if not translator.load(str(I18N / f"signalement_{language()}.qm")):
        return None
    QCoreApplication.installTranslator(translator)
    return translator
