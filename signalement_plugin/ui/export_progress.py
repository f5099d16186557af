"""A long job in QGIS's message bar: what it does, how far it is, a button that stops it."""

from __future__ import annotations

import html
from pathlib import Path
from typing import Any

from qgis.core import Qgis
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import QCoreApplication, QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QProgressBar, QPushButton

from .export_words import link

SECONDS = 20  # time to press the link; more of them would pile up


class Progress(QObject):
    """One item of the message bar; ``stopped`` when the user has enough."""

    stopped = pyqtSignal()

    def __init__(self, bar: QgsMessageBar, text: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bar = bar
        self._item: Any = QgsMessageBar.createMessage(_title(), html.escape(text))
        self.gauge = QProgressBar(self._item)
        self.gauge.setMaximumWidth(160)
        self.gauge.setAccessibleName(text)
        self.stop = QPushButton(QCoreApplication.translate("Signalement", "Stop"), self._item)
        self.stop.setObjectName("SignalementStop")
        self.stop.clicked.connect(lambda _=False: self.stopped.emit())
        for part in (self.gauge, self.stop):
            self._item.layout().addWidget(part)
        self._item.setDuration(0)
        self._item.destroyed.connect(self._gone)
        bar.pushItem(self._item)

    def show_share(self, share: float) -> None:
        """``share``: 0 to 1."""
        if self._item is not None:
            self.gauge.setValue(round(100 * share))

    def end(self) -> None:
        """Take the item away."""
        item, self._item = self._item, None
        if item is not None:
            self._bar.popWidget(item)

    def _gone(self) -> None:
        """The user closed the item: the job goes on."""
        self._item = None


def tell_file(bar: QgsMessageBar, text: str, path: Path) -> None:
    """A file is there; ``text`` holds ``{file}``, shown as a link to it in its folder."""
    said = html.escape(text).replace("{file}", link(path))
    bar.pushMessage(_title(), said, Qgis.MessageLevel.Success, SECONDS)


def _title() -> str:
    return str(QCoreApplication.translate("Signalement", "Reports"))
