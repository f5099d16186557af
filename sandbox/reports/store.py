"""The server's database: one writer, any number of readers, one file (SQLite, WAL)."""

from __future__ import annotations

import json
import sqlite3
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any, NamedTuple

from signalement_plugin.core.model.status import Status

from .problem import missing
from .query import Filters, metres

SCHEMA = Path(__file__).with_name("schema.sql")

VIEWS: Mapping[str, str] = {
    "basic": "basic || '}'",
    "extended": """basic || ',"extended_attributes":{' || extended || '}}'""",
    "citysdk": """basic || ',"extended_attributes":{' || citysdk || '}}'""",
    "staff": """basic || ',"extended_attributes":{' || citysdk || ',' || staff || '}}'""",
}
"""How much of a report is shown → how its fragments are joined."""

BY_CHANGE = "updated, id"
BY_ARRIVAL = "requested DESC, id"

# With most filters the page is cut from an index alone, before a row or fragment is looked up.
_PAGE = "FROM (SELECT seq, id, updated, requested FROM reports WHERE"
_CUT = "LIMIT :page_size OFFSET :offset) JOIN fragments USING (seq) ORDER BY"

_UPDATES = (
    "SELECT update_id, report_id AS service_request_id, updates.status AS status,"
    " substr(made_at, 1, 19) || 'Z' AS updated_datetime, updates.description AS description,"
    " updates.media_url AS media_url, external_status_code"
    " FROM updates JOIN reports ON reports.id = report_id"
    " WHERE made_at >= :start AND made_at < :end"
    " AND (:jurisdiction = '' OR jurisdiction = :jurisdiction)"
    " ORDER BY made_at, updates.id LIMIT :limit"
)


class Key(NamedTuple):
    """Who holds a key and what it opens."""

    owner: str
    may_see: bool
    may_write: bool


class Photo(NamedTuple):
    """``content`` is ``None`` for one that is drawn from ``seed``."""

    report_id: str
    media_type: str
    seed: int
    content: bytes | None
    service_code: str


class Store:
    """The open database. Every method may be called from any thread."""

    def __init__(self, path: Path | str) -> None:
        self.path = Path(path)
        self._writing = threading.Lock()
        self._idle: SimpleQueue[sqlite3.Connection] = SimpleQueue()
        self._writer = self._open()
        self._writer.execute("PRAGMA journal_mode = WAL").fetchone()
        self._writer.execute("PRAGMA synchronous = NORMAL")
        self._writer.executescript(SCHEMA.read_text(encoding="utf-8"))

    def _open(self) -> sqlite3.Connection:
        db = sqlite3.connect(self.path, isolation_level=None, check_same_thread=False, timeout=10)
        db.row_factory = sqlite3.Row
        db.execute("PRAGMA mmap_size = 1073741824").fetchone()
        db.create_function("metres", 4, metres, deterministic=True)
        return db

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """A connection that cannot write, for the time of the block."""
        try:
            db = self._idle.get_nowait()
        except Empty:
            db = self._open()
            db.execute("PRAGMA query_only = TRUE")
        try:
            yield db
        finally:
            self._idle.put(db)

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """The one writer, in a transaction that holds or falls as a whole."""
        with self._writing:
            self._writer.execute("BEGIN IMMEDIATE")
            try:
                yield self._writer
            except BaseException:
                self._writer.execute("ROLLBACK")
                raise
            self._writer.execute("COMMIT")

    def close(self) -> None:
        """Close every connection; the WAL is folded into the file."""
        while not self._idle.empty():
            self._idle.get().close()
        with self._writing:
            self._writer.execute("PRAGMA optimize")
            self._writer.close()

    def rows(self, sql: str, bound: Mapping[str, object] | None = None) -> list[dict[str, Any]]:
        """All rows of a static statement, by column name."""
        with self.reading() as db:
            return [dict(row) for row in db.execute(sql, bound or {})]

    def first(self, sql: str, bound: Mapping[str, object]) -> dict[str, Any] | None:
        """The first row of a static statement."""
        found = self.rows(sql, bound)
        return found[0] if found else None

    # Reports

    def page(self, filters: Filters, view: str) -> list[str]:
        """One page of reports as JSON objects that hold :data:`render.HERE`."""
        order = BY_CHANGE if "after" in filters.bound else BY_ARRIVAL
        parts = ("SELECT", VIEWS[view], _PAGE, filters.condition, "ORDER BY", order, _CUT, order)
        place = {"page_size": filters.page_size, "offset": filters.offset}
        with self.reading() as db:
            return [row[0] for row in db.execute(" ".join(parts), {**filters.bound, **place})]

    def count(self, filters: Filters) -> int:
        """How many reports the filters let through, on all pages."""
        sql = " ".join(("SELECT count(*) FROM reports WHERE", filters.condition))
        with self.reading() as db:
            return int(db.execute(sql, filters.bound).fetchone()[0])

    def require(self, report_id: str, jurisdiction: str = "") -> None:
        """Raise ``Problem`` 404 unless there is such a report."""
        found = self.first("SELECT jurisdiction FROM reports WHERE id = :id", {"id": report_id})
        if found is None or jurisdiction not in ("", found["jurisdiction"]):
            raise missing("service_request_id")

    def status(self, report_id: str) -> Status:
        """Where a report stands. Raises ``Problem`` 404."""
        row = self.first("SELECT status FROM reports WHERE id = :id", {"id": report_id})
        if row is None:
            raise missing("service_request_id")
        return Status(row["status"])

    def history(self, report_id: str) -> list[dict[str, Any]]:
        """The log of one report, oldest first."""
        return self.rows(
            "SELECT id, made_at, author, field, old, new, text, operation_id"
            " FROM change_log WHERE report_id = :id ORDER BY id",
            {"id": report_id},
        )

    def thread(self, report_id: str, kind: str) -> list[dict[str, Any]]:
        """Notes (``note``) or citizens' feedback (``comment``), oldest first."""
        return self.rows(
            "SELECT id, author, comment, made_at FROM notes"
            " WHERE report_id = :id AND kind = :kind ORDER BY id",
            {"id": report_id, "kind": kind},
        )

    def updates(self, start: str, end: str, jurisdiction: str, limit: int) -> list[dict[str, Any]]:
        """Public updates from ``start`` to before ``end`` (log times), oldest first."""
        bound = {"start": start, "end": end, "jurisdiction": jurisdiction, "limit": limit}
        return self.rows(_UPDATES, bound)

    def photo(self, name: str) -> Photo | None:
        """A photo by the name in its address."""
        row = self.first(
            "SELECT report_id, media_type, seed, content, service_code"
            " FROM photos JOIN reports ON reports.id = report_id WHERE name = :name",
            {"name": name},
        )
        return None if row is None else Photo(**row)

    # rows beside the reports: services, departments, jurisdictions, keys, tokens

    def services(self, jurisdiction: str = "") -> list[dict[str, Any]]:
        """Services in the order they were set up; ``definition`` is a list."""
        rows = self.rows(
            "SELECT code, name, description, keywords, service_group, definition FROM services"
            " WHERE :jurisdiction = '' OR jurisdiction = :jurisdiction ORDER BY rowid",
            {"jurisdiction": jurisdiction},
        )
        return [{**row, "definition": json.loads(row["definition"])} for row in rows]

    def service(self, code: str, jurisdiction: str = "") -> dict[str, Any]:
        """One service. Raises ``Problem`` 404."""
        for row in self.services(jurisdiction):
            if row["code"] == code:
                return row
        raise missing("service_code")

    def departments(self) -> list[dict[str, Any]]:
        """Departments with their people, in the order they were set up."""
        people: dict[str, list[dict[str, Any]]] = {}
        for row in self.rows("SELECT id, department, name FROM people ORDER BY rowid"):
            people.setdefault(row.pop("department"), []).append(row)
        rows = self.rows("SELECT id, name FROM departments ORDER BY rowid")
        return [{**row, "people": people.get(row["id"], [])} for row in rows]

    def jurisdictions(self) -> list[str]:
        """Ids of the jurisdictions served."""
        return [row["id"] for row in self.rows("SELECT id FROM jurisdictions ORDER BY rowid")]

    def key(self, api_key: str) -> Key | None:
        """What a key opens; ``None`` for one that was never given out."""
        row = self.first(
            "SELECT owner, may_see, may_write FROM api_keys WHERE api_key = :key", {"key": api_key}
        )
        if row is None:
            return None
        return Key(row["owner"], bool(row["may_see"]), bool(row["may_write"]))

    def report_of_token(self, token: str) -> str:
        """The report that a token stands for. Raises ``Problem`` 404."""
        row = self.first("SELECT report_id FROM tokens WHERE token = :token", {"token": token})
        if row is None:
            raise missing("token")
        return str(row["report_id"])
