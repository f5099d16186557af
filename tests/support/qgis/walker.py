"""Walks the visible widgets of the dock and tells what a person could not read or reach."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from qgis.PyQt.QtCore import QPoint, QRect, Qt
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QSplitterHandle,
    QTabBar,
    QToolBar,
    QToolButton,
    QWidget,
)

ROUNDING_PX = 2
_SIGN = Qt.ToolButtonStyle.ToolButtonIconOnly
_WHOLE = (QAbstractItemView, QComboBox, QLineEdit, QTabBar, QToolBar, QScrollBar)
"""Widgets whose insides are Qt's own."""


def faults(root: QWidget) -> list[str]:
    """All that is wrong below ``root``, a sentence each."""
    shown = list(_shown(root))
    found = [fault for one in shown for fault in _of_one(root, one)]
    return found + [fault for one in (root, *shown) for fault in _lying_over(one)]


def _shown(widget: QWidget) -> Iterator[QWidget]:
    for child in widget.children():
        if isinstance(child, QWidget) and child.isVisible() and not child.isWindow():
            yield child
            if not isinstance(child, _WHOLE):
                yield from _shown(child)


def _of_one(root: QWidget, one: QWidget) -> Iterator[str]:
    name = f"{type(one).__name__} {one.objectName()} {_text(one)[:40]!r}"
    if _is_cut(one):
        yield f"cut: {name} {one.size()} wants {one.sizeHint()}"
    if isinstance(one, QScrollArea) and one.widget() is not None:
        least, room = one.widget().minimumSizeHint().width(), one.viewport().width()
        if least > room:
            yield f"wider than its scroll area: {name} {least} > {room}"
    if not _scrolls(root, one) and one.height() > 0 and one.width() > 0:
        place = QRect(one.mapTo(root, QPoint()), one.size())
        if not root.rect().contains(place):
            yield f"off the screen: {name} {place} of {root.size()}"


def _text(one: QWidget) -> str:
    return str(one.text()) if isinstance(one, (QLabel, QPushButton, QToolButton)) else ""


def _is_cut(one: QWidget) -> bool:
    """Words that are not all there, and no tooltip has them."""
    if isinstance(one, QTabBar):
        last = one.tabRect(one.count() - 1)
        return one.count() > 0 and last.right() > one.width() + ROUNDING_PX
    if not _text(one) or one.width() == 0:
        return False
    if isinstance(one, QLabel) and one.wordWrap():
        return one.height() + ROUNDING_PX < one.heightForWidth(one.width())
    if "…" in _text(one)[-2:] and one.toolTip():
        return False
    if isinstance(one, QToolButton) and one.toolButtonStyle() == _SIGN:
        return False
    return one.width() + ROUNDING_PX < _needed(one)


def _needed(one: QWidget) -> int:
    """Width of the words alone: a theme may leave out the room around them."""
    words = one.fontMetrics().horizontalAdvance(_text(one).replace("&", ""))
    return words if isinstance(one, QToolButton) else min(words, one.sizeHint().width())


def _scrolls(root: QWidget, one: QWidget) -> bool:
    parent = one.parentWidget()
    while parent is not None and parent is not root:
        if isinstance(parent, QAbstractScrollArea):
            return True
        parent = parent.parentWidget()
    return False


def _lying_over(parent: QWidget) -> Iterator[str]:
    """Children that lie over each other."""
    if isinstance(parent, (*_WHOLE, QAbstractScrollArea)):
        return
    children = [
        one
        for one in parent.children()
        if isinstance(one, QWidget) and one.isVisible() and not one.isWindow()
    ]
    parts = [one for one in children if not isinstance(one, (QSplitterHandle, QScrollBar))]
    for one, other in combinations(parts, 2):
        both = one.geometry().intersected(other.geometry())
        if both.width() > ROUNDING_PX and both.height() > ROUNDING_PX:
            names = " and ".join(
                f"{type(part).__name__} {part.objectName()} {_text(part)[:30]!r}"
                for part in (one, other)
            )
            yield f"over each other: {names} in {type(parent).__name__} {both}"
