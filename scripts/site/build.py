"""Builds ``build/site`` without a network and checks its links.

Fails when a tag of a page loads from another host or an inner link leads nowhere; MkDocs itself is
strict about pages and headings. Links to other sites are not requested, only listed in
``build/site-links.txt``.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from scripts.stage import ROOT

SITE = ROOT / "build" / "site"
OUTER = ROOT / "build" / "site-links.txt"
LOADED = {"script": "src", "img": "src", "iframe": "src", "source": "src", "video": "src"}
LOADING = {
    "stylesheet",
    "preconnect",
    "dns-prefetch",
    "preload",
    "modulepreload",
    "icon",
    "prefetch",
}


class Reference(NamedTuple):
    """One address that a page names; ``loaded`` without a click."""

    address: str
    loaded: bool


class Page(HTMLParser):
    """The references and the anchors of one page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.references: list[Reference] = []
        self.anchors: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.anchors |= {given[name] for name in ("id", "name") if name in given}
        if tag in LOADED and LOADED[tag] in given:
            self.references.append(Reference(given[LOADED[tag]], loaded=True))
        elif tag == "link" and "href" in given:
            loaded = bool(LOADING & set(given.get("rel", "").split()))
            self.references.append(Reference(given["href"], loaded))
        elif tag == "a" and "href" in given:
            self.references.append(Reference(given["href"], loaded=False))


def is_outer(address: str) -> bool:
    """Whether it leads to another host, or to a mail program."""
    parts = urlsplit(address)
    return bool(parts.scheme or parts.netloc)


def faults(site: Path) -> Iterator[str]:
    """What a reader of the pages below ``site`` would miss, or fetch from elsewhere."""
    pages = {path: Page(path.read_text(encoding="utf-8")) for path in sorted(site.rglob("*.html"))}
    for path, page in pages.items():
        name = path.relative_to(site).as_posix()
        for address, loaded in page.references:
            if is_outer(address):
                if loaded and not address.startswith("data:"):
                    yield f"{name} loads {address}"
            elif not leads_somewhere(path, address, pages, site):
                yield f"{name} links to {address}"


def leads_somewhere(path: Path, address: str, pages: dict[Path, Page], site: Path) -> bool:
    """Whether file and heading are there. The page of errors has addresses from the root."""
    parts = urlsplit(address)
    if path.name == "404.html":
        return True
    there = (path.parent / unquote(parts.path)).resolve() if parts.path else path
    there = there / "index.html" if there.is_dir() else there
    if not there.is_relative_to(site.resolve()) or not there.exists():
        return False
    anchor = unquote(parts.fragment)
    return not anchor or there not in pages or anchor in pages[there].anchors


def outer_links(site: Path) -> list[str]:
    """Each address outside the site that a page links to, once."""
    found = set()
    for path in site.rglob("*.html"):
        page = Page(path.read_text(encoding="utf-8"))
        found |= {one.address for one in page.references if is_outer(one.address)}
    return sorted(found)


def main() -> int:
    """Build, look, and list."""
    from mkdocs.commands.build import build  # noqa: PLC0415  of .venv-docs alone
    from mkdocs.config import load_config  # noqa: PLC0415

    logging.basicConfig(level=logging.WARNING, format="%(message)s")
    build(load_config(str(ROOT / "mkdocs.yml")))
    links = outer_links(SITE)
    OUTER.write_text("".join(f"{link}\n" for link in links), encoding="utf-8")
    found = list(faults(SITE.resolve()))
    print("".join(f"{fault}\n" for fault in found), end="", file=sys.stderr)
    print(
        f"Site: {SITE.relative_to(ROOT)}, {len(links)} links lead out ({OUTER.relative_to(ROOT)})"
    )
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
