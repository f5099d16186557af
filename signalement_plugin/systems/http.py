"""Placeholder so that imports hold; replaced by the real module."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class HttpContext:
    """Everything a request needs from QGIS, taken in the main thread, immutable."""

    headers: Mapping[str, str] = field(default_factory=dict)
    proxies: Mapping[str, str] = field(default_factory=dict)
    ca_path: str = ""
    pin: str = ""
    trust_env: bool = True
    connect_timeout: float = 10.0
    read_timeout: float = 30.0
