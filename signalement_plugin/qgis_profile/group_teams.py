"""The team that a group of the list was last assigned to, per connection of this profile."""

from __future__ import annotations

from .json_settings import keep, key_of, read_table

MOST = 300
"""Largest number of groups that are stored; the newest stay."""


def last_team(connection_id: str, by: str, key: str) -> str:
    """Id of the department to which the group ``key`` of the kind ``by`` was last assigned; empty
    if unknown."""
    return _stored_teams(connection_id).get(_name(by, key), "")


def keep_team(connection_id: str, by: str, key: str, team: str) -> None:
    """Store that a group was assigned to a department."""
    kept = _stored_teams(connection_id)
    kept.pop(_name(by, key), None)
    kept[_name(by, key)] = team
    newest = dict(list(kept.items())[-MOST:])
    keep(key_of(connection_id, "group_teams"), newest)


def _stored_teams(connection_id: str) -> dict[str, str]:
    found = read_table(key_of(connection_id, "group_teams"))
    return {name: team for name, team in found.items() if isinstance(team, str)}


def _name(by: str, key: str) -> str:
    return f"{by}:{key}"
