"""However much a server sends, what is read of it is bounded: limits of docs/hostile-input.md. A
damaged register raises declared errors only."""

from __future__ import annotations

import tempfile
from contextlib import closing, suppress
from pathlib import Path

import pytest
from http_server import Reply, data, serving
from hypothesis import given, settings
from hypothesis import strategies as st
from open311_fake_city import City, row
from open311_fixtures import FRESH, change, connected
from register_fixtures import change_request, created

from signalement_plugin.core.errors import LostAnswer, NotData, Refused, ServerError, TooLarge
from signalement_plugin.systems.local_register.system import Register
from signalement_plugin.systems.open311 import system as open311_system
from signalement_plugin.systems.open311.dialects import BY_NAME
from signalement_plugin.systems.open311.records import RowContext, read_rows
from signalement_plugin.systems.values import TEXT_LIMIT
from signalement_plugin.transport import client as transport_client
from signalement_plugin.transport import xml_decoding
from signalement_plugin.transport.decoding import decode
from signalement_plugin.transport.response import MESSAGE_LIMIT

LONG = "é" * (TEXT_LIMIT + 1)


def test_elements_of_xml_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xml_decoding, "MAX_ELEMENTS", 10)
    assert decode(b"<a>" + b"<b/>" * 9 + b"</a>").value
    with pytest.raises(TooLarge):
        decode(b"<a>" + b"<b/>" * 10 + b"</a>")


def test_a_tag_of_xml_has_an_end() -> None:
    many = b" ".join(b'k%d="1"' % number for number in range(300_000))
    for body in (b"<a " + many + b"/>", b"<a><!--" + b"x" * 3_000_000 + b"--></a>"):
        with pytest.raises(TooLarge):
            decode(body)
    long = b"x" * 3_000_000
    assert decode(b"<a>" + long + b"</a>").value == {"a": long.decode()}


def test_a_text_and_an_id_have_an_end() -> None:
    frame = RowContext(BY_NAME["georeport"])
    texts = row(1, description=LONG, address=LONG, service_name=LONG, status_notes=LONG)
    ids = [row(1, service_request_id="7" * size) for size in (200, 201)]
    (report, longest), (warning,) = read_rows([texts, *ids], frame)
    assert len(report.description) == len(report.notice) == TEXT_LIMIT
    assert max(map(len, (report.address, report.service_name))) <= TEXT_LIMIT
    assert len(longest.report_id) == 200
    assert warning.startswith("row 3: ")
    assert len(warning) < 200


@pytest.mark.parametrize("body", [LONG, [{"code": 400, "description": LONG}], {"a": [LONG] * 9}])
def test_the_words_of_a_refusal_have_an_end(body: object) -> None:
    with (
        serving(lambda _: data(body, 400)) as server,
        closing(transport_client.Client(transport_client.HttpContext())) as client,
        pytest.raises(Refused) as caught,
    ):
        client.send("POST", server.url)
    error = caught.value
    assert len(error.server_message) <= MESSAGE_LIMIT
    assert len(str(error)) <= 2 * MESSAGE_LIMIT


def test_a_photo_has_a_size(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(open311_system, "PHOTO_LIMIT", 1000)
    city = City([row(7)], extra={"/p.jpg": lambda asked: Reply(body=b"x" * int(asked.query["n"]))})
    with connected(city, "/v2") as (system, server, _probe):
        assert len(system.attachment(f"{server.url}/p.jpg?n=1000").content) == 1000
        with pytest.raises(TooLarge):
            system.attachment(f"{server.url}/p.jpg?n=1001")


def test_an_answer_to_a_write_has_a_size_and_a_write_one_try(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The write may have been carried out, so an answer that is too long counts as lost."""
    monkeypatch.setattr(transport_client, "WRITE_ANSWER_LIMIT", 1000)
    with serving(lambda _: Reply(body=b"x" * 1001)) as server:
        with (
            closing(transport_client.Client(transport_client.HttpContext())) as client,
            pytest.raises(LostAnswer),
        ):
            client.send("POST", server.url)
        assert len(server.asked) == 1


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register with reports in it."""
    path = tmp_path_factory.mktemp("sound") / "r.sqlite"
    register = Register(str(path))
    for _ in range(3):
        report = register.get(created(register, description="Nid-de-poule"))
        register.send(
            change_request(report.report_id, sets={"status": "planned"}, note="vu"), report
        )
    register.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    register.close()
    assert path.stat().st_size > 10 * PAGE
    return path


PAGE = 4096
SPOILT = st.lists(
    st.tuples(
        st.integers(0, 40 * PAGE) | st.integers(0, 200) | st.integers(1, 40).map(PAGE.__mul__),
        st.binary(min_size=1, max_size=60),
    ),
    min_size=1,
    max_size=6,
)


@settings(max_examples=80)
@given(spoilt=SPOILT, cut=st.none() | st.integers(0, 40 * PAGE))
def test_a_spoilt_register_raises_declared_errors_only(
    sound: Path, spoilt: list[tuple[int, bytes]], cut: int | None
) -> None:
    """As after a disk failure or an interrupted copy: bytes are replaced, the end may be cut."""
    content = bytearray(sound.read_bytes())
    for place, new in spoilt:
        content[place : place + len(new)] = new
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "r.sqlite"
        path.write_bytes(content[:cut])
        try:
            register = Register(str(path))
        except ServerError:
            return
        with closing(register):
            for call in (
                register.probe,
                register.services,
                register.departments,
                lambda: list(register.pages(None, None)),
                lambda: register.get("2026-00001"),
                lambda: register.activity("2026-00001"),
                lambda: register.send(
                    change_request("2026-00001", sets={"status": "closed"}), FRESH
                ),
                lambda: register.create(change("", kind="create", sets={"service_code": "tag"})),
            ):
                with suppress(ServerError):
                    call()


def test_sqlite_quoting_damaged_bytes_is_a_damaged_file(sound: Path, tmp_path: Path) -> None:
    path = tmp_path / "r.sqlite"
    path.write_bytes(
        sound.read_bytes().replace(b"CREATE TABLE photo", b"CREATE TABL\x80\xff ph\x80to")
    )
    with pytest.raises(NotData):
        Register(str(path))
