"""Image files of citizens, decoded no larger than they are shown and never trusted."""

from __future__ import annotations

from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QPixmap

from ..connection.thumbs import read_image


def read_scaled(path: str, box: QSize) -> QPixmap | None:
    """An image decoded straight into ``box`` (pixels), upright; ``None`` when unreadable."""
    image = read_image(path, box)
    return None if image is None else QPixmap.fromImage(image)
