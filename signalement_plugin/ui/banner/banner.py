"""The banner under the toolbar: a short text about the state of the connection, with buttons."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.PyQt.QtCore import QEvent, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from ...qt.language import tr
from ..widgets import colours
from ..widgets.buttons import SnugButton
from ..widgets.flow_layout import FlowLayout
from ..widgets.shrinking_scroll_area import LowScroll
from .failure_texts import BannerText
from .state_texts import banner_text


class Banner(QFrame):
    """Shows one state at a time; hidden when there is nothing to say."""

    chosen = pyqtSignal(str)  # action key of a button

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementBanner")
        self._shown: tuple[str, BannerText] | None = None
        self._scroll = LowScroll(self)
        self.label = QLabel()
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self.label.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._scroll.setWidget(self.label)
        self._buttons = QWidget(self)
        self._row = FlowLayout(self._buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 6)
        layout.setSpacing(6)
        for part in (self._scroll, self._buttons):
            layout.addWidget(part)
        self.hide()

    @property
    def key(self) -> str:
        """Key of the state that is shown, empty for none."""
        return self._shown[0] if self._shown else ""

    def show_state(self, key: str, args: Mapping[str, Any], *, lacks_layer: bool = False) -> None:
        """Show the banner of ``key`` (see ``state_texts.KEYS``); unknown or empty hides.
        ``lacks_layer``: as :func:`banner_text` has it."""
        content = banner_text(key, args, lacks_layer=lacks_layer)
        if content is None:
            self._shown = None
            self.hide()
            return
        if self._shown == (key, content):
            return
        self._shown = (key, content)
        self.label.setText(content.text)
        self._scroll.updateGeometry()  # a new text does not cause this while the banner is hidden
        self.setAccessibleName(tr("State"))
        self.setAccessibleDescription(content.text)
        self._set_buttons(content.buttons)
        self._paint_ground()
        self.show()

    def _set_buttons(self, buttons: tuple[tuple[str, str], ...]) -> None:
        self._row.clear()
        for action, text in buttons:
            button = SnugButton(text, self._buttons)
            button.setObjectName(f"SignalementBanner_{action}")
            button.clicked.connect(lambda _=False, name=action: self.chosen.emit(name))
            self._row.addWidget(button)
            button.show()
        self._buttons.setVisible(bool(buttons))

    def _paint_ground(self) -> None:
        if self._shown:
            meaning = self._shown[1].meaning
            name = "#SignalementBanner"
            selector = f"{name}, {name} QScrollArea > QWidget, {name} QScrollArea QLabel"
            style = colours.ground_style(selector, meaning)
            style += f" {name} QScrollArea {{ border: none; }}"  # themes draw a frame around it
            if self.styleSheet() != style:
                self.setStyleSheet(style)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._paint_ground()
