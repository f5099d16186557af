"""What the plugin site refuses in an archive, checked on the archive that we build."""

from __future__ import annotations

import ast
import configparser
import re
import stat
import zipfile
from pathlib import Path, PurePosixPath

import pytest

from scripts.checks.security import bandit_findings, secret_findings
from scripts.package import package
from scripts.stage import PACKAGE, stage

LARGEST_UPLOAD = 25 * 1024 * 1024
REFUSED_SUFFIXES = {".exe", ".dll", ".so", ".dylib", ".bat", ".sh", ".ps1", ".cmd", ".pyc", ".ts"}
BINARY_SUFFIXES = {".qm", ".png"}


def paths(archive: zipfile.ZipFile) -> list[PurePosixPath]:
    return [PurePosixPath(name) for name in archive.namelist()]


def test_is_whole_and_small_enough(archive: zipfile.ZipFile, built: Path) -> None:
    assert archive.testzip() is None
    assert built.stat().st_size <= LARGEST_UPLOAD


def test_has_one_top_folder_that_is_an_identifier(archive: zipfile.ZipFile) -> None:
    assert {path.parts[0] for path in paths(archive)} == {PACKAGE}
    assert archive.namelist()[0].startswith(f"{PACKAGE}/")
    assert PACKAGE.isidentifier()


@pytest.mark.parametrize("name", ["__init__.py", "metadata.txt", "LICENSE"])
def test_has_the_required_files_beside_each_other(archive: zipfile.ZipFile, name: str) -> None:
    assert archive.read(f"{PACKAGE}/{name}").strip()


def test_has_no_refused_name(archive: zipfile.ZipFile) -> None:
    for name in archive.namelist():
        assert re.fullmatch(r"[\w./-]+", name), name
        parts = PurePosixPath(name).parts
        assert ".." not in name
        assert not name.startswith("/")
        assert not any(part.startswith(".") for part in parts), name
        assert not {"__MACOSX", "__pycache__", "tests", "test"} & set(parts), name
        assert PurePosixPath(name).suffix not in REFUSED_SUFFIXES, name


def test_has_plain_readable_files_only(archive: zipfile.ZipFile) -> None:
    for entry in archive.infolist():
        mode = entry.external_attr >> 16
        assert stat.S_ISREG(mode), entry.filename
        assert stat.S_IMODE(mode) == 0o644, entry.filename


def test_has_no_binaries_but_translations_and_pictures(archive: zipfile.ZipFile) -> None:
    for name in archive.namelist():
        if PurePosixPath(name).suffix not in BINARY_SUFFIXES:
            archive.read(name).decode("utf-8")


def test_has_every_language_compiled(archive: zipfile.ZipFile) -> None:
    for language in ("de", "en", "fr", "nl"):
        assert archive.read(f"{PACKAGE}/resources/i18n/signalement_{language}.qm")


def test_has_the_icon_that_the_metadata_names(archive: zipfile.ZipFile) -> None:
    metadata = configparser.ConfigParser()
    metadata.read_string(archive.read(f"{PACKAGE}/metadata.txt").decode("utf-8"))
    assert b"<svg" in archive.read(f"{PACKAGE}/{metadata['general']['icon']}")


def test_names_differ_in_more_than_case(archive: zipfile.ZipFile) -> None:
    names = [name.lower() for name in archive.namelist()]
    assert len(names) == len(set(names))


def test_is_python_3_9(archive: zipfile.ZipFile) -> None:
    for path in paths(archive):
        if path.suffix == ".py":
            ast.parse(archive.read(str(path)), filename=str(path), feature_version=(3, 9))


def test_equal_sources_give_equal_bytes(built: Path, tmp_path: Path) -> None:
    again = package(stage(tmp_path / "other"), tmp_path / "again.zip")
    assert again.read_bytes() == built.read_bytes()


def test_security_scans_find_nothing(archive: zipfile.ZipFile, tmp_path: Path) -> None:
    archive.extractall(tmp_path)
    assert bandit_findings(tmp_path / PACKAGE) == []
    assert secret_findings(tmp_path / PACKAGE) == []


def test_security_scans_can_find(tmp_path: Path) -> None:
    flawed = 'KEY_NAME = "x"\npassword = "correct-horse-battery"\nassert password\n'
    (tmp_path / "flawed.py").write_text(flawed, encoding="utf-8")
    assert {line.split()[1] for line in bandit_findings(tmp_path)} == {"B101", "B105"}
    assert any("Keyword" in line for line in secret_findings(tmp_path))
