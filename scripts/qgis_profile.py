"""Creates a QGIS profile with the plugin enabled and without the dialogs of a first start."""

from __future__ import annotations

import sys
from pathlib import Path

from scripts.installed_qgis import installed

SETTINGS = r"""[PythonPlugins]
signalement_plugin=true
processing=true

[qgis]
showTips=false
checkVersion=false

[core]
NewsFeed\httpsfeedqgisorg\disabled=true

[fonts]
downloadMissingFonts=false
"""  # while a task of its own fetches a font, QGIS asks before it quits


def write_profile(profiles: Path, name: str, more: str = "") -> Path:
    """Make the profile ``name`` below ``profiles`` unless it exists; returns its folder.

    ``profiles`` is what ``qgis --profiles-path`` takes. ``more`` is further text in the
    format of its settings (``QGIS3.ini``), with sections of its own.
    """
    folder = profiles / "profiles" / name
    settings = folder / "QGIS" / installed().settings_file
    if not settings.exists():
        settings.parent.mkdir(parents=True, exist_ok=True)
        settings.write_text(SETTINGS + more, encoding="utf-8")
    return folder


if __name__ == "__main__":
    write_profile(Path(sys.argv[1]), sys.argv[2])
