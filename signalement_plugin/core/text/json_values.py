"""The type of decoded JSON."""

from __future__ import annotations

from typing import Any

Json = object
"""A value from a server or a file, of unknown type: it is checked with ``isinstance``, or read by
the functions of ``systems.values``, before it is used."""
Kept = Any
"""A value of JSON that the plugin wrote itself, of the class that its name has there."""
