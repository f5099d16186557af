"""Photos that were fetched before, as files. Any thread."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

FOLDER = "photos"
"""Of a connection's data folder."""


def cached_photo(folders: Iterable[Path], url: str) -> str:
    """Path of the photo in the first of these data folders that has it; empty for none."""
    if not url:
        return ""
    key = hashlib.sha256(url.encode("utf-8")).hexdigest()[:32]  # as connection/details/images.py
    found = (path for folder in folders for path in (folder / FOLDER).glob(f"{key}.*"))
    return str(next(found, ""))
