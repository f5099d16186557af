"""Checks the size of a spreadsheet before GDAL opens it, because GDAL keeps a whole sheet in
memory.

In a file of 2 kB the row numbers can be 9,000 apart, and in one of 12 kB each row can have 2,000
cells: GDAL creates all empty cells between. So the parts of the file are unpacked and searched
first, as bytes and piece by piece. The numbers that are compared with the limits are upper bounds
of those that a parser could find.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO

from ..core.errors import BadFile, BigFile
from ..core.files.table import MOST_ROWS

MB = 1024 * 1024
MOST_UNPACKED = 128 * MB
"""Most unpacked bytes of all parts together: 100,000 rows of 20 columns have about 90 MB."""
MOST_TAGS = 12_000_000
"""Most tags of all parts together. GDAL needs about 50 bytes for a cell, which has three tags or
more."""
MOST_PLACES = 5_000_000
"""Rows times columns of a sheet, with the empty ones: 16 bytes each."""
LONGEST = MB
"""Bytes from one tag to the next. A cell of Excel ends at 32,767 characters."""
_PIECE = 64 * 1024

_XML = re.compile(rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*(?:<|\Z)")
"""Beginning of a part that may be XML; a parser stops at once at any other part, such as a
picture."""
_NAMED = rb"""(?:"[^"<]*"|'[^'<]*'|[^"'<>\[])*>"""
_DECLARES = re.compile(rb"<!DOCTYPE(?!" + _NAMED + rb")")
"""A document type that declares something. One that only has a name, as in a logo, may stay."""
_TEXTS = re.compile(
    rb"""<!DOCTYPE(?:"[^"<&]*"|'[^'<&]*'|[^"'<>&\[\]])*\["""
    rb"""(?:\s*<!ENTITY\s+[\w.-]+\s+(?:"[^"<&%]*"|'[^'<&%]*')\s*>)*\s*\]\s*>"""
)
"""A document type that only declares short names for plain texts, as drawing programs write it
before a logo."""
_PLACED = re.compile(
    rb"<(?:[^\s<>/:]+:)?((?:row|c)(?=[\s/>])" + rb"""(?:"[^"<]*"|'[^'<]*'|[^"'<>])*)>"""
)
"""A tag of a row or a cell; the group has no namespace prefix. GDAL ignores the prefix (seen with
3.10), and the name of the root element."""
_CELL = re.compile(rb"<c[\s/>]")
# matched anywhere in a tag, so also in the value of another attribute that looks the same
_AT = rb"""\sr\s*=\s*["']\s*"""
_ROW = re.compile(_AT + rb"(\d{1,12})")
_COLUMN = re.compile(_AT + rb"([A-Z]{1,12})")
_NO_PLACE = re.compile(_AT + rb"(?![A-Z]{1,3}\d|\d)")
_UNREADABLE = (zipfile.BadZipFile, OSError, ValueError, RuntimeError, EOFError, zlib.error)
"""What ``zipfile`` raises for a broken ZIP, a password, a compression that it does not know."""


def check_spreadsheet(path: Path) -> None:
    """Raises ``BigFile`` beyond a bound, ``BadFile`` for what no spreadsheet program writes."""
    try:
        with zipfile.ZipFile(path) as packed:
            parts = packed.infolist()
            size = sum(part.file_size for part in parts)
            if size > MOST_UNPACKED:
                raise BigFile(f"{path.name} unpacks to {size} bytes, more than {MOST_UNPACKED}")
            tags = 0
            for part in parts:
                with packed.open(part) as stream:
                    tags = _look_through(_pieces(stream), tags)
    except _UNREADABLE as error:
        raise BadFile(f"not a spreadsheet: {path.name}") from error


def _look_through(pieces: Iterable[bytes], tags: int) -> int:
    """The tags so far, with those of one more part."""
    sheet = _Sheet()
    longest = used = 0  # bytes of the declarations of entities; how often entities are used
    for piece in pieces:
        tags += piece.count(b"<")
        sheet.add(piece)
        if tags > MOST_TAGS or sheet.rows > MOST_ROWS or sheet.places > MOST_PLACES:
            raise BigFile(f"{tags} tags, {sheet.rows} rows, {sheet.columns} columns")
        bare = _TEXTS.sub(b"", piece, count=1)
        longest = max(longest, len(piece) - len(bare))
        used += bare.count(b"&") if longest else 0
        if longest and (sheet.rows or sheet.columns or used * longest > LONGEST):
            raise BadFile("names for texts in a sheet, or used too often")
        if sheet.is_odd or _DECLARES.search(bare):
            raise BadFile("a document type, or a place that no spreadsheet program writes")
    return tags


def _pieces(stream: IO[bytes]) -> Iterator[bytes]:
    """The bytes of a part of XML, cut before a tag. Without zeros, UTF-16 looks like UTF-8."""
    rest, begun = b"", False
    while chunk := stream.read(_PIECE):
        rest += chunk.replace(b"\0", b"")
        if not begun and not _XML.match(rest):
            return
        begun = begun or b"<" in rest
        whole, tag, more = rest.rpartition(b"<")
        if whole:
            yield whole
            rest = tag + more
        if len(rest) > LONGEST:
            raise BigFile(f"more than {LONGEST} bytes between two tags")
    yield rest


class _Sheet:
    """The last row and the last column that were named or counted; a part that is no sheet has
    none."""

    def __init__(self) -> None:
        self.rows = self.columns = self._cells = 0
        self._odd = False

    @property
    def places(self) -> int:
        return self.rows * self.columns

    @property
    def is_odd(self) -> bool:
        """Whether a cell's place is written in a form that cannot be read here."""
        return self._odd and self.rows > 0

    def add(self, piece: bytes) -> None:
        """Counts one piece, which ends before a tag. Only the tags of rows and cells are searched:
        a text may look like a place."""
        piece = b"<" + b"><".join(_PLACED.findall(piece)) + b">"
        self._odd = self._odd or _NO_PLACE.search(piece) is not None
        first, *rows = piece.split(b"<row")
        self._count(first)
        for row in rows:
            self.rows, self._cells = self.rows + 1, 0
            self._count(row)
        if self.rows:
            self.rows = max(self.rows, *map(int, _ROW.findall(piece)), 0)

    def _count(self, cells: bytes) -> None:
        named = _COLUMN.findall(cells)
        self._cells += max(0, len(_CELL.findall(cells)) - len(named))
        self.columns = max(self.columns, self._cells + max(map(_number, named), default=0))


def _number(letters: bytes) -> int:
    """A is 1, Z 26, AA 27."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
