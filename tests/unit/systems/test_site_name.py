"""What a reporting site calls itself, as it is proposed for the connection's name."""

from __future__ import annotations

import pytest
from http_server import Reply, page, serving

from signalement_plugin.systems.base import Address
from signalement_plugin.systems.site_name import LONGEST, name_in, site_name


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("<title>Ville de Namur</title>", "Ville de Namur"),
        ("<title>\n  Accueil – Ville de\n Namur </title>", "Ville de Namur"),
        ("<title>Stad Gent | Startpagina</title>", "Stad Gent"),
        ("<title>FixMyStreet :: Home</title>", "FixMyStreet"),
        ("<title>Connexion</title>", ""),
        (
            '<title>A</title><meta property="og:site_name" content="Commune d&#39;Ans">',
            "Commune d'Ans",
        ),
        ('<META NAME="Application-Name" CONTENT="E-guichet"><title>x</title>', "E-guichet"),
        ('<meta property="og:site_name" content="Home"><title>Eupen</title>', "Eupen"),
        ("<title>Liège<svg><title>Logo</title>", "Liège"),
        (f"<title>{'Un long titre ' * 9}</title>", ""),
        ("<title>Na\u202emur</title>", ""),
        ("<title></title><meta content>", ""),
        ("<title>Sans fin", "Sans fin"),
        ("", ""),
    ],
)
def test_the_name_of_a_site_is_in_its_head(head: str, name: str) -> None:
    assert name_in(f"<html><head>{head}".encode()) == name
    assert len(name) <= LONGEST


def test_bytes_of_any_kind_end_in_no_name_or_a_short_one() -> None:
    assert name_in(bytes(range(256)) * 999) == ""
    assert name_in(b"<title>" + b"<" * 500_000) == ""


@pytest.mark.parametrize(
    ("answer", "name"),
    [
        (page("<title>Accueil - Ville de Namur</title>"), "Ville de Namur"),
        (page("<title>404 Not Found</title>", status=404), ""),
        (Reply(200, b'{"t": "<title>no</title>"}', {"Content-Type": "application/json"}), ""),
    ],
)
def test_the_front_page_is_asked_for_it_whatever_page_was_pasted(answer, name: str) -> None:
    with serving(lambda _one: answer) as server:
        assert site_name(Address(f"{server.url}/a/deep/page")) == name
        assert [one.path for one in server.asked] == ["/"]


def test_a_site_that_does_not_answer_has_no_name() -> None:
    with serving(lambda _one: page("")) as server:
        url = server.url
    assert site_name(Address(url)) == ""
