"""A dialog to choose connections for an export or from an import."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...qt.language import tr
from ..texts import one_line
from ..widgets.labels import plain_label

SIZE = (580, 360)


@dataclass(frozen=True)
class Line:
    """One connection to choose. ``note`` is said behind its name."""

    name: str
    note: str = ""
    tip: str = ""
    ticked: bool = True


class ConnectionsDialog(QDialog):
    """A list to tick; :meth:`chosen` gives the positions."""

    def __init__(
        self,
        title: str,
        accept: str,
        lines: Sequence[Line],
        note: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementConnectionsDialog")
        self.setWindowTitle(title)
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("Connections"))
        for line in lines:
            self._add(line)
        self.note = plain_label(note, self)
        self.note.setVisible(bool(note))
        standard = QDialogButtonBox.StandardButton
        self.box = QDialogButtonBox(standard.Ok | standard.Cancel, self)
        self.ok = self.box.button(standard.Ok)
        self.ok.setText(accept)
        self._add_button(tr("Select &All"), ticked=True)
        self._add_button(tr("&Clear All"), ticked=False)
        layout = QVBoxLayout(self)
        for part in (self.list, self.note, self.box):
            layout.addWidget(part)
        self.resize(*SIZE)
        self.list.itemChanged.connect(lambda _item: self._check())
        self.box.accepted.connect(self.accept)
        self.box.rejected.connect(self.reject)
        self._check()

    def _add(self, line: Line) -> None:
        name = one_line(line.name, 80)
        item = QListWidgetItem(f"{name} ({line.note})" if line.note else name)
        item.setToolTip(one_line(line.tip, 200).replace("<", "‹"))
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(_state(line.ticked))
        self.list.addItem(item)

    def _add_button(self, text: str, *, ticked: bool) -> None:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _=False: self._tick(ticked))
        self.box.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)

    def _tick(self, ticked: bool) -> None:
        for row in range(self.list.count()):
            self.list.item(row).setCheckState(_state(ticked))

    def chosen(self) -> list[int]:
        """Positions of what is ticked."""
        rows = range(self.list.count())
        return [row for row in rows if self.list.item(row).checkState() == Qt.CheckState.Checked]

    def _check(self) -> None:
        self.ok.setEnabled(bool(self.chosen()))


def _state(ticked: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
