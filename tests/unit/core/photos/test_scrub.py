"""Photos lose their metadata but for the orientation, and nothing of the picture."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st
from picture_bytes import (
    EOI,
    FRAME,
    SCAN,
    SECRET,
    SOI,
    START,
    TABLE,
    chunk,
    exif,
    jpeg,
    png,
    segment,
)

from signalement_plugin.core.errors import BadPhoto
from signalement_plugin.core.photos.scrub import media_type, strip_metadata


@pytest.mark.parametrize(
    "secret",
    [
        exif(1),
        segment(0xE1, b"http://ns.adobe.com/xap/1.0/\x00" + SECRET),
        segment(0xED, b"Photoshop 3.0\x00" + SECRET),
        segment(0xE2, b"MPF\x00" + SECRET),
        segment(0xE0, b"JFXX\x00" + SECRET),
        segment(0xFE, SECRET),
        segment(0xEB, SECRET),
    ],
)
def test_every_place_where_a_position_can_stand_is_emptied(secret) -> None:
    dirty = jpeg(secret)
    assert SECRET in dirty
    assert strip_metadata(dirty) == jpeg()


def test_a_second_picture_after_the_end_is_removed() -> None:
    assert strip_metadata(jpeg(after=jpeg(exif(1)))) == jpeg()


def test_the_picture_itself_and_its_colours_stay() -> None:
    """Texts in a colour profile are tested in ``test_colours.py``."""
    adobe = segment(0xEE, b"Adobe\x00\x64\x00\x00\x00\x00\x00")
    assert strip_metadata(jpeg(adobe, exif(1))) == jpeg(adobe)


@pytest.mark.parametrize("order", [">", "<"])
@pytest.mark.parametrize("turned", [3, 6, 8])
def test_only_the_orientation_is_kept(turned, order) -> None:
    clean = strip_metadata(jpeg(exif(turned, order)))
    assert SECRET not in clean
    assert b"\x88\x25" not in clean[:60]
    assert clean == strip_metadata(clean)
    (value,) = struct.unpack_from(">H", clean, clean.index(b"\x01\x12\x00\x03") + 8)
    assert value == turned


@pytest.mark.parametrize("turned", [0, 1, 9, 65_535])
def test_a_normal_or_invalid_orientation_is_not_kept(turned) -> None:
    assert strip_metadata(jpeg(exif(turned))) == jpeg()


def test_several_scans_are_walked_through() -> None:
    table = segment(0xC4, b"\x00" + bytes(16))
    whole = jpeg()[: -len(EOI)] + table + START + SCAN + EOI
    assert strip_metadata(whole) == whole


@pytest.mark.parametrize("kind", [b"eXIf", b"tEXt", b"iTXt", b"zTXt", b"tIME", b"priv"])
def test_a_png_loses_its_texts(kind) -> None:
    dirty = png(chunk(kind, SECRET))
    assert strip_metadata(dirty) == png()


def test_a_png_keeps_what_its_colours_need() -> None:
    kept = png(chunk(b"gAMA", b"\x00\x00\xb1\x8f"), chunk(b"tRNS", b"\x00\x00"))
    assert strip_metadata(kept) == kept


@pytest.mark.parametrize("at", range(0, len(jpeg()) - 1, 7))
def test_a_picture_cut_anywhere_is_refused(at) -> None:
    with pytest.raises(BadPhoto):
        strip_metadata(jpeg()[:at])


@pytest.mark.parametrize("at", range(0, len(png()) - 1, 5))
def test_a_png_cut_anywhere_is_refused(at) -> None:
    with pytest.raises(BadPhoto):
        strip_metadata(png()[:at])


def test_a_damaged_png_is_refused() -> None:
    spoilt = png()
    spoilt = spoilt[:18] + bytes((spoilt[18] ^ 1,)) + spoilt[19:]
    with pytest.raises(BadPhoto):
        strip_metadata(spoilt)


@given(st.sampled_from([SOI, b"\x89PNG\r\n\x1a\n", b""]), st.binary(max_size=400))
def test_no_bytes_bring_it_down(start, rest) -> None:
    content = start + rest
    try:
        clean = strip_metadata(content)
    except BadPhoto:
        return
    assert media_type(clean) == media_type(content) != ""
    assert strip_metadata(clean) == clean


@given(st.binary(max_size=300), st.integers(0xE0, 0xEF), st.integers(0, 1))
def test_whatever_a_segment_holds_the_picture_stays_the_same(body, marker, fill) -> None:
    clean = strip_metadata(jpeg(b"\xff" * fill + segment(marker, b"\x00" + body)))
    assert clean.endswith(TABLE + FRAME + START + SCAN + EOI)
    assert strip_metadata(clean) == clean
