"""The round in its order: dragged, moved by keys, or put in order by distance."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...core.model.report import Report
from ..widgets.labels import plain_label
from ..widgets.shortcuts import local_key
from .stop_list import RoundList

SIZE = (520, 420)


class BasketDialog(QDialog):
    """Edits a copy; :meth:`report_ids` gives the order. Numbers in ``report_ids`` that are
    not among ``reports`` are not loaded here: they stay, at the end."""

    def __init__(
        self, report_ids: Sequence[str], reports: Sequence[Report], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementBasket")
        self.setWindowTitle(QCoreApplication.translate("Signalement", "Order of the Round"))
        known = {report.report_id for report in reports}
        self._unknown = [one for one in report_ids if one not in known]
        self.stops = RoundList(self)
        self.stops.show_reports(reports)
        self.buttons: dict[str, QPushButton] = {}
        column = QVBoxLayout()
        for name, text, slot in self._actions():
            column.addWidget(self._button(name, text, slot))
        column.addStretch(1)
        row = QHBoxLayout()
        row.addWidget(self.stops, 1)
        row.addLayout(column)
        standard = QDialogButtonBox.StandardButton
        box = QDialogButtonBox(standard.Ok | standard.Cancel, self)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(row, 1)
        layout.addWidget(plain_label(_hint()))
        layout.addWidget(box)
        for key, by in (("Ctrl+Up", -1), ("Ctrl+Down", 1)):
            local_key(self.stops, key, partial(self.stops.shift, by))
        local_key(self.stops, "Del", self.stops.drop)
        self.stops.setFocus()
        self.resize(*SIZE)

    def report_ids(self) -> list[str]:
        """The round as it stands here."""
        return [*(one.report_id for one in self.stops.reports()), *self._unknown]

    def _actions(self) -> tuple[tuple[str, str, Callable[[], None]], ...]:
        stops = self.stops
        return (
            ("up", QCoreApplication.translate("Signalement", "Up"), lambda: stops.shift(-1)),
            ("down", QCoreApplication.translate("Signalement", "Down"), lambda: stops.shift(1)),
            (
                "order",
                QCoreApplication.translate("Signalement", "Order by Distance"),
                stops.order,
            ),
            ("drop", QCoreApplication.translate("Signalement", "Leave Out"), stops.drop),
        )

    def _button(self, name: str, text: str, slot: Callable[[], None]) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(f"SignalementBasket_{name}")
        button.setAutoDefault(False)
        button.clicked.connect(lambda _=False: slot())
        self.buttons[name] = button
        return button


def _hint() -> str:
    return QCoreApplication.translate(
        "Signalement", "Drag the stops, or move one with Ctrl+↑ and Ctrl+↓; Delete leaves it out."
    )
