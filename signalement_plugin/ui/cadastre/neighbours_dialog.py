"""The dialog of the parcels around a parcel, for letters to neighbours: saved as CSV, or copied."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from qgis.PyQt.QtCore import QLocale, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QHBoxLayout,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...cadastre.plan.neighbours import Neighbour
from ...cadastre.plan.plan import PlanSource
from ...cadastre.texts import plan_text
from ...core.files.csv_files import Table
from ...qt.language import tr
from ..outputs.save_csv import ask_and_write
from ..widgets.labels import plain_label, plain_tip

Finder = Callable[[float], "tuple[list[Neighbour], bool]"]
"""Distance in metres → the parcels within it, and whether the whole surroundings were loaded."""

Addresses = Callable[[Sequence[str]], Mapping[str, Sequence[str]]]
"""Keys of parcels → the addresses on each; parcels without any are left out."""

MOST_M = 500.0


class NeighbourDialog(QDialog):
    """Asks ``find`` again whenever the distance changes. ``addresses``: where the project has a
    layer of them. ``zoom_wanted``: a key. ``written``: the file of the list."""

    zoom_wanted = pyqtSignal(str)
    written = pyqtSignal(Path)

    def __init__(
        self,
        key: str,
        find: Finder,
        source: PlanSource,
        metres: float,
        parent: QWidget | None = None,
        addresses: Addresses | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementNeighbours")
        title = tr("Neighbours of {key}")
        self.setWindowTitle(title.format(key=key))
        self._key, self._find, self._source = key, find, source
        self._addresses = addresses
        self.found: list[Neighbour] = []
        self.known: Mapping[str, Sequence[str]] = {}
        self._whole = True
        self.metres = QDoubleSpinBox()
        self.metres.setDecimals(0)
        self.metres.setRange(0, MOST_M)
        self.metres.setValue(metres)
        self.metres.setSuffix(" m")
        self.metres.valueChanged.connect(lambda _value: self._look())
        self.count = plain_label()
        self.table = QTableWidget(0, len(self._titles()))
        self.table.setHorizontalHeaderLabels(self._titles())
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.setWordWrap(True)
        self.table.verticalHeader().hide()
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.cellDoubleClicked.connect(
            lambda row, _column: self.zoom_wanted.emit(self.found[row].key)
        )
        self._lay_out()
        self._look()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        label = QLabel(tr("Parcels within"))
        label.setBuddy(self.metres)
        row.addWidget(label)
        row.addWidget(self.metres)
        row.addWidget(self.count, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        role = QDialogButtonBox.ButtonRole.ActionRole
        copy = buttons.addButton(tr("Copy Table"), role)
        save = buttons.addButton(tr("Save for a Spreadsheet (CSV)…"), role)
        copy.clicked.connect(self.copy)
        save.clicked.connect(self.save)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(row)
        column.addWidget(self.table, 1)
        column.addWidget(buttons)
        self.resize(460 if self._addresses is None else 760, 480)

    def _titles(self) -> list[str]:
        titles = [
            tr("Parcel"),
            tr("Distance (m)"),
        ]
        addresses = tr("Addresses")
        return titles if self._addresses is None else [*titles, addresses]

    def _cells(self, one: Neighbour) -> list[str]:
        """The addresses of a parcel as one text, where they are asked for."""
        return [] if self._addresses is None else ["; ".join(self.known.get(one.key, ()))]

    def _look(self) -> None:
        self.found, self._whole = self._find(self.metres.value())
        if self._addresses is not None:
            self.known = self._addresses([one.key for one in self.found])
        self.table.setRowCount(len(self.found))
        for at, one in enumerate(self.found):
            far = QTableWidgetItem(_metres(one.metres))
            far.setTextAlignment(int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter))
            self.table.setItem(at, 0, QTableWidgetItem(one.key))
            self.table.setItem(at, 1, far)
            for text in self._cells(one):
                item = QTableWidgetItem(text)
                item.setToolTip(plain_tip(text))
                self.table.setItem(at, 2, item)
        for column in (0, 1):
            self.table.resizeColumnToContents(column)
        self.table.resizeRowsToContents()
        count = len(self.found)
        parcels = tr("%n parcel(s)", n=count)
        self.count.setText(f"{parcels} · {self._plan_text()}")

    def _plan_text(self) -> str:
        """The date of the plan, and that neighbours may be missing where it was not loaded."""
        sentence = plan_text(self._source)
        if self._whole:
            return sentence
        text = tr("not complete: the plan is not loaded all around")
        return f"{sentence} · {text}"

    def rows(self) -> Table:
        """What is saved and copied: also of which parcel, and of what plan. Numbers as on the
        screen: where a comma begins the decimals, a spreadsheet reads 7.7 as a date."""
        of_which = tr("Neighbour of")
        titles = [*self._titles(), of_which, tr("Plan")]
        plan = self._plan_text()
        rows = [
            (one.key, _metres(one.metres), *self._cells(one), self._key, plan) for one in self.found
        ]
        return titles, rows

    def copy(self) -> None:
        """The table into the clipboard, with tabs."""
        titles, rows = self.rows()
        lines = ["\t".join(map(str, line)) for line in (titles, *rows)]
        QApplication.clipboard().setText("\n".join(lines))

    def save(self) -> None:
        """Ask for a file."""
        name = self._key.replace("/", "-") + ".csv"
        ask_and_write(self, self.windowTitle(), name, self.rows(), self.written.emit)


def _metres(metres: float) -> str:
    """Metres with one decimal in every row, so that a column is easy to read."""
    return QLocale().toString(metres, "f", 1)
