"""*Join Connections*: several connections as one layer, one list and one filter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...core.model.joined_ids import is_prefix
from ...qgis_profile.joined import joining_system, joins, parts_of, suggested_prefix, with_parts
from ...qgis_profile.settings import ConnectionSettings
from ...qt.language import tr
from ..texts import one_line
from ..widgets.labels import plain_label

SIZE = (460, 340)
FEWEST = 2
IdRole = Qt.ItemDataRole.UserRole


class JoinDialog(QDialog):
    """Edits a copy of the settings of a joined connection; :meth:`settings` gives the result.
    ``others`` are the connections that can be joined."""

    def __init__(
        self,
        settings: ConnectionSettings,
        others: Sequence[ConnectionSettings],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._others = [one for one in others if not joins(one) and one.id != settings.id]
        self.setObjectName("SignalementJoinDialog")
        self.setWindowTitle(tr("Join Connections"))
        self._before = settings
        self.name = QLineEdit(settings.name, self)
        self.table = QTableWidget(0, 2, self)
        self.reason = plain_label(parent=self)
        standard = QDialogButtonBox.StandardButton
        self.box = QDialogButtonBox(standard.Ok | standard.Cancel, self)
        self._lay_out()
        self._fill()
        self.name.textChanged.connect(lambda _text: self._check())
        self.table.itemChanged.connect(lambda _item: self._check())
        self.box.accepted.connect(self.accept)
        self.box.rejected.connect(self.reject)
        self.resize(*SIZE)
        self._check()

    def _lay_out(self) -> None:
        form = QFormLayout()
        label = QLabel(tr("&Name"), self)
        label.setBuddy(self.name)
        form.addRow(label, self.name)
        self.table.setHorizontalHeaderLabels(
            [
                tr("Connection"),
                tr("Short Name"),
            ]
        )
        title = tr("Connections to join")
        self.table.setAccessibleName(title)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.verticalHeader().hide()
        self.table.setTabKeyNavigation(False)
        hint = plain_label(
            tr(
                "Their reports come in one layer, one list and one filter. The short name stands "
                "before each number, as in TS-2041. Changes go to the system of each report."
            ),
            self,
        )
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        for part in (self.table, hint, self.reason, self.box):
            layout.addWidget(part)
        layout.setStretchFactor(self.table, 1)

    def _fill(self) -> None:
        kept = {one.id: prefix for prefix, one in parts_of(self._before).items()}
        taken = list(kept.values())
        for one in self._others:
            prefix = kept.get(one.id) or suggested_prefix(one.name, taken)
            taken.append(prefix)
            self._add(one, prefix, known=one.id in kept)

    def _add(self, one: ConnectionSettings, prefix: str, *, known: bool) -> None:
        row = self.table.rowCount()
        self.table.insertRow(row)
        name = QTableWidgetItem(one_line(one.name, 80))
        name.setData(IdRole, one.id)
        fixed = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        name.setFlags(fixed | Qt.ItemFlag.ItemIsUserCheckable)
        name.setCheckState(Qt.CheckState.Checked if known else Qt.CheckState.Unchecked)
        short = QTableWidgetItem(prefix)
        if known:  # joined already: the ids of its reports begin with this prefix
            short.setFlags(fixed)
        self.table.setItem(row, 0, name)
        self.table.setItem(row, 1, short)

    def chosen(self) -> list[tuple[str, str]]:
        """(short name, id) of the ticked connections."""
        rows = range(self.table.rowCount())
        pairs = [(self.table.item(row, 0), self.table.item(row, 1)) for row in rows]
        ticked = Qt.CheckState.Checked
        return [
            (short.text().strip(), str(name.data(IdRole)))
            for name, short in pairs
            if name.checkState() == ticked
        ]

    def settings(self) -> ConnectionSettings:
        """The settings that the fields make now."""
        named = replace(self._before, name=self.name.text().strip(), system=joining_system())
        return with_parts(named, dict(self.chosen()))

    def _check(self) -> None:
        reason = self._missing()
        self.reason.setText(reason)
        self.reason.setVisible(bool(reason))
        self.box.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not reason)

    def _missing(self) -> str:
        chosen = self.chosen()
        prefixes = [prefix for prefix, _ in chosen]
        if not self.name.text().strip():
            return tr("Give the connection a name.")
        if len(chosen) < FEWEST:
            return tr("Tick at least two connections.")
        if not all(map(is_prefix, prefixes)):
            return tr("A short name has one to eight letters or digits, without accents.")
        if len(set(prefixes)) < len(prefixes):
            return tr("Give each connection a short name of its own.")
        return ""
