"""Finds pages of the help, and a text in them. Functions that read files, and keep what they
read."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from ...core.runtime.resources import RESOURCES
from ...core.text.folding import fold

LANGUAGES = ("fr", "nl", "de", "en")
STEPS = RESOURCES / "help"
GUIDE = RESOURCES / "guide"
"""Pages below a folder per language; ``make stage`` writes them."""
_SPACES = {"\xa0": " ", "\u202f": " ", "\n": " ", "\u2029": " ", "’": "'"}
_LINK = re.compile(r"\]\(([^)]*)\)")


def steps_page(wanted: str) -> Path:
    """The ten steps in this language, else in English."""
    return STEPS / f"{wanted if wanted in LANGUAGES else 'en'}.md"


def guide_page(wanted: str, name: str) -> Path:
    """A page of the guide in this language, else in English."""
    own = GUIDE / wanted / f"{name}.md"
    return own if own.is_file() else GUIDE / "en" / f"{name}.md"


def all_pages(wanted: str) -> list[Path]:
    """The ten steps, the guide's first page, the pages in the order in which it names them, then
    the others."""
    first = guide_page(wanted, "README")
    linked = (Path(link).stem for link in _LINK.findall(_read(first)) if link.endswith(".md"))
    others = sorted(page.stem for page in (GUIDE / "en").glob("*.md"))
    names = dict.fromkeys(("README", *linked, *others))
    return [steps_page(wanted), *(guide_page(wanted, name) for name in names)]


def title_of(page: Path) -> str:
    """The heading that a page begins with."""
    return _read(page).partition("\n")[0].removeprefix("# ").strip()


def has(page: Path, wanted: str) -> bool:
    """Whether a text stands on a page; its links are not looked at."""
    return bool(places(_LINK.sub("]", _read(page)).replace("*", ""), wanted))


def places(text: str, wanted: str) -> list[int]:
    """Where ``wanted`` begins in ``text``. Case, accents and kinds of spaces are no difference."""
    needle, plain = _plain(wanted.strip()), _plain(text)
    found, at = [], plain.find(needle) if needle else -1
    while at >= 0:
        found.append(at)
        at = plain.find(needle, at + len(needle))
    return found


@lru_cache(maxsize=64)
def _read(page: Path) -> str:
    return page.read_text(encoding="utf-8")


@lru_cache(maxsize=128)
def _plain(text: str) -> str:
    """The text without case, accents and kinds of spaces, in the same length: positions stay the
    same."""
    return "".join(map(_letter, text))


@lru_cache(maxsize=1024)
def _letter(char: str) -> str:
    return _SPACES.get(char) or fold(char)[:1] or char
