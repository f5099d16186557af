"""Changes that waited are missing: bring their copy back, look for their file, or begin empty."""

from __future__ import annotations

from functools import partial

from qgis.PyQt.QtCore import QCoreApplication, QObject, QTimer
from qgis.PyQt.QtWidgets import QMessageBox, QWidget

from ...connection.connections import Connections
from ...connection.texts.outcomes import missing_sentence
from ...core.errors import MissingChanges
from .. import texts

BRING, LOOK_AGAIN, EMPTY = "bring", "look_again", "empty"


class MissingQuestion(QObject):
    """One question at a time for each connection; nothing is decided by closing it."""

    def __init__(self, connections: Connections, window: QWidget) -> None:
        super().__init__(window)
        self._connections, self._window = connections, window
        self._asked: dict[str, QMessageBox] = {}
        connections.missing.connect(self._ask)

    def _ask(self, error: MissingChanges, connection_id: str) -> None:
        if connection_id in self._asked:
            return
        name = next((one.name for one in self._connections.items if one.id == connection_id), "")
        box = QMessageBox(self._window)
        box.setObjectName("SignalementMissing")
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(QCoreApplication.translate("Signalement", "Reports"))
        box.setText(texts.named(name, missing_sentence(error)))
        role = QMessageBox.ButtonRole
        look = QCoreApplication.translate("Signalement", "&Look Again")
        empty = QCoreApplication.translate("Signalement", "&Begin with an Empty Outbox")
        choices = {}
        if error.kept:
            bring = QCoreApplication.translate(
                "Signalement", "&Bring Back %n Change(s) of {time}", None, error.kept
            ).format(time=texts.moment(error.kept_at))
            choices[box.addButton(bring, role.AcceptRole)] = BRING
        choices[box.addButton(look, role.ActionRole)] = LOOK_AGAIN
        choices[box.addButton(empty, role.DestructiveRole)] = EMPTY
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(QMessageBox.StandardButton.Cancel)  # Enter loses nothing
        for button, choice in choices.items():
            button.setObjectName(f"SignalementMissing_{choice}")
        self._asked[connection_id] = box

        def answered(_result: int) -> None:
            choice = choices.get(box.clickedButton(), "")
            QTimer.singleShot(0, partial(self._answered, connection_id, choice))  # it is closed

        box.finished.connect(answered)
        box.open()

    def _answered(self, connection_id: str, choice: str) -> None:
        box = self._asked.pop(connection_id)
        box.deleteLater()
        if choice == BRING:
            self._connections.bring_back(connection_id)
        elif choice == EMPTY:
            self._connections.begin_empty(connection_id)
        elif choice == LOOK_AGAIN:
            self._connections.set_current(connection_id)
