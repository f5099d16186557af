"""Finds texts and widgets of a screen that a user could not read or reach."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from qgis.PyQt.QtCore import QPoint, QRect, Qt
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QSplitterHandle,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
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
    if not _has_all(one):
        yield f"cut: {name} {one.width()}x{one.height()}"
    if isinstance(one, QScrollArea) and one.widget() is not None:
        least, room = one.widget().minimumSizeHint().width(), one.viewport().width()
        if least > room:
            yield f"wider than its scroll area: {name} {least} > {room}"
    if not _scrolls(root, one) and one.height() > 0 and one.width() > 0:
        place = QRect(one.mapTo(root, QPoint()), one.size())
        if not root.rect().contains(place):
            yield f"off the screen: {name} {place} of {root.size()}"


def _text(one: QWidget) -> str:
    """The text that a widget shows; of an empty field its placeholder."""
    if isinstance(one, (QLabel, QAbstractButton)):
        return str(one.text())
    if isinstance(one, QComboBox):
        return str(one.currentText())
    if isinstance(one, QLineEdit):
        return str(one.text() or one.placeholderText())
    return ""


def _has_all(one: QWidget) -> bool:
    """Whether a person can read all of its words, there or in the tooltip."""
    if one.width() == 0 or one.height() == 0:
        return True
    if isinstance(one, QTabBar):
        return all(_tab_has_all(one, at) for at in range(one.count()))
    text = _text(one)
    if not text or _in_tip(one, text):
        return True
    if isinstance(one, QLabel) and one.wordWrap():
        return _longest_word(one) <= one.width() + ROUNDING_PX and _high_enough(one)
    if isinstance(one, QToolButton) and one.toolButtonStyle() == _SIGN:
        return bool(one.toolTip() or one.accessibleName())
    return one.height() + ROUNDING_PX >= _least_height(one) and _needed(one) <= (
        _room(one) + ROUNDING_PX
    )


def _in_tip(one: QWidget, text: str) -> bool:
    """An entry of a field, or a name that ends in …, is whole in its tooltip."""
    if isinstance(one, (QComboBox, QLineEdit)):
        return text in one.toolTip()
    return "…" in text[-2:] and text.rstrip("…").strip() in one.toolTip()


def _tab_has_all(bar: QTabBar, at: int) -> bool:
    place = bar.tabRect(at)
    words = bar.fontMetrics().horizontalAdvance(bar.tabText(at).replace("&", ""))
    sign = 0 if bar.tabIcon(at).isNull() else bar.iconSize().width()
    inside = place.right() <= bar.width() + ROUNDING_PX
    told = bool(bar.tabText(at)) or bool(bar.tabToolTip(at))
    return inside and told and words + sign <= place.width() + ROUNDING_PX


def _longest_word(one: QLabel) -> int:
    if one.textFormat() != Qt.TextFormat.PlainText:
        return 0
    metrics = one.fontMetrics()
    return max((metrics.horizontalAdvance(word) for word in one.text().split()), default=0)


def _high_enough(one: QLabel) -> bool:
    return bool(one.height() + ROUNDING_PX >= one.heightForWidth(one.width()))


def _least_height(one: QWidget) -> int:
    return int(one.fontMetrics().height()) if isinstance(one, (QLabel, QAbstractButton)) else 0


def _needed(one: QWidget) -> int:
    """Width of the words alone: a theme may leave out the room around them."""
    words = one.fontMetrics().horizontalAdvance(_text(one).replace("&&", "\0").replace("&", ""))
    exact = isinstance(one, (QToolButton, QComboBox, QLineEdit, QCheckBox, QRadioButton))
    return int(words) if exact else min(words, one.sizeHint().width())


def _room(one: QWidget) -> int:
    """Width that a widget has for its words."""
    style = one.style()
    if isinstance(one, QComboBox):
        option = QStyleOptionComboBox()
        option.initFrom(one)  # initStyleOption() is protected for QGIS's own widgets
        option.editable = one.isEditable()
        sub = QStyle.SubControl.SC_ComboBoxEditField
        field = style.subControlRect(QStyle.ComplexControl.CC_ComboBox, option, sub, one)
        sign = 0 if one.itemIcon(one.currentIndex()).isNull() else one.iconSize().width()
        return int(field.width()) - sign
    if isinstance(one, (QCheckBox, QRadioButton)):
        box = QStyleOptionButton()
        one.initStyleOption(box)
        kinds = QStyle.SubElement
        check = isinstance(one, QCheckBox)
        kind = kinds.SE_CheckBoxContents if check else kinds.SE_RadioButtonContents
        return int(style.subElementRect(kind, box, one).width())
    if isinstance(one, QLineEdit):
        margins = one.textMargins()
        return one.width() - margins.left() - margins.right() - 2 * ROUNDING_PX
    return one.width()


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
