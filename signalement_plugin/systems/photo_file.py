"""Reads photos of the outbox for an upload. :func:`named_photos` gives each a name by which it is
recognised in the activity of a report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from ..core.errors import Refused
from ..core.model.operation import Operation

LARGEST = 20 * 1024 * 1024  # bytes
_PICTURES = {b"\x89PNG\r\n\x1a\n": "image/png", b"\xff\xd8\xff": "image/jpeg", b"GIF8": "image/gif"}
_SUFFIXES = {"image/png": ".png", "image/jpeg": ".jpg", "image/gif": ".gif"}
_NAME = re.compile(r"qgis\.([0-9a-f]{32}(?:-\d{1,3})?)\.(\d{1,3})\.(\d{1,3})[._]")
_TOLD = re.compile(rf"(?P<words>[^:\n]+): (?P<name>{_NAME.pattern}\w*(?:\.\w+)?)")


class PhotoFile(NamedTuple):
    """A file as a multipart request takes it."""

    name: str
    content: bytes
    media_type: str


class PhotoName(NamedTuple):
    """What the name of an uploaded photo says: its operation, its place among the operation's
    photos (from 1), and how many these are."""

    operation_id: str
    at: str
    total: int


def named_photos(operation: Operation) -> list[PhotoFile]:
    """The photos of an operation, whole, named by the operation's id so that they are recognised
    later. Raises ``Refused`` as :func:`photo_file` does."""
    files = [photo_file(path) for path in operation.photos]
    return [
        file._replace(name=f"qgis.{operation.id}.{at}.{len(files)}{_SUFFIXES[file.media_type]}")
        for at, file in enumerate(files, start=1)
    ]


def names_in(text: str) -> list[PhotoName]:
    """The names of :func:`named_photos` in a text; a server may have added to them."""
    return [PhotoName(mark, at, int(count)) for mark, at, count in _NAME.findall(text)]


def told_photo(text: str) -> tuple[str, PhotoName] | None:
    """What a server writes when a file has come: some words, a colon, and a name of
    :func:`named_photos`. ``None`` for a text that only mentions such a name, for example a
    colleague's note, or one that says that the file was deleted."""
    found = _TOLD.fullmatch(text)
    return (found["words"], names_in(found["name"])[0]) if found else None


class Arrived:
    """Counts the photos that a thread names, entry by entry."""

    def __init__(self) -> None:
        self._seen: dict[str, set[str]] = {}

    def whole(self, name: PhotoName) -> bool:
        """Count this photo; whether all photos of its operation have been named now."""
        seen = self._seen.setdefault(name.operation_id, set())
        seen.add(name.at)
        return len(seen) == name.total


@contextmanager
def naming_unreadable(file: Path) -> Iterator[None]:
    """Raises ``Refused`` with the photo's name where reading it fails."""
    try:
        yield
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or error
        raise Refused(server_message=f"the photo {file.name} cannot be read: {why}") from error


def photo_file(path: str) -> PhotoFile:
    """The file at ``path``, whole. Raises ``Refused`` for one that is gone, too large or no
    picture."""
    file = Path(path)
    with naming_unreadable(file):
        content = file.read_bytes() if file.stat().st_size <= LARGEST else b""
    if not content:
        raise Refused(
            server_message=f"the photo {file.name} is empty or larger than {LARGEST} bytes"
        )
    for magic, media_type in _PICTURES.items():
        if content.startswith(magic):
            return PhotoFile(file.name, content, media_type)
    raise Refused(server_message=f"{file.name} is no JPEG, PNG or GIF picture")
