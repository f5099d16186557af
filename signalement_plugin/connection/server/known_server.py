"""What is known of the server of a connection, and of what its user may do there. Main thread,
except where a method says otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...connection.results import Met
from ...core.model.capabilities import Capabilities
from ...core.model.joined_ids import own_id, prefix_of
from ...core.model.report import Department, Service
from ...core.text.folding import fold
from ...qgis_profile.settings import SettingsHolder
from ...systems.base import Probe

T = TypeVar("T", Service, Department)

NOTHING = Capabilities(read_only_because="not_met")


class KnownServer(QObject):
    """Knows nothing before the server was reached in this session. ``met``: it was reached just
    now. ``changed``: this, or the user's settings, may have changed what is known or allowed."""

    met = pyqtSignal()
    changed = pyqtSignal()

    def __init__(self, stored: SettingsHolder, parent: QObject) -> None:
        super().__init__(parent)
        self._stored = stored
        self.probe: Probe | None = None
        self.services: list[Service] = []  # both lists by name, accents ignored
        self.departments: list[Department] = []
        self._listed: list[Department] = []  # by the server itself
        self._in_use: list[str] = []
        self.met.connect(self.changed)

    def learn(self, answers: Met) -> None:
        """Store the result of a conversation. The caller emits ``met`` once everything that follows
        from it is known."""
        self.probe = answers.probe
        self.services, self._listed = _by_name(answers.services), list(answers.departments)
        self._join_in_use()

    def learn_in_use(self, teams: Sequence[str]) -> None:
        """Ids of the teams of the loaded reports: those that the server's list lacks are offered
        too."""
        self._in_use = list(teams)
        if self._join_in_use():
            self.changed.emit()

    def _join_in_use(self) -> bool:
        """Whether other teams are known now."""
        known, parts = {team.id for team in self._listed}, self.capabilities.parts
        more = [
            Department(one, own_id(one) if prefix_of(one, parts) else one)
            for one in self._in_use
            if one not in known
        ]
        before, self.departments = self.departments, _by_name([*self._listed, *more])
        return self.departments != before

    @property
    def capabilities(self) -> Capabilities:
        """What the user may do here now."""
        found = self.probe.capabilities if self.probe else NOTHING
        if self.writes_off():
            return replace(found, writes=frozenset(), creates=False, read_only_because="by_choice")
        return found

    def writes_off(self) -> bool:
        """Whether the user has set this connection to read only. Any thread."""
        return self._stored.value.read_only


def _by_name(listed: Sequence[T]) -> list[T]:
    return sorted(listed, key=lambda one: fold(one.name))
