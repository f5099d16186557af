"""The page *Signalement* in QGIS's options: eight sections."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from qgis.core import QgsMapLayer, QgsProject, QgsSettings, QgsVectorLayer
from qgis.gui import QgsOptionsPageWidget
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...core.errors import BadStore
from ...qgis_profile.filters.sectors import KeptSectors, keep_sectors, kept_sectors
from ...qgis_profile.network.file_hosts import agreed_hosts, set_agreed_hosts
from ...qgis_profile.view_state import NEXT_SETTING, next_wanted
from ...qt.language import tr
from ..connections.connection_list import ConnectionList
from ..connections.service_targets_form import ServiceTargetsForm
from ..erasing.dialog import EraseDialog
from ..filter.sectors.dialog import SectorDialog
from ..help.windows import HelpWindows
from ..templates.dialog import TemplatesDialog
from ..widgets.icons import theme_icon
from ..widgets.labels import plain_label, tell_whole
from ..widgets.shortcuts import LETTERS, LETTERS_SETTING, letters_wanted
from .reference import Asks, ReferenceForm
from .replies import RepliesTable
from .sections import ICONS, DataForm, MeForm, Sections, section_label, sectors_text

if TYPE_CHECKING:
    from ...connection.connections import Connections
    from ...core.changes.reply_templates import Template
    from ...qgis_profile.settings import ConnectionSettings

OF_ONE = frozenset({"me", "delays", "sectors"})
"""Sections that are about one connection."""
PAGE = "SignalementOptions"


class OptionsPage(QgsOptionsPageWidget):
    """Edits a copy of the list. QGIS confirms every page of its options at once: what was
    changed here is stored then, and nothing else of a connection."""

    def __init__(
        self,
        connections: Connections,
        parent: QWidget | None = None,
        asks: Callable[[], Asks | None] = lambda: None,
    ) -> None:
        """``asks``: the dialogs of the section of reference maps; ``None`` where no dock is."""
        super().__init__(parent)
        self.setObjectName(PAGE)
        self._connections = connections
        self._sectors: dict[str, KeptSectors] = {}  # connection id → sectors chosen on this page
        self.reference = ReferenceForm(asks, self)
        self.box = ConnectionList(connections, self)
        self.box.list.itemDoubleClicked.connect(lambda _item: self.box.edit())
        self.letters = QCheckBox(tr("&Single letters are keys in the list"), self)
        self.letters.setToolTip(", ".join(LETTERS.values()))
        self.letters.setChecked(letters_wanted())
        self.next = QCheckBox(
            tr("Ne&xt report of the list after each sending"),
            self,
        )
        self.next.setChecked(next_wanted())
        self.photo_hosts = QLineEdit(" ".join(agreed_hosts()), self)
        self.photo_hosts.setObjectName("SignalementPhotoHosts")
        self.photo_hosts.setPlaceholderText(tr("names of hosts, asked for at each"))
        tell_whole(self.photo_hosts)
        self._lay_out()
        self.box.list.currentRowChanged.connect(lambda _row: self._show_chosen())
        self.box.edited.connect(self._show_chosen)
        self._show_chosen()

    def _lay_out(self) -> None:
        self.of = QComboBox(self)
        self.of.setObjectName("SignalementOptionsOf")
        self.of.setAccessibleName(tr("Connection"))
        self.me = MeForm(self)
        self.me.changed.connect(self.box.change)
        self.delays = ServiceTargetsForm(self)
        self.delays.changed.connect(self.box.change)
        self.replies = RepliesTable(self._edit_templates, self)
        self.sectors = plain_label(parent=self)
        self.sections = Sections(self)
        current = self._connections.current
        self.data = DataForm(self.photo_hosts, self._erase, can_erase=current is not None)
        self.from_layer = QPushButton(tr("Sectors from a Layer…"), self)
        self.from_layer.setObjectName("SignalementOptions_sectors")
        self.from_layer.clicked.connect(lambda _=False: self._choose_sectors())
        self.sections.fill(
            {
                "connections": (self.box,),
                "me": (self.me,),
                "display": (self.letters, self.next),
                "replies": (self.replies,),
                "delays": (self.delays,),
                "sectors": (self.sectors, self.from_layer),
                "reference": (self.reference,),
                "data": (self.data,),
            }
        )
        self.sections.list.currentRowChanged.connect(lambda _row: self._show_of())
        self.of.activated.connect(self.box.list.setCurrentRow)
        layout = QVBoxLayout(self)
        layout.addLayout(self._head())
        layout.addWidget(self.sections, 1)

    def _head(self) -> QHBoxLayout:
        """The line above a section: its connection, and a button for the help."""
        self.help = QPushButton(tr("Help on This Page"))
        self.help.setObjectName("SignalementOptions_help")
        self.help.setIcon(theme_icon("mActionHelpContents"))
        self.help.setAutoDefault(False)
        self._windows = HelpWindows(self)
        self.help.clicked.connect(lambda _=False: self._show_help())
        row = QHBoxLayout()
        row.addWidget(self.of, 1)
        row.addStretch()
        row.addWidget(self.help)
        return row

    def _show_help(self) -> None:
        """QGIS's own *Help* button leads to its manual, which has no page of ours: QGIS 3.40 puts
        ``helpKey()`` behind the address of that manual, whatever it says."""
        self._windows.show_page_of(self.sections.pages.currentWidget().objectName())

    def _show_chosen(self) -> None:
        """Show the settings of the connection that is chosen in the list."""
        settings = self.box.current()
        self.from_layer.setEnabled(settings is not None)
        opened = self._connections.opened()
        server = next((one.server for one in opened if _same(one.settings, settings)), None)
        self.me.show_settings(settings, server.departments if server is not None else ())
        self.delays.show_settings(settings, server.services if server is not None else ())
        self.sectors.setText(sectors_text(self._sectors_of(settings)))
        self._show_of()

    def _show_of(self) -> None:
        """Where several connections are, a section of one says of which."""
        name = list(ICONS)[max(0, self.sections.list.currentRow())]
        names = self.box.names()
        self.of.clear()
        self.of.addItems(names)
        self.of.setCurrentIndex(self.box.list.currentRow())
        self.of.setVisible(name in OF_ONE and len(names) > 1)

    def _choose_sectors(self) -> None:
        settings = self.box.current()
        if settings is None:
            return
        kept = self._sectors_of(settings)
        chosen = QgsProject.instance().mapLayer(kept.layer_id)
        layer = chosen if isinstance(chosen, QgsVectorLayer) else None
        dialog = SectorDialog(layer, kept.field, self)
        dialog.chosen.connect(lambda layer, field: self._hold_sectors(settings.id, layer, field))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _sectors_of(self, settings: ConnectionSettings | None) -> KeptSectors:
        if settings is None:
            return KeptSectors()
        return self._sectors.get(settings.id) or kept_sectors(settings.id)

    def _hold_sectors(self, connection_id: str, layer: QgsMapLayer | None, field: str) -> None:
        kept = KeptSectors(layer.id(), layer.name(), field) if layer is not None else KeptSectors()
        self._sectors[connection_id] = kept
        self._show_chosen()

    def _erase(self) -> None:
        dialog = EraseDialog(self._connections, "", self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def apply(self) -> None:
        """Store what was edited; the shown connection follows at once."""
        QgsSettings().setValue(LETTERS_SETTING, self.letters.isChecked())
        QgsSettings().setValue(NEXT_SETTING, self.next.isChecked())
        set_agreed_hosts(self.photo_hosts.text())
        self.reference.store()
        try:
            self.replies.store()
        except BadStore as error:
            self._connections.broken.emit(error, section_label("replies"))
        while self._sectors:
            keep_sectors(*self._sectors.popitem())
        self.box.store()

    def _edit_templates(self, at: Template | None) -> None:
        replies = self.replies
        dialog = TemplatesDialog(
            self._connections.current, self, at, replies.hold, replies.templates
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _same(one: ConnectionSettings, other: ConnectionSettings | None) -> bool:
    return other is not None and one.id == other.id
