"""Two texts on two grounds: what stays in the house and what the citizen reads."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication, QEvent, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QLabel, QPlainTextEdit, QTabWidget, QVBoxLayout, QWidget

from ..core.capabilities import Capabilities
from . import colours
from .icons import own_icon

KINDS = ("note", "reply")


def readers(kind: str, capabilities: Capabilities) -> str:
    """Who will read a text, as far as the system says."""
    if kind == "note":
        return QCoreApplication.translate("Signalement", "Only your colleagues read this.")
    mails, public = "reply" in capabilities.mails, "reply" in capabilities.publishes
    if mails and public:
        return QCoreApplication.translate(
            "Signalement", "Published on the site and sent to the citizen; no way back."
        )
    if mails:
        return QCoreApplication.translate(
            "Signalement", "The citizen will get this text; it cannot be called back."
        )
    if public:
        return QCoreApplication.translate("Signalement", "Published on the site for everyone.")
    return QCoreApplication.translate(
        "Signalement", "Kept with the report for the citizen; no mail is sent."
    )


class TextTabs(QTabWidget):
    """Tabs *Internal Note* and *Reply to Citizen*; only those the system takes."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementTexts")
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.edits: dict[str, QPlainTextEdit] = {}
        self._lines: dict[str, QLabel] = {}
        self._pages: dict[str, QWidget] = {kind: self._page(kind) for kind in KINDS}
        self._paint()

    def _page(self, kind: str) -> QWidget:
        page = QWidget(self)
        page.setObjectName(f"SignalementText_{kind}")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        edit = QPlainTextEdit(page)
        edit.setObjectName(f"SignalementEdit_{kind}")
        edit.setAccessibleName(_titles()[kind])
        edit.setTabChangesFocus(True)
        edit.setMinimumHeight(edit.fontMetrics().lineSpacing() * 3 + 10)
        edit.textChanged.connect(self.changed)
        line = QLabel(page)
        line.setTextFormat(Qt.TextFormat.PlainText)
        line.setWordWrap(True)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(6, 6, 6, 4)
        layout.setSpacing(3)
        layout.addWidget(edit)
        layout.addWidget(line)
        self.edits[kind], self._lines[kind] = edit, line
        return page

    def offer(self, capabilities: Capabilities, first: str) -> None:
        """Show the tabs this system takes, ``first`` (a kind) in front when it is there."""
        self.clear()
        for kind in KINDS:
            if kind in capabilities.writes:
                icon = own_icon("envelope") if kind == "reply" else None
                title = _titles()[kind]
                at = self.addTab(self._pages[kind], title)
                self.setTabToolTip(at, title)
                if icon is not None:
                    self.setTabIcon(at, icon)
                self._lines[kind].setText(readers(kind, capabilities))
                self.edits[kind].setAccessibleDescription(self._lines[kind].text())
        if first in capabilities.writes:
            self.setCurrentWidget(self._pages[first])
        self.setVisible(self.count() > 0)

    def text(self, kind: str) -> str:
        """What is typed, empty when the system does not take it."""
        shown = self.indexOf(self._pages[kind]) >= 0
        return self.edits[kind].toPlainText().strip() if shown else ""

    def set_text(self, kind: str, text: str) -> None:
        self.edits[kind].setPlainText(text)

    def current(self) -> QPlainTextEdit | None:
        """The text field in front."""
        page = self.currentWidget()
        return next((self.edits[k] for k in KINDS if self._pages[k] is page), None)

    def _paint(self) -> None:
        for kind, page in self._pages.items():
            name = f"#SignalementText_{kind}"
            selector = f"{name}, {name} > QLabel, #SignalementEdit_{kind}"
            page.setStyleSheet(colours.ground_style(selector, kind))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_pages"):
            self._paint()


def _titles() -> dict[str, str]:
    return {
        "note": QCoreApplication.translate("Signalement", "Internal Note"),
        "reply": QCoreApplication.translate("Signalement", "Reply to Citizen"),
    }
