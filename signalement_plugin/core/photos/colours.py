"""Rewrites the colour profile of a picture without its texts (ICC.1:2022, matrix and curves only).

Profiles carry a description, a copyright, a maker, dates and whatever a program adds; an owner's
name was seen in them. The colours need only a few numbers, which are put into a new profile. A
profile with tables (of printers and scanners) is left out: a picture without a profile is sRGB.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping

_HEADER, _ENTRY = 128, 12
_MOST_BYTES, _MOST_TAGS, _MOST_POINTS = 1024 * 1024, 100, 4096
_CURVES = {b"RGB ": (b"rTRC", b"gTRC", b"bTRC"), b"GRAY": (b"kTRC",)}
_POINTS = {b"RGB ": (b"wtpt", b"rXYZ", b"gXYZ", b"bXYZ"), b"GRAY": (b"wtpt",)}
_PARAMETERS = {0: 1, 1: 3, 2: 4, 3: 5, 4: 7}  # type of a curve → number of its parameters
_D50 = b"\x00\x00\xf6\xd6\x00\x01\x00\x00\x00\x00\xd3\x2d"
_MADE = struct.pack(">6H", 2000, 1, 1, 0, 0, 0)
_NO_TEXTS = {  # version of a profile → the texts that it must have, here empty
    2: (
        (b"desc", b"desc" + struct.pack(">III", 0, 1, 0) + bytes(4 + 4 + 2 + 1 + 67 + 1)),
        (b"cprt", b"text" + bytes(8)),  # 12 bytes are the least that Qt reads
    ),
    4: (
        (b"desc", b"mluc" + struct.pack(">III", 0, 0, 12)),
        (b"cprt", b"mluc" + struct.pack(">III", 0, 0, 12)),
    ),
}


def without_texts(profile: bytes) -> bytes:
    """A profile of the same colours that says nothing else; empty for one that is not
    understood."""
    space, version = profile[16:20], profile[8:9]
    texts = _NO_TEXTS.get(version[0] if version else 0)
    if texts is None or space not in _CURVES or profile[20:24] != b"XYZ ":
        return b""
    tags = _tags(profile)
    kept = dict(texts)
    for name in _POINTS[space]:
        kept[name] = _exactly(tags, name, b"XYZ ", 20)
    for name in _CURVES[space]:
        kept[name] = _curve(tags.get(name, b""))
    if not all(kept.values()):
        return b""
    turned = _exactly(tags, b"chad", b"sf32", 44)
    return _profile(space, version[0], {**kept, b"chad": turned} if turned else kept)


def _tags(profile: bytes) -> Mapping[bytes, bytes]:
    found: dict[bytes, bytes] = {}
    if not _HEADER + 4 <= len(profile) <= _MOST_BYTES:
        return found
    (count,) = struct.unpack_from(">I", profile, _HEADER)
    for at in range(min(count, _MOST_TAGS)):
        place = _HEADER + 4 + at * _ENTRY
        if place + _ENTRY > len(profile):
            break
        name, start, size = struct.unpack_from(">4sII", profile, place)
        found[name] = profile[start : start + size]
    return found


def _exactly(tags: Mapping[bytes, bytes], name: bytes, kind: bytes, size: int) -> bytes:
    """The numbers of a tag; empty where it is of another kind or too short."""
    tag = tags.get(name, b"")
    return kind + bytes(4) + tag[8:size] if tag[:4] == kind and len(tag) >= size else b""


def _curve(tag: bytes) -> bytes:
    """A formula, or a table of rising values: brightness rises, bytes of a text do not."""
    if tag[:4] == b"para" and len(tag) >= _ENTRY:
        (kind,) = struct.unpack_from(">H", tag, 8)
        size = _ENTRY + 4 * _PARAMETERS.get(kind, len(tag))
        return b"para" + bytes(4) + tag[8:10] + bytes(2) + tag[12:size] if len(tag) >= size else b""
    if tag[:4] != b"curv" or len(tag) < _ENTRY:
        return b""
    (count,) = struct.unpack_from(">I", tag, 8)
    if count > _MOST_POINTS or len(tag) < _ENTRY + 2 * count:
        return b""
    values = struct.unpack_from(f">{count}H", tag, _ENTRY)
    rises = all(one <= other for one, other in zip(values, values[1:]))
    return b"curv" + bytes(4) + tag[8 : _ENTRY + 2 * count] if rises else b""


def _profile(space: bytes, version: int, tags: Mapping[bytes, bytes]) -> bytes:
    start = _HEADER + 4 + _ENTRY * len(tags)
    table, data = b"", b""
    for name, tag in tags.items():
        table += struct.pack(">4sII", name, start + len(data), len(tag))
        data += tag + bytes(-len(tag) % 4)
    head = struct.pack(">II", start + len(data), 0) + bytes((version, 0, 0, 0))
    head += b"mntr" + space + b"XYZ " + _MADE + b"acsp" + bytes(28) + _D50
    return head.ljust(_HEADER, b"\x00") + struct.pack(">I", len(tags)) + table + data
