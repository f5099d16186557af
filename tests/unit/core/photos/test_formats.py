"""Picture formats are recognised by their first bytes; of a GIF, the largest frame is found."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from signalement_plugin.core.photos.formats import (
    GIF,
    JPEG,
    PNG,
    WEBP,
    format_of,
    largest_gif_frame,
)

SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'


def gif(width: int, height: int, *frames: tuple[int, int], table: int = 0) -> bytes:
    """A GIF of frames of these sizes, without their pixels."""
    head = b"GIF89a" + struct.pack("<HHBBB", width, height, 0x80 | table, 0, 0)
    parts = [head + bytes(3 << (table + 1)), b"\x21\xf9\x04" + bytes(4) + b"\0"]
    parts += [
        b"\x2c" + struct.pack("<HHHHB", 0, 0, *frame, 0) + b"\x02\x02\x4c\x01\0" for frame in frames
    ]
    return b"".join([*parts, b";"])


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"\xff\xd8\xff\xe0", JPEG),
        (b"\x89PNG\r\n\x1a\n", PNG),
        (gif(1, 1), GIF),
        (b"RIFF\x10\0\0\0WEBPVP8X", WEBP),
        (b"RIFF\x10\0\0\0WAVEfmt ", None),
        (SVG, None),
        (b"<svg", None),
        (b"\x1f\x8b" + SVG, None),
        (b"BM", None),
        (b"II*\0", None),
        (b"", None),
    ],
)
def test_four_formats_are_shown(content, kind):
    assert format_of(content) is kind


def test_scanners_and_telephones_write_others_and_nobody_draws_svg():
    assert format_of(b"II*\0", own=True)
    assert format_of(b"\0\0\0\x18ftypheic", own=True)
    assert format_of(SVG, own=True) is None


@pytest.mark.parametrize("table", [0, 3, 7])
def test_the_largest_frame_counts(table):
    assert largest_gif_frame(gif(4, 3, (4, 3), table=table)) == 12
    assert largest_gif_frame(gif(1, 1, (1, 1), (65_535, 65_535), table=table)) == 65_535**2


@given(st.binary(max_size=100), st.integers(0, 60))
def test_any_bytes_have_an_end(rest, cut):
    assert largest_gif_frame(gif(2, 2, (2, 2))[:cut] + rest) >= 0
