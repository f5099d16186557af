"""A widget in which F1 asks for the plugin's guide, not for QGIS's own help."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QWidget


class HelpKeyWidget(QWidget):
    """Takes the key F1, which QGIS uses for its help, while this widget has the keyboard focus."""

    help_wanted = pyqtSignal()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_F1 and not event.modifiers():
            if event.type() == QEvent.Type.KeyPress:
                self.help_wanted.emit()
            event.accept()
            return True
        return super().event(event)
