"""Addresses of FixMyStreet in Brussels, and which writes each setting of a connection allows."""

from __future__ import annotations

from pathlib import Path

import pytest
from fixmystreet_fixtures import CURRENT, OLDER, TOKEN, convert, opened, site

from signalement_plugin.core import errors
from signalement_plugin.core.model.capabilities import Evidence
from signalement_plugin.systems.base import Address
from signalement_plugin.systems.fixmystreet_brussels.address import site_of
from signalement_plugin.systems.fixmystreet_brussels.statuses import CURRENT as TODAYS


@pytest.mark.parametrize(
    ("endpoint", "api", "public"),
    [
        ("https://a.example", "https://a.example/api/x", "https://a.example"),
        (" https://a.example/ ", "https://a.example/api/x", "https://a.example"),
        ("https://a.example/api", "https://a.example/api/x", "https://a.example"),
        ("https://a.example/incidents/612345", "https://a.example/api/x", "https://a.example"),
        (
            "https://a.example/api/incidents?page=0",
            "https://a.example/api/x",
            "https://a.example",
        ),
        (
            "https://api.brussels/api/fixmystreet/1.0.0/incidents?size=1000",
            "https://api.brussels/api/fixmystreet/1.0.0/x",
            "https://fixmystreet.brussels",
        ),
    ],
)
def test_the_address_as_people_paste_it(endpoint: str, api: str, public: str) -> None:
    found = site_of(Address(endpoint, converter=convert))
    assert (found.api(TODAYS, "x"), found.public) == (api, public)


def test_no_address_and_nothing_that_converts() -> None:
    for address in (
        Address("a.example", converter=convert),
        Address("https://a.example"),
        Address("file:///etc/passwd", converter=convert),
    ):
        with pytest.raises(errors.NotSupported):
            site_of(address)


@pytest.mark.parametrize(
    ("where", "headers", "options", "writes", "why"),
    [
        (CURRENT, {}, {}, set(), "public_only"),
        # no mail address is given for comments
        (CURRENT, {}, {"comments": "on"}, set(), "public_only"),
        (CURRENT, {}, {"comments": "on", "mail": "a@b.example"}, {"reply", "photo"}, ""),
        # today's server has no webhook
        (CURRENT, TOKEN, {"hooks": "transfer"}, set(), "public_only"),
        (OLDER, {}, {}, set(), "public_only"),
        (OLDER, TOKEN, {}, set(), "public_only"),
        (OLDER, {}, {"hooks": "transfer"}, set(), "no_key"),
        (OLDER, TOKEN, {"hooks": "transfer"}, {"status", "reply"}, ""),
        (OLDER, TOKEN, {"hooks": "assignment"}, {"status", "reply", "note"}, ""),
        (OLDER, TOKEN, {"hooks": "everything"}, set(), "public_only"),
    ],
)
def test_nothing_is_written_unless_it_was_chosen(
    tmp_path: Path,
    where: str,
    headers: dict[str, str],
    options: dict[str, str],
    writes: set[str],
    why: str,
) -> None:
    with site(tmp_path) as served:
        system = opened(f"{served.url}{where}", headers, options=options)
        caps = system.probe().capabilities
    assert (caps.writes, caps.read_only_because, caps.creates) == (writes, why, False)
    assert (caps.evidence, caps.key_ttl, caps.conditional, caps.mark) == (
        Evidence.VALUE,
        0.0,
        False,
        "",
    )
    assert caps.settle_s >= 120
    assert not caps.delta
