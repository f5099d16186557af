"""In the card: status, days left, team or person, and when others changed them, on as few lines as
there is room for."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QEvent
from qgis.PyQt.QtWidgets import QWidget

from ..widgets.elided_label import ElidedLabel
from ..widgets.flow_layout import FlowLayout

DOT = " ·"


class Facts(QWidget):
    """Labels with a dot between two on one line; no line begins or ends with a dot."""

    def __init__(self, labels: Sequence[ElidedLabel], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels = labels
        flow = FlowLayout(self, gap=2)
        for label in labels:
            flow.addWidget(label)

    def tell(self, texts: Sequence[str]) -> None:
        """One text for each label; an empty one hides it."""
        lines = [(label, text) for label, text in zip(self._labels, texts) if text]
        for label, text in lines:
            label.set_full(text if label is lines[-1][0] else f"{text}{DOT}")
        for label, text in zip(self._labels, texts):
            label.setVisible(bool(text))

    def event(self, event: QEvent) -> bool:
        """Set the dots after the labels were laid out."""
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._end_lines()
        return done

    def _end_lines(self) -> None:
        shown = [label for label in self._labels if not label.isHidden()]
        for label, following in zip(shown, shown[1:]):
            label.leave_out(DOT if following.y() > label.y() else "")
