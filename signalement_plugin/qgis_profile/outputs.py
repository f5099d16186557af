"""The folder for files that the plugin writes for people, and the list of the files that were
written last. Plain functions."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsSettings

from .json_settings import keep, read_texts
from .settings import ROOT

FOLDER, LAST = f"{ROOT}/outputs/folder", f"{ROOT}/outputs/last"
MOST = 8


def output_folder() -> Path | None:
    """The folder that the user chose last; ``None`` before, and while it does not exist."""
    kept = QgsSettings().value(FOLDER, "", type=str)
    return Path(kept) if kept and Path(kept).is_dir() else None


def keep_folder(folder: Path) -> None:
    """Store the folder that the user chose."""
    QgsSettings().setValue(FOLDER, str(folder))


def last_outputs() -> list[Path]:
    """The newest first. Whether they still exist is not checked: a network share may not answer."""
    return [Path(one) for one in read_texts(LAST)][:MOST]


def keep_output(path: Path) -> None:
    """Add a file to the list."""
    others = [str(one) for one in last_outputs() if one != path]
    keep(LAST, [str(path), *others][:MOST])
