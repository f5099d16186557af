"""Finds the numbered files of loaded parcels and roads: each load writes the next
``PRESET.N.gpkg`` of a folder."""

from __future__ import annotations

import re
from pathlib import Path

FOLDER = "cadastre"
"""Folder in a profile's data folder."""
_NAME = re.compile(r"(?P<preset>[\w-]+)\.(?P<number>[0-9]{1,9})\.gpkg", re.ASCII)


def numbered_files(folder: Path, preset: str) -> dict[int, Path]:
    """Number → file of one preset, the oldest first; nothing where there is no such folder."""
    return _all(folder).get(preset, {})


def newest(folder: Path, preset: str) -> Path | None:
    """The file that holds what was loaded last."""
    found = numbered_files(folder, preset)
    return found[max(found)] if found else None


def newest_of_each(folder: Path) -> dict[str, Path]:
    """Preset → its newest file."""
    return {preset: files[max(files)] for preset, files in _all(folder).items()}


def _all(folder: Path) -> dict[str, dict[int, Path]]:
    found: dict[str, dict[int, Path]] = {}
    try:
        files = sorted(folder.iterdir())
    except OSError:
        return {}
    for path in files:
        name = _NAME.fullmatch(path.name)
        if name is not None and path.is_file():
            found.setdefault(name["preset"], {})[int(name["number"])] = path
    return {preset: dict(sorted(files.items())) for preset, files in found.items()}
