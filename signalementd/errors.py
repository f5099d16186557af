"""What can go wrong before or beside sync, each with a sentence for the administrator."""

from __future__ import annotations

from signalement_plugin.core.errors import SignalementError


class TeamError(SignalementError):
    """Base of all; for ``sync`` a fault of this computer. Its text names no person, no key and no
    report."""


class BadSettings(TeamError):
    """The settings file, or a secret that it names, cannot be used."""


class DatabaseAway(TeamError):
    """The team's database does not answer."""


class OtherVersion(TeamError):
    """The database was made by another version: run ``signalementd migrate`` with the newest."""


class NotHolder(TeamError):
    """Another service holds this commune, or took it over meanwhile."""


class OtherSystem(TeamError):
    """The settings name another reporting system than the one that the commune works with."""


class BadName(TeamError):
    """A commune cannot be called so, or something else is called so already."""
