"""Whatever stands in a file of connections: it is read or refused, and brings no login."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import Any
from urllib.parse import urlsplit

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from signalement_plugin.core.errors import BadConnections
from signalement_plugin.qgis_profile.administrator import settings_of
from signalement_plugin.qgis_profile.connection_file import (
    FORMAT,
    MOST_TEXT,
    SHARED,
    VERSION,
    from_text,
)
from signalement_plugin.qgis_profile.settings import ConnectionSettings

KNOWN = ConnectionSettings(
    "c0ffee01",
    "Namur",
    "open311",
    "https://known.example/v2",
    authcfg="abc1234",
    read_only=True,
    test_server=True,
    texts_days=10,
)
SOUND = {"name": "Namur", "system": "open311", "endpoint": KNOWN.endpoint}
TEXTS = st.text(max_size=8) | st.sampled_from(
    [
        *("", "x" * (MOST_TEXT + 1), "\ud800", "\0", "[% env('HOME') %]", "<img src=//evil>"),
        *(
            "register",
            "file",
            "publik",
            "joined",
            "nowhere",
            "all",
            "recent",
            "4,50,5,51",
            "nan,1,2,3",
        ),
        *(
            "https://a:b@known.example/v2",
            "https://known.example\\@evil.test/",
            "http://[::",
            "//s/a",
        ),
        *(
            "\\\\s\\a.csv",
            " \\/s/a",
            "/\\s/a",
            "file:///etc/passwd",
            "javascript:x",
            "https://k/?key=1",
        ),
        *(
            "https://known.example:99999/",
            "https://\u202eevil.test/",
            "https://known.example/v2#token=a",
        ),
        *('{"api_key": "a"}', '{"mail": "a@b.example"}', "[" * 5000, "{", '{"a": {"b": []}}'),
    ]
)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXTS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["name", "line", "pinned", "a"]), inner, max_size=3)
    ),
    max_leaves=6,
)
FIELDS = st.sampled_from([*SHARED, "id", "authcfg", "me", "needs_login", "filters", "plain_login"])
ENTRIES = st.dictionaries(FIELDS, VALUES, max_size=4).map(lambda one: {**SOUND, **one}) | VALUES
FILES = st.lists(ENTRIES, max_size=3).map(
    lambda found: json.dumps({"format": FORMAT, "version": VERSION, "connections": found})
)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(FILES | FILES | VALUES.map(json.dumps) | st.text())
@example(json.dumps({"format": FORMAT, "version": VERSION, "connections": [SOUND]}))
def test_a_file_is_read_or_refused_and_brings_no_login(text: str) -> None:
    with suppress(BadConnections):
        for one in from_text(text, [KNOWN]):
            check(settings_of(one))


def check(made: ConnectionSettings) -> None:
    known = made.id == KNOWN.id
    assert made.authcfg == (KNOWN.authcfg if known else "")
    assert made.me == made.plain_login == made.signature == ""
    assert "@" not in (urlsplit(made.endpoint).netloc if "//" in made.endpoint else "")
    assert not made.endpoint.strip().replace("\\", "/").startswith("//")
    assert len(made.name) <= MOST_TEXT
    if known:
        assert (made.endpoint, made.read_only, made.test_server) == (KNOWN.endpoint, True, True)
        assert made.texts_days <= KNOWN.texts_days


def with_(**changes: Any) -> str:
    whole = {"format": FORMAT, "version": VERSION, "connections": [{**SOUND, **changes}]}
    return json.dumps(whole)


def test_a_known_address_keeps_its_login_and_its_guards() -> None:
    (one,) = from_text(with_(read_only=False, authcfg="evil123"), [KNOWN])
    assert settings_of(one).id == KNOWN.id
    check(settings_of(one))
