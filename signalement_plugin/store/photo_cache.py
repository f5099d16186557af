"""Photos that were fetched before, as files of a connection's data folder. Any thread.

QGIS opens some of these files by itself, in print layouts, map tips and forms. Bytes as a server
sent them are therefore stored under a name that no program takes for a picture.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Collection, Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from ..core.files.private import write_whole

FOLDER = "photos"
"""Folder in a connection's data folder."""
MOST_BYTES = 200 * 1024 * 1024


SHOWN, SMALL, SERVED = "shown-{key}.jpg", "thumb-{key}.jpg", "served-{key}.bin"
"""Of one photo: what is shown of it, a small copy (``layer.map_tip`` has its name too), and the
bytes that the server sent."""


def photo_key(url: str) -> str:
    """What the names of a photo's files have in common."""
    return hashlib.sha256(url.encode("utf-8")).hexdigest()[:32]


def cached_photo(folders: Iterable[Path], url: str) -> str:
    """Path of the photo in the first of these data folders that has it; empty for none."""
    if not url:
        return ""
    name = SHOWN.format(key=photo_key(url))
    found = (path for folder in folders if (path := folder / FOLDER / name).is_file())
    return str(next(found, ""))


def served_file(shown: str) -> Path:
    """The file with the bytes that the server sent, of the path of one that is shown."""
    path = Path(shown)
    return path.with_name(SERVED.format(key=path.stem.rpartition("-")[2]))


class PhotoCache:
    """The cache in one ``folder``, at most :data:`MOST_BYTES`: photos by their address, and for a
    report with several photos the list of their addresses. Writing raises ``OSError``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def find(self, url: str) -> Path | None:
        """The shown file of a stored photo, which now counts as the one used last."""
        files = self._files(url)
        if not all(one.is_file() for one in files):
            return None
        for one in files:
            with suppress(OSError):  # such as of a read-only disk: the photo is still shown
                os.utime(one)
        return files[-1]

    def keep(self, url: str, served: bytes, shown: bytes, small: bytes) -> Path:
        """Stores the bytes from the server, the shown picture and the small copy; returns the path
        of the shown one."""
        files = self._files(url)
        for path, content in zip(files, (served, small, shown)):
            self._write(path, content, keep=files)
        return files[-1]

    def _files(self, url: str) -> tuple[Path, ...]:
        key = photo_key(url)
        return tuple(self.folder / name.format(key=key) for name in (SERVED, SMALL, SHOWN))

    def keep_list(self, report_id: str, urls: Sequence[str]) -> None:
        """Stores which photos a report has, for times when the server cannot be reached."""
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

    def _write(self, path: Path, content: bytes, keep: Sequence[Path] = ()) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        write_whole(path, content)
        self._trim({path, *keep})

    def _trim(self, keep: Collection[Path]) -> None:
        """Deletes the files used longest ago while the cache is over its size."""
        files = sorted(self.folder.iterdir(), key=lambda one: one.stat().st_mtime)
        size = sum(one.stat().st_size for one in files)
        for one in files:
            if size <= MOST_BYTES:
                break
            if one in keep:
                continue
            size -= one.stat().st_size
            one.unlink()
