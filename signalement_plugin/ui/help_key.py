"""The key F1, for the guide in place of QGIS's own help."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QWidget


class HelpKeyWidget(QWidget):
    """Takes F1 from QGIS, whose help it opens elsewhere, while the keyboard is in this widget."""

    help_wanted = pyqtSignal()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_F1 and not event.modifiers():
            if event.type() == QEvent.Type.KeyPress:
                self.help_wanted.emit()
            event.accept()
            return True
        return super().event(event)
