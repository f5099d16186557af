"""E-mail drafts and ZIP packs for other organisations."""

from __future__ import annotations

import email
import hashlib
import zipfile
from email.policy import default
from pathlib import Path

import pytest

from signalement_plugin.core.errors import NotWritten
from signalement_plugin.core.files.transfer import draft, write_pack, write_whole

JPEG = b"\xff\xd8\xff\xd9"


def test_a_draft_is_opened_for_sending_and_keeps_every_byte() -> None:
    made = draft("a@b.be", "Transfert : Dépôt", "Bonjour\n185402 / 128571\n", {"é.jpg": JPEG})
    message = email.message_from_bytes(made, policy=default)
    assert message["X-Unsent"] == "1"
    assert message["Subject"] == "Transfert : Dépôt"
    assert "185402 / 128571" in message.get_body().get_content()
    (attached,) = message.iter_attachments()
    assert (attached.get_filename(), attached.get_content_type()) == ("é.jpg", "image/jpeg")
    assert attached.get_content() == JPEG


def test_nobody_adds_a_header_by_a_line_break() -> None:
    made = draft("a@b.be\r\nBcc: x@y.z", "one\nBcc: two", "", {})
    message = email.message_from_bytes(made, policy=default)
    assert message["Bcc"] is None


@pytest.mark.parametrize("to", ['"', 'Voirie "est <v@n.be>', '"Voirie" "est'])
def test_an_open_quotation_mark_ends_no_transfer(to: str) -> None:
    """Seen: no file, and no word of it."""
    message = email.message_from_bytes(draft(to, "s", "b", {}))
    assert message["To"] == to.replace('"', "")


def test_a_pack_holds_its_own_checksums(tmp_path: Path) -> None:
    target = tmp_path / "a.zip"
    write_pack(target, {"constat.pdf": b"%PDF", "photo-1.jpg": JPEG})
    with zipfile.ZipFile(target) as pack:
        assert pack.read("photo-1.jpg") == JPEG
        lines = pack.read("sha256.txt").decode().splitlines()
    assert f"{hashlib.sha256(JPEG).hexdigest()}  photo-1.jpg" in lines
    assert [one.name for one in tmp_path.iterdir()] == ["a.zip"]


def test_a_folder_that_is_gone_is_said(tmp_path: Path) -> None:
    for write in (
        lambda: write_pack(tmp_path / "x" / "a", {}),
        lambda: write_whole(tmp_path / "x" / "a", b""),
    ):
        with pytest.raises(NotWritten):
            write()
