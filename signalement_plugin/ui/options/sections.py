"""Sections of our page in QGIS's options: a list at the left, as QGIS's own dialogs have it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from qgis.PyQt.QtCore import QCoreApplication, QSize, Qt, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ...core.model.report import Department
from ...qgis_profile.filters.sectors import kept_sectors
from ...qgis_profile.known_layers import known_layers
from ...qgis_profile.settings import ConnectionSettings, data_root
from ..start.identity_form import IdentityForm
from ..texts import number, one_line
from ..widgets.elided_label import ElidedLabel
from ..widgets.icons import theme_icon
from ..widgets.labels import plain_label

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


def section_label(name: str) -> str:
    """The title of a section."""
    return {
        "connections": QCoreApplication.translate("Signalement", "Connections"),
        "me": QCoreApplication.translate("Signalement", "Me"),
        "display": QCoreApplication.translate("Signalement", "Display"),
        "replies": QCoreApplication.translate("Signalement", "Standard Replies"),
        "delays": QCoreApplication.translate("Signalement", "Delays and Closing Days"),
        "sectors": QCoreApplication.translate("Signalement", "Sectors and Departments"),
        "reference": QCoreApplication.translate("Signalement", "Reference Maps"),
        "data": QCoreApplication.translate("Signalement", "Data on This Computer"),
    }[name]


def section_hint(name: str) -> str:
    """What a section is for, in a sentence or two; empty where its fields say it."""
    table = {
        "me": QCoreApplication.translate(
            "Signalement", "“Mine” and “My Department” depend on it, and who a note is signed by."
        ),
        "replies": QCoreApplication.translate(
            "Signalement",
            "Texts that answer a citizen, by status and category. Two of them stand over each "
            "reply; / at its beginning lists all.",
        ),
        "delays": QCoreApplication.translate(
            "Signalement",
            "Working days within which a category is to be done, where the server gives no "
            "deadline, and the days on which nobody works.",
        ),
        "sectors": QCoreApplication.translate(
            "Signalement",
            "A group of the list proposes the department that it was last given to. Sectors come "
            "from the server, or from a polygon layer of the project.",
        ),
        "reference": QCoreApplication.translate(
            "Signalement",
            "Cadastre and layers around a report are chosen in the report itself (Add Cadastre…, "
            "Layers Around…). An administrator's file may name some for everybody.",
        ),
    }
    return table.get(name, "")


class Sections(QWidget):
    """The list of :data:`ICONS`, and one section beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = QListWidget(self)
        self.list.setObjectName("SignalementSections")
        self.list.setAccessibleName(QCoreApplication.translate("Signalement", "Sections"))
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
            self.pages.addWidget(_page(name, widgets))
        width = self.list.sizeHintForColumn(0) + 4 * self.list.frameWidth() + ICON_PX // 2
        self.list.setFixedWidth(width)
        self.list.setCurrentRow(0)

    def show_section(self, name: str) -> None:
        """Open one of them."""
        self.list.setCurrentRow(list(ICONS).index(name))


def _page(name: str, widgets: Sequence[QWidget]) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(6, 0, 0, 0)
    if name != "connections":  # that page has a title of its own
        column.addWidget(plain_label(section_label(name), bold=True))
    if section_hint(name):
        column.addWidget(plain_label(section_hint(name)))
    for widget in widgets:
        snug = isinstance(widget, QPushButton)
        side = Qt.AlignmentFlag.AlignLeft if snug else Qt.AlignmentFlag(0)
        column.addWidget(widget, 0, side)
    if name != "connections":
        column.addStretch(1)
    return page


class MeForm(QWidget):
    """Who works with a connection. ``changed`` brings the settings that it makes."""

    changed = pyqtSignal(object)  # ConnectionSettings

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings: ConnectionSettings | None = None
        self.who = IdentityForm(self, buttons=False)
        self.signature = QLineEdit(self)
        self.signature.setObjectName("SignalementSignature")
        form = QFormLayout()
        label = QLabel(QCoreApplication.translate("Signalement", "&Signature of notes"), self)
        label.setBuddy(self.signature)
        form.addRow(label, self.signature)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.who)
        column.addLayout(form)
        self.who.me.currentTextChanged.connect(lambda _text: self._tell())
        self.who.department.currentIndexChanged.connect(lambda _at: self._tell())
        self.signature.textEdited.connect(lambda _text: self._tell())

    def show_settings(
        self, settings: ConnectionSettings | None, departments: Sequence[Department]
    ) -> None:
        """Those of the chosen connection; people and teams as its server names them. What somebody
        writes here stays as it is written."""
        if settings is not None and settings == self._settings:
            return
        self._settings = None  # emit nothing while the form is being filled
        self.setEnabled(settings is not None)
        if settings is not None:
            self.who.offer(departments, settings.me, settings.my_department)
            self.signature.setText(settings.signature)
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
        )
        self.changed.emit(self._settings)


def sectors_text(settings: ConnectionSettings | None) -> str:
    """Which polygons are the sectors of a connection."""
    kept = kept_sectors(settings.id) if settings is not None else None
    if kept is None or not kept.layer_name:
        return QCoreApplication.translate("Signalement", "Sectors: those of the server.")
    text = QCoreApplication.translate("Signalement", "Sectors: layer {layer}, field {field}.")
    return text.format(layer=one_line(kept.layer_name, 60), field=one_line(kept.field, 40))


def reference_text() -> str:
    """Layers that an administrator's file names."""
    lines = [f"{one_line(one.name, 60)} · {number(round(one.metres))} m" for one in known_layers()]
    nothing = QCoreApplication.translate("Signalement", "No file has named any.")
    return "\n".join(lines) or nothing


class DataForm(QWidget):
    """Where reports and changes lie, and where photos may come from."""

    def __init__(self, hosts: QLineEdit, erase: Callable[[], None], *, can_erase: bool) -> None:
        super().__init__()
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        folder = ElidedLabel(self)
        folder.set_full(str(data_root()))
        form.addRow(QCoreApplication.translate("Signalement", "Folder:"), folder)
        self.open = QPushButton(QCoreApplication.translate("Signalement", "Open Folder"), self)
        self.open.clicked.connect(
            lambda _=False: QDesktopServices.openUrl(QUrl.fromLocalFile(str(data_root())))
        )
        self.erase = QPushButton(
            QCoreApplication.translate("Signalement", "Erase Personal Data…"), self
        )
        self.erase.setObjectName("SignalementOptions_erase")
        self.erase.setEnabled(can_erase)
        self.erase.clicked.connect(lambda _=False: erase())
        row = QHBoxLayout()
        row.addWidget(self.open)
        row.addWidget(self.erase)
        row.addStretch(1)
        form.addRow(row)
        form.addRow(QCoreApplication.translate("Signalement", "P&hotos also from:"), hosts)
