"""Sections of the plugin's page in QGIS's options, with a list of them at the left."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from qgis.PyQt.QtCore import QSize, Qt, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices, QResizeEvent
from qgis.PyQt.QtWidgets import (
    QBoxLayout,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ...core.model.report import Department
from ...qgis_profile.filters.sectors import KeptSectors
from ...qgis_profile.settings import ConnectionSettings, data_root
from ...qt.language import tr
from ..start.identity_form import IdentityForm
from ..texts import one_line
from ..widgets.elided_label import ElidedLabel
from ..widgets.em import em_of
from ..widgets.flow_layout import FlowLayout
from ..widgets.icons import theme_icon
from ..widgets.labels import plain_label
from ..widgets.scrolled_column import ScrolledColumn

ICON_PX = 20
ICONS = {
    "connections": "mIconConnect",
    "me": "user",
    "display": "mActionShowAllLayers",
    "replies": "mActionTextAnnotation",
    "delays": "mActionHistory",
    "sectors": "mActionCapturePolygon",
    "reference": "mActionAddOgrLayer",
    "data": "mIconFolder",
}
"""Names of the sections in their order, and their icons in QGIS's theme."""
IN_BOXES = ("connections", "delays", "reference")
"""Sections whose parts have boxes with titles of their own."""
FULL = (*IN_BOXES, "replies")
"""Sections that fill the page."""
NARROW_EM = 38
"""Width in em below which the list shows icons only, as QGIS's own options do."""


def section_label(name: str) -> str:
    """The title of a section."""
    return {
        "connections": tr("Connections"),
        "me": tr("Me"),
        "display": tr("Display"),
        "replies": tr("Standard Replies"),
        "delays": tr("Delays and Closing Days"),
        "sectors": tr("Sectors and Departments"),
        "reference": tr("Reference Maps"),
        "data": tr("Data on This Computer"),
    }[name]


def section_hint(name: str) -> str:
    """What a section is for, in a sentence or two; empty where its fields say it."""
    table = {
        "data": tr(
            "Data of citizens and colleagues are erased on this computer alone, and at once: not "
            "at the server, and not only after OK."
        ),
        "me": tr("“Mine” and “My Department” depend on it, and how notes and replies are signed."),
        "replies": tr("Two that suit stand under each reply; / lists those that suit."),
        "sectors": tr(
            "A group of the list proposes the department that it was last given to. Sectors come "
            "from the server, or from a polygon layer of the project."
        ),
    }
    return table.get(name, "")


class Sections(QWidget):
    """The list of :data:`ICONS`, and one section beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = QListWidget(self)
        self.list.setObjectName("SignalementSections")
        self.list.setAccessibleName(tr("Sections"))
        self.list.setIconSize(QSize(ICON_PX, ICON_PX))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.pages = QStackedWidget(self)
        self.list.currentRowChanged.connect(self.pages.setCurrentIndex)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.list)
        row.addWidget(self.pages, 1)

    def fill(self, contents: dict[str, Sequence[QWidget]]) -> None:
        """The widgets of each section, below its title."""
        for name, widgets in contents.items():
            item = QListWidgetItem(theme_icon(ICONS[name]), section_label(name), self.list)
            item.setData(Qt.ItemDataRole.UserRole, name)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, section_label(name))
            item.setToolTip(section_label(name))
            self.pages.addWidget(_page(name, widgets))
        self._fit_list(narrow=False)
        self.list.setCurrentRow(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_list(narrow=event.size().width() < NARROW_EM * em_of(self))

    def _fit_list(self, *, narrow: bool) -> None:
        for row, name in enumerate(ICONS):
            self.list.item(row).setText("" if narrow else section_label(name))
        width = self.list.sizeHintForColumn(0) + 4 * self.list.frameWidth()
        self.list.setFixedWidth(width + (0 if narrow else ICON_PX // 2))

    def show_section(self, name: str) -> None:
        """Open one of them."""
        self.list.setCurrentRow(list(ICONS).index(name))


def _page(name: str, widgets: Sequence[QWidget]) -> QWidget:
    """The page of a section, which scrolls if it is too low."""
    page = ScrolledColumn(f"SignalementSection_{name}", 6)
    column: QBoxLayout = page.column
    if name not in IN_BOXES:
        box = QGroupBox(section_label(name))
        column.addWidget(box, int(name in FULL))
        column = QVBoxLayout(box)
    if section_hint(name):
        column.addWidget(plain_label(section_hint(name)))
    for widget in widgets:
        snug = isinstance(widget, QPushButton)
        side = Qt.AlignmentFlag.AlignLeft if snug else Qt.AlignmentFlag(0)
        column.addWidget(widget, int(name in FULL), side)
    if name not in FULL:
        page.column.addStretch(1)
    return page


class MeForm(QWidget):
    """A form: who works with a connection. ``changed`` brings the new settings."""

    changed = pyqtSignal(object)  # ConnectionSettings

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings: ConnectionSettings | None = None
        self.who = IdentityForm(self, buttons=False)
        self.signature = QLineEdit(self)
        self.signature.setObjectName("SignalementSignature")
        text = tr("&Signature of notes")
        self.who.add_row(text, self.signature)
        self.replies = QLineEdit(self)
        self.replies.setObjectName("SignalementReplySignature")
        self.replies.setToolTip(tr("As citizens read it below a standard reply"))
        text = tr("Signature of &replies")
        self.who.add_row(text, self.replies)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.who)
        self.who.me.currentTextChanged.connect(lambda _text: self._tell())
        self.who.department.currentIndexChanged.connect(lambda _at: self._tell())
        for edit in (self.signature, self.replies):
            edit.textEdited.connect(lambda _text: self._tell())

    def show_settings(
        self, settings: ConnectionSettings | None, departments: Sequence[Department]
    ) -> None:
        """Show the settings of the chosen connection; people and teams as its server names them.
        Values that the user has just changed are not overwritten."""
        if settings is not None and settings == self._settings:
            return
        self._settings = None  # emit nothing while the form is being filled
        self.setEnabled(settings is not None)
        if settings is not None:
            self.who.offer(departments, settings.me, settings.my_department)
            self.signature.setText(settings.signature)
            self.replies.setText(settings.reply_signature)
            self.replies.setPlaceholderText(one_line(settings.name, 80))
        self._settings = settings

    def _tell(self) -> None:
        if self._settings is None:
            return
        known = self.who.department.count() > 1
        mine = self.who.my_department() if known else self._settings.my_department
        self._settings = replace(
            self._settings,
            me=self.who.my_id(),
            my_department=mine,
            signature=self.signature.text().strip(),
            reply_signature=self.replies.text().strip(),
        )
        self.changed.emit(self._settings)


def sectors_text(kept: KeptSectors) -> str:
    """A sentence: which polygons are the sectors of a connection."""
    if not kept.layer_name:
        return tr("Sectors: those of the server.")
    text = tr("Sectors: layer {layer}, field {field}.")
    return text.format(layer=one_line(kept.layer_name, 60), field=one_line(kept.field, 40))


class DataForm(QWidget):
    """Where reports and changes lie, and where photos may come from."""

    def __init__(self, hosts: QLineEdit, erase: Callable[[], None], *, can_erase: bool) -> None:
        super().__init__()
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        folder = ElidedLabel(self)
        folder.set_full(str(data_root()))
        form.addRow(tr("Folder:"), folder)
        self.open = QPushButton(tr("Open Folder"), self)
        self.open.clicked.connect(
            lambda _=False: QDesktopServices.openUrl(QUrl.fromLocalFile(str(data_root())))
        )
        self.erase = QPushButton(tr("Erase Personal Data…"), self)
        self.erase.setObjectName("SignalementOptions_erase")
        self.erase.setEnabled(can_erase)
        self.erase.clicked.connect(lambda _=False: erase())
        row = FlowLayout()
        row.addWidget(self.open)
        row.addWidget(self.erase)
        form.addRow(row)
        form.addRow(tr("P&hotos also from:"), hosts)
