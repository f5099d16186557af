"""What is known of the server of a connection, and of what its user may do there."""

from __future__ import annotations

from dataclasses import replace

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...connection.results import Met
from ...core.model.capabilities import Capabilities
from ...core.model.report import Department, Service
from ...qgis_profile.settings import SettingsHolder
from ...systems.base import Probe

NOTHING = Capabilities(read_only_because="not_met")


class KnownServer(QObject):
    """Nothing before the server was met in this session. ``met``: it was, just now. ``changed``:
    that, or the user's own settings, may have changed what is known or may be done."""

    met = pyqtSignal()
    changed = pyqtSignal()

    def __init__(self, stored: SettingsHolder, parent: QObject) -> None:
        super().__init__(parent)
        self._stored = stored
        self.probe: Probe | None = None
        self.services: list[Service] = []
        self.departments: list[Department] = []
        self.met.connect(self.changed)

    def learn(self, met: Met) -> None:
        """What a conversation brought. ``met`` is for the caller to tell, once all that follows
        from it is known."""
        self.probe = met.probe
        self.services, self.departments = list(met.services), list(met.departments)

    @property
    def capabilities(self) -> Capabilities:
        """What may be done here now."""
        found = self.probe.capabilities if self.probe else NOTHING
        if self.writes_off():
            return replace(found, writes=frozenset(), creates=False, read_only_because="by_choice")
        return found

    def writes_off(self) -> bool:
        """Whether the user has set this connection to read only. Any thread."""
        return self._stored.value.read_only
