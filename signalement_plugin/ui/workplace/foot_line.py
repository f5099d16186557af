"""The line at the foot of the dock: what goes out and how it ended, each told once."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QWidget

from ..widgets.buttons import SnugButton
from ..widgets.labels import plain_label

SHORT_MS = 4000


class FootLine(QFrame):
    """One sentence with one button; gone while there is nothing to tell."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementFootLine")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.text = plain_label("", self)
        self.button = SnugButton("", self)
        self.button.setObjectName("SignalementFootButton")
        self.button.clicked.connect(lambda _=False: self._press())
        self._pressed: Callable[[], object] | None = None
        self._end = QTimer(self)
        self._end.setSingleShot(True)
        self._end.setInterval(SHORT_MS)
        self._end.timeout.connect(self.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 3, 4, 3)
        row.addWidget(self.text, 1)
        row.addWidget(self.button)
        self.hide()

    def tell(
        self,
        text: str,
        button: str = "",
        pressed: Callable[[], object] | None = None,
        *,
        tip: str = "",
        short: bool = False,
    ) -> None:
        """Say it until something else is told, or ``short``; ``pressed``: what the button does."""
        self._pressed = pressed
        self.text.setText(text)
        self.text.setAccessibleName(text)
        self.button.setText(button)
        self.button.setToolTip(tip)
        self.button.setVisible(bool(button))
        self._end.start() if short else self._end.stop()
        self.show()

    def clear(self) -> None:
        """Nothing to tell."""
        self._end.stop()
        self._pressed = None
        self.hide()

    def _press(self) -> None:
        if self._pressed is not None:
            self._pressed()
