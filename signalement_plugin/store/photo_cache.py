"""Photos that were fetched before, as files of a connection's data folder. Any thread."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from ..core.photos.formats import format_of

FOLDER = "photos"
"""Of a connection's data folder."""
MOST_BYTES = 200 * 1024 * 1024


def photo_key(url: str) -> str:
    """Name of a photo's file, without suffix (``layer.map_tip`` has it too)."""
    return hashlib.sha256(url.encode("utf-8")).hexdigest()[:32]


def cached_photo(folders: Iterable[Path], url: str) -> str:
    """Path of the photo in the first of these data folders that has it; empty for none."""
    if not url:
        return ""
    found = (path for folder in folders for path in (folder / FOLDER).glob(f"{photo_key(url)}.*"))
    return str(next(found, ""))


class PhotoCache:
    """What lies in one ``folder``, at most :data:`MOST_BYTES`: photos by their address, and of a
    report with several the list of their addresses. Writing raises ``OSError``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def find(self, url: str) -> Path | None:
        """The file of a photo that came before; it is the one used last from now on."""
        found = next(self.folder.glob(f"{photo_key(url)}.*"), None)
        if found is not None:
            with suppress(OSError):  # gone, or a disk that cannot be written: it is still shown
                os.utime(found)
        return found

    def keep(self, url: str, content: bytes) -> Path | None:
        """Where the photo lies now; ``None`` for what is no picture that is shown, whatever
        the server calls it."""
        kind = format_of(content)
        if kind is None:
            return None
        path = self.folder / (photo_key(url) + kind.suffix)
        self._write(path, content)
        return path

    def keep_list(self, report_id: str, urls: Sequence[str]) -> None:
        """For when the server cannot be asked which photos a report has."""
        self._write(self._list_path(report_id), json.dumps(urls).encode())

    def known_list(self, report_id: str) -> list[str]:
        """What :meth:`keep_list` was given; empty where that is not known."""
        try:
            kept = json.loads(self._list_path(report_id).read_text("utf-8"))
        except (OSError, ValueError):
            return []
        return [one for one in kept if isinstance(one, str)] if isinstance(kept, list) else []

    def _list_path(self, report_id: str) -> Path:
        return self.folder / f"list-{photo_key(report_id)}.json"

    def _write(self, path: Path, content: bytes) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        self._trim(keep=path)

    def _trim(self, keep: Path) -> None:
        """What was used longest ago goes first once the cache is over its size."""
        files = sorted(self.folder.iterdir(), key=lambda one: one.stat().st_mtime)
        size = sum(one.stat().st_size for one in files)
        for one in files:
            if size <= MOST_BYTES or one == keep:
                break
            size -= one.stat().st_size
            one.unlink()
