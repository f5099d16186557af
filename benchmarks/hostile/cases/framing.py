"""Cases of wrong HTTP: headers, lengths, chunks, statuses, redirects."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import repeat

from benchmarks.hostile.case import LOADING, MB, SERVERS, SHOWN, Case, Said
from benchmarks.hostile.places import OTHER
from benchmarks.hostile.request import Asked
from benchmarks.hostile.wire import (
    CHUNKED,
    CLOSE,
    END,
    HEAD,
    answer,
    endless,
    moved,
    of_length,
)

FAULT = ("server_fault",)
BROKEN = ("wrong_address", "server_fault", "not_data", "unreachable", "offline")


def listed(
    number: str, name: str, does: str, said: Said, ends: tuple[str, ...] = FAULT, **more: object
) -> Case:
    """A case whose list is not answered as it should be."""
    return Case(number, name, does, ends, said={"list": said}, **more)  # type: ignore[arg-type]


def dripping(_asked: Asked) -> Iterator[bytes]:
    """One byte per second, as long as the client reads."""
    import time  # noqa: PLC0415 of this case alone

    yield HEAD + CLOSE + END
    for _ in repeat(None):
        time.sleep(1)
        yield b" "


CASES = (
    listed(
        "H20",
        "100-Continue without an end",
        "is refused",
        endless(b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
        BROKEN,
    ),
    listed(
        "H21",
        "6 MB of headers",
        "is refused",
        HEAD + (b"X: " + b"y" * 65000 + END) * 99 + END,
        BROKEN,
        size=6 * MB,
    ),
    listed("H21a", "a header without an end", "is refused", endless(HEAD + b"X: ", b"y"), BROKEN),
    listed("H21b", "5,000 headers", "is refused", HEAD + b"X: y\r\n" * 5000 + END, BROKEN),
    listed(
        "H22", "a length that is too long", "an answer cut off", of_length(b"400"), systems=SERVERS
    ),
    listed(
        "H22a",
        "a length that is too short",
        "no data",
        of_length(b"1", b"[1, 2]"),
        BROKEN,
    ),
    listed("H22b", "a negative length", "is refused", of_length(b"-5"), BROKEN),
    listed("H22c", "a length of 400 digits", "is refused", of_length(b"9" * 400), BROKEN),
    listed(
        "H22d",
        "a length beside chunks",
        "chunks count",
        HEAD + CHUNKED + b"Content-Length: 5\r\n" + END + b"2\r\n[]\r\n0\r\n\r\n",
        ("shown", *BROKEN),
    ),
    listed("H22e", "two lengths", "is refused", of_length(b"9\r\nContent-Length: 5"), BROKEN),
    listed(
        "H23",
        "chunks without an end",
        "64 MB are read, no more",
        endless(HEAD + CHUNKED + END, b"10000\r\n" + b" " * 65536 + b"\r\n"),
        BROKEN,
        size=64 * MB,
    ),
    listed(
        "H24",
        "a chunk of F × 60,000",
        "is refused",
        HEAD + CHUNKED + END + b"F" * 60_000 + b"\r\n[]",
        BROKEN,
    ),
    listed(
        "H25",
        "a chunk of -5",
        "an answer cut off",
        HEAD + CHUNKED + END + b"-5\r\n[]\r\n0\r\n\r\n",
        systems=SERVERS,
    ),
    listed(
        "H26",
        "trailers without an end",
        "is left after 256 kB",
        endless(HEAD + CHUNKED + END + b"2\r\n[]\r\n0\r\n", b"X: y\r\n"),
        BROKEN,
    ),
    listed(
        "H27",
        "a byte a second",
        "is read in the background, and stopped at once",
        dripping,
        (LOADING, SHOWN),
        stop_s=5.0,
    ),
    listed("H28", "status 999", "is refused", answer(b"[]", status=999), BROKEN),
    listed("H28a", "no head at all (HTTP/0.9)", "is refused", b"[1, 2, 3]", BROKEN),
    listed(
        "H28b",
        "a reason of 4 kB",
        "is read",
        b"HTTP/1.1 200 " + b"O" * 4096 + END + CLOSE + b"Content-Length: 2\r\n" + END + b"[]",
        ("shown", *BROKEN),
    ),
    listed(
        "H29",
        "Retry-After of 5,000 digits",
        "is not waited for",
        answer(b"", status=503, more=b"Retry-After: " + b"9" * 5000 + END),
    ),
    listed(
        "H29a",
        "Retry-After in the year 9999",
        "is not waited for",
        answer(b"", status=429, more=b"Retry-After: Fri, 31 Dec 9999 23:59:59 GMT\r\n"),
    ),
    listed(
        "H31",
        "a redirect of the list to another host",
        "is not followed",
        moved(302, f"{OTHER}/v2/requests.json"),
        BROKEN,
        systems=SERVERS,
    ),
    listed(
        "H31a", "a redirect 308", "is not followed", moved(308, f"{OTHER}/v2/requests.json"), BROKEN
    ),
)
