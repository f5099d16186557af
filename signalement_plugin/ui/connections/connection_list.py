"""The list of this profile's connections, with its buttons."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QApplication,
    QGroupBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...connection.administrator import keep
from ...connection.diagnostics.checks import TestRun
from ...connection.results import TestResult
from ...core.model.capabilities import Capabilities
from ...qgis_profile.administrator import FromFile
from ...qgis_profile.joined import joining_system
from ...qgis_profile.settings import (
    ConnectionSettings,
    all_connections,
    new_connection_id,
    remove,
    save_over,
)
from ...qt.language import tr
from ..texts import one_line
from ..widgets.labels import plain_label
from .diagnostics.dialog import DiagnosticsDialog
from .dialog_for_kind import dialog_for
from .import_export import ask_export, ask_import
from .server_texts import result_sentence

if TYPE_CHECKING:
    from ...connection.connections import Connections

OF_CHOSEN = ("edit", "remove", "test", "diagnose", "save")
"""Buttons that need a chosen connection."""


class ConnectionList(QGroupBox):
    """Edits a copy of the list until :meth:`store`. ``left_out``: buttons that are not wanted;
    ``edited`` tells that there is something to store."""

    edited = pyqtSignal()

    def __init__(
        self,
        connections: Connections,
        parent: QWidget | None = None,
        left_out: Collection[str] = (),
    ) -> None:
        super().__init__(tr("Connections"), parent)
        self._connections = connections
        self._run: TestRun | None = None
        self._tested: ConnectionSettings | None = None
        self._removed: list[str] = []
        self._from_files: dict[str, FromFile] = {}
        self.list = QListWidget(self)
        self.list.setObjectName("SignalementConnections")
        self.list.setAccessibleName(tr("Connections"))
        self.result = plain_label(parent=self)
        self.buttons: dict[str, QPushButton] = {}
        self._lay_out(left_out)
        self._stored: dict[str, ConnectionSettings] = {}
        self.read()
        self.list.currentRowChanged.connect(lambda _row: self._show_buttons())
        self.list.setCurrentRow(0)
        self._show_buttons()

    def _lay_out(self, left_out: Collection[str]) -> None:
        column = QVBoxLayout()
        for name, text, slot in self._entries():
            if name in left_out:
                continue
            button = QPushButton(text, self)
            button.setObjectName(f"SignalementOptions_{name}")
            button.setAutoDefault(False)
            button.setToolTip(_tips().get(name, ""))
            button.clicked.connect(lambda _=False, act=slot: act())
            column.addWidget(button)
            self.buttons[name] = button
        column.addStretch(1)
        row = QHBoxLayout()
        row.addWidget(self.list, 1)
        row.addLayout(column)
        inside = QVBoxLayout(self)
        inside.addLayout(row)
        inside.addWidget(self.result)

    def _entries(self) -> tuple[tuple[str, str, Callable[[], None]], ...]:
        return (
            ("new", tr("&New…"), self._new),
            ("import", tr("&Import a File…"), self._import),
            ("join", tr("&Join…"), self._join),
            ("edit", tr("&Edit…"), self.edit),
            ("remove", tr("&Remove…"), self._remove),
            ("test", tr("&Test"), self._test),
            ("diagnose", tr("Diagnose…"), self._diagnose),
            ("load", tr("Im&port Connections…"), self._load),
            ("save", tr("Exp&ort Connections…"), self._save),
        )

    def read(self) -> None:
        """Show what is stored; the same connection stays chosen."""
        chosen = self.current()
        self.list.clear()
        self._stored = {one.id: one for one in all_connections()}
        for settings in self._stored.values():
            self._add(settings)
        ids = list(self._stored)
        self.list.setCurrentRow(ids.index(chosen.id) if chosen and chosen.id in ids else 0)

    def store(self) -> None:
        """Store what was edited; the shown connection follows at once."""
        while self._removed:
            remove(self._removed.pop())
        for settings in self._all_settings():
            save_over(self._stored.get(settings.id), settings)
            self._stored[settings.id] = settings
            came = self._from_files.pop(settings.id, None)
            if came is not None:
                keep(came.path, came.content, came.offered, settings.id)
        self._connections.reload()

    def current(self) -> ConnectionSettings | None:
        """The chosen connection."""
        item = self.list.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item else None

    def _add(self, settings: ConnectionSettings) -> None:
        item = QListWidgetItem(self.list)
        self._fill(item, settings)

    @staticmethod
    def _fill(item: QListWidgetItem, settings: ConnectionSettings) -> None:
        item.setText(one_line(settings.name, 80))
        item.setToolTip(one_line(settings.endpoint, 200).replace("<", "‹"))
        item.setData(Qt.ItemDataRole.UserRole, settings)

    def _show_buttons(self) -> None:
        chosen = self.current() is not None
        for name in self.buttons.keys() & set(OF_CHOSEN):
            self.buttons[name].setEnabled(chosen)
        self.result.setText("")

    def _new(self) -> None:
        self._ask(ConnectionSettings(new_connection_id()))

    def _import(self) -> None:
        self._ask(ConnectionSettings(new_connection_id(), system="file"))

    def _join(self) -> None:
        self._ask(ConnectionSettings(new_connection_id(), system=joining_system()))

    def edit(self) -> None:
        """Open the dialog of the chosen connection."""
        settings = self.current()
        if settings is not None:
            self._ask(settings)

    def _ask(self, settings: ConnectionSettings) -> None:
        dialog = dialog_for(
            settings, self, known_capabilities(self._connections, settings.id), self._all_settings()
        )
        dialog.accepted.connect(lambda: self._take(dialog.settings()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def names(self) -> list[str]:
        """Names of the connections, in their order."""
        return [one_line(one.name, 80) for one in self._all_settings()]

    def change(self, settings: ConnectionSettings) -> None:
        """Take settings of a connection that were made beside the list."""
        self._take(settings)

    def _all_settings(self) -> list[ConnectionSettings]:
        rows = map(self.list.item, range(self.list.count()))
        return [item.data(Qt.ItemDataRole.UserRole) for item in rows]

    def _take(self, settings: ConnectionSettings) -> None:
        """A new connection, or one of the list: it may have been read anew since."""
        row = self._row_of(settings.id)
        if row is None:
            self._add(settings)
            self.list.setCurrentRow(self.list.count() - 1)
        else:
            self._fill(self.list.item(row), settings)
        self.edited.emit()

    def _row_of(self, connection_id: str) -> int | None:
        ids = [one.id for one in self._all_settings()]
        return ids.index(connection_id) if connection_id in ids else None

    def _remove(self) -> None:
        settings = self.current()
        if settings is None:
            return
        ask_removal(settings, self, lambda: self._forget(settings.id))

    def _forget(self, connection_id: str) -> None:
        self._removed.append(connection_id)
        row = self._row_of(connection_id)
        if row is not None:
            self.list.takeItem(row)
        self._show_buttons()
        self.edited.emit()

    def _test(self) -> None:
        settings = self.current()
        if settings is None:
            return
        self.buttons["test"].setEnabled(False)
        self.result.setText(tr("Asking the server…"))
        if self._run is not None:
            self._run.finished.disconnect(self._show_result)
        self._tested, self._run = settings, TestRun(QApplication.instance())
        self._run.finished.connect(self._show_result)
        self._run.start(settings)

    def _diagnose(self) -> None:
        settings = self.current()
        if settings is not None:
            dialog = DiagnosticsDialog(settings, self)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def _save(self) -> None:
        ask_export(self, self._all_settings(), self.result.setText)

    def _load(self) -> None:
        ask_import(self, self._all_settings(), self.take_over, self.result.setText)

    def take_over(self, one: FromFile) -> None:
        """A connection from a file: a new one, or one with this id that is here."""
        self._from_files[one.base.id] = one
        self._take(one.base)

    def _show_result(self, result: TestResult) -> None:
        current, tested = self.current(), self._tested
        if current is None or tested is None or current.id != tested.id:
            return  # another connection was chosen meanwhile
        self.buttons["test"].setEnabled(True)
        # one that was changed meanwhile has not been tested
        self.result.setText(result_sentence(result) if current == tested else "")


def _tips() -> dict[str, str]:
    """Tool tips of buttons that are easily confused with each other."""
    return {
        "import": tr("Reports of a spreadsheet or of another program's export"),
        "load": tr("A colleague's or the administrator's connections, without their logins"),
        "join": tr("Show the reports of several connections in one list; they stay as they are"),
        "test": tr("Whether the server answers"),
        "diagnose": tr("Every step towards the server, as a text for whoever helps you"),
    }


def ask_removal(settings: ConnectionSettings, window: QWidget, forget: Callable[[], None]) -> None:
    """Ask whether a connection may go; ``forget`` is called where it may."""
    question = QMessageBox(window)
    question.setObjectName("SignalementRemove")
    question.setTextFormat(Qt.TextFormat.PlainText)
    question.setIcon(QMessageBox.Icon.Question)
    question.setText(
        tr("Remove the connection “{name}”? Changes not yet sent stay on this computer.").format(
            name=one_line(settings.name, 80)
        )
    )
    standard = QMessageBox.StandardButton
    question.setStandardButtons(standard.Yes | standard.Cancel)
    question.accepted.connect(forget)
    question.finished.connect(question.deleteLater)
    question.open()


def known_capabilities(connections: Connections, connection_id: str) -> Capabilities | None:
    """What the server of a connection that is in use was seen to do."""
    opened = connections.opened()
    answered = (one for one in opened if one.settings.id == connection_id and one.server.probe)
    return next((one.server.capabilities for one in answered), None)
