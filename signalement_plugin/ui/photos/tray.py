"""Photos to be sent: dropped, pasted or chosen; they are sent without metadata."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QMimeData, QSize, Qt, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent, QIcon, QImage, QPixmap
from qgis.PyQt.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...connection.details.images import clean_copy, jpeg_of, read_image, written_photo
from ...core.errors import BadPhoto, BadStore
from ...core.model.operation import new_id
from ...qt.language import tr
from ..texts import one_line
from ..widgets.buttons import SnugButton
from ..widgets.flow_layout import FlowLayout
from ..widgets.icons import theme_icon
from ..widgets.labels import plain_label

THUMB_PX = 28
MOST = 6
LARGEST_BYTES = 25_000_000
FOLDER_SETTING = "signalement/photo_folder"
_SUFFIXES = (".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff", ".bmp", ".heic", ".heif")


class PhotoTray(QWidget):
    """Pictures to send, as clean copies in ``folder``; the files named are only read."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementPhotos")
        self.folder = Path()
        self.paths: list[str] = []
        self.taken = True
        self.setAcceptDrops(True)
        self.choose = SnugButton("", self)
        self.choose.setObjectName("SignalementPhotoChoose")
        self.choose.setIcon(theme_icon("mActionAddImage"))
        self.choose.setAccessibleName(tr("Photo…"))
        self.choose.setToolTip(tr("Choose, drop or paste photos; where they were taken is removed"))
        self.choose.clicked.connect(self._ask)
        self.problem = plain_label("", self)
        self.problem.hide()
        self._none = plain_label(no_photo_text(), self)
        self._none.hide()
        self._row = QWidget(self)
        self._flow = FlowLayout(self._row)
        top = QHBoxLayout()
        top.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self._row, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(top)
        layout.addWidget(self._none)
        layout.addWidget(self.problem)

    def offer(self, taken: bool, *, explain: bool) -> None:
        """Take photos, or say that none is taken where ``explain``, or be hidden."""
        self.taken = taken
        self.setAcceptDrops(taken)
        for part in (self.choose, self._row):
            part.setVisible(taken)
        self._none.setHidden(taken)
        self.setVisible(taken or explain)

    def set_paths(self, paths: Iterable[str]) -> None:
        """Show these; those that are gone are left out."""
        self.paths = [path for path in paths if path and Path(path).is_file()][:MOST]
        self._say("")
        self._show()

    def add_files(self, paths: Iterable[str]) -> bool:
        """Add pictures by path; says why one is not taken. Whether any was."""
        self._say("")
        done = [self._add(path) for path in paths]
        return any(done)

    def add_image(self, image: QImage) -> bool:
        """Add a picture from the clipboard; it is kept as a file at once."""
        self._say("")
        try:
            content = jpeg_of(image)
        except BadPhoto:
            self._say(tr("This picture cannot be read."))
            return False
        if self._is_full():
            return False
        try:
            self._take(written_photo(content, self.folder / f"{new_id()}.jpg"))
        except BadStore:
            self._say(_not_saved())
            return False
        return True

    def _add(self, path: str) -> bool:
        name = one_line(Path(path).name, 60)
        if self._is_full():
            return False
        if Path(path).is_file() and Path(path).stat().st_size > LARGEST_BYTES:
            self._say(tr("{name} is too large.").format(name=name))
            return False
        try:
            self._take(clean_copy(path, self.folder / new_id()))
        except BadPhoto:
            self._say(tr("{name} is not a picture that can be read.").format(name=name))
            return False
        except BadStore:
            self._say(_not_saved())
            return False
        return True

    def _take(self, path: str) -> None:
        self.paths.append(path)
        self._show()
        self.changed.emit()

    def _is_full(self) -> bool:
        if len(self.paths) < MOST:
            return False
        self._say(tr("%n photo(s) at most.", n=MOST))
        return True

    def take(self, data: QMimeData | None) -> bool:
        """Add what was pasted or dropped; ``False`` when there is no picture in it. A file that is
        none is said not to be one."""
        if data is None:
            return False
        files = picture_files(data) or local_files(data)
        if files:
            return self.add_files(files)
        return has_pictures(data) and self.add_image(QImage(data.imageData()))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if has_pictures(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if self.take(event.mimeData()):
            event.acceptProposedAction()

    def _ask(self) -> None:
        title = tr("Choose Photos")
        kinds = tr("Pictures")
        patterns = " ".join(f"*{suffix}" for suffix in _SUFFIXES)
        start = QgsSettings().value(FOLDER_SETTING, "", type=str)
        paths, _kind = QFileDialog.getOpenFileNames(self, title, start, f"{kinds} ({patterns})")
        if paths:
            QgsSettings().setValue(FOLDER_SETTING, str(Path(paths[0]).parent))
            self.add_files(paths)

    def _say(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.setVisible(bool(text))

    def _show(self) -> None:
        self._flow.clear()
        for path in self.paths:
            button = self._thumb(path)
            self._flow.addWidget(button)
            button.show()
        self._row.updateGeometry()

    def _thumb(self, path: str) -> QToolButton:
        button = QToolButton(self._row)
        button.setObjectName("SignalementPhotoThumb")
        button.setIconSize(QSize(THUMB_PX, THUMB_PX))
        button.setIcon(QIcon(_small(path)))
        text = tr("Leave out {name}").format(name=one_line(Path(path).name, 60))
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.clicked.connect(lambda _=False, which=path: self._drop(which))
        return button

    def _drop(self, path: str) -> None:
        self.paths.remove(path)
        self._say("")
        self._show()
        self.changed.emit()


def no_photo_text() -> str:
    """What stands where photos would, and why one that was pasted or dropped is not taken."""
    return tr("This server takes no photo here.")


def local_files(data: QMimeData) -> list[str]:
    """Paths on this computer among what is pasted or dropped, also where a text is nothing but
    addresses of files."""
    lines = [QUrl(line.strip()) for line in data.text().splitlines() if line.strip()]
    named = lines if all(url.isLocalFile() for url in lines) else []
    return [url.toLocalFile() for url in data.urls() or named if url.isLocalFile()]


def picture_files(data: QMimeData) -> list[str]:
    """Those paths that are pictures."""
    return [path for path in local_files(data) if Path(path).suffix.lower() in _SUFFIXES]


def has_pictures(data: QMimeData) -> bool:
    """Whether pictures are pasted or dropped, and not a text that has one beside it."""
    return bool(picture_files(data)) or (data.hasImage() and not data.hasText())


def _small(path: str) -> QPixmap:
    image = read_image(path, QSize(THUMB_PX, THUMB_PX))
    return QPixmap() if image is None else QPixmap.fromImage(image)


def _not_saved() -> str:
    return tr("The photo cannot be saved on this computer. See whether the disk is full.")
