"""A photo of the outbox as it is uploaded with a form."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from ..core.errors import Refused

LARGEST = 20 * 1024 * 1024  # bytes
_PICTURES = {b"\x89PNG\r\n\x1a\n": "image/png", b"\xff\xd8\xff": "image/jpeg", b"GIF8": "image/gif"}


class PhotoFile(NamedTuple):
    """What a multipart request takes as a file."""

    name: str
    content: bytes
    media_type: str


def photo_file(path: str) -> PhotoFile:
    """The file at ``path``, whole. Raises ``Refused`` for one that is gone, too large or no
    picture."""
    file = Path(path)
    try:
        content = file.read_bytes() if file.stat().st_size <= LARGEST else b""
    except (OSError, ValueError) as error:
        raise Refused(words=f"the photo {file.name} cannot be read: {error}") from error
    if not content:
        raise Refused(words=f"the photo {file.name} is empty or larger than {LARGEST} bytes")
    for magic, media_type in _PICTURES.items():
        if content.startswith(magic):
            return PhotoFile(file.name, content, media_type)
    raise Refused(words=f"{file.name} is no JPEG, PNG or GIF picture")
