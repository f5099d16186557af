"""The site of the documents: what its check finds, how small its animations are, and that no page
of the guide is left out of the menu."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sandbox.desktop.loops import IMAGES, MOST_BYTES, NAMES
from scripts.site.build import faults, outer_links
from scripts.site.hooks import slug
from scripts.stage import ROOT
from tests.packaging.citations import anchor

LANGUAGES = ("fr", "nl", "de")
GUIDE = ROOT / "docs" / "guide"
MENU = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "there").mkdir()
    (tmp_path / "there" / "index.html").write_text('<h1 id="top">There</h1>', encoding="utf-8")
    return tmp_path


def seen(site: Path, body: str) -> list[str]:
    (site / "page.html").write_text(body, encoding="utf-8")
    return list(faults(site))


@pytest.mark.parametrize(
    "body",
    [
        '<script src="https://cdn.example/x.js"></script>',
        '<link rel="stylesheet" href="https://fonts.example/css">',
        '<link rel="preconnect" href="//fonts.example">',
        '<img src="https://pictures.example/x.png">',
        '<a href="nowhere.html">x</a>',
        '<a href="there/index.html#bottom">x</a>',
        '<img src="lost.png">',
        '<a href="../page.html">x</a>',
    ],
)
def test_a_fault_of_a_page_is_seen(site: Path, body: str) -> None:
    assert len(seen(site, body)) == 1


@pytest.mark.parametrize(
    "body",
    [
        '<a href="there/#top">x</a>',
        '<a href="#here">x</a><p id="here">',
        '<a href="https://example.org/">x</a>',
        '<img src="data:image/png;base64,AA==">',
    ],
)
def test_a_sound_page_has_no_fault(site: Path, body: str) -> None:
    assert seen(site, body) == []


def test_links_that_lead_out_are_listed_once(site: Path) -> None:
    seen(
        site,
        '<a href="https://b.example">x</a><a href="there/">x</a><a href="https://a.example">x</a>',
    )
    (site / "two.html").write_text('<a href="https://b.example">x</a>', encoding="utf-8")
    assert outer_links(site) == ["https://a.example", "https://b.example"]


def test_headings_are_named_as_the_documents_link_to_them() -> None:
    for title in ("L: until a late write has landed", "Print ▾", "What a category asks"):
        assert slug(title, "-") == anchor(title)


def test_each_animation_is_small_and_has_several_frames() -> None:
    for name in NAMES:
        film = (IMAGES / f"{name}.webp").read_bytes()
        assert len(film) <= MOST_BYTES
        assert film.count(b"ANMF") > 10


def test_the_menu_has_every_page_of_the_guide() -> None:
    pages = {path.name for path in GUIDE.glob("*.md")}
    translated = {f"{name[:-3]}.{language}.md" for name in pages for language in LANGUAGES}
    assert pages - translated == set(re.findall(r"guide/([\w-]+\.md)$", MENU, re.M))
