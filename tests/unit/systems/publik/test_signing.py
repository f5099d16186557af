"""Signed addresses: two known signatures, and a new one for every attempt."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from http_server import Asked, Reply, data, serving
from publik_fixtures import BASIC, SIGNED, WHO, WORD, Site, basic, site

from signalement_plugin.core import errors
from signalement_plugin.core.changes import request as changes_request
from signalement_plugin.systems.base import Address
from signalement_plugin.systems.publik.requests import SigningClient, split_identity
from signalement_plugin.systems.publik.signing import Signer, signed_query
from signalement_plugin.systems.publik.system import Publik
from signalement_plugin.transport.client import HttpContext

WHEN = datetime(2026, 3, 2, 8, 15, 30, tzinfo=timezone.utc)
KEY = "cle-de-demo-qgis-2026"


@pytest.mark.parametrize(
    ("query", "nonce", "tail"),
    [
        (
            "filter=all&full=on&limit=50&offset=0&orig=qgis-signalement",
            "0f1e2d3c4b5a69788796a5b4c3d2e1f0",
            "L%2FxDMRfGFuXdlJc0HcIl8GWgLG7NIEm73a8L9iilUvY%3D",
        ),
        (
            "orig=qgis-signalement&email=agent%40commune.example",
            "a1b2c3",
            "QGM4cJ%2FwtoDleBc3FitClRcZL6IrvT7Da6mhPFpHjLA%3D",
        ),
    ],
)
def test_the_published_vectors(query: str, nonce: str, tail: str) -> None:
    signed = signed_query(query, KEY, WHEN, nonce)
    head = f"{query}&algo=sha256&timestamp=2026-03-02T08%3A15%3A30Z&nonce={nonce}"
    assert signed == f"{head}&signature={tail}"


def test_an_address_is_signed_as_the_first_vector_says() -> None:
    signer = Signer(
        "qgis-signalement", KEY, lambda: WHEN, lambda: "0f1e2d3c4b5a69788796a5b4c3d2e1f0"
    )
    url = signer.sign("https://f.example/api/forms/x/list?filter=all&full=on&limit=50&offset=0")
    assert url.startswith("https://f.example/api/forms/x/list?filter=all&full=on")
    assert url.endswith("&signature=L%2FxDMRfGFuXdlJc0HcIl8GWgLG7NIEm73a8L9iilUvY%3D")
    assert "?orig=" in signer.sign("https://f.example/api/roles")


def test_the_key_is_never_sent_and_never_shown() -> None:
    context, signer = split_identity(HttpContext(headers={**SIGNED, "X-Other": "1"}))
    assert context.headers == {"X-Other": "1"}
    assert signer is not None
    assert WORD not in repr(signer)
    assert split_identity(HttpContext(headers={"publik-identifier": WHO}))[1] is None


def test_every_attempt_is_signed_anew() -> None:
    answers = [data({"err": 1}, 500), data({"err": 1}, 503), data({"err": 0, "data": []})]

    def behaviour(_asked: Asked) -> Reply:
        return answers.pop(0)

    with serving(behaviour) as server:
        context, signer = split_identity(HttpContext(headers=SIGNED))
        client = SigningClient(context, signer, sleep=lambda _: None)
        system = Publik(Address(server.url, http=HttpContext(headers=SIGNED)), client=client)
        assert [len(page.reports) for page in system.pages(None, None)] == [0]
        queries = [asked.query for asked in server.asked]
    assert len({one["nonce"] for one in queries}) == len({one["signature"] for one in queries}) == 3
    assert all(list(one)[-1] == "signature" for one in queries)


def test_a_wrong_clock_is_named(tmp_path: Path) -> None:
    late = datetime.now(timezone.utc) - timedelta(minutes=5)
    with site(tmp_path) as served:
        client = SigningClient(HttpContext(), Signer(WHO, WORD, lambda: late))
        system = Publik(Address(served.url, http=HttpContext(headers=SIGNED)), client=client)
        with pytest.raises(errors.Unauthorized) as caught:
            system.probe()
    assert "more than 30 seconds" in caught.value.server_message


def test_clocks_that_are_apart_are_told() -> None:
    values = {"err": 1, "err_desc": "Signature invalide."}
    answer = data(values, 403, Date="Tue, 24 Nov 2020 12:00:00 GMT")
    with serving(lambda _: answer) as server, pytest.raises(errors.Unauthorized) as caught:
        Publik(Address(server.url, http=HttpContext(headers=SIGNED))).probe()
    assert "clocks are" in str(caught.value)
    assert "signature=" not in str(caught.value)


OTHERS = ({**SIGNED, "PUBLIK-KEY": "autre"}, {**SIGNED, "Publik-Identifier": "inconnu"}, {})


@pytest.mark.parametrize("headers", OTHERS, ids=["wrong key", "unknown", "nobody"])
def test_nobody_or_a_stranger_reads_nothing(tmp_path: Path, headers: dict[str, str]) -> None:
    """Seen: of a wrong key it was said that the account has no right to this."""
    with site(tmp_path) as served, pytest.raises(errors.Unauthorized):
        served.open(headers).probe()


def test_a_right_key_without_a_right_is_no_wrong_key(tmp_path: Path) -> None:
    signed = {"publik-identifier": "nobody", "publik-key": "rien"}
    with site(tmp_path) as served, pytest.raises(errors.Forbidden) as caught:
        served.open(signed).probe()
    assert caught.value.server_message == "Rôles insuffisants."


def test_a_signed_report_that_is_not_shown_to_a_changed_key_is_a_wrong_key(tmp_path: Path) -> None:
    with site(tmp_path) as served:
        system = served.open_and_probe(SIGNED)
        change_key(served)
        with pytest.raises(errors.Unauthorized):
            system.get("202600001")


@pytest.mark.parametrize("headers", [BASIC, SIGNED], ids=["basic", "signed"])
def test_a_new_report_with_a_key_that_was_changed_is_a_wrong_key(
    tmp_path: Path, headers: dict[str, str]
) -> None:
    """Seen: a caller's report was refused, while changes waited for the login."""
    operation = changes_request.create_operation("tag", 4.8675, 50.4669, "Tag")
    with site(tmp_path) as served:
        system = served.open_and_probe(headers)
        change_key(served)
        with pytest.raises(errors.Unauthorized):
            system.create(operation)


def test_a_new_report_without_the_right_to_it_is_no_wrong_key(tmp_path: Path) -> None:
    operation = changes_request.create_operation("tag", 4.8675, 50.4669, "Tag")
    with site(tmp_path) as served:
        system = served.open_and_probe(basic("reader", "lire"))
        with pytest.raises(errors.Forbidden) as caught:
            system.create(operation)
    assert caught.value.server_message == "Ce compte ne peut pas encoder de formulaire."


def change_key(served: Site) -> None:
    """As an administrator does: the key that the system has is not valid any more."""
    with served.store.writing() as db:
        db.execute("UPDATE api_keys SET api_key = 'nouvelle' WHERE owner = ?", (WHO,))
