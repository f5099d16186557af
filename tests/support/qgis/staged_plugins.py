"""Builds the plugin folder once, for all QGIS and ``qgis_process`` that tests start with it."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from functools import cache
from pathlib import Path

from scripts.stage import stage


@cache
def staged_plugins() -> Path:
    """A folder with the staged plugin, for ``QGIS_PLUGINPATH``: made once, never changed but by
    Python, which keeps there what it compiled, as for a user."""
    folder = Path(tempfile.mkdtemp(prefix="plugins-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    stage(folder)
    return folder
