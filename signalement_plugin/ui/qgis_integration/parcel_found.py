"""Shows on the map a parcel that QGIS's locator found, with actions in the message bar."""

from __future__ import annotations

import html
from collections.abc import Callable
from typing import TYPE_CHECKING

from qgis.core import Qgis
from qgis.gui import QgsMessageBar, QgsMessageBarItem
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QPushButton

from ...qt.language import tr

if TYPE_CHECKING:
    from ..dock_types import CadastreType

SECONDS = 30


class ParcelFound(QObject):
    """Zooms because the user asked for it; nothing is selected before a press."""

    def __init__(
        self, cadastre: CadastreType, bar: QgsMessageBar, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._cadastre, self._bar = cadastre, bar
        self._item: QgsMessageBarItem | None = None

    def show(self, key: str) -> None:
        """Zoom, count the reports on it and near, and offer what the card would. Without a key
        there is no plan to look in: one is offered."""
        if not key:
            self._cadastre.ask()
            return
        self._cadastre.zoom(key)
        found = self._cadastre.reports_near(key)
        if self._item is not None:
            self._bar.popWidget(self._item)
        text = tr("Parcel {key}").format(key=key)
        count = tr("%n report(s) on it or within 10 m", n=len(found or ()))
        message = text if found is None else f"{text} · {count}"
        title = tr("Cadastre")
        item = self._item = QgsMessageBar.createMessage(title, html.escape(message))
        item.setLevel(Qgis.MessageLevel.Info)
        item.setDuration(SECONDS)
        item.destroyed.connect(lambda: self._gone(item))
        for name, label, act in self._acts(bool(found)):
            button = QPushButton(label, item)
            button.setObjectName(f"SignalementParcelFound_{name}")
            button.clicked.connect(lambda _=False, act=act: act(key))
            item.layout().addWidget(button)
        self._bar.pushItem(item)

    def _acts(self, reports: bool) -> list[tuple[str, str, Callable[[str], None]]]:
        select = tr("Select Reports")
        around = tr("Neighbours…")
        file = tr("Parcel File…")
        acts: list[tuple[str, str, Callable[[str], None]]] = [
            ("neighbours", around, self._cadastre.show_neighbours)
        ]
        if reports:
            acts.insert(0, ("select", select, self._cadastre.select_reports))
            acts.append(("file", file, self._cadastre.file.ask))
        return acts

    def _gone(self, item: QgsMessageBarItem) -> None:
        if self._item is item:  # else an earlier message was closed
            self._item = None
