"""The second step: the area that is read, with the number of its open reports."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from ...core.model.report import Area
from ...qt.language import tr
from ..texts import number
from ..widgets.buttons import SnugButton
from ..widgets.flow_layout import FlowLayout
from ..widgets.labels import quiet_label

AREAS = ("all", "view", "feature")


class Offer(NamedTuple):
    """One area. ``box``: west, south, east, north in degrees, EPSG:4326, as in a connection's
    settings; empty for everywhere. ``open``: number of open reports, where it is known."""

    box: str
    open: int | None = None


class AreaStep(QWidget):
    """``chosen`` brings the box and whether long closed reports are wanted too."""

    chosen = pyqtSignal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offers: Mapping[str, Offer] = {}
        self._group = QButtonGroup(self)
        self.radios: dict[str, QRadioButton] = {}
        self.counts: dict[str, QLabel] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for name in AREAS:
            radio, count = QRadioButton(area_label(name), self), _count_label(self)
            radio.setObjectName(f"SignalementStartArea_{name}")
            self._group.addButton(radio)
            column.addWidget(_line(radio, count))
            self.radios[name], self.counts[name] = radio, count
        self.radios["all"].setChecked(True)
        self.closed = QCheckBox(tr("Old Closed Ones Too"), self)
        self.total = _count_label(self)
        self.closed.setObjectName("SignalementStartClosed")
        self.closed.setToolTip(tr("What is closed and was received more than 90 days ago"))
        self.button = SnugButton(tr("Show"), self)
        self.button.setObjectName("SignalementStartShow")
        self.button.clicked.connect(lambda _=False: self._choose())
        column.addWidget(_line(self.closed, self.total))
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignRight)
        self.offer({}, None)

    def offer(self, offers: Mapping[str, Offer], total: int | None) -> None:
        """``offers``: by a name of :data:`AREAS`; none while the server was not met. ``total``:
        of all reports, closed ones too, where it is known."""
        self._offers = offers
        for name, radio in self.radios.items():
            radio.setEnabled(name in offers)
            self.counts[name].setText(self._count(name))
        if not self.radios[self.name()].isEnabled():
            self.radios["all"].setChecked(True)
        self.total.setText(total_text(total))
        self.button.setEnabled(bool(offers))

    def name(self) -> str:
        """The chosen one of :data:`AREAS`."""
        return next(name for name, radio in self.radios.items() if radio.isChecked())

    def summary(self) -> str:
        """The chosen area, on one line."""
        return " · ".join(filter(None, (area_label(self.name()), self._count(self.name()))))

    def _count(self, name: str) -> str:
        return open_text(self._offers[name].open) if name in self._offers else ""

    def _choose(self) -> None:
        if self.name() in self._offers:
            self.chosen.emit(self._offers[self.name()].box, self.closed.isChecked())


def _count_label(parent: QWidget) -> QLabel:
    """A label that is as wide as its text."""
    label = quiet_label(parent=parent)
    label.setWordWrap(False)
    label.setMinimumWidth(0)
    return label


def _line(choice: QWidget, count: QLabel) -> QWidget:
    """A choice, and how many there are at the end of its line, or of the next one."""
    line = QWidget()
    count.setMinimumHeight(choice.sizeHint().height())
    row = FlowLayout(line, last_at_end=True)
    row.addWidget(choice)
    row.addWidget(count)
    return line


def area_label(name: str) -> str:
    """One of :data:`AREAS`."""
    return {
        "all": tr("Whole Municipality"),
        "view": tr("Map View"),
        "feature": tr("Selected Feature"),
    }[name]


def total_text(count: int | None) -> str:
    """How many there are with them, empty where nobody knows."""
    if count is None:
        return ""
    return tr("({count} in all)").format(count=number(count))


def open_text(count: int | None) -> str:
    """How many are open, empty where nobody knows."""
    if count is None:
        return ""
    return tr("{count} open").format(count=number(count))


def area_in_view(canvas: QgsMapCanvas) -> Area | None:
    """What the map shows; ``None`` for an empty one."""
    extent = canvas.extent()
    if extent.isEmpty() or not canvas.layers():
        return None
    return _in_degrees(extent, canvas.mapSettings().destinationCrs())


def selected_area(canvas: QgsMapCanvas) -> Area | None:
    """Around the selected polygons of the current layer; ``None`` where there are none."""
    layer = canvas.currentLayer()
    if not isinstance(layer, QgsVectorLayer) or not layer.selectedFeatureCount():
        return None
    if layer.geometryType() != QgsWkbTypes.GeometryType.PolygonGeometry:
        return None
    return _in_degrees(layer.boundingBoxOfSelected(), layer.crs())


def _in_degrees(box: QgsRectangle, crs: QgsCoordinateReferenceSystem) -> Area | None:
    to_degrees = QgsCoordinateTransform(
        crs, QgsCoordinateReferenceSystem("EPSG:4326"), QgsProject.instance()
    )
    try:
        found = to_degrees.transformBoundingBox(box)
    except QgsCsException:
        return None
    if found.isEmpty() or not found.isFinite():
        return None
    return Area(found.xMinimum(), found.yMinimum(), found.xMaximum(), found.yMaximum())
