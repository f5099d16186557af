"""One question before something is lost; answered by a press, and nothing waits for it."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QMessageBox, QWidget


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
