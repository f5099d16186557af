"""The buttons of a form, which are always visible, and its background."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QHBoxLayout, QWidget

from ....qt.language import tr
from ...texts import number
from ...widgets import colours
from ...widgets.buttons import SnugButton
from ...widgets.labels import plain_tip

SPACING_PX = 6
HINT = "  Ctrl+⏎"
_NAME = "#SignalementStrip"


class FormButtons(QWidget):
    """*Cancel* and *Send*, with its key where there is room for it."""

    accepted = pyqtSignal()
    cancelled = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ways: Sequence[tuple[str, str]] = ()
        self.cancel = SnugButton("", self)
        self.cancel.setObjectName("SignalementCancel")
        self.cancel.clicked.connect(self.cancelled)
        self.send = SnugButton("", self)
        self.send.setObjectName("SignalementSend")
        font = self.send.font()
        font.setBold(True)
        self.send.setFont(font)
        self.send.clicked.connect(self.accepted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACING_PX)
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.send)

    def offer(self, count: int) -> None:
        """Offer to send a change of so many reports; a change of several is reviewed first."""
        if count == 1:
            label = tr("Send")
            tip = tr("Send (Ctrl+Enter)")
        else:
            label = tr("Review {count}…")
            label = label.format(count=number(count))
            tip = tr("Review before sending (Ctrl+Enter)")
        cancel = tr("Cancel")
        kept = tr("Close; what you typed is kept (Esc)")
        self._show([(cancel, label + HINT), (cancel, label)], (kept, tip), label)

    def offer_choice(self, labels: Sequence[tuple[str, str]]) -> None:
        """What leaves a value and what sends mine, the longest labels first."""
        self._show(labels, labels[0], labels[0][1])

    def _show(
        self, ways: Sequence[tuple[str, str]], tips: tuple[str, str], accessible: str
    ) -> None:
        self._ways = ways
        self.send.setAccessibleName(accessible)
        for button, tip in zip((self.cancel, self.send), tips):
            button.setToolTip(plain_tip(tip))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Show the longest labels that there is room for."""
        for way in self._ways:
            for button, text in zip((self.cancel, self.send), way):
                button.setText(text.replace("&", "&&"))
            needed = self.cancel.sizeHint().width() + self.send.sizeHint().width() + SPACING_PX
            if needed <= self.width():
                return


def form_style(kind: str) -> str:
    """Style sheet of a form whose text of ``kind`` is in front."""
    text, ground = (colour.name() for colour in colours.ground(kind))
    clear = "background: transparent; border: none;"
    return (
        f"{_NAME} {{ background-color: {ground}; }}"
        f" {_NAME} QLabel {{ color: {text}; background: transparent; }}"
        f" {_NAME} #SignalementOnce {{ color: {text}; text-decoration: underline; }}"
        f" #SignalementStripScroll, #SignalementStripScrollInside {{ {clear} }}"
        f" {_NAME} QTabBar {{ {clear} }}"
        f" {_NAME} QTabBar::tab {{ color: {text}; {clear} padding: 4px 8px;"
        " border-bottom: 2px solid transparent; }"
        f" {_NAME} QTabBar::tab:selected {{ border-bottom: 2px solid {text}; }}"
    )
