"""The contents of the help as a tree: its pages, and below the displayed page its sections."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QFont, QTextBlock, QTextCursor, QTextDocument
from qgis.PyQt.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from ...qt.language import tr
from ..texts import one_line
from ..widgets.labels import plain_tip
from .finding import title_of

LONGEST_PART = 60
_Kept = Qt.ItemDataRole.UserRole


class Contents(QTreeWidget):
    """``page_wanted`` and, in the page that is read, ``place_wanted``: a position in its text."""

    page_wanted = pyqtSignal(object)  # Path
    place_wanted = pyqtSignal(int)

    def __init__(self, pages: Collection[Path], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementHelpContents")
        self.setAccessibleName(tr("Contents"))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._items = {page: _item(title_of(page), page) for page in pages}
        self.addTopLevelItems(list(self._items.values()))
        self.itemClicked.connect(self._choose)
        self.itemActivated.connect(self._choose)

    def show_page(self, page: Path, document: QTextDocument) -> None:
        """Show the sections of the displayed page below its title."""
        for item in self._items.values():
            item.takeChildren()
        if page in self._items:
            shown = self._items[page]
            shown.addChildren([_item(text, place) for text, place in parts_of(document)])
            shown.setExpanded(True)
            self.setCurrentItem(shown)

    def show_only(self, pages: Collection[Path] | None) -> None:
        """List only these pages; ``None``: all."""
        for page, item in self._items.items():
            item.setHidden(pages is not None and page not in pages)

    def _choose(self, item: QTreeWidgetItem) -> None:
        wanted = item.data(0, _Kept)
        if isinstance(wanted, int):
            self.place_wanted.emit(wanted)
        else:
            self.page_wanted.emit(wanted)


def parts_of(document: QTextDocument) -> list[tuple[str, int]]:
    """Headings below the title, and the bold words that paragraphs begin with, with where they
    stand in the text."""
    found, block = [], document.begin().next()
    while block.isValid():
        text = _heading(block)
        if text and QTextCursor(block).currentTable() is None:
            found.append((text, block.position()))
        block = block.next()
    return found


def _heading(block: QTextBlock) -> str:
    if block.blockFormat().headingLevel() > 1:
        return str(block.text())
    beginning = block.begin()
    first = beginning.fragment() if not beginning.atEnd() else None
    bold = first is not None and first.charFormat().fontWeight() >= QFont.Weight.Bold
    text = str(first.text()).strip() if first is not None and bold else ""
    return text.rstrip(".:").strip() if len(text) <= LONGEST_PART else ""


def _item(text: str, kept: Path | int) -> QTreeWidgetItem:
    item = QTreeWidgetItem([one_line(text, 2 * LONGEST_PART)])
    item.setData(0, _Kept, kept)
    item.setToolTip(0, plain_tip(text))
    return item
