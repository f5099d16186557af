"""Ten steps, read beside QGIS, which goes on meanwhile."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from ...core.runtime.resources import RESOURCES
from ...qt.language import language

SIZE = (620, 640)
GUIDE = "https://github.com/signalement-qgis/signalement/tree/main/docs/guide"
LANGUAGES = ("fr", "nl", "de", "en")


class HelpDialog(QDialog):
    """Not modal. Its other ways: the keys, and the whole guide in the browser."""

    keys_wanted = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementHelp")
        self.setWindowTitle(QCoreApplication.translate("Signalement", "Help for Reports"))
        self.steps = QTextBrowser(self)
        self.steps.setMarkdown(steps_text(language()))
        self.box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.keys = self.box.addButton(QCoreApplication.translate("Signalement", "Keys"), role)
        self.more = self.box.addButton(
            QCoreApplication.translate("Signalement", "Whole Guide on the Web…"), role
        )
        self.keys.clicked.connect(lambda _=False: self.keys_wanted.emit())
        self.more.clicked.connect(lambda _=False: QDesktopServices.openUrl(QUrl(GUIDE)))
        self.box.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.steps)
        layout.addWidget(self.box)
        self.resize(*SIZE)


def steps_text(wanted: str) -> str:
    """Markdown in this language, else in English."""
    known = wanted if wanted in LANGUAGES else "en"
    return (RESOURCES / "help" / f"{known}.md").read_text(encoding="utf-8")
