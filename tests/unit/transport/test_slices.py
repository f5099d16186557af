"""Large texts are decoded in pieces: what is read, and what is refused, is as with one piece."""

from __future__ import annotations

import json
import re
import sys
from json import JSONDecoder
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from signalement_plugin.core.errors import NotData
from signalement_plugin.transport import decoding, slices, xml_decoding
from signalement_plugin.transport.decoding import decode
from signalement_plugin.transport.slices import decoded, replaced

DECODER = JSONDecoder(strict=False, parse_float=str, parse_constant=str)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=6) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=30,
)


@given(VALUES, st.integers(1, 40), st.sampled_from([None, 0, 1, 3]))
def test_any_value_is_decoded_in_slices_of_any_size(
    value: Any, size: int, indent: int | None
) -> None:
    text = json.dumps(value, indent=indent, ensure_ascii=False)
    assert decoded(text, DECODER, size) == DECODER.decode(text)


@given(VALUES, st.data(), st.integers(1, 40))
def test_a_spoilt_text_is_refused_by_both_or_read_alike(
    value: Any, data: st.DataObject, size: int
) -> None:
    text = json.dumps(value)
    at = data.draw(st.integers(0, len(text)))
    text = text[:at] + data.draw(st.sampled_from([*list('[]{},:"\\0 x-'), ""])) + text[at + 1 :]
    try:
        wanted = DECODER.decode(text)
    except ValueError:
        with pytest.raises(ValueError, match=r"."):
            decoded(text, DECODER, size)
        return
    assert decoded(text, DECODER, size) == wanted


def test_a_key_that_comes_twice_is_the_later_one() -> None:
    text = '{"a": 1, "b": [1, 2, 3, 4, 5, 6, 7, 8, 9], "a": 2}'
    assert decoded(text, DECODER, 8) == DECODER.decode(text)


def rows(count: int) -> list[dict[str, str]]:
    return [{"service_request_id": str(at), "description": "x" * 50} for at in range(count)]


@pytest.mark.parametrize("envelope", ["{}", '{{"meta": [], "requests": {}}}', "[[{}], 7]"])
def test_no_call_gets_more_than_a_slice(monkeypatch: pytest.MonkeyPatch, envelope: str) -> None:
    longest: list[int] = []

    class Watched(JSONDecoder):
        def raw_decode(self, s: str, idx: int = 0) -> tuple[Any, int]:
            value, end = super().raw_decode(s, idx)
            longest.append(end - idx)
            return value, end

        def decode(self, s: str, *args: Any) -> Any:
            longest.append(len(s))
            return super().decode(s, *args)

    text = envelope.format(json.dumps(rows(500)))
    assert decoded(text, Watched(), 2000) == json.loads(text)
    assert max(longest) <= 2002
    assert len(longest) > len(text) / 2000


def test_the_names_of_fields_are_kept_once_in_a_slice() -> None:
    text = json.dumps(rows(500))
    found = decoded(text, DECODER, len(text) // 2)
    names = {id(name) for row in found for name in row}
    assert len(names) <= 2 * 4


def test_an_answer_is_decoded_in_slices(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(slices, "SLICE", 100)
    sizes: list[int] = []
    real = slices.decoded

    def noting(text: str, decoder: JSONDecoder) -> Any:
        sizes.append(len(text))
        return real(text, decoder, 100)

    monkeypatch.setattr(decoding, "decoded", noting)
    body = json.dumps(rows(20)).encode()
    assert decode(body).value == rows(20)
    assert sizes == [len(body)]
    with pytest.raises(NotData):
        decode(body[:-1])


def test_many_small_members_cost_no_copy_each() -> None:
    """Copying a slice for each member would take hours instead of a second."""
    text = json.dumps({str(at): at for at in range(200_000)})
    copied = 0

    class Counting(str):
        def __getitem__(self, key: Any) -> str:
            nonlocal copied
            found = super().__getitem__(key)
            copied += len(found)
            return found

    assert len(decoded(Counting(text), DECODER, 100_000)) == 200_000
    assert copied < 4 * len(text)
    assert sys.getsizeof(text) > 0


def short(signs: list[str]) -> st.SearchStrategy[str]:
    """Short texts of up to four of these signs."""
    return st.lists(st.sampled_from(signs), max_size=4).map("".join)


XML = ["&", "&amp;", "&eacute;", "&#1;", "&#x000b;", "x", ";", "#", "amp"]
JSON = ["0", "01", "7", " ", ":", "x", "}", "]"]


@given(st.lists(short(XML)).map("<".join), st.integers(30, 60))
def test_xml_is_repaired_in_slices_as_in_one(text: str, size: int) -> None:
    for pattern in (
        xml_decoding._ILLEGAL_REFERENCE,
        xml_decoding._NAMED,
        xml_decoding._BARE_AMPERSAND,
    ):
        assert replaced(pattern, "!", text, "<&", size=size) == pattern.sub("!", text)


@given(st.lists(short(JSON)), st.sampled_from('",[{'), st.integers(30, 60))
def test_leading_zeros_are_repaired_in_slices_as_in_one(
    texts: list[str], sign: str, size: int
) -> None:
    text, pattern = sign.join(texts), decoding._LEADING_ZERO
    assert replaced(pattern, "!", text, '"{[', ",", size) == pattern.sub("!", text)


def test_where_no_sign_ends_a_slice_its_size_does() -> None:
    assert replaced(xml_decoding._ILLEGAL, "", "\x01a" * 50, size=7) == "a" * 50


INSIDE = st.recursive(
    st.text(alphabet='[]{}"\\ab', max_size=6),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(alphabet='[]"\\'), inner),
    max_leaves=20,
)


@given(INSIDE, st.integers(1, 9))
def test_brackets_in_texts_are_left_out_in_slices(value: Any, size: int) -> None:
    body = json.dumps(value)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(decoding, "SLICE", size)
        left = decoding._without_texts(body.encode())
    bare = re.sub(r'"(?:[^"\\]|\\.)*"', "", body)
    assert left.decode() == re.sub(r"[^\[\]{}]", "", bare)


class Watched:
    """A regular expression that records the length of the longest text it was given."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.pattern, self.longest = pattern, 0

    def sub(self, by: Any, text: str) -> str:
        self.longest = max(self.longest, len(text))
        return self.pattern.sub(by, text)


@pytest.mark.parametrize(
    ("module", "names", "row", "envelope"),
    [
        (
            xml_decoding,
            ("_ILLEGAL", "_ILLEGAL_REFERENCE", "_NAMED", "_BARE_AMPERSAND"),
            "<b>Tom & Jerry&nbsp;&#1;</b>",
            "<a>{}</a>",
        ),
        (decoding, ("_LEADING_ZERO",), '{"service_code": 001, "x": "[("},', "[{}0]"),
    ],
)
def test_a_repair_is_given_no_more_than_a_slice(
    monkeypatch: pytest.MonkeyPatch, module: Any, names: tuple[str, ...], row: str, envelope: str
) -> None:
    watched = [Watched(getattr(module, name)) for name in names]
    for name, one in zip(names, watched):
        monkeypatch.setattr(module, name, one)
    text = envelope.replace("{}", row * (3 * slices.SLICE // len(row)))
    found = decode(text.encode())
    assert found.value is not None
    assert {0 < one.longest <= slices.SLICE for one in watched} == {True}
