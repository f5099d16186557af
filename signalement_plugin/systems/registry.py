"""Finds and opens systems: every package beside this module that exports ``SYSTEM`` is one."""

from __future__ import annotations

import importlib
import pkgutil
from functools import lru_cache
from urllib.parse import urlsplit

from ..core.errors import NotSupported, ServerError, Unreachable
from .base import PASSWORD, Address, Recognised, System, SystemKind
from .wrappers.with_address import WithAddress
from .wrappers.with_service_targets import WithServiceTargets, read_settings_text


@lru_cache(maxsize=1)
def systems() -> dict[str, SystemKind]:
    """Name → kind, in the order for lists."""
    package = importlib.import_module(__package__ or "")
    found = []
    for info in pkgutil.iter_modules(package.__path__):
        if not info.ispkg:
            continue
        module = importlib.import_module(f"{package.__name__}.{info.name}")
        kind = getattr(module, "SYSTEM", None)
        if isinstance(kind, SystemKind):
            found.append(kind)
    found.sort(key=lambda kind: (kind.rank, kind.name))
    return {kind.name: kind for kind in found}


def open_system(name: str, address: Address) -> System:
    """A system ready to talk, for one thread. ``NotSupported`` for an unknown name."""
    kind = systems().get(name)
    if kind is None:
        raise NotSupported(f"unknown system {name!r}")
    opened = kind.open(address)
    if address.entry or address.area:
        opened = WithAddress(opened, address)
    service_targets = read_settings_text(address)
    return (
        WithServiceTargets(opened, address.service_targets, service_targets)
        if service_targets
        else opened
    )


def recognised(address: Address) -> list[Recognised]:
    """The systems that answer at an address that people have typed, which may be any page of a
    site. Several where one site can be worked on in several ways: first those that answer at the
    address itself, then those for accounts of staff. Waits for the network; any thread but the
    main one. Raises ``Unreachable``."""
    found = []
    scheme = urlsplit(address.endpoint).scheme
    for kind in systems().values():
        if scheme not in kind.schemes:
            continue
        try:
            one = kind.recognise(address)
        except Unreachable:
            raise
        except ServerError:
            continue
        if one is not None:
            found.append(one)
    return sorted(found, key=lambda one: (not one.exact, one.login is not PASSWORD))
