"""Cases of hostile photos: the addresses in a report, and the bytes that the server sends."""

from __future__ import annotations

from typing import Any

from benchmarks.hostile import pictures
from benchmarks.hostile.case import MB, Case, Said
from benchmarks.hostile.places import BAIT, OTHER, OWN, PORT
from benchmarks.hostile.wire import CLOSE, END, HEAD, answer, bomb, endless, moved, of_length

HERE = f"{OWN}/v2/photo/7.png"
PHOTO_LIMIT = 25 * MB


def somewhere(number: str, name: str, does: str, url: str, **more: Any) -> Case:
    """A case whose report gives this address for its photo."""
    given = {"photo": True, "pictures": 0, **more}
    return Case(number, name, does, rows=1, reports=({"photo": url},), **given)


def sent(
    number: str, name: str, does: str, said: Said, pictures: int | None = 0, **more: Any
) -> Case:
    """A case in which the connection's server sends this in place of a photo; bare bytes as PNG."""
    whole = said if callable(said) or said[:5] == b"HTTP/" else answer(said, "image/png")
    roles = {"photo": whole, **more.pop("said", {})}
    return Case(
        number,
        name,
        does,
        rows=1,
        reports=({"photo": HERE},),
        photo=True,
        pictures=pictures,
        said=roles,
        **more,
    )


CALM = (
    sent(
        "C25",
        "a harmless photo of 15 MB",
        "is shown",
        lambda _: answer(pictures.large_png(), "image/png"),
        1,
        size=15 * MB,
    ),
    sent("C26", "a harmless photo", "is shown", pictures.png(300, 200), 1),
)
PLACES = (
    somewhere(
        "H35",
        "host@other host",
        "is asked without a login, or not at all",
        f"http://127.0.0.1:{PORT}@127.0.0.2:{PORT}/photo/x",
    ),
    somewhere("H36", "file:", "is dropped", f"file://{BAIT}"),
    somewhere("H36a", "gopher:", "is dropped", f"gopher://127.0.0.2:{PORT}/photo"),
    somewhere("H36b", "smb:", "is dropped", f"smb://127.0.0.2:{PORT}/photo"),
    somewhere("H36c", "data:", "is dropped", "data:image/svg+xml,<svg data-hostile/>"),
    somewhere("H36d", "javascript:", "is dropped", "javascript:alert(1)"),
    somewhere("H37", "a share of Windows", "is dropped", "\\\\127.0.0.2\\photo\\x.png"),
    somewhere("H38", "another host of this computer", "is not fetched", f"{OTHER}/photo/x.png"),
    somewhere(
        "H38a", "metadata of a cloud", "is not fetched", "http://169.254.169.254/latest/photo"
    ),
    somewhere(
        "H38b", "an address without scheme", "is not fetched", f"//127.0.0.2:{PORT}/photo/x.png"
    ),
    somewhere(
        "H38c", "an address in numbers", "is not fetched", f"http://2130706434:{PORT}/photo/x.png"
    ),
    somewhere(
        "H38d",
        "an address of IPv6",
        "is not fetched",
        f"http://[::ffff:127.0.0.2]:{PORT}/photo/x.png",
    ),
    somewhere("H38e", "a private address", "is not fetched", "http://10.255.255.1/photo/x.png"),
    somewhere("H38f", "a host without dot", "is not fetched", "http://intranet/photo/x.png"),
    somewhere("H40", "CR LF in an address", "adds no header", f"{OWN}/v2/photo/7.png\r\nX-Evil: 1"),
    somewhere(
        "H105",
        "an image in the address",
        "is dropped",
        f"<img data-hostile src=//127.0.0.2:{PORT}/photo>",
    ),
    sent(
        "H39", "a redirect to another host", "is not followed", moved(302, f"{OTHER}/photo/x.png")
    ),
    sent("H39a", "redirects in a circle", "end", moved(302, HERE)),
)
BOMBS = (
    sent(
        "H41",
        "PNG of 9,990² in 12 kB",
        "is not decoded",
        lambda _: answer(pictures.png(9990, 9990), "image/png"),
    ),
    sent("H42", "PNG that says 60,000²", "is not decoded", pictures.png(60_000, 60_000, rows=1)),
    sent(
        "H42a",
        "SVG of a thousand million pixels",
        "is not decoded",
        pictures.svg("<rect/>", "1e9", "1e9"),
    ),
    sent("H42b", "WebP that says 16,000²", "is not decoded", pictures.webp(16_000, 16_000)),
    sent(
        "H42c",
        "GIF of 1×1 with a frame of 65,535²",
        "is not decoded",
        pictures.gif(1, 1, (65_535, 65_535)),
    ),
    sent(
        "H43",
        "SVG as PNG: ten times ten times …",
        "is not decoded",
        pictures.svg(pictures.use_bomb()),
    ),
    sent(
        "H44",
        "SVG as PNG with a file of this computer",
        "opens nothing",
        lambda _: answer(
            pictures.svg('<image xlink:href="file://{bait}" width="9" height="9"/>'), "image/png"
        ),
    ),
    sent(
        "H44a",
        "SVG as PNG with a picture of another host",
        "asks nobody",
        lambda _: answer(
            pictures.svg('<image xlink:href="{other}/photo/x.png" width="9" height="9"/>'),
            "image/png",
        ),
    ),
    sent(
        "H45",
        "a photo packed twice",
        "is not unpacked",
        lambda _: answer(bomb(200, 2), "image/png", more=b"Content-Encoding: gzip, gzip\r\n"),
    ),
    sent(
        "H106",
        "200 MB of gzip as a photo",
        "25 MB are unpacked, no more",
        lambda _: answer(bomb(200), "image/png", more=b"Content-Encoding: gzip\r\n"),
        size=15 * MB,
    ),
    sent(
        "H107",
        "a photo without an end",
        "25 MB are read, no more",
        endless(HEAD + CLOSE + END, b"\x89PNG\r\n\x1a\n"),
        size=15 * MB,
    ),
    sent(
        "H108",
        "PNG whose text is 200 MB, packed",
        "is not unpacked",
        lambda _: answer(
            pictures.png(20, 20, more=pictures.packed_text(b"zTXt", 200)), "image/png"
        ),
        None,
    ),
    sent(
        "H108a",
        "PNG whose profile of colours is 200 MB, packed",
        "is not unpacked",
        lambda _: answer(
            pictures.png(20, 20, more=pictures.packed_text(b"iCCP", 200)), "image/png"
        ),
        None,
    ),
    sent("H109", "JPEG that says 65,000²", "is not decoded", pictures.jpeg_of_size(65_000, 65_000)),
    sent(
        "H110",
        "GIF of 100,000 frames",
        "one is shown, or none",
        lambda _: answer(pictures.gif(9, 9, (9, 9), 100_000), "image/gif"),
        None,
        size=MB,
    ),
)
NONE = (
    sent("H111", "no byte", "is not shown", b""),
    sent("H111a", "HTML as a photo", "is not shown", b"<html><img data-hostile></html>"),
    sent("H111b", "half a PNG", "is shown in part, or not", pictures.png(300, 200)[:60], None),
    sent(
        "H111c",
        "PNG with wrong sums",
        "is not shown",
        pictures.png(300, 200).replace(b"IDAT", b"IDAX"),
        None,
    ),
    sent(
        "H111d",
        "a length that is too long",
        "an answer cut off",
        of_length(b"4000", pictures.png(9, 9)),
    ),
    sent("H111e", "401 of a photo", "is not shown", answer(b"", "image/png", 401)),
    sent(
        "H112",
        "JPEG with a script in its comment",
        "is shown without it",
        lambda _: answer(pictures.jpeg_with(0xFE, b"<script data-hostile>" * 2000), "image/jpeg"),
        None,
    ),
    sent(
        "H112a",
        "JPEG with 64 kB of broken EXIF",
        "is shown without it",
        lambda _: answer(
            pictures.jpeg_with(0xE1, b"Exif\0\0II*\0" + b"\xff" * 65_000), "image/jpeg"
        ),
        None,
    ),
)
CASES = (*PLACES, *BOMBS, *NONE)
