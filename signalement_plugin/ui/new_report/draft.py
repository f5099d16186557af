"""The contents of the form of a new report."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field, replace

from ...core.changes.request import create_operation
from ...core.model.operation import Operation
from ...core.model.questions import GivenAnswer, answers_from, plain_answers
from ...qt.language import tr

DRAFT = "+"
"""Key of the draft of a report that does not exist yet."""


@dataclass(frozen=True)
class NewReportDraft:
    """``point``: (lon, lat), EPSG:4326, or ``None``. ``caller`` as in
    ``core.model.operation.Operation``; it is never part of a draft. ``answers``: to what the
    service asks. ``refused``: why the server said no to it before, empty where it did not."""

    service: str = ""
    point: tuple[float, float] | None = None
    text: str = ""
    address: str = ""
    source: str = ""
    photos: tuple[str, ...] = ()
    caller: Mapping[str, str] = field(default_factory=dict)
    answers: tuple[GivenAnswer, ...] = ()
    refused: str = ""

    def draft(self) -> dict[str, str]:
        """The parts of the draft, as they are stored while the user writes."""
        point = "" if self.point is None else f"{self.point[0]!r} {self.point[1]!r}"
        return {
            **{name: getattr(self, name) for name in ("service", "text", "address", "source")},
            "point": point,
            "photos": "\n".join(self.photos),
            "answers": answers_text(self.answers),
            "refused": self.refused,
        }

    def operation(self, author: str = "") -> Operation:
        """The new report as it goes into the outbox."""
        lon, lat = self.point or (None, None)
        return create_operation(
            self.service,
            lon,
            lat,
            self.text,
            address=self.address,
            source=self.source,
            photos=self.photos,
            caller=self.caller,
            answers=self.answers,
            author=author,
        )

    def taken(self, creates_with: Set[str]) -> NewReportDraft:
        """What a system takes of it, which has these of ``Capabilities.creates_with``."""
        fields = further_fields(creates_with)
        return replace(
            self,
            source=self.source if "source" in fields else "",
            photos=self.photos if "photo" in fields else (),
            caller={name: text for name, text in self.caller.items() if name in fields},
        )


def unsent(call: NewReportDraft, taken: NewReportDraft) -> str:
    """What stands in ``call`` and not in what is ``taken`` of it, as in "caller's details,
    2 photo(s)"; empty for nothing."""
    names = [name for name, text in call.caller.items() if text and not taken.caller.get(name)]
    who = tr("caller's details") if names else ""
    count = len(call.photos) - len(taken.photos)
    photos = tr("%n photo(s)", n=count)
    return ", ".join(filter(None, (who, photos if count else "")))


def unsent_sentence(call: NewReportDraft, taken: NewReportDraft) -> str:
    """Says so, where the system of the chosen service takes only a part."""
    what = unsent(call, taken) if call.service else ""
    text = tr("Not sent with this category: {what}.")
    return text.format(what=what) if what else ""


def further_fields(creates_with: Set[str]) -> Set[str]:
    """The fields of ``creates_with``, of ``source photo name phone email``."""
    caller = {"name", "phone"} if "caller" in creates_with else set()
    return (creates_with - {"caller"}) | caller


def answers_text(answers: Sequence[GivenAnswer]) -> str:
    """Answers as a draft keeps them; empty for none."""
    return json.dumps(plain_answers(answers), ensure_ascii=False) if answers else ""


def parts_of(operation: Operation) -> dict[str, str]:
    """The draft of a new report that is in the outbox, without its photos."""
    sets = operation.sets
    return {
        "service": sets.get("service_code", ""),
        "point": sets.get("position", ""),
        "text": sets.get("description", ""),
        "address": sets.get("address", ""),
        "source": sets.get("source", ""),
        "answers": answers_text(operation.answers),
    }


def draft_from_parts(draft: Mapping[str, str]) -> NewReportDraft:
    """The inverse of :meth:`NewReportDraft.draft`; a point or answers that cannot be read are
    none."""
    return NewReportDraft(
        draft.get("service", ""),
        _point(draft.get("point", "")),
        draft.get("text", ""),
        draft.get("address", ""),
        draft.get("source", ""),
        tuple(path for path in draft.get("photos", "").split("\n") if path),
        answers=_answers(draft.get("answers", "")),
        refused=draft.get("refused", ""),
    )


def _answers(text: str) -> tuple[GivenAnswer, ...]:
    try:
        return answers_from(json.loads(text or "[]"))
    except (ValueError, TypeError, KeyError):
        return ()


def _point(text: str) -> tuple[float, float] | None:
    try:
        lon, lat = map(float, text.split())
    except ValueError:
        return None
    return lon, lat


def sources() -> tuple[str, ...]:
    """How a report may have come in, the likeliest first; stored as written here."""
    return (
        tr("Telephone"),
        tr("Counter"),
        tr("E-mail"),
        tr("Seen by staff"),
    )


def erased_text() -> str:
    """The sentence below the fields for the caller."""
    return tr("These details leave this computer once the server has received them.")
