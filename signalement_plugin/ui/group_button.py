"""*Group*: heads in the list, one choice at a time."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication, pyqtSignal
from qgis.PyQt.QtGui import QActionGroup
from qgis.PyQt.QtWidgets import QMenu, QToolButton, QWidget

from ..core.grouping import GROUPS
from .group_words import group_word


class GroupButton(QToolButton):
    """Emits one of ``core.grouping.GROUPS``, or nothing for a plain list."""

    chosen = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementGroup")
        self.setCheckable(True)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolTip(QCoreApplication.translate("Signalement", "Put the list under heads"))
        self.group = ""
        menu = QMenu(self)
        self.choices = {}
        one_of = QActionGroup(menu)
        for name in ("", *GROUPS):
            action = menu.addAction(group_word(name))
            action.setObjectName(f"SignalementGroup_{name or 'none'}")
            action.setCheckable(True)
            action.triggered.connect(lambda _=False, which=name: self.chosen.emit(which))
            one_of.addAction(action)
            self.choices[name] = action
        self.setMenu(menu)
        self.show_group("")

    def show_group(self, name: str) -> None:
        """What holds; a name that nobody knows means no groups."""
        self.group = name if name in self.choices else ""
        self.choices[self.group].setChecked(True)
        text = QCoreApplication.translate("Signalement", "Group")
        if self.group:
            text = f"{text}: {group_word(self.group)}"
        self.setText(f"{text}  ")
        self.setAccessibleName(text)
        self.setChecked(bool(self.group))
        self.updateGeometry()
