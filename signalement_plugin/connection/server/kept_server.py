"""What a server was last known to take, with its categories and its teams, in a file beside the
connection's reports: a start without the server offers the same as yesterday.

One file per connection, of one account: it is known by the id of QGIS's authentication entry, by
nothing of its secret. Another account, or another server, uses nothing of the file. Any thread.
"""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from ...core.errors import NotData
from ...core.files.private import private_file, write_whole
from ...core.model.capabilities import together
from ...core.model.joined_ids import prefix_of
from ...core.model.server_description import (
    ServerDescription,
    describe_server,
    read_description,
    texts_of,
)
from ...sync.clock import parse_stamp, stamp
from ...systems.base import Probe
from ..results import Met

logger = logging.getLogger("signalement.store")

VERSION = 1
MOST_BYTES = 8 * 1024 * 1024
"""A longer file is not read, and none is written."""


@dataclass(frozen=True)
class Kept:
    """``answers`` as they were read ``at`` (UTC) by the account ``whose``
    (``server_identity.account_of``)."""

    whose: str
    at: datetime
    answers: Met


class KeptServer:
    """The file of one connection."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self, whose: str) -> Kept | None:
        """What is known for this account; ``None`` where nothing is, or the file cannot be used."""
        try:
            with self._path.open("rb") as file:
                found = read_kept(file.read(MOST_BYTES + 1))
        except FileNotFoundError:
            return None
        except (NotData, OSError) as error:
            logger.info("what was known of the server is not used: %s", error)
            return None
        return found if found.whose == whose else None

    def write(self, kept: Kept) -> None:
        """Keep this in place of what was kept. An error is logged: the server is asked again at the
        next start. What a part of it has not answered yet is not kept."""
        if _unmet(kept.answers):
            return
        try:
            written = kept_as_bytes(kept)
            if len(written) > MOST_BYTES:
                self._path.unlink(missing_ok=True)
                return
            write_whole(self._path, written)
            private_file(self._path)
        except OSError as error:
            logger.info("what is known of the server was not kept: %s", error)


def kept_as_bytes(kept: Kept) -> bytes:
    """JSON in UTF-8; :func:`read_kept` reads it."""
    probe, answers = kept.answers.probe, kept.answers
    server = ServerDescription(
        probe.title,
        probe.capabilities,
        answers.services,
        answers.departments,
        probe.test_server,
    )
    written = {
        "version": VERSION,
        "whose": kept.whose,
        "read_at": stamp(kept.at),
        "account": probe.account,
        "account_departments": list(probe.account_departments),
        "server": describe_server(server),
    }
    return json.dumps(written).encode("utf-8")


def read_kept(content: bytes) -> Kept:
    """Raises ``NotData`` for what is damaged, too long or of a later version."""
    if len(content) > MOST_BYTES:
        raise NotData("too long")
    try:
        given = json.loads(content)
        if not isinstance(given, dict) or given["version"] != VERSION:
            raise NotData("of another version")
        at = parse_stamp(given["read_at"])
        whose, account, *teams = texts_of(
            [given["whose"], given["account"], *given["account_departments"]]
        )
        server = read_description(given["server"])
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
        raise NotData(f"damaged: {error}") from error
    if at is None:
        raise NotData("without a time")
    probe = Probe(
        server.title,
        server.capabilities,
        test_server=server.test_server,
        account=account,
        account_departments=tuple(teams),
    )
    return Kept(whose, at, Met(probe, server.services, server.departments))


def with_kept_parts(now: Met, before: Met) -> Met:
    """The answers of a joined connection, with what was known of those of its systems that have not
    answered."""
    can, known = now.probe.capabilities, before.probe.capabilities.parts
    away = [prefix for prefix in _unmet(now) if prefix in known]
    if not away:
        return now
    parts = {**can.parts, **{prefix: known[prefix] for prefix in away}}
    services = (one for one in before.services if prefix_of(one.code, away))
    teams = (one for one in before.departments if prefix_of(one.id, away))
    return replace(
        now,
        probe=replace(now.probe, capabilities=together(parts)),
        services=(*now.services, *services),
        departments=(*now.departments, *teams),
    )


def _unmet(answers: Met) -> list[str]:
    """Prefixes of the joined systems that have not answered; an empty one for the server itself."""
    can = answers.probe.capabilities
    return [
        prefix
        for prefix, one in {"": can, **can.parts}.items()
        if one.read_only_because == "not_met"
    ]
