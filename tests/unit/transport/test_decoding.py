"""Bytes from any server decode, or raise one declared error that says why not."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from signalement_plugin.core.errors import NotData, TooLarge
from signalement_plugin.transport import decoding as module
from signalement_plugin.transport.decoding import (
    MAX_DEPTH,
    decode,
    excerpt,
    is_html,
    plain_text,
    to_nfc,
    unwrap,
)

ROW = {"service_request_id": "1"}
SMILEYS = [{"d": ':[ " {'}] * 300

READ: list[tuple[str, bytes, Any]] = [
    ("list", b'[{"a":1}]', [{"a": 1}]),
    ("byte order mark", b'\xef\xbb\xbf{"a":1}', {"a": 1}),
    ("utf-16", '{"a":"é"}'.encode("utf-16"), {"a": "é"}),
    ("white space", b' \r\n\t{"a":null} \n', {"a": None}),
    ("big integer", b'{"id":101005420892101005420892}', {"id": 101005420892101005420892}),
    ("decimal to its last digit", b'{"id":1.10e21}', {"id": "1.10e21"}),
    ("not a number is a text", b'{"lat":NaN,"x":-Infinity}', {"lat": "NaN", "x": "-Infinity"}),
    ("duplicate keys", b'{"a":1,"a":2}', {"a": 2}),
    ("raw line break in a text", b'{"a":"x\ny"}', {"a": "x\ny"}),
    ("JSONP", b'cb_1([{"a":1}]);', [{"a": 1}]),
    ("JSONP with a path", b'window.x.cb({"a":1})', {"a": 1}),
    ("leading zero", b'{"service_code":001,"n":10}', {"service_code": "001", "n": 10}),
    ("leading zeros in a list", b"[01, 02]", ["01", "02"]),
    ("brackets in texts", b'{"a":"' + b"[{" * 500 + b'"}', {"a": "[{" * 500}),
    ("smileys in many rows", json.dumps(SMILEYS).encode(), SMILEYS),
    ("xml", b"<a><b>1</b><b>2</b><c/></a>", {"a": {"b": ["1", "2"], "c": ""}}),
    ("xml after white space", b"\n\n  <a><b>x</b></a>", {"a": {"b": "x"}}),
    ("xml with list attribute", b'<a type="array"><b>x</b></a>', {"a": {"b": "x"}}),
    ("xml namespace", b'<q:a xmlns:q="urn:x"><q:b>x</q:b></q:a>', {"a": {"b": "x"}}),
    ("xml with raw ampersand", b"<a><b>R&D &amp; x &lt;</b></a>", {"a": {"b": "R&D & x <"}}),
    ("xml with entities of HTML", b"<a><b>caf&eacute;</b></a>", {"a": {"b": "café"}}),
    ("xml with unknown entity", b"<a><b>&nosuch;</b></a>", {"a": {"b": "&nosuch;"}}),
    ("xml with control character", b"<a><b>x\x0by&#x1;</b></a>", {"a": {"b": "xy"}}),
    ("xml character data", b"<a><b><![CDATA[<i>&]]></b></a>", {"a": {"b": "<i>&"}}),
]  # fmt: skip

REFUSED: list[tuple[str, bytes, type[Exception]]] = [
    ("nothing", b"", NotData),
    ("white space", b" \n ", NotData),
    ("half a list", b'[{"a":1}', NotData),
    ("words", b"Internal Server Error", NotData),
    ("web page", b"<!DOCTYPE html><html><body>ERROR: Missing jurisdiction_id", NotData),
    ("web page after a mark", b"\xef\xbb\xbf\n<HTML lang=fr><head>", NotData),
    ("xhtml", b'<?xml version="1.0"?><html xmlns="x"><body/></html>', NotData),
    ("half XML", b"<a><b>", NotData),
    ("document type", b"<!DOCTYPE a [<!ELEMENT a ANY>]><a/>", NotData),
    (
        "entities that explode",
        b'<!DOCTYPE a [<!ENTITY x "xxxxxxxx"><!ENTITY y "&x;&x;&x;">]><a>&y;</a>',
        NotData,
    ),
    ("file entity", b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', NotData),
    ("deep list", b"[" * 100_000 + b"]" * 100_000, TooLarge),
    ("deep and open", b"[" * 100_000, TooLarge),
    ("deep objects", b'{"a":' * 5000 + b"1" + b"}" * 5000, TooLarge),
    ("deep XML", b"<a>" * 5000 + b"</a>" * 5000, TooLarge),
]


@pytest.mark.parametrize(("body", "expected"), [c[1:] for c in READ], ids=[c[0] for c in READ])
def test_each_body_is_decoded(body: bytes, expected: Any) -> None:
    decoded = decode(body)
    assert decoded.value == expected
    assert not decoded.guessed


@pytest.mark.parametrize(("body", "error"), [c[1:] for c in REFUSED], ids=[c[0] for c in REFUSED])
def test_each_bad_body_raises_its_error(body: bytes, error: type[Exception]) -> None:
    with pytest.raises(error) as caught:
        decode(body)
    assert type(caught.value) is error


def test_other_bytes_than_utf8_are_read_as_windows_1252_and_flagged() -> None:
    decoded = decode('{"a":"Dépôt – 5 €"}'.encode("cp1252"))
    assert decoded.value == {"a": "Dépôt – 5 €"}
    assert decoded.guessed


def test_a_declared_encoding_is_not_believed() -> None:
    body = '<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>'.encode()
    assert decode(body).value == {"a": "é"}


def test_the_cap_counts_bytes() -> None:
    assert decode(b"[1,2,3]", limit=7).value == [1, 2, 3]
    with pytest.raises(TooLarge):
        decode(b"[1,2,3]", limit=6)


def test_values_are_counted_before_they_are_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_VALUES", 10)
    assert decode(b"[{},{},{},{},{}]").value == [{}] * 5
    for body in (b"[{},{},{},{},{},{}]", b"[1,1,1,1,1,1,1,1,1,1,1]", b"[" * 11 + b"]" * 11):
        with pytest.raises(TooLarge, match="10 values"):
            decode(body)


def test_text_for_people_is_composed() -> None:
    assert to_nfc("E\u0301te\u0301 \u212b") == "Été Å"


@given(st.text(max_size=50))
def test_normalising_twice_changes_nothing(text: str) -> None:
    assert to_nfc(to_nfc(text)) == to_nfc(text)


def test_nesting_up_to_the_bound_is_read() -> None:
    assert decode(b"[" * MAX_DEPTH + b"]" * MAX_DEPTH).value
    with pytest.raises(TooLarge):
        decode(b"[" * (MAX_DEPTH + 1) + b"]" * (MAX_DEPTH + 1))


@given(st.binary(max_size=300))
@example(b"<a>\xff</a>")
@example(b"[1e999]")
@example(b"[" + b"9" * 5000 + b"]")
@example(b"\xff\xfe<")
@example(b"<?xml version='1.0' encoding='ebcdic'?><a/>")
@example(b'{"\\ud800": "\\udfff"}')
def test_any_bytes_decode_or_raise_a_declared_error(body: bytes) -> None:
    try:
        decoded = decode(body)
    except NotData:
        return
    assert isinstance(unwrap(decoded.value), list)


TREES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4)
    ),
    max_leaves=20,
)


@given(TREES.filter(lambda tree: isinstance(tree, (list, dict))), st.booleans())
def test_json_is_read_back(tree: Any, ascii_only: bool) -> None:
    text = json.dumps(tree, ensure_ascii=ascii_only)
    assert decode(text.encode("utf-8", "surrogatepass")).value == tree


@given(st.text(alphabet='<>&;!?/"= abDOCTYPEhtml[]{}:,0129', max_size=120))
def test_almost_valid_data_raises_only_not_data(text: str) -> None:
    try:
        decode(text.encode())
    except NotData:
        return


WRAPPED: list[tuple[str, Any, list[Any]]] = [
    ("bare list", [ROW], [ROW]),
    ("bare object", ROW, [ROW]),
    ("service_requests", {"service_requests": [ROW]}, [ROW]),
    ("requests and meta", {"requests": [ROW], "meta": {"total": 1}}, [ROW]),
    ("xml of two", {"service_requests": {"request": [ROW, ROW]}}, [ROW, ROW]),
    ("xml of one", {"service_requests": {"request": ROW}}, [ROW]),
    ("xml of none", {"service_requests": ""}, []),
    ("other xml root", {"requests": {"request": ROW}}, [ROW]),
    ("one update", {"service_request_updates": {"update_id": 981}}, [{"update_id": 981}]),
    ("discovery", {"discovery": {"contact": "x"}}, [{"contact": "x"}]),
    ("a record with a data field", {**ROW, "data": [1]}, [{**ROW, "data": [1]}]),
    ("rows that are none", [None, 7, ROW], [{}, {}, ROW]),
    ("null", None, []),
    ("empty object", {}, []),
    ("nothing found", [], []),
]


@pytest.mark.parametrize(("value", "rows"), [c[1:] for c in WRAPPED], ids=[c[0] for c in WRAPPED])
def test_rows_are_found_inside_their_wrapper(value: Any, rows: list[Any]) -> None:
    assert unwrap(value) == rows


def test_a_web_page_is_known_by_its_beginning_only() -> None:
    assert is_html(b"  <!doctype HTML><p>")
    assert not is_html(b'{"description":"<html>"}')
    assert not is_html(b"<service_requests><request/></service_requests>")


def test_an_excerpt_is_text_on_one_line() -> None:
    page = b"<html><script>var x = 1;</script><h1>ERROR:</h1>\n<p>Missing &lt;id&gt;" + b"x" * 500
    assert excerpt(page).startswith("ERROR: Missing <id>xxx")
    assert len(excerpt(page)) == 200


@pytest.mark.parametrize("cut", ["<a href='https://town.example", "</p", "<br <b>"])
def test_a_tag_that_was_cut_off_is_no_text(cut: str) -> None:
    assert plain_text(f"Bonjour {cut}").strip() == "Bonjour"
