"""The text that can be selected in a PDF written by Qt, decoded by the character maps of its
fonts."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from pathlib import Path

_OBJECT = re.compile(rb"(?:^|[\r\n])(\d+) 0 obj(.*?)endobj", re.DOTALL)
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_RANGE = re.compile(rb"<(\w+)>\s*<\w+>\s*(?:\[([^\]]*)\]|<(\w+)>)")
_PAIR = re.compile(rb"<(\w+)>\s*<(\w+)>")
_SHOWN = re.compile(rb"/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>|\b(TJ|Tj|T\*|Td|Tm|ET)\b")


def words_of(path: Path) -> str:
    """All its texts, a line for each that was drawn."""
    objects = {int(number): body for number, body in _OBJECT.findall(path.read_bytes())}
    fonts = {f"F{at}": _letters(objects, body) for at, body in objects.items() if b"/Font" in body}
    pages = (stream for stream in map(_stream, objects.values()) if b" Tf" in stream)
    return "\n".join(line for page in pages for line in _lines(page, fonts))


def _stream(body: bytes) -> bytes:
    found = _STREAM.search(body)
    if found is None:
        return b""
    if b"FlateDecode" not in body[: found.start()]:
        return found[1]
    try:
        # zlib.decompress fails without the last byte of the checksum, which _STREAM takes for
        # the end of a line when it is a carriage return
        return zlib.decompressobj().decompress(found[1])
    except zlib.error:
        return b""


def _letters(objects: dict[int, bytes], font: bytes) -> dict[int, str]:
    """Number of a glyph → what it is a sign for."""
    told = re.search(rb"/ToUnicode (\d+) 0 R", font)
    text = _stream(objects[int(told[1])]) if told else b""
    found: dict[int, str] = {}
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", text, re.DOTALL):
        found.update((int(glyph, 16), _sign(code)) for glyph, code in _PAIR.findall(block))
    for block in re.findall(rb"beginbfrange(.*?)endbfrange", text, re.DOTALL):
        for first, several, one in _RANGE.findall(block):
            codes = re.findall(rb"<(\w+)>", several) or [one]
            found.update((int(first, 16) + at, _sign(code)) for at, code in enumerate(codes))
    return found


def _sign(code: bytes) -> str:
    return bytes.fromhex(code.decode()).decode("utf-16-be")


def _lines(page: bytes, fonts: dict[str, dict[int, str]]) -> Iterator[str]:
    letters: dict[int, str] = {}
    line = ""
    for font, shown, what in _SHOWN.findall(page):
        if font:
            letters = fonts.get(font.decode(), {})
        elif shown:
            glyphs = (shown[at : at + 4] for at in range(0, len(shown), 4))
            line += "".join(letters.get(int(one, 16), "") for one in glyphs)
        elif what == b"ET" and line:
            yield " ".join(line.split())
            line = ""
