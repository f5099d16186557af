"""The header of the wide list: sorts by a click, chooses columns by a menu, resizes by dragging."""

from __future__ import annotations

import json
from collections.abc import Collection

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QItemSelectionModel, QPoint, Qt, pyqtSignal
from qgis.PyQt.QtGui import QMouseEvent, QResizeEvent
from qgis.PyQt.QtWidgets import QHeaderView, QMenu, QWidget

from ...qgis_profile.settings import ROOT
from .columns import COLUMNS, KEYS, fitted, natural, next_order, title

SETTING = f"{ROOT}/columns"
LEAST_PX, MOST_PX = 28, 1000


class TableHeader(QHeaderView):
    """Hidden while the list is narrow; then the first column has all the room."""

    order_wanted = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setObjectName("SignalementColumns")
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(LEAST_PX)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask)
        self.sectionClicked.connect(self._clicked)
        self.order = "urgency"
        self.menu: QMenu | None = None
        self._wide = False
        self._shown, self._widths = kept_columns()
        self._pressed: dict[str, int] = {}

    def setSelectionModel(self, _model: QItemSelectionModel) -> None:
        """None: with one, each drawing asks every row whether its columns are selected."""

    def arrange(self, wide: bool) -> None:
        """Show the chosen columns, or the first one alone."""
        self._wide = wide
        self.setVisible(wide)
        mode = QHeaderView.ResizeMode
        self.setSectionResizeMode(mode.Interactive if wide else mode.Stretch)
        self._fit()

    def _fit(self) -> None:
        """Give the columns what room there is; the narrow list's only one takes all."""
        letter = self.fontMetrics().horizontalAdvance("0")
        wanted = {
            column.key: self._widths.get(column.key, natural(column, letter))
            for column in COLUMNS
            if column.key in self._shown
        }
        sizes = fitted(wanted, self.viewport().width(), letter) if self._wide else {KEYS[0]: 0}
        for at, key in enumerate(KEYS):
            self.setSectionHidden(at, key not in sizes)
            if self._wide and key in sizes:
                self.resizeSection(at, max(LEAST_PX, sizes[key]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._wide:
            self._fit()

    def show_order(self, order: str) -> None:
        """The arrow on the column that the list is ordered by."""
        self.order = order
        key = order.removeprefix("-")
        self.setSortIndicatorShown(key in KEYS)
        if key in KEYS:
            way = Qt.SortOrder
            down = order.startswith("-")
            self.setSortIndicator(
                KEYS.index(key), way.DescendingOrder if down else way.AscendingOrder
            )

    def shown(self) -> tuple[str, ...]:
        """Keys of the columns that the user wants to see."""
        return self._shown

    def choose(self, key: str, wanted: bool) -> None:
        """Show or hide a column, now and the next time."""
        keys = {*self._shown, key} if wanted else {*self._shown} - {key}
        self._shown = tuple(one for one in KEYS if one in keys)
        keep_columns(self._shown, self._widths)
        self.arrange(self._wide)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = {key: self.sectionSize(at) for at, key in enumerate(KEYS)}
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._keep_widths()

    def _keep_widths(self) -> None:
        """What was dragged; the others keep the width that they would have with room."""
        changed = {
            key: self.sectionSize(at)
            for at, key in enumerate(KEYS)
            if not self.isSectionHidden(at) and self.sectionSize(at) != self._pressed.get(key)
        }
        if changed:
            self._widths.update(changed)
            keep_columns(self._shown, self._widths)
            self._fit()

    def _clicked(self, at: int) -> None:
        self.show_order(self.order)  # Qt moved the arrow at the click: move it back
        self.order_wanted.emit(next_order(self.order, KEYS[at]))

    def _ask(self, at: QPoint) -> None:
        menu = QMenu(self)
        self.fill(menu)
        menu.aboutToHide.connect(menu.deleteLater)
        self.menu = menu
        menu.popup(self.mapToGlobal(at))

    def fill(self, menu: QMenu) -> None:
        """Put the columns into a menu, as they are now."""
        menu.clear()
        for column in COLUMNS[1:]:
            action = menu.addAction(title(column.key))
            action.setObjectName(f"SignalementColumn_{column.key}")
            action.setCheckable(True)
            action.setChecked(column.key in self._shown)
            action.toggled.connect(lambda on, key=column.key: self.choose(key, on))


def kept_columns() -> tuple[tuple[str, ...], dict[str, int]]:
    """Keys of the shown columns and widths in pixels; those of the start where none is kept."""
    text = QgsSettings().value(SETTING, "", type=str)
    try:
        stored = json.loads(text) if text else {}
        shown, widths = stored.get("shown"), stored.get("widths")
    except (ValueError, AttributeError):
        shown = widths = None
    return _columns(shown), _sizes(widths)


def keep_columns(shown: Collection[str], widths: dict[str, int]) -> None:
    """Store columns and widths for the next time, for every connection."""
    QgsSettings().setValue(SETTING, json.dumps({"shown": list(shown), "widths": widths}))


def _columns(stored: object) -> tuple[str, ...]:
    if not isinstance(stored, list):
        return tuple(column.key for column in COLUMNS if column.shown)
    return tuple(key for key in KEYS if key in stored or key == KEYS[0])


def _sizes(stored: object) -> dict[str, int]:
    if not isinstance(stored, dict):
        return {}
    known = {key: stored.get(key) for key in KEYS}
    return {
        key: px for key, px in known.items() if isinstance(px, int) and LEAST_PX <= px <= MOST_PX
    }
