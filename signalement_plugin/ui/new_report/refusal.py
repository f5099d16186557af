"""In the form of a new report that the server refused: the reason, above the fields, and which
field it is about."""

from __future__ import annotations

import re
from collections.abc import Iterable

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from ...qt.language import tr
from ..texts import one_line
from ..widgets import colours
from ..widgets.icons import theme_icon
from ..widgets.labels import plain_label, plain_tip
from ..widgets.screen_reader import alert

ICON_PX = 16
OWN = {
    "description": "text",
    "address": "where",
    "address_string": "where",
    "phone": "phone",
    "email": "email",
    "first_name": "name",
    "last_name": "name",
    "name": "name",
}
"""Name of a field in a server's message → field of the form."""


class Refusal(QFrame):
    """Hidden while nothing was refused; ``server_message``: why."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementNewRefusal")
        self.server_message = ""
        self.sentence = plain_label(parent=self)
        icon = QLabel(self)
        icon.setPixmap(theme_icon("mIconWarning").pixmap(ICON_PX, ICON_PX))
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 4, 6, 4)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.sentence, 1)
        self.hide()

    def show_message(self, server_message: str) -> None:
        """Why it was refused; empty for a form that was not."""
        self.server_message = server_message
        self.sentence.setText(server_message)
        self.setVisible(bool(server_message))
        if server_message:
            name = "#SignalementNewRefusal"
            self.setStyleSheet(colours.ground_style(f"{name}, {name} QLabel", "warning"))
            alert(self.sentence, server_message)

    def name_question(self, question: str) -> None:
        """Say which question it is about, in its own words; the server's stay in the tool tip."""
        if not self.server_message:
            return
        asks = tr("The server asks for “{question}”.")
        message = asks.format(question=one_line(question, 120)) if question else self.server_message
        self.sentence.setText(message)
        self.sentence.setToolTip(plain_tip(self.server_message) if question else "")


def button_texts(refused: bool) -> tuple[str, str]:
    """What the two buttons do, the one that gives up first."""
    if refused:
        delete = tr("Delete")
        return delete, tr("Send")
    cancel = tr("Cancel")
    return cancel, tr("Create")


def pointed_at(server_message: str, codes: Iterable[str]) -> str:
    """The question, by its code, or the field of the form that a server's words name; empty where
    they name none. A code has to stand alone: "pole" is not in "pole_number"."""
    named = {one.casefold() for one in re.findall(r"\w[\w.-]*", server_message)}
    question = next((code for code in codes if code and code.casefold() in named), "")
    return question or next((OWN[name] for name in OWN if name in named), "")


def outline(field: QWidget, on: bool) -> None:
    """A frame of its own colour around a field, or none."""
    if not field.objectName():
        field.setObjectName("SignalementPointedAt")
    field.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, on)
    edge = f"border: 2px solid {colours.legible('late').name()}; border-radius: 3px;"
    field.setStyleSheet(f"#{field.objectName()} {{ {edge} }}" if on else "")
