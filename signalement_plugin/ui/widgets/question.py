"""Questions that do not block: a function is called with the answer.

Their words are plain text: names of connections, people and files may hold anything.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QAbstractButton, QMessageBox, QWidget

from ...qt.language import tr


def ask(
    window: QWidget,
    name: str,
    title: str,
    text: str,
    then: Callable[[], object],
    yes: str = "",
) -> None:
    """Open the question; ``then`` is called for *Yes* (named ``yes``) only, else nothing."""
    box = QMessageBox(QMessageBox.Icon.Question, title, "", parent=window)
    box.setObjectName(name)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    standard = QMessageBox.StandardButton
    box.setStandardButtons(standard.Yes | standard.Cancel)
    if yes:
        box.button(standard.Yes).setText(yes)
    box.setDefaultButton(standard.Cancel)
    box.accepted.connect(then)
    box.finished.connect(box.deleteLater)
    box.open()


class Choice(NamedTuple):
    """One answer: what it is called in the code, its button's words and role."""

    name: str
    label: str
    role: QMessageBox.ButtonRole


def choose(
    window: QWidget,
    name: str,
    icon: QMessageBox.Icon,
    text: str,
    choices: Sequence[Choice],
    then: Callable[[str], object],
) -> None:
    """Open a question with several answers and *Cancel*, which Enter and Escape choose.

    ``then`` gets the name of the choice once the box is closed; an empty one for *Cancel*.
    Buttons are named ``NAME_CHOICE``.
    """
    box = QMessageBox(icon, tr("Reports"), "", parent=window)
    box.setObjectName(name)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    named: dict[QAbstractButton, str] = {
        box.addButton(one.label, one.role): one.name for one in choices
    }
    for button, choice in named.items():
        button.setObjectName(f"{name}_{choice}")
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(QMessageBox.StandardButton.Cancel)

    def closed(_result: int) -> None:
        QTimer.singleShot(0, partial(then, named.get(box.clickedButton(), "")))

    box.finished.connect(closed)
    box.finished.connect(box.deleteLater)
    box.open()
