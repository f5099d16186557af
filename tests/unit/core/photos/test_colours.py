"""Colour profiles keep the colours of a picture and lose every text."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from picture_bytes import chunk, jpeg, png, segment

from signalement_plugin.core.photos.colours import without_texts
from signalement_plugin.core.photos.scrub import strip_metadata

NAME = b"Ana Testamente"
ICC = b"ICC_PROFILE\x00"


def xyz(*values: int) -> bytes:
    return b"XYZ " + NAME[:4] + struct.pack(">3i", *values)


def curve(*values: int) -> bytes:
    return b"curv" + bytes(4) + struct.pack(f">I{len(values)}H", len(values), *values)


GAMMA = b"para" + bytes(4) + struct.pack(">HHi", 0, 0x4142, 144_179)
TAGS = {
    b"desc": b"desc" + struct.pack(">II", 0, len(NAME)) + NAME,
    b"cprt": b"text" + bytes(4) + NAME,
    b"dmnd": b"desc" + struct.pack(">II", 0, len(NAME)) + NAME,
    b"meta": b"dict" + bytes(4) + NAME,
    b"wtpt": xyz(0xF6D6, 0x10000, 0xD32D),
    **{name: xyz(at, at + 1, at + 2) for at, name in enumerate((b"rXYZ", b"gXYZ", b"bXYZ"))},
    b"chad": b"sf32" + bytes(4) + bytes(range(36)) + NAME,
    b"rTRC": curve(0, 9, 9, 65_535) + NAME,
    b"gTRC": GAMMA + NAME,
    b"bTRC": curve(563),
}


def profile(version: int = 2, space: bytes = b"RGB ", **changed: bytes | None) -> bytes:
    tags = {**TAGS, **{name.encode(): tag for name, tag in changed.items()}}
    tags = {name: tag for name, tag in tags.items() if tag is not None}
    start, table, data = 132 + 12 * len(tags), b"", b""
    for name, tag in tags.items():
        table += struct.pack(">4sII", name, start + len(data), len(tag))
        data += tag
    head = struct.pack(">I4s", start + len(data), NAME[:4]) + bytes((version, 0x10, 0, 0))
    head += b"mntr" + space + b"XYZ " + bytes(12) + b"acsp" + NAME[:4] + bytes(4) + NAME[:8]
    return (
        head.ljust(80, b"\x00") + NAME.ljust(48, b"x") + struct.pack(">I", len(tags)) + table + data
    )


def tags_of(made: bytes) -> dict[bytes, bytes]:
    (count,) = struct.unpack_from(">I", made, 128)
    found = {}
    for at in range(count):
        name, start, size = struct.unpack_from(">4sII", made, 132 + 12 * at)
        found[name] = made[start : start + size]
    return found


@pytest.mark.parametrize("version", [2, 4])
def test_numbers_are_kept_and_words_are_not(version: int) -> None:
    made = without_texts(profile(version))
    kept = tags_of(made)
    assert NAME[:4] not in made
    assert struct.unpack_from(">I", made) == (len(made),)
    assert made[36:40] == b"acsp"
    for name in (b"wtpt", b"rXYZ", b"gXYZ", b"bXYZ"):
        assert kept[name][8:] == TAGS[name][8:]
    assert kept[b"chad"][8:] == bytes(range(36))
    assert kept[b"rTRC"] == curve(0, 9, 9, 65_535)
    assert struct.unpack_from(">HHi", kept[b"gTRC"], 8) == (0, 0, 144_179)
    assert kept[b"bTRC"] == curve(563)
    assert set(kept) == set(TAGS) - {b"dmnd", b"meta"}
    assert without_texts(made) == made


@pytest.mark.parametrize(
    "unknown",
    [
        profile(5),
        profile(space=b"CMYK"),
        profile(rTRC=None),
        profile(wtpt=b"text" + NAME),
        profile(rTRC=curve(*NAME)),  # text in place of a brightness curve
        profile(rTRC=b"curv" + bytes(4) + struct.pack(">I", 4_000_000_000)),
        profile(gTRC=b"para" + bytes(4) + b"\x00\x09" + bytes(40)),
        profile()[:200],
        b"",
        b"colours",
    ],
)
def test_an_unknown_colour_profile_is_left_out(unknown: bytes) -> None:
    assert without_texts(unknown) == b""
    assert strip_metadata(jpeg(segment(0xE2, ICC + b"\x01\x01" + unknown))) == jpeg()
    packed = b"Ana\x00\x00" + zlib.compress(unknown)
    assert strip_metadata(png(chunk(b"iCCP", packed))) == png()


def test_grey_has_one_curve() -> None:
    assert set(tags_of(without_texts(profile(space=b"GRAY", kTRC=curve(1, 2))))) == {
        *(b"desc", b"cprt", b"wtpt", b"kTRC", b"chad")
    }


def in_jpeg(whole: bytes) -> bytes:
    """A JPEG file with the profile in two segments, the second part first."""
    parts = whole[:300], whole[300:]
    said = [segment(0xE2, ICC + bytes((at, 2)) + part) for at, part in enumerate(parts, 1)]
    return jpeg(*reversed(said))


def in_png(whole: bytes) -> bytes:
    return png(chunk(b"iCCP", NAME + b"\x00\x00" + zlib.compress(whole)))


@pytest.mark.parametrize("put", [in_jpeg, in_png])
def test_a_picture_loses_its_profile_s_words(put: Callable[[bytes], bytes]) -> None:
    clean = strip_metadata(put(profile()))
    wanted = without_texts(profile())
    if put is in_png:
        packed = clean[clean.index(b"iCCPicc\x00\x00") + 9 :]
        assert zlib.decompressobj().decompress(packed) == wanted
    else:
        assert wanted in clean
    assert NAME not in clean
    assert strip_metadata(clean) == clean


def test_a_huge_compressed_profile_is_read_up_to_a_limit() -> None:
    late = profile()[:128] + struct.pack(">I", 200_000) + bytes(12 * 200_000) + profile()[132:]
    assert strip_metadata(in_png(late)) == png()
    assert strip_metadata(in_png(profile() + bytes(64 * 1024 * 1024))) == strip_metadata(
        in_png(profile())
    )


@given(st.binary(max_size=400), st.integers(0, len(profile())))
def test_any_bytes_are_read_without_a_crash(other: bytes, at: int) -> None:
    spoilt = profile()[:at] + other + profile()[at + len(other) :]
    made = without_texts(spoilt)
    assert made == b"" or without_texts(made) == made
