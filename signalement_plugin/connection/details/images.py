"""Copies of photos: without metadata for sending, decoded and encoded anew for showing. Any thread.

The user's file is read and never changed. A photo from a server is decoded once, by a decoder that
is chosen here, and encoded anew; the plugin and QGIS show only these copies.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from qgis.PyQt.QtCore import QBuffer, QIODevice, QSize, Qt
from qgis.PyQt.QtGui import QColorSpace, QImage, QImageReader, QPainter

from ...core.errors import BadPhoto, BadStore
from ...core.photos.formats import GIF, format_of, largest_gif_frame
from ...core.photos.scrub import media_type, strip_metadata

QUALITY = 90
_SUFFIX = {"image/jpeg": ".jpg", "image/png": ".png"}
THUMB_PX = 200  # longest side of a thumbnail
SHOWN_PX = 3000  # longest side of the copy for viewer and print
SENT_PX = 2560  # longest side to which a heavy photo is reduced before it is sent
AS_IT_IS_BYTES = 1_500_000
"""Bytes up to which a photo is sent in its own size."""


@dataclass(frozen=True)
class Copies:
    """Two JPEG files of a photo, in sRGB, without texts and colour profile."""

    shown: bytes
    small: bytes


def copies_of(content: bytes) -> Copies | None:
    """Copies of a photo from a server, for showing; ``None`` if it cannot be decoded."""
    image = decoded(content, QSize(SHOWN_PX, SHOWN_PX))
    if image is None:
        return None
    box = QSize(THUMB_PX, THUMB_PX)
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    is_small = image.width() <= box.width() and image.height() <= box.height()
    return Copies(jpeg_of(image), jpeg_of(image if is_small else image.scaled(box, keep, smooth)))


def clean_copy(source: str, target: Path) -> str:
    """Copy a picture without its metadata; the suffix of ``target`` is set by the format. Returns
    the path.

    The pixels of JPEG and PNG stay unchanged, unless the file is heavier than
    :data:`AS_IT_IS_BYTES` and the picture larger than :data:`SENT_PX`: then it becomes a new,
    smaller JPEG. Other formats that cameras and scanners write, and damaged files, become a new
    JPEG too. Raises ``BadPhoto``, and ``BadStore`` where the copy cannot be written.
    """
    try:
        content = Path(source).read_bytes()
    except OSError as error:
        raise BadPhoto(f"{source}: {error}") from error
    kind, clean = _clean(content)
    return written_photo(clean, target.with_suffix(_SUFFIX[kind]))


def written_photo(content: bytes, path: Path) -> str:
    """A file of ours with a picture; folders are made. Returns its path. Raises ``BadStore``."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    except OSError as error:
        raise BadStore(f"{path}: {error}") from error
    return str(path)


def _clean(content: bytes) -> tuple[str, bytes]:
    kind = media_type(content)
    if len(content) > AS_IT_IS_BYTES:
        smaller = decoded(content, QSize(SENT_PX, SENT_PX), own=True, larger=True)
        if smaller is not None:
            return "image/jpeg", jpeg_of(smaller)
    if kind:
        try:
            return kind, strip_metadata(content)
        except BadPhoto:
            pass  # damaged: continue with what Qt can read
    return "image/jpeg", jpeg_of(decoded(content, own=True) or QImage())


def jpeg_of(image: QImage) -> bytes:
    """A picture as JPEG. Raises ``BadPhoto`` for an empty one."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if image.isNull() or not _plain(image).save(buffer, "JPEG", QUALITY):
        raise BadPhoto("not a picture that can be read")
    return strip_metadata(bytes(buffer.data()))


def _plain(image: QImage) -> QImage:
    """The pixels in sRGB, on white, and nothing else: Qt would copy texts, such as a camera's
    comments, and the colour profile into a new file."""
    if image.colorSpace().isValid():
        image = image.convertedToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    plain = QImage(image.size(), QImage.Format.Format_RGB32)
    plain.fill(Qt.GlobalColor.white)
    painter = QPainter(plain)
    painter.drawImage(0, 0, image)
    painter.end()
    return plain


def read_image(path: str, box: QSize) -> QImage | None:
    """An image file decoded straight into ``box`` (pixels), upright; ``None`` when unreadable."""
    try:
        return decoded(Path(path).read_bytes(), box)
    except OSError:
        return None


def decoded(
    content: bytes, box: QSize | None = None, *, own: bool = False, larger: bool = False
) -> QImage | None:
    """A picture of one of the formats of ``core.photos.formats``, upright, no larger than
    ``box``. ``None`` for anything else, for more pixels than are decoded of its format, and, with
    ``larger``, for one that fits into the box as it is.

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
    elif larger:
        return None
    image = reader.read()
    return None if image.isNull() else image
