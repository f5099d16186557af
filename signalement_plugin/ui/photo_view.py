"""The first photo of a report: small, larger on request, never trusted."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication, QSize, Qt
from qgis.PyQt.QtGui import QIcon, QImageReader, QPixmap, QResizeEvent
from qgis.PyQt.QtWidgets import QToolButton, QVBoxLayout, QWidget

THUMB_PX = 96
LARGEST_PX = 900
MOST_PIXELS = 100_000_000


class PhotoView(QWidget):
    """Click (or V) switches between thumb and the card's width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path = ""
        self._large = False
        self.button = QToolButton(self)
        self.button.setObjectName("SignalementPhoto")
        self.button.setAutoRaise(True)
        self.button.setAccessibleName(QCoreApplication.translate("Signalement", "Photo"))
        self.button.setToolTip(QCoreApplication.translate("Signalement", "Larger or smaller (V)"))
        self.button.clicked.connect(self.toggle)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def clear(self) -> None:
        """No photo, or not yet."""
        self._path, self._large = "", False
        self.hide()

    def show_file(self, path: str) -> bool:
        """Show an image file; ``False`` when there is none that can be read safely."""
        self._path, self._large = path, False
        shown = bool(path) and self._paint()
        self.setVisible(shown)
        return shown

    def toggle(self) -> None:
        """Switch the size."""
        if self._path:
            self._large = not self._large
            self._paint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._large and event.size().width() != event.oldSize().width():
            self._paint()

    def _paint(self) -> bool:
        side = min(LARGEST_PX, max(THUMB_PX, self.width() - 12)) if self._large else THUMB_PX
        pixmap = read_scaled(self._path, QSize(side, side if self._large else THUMB_PX))
        if pixmap is None:
            return False
        self.button.setIconSize(pixmap.size())
        self.button.setIcon(QIcon(pixmap))
        return True


def read_scaled(path: str, box: QSize) -> QPixmap | None:
    """An image decoded straight into ``box`` (pixels), upright; ``None`` when unreadable.

    A file that claims more than :data:`MOST_PIXELS` is not decoded at all.
    """
    reader = QImageReader(path)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > MOST_PIXELS:
        return None
    fitted = size.scaled(box, Qt.AspectRatioMode.KeepAspectRatio)
    if fitted.width() < size.width():
        reader.setScaledSize(fitted.expandedTo(QSize(1, 1)))
    image = reader.read()
    return None if image.isNull() else QPixmap.fromImage(image)
