"""Builds the ZIP for the plugin site; equal sources give equal bytes."""

from __future__ import annotations

import zipfile
from pathlib import Path

from scripts.stage import PACKAGE, ROOT, stage, version

BUILT_AT = (1980, 1, 1, 0, 0, 0)  # the oldest date a ZIP can hold: no build time in the bytes
UNIX = 3
REGULAR_FILE_0644 = 0o100644 << 16


def package(staged: Path, target: Path) -> Path:
    """Write the folder ``staged`` as the archive ``target`` and return its path."""
    files = sorted(path for path in staged.rglob("*") if path.is_file())
    names = [f"{PACKAGE}/{path.relative_to(staged).as_posix()}" for path in files]
    target.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, path in sorted(zip(names, files)):
            entry = zipfile.ZipInfo(name, BUILT_AT)
            entry.create_system = UNIX
            entry.external_attr = REGULAR_FILE_0644
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, path.read_bytes())
    return target


def archive_path() -> Path:
    """Where the archive of this version is built."""
    return ROOT / "build" / f"signalement-{version()}.zip"


if __name__ == "__main__":
    built = package(stage(), archive_path())
    print(f"Built {built.relative_to(ROOT)}, {built.stat().st_size:,} bytes")
