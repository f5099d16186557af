"""Links the package into the plugin folder of the everyday QGIS profile."""

from __future__ import annotations

import shutil
from pathlib import Path

from scripts.installed_qgis import installed
from scripts.stage import PACKAGE, ROOT, build_resources, compile_translations


def plugin_folder() -> Path:
    """Where the installed QGIS looks for plugins in the profile ``default``."""
    return installed().profiles / "default" / "python" / "plugins"


def link(plugins: Path) -> Path:
    """Point ``plugins``/signalement_plugin at the working tree; returns the link.

    QGIS reads the metadata beside ``__init__.py``, so a git-ignored copy goes there.
    """
    build_resources()
    package = ROOT / PACKAGE
    shutil.copyfile(ROOT / "metadata.txt", package / "metadata.txt")
    compile_translations(package / "resources" / "i18n")
    target = plugins / PACKAGE
    if target.is_symlink():
        target.unlink()
    if target.exists():
        raise SystemExit(f"{target} exists and is no link: remove it in QGIS first")
    plugins.mkdir(parents=True, exist_ok=True)
    target.symlink_to(package, target_is_directory=True)
    return target


if __name__ == "__main__":
    print(f"Linked {link(plugin_folder())}; restart QGIS and enable Signalement")
