"""*Test Connection*: one probe in a thread of its own, its result as a signal."""

from __future__ import annotations

import threading
from dataclasses import dataclass

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..core.errors import SignalementError
from ..systems.registry import open_system
from ..systems.system import Address, Probe
from .context import address
from .settings import ConnectionSettings


@dataclass(frozen=True)
class TestResult:
    """``probe`` when the server answered as a reporting system, else ``error``."""

    __test__ = False  # not a test class

    probe: Probe | None = None
    error: SignalementError | None = None

    @property
    def ok(self) -> bool:
        return self.probe is not None


class TestRun(QObject):
    """Probes an address without storing anything. One run per object."""

    __test__ = False

    finished = pyqtSignal(object)

    def start(self, settings: ConnectionSettings) -> None:
        """Returns at once; ``finished`` brings a :class:`TestResult` in the main thread."""
        try:
            resolved = address(settings)
        except SignalementError as error:
            self.finished.emit(TestResult(error=error))
            return
        run = threading.Thread(target=self._probe, args=(settings.system, resolved), daemon=True)
        run.start()

    def _probe(self, system: str, resolved: Address) -> None:
        try:
            opened = open_system(system, resolved)
            try:
                result = TestResult(probe=opened.probe())
            finally:
                opened.close()
        except SignalementError as error:
            result = TestResult(error=error)
        self.finished.emit(result)
