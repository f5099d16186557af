"""The badge on the dock's button in QGIS's toolbar: the number of reports with a change that needs
the user; if there are none, the number of reports that are new, late or changed since the dock was
seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject, QRectF, Qt
from qgis.PyQt.QtGui import QAction, QColor, QFont, QIcon, QPainter, QPixmap

from ...qt.language import tr
from ..outbox.texts import to_decide_text
from ..widgets.icons import own_icon

if TYPE_CHECKING:
    from ..dock_types import DockType

ICON_PX = 64
"""Side of the drawn icon. Qt scales it down; drawn smaller, its digits would be illegible on a
high-resolution screen."""
DISC_PX = 40
MOST = 9
"""Largest number shown; above it: ``9+``."""
DECIDE, NEWS = ("#ffd21f", "#2b1d00"), ("#0b57d0", "#ffffff")
"""(disc, digits) for decisions and for news; each pair has a contrast of 6.3:1 or more."""


class DockBadge(QObject):
    """Changes icon and tooltip of ``action``; :meth:`close` takes the badge away."""

    def __init__(self, action: QAction, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._action, self._plain, self._plain_text = action, own_icon("signalement"), action.text()
        self._to_decide = self._new = 0

    def follow(self, dock: DockType) -> None:
        """Count what needs a decision, and what is new while nobody looks."""
        self.show_to_decide(dock.controller.decisions.count)
        dock.controller.decisions.counted.connect(self.show_to_decide)
        dock.extensions.news.unseen.connect(self.show_new)

    def show_to_decide(self, count: int) -> None:
        """Reports of which a change goes no further without the user."""
        self._to_decide = count
        self._tell()

    def show_new(self, count: int) -> None:
        """Reports that came, became late or changed since the dock was seen."""
        self._new = count
        self._tell()

    def close(self) -> None:
        """Leave the button as it was."""
        self._to_decide = self._new = 0
        self._tell()

    def _tell(self) -> None:
        lines = badge_texts(self._to_decide, self._new)
        self._action.setToolTip("\n".join((self._plain_text, *lines)))
        count, colours = (self._to_decide, DECIDE) if self._to_decide else (self._new, NEWS)
        self._action.setIcon(badged(self._plain, count, colours) if count else self._plain)


def badge_texts(to_decide: int, new: int) -> list[str]:
    """One line for each that is not 0."""
    news = tr("%n report(s) new, late or changed", n=new)
    counts = ((to_decide, to_decide_text(to_decide)), (new, news))
    return [text for count, text in counts if count]


def badged(icon: QIcon, count: int, colours: tuple[str, str]) -> QIcon:
    """``icon`` with a number in a disc in its lower right corner; ``colours``: (disc, digits)."""
    pixmap = QPixmap(ICON_PX, ICON_PX)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    icon.paint(painter, pixmap.rect())
    disc = QRectF(ICON_PX - DISC_PX, ICON_PX - DISC_PX, DISC_PX, DISC_PX)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours[0]))
    painter.drawEllipse(disc)
    font = QFont()
    font.setBold(True)
    font.setPixelSize(DISC_PX * 3 // 4 if count <= MOST else DISC_PX // 2)
    painter.setFont(font)
    painter.setPen(QColor(colours[1]))
    text = str(count) if count <= MOST else f"{MOST}+"
    painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, text)
    painter.end()
    return QIcon(pixmap)
