"""Copies of photos of waiting changes: the user's files may be gone when the changes are sent."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from ...core.errors import BadPhoto
from ...core.model.operation import Operation, State
from ...sync.rules.rows import OutboxRow
from ..details.images import clean_copy


def with_own_photos(operation: Operation, folder: Path) -> Operation:
    """The operation with copies of its photos in ``folder``, without metadata such as the position.
    Raises ``BadPhoto`` with the file's name for a picture that cannot be read, and ``BadStore``
    where a copy cannot be written."""
    if not operation.photos:
        return operation
    target = folder / operation.id
    copies = tuple(_copied(photo, target / str(at)) for at, photo in enumerate(operation.photos))
    return replace(operation, photos=copies)


def _copied(photo: str, target: Path) -> str:
    try:
        return clean_copy(photo, target)
    except BadPhoto as error:
        raise BadPhoto(str(error), Path(photo).name) from error


def forget_photos(row: OutboxRow, folder: Path) -> None:
    """Delete our copies of photos once the server has them."""
    if row.state is not State.CONFIRMED:
        return
    for photo in map(Path, row.operation.photos):
        if folder in photo.parents:
            with suppress(OSError):  # open in another program on Windows: ``retention`` deletes it
                photo.unlink()
