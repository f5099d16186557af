"""Asks the service of a team for data that the rows of reports do not have: of a report, a category
or a picture (``Asks``, rule T18). Runs in worker threads: it waits for the answer."""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import chain, repeat

from ...core.changes.reply_templates import Template
from ...core.errors import NoAnswerYet
from ...core.model.questions import Question
from ...core.model.report import Activity, Attachment, Contact, Details
from .answers import (
    Plain,
    read_answer,
    read_contact,
    read_details,
    read_photos,
    read_picture,
    read_questions,
    read_texts,
    read_thread,
)
from .database import Database

_ASK = "SELECT answer, bytes FROM ask(%s, %s)"
_CONTACT = "SELECT contact(%s) AS answer, NULL::bytea AS bytes"
PATIENCE_S = 20.0
"""Longest wait for an answer, in seconds: the service has to ask the reporting system first."""
_FIRST_PAUSES_S, _PAUSE_S = (0.1, 0.1, 0.2, 0.3), 0.5


class Asks:
    """For one thread that may wait: never the main thread. Each method raises ``ServerError``:
    ``NoAnswerYet`` where nobody has answered within :data:`PATIENCE_S`."""

    def __init__(
        self,
        database: Database,
        pause: Callable[[float], None] = time.sleep,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        self._database, self._pause, self._seconds = database, pause, seconds

    def thread(self, report_id: str) -> list[Activity]:
        """Oldest first."""
        return read_thread(self._answer(_ASK, "thread", report_id)[0])

    def photos(self, report_id: str) -> list[str]:
        """The addresses of the photos, for :meth:`picture`; the list's photo first."""
        return read_photos(self._answer(_ASK, "photos", report_id)[0])

    def picture(self, url: str) -> Attachment:
        return read_picture(*self._answer(_ASK, "picture", url))

    def details(self, report_id: str) -> Details:
        return read_details(self._answer(_ASK, "details", report_id)[0])

    def questions(self, service_code: str) -> list[Question]:
        """The questions that a category asks of a new report."""
        return read_questions(self._answer(_ASK, "questions", service_code)[0])

    def texts(self, service_code: str) -> list[Template]:
        """The reply texts of the reporting system for this category."""
        return read_texts(self._answer(_ASK, "texts", service_code)[0], service_code)

    def contact(self, report_id: str) -> Contact:
        """Who reported it. The database logs which user asked."""
        return read_contact(self._answer(_CONTACT, report_id)[0])

    def _answer(self, sql: str, *bound: str) -> tuple[Plain, object]:
        """The answer. Repeats the call of the SQL function until it returns one."""
        end = self._seconds() + PATIENCE_S
        for pause_s in chain(_FIRST_PAUSES_S, repeat(_PAUSE_S)):
            (row,) = self._database.rows(sql, *bound)
            if row["answer"] is not None:
                return read_answer(row["answer"]), row["bytes"]
            if self._seconds() > end:
                break
            self._pause(pause_s)
        raise NoAnswerYet("the service of this team has not answered")
