"""The photos of a report as a strip; a click opens them large. Never trusted."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication, QSize
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QToolButton, QWidget

from . import words
from .flow_layout import FlowLayout
from .photo_file import read_scaled
from .photo_viewer import PhotoViewer

THUMB_PX = 96


class PhotoView(QWidget):
    """Thumbs in the order they came; click or V opens the viewer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.paths: list[str] = []
        self.buttons: list[QToolButton] = []
        self.viewer: PhotoViewer | None = None
        self._flow = FlowLayout(self)
        self.hide()

    def clear(self) -> None:
        """No photo, or not yet."""
        for button in self.buttons:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.paths, self.buttons = [], []
        if self.viewer is not None:
            self.viewer.close()
        self.hide()

    def show_file(self, path: str) -> bool:
        """Add an image file; ``False`` when there is none that can be read safely."""
        if path in self.paths:
            return True
        pixmap = read_scaled(path, QSize(THUMB_PX, THUMB_PX)) if path else None
        if pixmap is None:
            return False
        at = len(self.buttons)
        button = QToolButton(self)
        button.setObjectName(f"SignalementPhoto{at or ''}")
        button.setAutoRaise(True)
        button.setIconSize(pixmap.size())
        button.setIcon(QIcon(pixmap))
        number = words.number(at + 1)
        button.setAccessibleName(
            QCoreApplication.translate("Signalement", "Photo {number}").format(number=number)
        )
        button.setToolTip(QCoreApplication.translate("Signalement", "Larger photo (V)"))
        button.clicked.connect(lambda _=False: self.open(at))
        self._flow.addWidget(button)
        self.paths.append(path)
        self.buttons.append(button)
        button.show()
        self.show()
        return True

    def open(self, at: int = 0) -> None:
        """The photos large, in a window of their own."""
        if self.paths:
            self.viewer = self.viewer or PhotoViewer(self.window())
            self.viewer.show_photos(self.paths, at)

    def toggle(self) -> None:
        """Open the viewer, or close it."""
        if self.viewer is not None and self.viewer.isVisible():
            self.viewer.close()
        else:
            self.open()
