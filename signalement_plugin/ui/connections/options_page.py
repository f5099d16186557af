"""QGIS's options, page *Signalement*: the connections and the keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from qgis.core import QgsSettings
from qgis.gui import QgsOptionsPageWidget
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtWidgets import (
    QApplication,
    QCheckBox,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...connection.administrator import take_rest
from ...connection.diagnostics.checks import TestRun
from ...connection.results import TestResult
from ...core.model.capabilities import Capabilities
from ...qgis_profile.administrator import Content
from ...qgis_profile.filters.saved_filters import SavedFilter, saved_filters, store_filters
from ...qgis_profile.filters.saved_filters_file import merged
from ...qgis_profile.joined import joining_system
from ...qgis_profile.network.file_hosts import agreed_hosts, set_agreed_hosts
from ...qgis_profile.settings import (
    ConnectionSettings,
    all_connections,
    new_connection_id,
    remove,
    save_over,
)
from ...qgis_profile.view_state import NEXT_SETTING, next_wanted
from ..templates.dialog import TemplatesDialog
from ..texts import one_line
from ..widgets.labels import plain_label
from ..widgets.shortcuts import LETTERS, LETTERS_SETTING, letters_wanted
from .diagnostics.dialog import DoctorDialog
from .dialog_for_kind import dialog_for
from .import_export import ask_export, ask_import
from .server_texts import result_sentence
from .service_targets_dialog import DelaysDialog

if TYPE_CHECKING:
    from ...connection.connections import Connections

PAGE = "SignalementOptions"


class OptionsPage(QgsOptionsPageWidget):
    """Edits a copy of the list. QGIS confirms every page of its options at once: what was
    changed here is stored then, and nothing else of a connection."""

    def __init__(self, connections: Connections, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(PAGE)
        self._connections = connections
        self._run: TestRun | None = None
        self._removed: list[str] = []
        self._filters: dict[str, Sequence[SavedFilter]] = {}
        self._rest: list[Content] = []
        self.list = QListWidget(self)
        self.list.setObjectName("SignalementConnections")
        self.list.setAccessibleName(QCoreApplication.translate("Signalement", "Connections"))
        self.result = plain_label(parent=self)
        self.buttons: dict[str, QPushButton] = {}
        self.letters = QCheckBox(
            QCoreApplication.translate(
                "Signalement", "&Single letters are keys in the list ({letters})"
            ).format(letters=", ".join(LETTERS.values())),
            self,
        )
        self.letters.setChecked(letters_wanted())
        self.next = QCheckBox(
            QCoreApplication.translate(
                "Signalement", "Ne&xt report of the list after each sending"
            ),
            self,
        )
        self.next.setChecked(next_wanted())
        self.photo_hosts = QLineEdit(" ".join(agreed_hosts()), self)
        self.photo_hosts.setObjectName("SignalementPhotoHosts")
        self.photo_hosts.setPlaceholderText(
            QCoreApplication.translate("Signalement", "names of hosts, asked for at each")
        )
        self._lay_out()
        self._stored = {one.id: one for one in all_connections()}
        for settings in self._stored.values():
            self._add(settings)
        self.list.currentRowChanged.connect(lambda _row: self._show_buttons())
        self.list.itemDoubleClicked.connect(lambda _item: self._edit())
        self.list.setCurrentRow(0)
        self._show_buttons()

    def _lay_out(self) -> None:
        box = QGroupBox(QCoreApplication.translate("Signalement", "Connections"), self)
        column = QVBoxLayout()
        for name, text, slot in (
            ("new", QCoreApplication.translate("Signalement", "&New…"), self._new),
            ("import", QCoreApplication.translate("Signalement", "&Import a File…"), self._import),
            ("join", QCoreApplication.translate("Signalement", "&Join…"), self._join),
            ("edit", QCoreApplication.translate("Signalement", "&Edit…"), self._edit),
            ("delays", QCoreApplication.translate("Signalement", "De&lays…"), self._set_delays),
            ("remove", QCoreApplication.translate("Signalement", "&Remove…"), self._remove),
            ("test", QCoreApplication.translate("Signalement", "&Test"), self._test),
            ("diagnose", QCoreApplication.translate("Signalement", "Diagnose…"), self._diagnose),
            ("load", QCoreApplication.translate("Signalement", "Im&port Connections…"), self._load),
            ("save", QCoreApplication.translate("Signalement", "Exp&ort Connections…"), self._save),
        ):
            button = QPushButton(text, box)
            button.setObjectName(f"SignalementOptions_{name}")
            button.clicked.connect(lambda _=False, act=slot: act())
            column.addWidget(button)
            self.buttons[name] = button
        column.addStretch(1)
        row = QHBoxLayout()
        row.addWidget(self.list, 1)
        row.addLayout(column)
        inside = QVBoxLayout(box)
        inside.addLayout(row)
        inside.addWidget(self.result)
        layout = QVBoxLayout(self)
        layout.addWidget(box)
        layout.addWidget(self.letters)
        layout.addWidget(self.next)
        layout.addLayout(self._hosts_row())
        templates = QPushButton(QCoreApplication.translate("Signalement", "Edit Templates…"), self)
        templates.setObjectName("SignalementOptions_templates")
        templates.clicked.connect(self._edit_templates)
        layout.addWidget(templates, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)

    def _hosts_row(self) -> QFormLayout:
        row = QFormLayout()
        title = QCoreApplication.translate("Signalement", "P&hotos also from:")
        row.addRow(title, self.photo_hosts)
        return row

    def apply(self) -> None:
        """Store what was edited; the shown connection follows at once."""
        for connection_id in self._removed:
            remove(connection_id)
        for settings in self._listed():
            save_over(self._stored.get(settings.id), settings)
            self._stored[settings.id] = settings
            coming = self._filters.pop(settings.id, ())
            if coming:
                store_filters(settings.id, merged(saved_filters(settings.id), coming))
        while self._rest:
            take_rest(self._rest.pop(0))
        QgsSettings().setValue(LETTERS_SETTING, self.letters.isChecked())
        QgsSettings().setValue(NEXT_SETTING, self.next.isChecked())
        set_agreed_hosts(self.photo_hosts.text())
        self._connections.reload()

    def _edit_templates(self) -> None:
        dialog = TemplatesDialog(self._connections.current, self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

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
        for name in ("edit", "delays", "remove", "test", "diagnose", "save"):
            self.buttons[name].setEnabled(chosen)
        self.result.setText("")

    def _new(self) -> None:
        self._ask(ConnectionSettings(new_connection_id()), None)

    def _import(self) -> None:
        self._ask(ConnectionSettings(new_connection_id(), system="file"), None)

    def _join(self) -> None:
        self._ask(ConnectionSettings(new_connection_id(), system=joining_system()), None)

    def _edit(self) -> None:
        settings = self.current()
        if settings is not None:
            self._ask(settings, self.list.currentItem())

    def _set_delays(self) -> None:
        settings, item = self.current(), self.list.currentItem()
        if settings is None:
            return
        opened = (one for one in self._connections.opened() if one.settings.id == settings.id)
        services = next((one.server.services for one in opened), ())
        dialog = DelaysDialog(settings, services, self)
        dialog.accepted.connect(lambda: self._take(dialog.settings(), item))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ask(self, settings: ConnectionSettings, item: QListWidgetItem | None) -> None:
        dialog = dialog_for(settings, self, self._known(settings.id), self._listed())
        dialog.accepted.connect(lambda: self._take(dialog.settings(), item))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _listed(self) -> list[ConnectionSettings]:
        rows = map(self.list.item, range(self.list.count()))
        return [item.data(Qt.ItemDataRole.UserRole) for item in rows]

    def _known(self, connection_id: str) -> Capabilities | None:
        """What the server of a connection that is in use was seen to do."""
        opened = self._connections.opened()
        met = (one for one in opened if one.settings.id == connection_id and one.server.probe)
        return next((one.server.capabilities for one in met), None)

    def _take(self, settings: ConnectionSettings, item: QListWidgetItem | None) -> None:
        if item is None:
            self._add(settings)
            self.list.setCurrentRow(self.list.count() - 1)
            return
        self._fill(item, settings)

    def _remove(self) -> None:
        settings = self.current()
        if settings is None:
            return
        question = QMessageBox(self)
        question.setTextFormat(Qt.TextFormat.PlainText)
        question.setIcon(QMessageBox.Icon.Question)
        question.setText(
            QCoreApplication.translate(
                "Signalement",
                "Remove the connection “{name}”? Changes not yet sent stay on this computer.",
            ).format(name=one_line(settings.name, 80))
        )
        standard = QMessageBox.StandardButton
        question.setStandardButtons(standard.Yes | standard.Cancel)
        question.accepted.connect(lambda: self._forget(settings.id))
        question.finished.connect(question.deleteLater)
        question.open()

    def _forget(self, connection_id: str) -> None:
        self._removed.append(connection_id)
        self.list.takeItem(self.list.currentRow())
        self._show_buttons()

    def _test(self) -> None:
        settings = self.current()
        if settings is None:
            return
        self.buttons["test"].setEnabled(False)
        self.result.setText(QCoreApplication.translate("Signalement", "Asking the server…"))
        self._run = TestRun(QApplication.instance())
        self._run.finished.connect(lambda result: self._show_result(settings, result))
        self._run.start(settings)

    def _diagnose(self) -> None:
        settings = self.current()
        if settings is not None:
            dialog = DoctorDialog(settings, self)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def _save(self) -> None:
        ask_export(self, self._listed(), self.result.setText)

    def _load(self) -> None:
        ask_import(self, self._listed(), self.take_over, self.result.setText, self._rest.append)

    def take_over(self, settings: ConnectionSettings, filters: Sequence[SavedFilter] = ()) -> None:
        """A connection from a file: a new one, or one with this id that is here."""
        self._filters[settings.id] = filters
        ids = [one.id for one in self._listed()]
        known = self.list.item(ids.index(settings.id)) if settings.id in ids else None
        self._take(settings, known)

    def _show_result(self, tested: ConnectionSettings, result: TestResult) -> None:
        if self.current() != tested:
            return  # another connection was chosen, or this one was changed, meanwhile
        self.buttons["test"].setEnabled(True)
        self.result.setText(result_sentence(result))
