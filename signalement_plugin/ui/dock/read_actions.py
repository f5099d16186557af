"""Actions on the shown and selected reports that write nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from qgis.PyQt.QtCore import QObject, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QApplication

from ..canvas.map_link import MapLink, report_lines
from ..card.card import Card
from ..report_list.view import ReportList
from .selection import Selection


class ReadActions(QObject):
    """Step, flash, zoom, copy, browse: the buttons of the card's head and their keys."""

    def __init__(
        self, listing: ReportList, card: Card, selection: Selection, map_link: MapLink
    ) -> None:
        super().__init__(selection)
        self._list, self._card, self._selection, self._map = listing, card, selection, map_link
        self._slots: Mapping[str, Callable[[], None]] = {
            "previous": lambda: listing.step(-1),
            "next": lambda: listing.step(1),
            "zoom": self.zoom,
            "copy": self.copy,
            "browse": self.browse,
        }
        listing.clicked.connect(lambda _index: self.flash())
        listing.zoomed.connect(lambda _id: self.zoom())
        listing.copied.connect(self.copy)
        card.head.pressed.connect(lambda name: self._slots[name]())
        card.action_panel.looked.connect(self._look)

    def _look(self, name: str) -> None:
        if name in self._slots:  # the others are connected elsewhere
            self._slots[name]()

    def flash(self) -> None:
        """Show on the map where the report is, without moving it."""
        if self._card.report is not None:
            self._map.flash(self._card.report)

    def zoom(self) -> None:
        """Move the map to what the actions act on."""
        self._map.zoom(self._selection.reports())

    def copy(self) -> None:
        """Number, street and position of what is selected, one line each."""
        QApplication.clipboard().setText(report_lines(self._selection.reports()))

    def browse(self) -> None:
        """Open the report's own page; a citizen's text never decides what is run."""
        report = self._card.report
        url = QUrl(report.url) if report is not None and report.url else QUrl()
        if url.scheme() in ("http", "https"):
            QDesktopServices.openUrl(url)
