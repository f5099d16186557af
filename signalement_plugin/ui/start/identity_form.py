"""Asks who is working here: after connecting, and in QGIS's options."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QWidget,
)

from ...core.model.report import Department
from ...core.text.folding import fold
from ...qt.language import tr
from ..texts import one_line
from ..widgets.buttons import SnugButton
from ..widgets.labels import quiet_label, tell_whole
from ..widgets.search_combo import SearchCombo

LONGEST_NAME = 40


class IdentityForm(QWidget):
    """*I am* and *My department*; people are offered where the system names them."""

    done = pyqtSignal(str, str)  # id of me, id of my department; both empty for "Later"

    def __init__(self, parent: QWidget | None = None, *, buttons: bool = True) -> None:
        super().__init__(parent)
        self.me = SearchCombo(self)
        self.me.free = True
        self.department = QComboBox(self)
        self._set_up(self.me, "SignalementMe")
        self._set_up(self.department, "SignalementMyDepartment")
        form = self._form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for text, field in (
            (tr("I &am"), self.me),
            (tr("M&y department"), self.department),
        ):
            self.add_row(text, field)
        self.unknown = quiet_label(parent=self)
        self.unknown.setObjectName("SignalementUnknownMe")
        self.unknown.hide()
        if buttons:
            form.addRow(self._buttons())
        form.addRow(self.unknown)  # below the buttons: above, it would move them
        self.me.currentTextChanged.connect(lambda _text: self._tell_unknown())
        self.me.lineEdit().editingFinished.connect(self._tell_unknown)

    def add_row(self, text: str, field: QWidget) -> None:
        """Add a field below the present ones."""
        label = QLabel(text, self)
        label.setBuddy(field)
        self._form.addRow(label, field)

    def _set_up(self, combo: QComboBox, name: str) -> None:
        combo.setObjectName(name)
        combo.setMinimumContentsLength(4)
        combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        tell_whole(combo)

    def _buttons(self) -> QHBoxLayout:
        done = SnugButton(tr("Done"), self)
        later = SnugButton(tr("Later"), self)
        done.setObjectName("SignalementIdentityDone")
        later.setObjectName("SignalementIdentityLater")
        done.clicked.connect(lambda: self.done.emit(self.my_id(), self.my_department()))
        later.clicked.connect(lambda: self.done.emit("", ""))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(later)
        row.addWidget(done)
        return row

    def offer(self, departments: Sequence[Department], me: str = "", mine: str = "") -> None:
        """Fill both lists, keeping what is already known."""
        self.me.clear()
        self.department.clear()
        self.department.addItem("", "")
        people: dict[str, str] = {}
        for team in departments:
            self.department.addItem(team.name, team.id)
            people.update(dict(team.people))
        for person, name in sorted(people.items(), key=lambda item: fold(item[1])):
            self.me.addItem(name, person)
        self.department.setCurrentIndex(max(0, self.department.findData(mine)))
        at = self.me.findData(me)
        self.me.setCurrentIndex(at)
        if at < 0:
            self.me.setEditText(me)

    def _tell_unknown(self) -> None:
        """Where the system names its people, a name that is none of theirs is said; not while some
        are proposed."""
        name = self.me.currentText().strip()
        listed = self.me.proposals.popup().isVisible() or self.me.findText(name) >= 0
        unknown = bool(name) and self.me.count() > 0 and not listed
        text = tr("The server knows nobody called {name}: “Mine” would stay empty.")
        self.unknown.setText(text.format(name=one_line(name, LONGEST_NAME)) if unknown else "")
        self.unknown.setVisible(unknown)

    def my_id(self) -> str:
        """Id of the chosen person, or what was typed."""
        at = self.me.findText(self.me.currentText())
        known = self.me.itemData(at) if at >= 0 else None
        return self.me.currentText().strip() if known is None else str(known)

    def my_name(self) -> str:
        """The chosen person as people know them, or what was typed."""
        return self.me.currentText().strip()

    def my_department(self) -> str:
        return str(self.department.currentData() or "")
