"""The type of decoded JSON."""

from __future__ import annotations

from typing import Any

Json = object
"""A value that a server or a file sent: nothing is known of it. It is asked for its class, or read
by the functions of ``systems.values``, before it is used."""
Kept = Any
"""A value of JSON that the plugin wrote itself, of the class that its name has there."""
