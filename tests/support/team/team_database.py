"""A team's database as its people and its service use it."""

from __future__ import annotations

from sandbox.team.cluster import Cluster
from signalementd.database.connecting import Connection, Row


class TeamDatabase:
    """Sessions by login name, kept until the end of the test."""

    def __init__(self, server: Cluster, name: str) -> None:
        self.server, self.name = server, name
        self._sessions: dict[str, Connection] = {}

    def dsn(self, user: str) -> str:
        return self.server.dsn(self.name, user)

    def new(self, user: str) -> Connection:
        """Another session of this login; the caller closes it."""
        return self.server.connect(self.name, user)

    def session(self, user: str) -> Connection:
        if user not in self._sessions:
            self._sessions[user] = self.new(user)
        return self._sessions[user]

    def rows(self, user: str, sql: str, *bound: object) -> list[Row]:
        """Rows of a statement that this login runs."""
        found = self.session(user).execute(sql, bound or None)  # type: ignore[call-overload]
        return found.fetchall() if found.description else []

    def one(self, user: str, sql: str, *bound: object) -> Row:
        (row,) = self.rows(user, sql, *bound)
        return row

    def close(self) -> None:
        for one in self._sessions.values():
            one.close()
