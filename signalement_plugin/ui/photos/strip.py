"""The photos of a report as a strip; a click opens them large."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.PyQt.QtCore import QSize, pyqtSignal
from qgis.PyQt.QtGui import QIcon, QPixmap, QResizeEvent
from qgis.PyQt.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from ...qt.language import tr
from .. import texts
from ..widgets.buttons import SnugButton
from .viewer import PhotoViewer, read_scaled

THUMB_PX = 96
GAP_PX = 4
MOST_HOST = 28  # most characters of a host's name on a button


class PhotoView(QWidget):
    """One line of thumbs in the order expected, as many as fit; *+n* stands for the rest.
    A click or V opens the viewer, which goes through all of them. Where a host was not allowed
    yet, a button asks: ``host_wanted`` brings its name and the addresses of its photos."""

    host_wanted = pyqtSignal(str, list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._order: list[str] = []  # addresses of the photos, in order
        self._awaited: set[str] = set()  # of those, what was asked for and did not fail
        self._files: dict[str, str] = {}  # address → path, of readable photos
        self._buttons: dict[str, QToolButton] = {}
        self.viewer: PhotoViewer | None = None
        self.more = self._button("SignalementPhotosMore")
        self.more.clicked.connect(lambda _=False: self.open(self._room()))
        self._asked: dict[str, list[str]] = {}  # host → addresses
        self.ask = SnugButton("", self)
        self.ask.setObjectName("SignalementPhotoHost")
        self.ask.clicked.connect(lambda _=False: self._agree())
        self._row = QHBoxLayout()
        self._row.setSpacing(GAP_PX)
        self._row.addWidget(self.more)
        self._row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_PX)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        column.addLayout(self._row)
        column.addWidget(self.ask)
        self.ask.hide()
        self.hide()

    @property
    def paths(self) -> list[str]:
        """Files of the photos that were fetched, in their order."""
        return [self._files[url] for url in self._order if url in self._files]

    @property
    def buttons(self) -> list[QToolButton]:
        """The thumbs of those, shown or behind *+n*."""
        return [self._buttons[url] for url in self._order if url in self._buttons]

    def clear(self) -> None:
        """Show no photo."""
        for button in self._buttons.values():
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._order, self._files, self._buttons, self._asked = [], {}, {}, {}
        self._awaited.clear()
        if self.viewer is not None:
            self.viewer.close()
        self.hide()

    def expect(self, urls: Iterable[str]) -> list[str]:
        """There are these photos, in this order; those that were not known before, or that did not
        come."""
        wanted = [url for url in dict.fromkeys(urls) if url not in self._awaited]
        self._order += [url for url in wanted if url not in self._order]
        self._awaited.update(wanted)
        return wanted

    def show_file(self, url: str, path: str) -> bool:
        """The file of an expected photo came; ``False`` when none can be read safely."""
        if url not in self._order or url in self._files:
            return url in self._files
        if not path and not any(url in urls for urls in self._asked.values()):
            self._awaited.discard(url)
        pixmap = read_scaled(path, QSize(THUMB_PX, THUMB_PX)) if path else None
        if pixmap is None:
            return False
        self._files[url] = path
        self._buttons[url] = self._thumb(url, pixmap)
        self._arrange()
        return True

    def ask_host(self, url: str, host: str) -> None:
        """An expected photo lies with a host that nobody has allowed yet."""
        if url in self._order:
            self._asked.setdefault(host, []).append(url)
            self._arrange()

    def _agree(self) -> None:
        host = next(iter(self._asked))
        urls = self._asked.pop(host)
        self._arrange()
        self.host_wanted.emit(host, urls)

    def _show_ask(self) -> None:
        host = next(iter(self._asked), "")
        text = tr("Show Photos from {host}")
        # a long host is cut at its start: the end names its owner
        end = host if len(host) <= MOST_HOST else f"…{host[1 - MOST_HOST :]}"
        self.ask.setText(text.format(host=f"\n{end}"))
        self.ask.setToolTip(
            f"{host}\n\n"
            + tr(
                "These photos lie on another server than the reports. It learns this computer's "
                "address, and when you look. Agreed to once, it is not asked again."
            )
        )
        self.ask.setVisible(bool(host))

    def open(self, at: int = 0) -> None:
        """The photos large, in a window of their own."""
        if self.paths:
            self.viewer = self.viewer or PhotoViewer(self.window())
            self.viewer.show_photos(self.paths, at)

    def toggle(self) -> None:
        """Open the viewer, or close it."""
        if self.viewer is not None and self.viewer.isVisible():
            self.viewer.close()
        else:
            self.open()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def sizeHint(self) -> QSize:
        """Any width will do: what does not fit is counted."""
        return QSize(0, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _thumb(self, url: str, pixmap: QPixmap) -> QToolButton:
        button = self._button("SignalementPhoto")
        button.setIconSize(pixmap.size())
        button.setIcon(QIcon(pixmap))
        button.setToolTip(tr("Larger photo (V)"))
        button.clicked.connect(lambda _=False: self.open(self._place(url)))
        return button

    def _button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setAutoRaise(True)
        return button

    def _place(self, url: str) -> int:
        return [one for one in self._order if one in self._files].index(url)

    def _room(self) -> int:
        """How many thumbs the line holds: all of them, or so many that *+n* fits beside."""
        widths = [button.sizeHint().width() + GAP_PX for button in self.buttons]
        if sum(widths) <= self.width() + GAP_PX:
            return len(widths)
        left, shown = self.width() - self.more.sizeHint().width(), 0
        while shown < len(widths) - 1 and left >= widths[shown]:
            left -= widths[shown]
            shown += 1
        return max(shown, 1)

    def _arrange(self) -> None:
        buttons = self.buttons
        hidden = len(buttons) - self._room() if buttons else 0
        for at, button in enumerate(buttons):
            self._row.removeWidget(button)
            self._row.insertWidget(at, button)
            self._name(button, at)
            button.setVisible(at < len(buttons) - hidden)
        self.more.setVisible(hidden > 0)
        self.more.setText(f"+{texts.number(hidden)}")
        name = tr("%n more photo(s)", n=hidden)
        self.more.setAccessibleName(name)
        self.more.setToolTip(name)
        self._show_ask()
        self.setVisible(bool(buttons or self._asked))

    def _name(self, button: QToolButton, at: int) -> None:
        button.setObjectName(f"SignalementPhoto{at or ''}")
        number = texts.number(at + 1)
        button.setAccessibleName(tr("Photo {number}").format(number=number))
