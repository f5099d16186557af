"""Fields of a form that a click on the map can fill: the original of a duplicate, the true
position of a report. Positions are in degrees, EPSG:4326."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ....core.geo.points import metres_between
from ....core.model.operation import position_text
from ....core.model.report import Report
from ....qt.language import tr
from ...texts import number, one_line, status_label, street
from ...widgets.buttons import SnugButton
from ...widgets.icons import theme_icon
from ...widgets.labels import plain_label
from ...widgets.shortcuts import EscapeFirst
from ..actions import ACTION_SPECS
from ..context import ActionContext, NearbyReport


class MapPick(QWidget):
    """Shows a row for the original of a duplicate, or one for a new position, or nothing."""

    changed = pyqtSignal()
    point_wanted = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._context: ActionContext | None = None
        self._position = ""
        self.master = QComboBox(self)
        EscapeFirst(self.master.view(), self.master)
        self.master.setObjectName("SignalementStrip_master")
        self.master.setEditable(True)
        self.master.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.master.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.label = QLabel(tr("D&uplicate of"), self)
        self.label.setBuddy(self.master)
        self.place = plain_label("", self)
        self.pick = SnugButton(tr("Click on the Map"), self)
        self.pick.setObjectName("SignalementStrip_pick")
        self.pick.setIcon(theme_icon("mActionCapturePoint"))
        self.pick.clicked.connect(self.point_wanted)
        row = QHBoxLayout()
        row.addWidget(self.label)
        row.addWidget(self.master, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addLayout(row)
        layout.addWidget(self.place)
        layout.addWidget(self.pick)
        self.master.editTextChanged.connect(lambda _text: self._edited())

    @property
    def asks_master(self) -> bool:
        return self._asks("master")

    @property
    def asks_place(self) -> bool:
        return self._asks("position")

    @property
    def asks(self) -> bool:
        """Whether anything is asked here."""
        return self.asks_master or self.asks_place

    def _asks(self, field: str) -> bool:
        return self._context is not None and field in ACTION_SPECS[self._context.action].fields

    def open(self, context: ActionContext) -> None:
        """Show what the action needs."""
        self._context, self._position = context, ""
        self.setVisible(self.asks_master or self.asks_place)
        for part in (self.master, self.label):
            part.setVisible(self.asks_master)
        self.place.setText(tr("Where does it really lie?") if self.asks_place else "")
        self.place.setVisible(self.asks_place)
        self.master.blockSignals(True)
        self.master.clear()
        for near in context.near:
            self.master.addItem(near_text(near), near.report.report_id)
        self.master.setCurrentIndex(-1)
        self.master.setEditText("")
        self.master.blockSignals(False)

    def focus_first(self) -> None:
        (self.master if self.asks_master else self.pick).setFocus()

    def master_id(self) -> str:
        """Number of the original of this duplicate, as chosen or typed."""
        if not self.asks_master:
            return ""
        text = self.master.currentText().strip()
        at = self.master.findText(text)
        return str(self.master.itemData(at)) if at >= 0 else text

    def set_master(self, report_id: str) -> None:
        """Choose the report that was clicked on the map."""
        at = self.master.findData(report_id)
        self.master.setEditText(self.master.itemText(at) if at >= 0 else report_id)

    def set_point(self, lon: float, lat: float, shown: str) -> None:
        """Where the report really lies (degrees, EPSG:4326), and how to write it."""
        self._position = position_text(lon, lat)
        text = tr("New place: {place}").format(place=shown)
        moved = metres_moved(self._context.single if self._context else None, self._position)
        if moved is not None:
            far = tr("{metres} m from where it was")
            text = f"{text} · {far.format(metres=number(round(moved)))}"
        self.place.setText(text)
        self.changed.emit()

    def set_position(self, position: str) -> None:
        """A place that was kept, as :meth:`values` gives it; empty: none."""
        if self.asks_place and position:
            lon, lat = map(float, position.split())
            self.set_point(lon, lat, position)

    def values(self) -> dict[str, str]:
        """Fields of the report that the change request sets."""
        return {"position": self._position} if self.asks_place and self._position else {}

    def missing(self) -> str:
        """A sentence about what is still missing; empty when nothing is."""
        if self.asks_place and not self._position:
            return tr("Click the right place on the map.")
        if not self.asks_master or self._context is None:
            return ""
        master = self.master_id()
        if not master:
            return tr("Which report came first? Choose, type or click it.")
        if any(report.report_id == master for report in self._context.reports):
            return tr("A report cannot be the duplicate of itself.")
        if not self._context.exists(master):
            return tr("No report {number} is loaded here.").format(number=one_line(master, 40))
        return ""

    def _edited(self) -> None:
        if self._context is not None:
            self.changed.emit()


def metres_moved(report: Report | None, position: str) -> float | None:
    """How far a place, as :meth:`MapPick.values` gives it, is from that of a report; ``None``
    where one of them is missing."""
    if report is None or report.lon is None or report.lat is None or not position:
        return None
    lon, lat = map(float, position.split())
    return metres_between(report.lon, report.lat, lon, lat)


def distance_text(near: NearbyReport) -> str:
    """How far a neighbour is, as in "12 m"."""
    return tr("{metres} m").format(metres=number(round(near.metres)))


def near_text(near: NearbyReport) -> str:
    """A neighbour in one line, as in "2035 · Blocked gully · 12 m · new · Rue Haute 4"."""
    report = near.report
    parts = (
        report.report_id,
        one_line(report.service_name, 40),
        distance_text(near),
        status_label(report.status),
        one_line(street(report.address), 40),
    )
    return " · ".join(part for part in parts if part)
