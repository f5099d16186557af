"""Reply templates: which of them suit a report, placeholders, and files of templates."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from signalement_plugin.core.changes.reply_templates import (
    LANGUAGES,
    LONGEST_TEXT,
    LONGEST_TITLE,
    MOST_CHARACTERS,
    MOST_TEMPLATES,
    PLACEHOLDERS,
    Template,
    fill,
    from_json,
    gaps,
    placeholders,
    suitable,
    to_json,
    unknown_placeholders,
)
from signalement_plugin.core.errors import BadTemplates
from signalement_plugin.core.model.status import Status

SHIPPED = Path(__file__).parents[4] / "signalement_plugin" / "resources" / "replies"

CLEANED = Template("Nettoyé", "…", "fr", ("dépôt", "propreté"), ("resolved",))
DONE = Template("Traité", "…", "fr", (), ("resolved",))
LATER = Template("Plus tard", "…", "fr", (), ("planned",))
DUTCH = Template("Opgeruimd", "…", "nl", (), ("resolved",))
ANY = Template("Bonjour", "…", "fr")
EVERY = [LATER, ANY, DONE, CLEANED, DUTCH]


def test_the_most_specific_template_comes_first() -> None:
    assert suitable(EVERY, "fr", "Dépôt clandestin", "resolved") == [CLEANED, DONE, ANY]
    assert suitable(EVERY, "fr", "Éclairage", "resolved") == [DONE, ANY]
    assert suitable(EVERY, "nl", "Sluikstort", "resolved") == [DUTCH]


def test_case_and_accents_of_a_service_do_not_matter() -> None:
    assert suitable(EVERY, "fr", "DEPOT CLANDESTIN", "resolved")[0] is CLEANED


def test_without_a_status_all_templates_are_suitable() -> None:
    assert LATER in suitable(EVERY, "fr", "", "")


def test_inserted_values_are_not_filled_in_again() -> None:
    text = fill("{id} {street}", {"id": "{street}", "street": "Rue Haute"})
    assert text == "{street} Rue Haute"


def test_a_placeholder_without_a_value_stays_in_the_text() -> None:
    assert fill("À {street} !", {"street": ""}) == "À {street} !"
    assert gaps("À {street}, {id}", {"id": "1"}) == ["street"]


@pytest.mark.parametrize(
    ("values", "filled"),
    [
        ({"service": "Voirie", "street": "Rue Haute"}, "Fait (Voirie, Rue Haute)."),
        ({"service": "Voirie"}, "Fait (Voirie)."),
        ({"street": "Rue Haute"}, "Fait (Rue Haute)."),
        ({}, "Fait."),
    ],
)
def test_between_parentheses_what_has_no_value_is_left_out(values, filled) -> None:
    """Seen on a real server, whose reports have no address: *Done* asked for a street each time."""
    text = "Fait ({service}, {street})."
    assert fill(text, values) == filled
    assert gaps(text, values) == []
    assert fill("(voir {rue})", values) == "(voir {rue})"


@pytest.mark.parametrize("file", sorted(SHIPPED.glob("*.json")), ids=lambda file: file.stem)
def test_no_shipped_text_needs_a_street(file) -> None:
    without = {name: "x" for name in PLACEHOLDERS if name not in ("street", "service")}
    assert not [one.title for one in from_json(file.read_text("utf-8")) if gaps(one.text, without)]


def test_unknown_names_are_told_apart_from_braces() -> None:
    text = "{id} {rue} { x } {} {1} {rue}"
    assert placeholders(text) == ["id", "rue"]
    assert unknown_placeholders(text) == ["rue"]
    assert fill(text, {"id": "7"}) == "7 {rue} { x } {} {1} {rue}"


@given(st.text(), st.dictionaries(st.sampled_from(PLACEHOLDERS), st.text()))
def test_filling_in_never_fails(text, values) -> None:
    filled = fill(text, values)
    if not placeholders(text):
        assert filled == text


def test_a_file_comes_back_as_it_was() -> None:
    assert from_json(to_json(EVERY)) == EVERY


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"templates": 3}', '{"templates": [{}]}'])
def test_another_file_is_refused_as_such(text) -> None:
    with pytest.raises(BadTemplates):
        from_json(text)


@pytest.mark.parametrize(
    "text",
    [
        '{"templates": ' + "[" * 200_000,
        json.dumps({"templates": [{"title": "a", "text": "b"}] * (MOST_TEMPLATES + 1)}),
        " " * (MOST_CHARACTERS + 1),
    ],
)
def test_a_deep_or_endless_file_is_refused(text: str) -> None:
    with pytest.raises(BadTemplates):
        from_json(text)


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["templates", "title", "text", "language", "services", "statuses"]),
            inner,
            max_size=5,
        )
    ),
    max_leaves=12,
)


@given(
    ANYTHING.map(json.dumps)
    | st.lists(ANYTHING, max_size=3).map(lambda rows: json.dumps({"templates": rows}))
    | st.dictionaries(
        st.sampled_from(["title", "text", "language", "services", "statuses"]), ANYTHING
    ).map(lambda row: json.dumps({"templates": [{"title": "a", "text": "b", **row}]}))
    | st.text()
)
def test_any_file_is_read_or_refused(text: str) -> None:
    with suppress(BadTemplates):
        for one in from_json(text):
            assert len(one.title) <= LONGEST_TITLE
            assert len(one.text) <= LONGEST_TEXT
            assert one.language in ("", *LANGUAGES)
            suitable([one], "fr", "Voirie", "planned")
            fill(one.text, {"id": "7"})


def test_templates_of_a_file_are_limited_in_length() -> None:
    row = {"title": "x" * 500, "text": "y" * 10_000, "language": "zz", "statuses": ["gone"]}
    (template,) = from_json(json.dumps({"templates": [row]}))
    assert len(template.title) < 100
    assert len(template.text) == LONGEST_TEXT
    assert template.statuses == ()


@pytest.mark.parametrize(
    ("written", "language"),
    [({"language": "nl_BE"}, "nl"), ({"language": "DE"}, "de"), ({"language": "zz"}, ""), ({}, "")],
)
def test_a_template_in_no_known_language_is_for_everybody(written, language) -> None:
    """It was French, so that nobody in Dutch was offered it."""
    row = {"title": "Opgeruimd", "text": "…", **written}
    (template,) = from_json(json.dumps({"templates": [row]}))
    assert template.language == language
    assert from_json(to_json([template])) == [template]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_shipped_templates_are_complete(language) -> None:
    templates = from_json((SHIPPED / f"{language}.json").read_text(encoding="utf-8"))
    assert all(one.language == language for one in templates)
    assert all(unknown_placeholders(one.text) == [] for one in templates)
    for status in (Status.RESOLVED, Status.REJECTED, Status.DUPLICATE, Status.PLANNED):
        assert suitable(templates, language, "Quelque chose", str(status)), status


def test_every_language_has_the_same_number() -> None:
    counts = {
        len(from_json((SHIPPED / f"{language}.json").read_text(encoding="utf-8")))
        for language in LANGUAGES
    }
    assert len(counts) == 1
