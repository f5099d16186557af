"""A page in another language says the words of that screen, and leads to pages like it."""

from __future__ import annotations

import html
import re
from functools import cache
from pathlib import Path

import pytest

from scripts.stage import PACKAGE, ROOT

TEXTS = ROOT / PACKAGE / "resources" / "i18n"
TRANSLATED = sorted(
    page
    for folder in (ROOT, ROOT / "docs", ROOT / "docs" / "guide")
    for page in folder.glob("*.??.md")
)
OF_QGIS = {
    "fr": """Extensions|Installer/Gérer les extensions|Installer depuis un ZIP|Préférences|Options
        |Vue|Panneaux|Raccourcis clavier…|Profils utilisateurs|Nouveau profil…|Journal des messages
        |Localisateur|Par défaut|Géocodeur Nominatim|Authentification basique|En-tête d'API
        |Persister entre les redémarrages|Accumuler les entités au fil du temps|Temporel|Modèles
        |Boîte à outils de traitements|Ouvrir un modèle existant…|OK""",
    "nl": """Plug-ins|Plug-ins beheren en installeren…|Installeren vanuit ZIP|Beeld|Panelen|Extra
        |Toetsenbord sneltoetsen…""",
    "de": """Erweiterungen|Erweiterungen verwalten und installieren…|Aus ZIP installieren|Ansicht
        |Bedienfelder|Einstellungen|Tastenkürzel…""",
}
"""What pages name of QGIS's own screen."""
OF_SERVERS = """Studio|Fabrique de formulaires|Workflows|Workflow|Exporter|Importer
    |Importer le workflow|Copie de …|Formulaires|Valider|Rôles|Nouveau rôle|Paramètres|Sécurité
    |Accès aux API|Nouvel accès aux API|Limiter aux données anonymisées|Accès API
    |Rôles pour la saisie backoffice
    |Saut automatique|Lors d'un appel webservice|Appel externe|Liaison fonction/rôle
    |Message dans l'historique|Afgehandeld|Heropend|Reactie gevraagd"""
"""What pages name of a server's own screens."""
SIGNS = {"☰", "⋯", "⬆"}
FEWEST_LETTERS = 6
"""Of a text with placeholders: with fewer, almost anything would be it."""


def plain(text: str) -> str:
    """Without keys of menus, line breaks and kinds of spaces and apostrophes."""
    text = text.replace("&", "").replace("▾", "").replace("’", "'")
    return " ".join(text.split())


@cache
def on_screen(language: str) -> tuple[frozenset[str], tuple[re.Pattern[str], ...]]:
    """Texts of the screen, and those that hold a placeholder as patterns."""
    source = (TEXTS / f"signalement_{language}.ts").read_text(encoding="utf-8")
    texts = set()
    for found in re.findall(r"<translation[^>]*>(.*?)</translation>", source, re.S):
        forms = re.findall(r"<numerusform>(.*?)</numerusform>", found, re.S) or [found]
        texts |= {plain(html.unescape(form)) for form in forms}
    parts = [re.split(r"\{\w+\}|%n", text) for text in texts]
    long = [part for part in parts if len(re.findall(r"\w", "".join(part))) >= FEWEST_LETTERS]
    patterns = [re.compile(".+".join(map(re.escape, part))) for part in long if len(part) > 1]
    return frozenset(texts), tuple(patterns)


def named(text: str) -> set[str]:
    """What a page sets in italics, each step of a way by itself."""
    text = re.sub(r"```.*?```|`[^`]*`|\\\*", "", text, flags=re.S).replace("**", "")
    text = re.sub(r"^\s*\* ", "", text, flags=re.M)
    return {
        plain(step)
        for words in re.findall(r"\*([^*]+)\*", text)
        for step in re.split(r"\s[›▸]\s", words)
    }


def unknown(text: str, language: str) -> list[str]:
    exact, patterns = on_screen(language)
    others = SIGNS | {plain(one) for one in f"{OF_QGIS[language]}|{OF_SERVERS}".split("|")}
    return sorted(
        word
        for word in named(text) - exact - others
        if not any(pattern.fullmatch(word) for pattern in patterns)
    )


@pytest.mark.parametrize("page", TRANSLATED, ids=lambda page: page.name)
def test_a_page_names_what_is_on_the_screen(page: Path) -> None:
    language = page.name.split(".")[1]
    assert unknown(page.read_text(encoding="utf-8"), language) == []


def test_a_word_that_is_not_on_the_screen_is_seen() -> None:
    text = "*Options › Clore tout…*, puis *Clôturer…*, `*rien*` et **gras**"
    assert unknown(text, "fr") == ["Clore tout…"]


@pytest.mark.parametrize("page", TRANSLATED, ids=lambda page: page.name)
def test_a_page_leads_to_pages_of_its_language(page: Path) -> None:
    language = page.name.split(".")[1]
    left = []
    for target in re.findall(r"\]\((?!https?:)([^)#]+\.md)", page.read_text(encoding="utf-8")):
        there = page.parent / target
        own = there.with_name(f"{there.stem}.{language}.md")
        if own.exists() and own != page:
            left.append(target)
    assert left == []


def test_every_page_of_the_guide_is_there_in_french() -> None:
    english = {page.stem for page in (ROOT / "docs" / "guide").glob("*.md") if "." not in page.stem}
    french = {page.name[: -len(".fr.md")] for page in TRANSLATED if page.name.endswith(".fr.md")}
    assert english <= french
