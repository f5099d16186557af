"""Builds the plugin folder as QGIS loads it: package, metadata, licence and built resources.

Print templates, example data and the guide are built into ``resources/`` of the working tree, so
that a plugin that runs from there has them too; git ignores them. Translations are compiled into
the staged folder.
"""

from __future__ import annotations

import configparser
import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "signalement_plugin"
PLUGINS = ROOT / "build" / "plugins"
LRELEASE = ("/usr/lib/qt5/bin/lrelease", "/usr/lib/qt6/bin/lrelease", "lrelease")

OFFSCREEN = {
    "QT_QPA_PLATFORM": "offscreen",
    "QT_HASH_SEED": "0",  # otherwise Qt writes XML attributes in another order each time
    "QGIS_CUSTOM_CONFIG_PATH": str(ROOT / "build" / "qgis-settings"),
}
"""Environment of a QGIS without a screen that does not use the user's own profile."""

LEFT_OUT = shutil.ignore_patterns("__pycache__", "*.pyc", "*.ts", "*.qm", ".*", "metadata.txt")


class Built(NamedTuple):
    """A folder below ``resources/``, the module that writes it anew, and what it is made from:
    paths from the root, files or folders."""

    folder: str
    module: str
    sources: tuple[str, ...]


BUILT = (
    Built("layouts", "scripts.layouts.sheets", ("scripts/layouts",)),
    Built(
        "example",
        "scripts.example_data",
        (
            "scripts/example_data.py",
            "sandbox/contents/example",
            f"{PACKAGE}/systems/local_register/example.py",
            f"{PACKAGE}/systems/local_register/default_data.py",
        ),
    ),
    Built("guide", "scripts.guide_copy", ("scripts/guide_copy.py", "docs/guide")),
)
MADE_OF = (".py", ".md")
STAMP = ".built"
"""In a built folder: the digest of its sources and of its files."""


def digest(built: Built) -> str:
    """Of the Python files and pages that a folder is made from and of all in it, with their names:
    it changes when a source does, and when a built file is lost or edited."""
    folder = ROOT / PACKAGE / "resources" / built.folder
    sources = [ROOT / source for source in built.sources]
    files = [path for source in sources for path in (source, *source.rglob("*"))]
    files = [path for path in files if path.suffix in MADE_OF]
    files += [path for path in folder.rglob("*") if path.name != STAMP]
    found = hashlib.sha256()
    for file in sorted(path for path in files if path.is_file()):
        found.update(file.relative_to(ROOT).as_posix().encode() + b"\0" + file.read_bytes())
    return found.hexdigest()


def build_resources() -> None:
    """Write the folders of :data:`BUILT` anew where they are not what their sources give."""
    for built in BUILT:
        stamp = ROOT / PACKAGE / "resources" / built.folder / STAMP
        if stamp.exists() and stamp.read_text(encoding="utf-8") == digest(built):
            continue
        print(f"Building resources/{built.folder}", file=sys.stderr)
        command = [sys.executable, "-m", built.module]
        subprocess.run(command, cwd=ROOT, check=True, env={**os.environ, **OFFSCREEN})
        stamp.write_text(digest(built), encoding="utf-8")


def version() -> str:
    """The plugin's version, from its only source."""
    metadata = configparser.ConfigParser()
    metadata.read(ROOT / "metadata.txt", encoding="utf-8")
    return metadata["general"]["version"]


def compile_translations(target: Path) -> list[Path]:
    """Write one ``.qm`` per ``.ts`` into the folder ``target``."""
    lrelease = next((tool for tool in LRELEASE if shutil.which(tool)), None)
    if lrelease is None:
        raise SystemExit("lrelease is missing: run make setup")
    written = []
    for source in sorted((ROOT / PACKAGE / "resources" / "i18n").glob("*.ts")):
        compiled = target / f"{source.stem}.qm"
        subprocess.run([lrelease, "-silent", str(source), "-qm", str(compiled)], check=True)
        written.append(compiled)
    return written


def stage(plugins: Path = PLUGINS) -> Path:
    """Build ``plugins``/signalement_plugin from scratch and return its path. Another ``make`` of
    the same working tree waits meanwhile."""
    plugins.mkdir(parents=True, exist_ok=True)
    with (plugins / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        build_resources()
        return _built_in(plugins)


def _built_in(plugins: Path) -> Path:
    fresh = plugins / f".{PACKAGE}.new"
    shutil.rmtree(fresh, ignore_errors=True)
    shutil.copytree(ROOT / PACKAGE, fresh, ignore=LEFT_OUT)
    for name in ("metadata.txt", "LICENSE"):
        shutil.copyfile(ROOT / name, fresh / name)
    translations = fresh / "resources" / "i18n"
    translations.mkdir(parents=True, exist_ok=True)
    compile_translations(translations)
    for path in fresh.rglob("*"):
        path.chmod(0o755 if path.is_dir() else 0o644)
    staged = plugins / PACKAGE
    shutil.rmtree(staged, ignore_errors=True)
    fresh.rename(staged)
    return staged


if __name__ == "__main__":
    print(f"Staged {stage().relative_to(ROOT)}")
