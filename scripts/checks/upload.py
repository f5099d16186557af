"""What the plugin site refuses in an uploaded archive: ``python -m scripts.checks.upload [ZIP]``.

The rules are those of plugins.qgis.org in July 2026: structure and metadata (an error there
rejects the upload), the security scan (a finding blocks the download) and the file analysis (a
reviewer refuses binaries). Without ZIP the plugin is built and that archive is read. Prints one
line per finding and fails if there is one. It uses no network: it prints that it did not check
whether homepage, tracker and repository answer.
"""

from __future__ import annotations

import configparser
import re
import stat
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

from scripts.checks.security import TOOLS, bandit_findings, secret_findings

LARGEST_BYTES = 25 * 1024 * 1024
BESIDE_EACH_OTHER = ("__init__.py", "metadata.txt", "LICENSE")
REQUIRED_KEYS = (
    *("name", "description", "about", "version", "qgisMinimumVersion"),
    *("author", "email", "tracker", "repository", "homepage"),
)
LINKS = ("homepage", "tracker", "repository")
TEMPLATE_HOSTS = {"repo", "tracker", "homepage", "example.com", "www.example.com"}
VALUES = (
    ("name", r"(?!.*plugin).*", "holds the word plugin"),
    ("author", r"[^/]*", "holds a stroke"),
    ("email", r"[^@\s]+@[^@\s]+\.[a-z]+", "is no address"),
    ("version", r"\d+\.\d+(\.\d+)?", "is no number"),
    ("category", r"raster|vector|database|mesh|web", "is none of the site's"),
    *((key, r"(?!.*<[a-z/]).*", "holds HTML") for key in ("description", "about", "changelog")),
    *(
        (key, r"|true|false|yes|no|1|0", "is neither true nor false")
        for key in ("experimental", "deprecated", "server", "hasProcessingProvider", "supportsQt6")
    ),
)
"""Key, regular expression that its whole value must match (in any case), and the error if it does
not."""
PROGRAMS = {".exe", ".dll", ".so", ".dylib", ".bat", ".sh", ".ps1", ".cmd"}
NO_FOLDERS = {"__MACOSX", "__pycache__", ".git", "tests", "test"}
PICTURES_AND_TRANSLATIONS = {".qm", ".png"}
FLAKE8_OF_THE_SITE = ("E9", "F821", "F823")
NOT_CHECKED = "not checked: whether homepage, tracker and repository answer (no network is used)"

Rule = Callable[[zipfile.ZipFile], Iterator[str]]


def top_folder(archive: zipfile.ZipFile) -> str:
    """The plugin's name for the site: the folder of the first entry; empty without one."""
    names = archive.namelist()
    return PurePosixPath(names[0]).parts[0] if names and "/" in names[0] else ""


def size(archive: zipfile.ZipFile) -> Iterator[str]:
    """The archive is whole and not too large for an upload."""
    broken = archive.testzip()
    if broken is not None:
        yield f"{broken}: damaged in the archive"
    written = Path(archive.filename or "").stat().st_size
    if written > LARGEST_BYTES:
        yield f"{written:,} bytes, {LARGEST_BYTES:,} are allowed"


def names(archive: zipfile.ZipFile) -> Iterator[str]:
    """No path leads out of the folder, and none is a tool's or a system's leftover."""
    for name in archive.namelist():
        path = PurePosixPath(name)
        if ".." in name or name.startswith("/") or "\\" in name or re.match(r"[A-Za-z]:", name):
            yield f"{name}: leads out of the plugin's folder"
        if NO_FOLDERS & set(path.parts) or ".pyc" in name:
            yield f"{name}: does not belong into a plugin"
        if any(part.startswith(".") for part in path.parts):
            yield f"{name}: hidden"
    lower = sorted(name.lower() for name in archive.namelist())
    yield from (
        f"{one}: twice, but for case" for one, next_ in zip(lower, lower[1:]) if one == next_
    )


def folder(archive: zipfile.ZipFile) -> Iterator[str]:
    """One folder, named like a Python package, with the three files that are asked for."""
    name = top_folder(archive)
    if not name.isidentifier():
        yield f"{name or 'no folder'}: the first entry has to lie in a folder named like a package"
    tops = {PurePosixPath(one).parts[0] for one in archive.namelist()}
    yield from (f"{other}: beside the plugin's folder" for other in sorted(tops - {name}))
    for wanted in BESIDE_EACH_OTHER:
        if f"{name}/{wanted}" not in archive.namelist():
            yield f"{wanted}: missing in the plugin's folder"


def files(archive: zipfile.ZipFile) -> Iterator[str]:
    """Readable files: no program, no binary but pictures and translations, no executable bit."""
    for entry in archive.infolist():
        mode, suffix = entry.external_attr >> 16, PurePosixPath(entry.filename).suffix.lower()
        if suffix in PROGRAMS:
            yield f"{entry.filename}: a program"
        if mode and (not stat.S_ISREG(mode) or mode & 0o111):
            yield f"{entry.filename}: executable, or no plain file"
        if suffix not in PICTURES_AND_TRANSLATIONS and not _is_text(archive.read(entry)):
            yield f"{entry.filename}: binary"


def _is_text(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def metadata(archive: zipfile.ZipFile) -> Iterator[str]:
    """``metadata.txt`` as the site reads it: UTF-8, one section, interpolated."""
    name = f"{top_folder(archive)}/metadata.txt"
    if name not in archive.namelist():
        return  # the rule for the folder reports this case
    parser = configparser.ConfigParser()
    try:
        parser.read_string(archive.read(name).decode("utf-8"))
        general = dict(parser["general"].items())
    except (UnicodeDecodeError, configparser.Error, KeyError) as error:
        yield f"metadata.txt: cannot be read: {error}"
        return
    yield from _values(general)
    yield from _links(general)
    icon = general.get("icon", "")
    if f"{top_folder(archive)}/{icon}" not in archive.namelist():
        yield f"metadata.txt: icon {icon or '(none)'} is not in the archive"


def _values(general: dict[str, str]) -> Iterator[str]:
    for key in REQUIRED_KEYS:
        if not general.get(key.lower(), "").strip():
            yield f"metadata.txt: {key} is missing"
    for key, pattern, sentence in VALUES:
        if not re.fullmatch(pattern, general.get(key.lower(), ""), re.DOTALL | re.IGNORECASE):
            yield f"metadata.txt: {key} {sentence}"
    tags = general.get("tags", "").split(",")
    if len(tags) != len(set(tags)) or tags != [one.strip().lower() for one in tags]:
        yield "metadata.txt: tags are doubled, have capitals or blanks"


def _links(general: dict[str, str]) -> Iterator[str]:
    for key in LINKS:
        link = urlsplit(general.get(key, ""))
        if link.scheme != "https" or not link.hostname or link.hostname in TEMPLATE_HOSTS:
            yield f"metadata.txt: {key} is no https address of a page"
        elif not link.path.strip("/"):
            yield f"metadata.txt: {key} names a host, no page"


def scans(archive: zipfile.ZipFile) -> Iterator[str]:
    """bandit, detect-secrets and the site's rules of flake8, on the files as unpacked."""
    with tempfile.TemporaryDirectory() as unpacked:
        archive.extractall(unpacked)
        package = Path(unpacked) / top_folder(archive)
        found = bandit_findings(package) + secret_findings(package) + _flake8_findings(package)
        yield from (line.replace(f"{unpacked}/", "") for line in found)


def _flake8_findings(package: Path) -> list[str]:
    """Syntax errors and unknown names, by ruff's own form of the rules."""
    command = [str(TOOLS / "ruff"), "check", "--isolated", "-q", "--output-format=concise"]
    rules = f"--select={','.join(FLAKE8_OF_THE_SITE)}"
    done = subprocess.run(
        [*command, rules, str(package)], capture_output=True, text=True, check=False
    )
    return done.stdout.splitlines()


STRUCTURE: tuple[Rule, ...] = (size, names, folder, files, metadata)
"""Rules that read the archive only; an archive that breaks one is not unpacked."""


def findings(path: Path) -> list[str]:
    """What the site would find in the archive ``path``, a line each."""
    try:
        with zipfile.ZipFile(path) as archive:
            found = [line for rule in STRUCTURE for line in rule(archive)]
            return found or list(scans(archive))
    except zipfile.BadZipFile as error:
        return [f"{path.name}: no ZIP archive: {error}"]


def _archive(arguments: list[str]) -> Path:
    """The archive that was named, else one built now."""
    if arguments:
        return Path(arguments[0])
    from scripts.package import archive_path, package  # noqa: PLC0415 only where one is built
    from scripts.stage import stage  # noqa: PLC0415

    return package(stage(), archive_path())


if __name__ == "__main__":
    checked = _archive(sys.argv[1:])
    all_findings = findings(checked)
    print("\n".join(all_findings) or f"{checked.name}: the plugin site would find nothing")
    print(NOT_CHECKED)
    sys.exit(bool(all_findings))
