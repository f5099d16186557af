"""What was typed and not sent: kept per report, also through a crash."""

from __future__ import annotations

import json
from collections.abc import Mapping

from .outbox import Outbox


def draft(outbox: Outbox, report_id: str) -> dict[str, str]:
    """Part name → text; empty without a draft."""
    found = outbox.db.execute("SELECT body FROM draft WHERE report_id = ?", (report_id,))
    record = found.fetchone()
    return dict(json.loads(record["body"])) if record else {}


def save_draft(outbox: Outbox, report_id: str, parts: Mapping[str, str]) -> None:
    """Keep the non-empty parts; nothing left means no draft."""
    kept = {name: text for name, text in parts.items() if text}
    if not kept:
        outbox.db.execute("DELETE FROM draft WHERE report_id = ?", (report_id,))
        return
    outbox.db.execute(
        "INSERT INTO draft (report_id, body) VALUES (?, ?)"
        " ON CONFLICT (report_id) DO UPDATE SET body = excluded.body",
        (report_id, json.dumps(kept, ensure_ascii=False)),
    )
