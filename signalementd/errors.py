"""Errors of the service outside ``sync``, each with a sentence for the administrator."""

from __future__ import annotations

from signalement_plugin.core.errors import SignalementError


class TeamError(SignalementError):
    """Base of all; ``sync`` handles it as a fault of this computer. Its text names no person, no
    key and no report."""


class BadSettings(TeamError):
    """The settings file, or a secret that it names, cannot be used."""


class DatabaseAway(TeamError):
    """The team's database does not answer."""


class OtherVersion(TeamError):
    """The database was made by another version: run ``signalementd migrate`` with the newest."""


class NotHolder(TeamError):
    """Another service leads this commune, or has taken it over meanwhile."""


class OtherSystem(TeamError):
    """The settings name another reporting system than the database."""


class BadName(TeamError):
    """A commune cannot have this name, or something else has it already."""
