"""The line at the foot of the dock: one message at a time, such as the seconds left before a change
is sent, an outcome, or the number of a new report."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from ...qt.language import tr
from ..widgets.buttons import SnugButton
from ..widgets.labels import plain_label

SHORT_MS = 4000


@dataclass(frozen=True)
class _Kept:
    """A message that stays until the user closes it."""

    text: str
    button: str
    pressed: Callable[[], object] | None


class FootLine(QFrame):
    """One sentence with a button, and a close button if the message stays; hidden without a
    message. A message that stays comes back after others were shown over it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementFootLine")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.text = plain_label("", self)
        self.button = SnugButton("", self)
        self.button.setObjectName("SignalementFootButton")
        self.button.clicked.connect(lambda _=False: self._press())
        self.cross = QToolButton(self)
        self.cross.setAutoRaise(True)
        self.cross.setObjectName("SignalementFootClose")
        self.cross.setText("✕")
        self.cross.setToolTip(tr("Close"))
        self.cross.setAccessibleName(self.cross.toolTip())
        self.cross.clicked.connect(lambda _=False: self.close_kept())
        self._pressed: Callable[[], object] | None = None
        self._kept: _Kept | None = None
        self._closes = False
        self._end = QTimer(self)
        self._end.setSingleShot(True)
        self._end.setInterval(SHORT_MS)
        self._end.timeout.connect(self.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 3, 4, 3)
        row.addStrut(self.button.sizeHint().height())
        row.addWidget(self.text, 1)
        row.addWidget(self.button)
        row.addWidget(self.cross)
        self.hide()

    def keep_room(self, wanted: bool) -> None:
        """Whether the line keeps its place while it is empty, so that buttons above it do not
        move."""
        policy = self.sizePolicy()
        if policy.retainSizeWhenHidden() != wanted:  # setting it makes Qt lay out anew
            policy.setRetainSizeWhenHidden(wanted)
            self.setSizePolicy(policy)

    def tell(
        self,
        text: str,
        button: str = "",
        pressed: Callable[[], object] | None = None,
        *,
        tip: str = "",
        short: bool = False,
        closes: bool = False,
    ) -> None:
        """Say it until something else is told, or ``short``; ``pressed``: what the button does.
        ``closes``: it stays, with a cross, and the button ends it too."""
        self._pressed, self._closes = pressed, closes
        if closes:
            self._kept = _Kept(text, button, pressed)
        self.text.setText(text)
        self.text.setAccessibleName(text)
        self.button.setText(button)
        self.button.setToolTip(tip)
        self.button.setVisible(bool(button))
        self.cross.setVisible(closes)
        self._end.start() if short else self._end.stop()
        self.show()

    def clear(self) -> None:
        """Clear a passing message; a message that stays is shown again."""
        self._end.stop()
        kept = self._kept
        if kept is None:
            self._pressed = None
            self.text.setText("")  # makes the label one line high again
            self.hide()
        elif not self._closes:
            self.tell(kept.text, kept.button, kept.pressed, closes=True)

    def close_kept(self) -> None:
        """Close the message that stays: the user has read it, or it is of no use any more."""
        self._kept = None
        if self._closes:
            self.clear()

    def _press(self) -> None:
        act = self._pressed
        if self._closes:
            self.close_kept()
        if act is not None:
            act()
