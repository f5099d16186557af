"""Assigns the columns of a file to the fields of a report: one combo box per field."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QFrame, QLabel, QScrollArea, QWidget

from ....qt.language import tr
from ....systems.table_file.guessing import FIELDS, SYSTEMS
from ...texts import one_line
from .texts import column_label, crs_label

EDGE_PX = 4
LETTERS = 12
"""Letters of a column's name for which a combo box has room."""

SHOWN = ("report_id", "status", "service", "description", "address", "x", "y")
"""The fields of which people think first; the CRS of the coordinates comes after them."""


class ColumnsForm(QScrollArea):
    """``changed`` after every choice of the user."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementImportColumns")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.boxes: dict[str, QComboBox] = {}
        self.crs = QComboBox(self)
        body = QWidget(self)
        form = QFormLayout(body)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name in (*SHOWN, *(one for one in FIELDS if one not in SHOWN)):
            box = self.boxes[name] = self._box(body)
            self._add(form, column_label(name), box)
            if name == "y":
                self._add(form, tr("Coordinates"), self.crs)
        for code in (0, *SYSTEMS):
            self.crs.addItem(crs_label(code), code)
        self.crs.currentIndexChanged.connect(lambda _at: self.changed.emit())
        self.setWidget(body)
        bar = self.verticalScrollBar().sizeHint().width()
        self.setMinimumWidth(body.minimumSizeHint().width() + bar + EDGE_PX)

    def _box(self, parent: QWidget) -> QComboBox:
        box = QComboBox(parent)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(LETTERS)
        box.currentIndexChanged.connect(lambda _at: self.changed.emit())
        return box

    def _add(self, form: QFormLayout, text: str, box: QComboBox) -> None:
        label = QLabel(text, self)
        label.setBuddy(box)
        box.setAccessibleName(text)
        form.addRow(label, box)

    def show_columns(self, columns: tuple[str, ...], chosen: Mapping[str, str], crs: int) -> None:
        """Offer these columns, with these chosen; says nothing of it."""
        for name, box in self.boxes.items():
            box.blockSignals(True)
            box.clear()
            box.addItem("–", "")
            for column in columns:
                box.addItem(one_line(column, 80), column)
            box.setCurrentIndex(max(0, box.findData(chosen.get(name, ""))))
            box.blockSignals(False)
        self.crs.blockSignals(True)
        self.crs.setCurrentIndex(max(0, self.crs.findData(crs)))
        self.crs.blockSignals(False)

    def columns(self) -> dict[str, str]:
        """Field → chosen column, of those that have one."""
        found = {name: str(box.currentData() or "") for name, box in self.boxes.items()}
        return {name: column for name, column in found.items() if column}

    def chosen_crs(self) -> int:
        """EPSG code; 0 while none is chosen."""
        return int(self.crs.currentData() or 0)
