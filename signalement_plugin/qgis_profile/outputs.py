"""The folder for all files that the plugin writes for people, and the list of the files that were
written last. Plain functions."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsSettings

from .json_settings import keep, read_texts
from .settings import ROOT

FOLDER, LAST = f"{ROOT}/outputs/folder", f"{ROOT}/outputs/last"
MOST = 8


def output_folder() -> Path | None:
    """The folder that the user chose last; ``None`` before, and while it is not there."""
    kept = QgsSettings().value(FOLDER, "", type=str)
    return Path(kept) if kept and Path(kept).is_dir() else None


def keep_folder(folder: Path) -> None:
    """The user wants files to be there."""
    QgsSettings().setValue(FOLDER, str(folder))


def last_outputs() -> list[Path]:
    """The newest first. They may be gone: a share that does not answer is not asked."""
    return [Path(one) for one in read_texts(LAST)][:MOST]


def keep_output(path: Path) -> None:
    """A file was written."""
    others = [str(one) for one in last_outputs() if one != path]
    keep(LAST, [str(path), *others][:MOST])
