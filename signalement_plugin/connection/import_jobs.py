"""Jobs on a file, each in a thread: inspect a table to import, copy reports into a local
register."""

from __future__ import annotations

import contextlib
import threading
from dataclasses import replace
from datetime import datetime, timezone
from functools import partial
from itertools import chain
from pathlib import Path

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..core.dates.service_targets import ServiceTargets
from ..core.errors import SignalementError
from ..core.text.free_names import free_name
from ..exchange.table_reader import read_table
from ..qgis_profile.network.http_context import address
from ..qgis_profile.settings import (
    ConnectionSettings,
    all_connections,
    data_folder,
    new_connection_id,
)
from ..qt.language import tr
from ..sync.thread_support import result_or_error
from ..systems.base import Address
from ..systems.local_register.filling import fill_with_reports
from ..systems.registry import open_system
from ..systems.table_file.inspection import scan
from .results import HandedOver, Scanned


class ScanJob(QObject):
    """Reads a file once, without storing anything. One run per object."""

    finished = pyqtSignal(Scanned)

    def start(self, path: str, sheet: str = "") -> None:
        """Returns at once; ``finished`` brings a :class:`Scanned` in the main thread."""
        work = partial(self._scan, path, sheet)
        threading.Thread(target=work, name="signalement-scan", daemon=True).start()

    def _scan(self, path: str, sheet: str) -> None:
        self.finished.emit(
            result_or_error(
                "reading a file",
                lambda: Scanned(path, sheet, scan(read_table(path, sheet))),
                lambda error: Scanned(path, sheet, error=error),
            )
        )


class CopyToRegisterJob(QObject):
    """One run per object; the connection that is copied stays as it is."""

    finished = pyqtSignal(HandedOver)

    def start(self, settings: ConnectionSettings) -> None:
        """Returns at once; ``finished`` brings a :class:`HandedOver` in the main thread."""
        new_id = new_connection_id()
        made = ConnectionSettings(
            new_id,
            name=_free(tr("{name} (register)").format(name=settings.name)),
            system="register",
            endpoint=str(data_folder(new_id) / "register.sqlite"),
            scope="all",
        )
        try:
            resolved = address(settings)
        except SignalementError as error:
            self.finished.emit(HandedOver(made, error=error))
            return
        # no service targets: else the register would store their deadlines as its own
        plain = replace(resolved, service_targets=ServiceTargets())
        work = partial(self._copy, settings.system, plain, made)
        threading.Thread(target=work, name="signalement-copy", daemon=True).start()

    def _copy(self, system: str, resolved: Address, made: ConnectionSettings) -> None:
        def copied() -> HandedOver:
            with contextlib.closing(open_system(system, resolved)) as opened:
                opened.probe()
                pages = opened.pages(None, resolved.area)
                reports = chain.from_iterable(page.reports for page in pages)
                count = fill_with_reports(made.endpoint, reports, datetime.now(timezone.utc))
            return HandedOver(made, count)

        def nothing(error: SignalementError) -> HandedOver:
            with contextlib.suppress(OSError):
                Path(made.endpoint).unlink()
            return HandedOver(made, error=error)

        self.finished.emit(result_or_error("copying into a register", copied, nothing))


def _free(name: str) -> str:
    """A name that no connection has, because lists and menus show only names."""
    return free_name(name, {one.name for one in all_connections()})
