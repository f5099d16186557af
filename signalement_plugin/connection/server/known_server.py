"""What is known of the server of a connection, and of what its user may do there. Main thread,
except where a method says otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple, TypeVar

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...connection.results import Met
from ...core.model.capabilities import Capabilities
from ...core.model.joined_ids import own_id, prefix_of
from ...core.model.report import Department, Service
from ...core.text.folding import fold
from ...qgis_profile.settings import SettingsHolder
from ...sync.rules.accounts import account_for
from ...systems.base import Probe
from .kept_server import Kept

T = TypeVar("T", Service, Department)

NOTHING = Capabilities(read_only_because="not_met")


class InUse(NamedTuple):
    """What the loaded reports have. ``teams``: ids."""

    teams: Sequence[str] = ()
    services: Sequence[Service] = ()


class KnownServer(QObject):
    """Before the server was reached in this session it knows what was kept of an earlier one, or
    nothing. ``met``: it was reached just now. ``remembered``: what was kept is known now.
    ``changed``: this, or the user's settings, may have changed what is known or allowed.

    ``probe``: the answer of this session; ``kept_at``: when (UTC) it answered last, while what is
    known is of an earlier session.
    """

    met = pyqtSignal()
    remembered = pyqtSignal()
    changed = pyqtSignal()

    def __init__(self, stored: SettingsHolder, parent: QObject) -> None:
        super().__init__(parent)
        self._stored = stored
        self.probe: Probe | None = None
        self.kept_at: datetime | None = None
        self.services: list[Service] = []  # both lists by name, accents ignored
        self.departments: list[Department] = []
        self._known: Met | None = None
        self._in_use = InUse()
        self.met.connect(self.changed)
        self.remembered.connect(self.changed)

    def learn(self, answers: Met) -> None:
        """Store the result of a conversation. The caller emits ``met`` once everything that follows
        from it is known."""
        self.probe, self._known, self.kept_at = answers.probe, answers, None
        self._join_in_use()

    def remember(self, kept: Kept) -> None:
        """Offer what was kept, until the server answers."""
        if self.probe is None:
            self._known, self.kept_at = kept.answers, kept.at
            self._join_in_use()
            self.remembered.emit()

    def forget(self) -> None:
        """Another account is used from now on: what this one may do is not known."""
        self.probe = self._known = self.kept_at = None
        self.services, self.departments = [], []

    def learn_in_use(self, found: InUse) -> None:
        """What the loaded reports have: where the server's list may lack some, these are offered
        too."""
        self._in_use = found
        before = self.services, self.departments
        self._join_in_use()
        if (self.services, self.departments) != before:
            self.changed.emit()

    def _join_in_use(self) -> None:
        if self._known is None:
            return
        services, teams = list(self._known.services), list(self._known.departments)
        if "service_code" in self.capabilities.lists_part:
            known = {one.code for one in services}
            services += [one for one in self._in_use.services if one.code not in known]
        if "department" in self.capabilities.lists_part:
            known, parts = {team.id for team in teams}, self.capabilities.parts
            teams += [
                Department(one, own_id(one) if prefix_of(one, parts) else one)
                for one in self._in_use.teams
                if one not in known
            ]
        self.services, self.departments = _by_name(services), _by_name(teams)

    @property
    def last_probe(self) -> Probe | None:
        """The last answer that is known, perhaps of an earlier session."""
        return self.probe or (self._known.probe if self._known else None)

    @property
    def capabilities(self) -> Capabilities:
        """What the user may do here now."""
        last = self.last_probe
        found = last.capabilities if last else NOTHING
        if self.writes_off():
            return replace(found, writes=frozenset(), creates=False, read_only_because="by_choice")
        return found

    def account_of(self, one: str) -> str:
        """The account for which a change of a report, or a new one of a service, is made now."""
        return account_for(self.capabilities, one, self._stored.value.authcfg)

    def writes_off(self) -> bool:
        """Whether the user has set this connection to read only. Any thread."""
        return self._stored.value.read_only


def _by_name(listed: Sequence[T]) -> list[T]:
    return sorted(listed, key=lambda one: fold(one.name))
