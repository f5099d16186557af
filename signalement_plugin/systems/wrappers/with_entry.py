"""A wrapper that names the authentication entry under which a system sends."""

from __future__ import annotations

from dataclasses import replace

from ...core.model.capabilities import Capabilities
from ...core.model.operation import ENTRY
from ..base import Probe, System
from .system_wrapper import SystemWrapper


class WithEntry(SystemWrapper):
    """Adds the entry to ``Capabilities.sends_as``, behind the name that the server tells."""

    def __init__(self, system: System, entry: str) -> None:
        super().__init__(system)
        self._name = ENTRY + entry
        self._plain: Capabilities | None = None
        self._named = Capabilities()

    @property
    def capabilities(self) -> Capabilities:
        found = self._system.capabilities
        if found is not self._plain:  # made anew after a probe only: it is asked for all the time
            self._plain = found
            names = dict.fromkeys((*found.sends_as, self._name))
            self._named = replace(found, sends_as=tuple(names))
        return self._named

    def probe(self) -> Probe:
        return replace(self._system.probe(), capabilities=self.capabilities)
