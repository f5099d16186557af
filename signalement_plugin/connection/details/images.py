"""Copies of photos: clean ones to send, small ones for map tips. Any thread: images, no pixmaps.

The user's file is read and never changed.
"""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QBuffer, QIODevice, QSize, Qt
from qgis.PyQt.QtGui import QImage, QImageReader

from ...core.errors import BadPhoto
from ...core.photos.scrub import cleaned, media_type
from ...store.photo_cache import photo_key

QUALITY = 90
_SUFFIX = {"image/jpeg": ".jpg", "image/png": ".png"}
THUMB_PX = 200  # of a small copy, either way
MOST_PIXELS = 100_000_000


def clean_copy(source: str, target: Path) -> str:
    """Copy a picture without its metadata; the suffix of ``target`` is set by what it is.

    JPEG and PNG keep their picture to the last bit; what else Qt can read, and what is
    damaged, becomes a new JPEG. Raises ``BadPhoto``.
    """
    try:
        content = Path(source).read_bytes()
        kind, clean = _clean(source, content)
        path = target.with_suffix(_SUFFIX[kind])
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(clean)
    except OSError as error:
        raise BadPhoto(f"{source}: {error}") from error
    return str(path)


def _clean(source: str, content: bytes) -> tuple[str, bytes]:
    kind = media_type(content)
    if kind:
        try:
            return kind, cleaned(content)
        except BadPhoto:
            pass  # damaged: what Qt can still read of it is drawn anew
    reader = QImageReader(source)
    reader.setAutoTransform(True)
    return "image/jpeg", jpeg_of(reader.read())


def jpeg_of(image: QImage) -> bytes:
    """A picture as JPEG. Raises ``BadPhoto`` for an empty one."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    if image.isNull() or not plain.save(buffer, "JPEG", QUALITY):
        raise BadPhoto("not a picture that can be read")
    # Qt copies texts such as a camera's comments into the new file.
    return cleaned(bytes(buffer.data()))


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
