"""Two texts on two grounds: what stays in the house and what the citizen reads."""

from __future__ import annotations

from collections.abc import Collection

from qgis.PyQt.QtCore import QCoreApplication, QEvent, QMimeData, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QTextCursor
from qgis.PyQt.QtWidgets import QLabel, QPlainTextEdit, QTabWidget, QVBoxLayout, QWidget

from ....core.model.capabilities import Capabilities
from ...photos.tray import has_pictures
from ...templates.button import TemplateButton
from ...texts import one_line, quoted
from ...widgets import colours
from ...widgets.icons import own_icon

KINDS = ("note", "reply")
PUBLIC_LETTERS = 500


def readers(kind: str, capabilities: Capabilities) -> str:
    """Who will read a text, as far as the system says."""
    if kind == "note":
        return QCoreApplication.translate("Signalement", "Only your colleagues read this.")
    if capabilities.workflow_mails:
        return QCoreApplication.translate(
            "Signalement", "Shown on the report's page; whether a mail goes out, its workflow says."
        )
    mails, public = "reply" in capabilities.mails, "reply" in capabilities.publishes
    if mails and public and capabilities.mails_followers:
        return QCoreApplication.translate(
            "Signalement", "Published on the site and mailed to whoever follows it; no way back."
        )
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


class TextEdit(QPlainTextEdit):
    """A text field that hands pictures on, pasted or dropped, instead of refusing them."""

    pictured = pyqtSignal(object)  # QMimeData

    def sizeHint(self) -> QSize:
        """Few lines are enough; what is over in the dock makes it higher."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return has_pictures(source) or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if has_pictures(source):
            self.pictured.emit(source)
        else:
            super().insertFromMimeData(source)


class TextTabs(QTabWidget):
    """Tabs *Internal Note* and *Reply to Citizen*, of which only those are there that are
    offered. The page of another has no parent: as a child without a tab it would lie over the
    page that is shown. What stands in it is kept."""

    changed = pyqtSignal()
    pictured = pyqtSignal(object)  # QMimeData

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementTexts")
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.edits: dict[str, QPlainTextEdit] = {}
        self._lines: dict[str, QLabel] = {}
        self.templates = TemplateButton(self)
        self._put_in = self._preset = ""
        self._pages: dict[str, QWidget] = {kind: self._page(kind) for kind in KINDS}
        self._paint()
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _page(self, kind: str) -> QWidget:
        page = QWidget()
        page.setObjectName(f"SignalementText_{kind}")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        edit = TextEdit(page)
        edit.setObjectName(f"SignalementEdit_{kind}")
        edit.setAccessibleName(_titles()[kind])
        edit.setTabChangesFocus(True)
        edit.setMinimumHeight(edit.fontMetrics().lineSpacing() * 3 + 10)
        edit.textChanged.connect(self.changed)
        edit.pictured.connect(self.pictured)
        line = QLabel(page)
        line.setTextFormat(Qt.TextFormat.PlainText)
        line.setWordWrap(True)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(6, 6, 6, 4)
        layout.setSpacing(3)
        if kind == "reply":
            layout.addWidget(self.templates)
        layout.addWidget(edit)
        layout.addWidget(line)
        self.edits[kind], self._lines[kind] = edit, line
        return page

    def offer(
        self, kinds: Collection[str], capabilities: Capabilities, first: str, public: str = ""
    ) -> None:
        """Show the tabs of these texts, ``first`` (a kind) in front when it is there;
        ``public``: what the citizen reads now."""
        self.clear()
        for kind in KINDS:
            if kind not in kinds:
                self._pages[kind].setParent(None)
            else:
                icon = own_icon("envelope") if kind == "reply" else None
                title = _titles()[kind]
                at = self.addTab(self._pages[kind], title)
                self.setTabToolTip(at, title)
                if icon is not None:
                    self.setTabIcon(at, icon)
                line = readers(kind, capabilities)
                if kind == "reply" and public:
                    line = f"{line} {_public_now(public)}"
                self._lines[kind].setText(line)
                self.tabBar().setAccessibleTabName(at, f"{title}, {line}")
                self.edits[kind].setAccessibleDescription(self._lines[kind].text())
        if first in kinds:
            self.setCurrentWidget(self._pages[first])
        self.setVisible(self.count() > 0)

    def text(self, kind: str) -> str:
        """What is typed, empty when it is not offered."""
        shown = self.indexOf(self._pages[kind]) >= 0
        return self.edits[kind].toPlainText().strip() if shown else ""

    def set_text(self, kind: str, text: str) -> None:
        self.edits[kind].setPlainText(text)

    def preset(self, text: str) -> None:
        """The reply that goes out unless somebody changes it: selected, so that typing and a
        template take its place."""
        edit = self.edits["reply"]
        edit.setPlainText(text)
        edit.selectAll()
        self._put_in = self._preset = text

    def draft(self, kind: str) -> str:
        """What is worth keeping of what stands there: not a preset that nobody touched."""
        text = self.edits[kind].toPlainText()
        return "" if kind == "reply" and text == self._preset else text

    def put_in(self, text: str) -> None:
        """A template becomes the reply, in place of the last one put in if that was not
        touched; what somebody typed stays in front of it. Can be undone."""
        edit = self.edits["reply"]
        cursor = edit.textCursor()
        if edit.toPlainText().strip() in ("", self._put_in.strip()):
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.insertText(text)
        else:
            cursor.movePosition(QTextCursor.MoveOperation.End)
            cursor.insertText("\n" + text)
        self._put_in = text
        self.setCurrentWidget(self._pages["reply"])
        edit.setFocus()

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


def _public_now(text: str) -> str:
    return QCoreApplication.translate("Signalement", "Public now: {text}").format(
        text=quoted(one_line(text, PUBLIC_LETTERS))
    )


def _titles() -> dict[str, str]:
    return {
        "note": QCoreApplication.translate("Signalement", "Internal Note"),
        "reply": QCoreApplication.translate("Signalement", "Reply to Citizen"),
    }
