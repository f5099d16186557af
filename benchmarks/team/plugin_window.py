"""A real QGIS with the plugin as a desk of a team, which closes reports by keys. A thread
starts it and waits for its end."""

from __future__ import annotations

import json
import threading
from pathlib import Path

from sandbox.desktop.start import Desk, language, qgis, screen

PATIENCE_S = 300.0


class PluginWindow(threading.Thread):
    """A QGIS on a screen of its own. :meth:`pressed` while it runs; ``code`` is how it ended."""

    def __init__(self, folder: Path, told: dict[str, object]) -> None:
        super().__init__()
        self._folder, self._told, self.code = folder, told, 1

    def run(self) -> None:
        with screen() as display:
            self.code = qgis(
                *("play_presses.py", self._folder, self._told, Desk(language())),
                display=display,
                patience_s=PATIENCE_S,
            )

    def pressed(self) -> dict[str, float]:
        """Report → when Ctrl+Enter was pressed, by ``time.monotonic`` of this machine."""
        path = self._folder / "pressed.json"
        return json.loads(path.read_text("utf-8")) if path.exists() else {}
