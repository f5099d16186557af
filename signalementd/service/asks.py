"""Rule T18: reads from the reporting system what desks ask about a report or category, when they
ask.

Runs in a thread of its own, so that neither reading the list nor sending waits for a slow answer.
"""

from __future__ import annotations

import json
import logging
import threading
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import NamedTuple

from psycopg.types.json import Jsonb

from signalement_plugin.core.errors import NotData, ServerError, TooLarge
from signalement_plugin.sync.thread_support import LoggedErrors, Opener
from signalement_plugin.systems.base import System
from signalement_plugin.systems.team.answers import (
    Plain,
    contact_as_json,
    details_as_json,
    error_as_json,
    photos_as_json,
    picture_as_json,
    questions_as_json,
    texts_as_json,
    thread_as_json,
)

from ..database.connecting import answering
from ..database.gate import Hand
from ..errors import DatabaseAway

logger = logging.getLogger("signalementd")

LASTS_S = {
    "thread": 10.0,
    "details": 10.0,
    "photos": 600.0,
    "questions": 600.0,
    "texts": 600.0,
    "picture": 86_400.0,
    "contact": 600.0,
}
"""Seconds for which an answer is kept for other desks with the same question; an answer about a
report that changes meanwhile ends at once."""
ERROR_LASTS_S = 10.0
LARGEST_PICTURE = 10 * 1024 * 1024
LARGEST_ANSWER = 4 * 1024 * 1024
MOST_BYTES = 256 * 1024 * 1024
"""Largest total size of the pictures of a commune; the oldest are deleted first."""
PURGE_S = 60.0
LINGER_S, LINGER_PAUSE_S = 5.0, 0.1
"""Seconds after an answer in which new questions are looked for often, and seconds between two
looks: a desk asks for each picture of a report one by one."""

_NEXT = """
SELECT one.what, one.about, max(one.n) AS last FROM (
    SELECT a.what, a.about, a.n, count(*) OVER (PARTITION BY a.author) AS waiting
    FROM signalement.ask AS a
    WHERE a.commune = %(commune)s AND a.system = %(system)s AND a.answer IS NULL
    AND a.until > clock_timestamp()
    AND EXISTS (SELECT FROM signalement.commune AS c WHERE c.id = a.commune AND c.token = %(token)s)
) AS one GROUP BY one.what, one.about ORDER BY min(one.waiting), last DESC LIMIT 1
"""
_TELL = """
UPDATE signalement.ask AS a SET
    until = clock_timestamp() + make_interval(secs => CASE WHEN a.n = %(last)s
        THEN %(lasts)s ELSE 0 END),
    answer = CASE WHEN a.n = %(last)s THEN %(answer)s ELSE '{}'::jsonb END,
    bytes = CASE WHEN a.n = %(last)s THEN %(bytes)s::bytea END
WHERE a.commune = %(commune)s AND a.system = %(system)s AND a.what = %(what)s
AND a.about = %(about)s AND a.answer IS NULL
AND EXISTS (SELECT FROM signalement.commune AS c WHERE c.id = a.commune AND c.token = %(token)s)
"""
_PURGE = """
DELETE FROM signalement.ask AS a USING (
    SELECT one.n, sum(octet_length(one.bytes)) OVER (ORDER BY one.n DESC) AS total
    FROM signalement.ask AS one WHERE one.commune = %(commune)s
) AS kept
WHERE a.n = kept.n AND (kept.total > %(most)s OR a.until < clock_timestamp())
AND a.at < clock_timestamp() - interval '1 minute'
"""


class Answer(NamedTuple):
    """An answer as a value for JSON, and the bytes of a picture."""

    value: Plain
    content: bytes | None = None


def _picture(system: System, url: str) -> Answer:
    found = system.attachment(url)
    if len(found.content) > LARGEST_PICTURE:
        raise TooLarge("a picture of more than 10 MiB")
    return Answer(picture_as_json(found), found.content)


_READERS: Mapping[str, Callable[[System, str], Answer]] = {
    "thread": lambda system, about: Answer(thread_as_json(system.activity(about))),
    "photos": lambda system, about: Answer(photos_as_json(system.photos(about))),
    "picture": _picture,
    "details": lambda system, about: Answer(details_as_json(system.details(about))),
    "questions": lambda system, about: Answer(questions_as_json(system.questions(about))),
    "texts": lambda system, about: Answer(texts_as_json(system.texts(about))),
    "contact": lambda system, about: Answer(contact_as_json(system.contact(about))),
}


class Asks:
    """The questions of one commune, whose reporting system has the number ``source`` there.
    ``opener`` returns a system that has met its server, or raises ``ServerError``."""

    def __init__(self, hand: Hand, source: int, opener: Opener) -> None:
        self._hand, self._opener = hand, opener
        self._of = {"commune": hand.commune, "system": source}
        self._system: System | None = None  # used by the answering thread only
        self._wake, self._stop = threading.Event(), threading.Event()
        self._thread = threading.Thread(target=self._run, name="signalement-asks", daemon=True)
        self._purged: float | None = None

    def start(self) -> None:
        self._thread.start()

    def stop(self, timeout: float = 2.0) -> None:
        """A slow answer is not waited for: nothing depends on it."""
        self._stop.set()
        self._wake.set()
        self._thread.join(timeout)

    def look(self, *, asked: bool) -> None:
        """Wake the answering thread if a desk has ``asked``, and purge every :data:`PURGE_S`
        seconds. Call in the commune's own thread. Raises ``DatabaseAway``."""
        if asked:
            self._wake.set()
        if self._purged is None or time.monotonic() - self._purged > PURGE_S:
            with answering():
                self.purge()
            self._purged = time.monotonic()

    def purge(self) -> None:
        """Delete outdated answers, and the oldest ones beyond :data:`MOST_BYTES`. Questions younger
        than a minute stay, because they count for the limit of questions per person."""
        self._hand.db.execute(_PURGE, {"commune": self._hand.commune, "most": MOST_BYTES})

    def answer_next(self) -> bool:
        """Answer one question; false if there is none. First come people with few questions, then
        the newest questions, because a user moves on. All desks with the same question get one
        answer. Raises ``DatabaseAway``."""
        with answering(), self._hand.lent():
            row = self._hand.db.execute(_NEXT, {**self._of, "token": self._hand.token}).fetchone()
        if row is None:
            return False
        what, about = str(row["what"]), str(row["about"])
        answer, lasts_s = self._answer_to(what, about)
        bound = {**self._of, "what": what, "about": about, "last": row["last"], "lasts": lasts_s}
        bound |= {
            "answer": Jsonb(answer.value),
            "bytes": answer.content,
            "token": self._hand.token,
        }
        with answering(), self._hand.lent():
            self._hand.db.execute(_TELL, bound)
        return True

    def _answer_to(self, what: str, about: str) -> tuple[Answer, float]:
        """The answer or error, and for how many seconds it is valid for others."""
        error: ServerError = NotData("an error that nobody foresaw")
        with LoggedErrors(f"reading a {what}") as turn:
            try:
                if self._system is None:
                    self._system = self._opener()
                answer = _READERS[what](self._system, about)
                if len(json.dumps(answer.value)) > LARGEST_ANSWER:
                    raise TooLarge("an answer of more than 4 MiB")
                return answer, LASTS_S[what]
            except ServerError as known:
                logger.info("a %s was asked for: %s", what, type(known).__name__)
                error = known
        if turn.error is not None:
            self._close()  # the system's state is unknown after an unforeseen error
        return Answer(error_as_json(error)), ERROR_LASTS_S

    def _run(self) -> None:
        while not self._stop.is_set():
            self._wake.wait()
            self._wake.clear()
            with LoggedErrors("answering desks"), suppress(DatabaseAway):
                self._answer_all()
        self._close()

    def _answer_all(self) -> None:
        """Answer all questions, and those that follow soon after."""
        end = time.monotonic() + LINGER_S
        while time.monotonic() < end and not self._stop.is_set():
            if self.answer_next():
                end = time.monotonic() + LINGER_S
            else:
                self._stop.wait(LINGER_PAUSE_S)

    def _close(self) -> None:
        system, self._system = self._system, None
        if system is not None:
            with LoggedErrors("closing the system"):
                system.close()
