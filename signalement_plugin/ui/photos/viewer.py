"""Photos of a report in a window of their own: next, previous, zoom; Esc closes.

Image files of citizens are decoded to 4000 pixels a side at most, and never trusted.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QKeyEvent, QPainter, QPixmap, QResizeEvent, QWheelEvent
from qgis.PyQt.QtWidgets import (
    QDialog,
    QGraphicsScene,
    QGraphicsView,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...connection.details.images import read_image
from ...qt.language import tr
from .. import texts
from ..widgets.icons import theme_icon

LARGEST_PX = 4000
STEP = 1.25
FIRST_SIZE = QSize(800, 600)
_ICONS = {
    "previous": "mActionArrowLeft",
    "next": "mActionArrowRight",
    "in": "mActionZoomIn",
    "out": "mActionZoomOut",
    "fit": "mActionZoomFullExtent",
}
_KEYS = {
    "previous": ("←", Qt.Key.Key_Left),
    "next": ("→", Qt.Key.Key_Right),
    "in": ("+", Qt.Key.Key_Plus),
    "out": ("-", Qt.Key.Key_Minus),
    "fit": ("0", Qt.Key.Key_0),
}


def button_tip(name: str) -> str:
    """What a button of the viewer does."""
    return {
        "previous": tr("Previous Photo"),
        "next": tr("Next Photo"),
        "in": tr("Zoom In"),
        "out": tr("Zoom Out"),
        "fit": tr("Whole Photo"),
    }[name]


class PhotoViewer(QDialog):
    """Not modal: the dock and the map stay usable."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementPhotoViewer")
        self.setWindowTitle(tr("Photos"))
        self._paths: list[str] = []
        self._at = 0
        self.view = _View(self)
        self.view.setAccessibleName(self.windowTitle())
        self.view.slots[Qt.Key.Key_V] = self.close  # the key that opens the viewer
        self.count = QLabel(self)
        row = QHBoxLayout()
        self.buttons = {name: self._button(name) for name in _ICONS}
        for button in self.buttons.values():
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.count)
        column = QVBoxLayout(self)
        column.addWidget(self.view, 1)
        column.addLayout(row)
        self.resize(FIRST_SIZE)

    def show_photos(self, paths: Sequence[str], at: int = 0) -> None:
        """Open with these image files."""
        self._paths, self._at = list(paths), at
        self._show()
        self.show()
        self.raise_()
        self.activateWindow()
        self.view.setFocus()

    def step(self, by: int) -> None:
        """Show another photo of the report; stops at both ends."""
        wanted = self._at + by
        if 0 <= wanted < len(self._paths):
            self._at = wanted
            self._show()

    def _show(self) -> None:
        side = QSize(LARGEST_PX, LARGEST_PX)
        self.view.show_pixmap(read_scaled(self._paths[self._at], side))
        several = len(self._paths) > 1
        for name in ("previous", "next"):
            self.buttons[name].setVisible(several)
        self.buttons["previous"].setEnabled(self._at > 0)
        self.buttons["next"].setEnabled(self._at < len(self._paths) - 1)
        number, total = texts.number(self._at + 1), texts.number(len(self._paths))
        self.count.setText(tr("Photo {number} of {total}").format(number=number, total=total))
        self.view.setAccessibleName(self.count.text())

    def _button(self, name: str) -> QToolButton:
        slots: dict[str, Callable[[], None]] = {
            "previous": lambda: self.step(-1),
            "next": lambda: self.step(1),
            "in": lambda: self.view.zoom(STEP),
            "out": lambda: self.view.zoom(1 / STEP),
            "fit": self.view.fit,
        }
        button = QToolButton(self)
        button.setObjectName(f"SignalementPhoto_{name}")
        button.setAutoRaise(True)
        button.setIcon(theme_icon(_ICONS[name]))
        button.setToolTip(f"{button_tip(name)} ({_KEYS[name][0]})")
        button.setAccessibleName(button_tip(name))
        button.clicked.connect(lambda _=False: slots[name]())
        self.view.slots[_KEYS[name][1]] = slots[name]
        return button


class _View(QGraphicsView):
    """Drag to move, wheel to zoom; the whole photo until somebody zooms."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setScene(QGraphicsScene(self))
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        # key → what it does in the window; without this the arrow keys would scroll
        self.slots: dict[Any, Callable[[], object]] = {}
        self._whole = True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        slot = self.slots.get(event.key())
        if slot is None:
            super().keyPressEvent(event)
        else:
            slot()

    def show_pixmap(self, pixmap: QPixmap | None) -> None:
        """Show another photo, or a sentence if it cannot be read."""
        self.scene().clear()
        if pixmap is None:
            text = tr("This photo cannot be read.")
            self.scene().addText(text)
        else:
            self.scene().addPixmap(pixmap)
        self.scene().setSceneRect(self.scene().itemsBoundingRect())
        self.fit()

    def fit(self) -> None:
        """Show the whole photo, never larger than its own size."""
        self._whole = True
        self.resetTransform()
        box, room = self.sceneRect(), self.viewport().rect()
        if box.width() > room.width() or box.height() > room.height():
            self.fitInView(box, Qt.AspectRatioMode.KeepAspectRatio)

    def zoom(self, by: float) -> None:
        """Larger or smaller by a factor."""
        self._whole = False
        self.scale(by, by)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.zoom(STEP if event.angleDelta().y() > 0 else 1 / STEP)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._whole:
            self.fit()


def read_scaled(path: str, box: QSize) -> QPixmap | None:
    """An image decoded straight into ``box`` (pixels), upright; ``None`` when unreadable."""
    image = read_image(path, box)
    return None if image is None else QPixmap.fromImage(image)
