"""The line *Where*: an address is typed and matching ones are proposed."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QFocusEvent, QHideEvent
from qgis.PyQt.QtWidgets import QLineEdit, QWidget

from ....core.geo.addresses import KnownPlace
from ....qt.language import tr
from ...photos.sent_text import SentLine
from ...widgets.icons import theme_icon
from ...widgets.labels import plain_tip
from ...widgets.proposals import Proposals
from ...widgets.search_combo import COMING_BACK


class PlaceLine(SentLine):
    """``typed`` asks for proposals; ``chosen`` is one of them, a ``KnownPlace``. What is typed and
    not chosen stays an address."""

    typed = pyqtSignal(str)
    chosen = pyqtSignal(object)
    searched = pyqtSignal()  # ``problem()`` may have changed

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked = tr("Street, number or place")
        lens = self.addAction(theme_icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        lens.setText(self._asked)  # for screen readers: Qt's button takes this text
        self.proposals = Proposals(self)
        self.proposals.chosen.connect(self.chosen)
        self._writing = False  # True also while the list of proposals has the focus
        self.textEdited.connect(self._write)
        self.textEdited.connect(self.typed)
        self._point = self._unknown = ""
        self.textChanged.connect(self._tell)
        self.show_point("")

    def offer(self, places: Sequence[KnownPlace]) -> None:
        """What was found for what stands here, while somebody writes."""
        if self._writing:
            self.proposals.offer([(place.text, place) for place in places])

    def end_search(self, asked: str, found: bool) -> None:
        """Every source of addresses has answered."""
        self._unknown = "" if found else asked
        self.searched.emit()

    def problem(self) -> str:
        """That what stands here was found nowhere and has no point; empty where all is well."""
        if self._point or not self._unknown or self.text().strip() != self._unknown:
            return ""
        return tr(
            "Address not found: place the point on the map; without it only the address is sent."
        )

    def missing(self, needs_point: bool) -> str:
        """Why what stands here is not enough without a point; empty where it is."""
        if needs_point:
            return tr("Place the point on the map: this system takes no report without it.")
        if self.text().strip():
            return ""
        return tr("Give a point or an address.")

    def _write(self, _text: str) -> None:
        self._writing = True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._writing = self._writing and event.reason() in COMING_BACK
        if not self._writing:
            self.setCursorPosition(0)  # the street is at the beginning, which may not have room

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.proposals.popup().hide()

    def show_point(self, shown: str) -> None:
        """A place that has no address yet, as it is written for people; empty: none."""
        self.setPlaceholderText(shown or self._asked)
        self._point = shown
        self._tell()

    def _tell(self) -> None:
        """Show the whole address in the tool tip too: the line may be too narrow."""
        parts = filter(None, (self.text(), self._point))
        self.setToolTip(plain_tip("\n".join(parts) or self._asked))
        if not (self.hasFocus() or self._writing):
            self.setCursorPosition(0)
