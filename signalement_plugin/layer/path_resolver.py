"""Opens a colleague's project over the user's own store: replaces the path of the layer's file
while a project is read.

A project keeps the path of the file that its layer shows. When it is read, the part that names a
store of a connection becomes this user's store for the same connection or server. A file of loaded
parcels or roads is replaced only if it is missing, because the file of this user's profile may hold
another area.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from functools import partial
from pathlib import Path

from qgis.core import QgsPathResolver, QgsProject

Resolve = Callable[[str], "str | None"]
"""Connection id → path of this user's store, or preset → path of this user's parcels; ``None`` for
what he does not have."""

# Strings, not compiled patterns: ``re`` compiles and caches them when the first path is resolved,
# not at QGIS's start (docs/adr/0020). The folder above may be any: ``SIGNALEMENT_DATA`` sets it.
_STORE = r"(?:^|.*[\\/])(?P<connection>[^\\/|]+)[\\/]reports-\d+(?:\.\d+)?\.gpkg(?=$|\|)"
_PARCELS = r"(?:^|.*[\\/])cadastre[\\/](?P<preset>[A-Za-z0-9_-]+)\.[0-9]+\.gpkg(?=$|\|)"
_LONGEST = 32_768


class StorePaths:
    """The hook in ``QgsPathResolver``, from :meth:`install` to :meth:`remove`.

    QGIS never releases a function that it was told to call (seen with 3.40). So :meth:`remove`
    empties the object it was given; otherwise the whole plugin would stay in memory.
    """

    def __init__(self, store: Resolve, parcels: Resolve) -> None:
        self._store, self._parcels = store, parcels
        self._id = ""
        self._called = partial(self.own_path)

    def install(self) -> None:
        """Look at every path that a project names from now on."""
        if not self._id:
            self._id = QgsPathResolver.setPathPreprocessor(self._called)

    def remove(self) -> None:
        """Stop looking."""
        if self._id:
            QgsPathResolver.removePathPreprocessor(self._id)
            self._id = ""
            self._called.__setstate__((str, (), {}, {}))  # type: ignore[attr-defined]

    def own_path(self, path: str) -> str:
        """``path`` itself, or the same layer and filter over this user's file. Errors of files are
        caught here: an exception would end QGIS (seen with 3.40).
        """
        if len(path) >= _LONGEST:
            return path
        try:
            return self._own_path(path)
        except (OSError, ValueError) as error:
            import logging  # noqa: PLC0415 not at QGIS's start

            logger = logging.getLogger("signalement.layer")
            logger.warning("a path of the project stays as it is: %s", type(error).__name__)
            return path

    def _own_path(self, path: str) -> str:
        match, own = re.match(_STORE, path, re.DOTALL), None
        if match is not None:
            own = self._store(match["connection"])
        else:
            match = re.match(_PARCELS, path, re.DOTALL)
            if match is not None and not os.path.isfile(_beside_project(match[0])):  # noqa: PTH113
                own = self._parcels(match["preset"])
        return own + path[match.end() :] if own and match else path


def _beside_project(path: str) -> Path:
    """The absolute path: QGIS passes it as the project has it. The caller tests it with
    ``os.path.isfile``, since ``Path.is_file`` raises where a folder may not be entered."""
    return Path(QgsProject.instance().absolutePath()) / path
