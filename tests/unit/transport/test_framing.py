"""Whatever bytes come in place of an HTTP answer: a declared error, and little memory."""

from __future__ import annotations

import gzip
import tracemalloc
import zlib
from collections.abc import Callable, Iterable, Iterator
from http.client import HTTPResponse
from itertools import repeat

import pytest
from http_fixtures import client
from hypothesis import given, settings
from hypothesis import strategies as st
from raw_server import END, HEAD, Said, raw_server

from signalement_plugin.core import errors
from signalement_plugin.transport.client import Client, HttpContext
from signalement_plugin.transport.decoding import BODY_LIMIT, excerpt
from signalement_plugin.transport.inflate import PIECE, BadCompression, inflate
from signalement_plugin.transport.response import server_message

MB = 1024 * 1024
CHUNKED = b"Transfer-Encoding: chunked\r\n"
CLOSE = b"Connection: close\r\n"


def packed(body: bytes, *codings: str, times: int = 1) -> bytes:
    """An answer whose body was compressed so many times."""
    for _time in range(times):
        body = gzip.compress(body)
    named = b"Content-Encoding: %s\r\n" % ", ".join(codings).encode()
    return HEAD + named + b"Content-Length: %d\r\n" % len(body) + END + body


def bomb(layers: int) -> bytes:
    """64 MB of zeros, compressed ``layers`` times."""
    body = b"\0" * (64 * MB)
    for _layer in range(layers):
        body = gzip.compress(body)
    return body


def endless(start: bytes, piece: bytes) -> Callable[[], Iterable[bytes]]:
    def said() -> Iterator[bytes]:
        yield start
        yield from repeat(piece * (65536 // len(piece) + 1))

    return said


def of_length(value: bytes, body: bytes = b"[1, 2, 3]") -> bytes:
    return HEAD + b"Content-Length: " + value + b"\r\n" + CLOSE + END + body


FRAMING: dict[str, Said] = {
    "100-Continue without an end": endless(b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
    "6 MB of headers": HEAD + (b"X: " + b"y" * 65000 + END) * 99 + END,
    "a header without an end": endless(HEAD + b"X: ", b"y"),
    "many headers": HEAD + b"X: y\r\n" * 5000 + END,
    "length too long": of_length(b"400"),
    "negative length": of_length(b"-5"),
    "length of 400 digits": of_length(b"9" * 400),
    "length of 5,000 digits": of_length(b"9" * 5000),
    "length of letters": of_length(b"many"),
    "two lengths": of_length(b"9\r\nContent-Length: 5"),
    "chunk of -5": HEAD + CHUNKED + END + b"-5\r\n[1]\r\n0\r\n\r\n",
    "chunk of -1": HEAD + CHUNKED + END + b"-1\r\n[1]\r\n0\r\n\r\n",
    "chunk of F x 60,000": HEAD + CHUNKED + END + b"F" * 60_000 + b"\r\n[1]",
    "size of a chunk without an end": endless(HEAD + CHUNKED + END, b"F"),
    "chunk of words": HEAD + CHUNKED + END + b"three\r\n[1]\r\n0\r\n\r\n",
    "chunks of one byte": endless(HEAD + CHUNKED + END, b"1\r\n \r\n"),
    "trailers without an end": endless(HEAD + CHUNKED + END + b"3\r\n[1]\r\n0\r\n", b"X: y\r\n"),
    "endless body": endless(HEAD + CLOSE + END, b" "),
    "endless chunks": endless(HEAD + CHUNKED + END, b"10000\r\n" + b" " * 65536 + b"\r\n"),
    "HTTP/0.9": b"[1, 2, 3]",
    "no HTTP": bytes(range(256)) * 40,
    "status 999": b"HTTP/1.1 999 Odd\r\nContent-Length: 0\r\n\r\n",
    "status of letters": b"HTTP/1.1 abc Odd\r\nContent-Length: 0\r\n\r\n",
    "a reason without an end": endless(b"HTTP/1.1 200 ", b"O"),
    "not the compression it says": packed(b"plain", "gzip", times=0),
    "half a compression": HEAD + b"Content-Encoding: gzip\r\n" + CLOSE + END + bomb(1)[:5000],
}
PACKED: dict[str, Said] = {
    "gzip, gzip": packed(b"[1]", "gzip", "gzip", times=2),
    "gzip in two headers": packed(b"[1]", "gzip\r\nContent-Encoding: gzip", times=2),
    "br": packed(b"[1]", "br"),
    "zstd": packed(b"[1]", "zstd"),
    "5,000 compressions": packed(b"[1]", *["gzip"] * 5000),
    "packed five times": HEAD
    + b"Content-Encoding: gzip, gzip, gzip, gzip, gzip\r\n"
    + CLOSE
    + END
    + bomb(5),
    "a redirect with a bomb": b"HTTP/1.1 302 Found\r\nLocation: /there\r\n"
    b"Content-Encoding: gzip\r\n" + CLOSE + END + gzip.compress(b"\0" * (65 * MB)),
}


@pytest.mark.parametrize("name", [*FRAMING, *PACKED])
def test_an_answer_that_is_no_http_raises_a_declared_error(name):
    with raw_server({**FRAMING, **PACKED}[name]) as server:
        reader, _pauses = client()
        with pytest.raises(errors.ServerError):
            reader.get(server.url)
        with pytest.raises((errors.LostAnswer, errors.Refused)):
            reader.send("POST", server.url, data={"status": "closed"})
        reader.close()


@pytest.mark.parametrize("name", [name for name in FRAMING if "endless" not in name])
def test_no_answer_takes_much_memory(name):
    assert _peak(FRAMING[name]) < 8 * MB


@pytest.mark.parametrize("name", PACKED)
def test_a_compressed_body_is_unpacked_only_within_its_limit(name):
    limit = BODY_LIMIT if "redirect" in name else 8 * MB
    assert _peak(PACKED[name]) <= limit + 8 * MB


def _give_up(_seconds: float) -> None:
    raise errors.ServerFailure("a second try would take as much memory as the first")


def _peak(said: Said) -> int:
    """Most bytes of memory in use at any moment while this answer is read."""
    with raw_server(said) as server:
        reader = Client(HttpContext(), sleep=_give_up)
        tracemalloc.start()
        try:
            with pytest.raises(errors.ServerError):
                reader.get(server.url)
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
            reader.close()


@pytest.mark.parametrize("header", ["gzip", "x-gzip", "GZIP", "identity, gzip", "gzip,"])
def test_one_layer_of_compression_is_read(header):
    with raw_server(packed(b"[1, 2, 3]", header)) as server:
        assert client()[0].get(server.url).body == b"[1, 2, 3]"


def test_headers_that_are_none_are_left_out():
    response = HEAD.replace(b"Content-Type", b"\0\xff \t") + b"garbage\r\n" + CLOSE + END + b"[1]"
    with raw_server(response) as server:
        assert client()[0].get(server.url).body == b"[1]"


@pytest.mark.parametrize("bits", [zlib.MAX_WBITS, -zlib.MAX_WBITS])
def test_both_kinds_of_deflate_are_read(bits):
    pack = zlib.compressobj(wbits=bits)
    body = pack.compress(b"[1, 2, 3]") + pack.flush()
    response = HEAD + b"Content-Encoding: deflate\r\n" + CLOSE + END + body
    with raw_server(response) as server:
        assert client()[0].get(server.url).body == b"[1, 2, 3]"


@given(st.binary(max_size=300_000), st.integers(1, 50_000), st.booleans())
@settings(max_examples=60)
def test_any_body_comes_out_as_it_went_in(body, step, twice):
    data = gzip.compress(body) * (2 if twice else 1) + b"\0\0\0"
    chunks = [data[at : at + step] for at in range(0, len(data), step)]
    pieces = list(inflate("gzip", chunks))
    assert b"".join(pieces) == body * (2 if twice else 1)
    assert max(map(len, pieces), default=0) <= PIECE


def test_a_compression_bomb_is_unpacked_in_small_pieces():
    sizes = [len(piece) for piece in inflate("gzip", [bomb(1)])]
    assert max(sizes) <= PIECE
    assert sum(sizes) == 64 * MB


@pytest.mark.parametrize("header", ["br", "zstd", "compress", "x"])
def test_only_what_was_asked_for_is_unpacked(header):
    with pytest.raises(BadCompression):
        list(inflate(header, [zlib.compress(b"[1]")]))


@pytest.mark.parametrize("piece", ["<script ", "<style>", "<", "< ", "</script ", "<!--", "&#x"])
def test_the_words_of_a_page_are_looked_for_in_its_first_4_kb(piece):
    """Seen: 64 kB of these took half a minute, and the window was blocked meanwhile."""
    page = ("<html>" + piece * (65536 // len(piece))).encode()
    assert excerpt(page + b"</script></style>> late words") == excerpt(page[:4096])
    assert "late" not in server_message(page + b"</script></style>> late words")
    assert "late" not in server_message(b'{"x": "%s", "message": "late"}' % (b"y" * 4096))


@pytest.mark.parametrize(
    ("page", "words"),
    [
        (b"<html><script>var x = 1 < 2;</script><h1>No <b>way</b></h1>", "No way"),
        (b"<html><STYLE>p {}</style>Closed<script>never ends", "Closed"),
        (b"<html>a < b <i", "a < b"),
        (b"<p>caf\xc3\xa9 &amp; bar</p>", "caf\u00e9 & bar"),
    ],
)
def test_the_words_of_a_page(page, words):
    assert excerpt(page) == words


@given(st.sampled_from(["gzip", "deflate"]), st.binary(max_size=200))
def test_any_bytes_come_out_or_are_refused(header, data):
    try:
        b"".join(inflate(header, [data]))
    except BadCompression:
        return


@given(st.binary(max_size=600))
@settings(max_examples=60)
def test_any_bytes_in_the_place_of_an_answer_are_one_or_a_declared_error(data):
    with raw_server(data) as server:
        reader, _pauses = client()
        try:
            reader.get(server.url)
        except errors.ServerError:
            pass
        finally:
            reader.close()


def test_a_fault_of_our_libraries_is_a_declared_error(monkeypatch):
    """A later version of a library may raise an error that is not foreseen."""
    monkeypatch.setattr(HTTPResponse, "begin", lambda _self: {}["none"])
    with raw_server(of_length(b"9")) as server:
        reader, _pauses = client()
        with pytest.raises(errors.ServerFailure):
            reader.get(server.url)
        with pytest.raises(errors.LostAnswer):
            reader.send("POST", server.url, data={"status": "closed"})


def test_a_chunk_of_minus_one_is_not_all_that_ever_comes():
    response = endless(HEAD + CHUNKED + END + b"-1\r\n", b" ")
    assert _peak(response) < 8 * MB


@pytest.mark.parametrize(
    "name", ["100-Continue without an end", "trailers without an end", "chunks of one byte"]
)
def test_endless_framing_is_aborted_early(name):
    """Less than a megabyte is read at each try, although the sender sends more meanwhile."""
    with raw_server(FRAMING[name]) as server:
        reader, pauses = client()
        with pytest.raises(errors.ServerFailure):
            reader.get(server.url)
        assert len(pauses) == 2
        reader.close()
    assert server.written < 32 * MB
