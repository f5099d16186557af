"""*Area*: the chip that shows and removes the area to which the list is restricted, and the menu in
which an area is chosen."""

from __future__ import annotations

from functools import partial

from qgis.core import QgsProject
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QAction, QCursor
from qgis.PyQt.QtWidgets import QMenu, QToolButton, QWidget

from ....qgis_profile.view_state import AreaKind
from ....qt.language import tr
from ...texts import named_text, number, one_line
from ...widgets.labels import empty
from .regions import BUFFERS_M, layers_with_selection

MOST_LAYERS = 12


class AreaButton(QToolButton):
    """The chip of an area, there while one holds; a press takes it away. Its menu, which stands in
    that of the order, emits what was chosen; :meth:`show_area` says what holds."""

    none_wanted = pyqtSignal()
    view_wanted = pyqtSignal()
    drawing_wanted = pyqtSignal()
    layer_wanted = pyqtSignal(str, int)  # layer id, buffer in metres
    shown = pyqtSignal()  # the chip may look different now

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementArea")
        self.setCheckable(True)
        self.setToolTip(tr("Show reports everywhere again"))
        self.clicked.connect(lambda _=False: self.none_wanted.emit())
        self.buffer_m = 0
        self.kind = AreaKind.EVERYWHERE
        self._menu = QMenu(tr("Area"), self)
        self._menu.setObjectName("SignalementAreas")
        self._menu.aboutToShow.connect(self.fill)
        self.show_area(AreaKind.EVERYWHERE, "")

    def show_area(self, kind: AreaKind, name: str) -> None:
        """``name``: of the layer."""
        self.kind = kind
        everywhere = kind is AreaKind.EVERYWHERE
        text = tr("Area")
        if not everywhere:
            text = named_text(text, area_label(kind, name))
        self.setText(f"{text}  ✕".replace("&", "&&"))
        self.setAccessibleName(text)
        self.setChecked(not everywhere)
        self.updateGeometry()
        self.shown.emit()

    def menu(self) -> QMenu:
        """The menu in which an area is chosen."""
        return self._menu

    def fill(self) -> None:
        """The menu as of now: layers come and go with their selections."""
        menu = self._menu
        empty(menu)
        menu.setToolTipsVisible(True)
        text = tr("Everywhere")
        self._choice(menu, text, self.kind is AreaKind.EVERYWHERE).triggered.connect(
            self.none_wanted
        )
        text = tr("Map View")
        action = self._choice(menu, text, self.kind is AreaKind.VIEW)
        action.setToolTip(tr("The list follows the map while you pan"))
        action.triggered.connect(self.view_wanted)
        text = tr("Draw a Polygon…")
        drawn = self._choice(menu, text, self.kind is AreaKind.DRAWN)
        drawn.triggered.connect(self.drawing_wanted)
        menu.addSeparator()
        self._add_layers(menu)
        self._add_buffers(menu)

    def _add_layers(self, menu: QMenu) -> None:
        found = layers_with_selection(QgsProject.instance(), self.buffer_m)
        for layer, count in found[:MOST_LAYERS]:
            text = tr("Selected in “{layer}” ({count})")
            name = one_line(layer.name(), 40)
            shown = text.format(layer=name, count=number(count)).replace("&", "&&")
            chosen = partial(self._choose_layer, layer.id())
            menu.addAction(shown).triggered.connect(chosen)
        if not found:
            menu.addAction(tr("(no feature is selected)")).setEnabled(False)

    def _choose_layer(self, layer_id: str, _checked: bool = False) -> None:
        self.layer_wanted.emit(layer_id, self.buffer_m)

    def _add_buffers(self, menu: QMenu) -> None:
        text = tr("Buffer: {metres} m")
        around = menu.addMenu(text.format(metres=number(self.buffer_m)))
        around.setObjectName("SignalementBuffers")
        for metres in BUFFERS_M:
            action = self._choice(around, f"{number(metres)} m", metres == self.buffer_m)
            action.triggered.connect(lambda _=False, chosen=metres: self._set_buffer(chosen))

    def _set_buffer(self, metres: int) -> None:
        """Remembered for the next choice; the menu opens again, since a layer comes next."""
        self.buffer_m = metres
        self._menu.popup(QCursor.pos())

    def _choice(self, menu: QMenu, text: str, chosen: bool) -> QAction:
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(chosen)
        return action


def area_label(kind: AreaKind, name: str) -> str:
    """An area in a few words."""
    table = {
        AreaKind.VIEW: tr("map view"),
        AreaKind.DRAWN: tr("drawn polygon"),
    }
    return table.get(kind, one_line(name, 24))
