"""Hooks that MkDocs calls while it builds.

Headings are named as GitHub names them; links out of ``docs/``, and to folders, lead to the source
there; the site's address and foot are made from the address of the repository; the table of rules
that are switched off is that of ``scripts/mutations.toml``.
"""

from __future__ import annotations

import posixpath
import re
from typing import Any
from urllib.parse import urlsplit

from scripts.mutations.table import documented
from signalement_plugin.core.runtime.package_metadata import package_metadata

REPOSITORY = package_metadata()["repository"]
SOURCE = f"{REPOSITORY}/blob/main"
RULES = "<!-- rules switched off -->"
LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#]+)(#[^)]*)?\)")


def slug(title: str, separator: str) -> str:
    """What follows ``#`` in a link to a heading."""
    return re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", separator)


def on_config(config: Any) -> Any:
    """Who publishes it stands in ``metadata.txt`` alone; the site lies at the pages of its
    repository."""
    _, owner, name = urlsplit(REPOSITORY).path.split("/")
    config.site_url = f"https://{owner}.github.io/{name}/"
    named = REPOSITORY.partition("://")[2]
    config.copyright = f'<a href="{REPOSITORY}">{named}</a> · GPL-2.0-or-later'
    return config


def on_page_markdown(markdown: str, *, page: Any, **_: Any) -> str:
    """Links to files outside ``docs/``, and to folders, lead to the source; the table of rules."""
    folder = posixpath.dirname(f"docs/{page.file.src_uri}")

    def led(found: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(folder, found[1]))
        outside = not target.startswith("docs/") or not posixpath.splitext(target)[1]
        return f"]({SOURCE}/{target}{found[2] or ''})" if outside else found[0]

    linked = LINK.sub(led, markdown)
    return linked.replace(RULES, documented()) if RULES in linked else linked
