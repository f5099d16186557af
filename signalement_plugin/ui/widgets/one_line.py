"""Buttons on one line; those without room are in a menu of a last button, « +n »."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QMenu, QToolButton, QWidget

from ...qt.language import tr
from .labels import empty, plain_tip

GAP_PX = 4
_OTHER = 2


class OneLine(QWidget):
    """A subclass says which buttons there are by :meth:`lay_out`, the first ones first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: Sequence[QToolButton] = ()
        self._chosen: Collection[QToolButton] = ()
        self.more = QToolButton(self)
        self.more.setObjectName("SignalementMoreChips")
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setStyleSheet("QToolButton::menu-indicator { image: none; width: 0px; }")
        self.more_menu = QMenu(self.more)
        self.more_menu.aboutToShow.connect(self._fill)
        self.more.setMenu(self.more_menu)
        self.more.hide()
        self._behind: list[QToolButton] = []

    def lay_out(self, row: Sequence[QToolButton], chosen: Collection[QToolButton] = ()) -> None:
        """Show these buttons, as many as there is room for; pressed ones have it first, then those
        that the user has ``chosen`` to see."""
        for gone in self._row:
            if gone not in row:
                gone.hide()
        self._row, self._chosen = row, chosen
        self.updateGeometry()
        self._fit()

    def sizeHint(self) -> QSize:
        sizes = [one.sizeHint() for one in self._row] or [self.more.sizeHint()]
        width = sum(size.width() + GAP_PX for size in sizes) - GAP_PX
        return QSize(width, max(size.height() for size in sizes))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.more.sizeHint().width(), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = self._fitting()
        self._behind = [one for one in self._row if one not in shown]
        self.more.setText(f"+{len(self._behind)}")
        names = ", ".join(one.text() for one in self._behind)
        more = tr("More: {names}").format(names=names)
        self.more.setAccessibleName(more)
        self.more.setToolTip(plain_tip(more))
        x = 0
        for one in (*self._row, self.more):
            seen = one in shown or (one is self.more and bool(self._behind))
            one.setVisible(seen)
            if seen:
                size = one.sizeHint()
                one.setGeometry(x, 0, size.width(), self.height())
                x += size.width() + GAP_PX

    def _fitting(self) -> list[QToolButton]:
        """The buttons that there is room for, in the order of the row."""
        widths = {one: one.sizeHint().width() + GAP_PX for one in self._row}
        if sum(widths.values()) - GAP_PX <= self.width():
            return list(self._row)
        self.more.setText("+00")
        room = self.width() - self.more.sizeHint().width()
        fitting: list[QToolButton] = []
        for one in sorted(self._row, key=self._rank):
            if widths[one] <= room:
                fitting.append(one)
                room -= widths[one]
            elif self._rank(one) == _OTHER:
                break  # keep the order: no later button may take this place
        return [one for one in self._row if one in fitting]

    def _rank(self, one: QToolButton) -> int:
        return 0 if one.isChecked() else 1 if one in self._chosen else _OTHER

    def _fill(self) -> None:
        empty(self.more_menu)
        for one in self._behind:
            action = self.more_menu.addAction(one.text())
            action.setObjectName(one.objectName())
            action.setCheckable(True)
            action.setChecked(one.isChecked())
            action.triggered.connect(lambda _=False, which=one: which.click())
