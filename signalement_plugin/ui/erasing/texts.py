"""Sentences of *Erase Personal Data…*: what was found, what was erased, what is left and what to do
about it."""

from __future__ import annotations

from qgis.PyQt.QtCore import QDateTime, QLocale, Qt

from ...connection.erasing import DAMAGED, OPEN_FILE, OTHER_WINDOW, SERVER, ErasureRecord
from ...connection.results import Hits, Subject
from ...core.errors import BeingEdited, InUseElsewhere
from ...qt.language import tr
from .. import texts


def hits_text(hits: Hits) -> str:
    """What can be erased, one line each, and what cannot."""
    found = hits.found
    numbers = (
        len(found.changes),
        len(found.drafts),
        len(found.arrivals),
        len(hits.reports),
        len(hits.photos),
        len(hits.lists),
    )
    lines = _counted(numbers)
    if not lines:
        lines = [tr("Nothing was found.")]
    return "\n".join([*lines, *_kept_lines(found.waiting, hits.left)])


def whole_text(waiting: int) -> str:
    """The question before everything of a connection is erased."""
    lines = [
        tr(
            "The connection, its reports, changes, drafts, photos and log are erased from this "
            "computer. Its login stays in QGIS's list of logins."
        )
    ]
    if waiting:
        text = tr("Changes that were not sent yet, and are lost: {count}")
        lines.append(text.format(count=texts.number(waiting)))
    return "\n".join(lines)


def later_text(error: BeingEdited | InUseElsewhere) -> str:
    """Why nothing can be erased now."""
    if isinstance(error, BeingEdited):
        return tr("The layer is being edited. Save or cancel the edits, then erase.")
    return tr(
        "Another QGIS works with this connection. Nothing was erased. Close it, then erase again."
    )


def record_text(record: ErasureRecord) -> str:
    """The record for whoever asked: what, when, by whom; never whose."""
    pair = tr("{title}: {value}")
    heads = (
        (tr("Erased"), _time(record.at)),
        (tr("By"), record.who),
        (tr("Connection"), record.connection),
        (tr("What"), what_label(record.what)),
        (tr("Reference"), record.reference),
    )
    numbers = (
        *(record.changes, record.drafts, record.arrivals, record.reports),
        *(record.photos, record.lists),
    )
    waiting = record.waiting if record.what is not Subject.CONNECTION else 0
    lines = [pair.format(title=title, value=value) for title, value in heads if value]
    return "\n".join([*lines, *_counted(numbers), *_kept_lines(waiting, record.left)])


def _time(stamp: str) -> str:
    """Day and time, here: the record is read much later."""
    at = QDateTime.fromString(stamp[:19] + "Z", Qt.DateFormat.ISODate).toLocalTime()
    return QLocale().toString(at, QLocale.FormatType.ShortFormat)


def what_label(what: Subject) -> str:
    """Name of the kind of erasure."""
    return {
        Subject.REPORT: tr("A report"),
        Subject.PERSON: tr("A person"),
        Subject.CONNECTION: tr("Everything of the connection"),
    }[what]


def _counted(numbers: tuple[int, ...]) -> list[str]:
    titles = (
        tr("Finished changes with texts"),
        tr("Drafts"),
        tr("Reports just read"),
        tr("Reports in the layer"),
        tr("Photos"),
        tr("The server's list of people"),
    )
    pair = tr("{title}: {value}")
    return [
        pair.format(title=word, value=texts.number(count))
        for word, count in zip(titles, numbers)
        if count
    ]


def _kept_lines(waiting: int, codes: tuple[str, ...]) -> list[str]:
    lines = []
    if waiting:
        text = tr(
            "Changes that still wait to be sent, and stay: {count}. Send or cancel them, then "
            "erase again."
        )
        lines.append(text.format(count=texts.number(waiting)))
    return [*lines, *(_left_texts()[code] for code in codes)]


def _left_texts() -> dict[str, str]:
    return {
        OTHER_WINDOW: tr(
            "Another window of QGIS has a copy of the reports. Close it: its copy goes when this "
            "connection is opened next."
        ),
        DAMAGED: tr(
            "Damaged files that were set aside cannot be searched. Delete them by hand: their "
            "names end in .damaged."
        ),
        SERVER: tr(
            "The server keeps what it has. Erase it there too, or it comes back when the server is "
            "read again."
        ),
        OPEN_FILE: tr("A file is in use and goes at the next start of QGIS."),
    }
