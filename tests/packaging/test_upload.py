"""``make check-package``: this project's archive passes, and each rule finds its fault."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from scripts.checks import upload

METADATA = """[general]
name=Signals
description=Shows reports
about=Shows reports of citizens
version=1.0.0
qgisMinimumVersion=3.40
author=Somebody
email=somebody@somewhere.be
homepage=https://somewhere.be/signals
tracker=https://somewhere.be/signals/issues
repository=https://somewhere.be/signals
tags=reports,api
category=Web
icon=icon.svg
"""
Files = dict[str, bytes]


def good() -> Files:
    """The smallest plugin that the site takes, in the order of its entries."""
    return {
        "signals/__init__.py": b'"""Nothing yet."""\n',
        "signals/metadata.txt": METADATA.encode(),
        "signals/LICENSE": b"GPL-2.0-or-later\n",
        "signals/icon.svg": b"<svg/>\n",
    }


def written(files: Files, path: Path, mode: int = 0o100644) -> Path:
    """Write ``files`` as an archive to ``path``."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name)
            entry.external_attr = mode << 16
            archive.writestr(entry, content)
    return path


def with_metadata(old: str, new: str) -> Files:
    """The good plugin with one text of its metadata replaced."""
    assert old in METADATA
    return {**good(), "signals/metadata.txt": METADATA.replace(old, new).encode()}


def without(name: str) -> Files:
    return {key: content for key, content in good().items() if key != name}


FAULTS: list[tuple[Files, str]] = [
    ({"../other.py": b"", **good()}, "leads out"),
    ({**good(), "/signals/other.py": b""}, "leads out"),
    ({**good(), "signals\\other.py": b""}, "leads out"),
    ({**good(), "C:/signals/other.py": b""}, "leads out"),
    ({**good(), "signals/__pycache__/other.py": b""}, "does not belong"),
    ({**good(), "signals/tests/test_other.py": b""}, "does not belong"),
    ({**good(), "signals/other.pyc": b""}, "does not belong"),
    ({**good(), "signals/.bandit": b""}, "hidden"),
    ({**good(), "signals/Icon.svg": b"<svg/>"}, "twice, but for case"),
    ({"other/readme.txt": b"", **good()}, "beside the plugin's folder"),
    ({"readme.txt": b"", **good()}, "has to lie in a folder"),
    ({"1-signals/readme.txt": b"", **good()}, "has to lie in a folder"),
    (without("signals/__init__.py"), "__init__.py: missing"),
    (without("signals/LICENSE"), "LICENSE: missing"),
    (without("signals/metadata.txt"), "metadata.txt: missing"),
    (without("signals/icon.svg"), "icon icon.svg is not in the archive"),
    ({**good(), "signals/run.sh": b"echo\n"}, "a program"),
    ({**good(), "signals/data.bin": b"\xff\xfe\x00"}, "binary"),
    (with_metadata("[general]", "[plugin]"), "cannot be read"),
    (with_metadata("Shows reports of citizens", "100 % of them"), "cannot be read"),
    ({**good(), "signals/metadata.txt": b"\xff"}, "cannot be read"),
    (with_metadata("about=Shows reports of citizens\n", ""), "about is missing"),
    (with_metadata("homepage=https://somewhere.be/signals\n", ""), "homepage is missing"),
    (with_metadata("name=Signals", "name=Signals Plugin"), "name holds the word plugin"),
    (with_metadata("Somebody", "One/Other"), "author holds a stroke"),
    (with_metadata("somebody@somewhere.be", "somebody"), "email is no address"),
    (with_metadata("version=1.0.0", "version=next"), "version is no number"),
    (with_metadata("category=Web", "category=Town"), "category is none"),
    (with_metadata("of citizens", "of <b>citizens</b>"), "about holds HTML"),
    (with_metadata("category=Web", "category=Web\nserver=perhaps"), "server is neither"),
    (with_metadata("reports,api", "reports,API"), "tags are doubled"),
    (with_metadata("reports,api", "reports, api"), "tags are doubled"),
    (
        with_metadata("tracker=https://somewhere.be/signals/issues", "tracker=http://bugs"),
        "tracker",
    ),
    (with_metadata("repository=https://somewhere.be/signals", "repository=https://a.be"), "a host"),
    ({**good(), "signals/other.py": b"assert True\n"}, "B101"),
    ({**good(), "signals/other.py": b"print(unknown)\n"}, "F821"),
    ({**good(), "signals/other.py": b"def broken(:\n"}, "other.py"),
]


def test_our_archive_keeps_the_rules_of_the_site(archive: zipfile.ZipFile) -> None:
    """``make lint`` has the scans, which read the same files, and ``make release`` has all."""
    assert [line for rule in upload.STRUCTURE for line in rule(archive)] == []


def test_a_plugin_without_a_fault_passes(tmp_path: Path) -> None:
    assert upload.findings(written(good(), tmp_path / "good.zip")) == []


@pytest.mark.parametrize(("files", "found"), FAULTS, ids=[found for _, found in FAULTS])
def test_a_fault_is_found(files: Files, found: str, tmp_path: Path) -> None:
    assert any(found in line for line in upload.findings(written(files, tmp_path / "bad.zip")))


@pytest.mark.parametrize("mode", [0o100755, 0o120777], ids=["executable", "link"])
def test_no_file_is_executable_or_a_link(mode: int, tmp_path: Path) -> None:
    found = upload.findings(written(good(), tmp_path / "bad.zip", mode))
    assert any("executable" in line for line in found)


def test_an_archive_that_is_too_large_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(upload, "LARGEST_BYTES", 100)
    assert "are allowed" in upload.findings(written(good(), tmp_path / "large.zip"))[0]


def _cut(content: bytes) -> bytes:
    return content[: len(content) // 2]


def _damaged(content: bytes) -> bytes:
    return content.replace(b"Nothing yet", b"Nothing now")


@pytest.mark.parametrize("change", [_cut, _damaged, lambda _: b""], ids=["cut", "damaged", "empty"])
def test_a_damaged_archive_is_reported(change: Callable[[bytes], bytes], tmp_path: Path) -> None:
    whole = io.BytesIO(written(good(), tmp_path / "good.zip").read_bytes()).getvalue()
    broken = tmp_path / "broken.zip"
    broken.write_bytes(change(whole))
    assert upload.findings(broken)
