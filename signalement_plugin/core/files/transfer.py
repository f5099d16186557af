"""Files for other organisations: an e-mail draft with attachments, and a ZIP with checksums."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Mapping
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

from ..errors import NotWritten
from ..photos.scrub import media_type

SUMS = "sha256.txt"


def draft(to: str, subject: str, body: str, attachments: Mapping[str, bytes]) -> bytes:
    """An e-mail that mail programs open for sending, not as received (``X-Unsent``).

    A line break in ``to`` or ``subject`` becomes a space: nobody adds a header that way.
    """
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"
    message["To"] = " ".join(_closed(to).split())
    message["Subject"] = " ".join(subject.split())
    message.set_content(body)
    for name, content in attachments.items():
        kind = "application/pdf" if content.startswith(b"%PDF") else media_type(content)
        main, _, sub = (kind or "application/octet-stream").partition("/")
        message.add_attachment(content, maintype=main, subtype=sub, filename=name)
    return message.as_bytes()


def _closed(to: str) -> str:
    """Without quotation marks where one is open: Python fails at it, and mail programs ask."""
    return to.replace('"', "") if to.count('"') % 2 else to


def sha256_of(content: bytes) -> str:
    """The checksum as people compare it: 64 hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def write_whole(target: Path, content: bytes) -> None:
    """Writes a whole file, or leaves the old one untouched. Raises ``NotWritten``."""
    part = target.with_name(f".{target.name}.part")
    try:
        part.write_bytes(content)
        part.replace(target)
    except OSError as error:
        raise NotWritten(str(error), str(error)) from error
    finally:
        part.unlink(missing_ok=True)


def write_pack(target: Path, files: Mapping[str, bytes]) -> None:
    """A ZIP of these files and ``sha256.txt``, which ``sha256sum -c`` checks; nothing is
    compressed or changed. Raises ``NotWritten``."""
    sums = "".join(f"{sha256_of(content)}  {name}\n" for name, content in files.items())
    part = target.with_name(f".{target.name}.part")
    try:
        with zipfile.ZipFile(part, "w", zipfile.ZIP_STORED) as pack:
            for name, content in {**files, SUMS: sums.encode()}.items():
                pack.writestr(name, content)
        part.replace(target)
    except OSError as error:
        raise NotWritten(str(error), str(error)) from error
    finally:
        part.unlink(missing_ok=True)
