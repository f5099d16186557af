"""The plugin folder as QGIS loads it: package, metadata, licence and compiled translations."""

from __future__ import annotations

import configparser
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "signalement_plugin"
PLUGINS = ROOT / "build" / "plugins"
LRELEASE = ("/usr/lib/qt5/bin/lrelease", "/usr/lib/qt6/bin/lrelease", "lrelease")

LEFT_OUT = shutil.ignore_patterns("__pycache__", "*.pyc", "*.ts", "*.qm", ".*", "metadata.txt")


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
    """Build ``plugins``/signalement_plugin from scratch and return its path."""
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
