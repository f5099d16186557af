"""The line over the figures that says which reports are missing, with a button to load them."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from ...qt.language import tr
from ..widgets import colours
from ..widgets.buttons import SnugButton
from ..widgets.icons import theme_icon
from ..widgets.labels import plain_label

ICON_PX = 16


class UnreadNotice(QFrame):
    """Hidden while there is nothing to say. ``load_wanted``: somebody wants all reports."""

    load_wanted = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementFiguresLeftOut")
        self.setStyleSheet(
            colours.ground_style(
                "#SignalementFiguresLeftOut, #SignalementFiguresLeftOut QLabel", "warning"
            )
        )
        icon = QLabel(self)
        icon.setPixmap(theme_icon("mIconWarning").pixmap(ICON_PX, ICON_PX))
        self.words = plain_label(parent=self)
        self.button = SnugButton(tr("Load All"), self)
        self.button.setObjectName("SignalementFiguresLoadAll")
        self.button.clicked.connect(lambda _=False: self.load_wanted.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 4, 6, 4)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self.show_words("", asked=False)

    def show_words(self, words: str, *, asked: bool) -> None:
        """``asked``: the reports are wanted already, and on their way."""
        self.words.setText(words)
        self.button.setEnabled(not asked)
        self.setVisible(bool(words))
