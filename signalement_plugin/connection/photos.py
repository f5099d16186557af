"""Clean copies of photos: the user's file is read and never changed."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QBuffer, QIODevice
from qgis.PyQt.QtGui import QImage, QImageReader

from ..core.errors import BadPhoto
from ..core.photo import cleaned, media_type

QUALITY = 90
_SUFFIX = {"image/jpeg": ".jpg", "image/png": ".png"}


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
