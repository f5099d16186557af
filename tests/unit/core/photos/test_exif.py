"""Where and when a photo was taken; nothing is guessed, and no file causes a crash."""

from __future__ import annotations

import struct
from datetime import datetime, timedelta, timezone

import pytest

from signalement_plugin.core.photos.exif import ExifData, read_exif

TAG = tuple[int, int, int, bytes]


def ascii_tag(tag: int, text: str) -> TAG:
    raw = text.encode() + b"\x00"
    return tag, 2, len(raw), raw


def rationals(order: str, tag: int, *values: tuple[int, int]) -> TAG:
    return tag, 5, len(values), b"".join(struct.pack(f"{order}II", *one) for one in values)


def directory(order: str, start: int, tags: list[TAG]) -> bytes:
    """An EXIF directory at ``start``; values too long for its entries follow it."""
    head, tail = struct.pack(f"{order}H", len(tags)), b""
    after = start + 2 + 12 * len(tags) + 4
    for tag, kind, count, raw in tags:
        value = (
            raw.ljust(4, b"\x00") if len(raw) <= 4 else struct.pack(f"{order}I", after + len(tail))
        )
        tail += raw if len(raw) > 4 else b""
        head += struct.pack(f"{order}HHI", tag, kind, count) + value
    return head + b"\x00\x00\x00\x00" + tail


def jpeg(order: str = "<", *, offset: str = "+01:00", west: bool = False, under: int = 1) -> bytes:
    more = [ascii_tag(0x9003, "2026:11:24 10:03:07")]
    more += [ascii_tag(0x9011, offset)] if offset else []
    gps = [
        ascii_tag(1, "N"),
        rationals(order, 2, (50, 1), (28, 1), (84, 10 * under)),
        ascii_tag(3, "W" if west else "E"),
        rationals(order, 4, (4, 1), (52, 1), (264, 100)),
    ]
    exif_at = 8 + 2 + 2 * 12 + 4
    exif = directory(order, exif_at, more)
    gps_at = exif_at + len(exif)
    main = directory(
        order,
        8,
        [
            (0x8769, 4, 1, struct.pack(f"{order}I", exif_at)),
            (0x8825, 4, 1, struct.pack(f"{order}I", gps_at)),
        ],
    )
    tiff = {"<": b"II*\x00", ">": b"MM\x00*"}[order] + struct.pack(f"{order}I", 8)
    tiff += main + exif + directory(order, gps_at, gps)
    body = b"Exif\x00\x00" + tiff
    return b"\xff\xd8\xff\xe1" + struct.pack(">H", len(body) + 2) + body + b"\xff\xd9"


@pytest.mark.parametrize("order", ["<", ">"])
def test_place_and_time(order: str) -> None:
    found = read_exif(jpeg(order))
    assert found.lat == pytest.approx(50 + 28 / 60 + 8.4 / 3600)
    assert found.lon == pytest.approx(4 + 52 / 60 + 2.64 / 3600)
    assert found.at == datetime(2026, 11, 24, 10, 3, 7, tzinfo=timezone(timedelta(hours=1)))
    assert found.source == "DateTimeOriginal"


def test_a_clock_without_offset_stays_a_wall_clock() -> None:
    assert read_exif(jpeg(offset="")).at == datetime(2026, 11, 24, 10, 3, 7)  # noqa: DTZ001
    assert read_exif(jpeg(offset="soon")).at.tzinfo is None


def test_west_is_negative() -> None:
    assert read_exif(jpeg(west=True)).lon < 0


def test_a_position_with_a_zero_denominator_is_none() -> None:
    found = read_exif(jpeg(under=0))
    assert (found.lon, found.lat) == (None, None)
    assert found.at is not None


@pytest.mark.parametrize("content", [b"", b"\xff\xd8", b"\x89PNG\r\n\x1a\n", b"GIF89a" * 9])
def test_a_file_without_exif_gives_no_values(content: bytes) -> None:
    assert read_exif(content) == ExifData()


def test_cut_off_anywhere_nothing_crashes() -> None:
    whole = jpeg()
    for end in range(len(whole)):
        read_exif(whole[:end])


def test_any_byte_broken_nothing_crashes() -> None:
    whole = jpeg()
    for at in range(2, len(whole)):
        read_exif(whole[:at] + b"\xff" + whole[at + 1 :])
