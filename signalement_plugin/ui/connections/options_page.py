"""QGIS's options, page *Signalement*: the connections and the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsSettings
from qgis.gui import QgsOptionsPageWidget
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...qgis_profile.network.file_hosts import agreed_hosts, set_agreed_hosts
from ...qgis_profile.view_state import NEXT_SETTING, next_wanted
from ..templates.dialog import TemplatesDialog
from ..widgets.shortcuts import LETTERS, LETTERS_SETTING, letters_wanted
from .connection_list import ConnectionList

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
        self.box = ConnectionList(connections, self)
        self.box.list.itemDoubleClicked.connect(lambda _item: self.box.edit())
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

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.addWidget(self.box)
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
        QgsSettings().setValue(LETTERS_SETTING, self.letters.isChecked())
        QgsSettings().setValue(NEXT_SETTING, self.next.isChecked())
        set_agreed_hosts(self.photo_hosts.text())
        self.box.store()

    def _edit_templates(self) -> None:
        dialog = TemplatesDialog(self._connections.current, self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
