"""Makes the operations of new reports; their categories and answers are checked by what the system
lists, where it can be asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from qgis.core import QgsProcessingException

from ....connection.texts.answers import fault_sentence
from ....core.changes.answers import Values, faults, given_answers, unasked_answers
from ....core.changes.request import create_operation
from ....core.errors import ServerError
from ....core.model.operation import Operation
from ....core.model.questions import GivenAnswer, Question
from ..names import with_ids
from .change_requests import ChangePlanner, PlannedChanges, ReachedServer
from .drafts import Draft, rows_sentence
from .keys import id_of


def create_each(drafts: Sequence[Draft], author: str, zone: str) -> ChangePlanner:
    """A new report of each, as one batch. ``zone``: of answers that are times.

    What it gives raises ``QgsProcessingException`` where one of them cannot be made; then none is.
    """

    def change_requests(reached: ReachedServer) -> list[PlannedChanges]:
        asked = _Asked(reached, zone)
        made: list[Operation] = []
        rows: dict[str, str] = {}
        wrong = []
        for draft in drafts:
            try:
                operation = _operation(draft, asked, author)
            except QgsProcessingException as error:
                if not draft.label:
                    raise
                wrong.append(f"{draft.label}: {error}")
                continue
            made.append(replace(operation, batch=made[0].batch) if made else operation)
            if draft.label:
                rows[operation.id] = draft.label
        if wrong:
            raise QgsProcessingException(rows_sentence(wrong))
        return [PlannedChanges(made, rows=rows)]

    return change_requests


def _operation(draft: Draft, asked: _Asked, author: str) -> Operation:
    code = asked.code(draft.service)
    operation = create_operation(
        code,
        draft.lon,
        draft.lat,
        draft.description,
        address=draft.address,
        photos=draft.photos,
        answers=asked.answers(code, draft.answers),
        author=author,
    )
    return replace(operation, id=id_of(draft.key)) if draft.key else operation


class _Asked:
    """The categories of the system and their questions, each read once."""

    def __init__(self, reached: ReachedServer, zone: str) -> None:
        self._reached, self._zone = reached, zone
        self._codes: dict[str, str] = {}
        self._questions: dict[str, Sequence[Question] | None] = {}

    def code(self, service: str) -> str:
        """The code of a category, given by its code or name. Raises
        ``QgsProcessingException``."""
        if service not in self._codes:
            found = with_ids({"service_code": service}, self._reached.spoken_to)
            self._codes[service] = found["service_code"]
        return self._codes[service]

    def answers(self, code: str, values: Values) -> tuple[GivenAnswer, ...]:
        """What goes out with a new report. Raises ``QgsProcessingException`` with one sentence for
        each answer that is missing or wrong; where the questions cannot be read, the server
        judges."""
        if code not in self._questions:
            self._questions[code] = self._read(code)
        asked = self._questions[code]
        if asked is None:
            return unasked_answers(values)
        wrong = [fault_sentence(one) for one in faults(asked, values, self._zone)]
        if wrong:
            raise QgsProcessingException("\n".join(wrong))
        return given_answers(asked, values, self._zone)

    def _read(self, code: str) -> Sequence[Question] | None:
        """The questions of a category; ``None`` where they cannot be read now."""
        system = self._reached.spoken_to
        if system is None:
            return None
        if not self._reached.capabilities.of([code]).asks:
            return ()
        try:
            asks = any(one.asks for one in system.services() if one.code == code)
            return system.questions(code) if asks else ()
        except ServerError:
            return None
