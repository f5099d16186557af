"""What a connection may write; turns an operation into a call of the webhook, a comment or a photo.
Pure, except that photos are read from their files."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from ...core.errors import NeedsReply, NotSupported, Refused
from ...core.model.capabilities import Capabilities, Evidence
from ...core.model.operation import Operation
from ...core.model.status import Status
from ..photo_file import naming_unreadable
from .address import Site
from .statuses import HOOKS, OLDER, UPDATE, Generation, Hook

if TYPE_CHECKING:
    from ...core.text.json_values import Json
    from ...transport.request import Part

PUBLIC_ONLY, NO_KEY = "public_only", "no_key"
_PHOTO_TYPES = {b"\xff\xd8\xff": "image/jpeg", b"\x89PN": "image/png"}


def capabilities_of(site: Site, generation: Generation, *, has_identity: bool) -> Capabilities:
    """What the API allows: no idempotency key, no condition, no mark, and no time that moves with
    every change; at most the status can be read back."""
    if site.hooks:
        return _partner(site.hooks, generation, has_identity=has_identity)
    able = {"reply", "photo"} if site.comments and site.mail and generation.comments else set()
    return Capabilities(
        writes=frozenset(able),
        evidence=Evidence.VALUE,
        alone=frozenset(able),
        publishes=frozenset(able),
        counts=True,
        has_activity=generation is OLDER,
        limit=1,
        read_only_because="" if able else PUBLIC_ONLY,
    )


def _partner(kind: str, generation: Generation, *, has_identity: bool) -> Capabilities:
    hooks = HOOKS[kind]
    able = {"status", "reply"} | ({"note"} if kind == "assignment" else set())
    can = has_identity and generation is OLDER
    every = frozenset(Status)
    return Capabilities(
        writes=frozenset(able) if can else frozenset(),
        statuses=tuple(hooks) if can else (),
        needs_reply={status: every for status, hook in hooks.items() if hook.needs_text and can},
        only_with_status=frozenset({"reply"}),
        evidence=Evidence.VALUE,
        couples={"status": ("department",)} if can else {},
        alone=frozenset({"note"} & able) if can else frozenset(),
        publishes=frozenset({"reply"}) if can else frozenset(),
        counts=True,
        has_activity=generation is OLDER,
        limit=2,
        read_only_because="" if can else (PUBLIC_ONLY if has_identity else NO_KEY),
    )


def hook_of(operation: Operation, kind: str) -> Hook:
    """The one hook that carries this operation. Raises ``NotSupported``."""
    written = operation.written
    if written == {"note"} and kind == "assignment":
        return UPDATE
    if "status" in written and written <= {"status", "reply"}:
        wanted = operation.sets["status"]
        for status, hook in HOOKS[kind].items():
            if status.value == wanted:
                return hook
    raise NotSupported(f"no hook for {', '.join(sorted(written))} in one request")


def hook_body(operation: Operation, kind: str, hook: Hook) -> dict[str, Json]:
    """The body of a call of the webhook. Its ``referenceId`` is the operation's id, for people at
    the server: programs cannot read it back. Raises ``Refused`` for an id that is no number, and
    ``NeedsReply``."""
    if not (operation.report_id.isascii() and operation.report_id.isdigit()):
        raise Refused(f"the webhook takes numbers, not {operation.report_id!r}")
    comment = operation.reply or operation.note
    if hook.needs_text and not comment:
        raise NeedsReply(f"{hook.action} needs a text")
    meta = {
        "resource": "report",
        "hook": kind,
        "action": hook.action,
        "id": int(operation.report_id),
    }
    data = {"referenceId": operation.id, **({"comment": comment} if comment else {})}
    return {"meta": meta, "data": data}


def comment_body(operation: Operation, site: Site) -> dict[str, Json]:
    """A public comment, as the site's own page sends it."""
    return {
        "content": operation.reply,
        "incidentCreation": False,
        "reporter": reporter_of(operation, site),
    }


def reporter_of(operation: Operation, site: Site) -> dict[str, Json]:
    """The author of a comment: the user of this QGIS, with the connection's e-mail address."""
    language = site.languages[0].lower()
    contact = {
        "emailAddress": site.mail,
        "phoneNumber": None,
        "language": {"user": language, "address": language},
    }
    return {"name": operation.author, "actingAs": "RESIDENT", "contact": contact}


def photo_parts(path: str, operation: Operation, site: Site) -> dict[str, Part]:
    """The parts of an upload. Raises ``Refused`` for a file that is gone."""
    with naming_unreadable(Path(path)):
        content = Path(path).read_bytes()
    media_type = _PHOTO_TYPES.get(content[:3], "image/jpeg")
    reporter = json.dumps(reporter_of(operation, site), ensure_ascii=False)
    name = "photo.png" if media_type == "image/png" else "photo.jpg"
    return {
        "file": (name, content, media_type),
        "reporter": (None, reporter.encode(), "application/json"),
        "caption": (None, b""),
        "incidentCreation": (None, b"false"),
    }


def message_of(value: Json) -> str:
    """The server's message in an answer of success."""
    message = value.get("detail") if isinstance(value, Mapping) else ""
    return message[:300] if isinstance(message, str) else ""
