"""A hint above the list: a sentence, buttons, or both."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from ..widgets.buttons import SnugButton
from ..widgets.flow_layout import FlowLayout
from ..widgets.labels import plain_label


class HintRow(QWidget):
    """Hidden without a hint; emits the name of the pressed button."""

    pressed = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementHint")
        self.label = plain_label("")
        self.label.setWordWrap(True)
        self._row = QWidget(self)
        self._flow = FlowLayout(self._row)
        self._shown: tuple[str, tuple[tuple[str, str], ...]] = ("", ())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 0, 4, 0)
        layout.setSpacing(2)
        layout.addWidget(self.label)
        layout.addWidget(self._row)
        self.hide()

    def show_hint(self, text: str, buttons: Sequence[tuple[str, str]] = ()) -> None:
        """``buttons``: name and text of each."""
        wanted = (text, tuple(buttons))
        if wanted == self._shown:
            return
        self._shown = wanted
        self._flow.clear()
        self.label.setText(text)
        self.label.setVisible(bool(text))
        for name, label in buttons:
            button = SnugButton(label, self._row)
            button.setObjectName(f"SignalementHint_{name}")
            button.clicked.connect(lambda _=False, which=name: self.pressed.emit(which))
            self._flow.addWidget(button)
            button.show()
        self._row.setVisible(bool(buttons))
        self.setVisible(bool(text or buttons))
