"""Images: the decoder is chosen by the plugin; neither a picture of very many pixels nor a file
that is no photo (such as SVG) is decoded."""

from __future__ import annotations

import random
import struct
import zlib
from pathlib import Path

import pytest
from picture_bytes import chunk, segment
from qgis.core import (
    QgsAttributeEditorElement,
    QgsAttributeEditorTextElement,
    QgsEditFormConfig,
    QgsVectorLayer,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice, QSize
from qgis.PyQt.QtGui import QColor, QColorSpace, QImage, QImageWriter

from signalement_plugin.connection.details.detail_fetcher import DetailFetcher
from signalement_plugin.connection.details.images import (
    AS_IT_IS_BYTES,
    SENT_PX,
    SHOWN_PX,
    clean_copy,
    copies_of,
    decoded,
    read_image,
)
from signalement_plugin.connection.outbox.own_photos import with_own_photos
from signalement_plugin.core.errors import BadPhoto, BadStore
from signalement_plugin.core.model.operation import Operation
from signalement_plugin.core.model.report import Attachment
from signalement_plugin.core.photos.scrub import strip_metadata
from signalement_plugin.layer.form import set_form, set_widgets
from signalement_plugin.store.photo_cache import PhotoCache, served_file
from signalement_plugin.systems.base import SystemBase

BOX = QSize(200, 200)
GIF = (
    b"GIF89a\x01\x00\x01\x00\x80\x00\x00\xff\xff\xff\x00\x00\x00"
    b"\x2c\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02\x44\x01\x00;"
)


def encoded(kind: str, side: int = 400) -> bytes:
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(QColor("#2e63cf"))
    return written(image, kind)


def written(image: QImage, kind: str) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, kind.encode()).write(image)
    return bytes(data)


def png(width: int, height: int) -> bytes:
    """A white PNG with one bit per pixel: any size in a few bytes."""
    pack = zlib.compressobj(9)
    row = b"\0" + b"\xff" * ((width + 7) // 8)
    lines = b"".join(pack.compress(row) for _line in range(min(height, 10_000))) + pack.flush()
    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", lines), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(*part) for part in parts)


def gif(frame: int) -> bytes:
    """A picture of one pixel with a frame that is larger."""
    size = struct.pack("<HH", frame, frame)
    return GIF[:24] + size + GIF[28:]


def webp(side: int) -> bytes:
    """The header of a lossless WebP of this size."""
    bits = (side - 1) | (side - 1) << 14
    body = b"VP8L" + struct.pack("<IBI", 1000, 0x2F, bits) + bytes(995)
    return b"RIFF" + struct.pack("<I", 4 + len(body)) + b"WEBP" + body


def svg(inside: str) -> bytes:
    head = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
    return f'{head} width="90" height="90">{inside}</svg>'.encode()


NOT_PHOTOS = {
    "PNG of 9,990 x 9,990 in 12 kB": png(9_990, 9_990),
    "PNG of 60,000 x 60,000": png(60_000, 60_000),
    "GIF of one pixel with a frame of 65,535": gif(65_535),
    "WebP of 16,384 x 16,384": webp(16_384),
    "SVG": svg('<rect width="9" height="9"/>'),
    "SVG of a million": svg("").replace(b'"90"', b'"1000000000"'),
    "SVG with a local file": svg('<image xlink:href="file:///etc/hostname" width="9" height="9"/>'),
    "SVG with a share": svg('<image xlink:href="//127.0.0.1/share/x.png" width="9" height="9"/>'),
    "SVG in gzip": b"\x1f\x8b\x08" + bytes(20),
    "XPM": b'/* XPM */ static char *x[] = {"1 1 1 1", "a c #fff", "a"};',
    "words": b"no picture at all",
    "nothing": b"",
}


@pytest.mark.parametrize("kind", ["jpeg", "png", "webp"])
def test_photos_are_decoded_no_larger_than_shown(kind, tmp_path):
    if kind.encode() not in [bytes(one) for one in QImageWriter.supportedImageFormats()]:
        pytest.skip(f"this Qt writes no {kind}")
    content = encoded(kind)
    assert decoded(content, BOX).size() == BOX
    assert decoded(GIF).size() == QSize(1, 1)
    (tmp_path / "named.svg").write_bytes(content)  # recognised by its content, not by its name
    assert read_image(str(tmp_path / "named.svg"), BOX).size() == BOX


@pytest.mark.parametrize("name", NOT_PHOTOS)
def test_a_file_that_is_no_photo_is_not_decoded(name, tmp_path):
    content = NOT_PHOTOS[name]
    assert decoded(content, BOX) is None
    (tmp_path / "x.png").write_bytes(content)
    assert read_image(str(tmp_path / "x.png"), BOX) is None


@pytest.mark.parametrize("name", NOT_PHOTOS)
@pytest.mark.parametrize("media_type", ["image/png", "image/jpeg"])
def test_a_file_that_is_no_photo_is_not_cached(qtbot, tmp_path, name, media_type):
    """On paper, in map tips and forms QGIS opens files of this folder by itself."""
    assert fetched(qtbot, tmp_path, media_type, NOT_PHOTOS[name]) == ""
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("kind", ["jpeg", "png"])
def test_a_displayed_photo_is_encoded_again_without_its_metadata(qtbot, tmp_path, kind):
    """The bytes of the server lie beside it, for whoever needs them as evidence."""
    content = described(encoded(kind))
    path = Path(fetched(qtbot, tmp_path, "image/svg+xml", content))
    assert sorted(one.suffix for one in tmp_path.iterdir()) == [".bin", ".jpg", ".jpg"]
    for one in tmp_path.glob("*.jpg"):
        assert WORDS not in one.read_bytes()
        assert not QImage(str(one)).colorSpace().isValid()
        assert not QImage(str(one)).textKeys()
    assert QImage(str(path)).size() == QSize(400, 400)
    assert close(QImage(str(path)).pixelColor(9, 9), QColor("#2e63cf"))
    assert served_file(str(path)).read_bytes() == content


def test_no_picture_is_shown_larger_than_paper_needs(qtbot, tmp_path):
    path = fetched(qtbot, tmp_path, "image/jpeg", encoded("jpeg", SHOWN_PX + 1000))
    assert QImage(path).size() == QSize(SHOWN_PX, SHOWN_PX)


def test_transparent_pixels_become_white(qtbot, tmp_path):
    image = QImage(40, 40, QImage.Format.Format_ARGB32)
    image.fill(QColor(0, 0, 0, 0))
    path = fetched(qtbot, tmp_path, "image/png", written(image, "png"))
    assert close(QImage(path).pixelColor(9, 9), QColor("white"))


def test_a_wide_gamut_is_shown_in_its_colours():
    """An iPhone's Display P3: without its profile the same numbers would be a paler red."""
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(QColor(200, 80, 60))
    image.setColorSpace(QColorSpace(QColorSpace.NamedColorSpace.DisplayP3))
    content = written(image, "jpeg")
    cleaned_copy = strip_metadata(content)
    shown = QImage.fromData(copies_of(content).shown).pixelColor(9, 9)
    assert close(shown, QColor(215, 72, 52))
    again = QImage.fromData(copies_of(cleaned_copy).shown).pixelColor(9, 9)
    assert close(again, shown), "a profile without its words means the same"
    assert b"Display P3" in content
    assert b"Display P3" not in cleaned_copy


WORDS = b"Ana Testamente"


def described(content: bytes) -> bytes:
    """The picture with a text in a comment or in a text chunk."""
    if content.startswith(b"\xff\xd8"):
        return content[:2] + segment(0xFE, WORDS) + content[2:]
    end = content.index(b"IDAT") - 4
    return content[:end] + chunk(b"tEXt", b"Comment\0" + WORDS) + content[end:]


def close(one: QColor, other: QColor) -> bool:
    pairs = zip(one.getRgb(), other.getRgb())
    return all(abs(left - right) <= 6 for left, right in pairs)


def fetched(qtbot, cache, media_type: str, content: bytes) -> str:
    class Shows(SystemBase):
        def probe(self) -> None:
            return

        def attachment(self, url: str) -> Attachment:
            return Attachment(url, media_type, content)

        activity = photos = attachment

        def close(self) -> None:
            return

    detail_fetcher = DetailFetcher(PhotoCache(cache))
    detail_fetcher.start(Shows)
    with qtbot.waitSignal(detail_fetcher.photo) as told:
        detail_fetcher.load_photo("http://127.0.0.1/x.png")
    detail_fetcher.stop()
    return told.args[1]


@pytest.mark.parametrize("name", [name for name in NOT_PHOTOS if "PNG" not in name])
def test_a_file_that_is_no_photo_is_not_sent(tmp_path, name):
    chosen = tmp_path / "chosen.jpg"
    chosen.write_bytes(NOT_PHOTOS[name])
    with pytest.raises(BadPhoto):
        clean_copy(str(chosen), tmp_path / "copy")


def test_a_copy_that_cannot_be_written_is_no_fault_of_the_photo(tmp_path):
    chosen = tmp_path / "chosen.jpg"
    chosen.write_bytes(noise(40, 30, "JPEG"))
    (tmp_path / "file").touch()
    with pytest.raises(BadStore):
        clean_copy(str(chosen), tmp_path / "file" / "copy")


def test_of_several_photos_the_one_that_cannot_be_read_is_named(tmp_path):
    good, bad = tmp_path / "good.jpg", tmp_path / "damaged.jpg"
    good.write_bytes(noise(40, 30, "JPEG"))
    bad.write_bytes(b"no picture")
    change = Operation("1", "53", photos=(str(good), str(bad)))
    with pytest.raises(BadPhoto) as raised:
        with_own_photos(change, tmp_path / "ours")
    assert raised.value.server_message == "damaged.jpg"


def noise(width: int, height: int, kind: str) -> bytes:
    """A picture of noise, which no encoder compresses well."""
    grain = random.Random(1).randbytes(width * height * 4)  # noqa: S311 the same each time
    return written(QImage(grain, width, height, QImage.Format.Format_RGB32), kind)


@pytest.mark.parametrize(("kind", "suffix"), [("JPEG", ".jpg"), ("PNG", ".png")])
def test_a_heavy_photo_is_sent_smaller(tmp_path, kind, suffix):
    chosen = tmp_path / f"chosen{suffix}"
    chosen.write_bytes(noise(3200, 1600, kind))
    assert chosen.stat().st_size > AS_IT_IS_BYTES
    copy = Path(clean_copy(str(chosen), tmp_path / "copy"))
    assert copy.suffix == ".jpg"
    size = QImage(str(copy)).size()
    assert (size.width(), size.height()) == (SENT_PX, SENT_PX // 2)
    assert copy.stat().st_size < chosen.stat().st_size
    again = Path(clean_copy(str(copy), tmp_path / "again"))
    assert again.read_bytes() == copy.read_bytes()


@pytest.mark.parametrize(("width", "height"), [(2560, 1600), (1600, 2560)])
def test_a_heavy_photo_that_is_not_large_keeps_its_picture(tmp_path, width, height):
    chosen = tmp_path / "chosen.png"
    chosen.write_bytes(noise(width, height, "PNG"))
    copy = Path(clean_copy(str(chosen), tmp_path / "copy"))
    assert copy.suffix == ".png"
    assert QImage(str(copy)) == QImage(str(chosen))


def test_the_form_opens_no_address_by_itself():
    layer = QgsVectorLayer("Point?field=report_id:string&field=photo:string", "x", "memory")
    set_widgets(layer, [], [])
    set_form(layer, frozenset())
    at = layer.fields().lookupField("photo")
    assert layer.editorWidgetSetup(at).config()["DocumentViewer"] == 0
    texts = found(layer.editFormConfig())
    assert len(texts) == 1
    assert "thumb-" in texts[0]


def found(config: QgsEditFormConfig) -> list[str]:
    root = config.invisibleRootContainer()
    kind = QgsAttributeEditorElement.AeTypeTextElement
    elements = root.findElements(kind)
    return [sip.cast(one, QgsAttributeEditorTextElement).text() for one in elements]
