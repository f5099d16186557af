"""Copies of photos: clean ones to send, small ones for map tips. Any thread: images, no pixmaps.

The user's file is read and never changed.
"""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QBuffer, QIODevice, QSize, Qt
from qgis.PyQt.QtGui import QImage, QImageReader

from ...core.errors import BadPhoto
from ...core.photos.formats import GIF, format_of, largest_gif_frame
from ...core.photos.scrub import cleaned, media_type
from ...store.photo_cache import photo_key

QUALITY = 90
_SUFFIX = {"image/jpeg": ".jpg", "image/png": ".png"}
THUMB_PX = 200  # of a small copy, either way


def clean_copy(source: str, target: Path) -> str:
    """Copy a picture without its metadata; the suffix of ``target`` is set by what it is.

    JPEG and PNG keep their picture to the last bit; another format that cameras and scanners
    write, and what is damaged, becomes a new JPEG. Raises ``BadPhoto``.
    """
    try:
        content = Path(source).read_bytes()
        kind, clean = _clean(content)
        path = target.with_suffix(_SUFFIX[kind])
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(clean)
    except OSError as error:
        raise BadPhoto(f"{source}: {error}") from error
    return str(path)


def _clean(content: bytes) -> tuple[str, bytes]:
    kind = media_type(content)
    if kind:
        try:
            return kind, cleaned(content)
        except BadPhoto:
            pass  # damaged: what Qt can still read of it is drawn anew
    return "image/jpeg", jpeg_of(decoded(content, own=True) or QImage())


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
    """An image file decoded straight into ``box`` (pixels), upright; ``None`` when unreadable."""
    try:
        return decoded(Path(path).read_bytes(), box)
    except OSError:
        return None


def decoded(content: bytes, box: QSize | None = None, *, own: bool = False) -> QImage | None:
    """A picture of one of the formats of ``core.photos.formats``, upright, no larger than
    ``box``. ``None`` for anything else, and for more pixels than are decoded of its format.

    The decoder is chosen here: Qt would ask each of those it has, that of SVG among them.
    """
    kind = format_of(content, own=own)
    if kind is None or (kind is GIF and largest_gif_frame(content) > kind.most_pixels):
        return None
    buffer = QBuffer()
    buffer.setData(content)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, kind.decoder.encode())
    reader.setAutoDetectImageFormat(False)
    reader.setDecideFormatFromContent(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > kind.most_pixels:
        return None
    fitted = size if box is None else size.scaled(box, Qt.AspectRatioMode.KeepAspectRatio)
    if fitted.width() < size.width():
        reader.setScaledSize(fitted.expandedTo(QSize(1, 1)))
    image = reader.read()
    return None if image.isNull() else image


def write_thumb(cache: Path, url: str, content: bytes) -> bool:
    """Make the small copy of a photo; ``False``, and none, for what is not decoded."""
    image = decoded(content, QSize(THUMB_PX, THUMB_PX))
    if image is None:
        return False
    cache.mkdir(parents=True, exist_ok=True)
    return bool(image.save(str(thumb_path(cache, url)), "JPEG", 85))
