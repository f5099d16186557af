"""In QGIS's options: the cadastre of the open project, and the layers that are looked at around a
report."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QDialog,
    QGroupBox,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...cadastre.context_layers import Held, chosen_for
from ...cadastre.project_layers import declared_layers
from ...cadastre.sources.presets import CadastreChoice
from ...cadastre.texts import metres_text
from ...connection.project_layers import layers_to_look_at
from ...qgis_profile.known_layers import known_layers
from ...qt.language import tr
from ..texts import one_line
from ..widgets.labels import plain_label, plain_tip
from ..widgets.table_model import flat_table

LONGEST = 60


class Asks(NamedTuple):
    """``cadastre``: opens *Add Cadastre…* over a widget, and hands over what was chosen, which
    ``add`` then adds. ``layers``: *Layers Around…*; the text is the id of a layer to begin with,
    or empty, and the choice goes into ``Held``, which ``store`` then stores in the project."""

    cadastre: Callable[[QWidget, Callable[[CadastreChoice], None]], QDialog]
    add: Callable[[CadastreChoice], None]
    layers: Callable[[QWidget, str, Held], QDialog]
    store: Callable[[Held], None]


class Row(NamedTuple):
    """A layer; ``within`` is empty for one that is not looked at, ``layer_id`` for one that the
    project does not have."""

    name: str
    within: str = ""
    field: str = ""
    layer_id: str = ""


class ReferenceForm(QWidget):
    """``asks`` gives the dialogs once a button is pressed: they belong to the dock, which is filled
    then at the latest. What is chosen is added and stored by :meth:`store` alone."""

    def __init__(self, asks: Callable[[], Asks | None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asks = asks
        self._held: Held = {}
        self._plan: CadastreChoice | None = None
        self.cadastre = plain_label(parent=self)
        self.table = flat_table("SignalementReference", _titles(), self)
        self.table.setAccessibleName(_around_title())
        self.table.itemActivated.connect(lambda _item, _at: self._ask_layers())
        self.none = plain_label(_none_text(), self)
        self.add = self._button("cadastre", _add_text(), self._ask_cadastre)
        self.choose = self._button("layers", _choose_text(), self._ask_layers)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(_box(_cadastre_title(), (self.cadastre, self.add)))
        hint = plain_label(_hint(), self)
        around = _box(_around_title(), (hint, self.none, self.table, self.choose))
        column.addWidget(around, 1)
        self.read()

    def read(self) -> None:
        """Show the layers of the project now, and those chosen here."""
        plans = [one_line(one.name(), LONGEST) for one in declared_layers()]
        there = _plan_text(plans[0]) if plans else _no_plan_text()
        self.cadastre.setText(there if self._plan is None else _coming_text(self._plan.name))
        rows = layer_rows(QgsProject.instance(), self._held)
        self.table.clear()
        for row in rows:
            _show(self.table, row)
        self.table.setCurrentItem(self.table.topLevelItem(0))
        self.none.setVisible(not rows)
        self.choose.setEnabled(any(row.layer_id for row in rows))

    def store(self) -> None:
        """Add and store in the project what was chosen."""
        asks = self._asks() if self._held or self._plan is not None else None
        if asks is None:
            return
        asks.store(self._held)
        self._held.clear()
        if self._plan is not None:
            asks.add(self._plan)
            self._plan = None

    def _button(self, name: str, text: str, ask: Callable[[], None]) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(f"SignalementOptions_{name}")
        button.clicked.connect(lambda _=False: ask())
        return button

    def _ask_cadastre(self) -> None:
        asks = self._asks()
        if asks is not None:
            self._follow(asks.cadastre(self, self._hold_plan))

    def _hold_plan(self, choice: CadastreChoice) -> None:
        self._plan = choice
        self.read()

    def _ask_layers(self) -> None:
        item, asks = self.table.currentItem(), self._asks()
        layer_id = item.data(0, Qt.ItemDataRole.UserRole) if item is not None else ""
        if asks is not None:
            self._follow(asks.layers(self, str(layer_id), self._held))

    def _follow(self, dialog: QDialog) -> None:
        dialog.finished.connect(lambda _result: self.read())


def layer_rows(project: QgsProject, held: Held) -> list[Row]:
    """Layers that are looked at, then those that could be, then those of an administrator's file
    that the project does not have."""
    here = layers_to_look_at(project)
    used, free = [], []
    for layer in here:
        context = chosen_for(layer, held)
        name = one_line(layer.name(), LONGEST)
        if context is None:
            free.append(Row(name, layer_id=layer.id()))
        else:
            used.append(Row(name, _metres(context.metres), context.field, layer.id()))
    names = {layer.name().strip().casefold() for layer in here}
    absent = [one for one in known_layers() if one.name.strip().casefold() not in names]
    elsewhere = [Row(one_line(one.name, LONGEST), _metres(one.metres), one.field) for one in absent]
    return [*used, *free, *elsewhere]


def _show(table: QTreeWidget, row: Row) -> None:
    name = row.name if row.layer_id else _absent_text(row.name)
    item = QTreeWidgetItem(table, [name, row.within or _unused_text(), row.field])
    item.setData(0, Qt.ItemDataRole.UserRole, row.layer_id)
    for at in range(item.columnCount()):
        item.setToolTip(at, plain_tip(item.text(at)))
    item.setDisabled(not row.layer_id)


def _box(title: str, parts: Iterable[QWidget]) -> QGroupBox:
    box = QGroupBox(title)
    column = QVBoxLayout(box)
    for part in parts:
        snug = isinstance(part, QPushButton)
        stretch = int(isinstance(part, QTreeWidget))
        column.addWidget(part, stretch, Qt.AlignmentFlag.AlignLeft if snug else Qt.AlignmentFlag(0))
    return box


def _metres(metres: float) -> str:
    return f"{metres_text(metres)} m"


def _titles() -> list[str]:
    return [
        tr("Layer"),
        tr("Within"),
        tr("Field of the nearest one"),
    ]


def _cadastre_title() -> str:
    return tr("Cadastre")


def _around_title() -> str:
    return tr("Layers Around a Report")


def _add_text() -> str:
    return tr("Add Cadastre…")


def _choose_text() -> str:
    return tr("Layers Around…")


def _plan_text(layer: str) -> str:
    return tr("Parcels of this project: layer {layer}.").format(layer=layer)


def _coming_text(name: str) -> str:
    return tr("Parcels of {name}: added once you confirm with OK.").format(
        name=one_line(name, LONGEST)
    )


def _no_plan_text() -> str:
    return tr("This project has no cadastre: parcels are not named.")


def _hint() -> str:
    return tr("What is near is counted in each report; kept with the project.")


def _none_text() -> str:
    return tr("This project has no layer for it yet: add one in QGIS, then choose it here.")


def _unused_text() -> str:
    return tr("not shown")


def _absent_text(name: str) -> str:
    return tr("{layer} (not in this project)").format(layer=name)
