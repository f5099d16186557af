"""A layout that fills lines like text does, so that buttons wrap in a narrow dock."""

from __future__ import annotations

from qgis.PyQt.QtCore import QPoint, QRect, QSize, Qt
from qgis.PyQt.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Items from left to right (right to left where the language asks), then the next line."""

    def __init__(
        self, parent: QWidget | None = None, gap: int = 4, *, last_at_end: bool = False
    ) -> None:
        """``last_at_end``: the last item stands at the far end of its line."""
        super().__init__(parent)
        self._last_at_end = last_at_end
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def clear(self) -> None:
        """Take every widget away for good."""
        while self._items:
            widget = self._items.pop().widget()
            widget.hide()
            widget.deleteLater()

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        return size

    def _arrange(self, rect: QRect, move: bool) -> int:
        x, y, line = rect.x(), rect.y(), 0
        for item in self._items:
            if item.isEmpty():
                continue
            hint = item.sizeHint()
            width = min(hint.width(), max(rect.width(), item.minimumSize().width()))
            if line and x + width > rect.right() + 1:
                x, y, line = rect.x(), y + line + self._gap, 0
            if move:
                at_end = self._last_at_end and item is self._items[-1]
                left = rect.right() + 1 - width if at_end else x
                place = QRect(QPoint(left, y), QSize(width, hint.height()))
                item.setGeometry(self._mirrored(rect, place))
            x += width + self._gap
            line = max(line, hint.height())
        return y + line - rect.y()

    def _mirrored(self, rect: QRect, place: QRect) -> QRect:
        parent = self.parentWidget()
        if parent is None or parent.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            return place
        place.moveRight(rect.right() - (place.x() - rect.x()))
        return place
