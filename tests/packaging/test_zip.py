"""The archive that ``make`` builds: it has every language, Python 3.9 can read it, and it is the
same each time.

``test_upload.py`` has the rules of the plugin site for archives.
"""

from __future__ import annotations

import ast
import zipfile
from pathlib import Path, PurePosixPath

from scripts.package import package
from scripts.stage import PACKAGE, stage


def paths(archive: zipfile.ZipFile) -> list[PurePosixPath]:
    return [PurePosixPath(name) for name in archive.namelist()]


def test_has_every_language_compiled(archive: zipfile.ZipFile) -> None:
    for language in ("de", "en", "fr", "nl"):
        assert archive.read(f"{PACKAGE}/resources/i18n/signalement_{language}.qm")
    assert not [path for path in paths(archive) if path.suffix == ".ts"]


def test_is_python_3_9(archive: zipfile.ZipFile) -> None:
    for path in paths(archive):
        if path.suffix == ".py":
            ast.parse(archive.read(str(path)), filename=str(path), feature_version=(3, 9))


def test_equal_sources_give_equal_bytes(built: Path, tmp_path: Path) -> None:
    again = package(stage(tmp_path / "other"), tmp_path / "again.zip")
    assert again.read_bytes() == built.read_bytes()
