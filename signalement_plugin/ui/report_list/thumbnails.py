"""Thumbnails in the list, only of photos that are on this computer: asking a server while the user
scrolls would load thousands."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QRect, QSize, Qt
from qgis.PyQt.QtGui import QPixmap

from ...store.photo_cache import FOLDER, SMALL, photo_key

MOST = 500
"""Most thumbnails in memory, missing ones included; after that all are looked for again."""


class Thumbnails:
    """Thumbnails of one list: pixmaps must not outlive the application."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, int, float], QPixmap | None] = {}

    def of(self, folder: Path, url: str, side: int, ratio: float) -> QPixmap | None:
        """The middle of the photo at ``url`` as a square of ``side`` pixels, from a connection's
        data folder; ``None`` for one that was never fetched."""
        path = str(folder / FOLDER / SMALL.format(key=photo_key(url)))
        key = (path, side, ratio)
        if key not in self._kept:
            if len(self._kept) >= MOST:
                self._kept.clear()
            self._kept[key] = _square(QPixmap(path, "jpg"), round(side * ratio), ratio)
        return self._kept[key]

    def forget_missing(self) -> None:
        """Look for missing thumbnails again: a photo was fetched."""
        self._kept = {key: found for key, found in self._kept.items() if found is not None}


def _square(photo: QPixmap, side: int, ratio: float) -> QPixmap | None:
    if photo.isNull():
        return None
    fill, smooth = (
        Qt.AspectRatioMode.KeepAspectRatioByExpanding,
        Qt.TransformationMode.SmoothTransformation,
    )
    whole = photo.scaled(QSize(side, side), fill, smooth)
    middle = QRect(0, 0, side, side)
    middle.moveCenter(whole.rect().center())
    found = whole.copy(middle)
    found.setDevicePixelRatio(ratio)
    return found
