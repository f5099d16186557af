"""What the menus of the Browser panel's items do."""

from __future__ import annotations

import html
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from qgis.core import Qgis
from qgis.gui import QgisInterface, QgsMessageBar, QgsMessageBarItem
from qgis.PyQt.QtWidgets import QApplication, QDialog
from qgis.PyQt.sip import isdeleted

from ....connection.diagnostics.checks import TestRun
from ....connection.results import TestResult
from ....qgis_profile.filters.saved_filters import saved_filters
from ....qgis_profile.settings import (
    ConnectionSettings,
    all_connections,
    connection,
    new_connection_id,
    remove,
    save_over,
)
from ....qt.language import tr
from ...connections.connection_list import ask_removal, known_capabilities
from ...connections.diagnostics.dialog import DiagnosticsDialog
from ...connections.dialog_for_kind import dialog_for
from ...connections.server_texts import result_sentence
from ...texts import named_text, one_line

if TYPE_CHECKING:
    from ....connection.connections import Connections
    from .places import BrowserPlace

Show = Callable[[str, "str | None"], None]
"""Shows a connection: its id, and a filter line or ``None`` for the one it has."""


class BrowserActions:
    """Name of an entry of ``menu`` → what it does. Each returns at once."""

    def __init__(self, iface: QgisInterface, connections: Connections, show: Show) -> None:
        self._iface, self._connections, self._show = iface, connections, show
        self._run: TestRun | None = None
        self._table: dict[str, Callable[[ConnectionSettings], None]] = {
            "edit": self._edit,
            "test": self._test,
            "diagnose": self._diagnose,
            "remove": self._ask_removal,
        }

    def act(self, name: str, place: BrowserPlace) -> None:
        """Do what the user chose at an item; nothing if its connection was removed meanwhile."""
        found = connection(place.connection_id)
        if name == "new":
            self._ask(ConnectionSettings(new_connection_id()), None)
        elif found is not None and name == "open":
            lines = {one.name: one.line for one in saved_filters(found.id)}
            self._show(found.id, lines.get(place.filter_name))
        elif found is not None:
            self._table[name](found)

    def _edit(self, settings: ConnectionSettings) -> None:
        self._ask(settings, settings)

    def _ask(self, settings: ConnectionSettings, known: ConnectionSettings | None) -> None:
        capabilities = known_capabilities(self._connections, settings.id)
        dialog = dialog_for(settings, self._iface.mainWindow(), capabilities, all_connections())
        dialog.accepted.connect(lambda: self._take(known, dialog.settings()))
        _open(dialog)

    def _take(self, known: ConnectionSettings | None, wanted: ConnectionSettings) -> None:
        save_over(known, wanted)
        self._connections.reload()

    def _ask_removal(self, settings: ConnectionSettings) -> None:
        ask_removal(settings, self._iface.mainWindow(), partial(self._remove, settings.id))

    def _remove(self, connection_id: str) -> None:
        remove(connection_id)
        self._connections.reload()

    def _diagnose(self, settings: ConnectionSettings) -> None:
        _open(DiagnosticsDialog(settings, self._iface.mainWindow()))

    def _test(self, settings: ConnectionSettings) -> None:
        asking = tr("Asking the server…")
        item = QgsMessageBar.createMessage("", _named(settings, asking))
        self._iface.messageBar().pushItem(item)
        self._run = TestRun(QApplication.instance())
        self._run.finished.connect(partial(self._show_result, settings, item))
        self._run.start(settings)

    def _show_result(
        self, settings: ConnectionSettings, asking: QgsMessageBarItem, result: TestResult
    ) -> None:
        bar, levels = self._iface.messageBar(), Qgis.MessageLevel
        if not isdeleted(asking):  # somebody may have closed it
            bar.popWidget(asking)
        level = levels.Warning if result.error else levels.Success
        bar.pushMessage("", _named(settings, result_sentence(result)), level)


def _named(settings: ConnectionSettings, text: str) -> str:
    """What is said of a connection, for QGIS's message bar."""
    return html.escape(named_text(one_line(settings.name, 80), text))


def _open(dialog: QDialog) -> None:
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
