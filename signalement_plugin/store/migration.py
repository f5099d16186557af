"""Brings the schema of a store up to date with the numbered files of ``schema/``.

The number is a row of ``signalement_meta``, because ``PRAGMA user_version`` of a GeoPackage
holds the version of the standard: with any other value GDAL warns at every opening.
"""

from __future__ import annotations

import re
from pathlib import Path

from ..core.errors import BadStore, NewerStore
from .database import Database

SCHEMA = Path(__file__).with_name("schema")
READ_FOR = 4
"""The newest schema whose new columns are filled only by reading the whole list again: otherwise a
priority that the server always had would look like a colleague's change."""

_NUMBERED = re.compile(r"(\d{3})\.sql")


def migrate(database: Database, folder: Path = SCHEMA) -> int:
    """Apply every newer file, each in one transaction; returns the schema's number.

    Each file ends by writing its own number. ``NNN.columns.sql`` comes before it where the
    table is older than that: a bare one has every column already. ``triggers.sql`` names all
    columns: it goes into the transaction of the last one. Raises ``NewerStore`` for
    a store that a later version of the plugin has written.
    """
    files = _files(folder)
    number = schema_number(database)
    if number > max(files, default=0):
        raise NewerStore(f"written by a later version of the plugin (schema {number})")
    for later in sorted(key for key in files if key > number):
        columns = folder / f"{later:03d}.columns.sql"
        added = statements(columns) if number and columns.exists() else []
        triggers = statements(folder / "triggers.sql") if later == max(files) else []
        database.run(*added, *statements(files[later]), *triggers)
    return schema_number(database)


def is_behind(database: Database) -> bool:
    """Whether :func:`migrate` has something to do. Raises ``BadStore``."""
    return schema_number(database) < max(_files(SCHEMA))


def schema_number(database: Database) -> int:
    """0 for a file with a bare ``reports`` table. Raises ``BadStore`` where it is spoilt."""
    known = database.value("SELECT count(*) FROM sqlite_master WHERE name = 'signalement_meta'")
    if not known:
        return 0
    found = str(database.value("SELECT value FROM signalement_meta WHERE name = 'schema'"))
    if not (found.isascii() and found.isdigit()):
        raise BadStore("the number of the schema is spoilt")
    return int(found)


def statements(path: Path) -> list[str]:
    """The statements of a schema file: blocks between empty lines, without comment lines."""
    lines = path.read_text("utf-8").splitlines()
    text = "\n".join(line for line in lines if not line.startswith("--"))
    return [block.strip() for block in re.split(r"\n\s*\n", text) if block.strip()]


def _files(folder: Path) -> dict[int, Path]:
    found = {path: _NUMBERED.fullmatch(path.name) for path in folder.glob("*.sql")}
    return {int(match.group(1)): path for path, match in found.items() if match}
