"""Labels and tool tips that show other people's text as plain text, and menus that are refilled."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QLabel, QLineEdit, QMenu, QWidget

from . import colours


def plain_tip(text: str) -> str:
    """Words for a tool tip, which Qt would show as rich text where it finds a tag in them."""
    return text.strip().replace("<", "‹")


def tell_whole(field: QComboBox | QLineEdit, name: str = "") -> None:
    """From now on, show all of a field's text in its tool tip, after its ``name``: the field may be
    too narrow. The tip of an empty field is its placeholder."""
    asks = field.placeholderText()

    def tell(text: str) -> None:
        field.setToolTip(plain_tip(": ".join(filter(None, (name, text or asks)))))

    if isinstance(field, QComboBox):
        field.currentTextChanged.connect(tell)
        tell(field.currentText())
    else:
        field.textChanged.connect(tell)
        tell(field.text())


def plain_label(text: str = "", parent: QWidget | None = None, bold: bool = False) -> QLabel:
    """A wrapped label that shows ``text`` as it is and may be narrower than its words."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    flags = Qt.TextInteractionFlag.TextSelectableByMouse
    label.setTextInteractionFlags(flags)
    label.setMinimumWidth(40)
    if bold:
        font = label.font()
        font.setBold(True)
        label.setFont(font)
    return label


def quiet_label(text: str = "", parent: QWidget | None = None) -> QLabel:
    """As :func:`plain_label`, for secondary text."""
    label = plain_label(text, parent)
    label.setStyleSheet(f"color: {colours.quiet().name()};")
    return label


def empty(menu: QMenu) -> None:
    """Take everything out. ``QMenu.clear`` would keep the submenus, one more at each opening."""
    menu.clear()
    inner = menu.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)
    for one in inner:
        one.deleteLater()  # not at once: one of its actions may be the caller
