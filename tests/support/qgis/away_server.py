"""A real server of the table of systems that cannot be reached at times: its address then refuses
every connection."""

from __future__ import annotations

from backends import Sandbox

from signalement_plugin.systems.base import Address, System


class AwayServer:
    """Opens the systems of a connection in place of ``threads.open_system``. ``opened``: how often
    one was opened."""

    def __init__(self, backend: Sandbox, *, away: bool = False) -> None:
        self.backend, self.away, self.opened = backend, away, 0

    def open(self, _system: str, _address: Address) -> System:
        self.opened += 1
        if self.away:
            return self.backend.cut_off()
        backend = self.backend
        return backend.opener(f"{backend.server.url}{backend.path}", backend.clock)
