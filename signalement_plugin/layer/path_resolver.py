"""A colleague's project opens over one's own store.

A project keeps the path of the file that its layer shows. When it is read, the part that
names a store of a connection becomes this user's store of the same connection.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from qgis.core import QgsPathResolver

Resolve = Callable[[str], "str | None"]
"""Connection id → path of this user's store, ``None`` for a connection he does not have."""

_STORE = re.compile(
    r"(?:^|.*[\\/])signalement[\\/][^\\/|]+[\\/](?P<connection>[^\\/|]+)[\\/]"
    r"reports-\d+(?:\.\d+)?\.gpkg(?=$|\|)",
    re.DOTALL,
)
_LONGEST = 32_768


class StorePaths:
    """The hook in ``QgsPathResolver``, from :meth:`install` to :meth:`remove`.

    QGIS never lets go of what it was once told to call (seen with 3.40), so that is something
    empty afterwards: with the method itself, all of the plugin would stay in memory.
    """

    def __init__(self, resolve: Resolve) -> None:
        self._resolve = resolve
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
        """``path`` itself, or the same layer and filter over this user's store."""
        match = _STORE.match(path) if len(path) < _LONGEST else None
        own = self._resolve(match.group("connection")) if match else None
        return own + path[match.end() :] if own and match else path
