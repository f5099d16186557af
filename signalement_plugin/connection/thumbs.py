"""Small copies of cached photos, for map tips. Any thread: images, no pixmaps."""

from __future__ import annotations

import hashlib
from pathlib import Path

from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QImage, QImageReader

THUMB_PX = 200
MOST_PIXELS = 100_000_000


def photo_key(url: str) -> str:
    """Name of a photo's file in the cache, without suffix (``layer.map_tip`` has it too)."""
    return hashlib.sha256(url.encode("utf-8")).hexdigest()[:32]


def thumb_path(cache: Path, url: str) -> Path:
    """Where the small copy of a photo lies."""
    return cache / f"thumb-{photo_key(url)}.jpg"


def read_image(path: str, box: QSize) -> QImage | None:
    """An image decoded straight into ``box`` (pixels), upright; ``None`` when unreadable.

    A file that claims more than :data:`MOST_PIXELS` is not decoded at all.
    """
    reader = QImageReader(path)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > MOST_PIXELS:
        return None
    fitted = size.scaled(box, Qt.AspectRatioMode.KeepAspectRatio)
    if fitted.width() < size.width():
        reader.setScaledSize(fitted.expandedTo(QSize(1, 1)))
    image = reader.read()
    return None if image.isNull() else image


def write_thumb(cache: Path, url: str, photo: Path) -> None:
    """Make the small copy of a cached photo; nothing when it is no image."""
    image = read_image(str(photo), QSize(THUMB_PX, THUMB_PX))
    if image is not None:
        image.save(str(thumb_path(cache, url)), "JPEG", 85)
