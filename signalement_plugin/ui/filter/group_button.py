"""The button right of the filter line, with the menu by which the reports of the list are grouped
and ordered, and with the choice of area, table and columns."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, Qt, pyqtSignal
from qgis.PyQt.QtGui import QAction, QActionGroup
from qgis.PyQt.QtWidgets import QApplication, QMenu, QToolButton, QWidget

from ...core.analysis.grouping import GROUPS, GroupBy
from ...qt.language import tr
from ..report_list import columns
from ..report_list.group_texts import group_entry
from ..texts import one_line
from ..widgets.icons import bars
from .texts import sectors_label

ORDER_CHOICES = ("urgency", "newest", "number", "street", "service", "due", "who", "status")


class GroupButton(QToolButton):
    """How the list is ordered, beside the filter. Emits one of ``core.analysis.grouping.GROUPS``,
    or nothing for a plain list, and orders."""

    chosen = pyqtSignal(str)
    order_chosen = pyqtSignal(str)  # one of ``store.ordering``
    sectors_wanted = pyqtSignal()
    table_wanted = pyqtSignal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementGroup")
        self.setAutoRaise(True)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.shown_group, self._order, self._layer = "", "urgency", ""
        menu = QMenu(self)
        self.choices = {}
        one_of = QActionGroup(menu)
        for name in ("", *GROUPS):
            action = menu.addAction(group_entry(name))
            action.setObjectName(f"SignalementGroup_{name or 'none'}")
            action.setCheckable(True)
            action.triggered.connect(lambda _=False, which=name: self.chosen.emit(which))
            one_of.addAction(action)
            self.choices[name] = action
        menu.addSeparator()
        self.orders = self._add_orders(menu)
        self.table = menu.addAction(tr("Table"))
        self.table.setObjectName("SignalementTable")
        self.table.setCheckable(True)
        self.table.toggled.connect(self.table_wanted)
        self.columns = menu.addMenu(tr("Columns"))
        self.columns.setObjectName("SignalementColumnsMenu")
        self.offer_columns(False)
        self.offer_table(False)
        self.sectors = menu.addAction(sectors_label())
        self.sectors.setObjectName("SignalementSectorsFromLayer")
        self.sectors.triggered.connect(lambda _=False: self.sectors_wanted.emit())
        self.setMenu(menu)
        self._paint_sign()
        self.show_group("")
        self.show_order("urgency")

    def offer_columns(self, useful: bool) -> None:
        """What is in the head's own menu, for those who have no mouse; the list fills it."""
        self.columns.menuAction().setVisible(useful)

    def offer_table(self, useful: bool) -> None:
        """Columns in place of two lines a report, where they have room."""
        self.table.setVisible(useful)

    def _add_orders(self, menu: QMenu) -> dict[str, QAction]:
        """What a narrow list is ordered by, where no column has a head to click."""
        below = menu.addMenu(tr("Order"))
        below.setObjectName("SignalementOrders")
        one_of, orders = QActionGroup(below), {}
        for name in ORDER_CHOICES:
            action = below.addAction(order_label(name))
            action.setObjectName(f"SignalementOrder_{name}")
            action.setCheckable(True)
            action.triggered.connect(lambda _=False, which=name: self.order_chosen.emit(which))
            one_of.addAction(action)
            orders[name] = action
        return orders

    def show_order(self, name: str) -> None:
        """What holds; the other way round is the same choice."""
        same = {"-requested": "newest", "requested": "newest"}
        plain = same.get(name, name.removeprefix("-"))
        self._order = plain if plain in self.orders else "urgency"
        self.orders[self._order].setChecked(True)
        self._tell()

    def show_group(self, name: str, layer: str = "") -> None:
        """What holds; a name that nobody knows means no groups. ``layer``: of own sectors."""
        self.shown_group = name if name in self.choices else ""
        self.choices[self.shown_group].setChecked(True)
        self._layer = layer
        self._tell()

    def _tell(self) -> None:
        """Show the present group and order in a few words. The layer of own sectors is in the
        tooltip: its name would take the room of the filter."""
        text = short_text(self.shown_group, self._order)
        self.setText(f"{text}  ".replace("&", "&&"))
        if self.shown_group == GroupBy.SECTOR and self._layer:
            text = f"{text} ({one_line(self._layer, 40)})"
        self.setAccessibleName(text)
        what = tr("Order, groups and area")
        self.setToolTip(f"{text}\n{what}")
        self.updateGeometry()

    def set_short(self, short: bool) -> None:
        """A sign alone, where the filter needs the room."""
        styles = Qt.ToolButtonStyle
        wanted = styles.ToolButtonIconOnly if short else styles.ToolButtonTextOnly
        if self.toolButtonStyle() != wanted:
            self.setToolButtonStyle(wanted)

    def _paint_sign(self) -> None:
        """The theme has none that can be seen in Night Mapping."""
        self.setIcon(bars((1.0, 0.7, 0.4), QApplication.palette()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._paint_sign()

    def add_area(self, menu: QMenu) -> None:
        """Add the menu of areas."""
        self.menu().insertMenu(self.table, menu)


def short_text(group: str, order: str) -> str:
    """What stands on the button: the groups, else the order."""
    return {
        "urgency": tr("By Urgency"),
        "newest": tr("Newest First"),
        "number": tr("By Number"),
        "street": tr("By Street"),
        "service": tr("By Category"),
        "due": tr("By Deadline"),
        "who": tr("By Department"),
        "status": tr("By Status"),
        "sector": tr("By Sector"),
        "assignee": tr("By Person"),
        "day": tr("By Day"),
    }[str(group) or order]


def order_label(name: str) -> str:
    """An order of the list, as in "Order: Street"."""
    table = {
        "urgency": tr("Most Urgent First"),
        "newest": tr("Newest First"),
    }
    return table.get(name) or columns.title(name)
