"""Reply templates of this QGIS profile: the shipped ones until any is changed.

Plain functions. Once saved, the profile's file holds all of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ..core.changes.reply_templates import LANGUAGES, MOST_CHARACTERS, Template, from_json, to_json
from ..core.errors import BadStore, BadTemplates
from ..core.files.private import write_whole
from .json_settings import keep, read_table
from .settings import ROOT, data_root

SHIPPED = Path(__file__).parent.parent / "resources" / "replies"
NAME = "reply-templates.json"
USES = f"{ROOT}/template_uses"
MOST_USES = 500
"""Largest number of pairs of category and template whose uses are counted."""


def shipped_templates() -> list[Template]:
    """The templates of the plugin, one file per language."""
    files = (SHIPPED / f"{language}.json" for language in LANGUAGES)
    return [one for path in files for one in from_json(path.read_text(encoding="utf-8"))]


def own_path() -> Path:
    """The profile's own file; it exists once a template was changed."""
    return data_root() / NAME


def reply_templates() -> list[Template]:
    """The profile's templates. Raises ``BadTemplates`` or ``BadStore``."""
    path = own_path()
    if not path.exists():
        return shipped_templates()
    try:
        with path.open(encoding="utf-8") as file:
            return from_json(file.read(MOST_CHARACTERS + 1))
    except (OSError, UnicodeDecodeError) as error:
        raise BadStore(f"{path}: {error}") from error


def save_templates(templates: Sequence[Template]) -> None:
    """Store these templates in place of all others. Raises ``BadStore``."""
    path = own_path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, to_json(templates).encode("utf-8"))
    except OSError as error:
        raise BadStore(f"{path}: {error}") from error


def restore_shipped() -> None:
    """Delete the profile's own file. Raises ``BadStore``."""
    try:
        own_path().unlink(missing_ok=True)
    except OSError as error:
        raise BadStore(f"{own_path()}: {error}") from error


def keep_templates(templates: Sequence[Template] | None) -> None:
    """Store these templates; ``None``: use those of the plugin again. Raises ``BadStore``."""
    if templates is None:
        restore_shipped()
    else:
        save_templates(templates)


def known_templates() -> list[Template]:
    """The profile's templates; the shipped ones when its file cannot be read."""
    try:
        return reply_templates()
    except (BadTemplates, BadStore):
        return shipped_templates()


def most_used(templates: Sequence[Template], service: str) -> list[Template]:
    """The templates used most for a category first; else in the same order."""
    uses = _uses()
    return sorted(templates, key=lambda one: -uses.get(_use_key(one, service), 0))


def count_use(template: Template, service: str) -> None:
    """Count one more use of a template for a category."""
    uses, key = _uses(), _use_key(template, service)
    uses[key] = uses.pop(key, 0) + 1
    kept = dict(list(uses.items())[-MOST_USES:])
    keep(USES, kept)


def _use_key(template: Template, service: str) -> str:
    return "\t".join((service, template.language, template.title))


def _uses() -> dict[str, int]:
    """As kept; none where it cannot be read."""
    return {key: count for key, count in read_table(USES).items() if isinstance(count, int)}
