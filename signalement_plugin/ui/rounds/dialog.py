"""*Round…*: which stops, in which order, on which template, into which file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from qgis.PyQt.QtCore import QCoreApplication, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...core.model.report import Report
from ...qgis_profile.rounds import MOST
from ..outputs.choice import ROUND, Choice, choice_words, file_field
from ..outputs.texts import with_ending
from ..printing.templates import layout_name
from ..texts import number
from ..widgets.labels import plain_label
from .stop_list import RoundList

Load = Callable[[Choice], list[Report]]


class RoundDialog(QDialog):
    """``edit_wanted``: the template is to be opened in the Layout manager's designer."""

    edit_wanted = pyqtSignal()

    def __init__(
        self,
        choices: Sequence[Choice],
        load: Load,
        templates: Sequence[str],
        path: Path,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementRound")
        self.setWindowTitle(QCoreApplication.translate("Signalement", "Round"))
        self._choices, self._load = choices, load
        self.source = QComboBox()
        self.source.setAccessibleName(QCoreApplication.translate("Signalement", "Reports"))
        for choice in choices:
            self.source.addItem(choice_words(choice))
        self.stops = RoundList()
        self.way = plain_label()
        self.template = QComboBox()
        self.template.setAccessibleName(QCoreApplication.translate("Signalement", "Template"))
        for name in templates:
            self.template.addItem(name or _shipped_word(), name)
        self.file = file_field()
        self.file.setFilter("PDF (*.pdf)")
        self.file.setFilePath(str(path))
        self.buttons = self._make_buttons()
        self._lay_out()
        self.source.currentIndexChanged.connect(lambda _at: self._take())
        self.stops.changed.connect(self._tell)
        self.file.fileChanged.connect(lambda _path: self._tell())
        self._take()

    @property
    def path(self) -> Path:
        return with_ending(self.file.filePath(), ".pdf")

    def way_words(self) -> str:
        """How many stops, and how far it is."""
        stops = QCoreApplication.translate("Signalement", "%n stop(s)", None, self.stops.count())
        way = QCoreApplication.translate("Signalement", "{km} km as the crow flies")
        km = self.stops.locale().toString(self.stops.metres() / 1000, "f", 1)
        return f"{stops} · {way.format(km=km)}"

    def _take(self) -> None:
        choice = self._choices[self.source.currentIndex()]
        self.stops.show_reports(self._load(choice)[:MOST])
        if choice.kind != ROUND:  # a round has the order of collecting
            self.stops.order()

    def _tell(self) -> None:
        choice = self._choices[self.source.currentIndex()]
        text = self.way_words()
        if choice.count > MOST:
            most = QCoreApplication.translate("Signalement", "A round has at most {most} stops.")
            text = f"{text} · {most.format(most=number(MOST))}"
        self.way.setText(text)
        self.pdf.setEnabled(self.stops.count() > 0 and bool(self.file.filePath().strip()))

    def _make_buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        role = QDialogButtonBox.ButtonRole
        self.pdf = box.addButton(
            QCoreApplication.translate("Signalement", "Make the PDF"), role.AcceptRole
        )
        self.pdf.setObjectName("SignalementRoundPdf")
        self.pdf.setDefault(True)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        return box

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.addWidget(self.source)
        row = QHBoxLayout()
        row.addWidget(self.stops, 1)
        row.addLayout(self._order_buttons())
        column.addLayout(row, 1)
        column.addWidget(self.way)
        form = QFormLayout()
        line = QHBoxLayout()
        line.addWidget(self.template, 1)
        line.addWidget(self._button("edit", self.edit_wanted.emit))
        form.addRow(QCoreApplication.translate("Signalement", "Template"), line)
        form.addRow(QCoreApplication.translate("Signalement", "File"), self.file)
        column.addLayout(form)
        column.addWidget(self.buttons)
        self.resize(620, 520)

    def _order_buttons(self) -> QVBoxLayout:
        column = QVBoxLayout()
        stops = self.stops
        for name, slot in (
            ("order", stops.order),
            ("begin", stops.begin_here),
            ("up", lambda: stops.shift(-1)),
            ("down", lambda: stops.shift(1)),
            ("drop", stops.drop),
        ):
            column.addWidget(self._button(name, slot))
        column.addStretch(1)
        return column

    def _button(self, name: str, slot: Callable[[], None]) -> QPushButton:
        button = QPushButton(_button_word(name))
        button.setObjectName(f"SignalementRound_{name}")
        button.setAutoDefault(False)
        button.clicked.connect(lambda _=False: slot())
        return button


def _button_word(name: str) -> str:
    return {
        "order": QCoreApplication.translate("Signalement", "Order by Distance"),
        "begin": QCoreApplication.translate("Signalement", "Begin Here"),
        "up": QCoreApplication.translate("Signalement", "Up"),
        "down": QCoreApplication.translate("Signalement", "Down"),
        "drop": QCoreApplication.translate("Signalement", "Leave Out"),
        "edit": QCoreApplication.translate("Signalement", "Edit Template…"),
    }[name]


def _shipped_word() -> str:
    shipped = QCoreApplication.translate("Signalement", "{name} (as shipped)")
    return str(shipped.format(name=layout_name("round")))
