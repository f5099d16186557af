"""*Erase Personal Data…*: finds and erases what this computer holds of a report, a person or a
whole connection.

The search runs in a thread of its own, erasing in the main thread. A record says what was erased,
when, by whom and for which request, never whose data they were.
"""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime, timezone
from pathlib import Path

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..core.errors import BadStore, BeingEdited, InUseElsewhere
from ..core.files.old_files import delete_tree
from ..core.files.private import private_file, private_folder
from ..core.text.person import Person
from ..layer.writer import remove_reports
from ..qgis_profile.settings import KEPT_SERVER, data_root
from ..store.database import empty_log
from ..store.instance_lock import STORE, in_use
from ..store.lookups import naming, stored
from ..store.photo_cache import FOLDER, photo_key
from ..sync.clock import stamp
from ..sync.outbox.database import GUARDS
from ..sync.outbox.erasing import erase, find_on_reports, find_person
from ..sync.outbox.inbox import Inbox
from ..sync.outbox.metadata import erase_later
from ..sync.outbox.sender_lock import SenderLock
from ..sync.outbox.sent_log import login
from ..sync.thread_support import result_or_error
from .connection import Connection
from .files import Files
from .results import Hits, Subject
from .retention import TURN

RECORDS = "erased.jsonl"
"""File in the profile's data folder with one line for each erasure."""
OTHER_WINDOW, DAMAGED, SERVER, OPEN_FILE = "other_window", "damaged", "server", "open_file"
"""Places where something may be left; their texts are in ``ui/erasing/texts.py``."""
_COUNTED = ("changes", "drafts", "arrivals", "reports", "photos", "lists")


@dataclass(frozen=True)
class ErasureRecord:
    """What was erased, with the number of each kind."""

    at: str
    who: str
    connection: str
    what: Subject
    reference: str = ""
    changes: int = 0
    drafts: int = 0
    arrivals: int = 0
    reports: int = 0
    photos: int = 0
    lists: int = 0
    waiting: int = 0
    left: tuple[str, ...] = ()


class ErasureSearch(QObject):
    """Looks for what a connection holds. ``found`` brings :class:`Hits` in the main thread."""

    found = pyqtSignal(Hits)

    def start(self, connection: Connection, what: Subject, typed: str) -> None:
        """``typed``: a report's number, or text that names a person. ``ValueError`` if that is too
        short, ``BadStore`` while a draft cannot be written to the outbox. Returns at once."""
        person = Person(typed) if what is Subject.PERSON else None
        files, report_id = connection.files, typed.strip()
        connection.drafts.write()

        def work() -> None:
            hits = result_or_error(
                "looking for what to erase",
                lambda: of_person(files, person) if person else of_report(files, report_id),
                lambda error: Hits(what, error=error),
            )
            self.found.emit(hits)

        threading.Thread(target=work, name="signalement-erase", daemon=True).start()


def of_report(files: Files, report_id: str) -> Hits:
    """What this computer holds on one report. Any thread; ``BadStore``."""
    here = tuple(one.report_id for one in stored(files.store.path, [report_id]))
    found = find_on_reports(files.outbox, [report_id])
    photos, left = _photos(files, [report_id]), _remaining(files, here)
    return Hits(Subject.REPORT, found, here, photos, left=left)


def of_person(files: Files, person: Person) -> Hits:
    """What names a person on this computer. Any thread; ``BadStore``."""
    here = tuple(naming(files.store.path, person.is_named_in))
    found = find_person(files.outbox, person.is_named_in)
    photos, left = _photos(files, here), _remaining(files, here)
    return Hits(Subject.PERSON, found, here, photos, _lists(files, person), left)


def carry_out(connection: Connection, hits: Hits, reference: str = "") -> ErasureRecord:
    """Erase what was found. Rows of the layer's edit journal are deleted when the connection is
    opened next. Raises ``BadStore``, or ``BeingEdited`` before anything is erased."""
    layer, files = connection.layer, connection.files
    if layer is not None and layer.isEditable():
        raise BeingEdited("edits are open")
    connection.drafts.write()  # else drafts still in memory would be stored after the erasure
    connection.reports.deselect(hits.reports)
    if hits.reports and (layer is None or not remove_reports(layer, hits.reports)):
        raise BadStore(f"{len(hits.reports)} reports could not be deleted", files.store.path)
    erase_later(files.outbox, (*hits.reports, *hits.found.reports))
    unread = set(hits.found.arrivals) - set(hits.reports)
    # Before erasing: if QGIS is killed in between, these reports are only read again for nothing.
    asked = Inbox(files.outbox).ask_again(unread)
    erase(files.outbox, hits.found)
    connection.read_now(unread & asked)
    if layer is not None:
        connection.rows_erased(set(hits.reports))
    left = hits.left if empty_log(files.store.path) else (*hits.left, OPEN_FILE)
    unlinked, unlisted = sum(map(_deleted, hits.photos)), sum(map(_deleted, hits.lists))
    if unlinked + unlisted < len(hits.photos) + len(hits.lists):
        left = (*left, OPEN_FILE)
    found = hits.found
    return record_erasure(
        ErasureRecord(
            stamp(datetime.now(timezone.utc)),
            login(),
            connection.settings.name,
            hits.what,
            reference,
            len(found.changes),
            len(found.drafts),
            len(found.arrivals),
            len(hits.reports),
            unlinked,
            unlisted,
            found.waiting,
            tuple(dict.fromkeys(left)),
        )
    )


def check_alone(folder: Path) -> None:
    """Raises ``InUseElsewhere`` while another QGIS uses the files of a connection, which are closed
    in this one."""
    lock = SenderLock(folder / "sender.lock")
    try:
        if folder.is_dir() and (in_use(folder) or not lock.take()):
            raise InUseElsewhere(f"another QGIS works in {folder}")
    finally:
        lock.release()


def erase_folder(folder: Path, name: str, waiting: int = 0, reference: str = "") -> ErasureRecord:
    """Delete the folder of a connection that nobody uses any more. ``retention`` deletes later what
    Windows does not delete now."""
    with TURN:
        whole = delete_tree(folder)
        for beside in (folder.parent / GUARDS).glob(f"{folder.name}.*"):
            whole &= _deleted(beside)
    left = (SERVER,) if whole else (SERVER, OPEN_FILE)
    at = stamp(datetime.now(timezone.utc))
    made = ErasureRecord(
        at, login(), name, Subject.CONNECTION, reference, waiting=waiting, left=left
    )
    return record_erasure(made)


def record_erasure(record: ErasureRecord) -> ErasureRecord:
    """Add a line to this profile's list of erasures. If it cannot be written, no error is raised:
    the caller shows the record too."""
    path, line = data_root() / RECORDS, {**asdict(record), "what": record.what.value}
    if record.what is Subject.CONNECTION:  # its parts were not counted
        line = {name: value for name, value in line.items() if name not in _COUNTED}
    with suppress(OSError):
        private_folder(path.parent)
        with path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
        private_file(path)
    return record


def _photos(files: Files, report_ids: Sequence[str]) -> tuple[Path, ...]:
    """Files of the pictures of these reports, with thumbnails and lists of pictures."""
    cache = files.folder / FOLDER
    found: dict[Path, None] = {}
    known = {one.report_id: one.photo for one in stored(files.store.path, report_ids)}
    for report_id in report_ids:
        listed = cache / f"list-{photo_key(report_id)}.json"
        urls = [known.get(report_id, ""), *_urls_in(listed)]
        found.update(dict.fromkeys([listed] if listed.exists() else []))
        for url in filter(None, urls):
            found.update(dict.fromkeys(cache.glob(f"*{photo_key(url)}.*")))
    return tuple(found)


def _lists(files: Files, person: Person) -> tuple[Path, ...]:
    """The file of what is known of the server, where its people or teams name the person, or
    where it cannot be read."""
    path = files.folder / KEPT_SERVER
    try:
        text = json.dumps(json.loads(path.read_bytes()), ensure_ascii=False)
    except FileNotFoundError:
        return ()
    except (OSError, ValueError, RecursionError):
        return (path,)
    return (path,) if person.is_named_in(text) else ()


def _urls_in(path: Path) -> list[str]:
    try:
        return [str(one) for one in json.loads(path.read_text("utf-8"))]
    except (OSError, ValueError, TypeError):
        return []


def _remaining(files: Files, reports: Sequence[str]) -> tuple[str, ...]:
    return tuple(_codes(files, reports))


def _codes(files: Files, reports: Sequence[str]) -> Iterator[str]:
    own = Path(files.store.path).name.partition(".")[0]
    stores = (one.name for one in files.folder.iterdir() if STORE.fullmatch(one.name))
    if any(name.partition(".")[0] != own for name in stores):
        yield OTHER_WINDOW
    if any(files.folder.glob("*.damaged*")):
        yield DAMAGED
    if reports:
        yield SERVER


def _deleted(path: Path) -> bool:
    try:
        path.unlink(missing_ok=True)
    except OSError:  # open in another program on Windows: ``retention`` deletes it later
        with suppress(OSError):
            os.utime(path, (0, 0))
        return False
    return True
