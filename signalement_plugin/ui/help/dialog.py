"""The help: ten steps and the whole guide, in a window that does not block QGIS."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QCoreApplication, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from ...core.runtime.published import package_metadata
from ...core.runtime.resources import RESOURCES
from ...qt.language import language

SIZE = (660, 680)
LANGUAGES = ("fr", "nl", "de", "en")
STEPS = RESOURCES / "help"
GUIDE = RESOURCES / "guide"
"""Pages below a folder per language; ``make stage`` writes them."""


class HelpDialog(QDialog):
    """Not modal. Begins with the ten steps; its pages are files of the plugin, none is fetched."""

    keys_wanted = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementHelp")
        self.setWindowTitle(QCoreApplication.translate("Signalement", "Help for Reports"))
        self.read: list[tuple[Path, int]] = []
        self.page = steps_page(language())
        self.text = QTextBrowser(self)
        self.text.setOpenLinks(False)  # ``follow`` opens them, here or in the browser
        self.text.anchorClicked.connect(self.follow)
        self.box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.back = self._button(QCoreApplication.translate("Signalement", "Back"))
        self.guide = self._button(QCoreApplication.translate("Signalement", "Whole Guide"))
        self.keys = self._button(QCoreApplication.translate("Signalement", "Keys"))
        self.web = self._button(
            QCoreApplication.translate("Signalement", "On the Web, with Pictures…")
        )
        self.back.clicked.connect(lambda _=False: self.go_back())
        self.guide.clicked.connect(lambda _=False: self.go_to(guide_page(language(), "README")))
        self.keys.clicked.connect(lambda _=False: self.keys_wanted.emit())
        self.web.clicked.connect(lambda _=False: QDesktopServices.openUrl(web_page(self.page)))
        self.box.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.text)
        layout.addWidget(self.box)
        self.resize(*SIZE)
        self._show(self.page)

    def _button(self, text: str) -> QPushButton:
        button: QPushButton = self.box.addButton(text, QDialogButtonBox.ButtonRole.ActionRole)
        button.setAutoDefault(False)
        return button

    def go_to(self, page: Path) -> None:
        """Show a page; *Back* leads to where one was in the one before."""
        if page != self.page:
            self.read.append((self.page, self.text.verticalScrollBar().value()))
            self._show(page)

    def go_back(self) -> None:
        """The page before, at its place."""
        page, place = self.read.pop()
        self._show(page)
        self.text.verticalScrollBar().setValue(place)

    def follow(self, link: QUrl) -> None:
        """A page of the guide is shown here, anything else by the browser."""
        there = (self.page.parent / link.path()).resolve()
        if link.isRelative() and there.is_relative_to(GUIDE) and there.is_file():
            self.go_to(there)
        elif link.scheme() == "https":
            QDesktopServices.openUrl(link)

    def _show(self, page: Path) -> None:
        self.page = page
        self.text.setMarkdown(page.read_text(encoding="utf-8"))
        self.back.setEnabled(bool(self.read))


def steps_page(wanted: str) -> Path:
    """The ten steps in this language, else in English."""
    return STEPS / f"{wanted if wanted in LANGUAGES else 'en'}.md"


def guide_page(wanted: str, name: str) -> Path:
    """A page of the guide in this language, else in English."""
    own = GUIDE / wanted / f"{name}.md"
    return own if own.is_file() else GUIDE / "en" / f"{name}.md"


def web_page(page: Path) -> QUrl:
    """The same page on the web; of the ten steps the guide in their language."""
    wanted, name = (page.parent.name, page.stem)
    if page.parent == STEPS:
        wanted, name = guide_page(page.stem, "README").parent.name, "README"
    suffix = "" if wanted == "en" else f".{wanted}"
    guide = f"{package_metadata().get('repository', '')}/blob/main/docs/guide"
    return QUrl(f"{guide}/{name}{suffix}.md")
