"""Cases of hostile bodies of HTTP answers: compression, encoding, depth, size, format; and of
some headers and statuses."""

from __future__ import annotations

from benchmarks.hostile.case import LOADING, MB, SERVERS, SHOWN, Case, Said
from benchmarks.hostile.places import OTHER
from benchmarks.hostile.request import Asked
from benchmarks.hostile.sound import Raw, dumped, listed, row
from benchmarks.hostile.wire import answer, bomb, coded

REFUSED = ("not_data", "server_fault", "wrong_address")
ANY = (SHOWN, *REFUSED)
XML = "text/xml"
REPORT = dumped(row("open311", 7, {}))
PLAIN = b"[" + REPORT + b"]"


def body(
    number: str,
    name: str,
    does: str,
    content: Said,
    ends: tuple[str, ...] = REFUSED,
    **more: object,
) -> Case:
    """A case whose list has this body; ``bytes`` are sent as JSON."""
    said = answer(content) if isinstance(content, bytes) and content[:5] != b"HTTP/" else content
    return Case(number, name, does, ends, said={"list": said}, **more)  # type: ignore[arg-type]


def xml(inside: str, head: str = "") -> bytes:
    """An answer in XML, of one report with this inside."""
    whole = f"{head}<service_requests><request>{inside}</request></service_requests>"
    return answer(whole.encode(), XML)


INCLUDED = (
    '<include xmlns="http://www.w3.org/2001/XInclude" href="file:///etc/hostname" parse="text"/>'
)
XML_ID = "<service_request_id>7</service_request_id><status>open</status>"
LAUGHS = '<!DOCTYPE a [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {one} "{f"&{before};" * 10}">' for before, one in zip("abcdefghi", "bcdefghij")
)


def endless_pages(asked: Asked) -> bytes:
    """Every page has a report that no page had before."""
    number = 10_000 + int(asked.query.get("page", "0") or 0)
    return answer(listed("open311", [row("open311", number, {})] * 2))


COMPRESSED = (
    body(
        "H15",
        "1 GiB in 1 MB of gzip",
        "64 MB are unpacked, no more",
        coded("gzip", bomb(1024)),
        size=64 * MB,
    ),
    body("H16", "packed twice", "is refused", coded("gzip, gzip", bomb(64, 2))),
    body(
        "H17", "packed five times", "is refused", coded("gzip, gzip, gzip, gzip, gzip", bomb(64, 5))
    ),
    body("H18", "Brotli, not asked for", "is refused", coded("br", b"\x1b\x03\x00\xf8\xa5\xff")),
    body("H19", "5,000 encodings", "is refused", coded(", ".join(["gzip"] * 5000), PLAIN)),
    body("H71", "Zstandard, not asked for", "is refused", coded("zstd", b"(\xb5/\xfd\x04")),
    body("H72", "half a gzip", "is refused", coded("gzip", bomb(1)[:200])),
    body("H73", "gzip that is none", "is asked for without compression", coded("gzip", PLAIN), ANY),
    body(
        "H74",
        "gzip with rubbish behind it",
        "is read or refused",
        coded("gzip", bomb(1) + b"rubbish"),
        ANY,
    ),
    body("H75", "deflate of nothing", "is refused", coded("deflate", b"")),
)
DEEP = (
    body("H8", "JSON nested 50,000 times", "is refused", b"[" * 50_000 + b"]" * 50_000),
    body("H8a", "JSON nested a million times", "is refused", b'{"a":' * 1_000_000, size=5 * MB),
    body("H8b", "XML nested 200,000 times", "is refused", answer(b"<a>" * 200_000, XML)),
    body(
        "H10",
        "an object of 500,000 keys",
        "is read in bounds",
        lambda _: answer(b"[{" + b",".join(b'"k%d":1' % n for n in range(500_000)) + b"}]"),
        ANY,
        size=8 * MB,
    ),
    body(
        "H10a",
        "300,000 attributes of XML",
        "is read in bounds",
        lambda _: answer(b"<a " + b" ".join(b'k%d="1"' % n for n in range(300_000)) + b"/>", XML),
        ANY,
        size=4 * MB,
    ),
    body(
        "H10b",
        "6.5 million elements of XML",
        "is refused",
        lambda _: answer(b"<a>" + b"<b/>" * 6_500_000 + b"</a>", XML),
        size=26 * MB,
    ),
    body(
        "H76",
        "9 million values of JSON",
        "is refused",
        lambda _: answer(b"[" + b"1," * 9_000_000 + b"1]"),
        size=18 * MB,
    ),
    body(
        "H77",
        "a number of a million digits",
        "is left out or refused",
        b"[{" + b'"lat": ' + b"9" * 1_000_000 + b"}]",
        ANY,
        size=MB,
    ),
)
ENCODED = (
    body(
        "H11",
        "bytes that are no UTF-8",
        "is read and marked",
        PLAIN.replace(b"Trou", b"Tr\xf4u"),
        (SHOWN,),
        rows=1,
    ),
    body("H11a", "a lone surrogate", "is read", PLAIN.replace(b"Trou", b"\\ud800"), ANY),
    body(
        "H11b", "NUL in a text", "is read", PLAIN.replace(b"Trou", b"a\\u0000b"), (SHOWN,), rows=1
    ),
    body("H78", "UTF-16", "is read or refused", answer(PLAIN.decode().encode("utf-16")), ANY),
    body(
        "H79", "a byte order mark before JSON", "is read", b"\xef\xbb\xbf" + PLAIN, (SHOWN,), rows=1
    ),
    body(
        "H80",
        "a charset that there is not",
        "is read",
        answer(PLAIN, "application/json; charset=x-none"),
        (SHOWN,),
        rows=1,
    ),
    body(
        "H81",
        "UTF-7",
        "is not read as UTF-7",
        answer(
            PLAIN.replace(b"Trou", b"+ADw-img data-hostile+AD4-"), "application/json; charset=utf-7"
        ),
        ANY,
    ),
)
MARKUP = (
    Case(
        "H13",
        "an external entity",
        "is refused",
        REFUSED,
        said={
            "list": xml(
                XML_ID + "<description>&x;</description>",
                '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>',
            )
        },
    ),
    Case(
        "H13a",
        "entities that grow a billion times",
        "is refused",
        REFUSED,
        said={"list": xml(XML_ID + "<description>&j;</description>", LAUGHS + "]>")},
    ),
    Case(
        "H13b",
        "a document type in UTF-16",
        "is refused",
        REFUSED,
        said={"list": answer('<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'.encode("utf-16"), XML)},
    ),
    Case(
        "H13c",
        "XInclude",
        "is a text",
        ANY,
        said={"list": xml(XML_ID + f"<description>{INCLUDED}</description>")},
    ),
    Case(
        "H13d",
        "a document type on another host",
        "is refused",
        REFUSED,
        said={"list": xml(XML_ID, f'<!DOCTYPE a SYSTEM "{OTHER}/a.dtd">')},
    ),
    Case(
        "H14",
        "a page of <script × 8,000 with 200",
        "is refused soon",
        REFUSED,
        said={"list": answer(b"<html>" + b"<script " * 8000, "text/html")},
    ),
    Case(
        "H14a",
        "the same with 500",
        "is refused soon",
        REFUSED,
        said={"list": answer(b"<html>" + b"<script " * 8000, "text/html", 500)},
    ),
    Case(
        "H82",
        "XML cut in the middle",
        "is refused",
        REFUSED,
        said={"list": answer(b"<service_requests><request><service_request_id>7", XML)},
    ),
    Case(
        "H83",
        "a processing instruction and a style sheet of another host",
        "is read",
        ANY,
        said={"list": xml(XML_ID, f'<?xml-stylesheet href="{OTHER}/a.xsl"?>')},
    ),
)
OTHER_THINGS = (
    body(
        "H12",
        "keys that come twice",
        "the last one counts",
        b'[{"service_request_id":"1","service_request_id":"7","status":"open"}]',
        (SHOWN,),
        rows=1,
    ),
    Case(
        "H12a",
        "one id a hundred times",
        "one row",
        (SHOWN,),
        rows=1,
        systems=SERVERS,
        reports=({"id": "7"},) * 100,
    ),
    body("H84", "nothing", "is refused", b"", ANY),
    body("H84a", "null", "is refused or an empty list", b"null", ANY),
    body("H84b", "a word", "is refused", b'"no"', ANY),
    body(
        "H84c",
        "rows that are no objects",
        "are left out",
        b'[1, "two", null, [3], ' + REPORT + b"]",
        ANY,
    ),
    body("H84d", "two documents", "is refused", PLAIN + PLAIN, ANY),
    body("H84e", "JSON cut in the middle", "is refused", PLAIN[:-30], REFUSED),
    body(
        "H85",
        "every value an object",
        "left out, with a warning",
        b'[{"service_request_id": {"a": 1}, "status": {"b": []}, "lat": {}, "long": []}]',
        ANY,
    ),
    Case(
        "H30",
        "401 with a token and a mail address",
        "both are masked",
        ("identity_refused", "sign_in"),
        said={"list": answer(b'{"message": "token=abc123secret of jan@example.org"}', status=401)},
    ),
    Case(
        "H32",
        "a discovery document of another host",
        "is not followed",
        (SHOWN,),
        said={
            "discovery": answer(
                dumped({"endpoints": [{"url": f"{OTHER}/v2", "formats": ["text/xml"]}]})
            )
        },
    ),
    Case(
        "H32a",
        "links to a next page on another host",
        "are not followed",
        (SHOWN,),
        systems=("signalen",),
        said={
            "list": lambda _: answer(
                b'{"count": 900, "_links": {"next": {"href": "{other}/signals"}}, "results": []}'
            )
        },
    ),
    body(
        "H33",
        "pages without an end",
        "are read in the background, and stopped at once",
        endless_pages,
        (SHOWN, LOADING),
        stop_s=5.0,
    ),
    Case(
        "H34",
        "cookies for another domain",
        "are sent to nobody else",
        (SHOWN,),
        said={
            "list": answer(
                PLAIN, more=b"Set-Cookie: a=b; Domain=example.org\r\nSet-Cookie: c=d; Path=/\r\n"
            )
        },
    ),
    body(
        "H86",
        "a list that refreshes itself",
        "the header is ignored",
        answer(PLAIN, more=b"Refresh: 0; url={other}/\r\nLink: <{other}/>; rel=preload\r\n"),
        (SHOWN,),
    ),
    body(
        "H87",
        "Alt-Svc and HSTS of another host",
        "the headers are ignored",
        answer(PLAIN, more=b'Alt-Svc: h2="{other}"\r\nStrict-Transport-Security: max-age=999\r\n'),
        (SHOWN,),
    ),
    body(
        "H88",
        "418 with a page of a megabyte",
        "is refused, in few words",
        answer(b"x " * (MB // 2), "text/html", 418),
        (*REFUSED, "offline"),
        size=MB,
    ),
    body(
        "H89",
        "rows of which each is a warning",
        "warnings are bounded",
        lambda _: answer(b"[" + b",".join([b'{"status": "open"}'] * 100_000) + b"]"),
        ANY,
        size=MB,
    ),
)
RAW = (
    Case(
        "H6",
        "latitude 10^100000",
        "no position",
        (SHOWN,),
        rows=1,
        systems=SERVERS,
        reports=({"lat": Raw("1" + "0" * 100_000)},),
    ),
    Case(
        "H6a",
        "1e999 and NaN",
        "no position",
        (SHOWN, "not_data"),
        systems=SERVERS,
        reports=({"lat": Raw("1e999"), "lon": Raw("NaN")},),
    ),
)
CASES = (*COMPRESSED, *DEEP, *ENCODED, *MARKUP, *OTHER_THINGS, *RAW)
