"""Converts a service's answers to the asks of a desk to JSON, and back. Pure functions.

A desk (one user's QGIS in a team) asks for data of a report or category. The service reads them
from the reporting system and writes the JSON into the database; the desk reads it there. Of an
error of the reporting system only the kind is stored, not the message, which may contain personal
data.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from datetime import datetime

from ...core.changes.reply_templates import Template
from ...core.errors import (
    Busy,
    Gone,
    NoAnswerYet,
    NotData,
    NotFetched,
    NotSupported,
    ServerError,
    TooLarge,
)
from ...core.model.questions import Question
from ...core.model.report import Activity, Attachment, Contact, Details
from ...core.model.status import Status
from ...core.text.hidden import UNWANTED

Plain = dict[str, object]

_SENT_AS_THEY_ARE: tuple[type[ServerError], ...] = (Gone, NotSupported, TooLarge, Busy)
_KINDS = {kind.__name__: kind for kind in (*_SENT_AS_THEY_ARE, NoAnswerYet)}
_TEXTS = tuple(one.name for one in fields(Activity) if one.name not in ("at", "about"))
_OF_CONTACT = ("name", "email", "phone")
_OF_QUESTION = ("code", "text", "datatype", "hint")


def thread_as_json(entries: Sequence[Activity]) -> Plain:
    """A thread, oldest first."""
    return {"thread": [_entry_as_json(one) for one in entries]}


def photos_as_json(urls: Sequence[str]) -> Plain:
    return {"photos": [_text(url) for url in urls]}


def picture_as_json(found: Attachment) -> Plain:
    """Name and type of a picture, without its bytes."""
    return {"name": _text(found.name), "media_type": _text(found.media_type)}


def contact_as_json(found: Contact) -> Plain:
    texts: Plain = {name: _text(getattr(found, name)) for name in _OF_CONTACT}
    return {**texts, "masked": found.masked}


def details_as_json(found: Details) -> Plain:
    return {
        "answers": [list(map(_text, pair)) for pair in found.answers],
        "parts": [[_text(one), str(status)] for one, status in found.parts],
        "ending": found.ending,
    }


def questions_as_json(found: Sequence[Question]) -> Plain:
    """The questions of a service, in their order."""
    return {"questions": [_question_as_json(one) for one in found]}


def texts_as_json(found: Sequence[Template]) -> Plain:
    """Reply texts in their order, without language and without the category: the desk knows for
    which category it asked."""
    return {"texts": [[_text(one.title), _text(one.text), list(one.statuses)] for one in found]}


def error_as_json(error: ServerError) -> Plain:
    """The kind of an error. Most errors concern the service's connection to the reporting system or
    its login: a desk can do nothing about them, and gets ``NotFetched``."""
    known = (kind for kind in _SENT_AS_THEY_ARE if isinstance(error, kind))
    return {"error": next(known, NotFetched).__name__}


def read_answer(given: object) -> Plain:
    """The answer, checked. Raises the error that it names, or ``NotData``."""
    if not isinstance(given, dict):
        raise NotData("an answer of the team's service is no object")
    if "error" in given:
        raise _KINDS.get(str(given["error"]), NotFetched)("said by the team's service")
    return given


def read_thread(answer: Plain) -> list[Activity]:
    """The thread. Raises ``NotData``, as the other functions do."""
    return [_entry(one) for one in _list(answer, "thread")]


def read_photos(answer: Plain) -> list[str]:
    return [_read(one) for one in _list(answer, "photos")]


def read_picture(answer: Plain, content: object) -> Attachment:
    """The picture. ``content``: its bytes, as the database driver returns them."""
    if not isinstance(content, (bytes, memoryview)):
        raise NotData("a picture without bytes")
    name, kind = (_read(answer.get(one)) for one in ("name", "media_type"))
    return Attachment(name, kind, bytes(content))


def read_contact(answer: Plain) -> Contact:
    name, email, phone = (_read(answer.get(one)) for one in _OF_CONTACT)
    return Contact(name, email, phone, masked=answer.get("masked") is True)


def read_details(answer: Plain) -> Details:
    ending = answer.get("ending")
    if not isinstance(ending, int):
        raise NotData("a number is wanted")
    try:
        parts = tuple((one, Status(status)) for one, status in _pairs(answer, "parts"))
    except ValueError as error:
        raise NotData("a status that is not known") from error
    return Details(tuple(_pairs(answer, "answers")), parts, ending)


def read_questions(answer: Plain) -> list[Question]:
    return [_question(one) for one in _list(answer, "questions")]


def read_texts(answer: Plain, service_code: str) -> list[Template]:
    """The reply texts of one category."""
    return [_template(one, service_code) for one in _list(answer, "texts")]


def _template(given: object, service_code: str) -> Template:
    if not isinstance(given, list) or len(given) != 3 or not isinstance(given[2], list):  # noqa: PLR2004
        raise NotData("title, text and statuses are wanted")
    title, text, statuses = given
    return Template(
        *(_read(title), _read(text)),
        language="",
        services=(service_code,),
        statuses=tuple(_read(one) for one in statuses),
    )


def _question_as_json(one: Question) -> Plain:
    texts: Plain = {name: _text(getattr(one, name)) for name in _OF_QUESTION}
    choices = [list(map(_text, pair)) for pair in one.choices]
    return {**texts, "required": one.required, "asked": one.asked, "choices": choices}


def _question(given: object) -> Question:
    if not isinstance(given, dict):
        raise NotData("a question is no object")
    texts = {name: _read(given.get(name)) for name in _OF_QUESTION}
    required, asked = (given.get(name) is True for name in ("required", "asked"))
    choices = tuple(_pairs(given, "choices"))
    return Question(**texts, required=required, asked=asked, choices=choices)


def _entry_as_json(entry: Activity) -> Plain:
    texts: Plain = {name: _text(getattr(entry, name)) for name in _TEXTS}
    return {**texts, "at": entry.at.isoformat() if entry.at else None}


def _entry(given: object) -> Activity:
    if not isinstance(given, Mapping):
        raise NotData("an entry of a thread is no object")
    at = given.get("at")
    try:
        when = None if at is None else datetime.fromisoformat(_read(at))
    except ValueError as error:
        raise NotData("an entry of a thread has no time") from error
    return Activity(at=when, **{name: _read(given.get(name)) for name in _TEXTS})


def _text(value: str) -> str:
    """``value`` without characters that a database refuses."""
    return UNWANTED.sub("", value)


def _list(answer: Plain, name: str) -> list[object]:
    found = answer.get(name)
    if not isinstance(found, list):
        raise NotData(f"{name}: a list is wanted")
    return found


def _read(value: object) -> str:
    if not isinstance(value, str):
        raise NotData("a text is wanted")
    return value


def _pairs(answer: Plain, name: str) -> Iterator[tuple[str, str]]:
    for pair in _list(answer, name):
        if not isinstance(pair, list) or len(pair) != 2:  # noqa: PLR2004
            raise NotData(f"{name}: pairs are wanted")
        yield _read(pair[0]), _read(pair[1])
