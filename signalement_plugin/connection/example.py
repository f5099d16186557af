"""Makes a local register with invented reports, in a thread, and the connection to it: *Try with
Made-Up Data*."""

from __future__ import annotations

import shutil
import threading
from datetime import datetime, timezone
from functools import partial
from pathlib import Path

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..core.errors import SignalementError
from ..core.text.free_names import free_name
from ..qgis_profile.settings import (
    ConnectionSettings,
    all_connections,
    data_folder,
    new_connection_id,
)
from ..qt.language import language, tr
from ..sync.thread_support import result_or_error
from ..systems.local_register.example import example_streets
from ..systems.local_register.example_filling import fill_with_example
from .results import HandedOver

STREETS = "streets.geojson"
"""File beside the example's register, with the streets of its reports."""


def is_example(connection_id: str) -> bool:
    """Whether a connection is to the made-up reports of :class:`ExampleJob`, also after it was
    removed from the list: its layers may still be in a project."""
    return bool(connection_id) and (data_folder(connection_id) / STREETS).is_file()


class ExampleJob(QObject):
    """Makes a register with invented reports up to now, in the user's language: a local file, no
    server. One at a time."""

    finished = pyqtSignal(HandedOver)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running = False
        self.finished.connect(self._on_finished)

    def start(self) -> None:
        """Returns at once; ``finished`` brings a :class:`HandedOver` in the main thread."""
        if self._running:
            return
        self._running = True
        new_id = new_connection_id()
        name = tr("Made-Up Data")
        made = ConnectionSettings(
            new_id,
            name=free_name(name, {one.name for one in all_connections()}),
            system="register",
            endpoint=str(data_folder(new_id) / "register.sqlite"),
            test_server=True,
            reply_signature="Namur",
            scope="all",
            identity_asked=True,
        )
        work = partial(self._fill, made, language())
        threading.Thread(target=work, name="signalement-example", daemon=True).start()

    def _on_finished(self) -> None:
        self._running = False

    def _fill(self, made: ConnectionSettings, wanted: str) -> None:
        def filled() -> HandedOver:
            folder = Path(made.endpoint).parent
            folder.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(example_streets(), folder / STREETS)
            count = fill_with_example(made.endpoint, datetime.now(timezone.utc), wanted)
            return HandedOver(made, count)

        def nothing(error: SignalementError) -> HandedOver:
            return HandedOver(made, error=error)

        self.finished.emit(result_or_error("making example data", filled, nothing))
