"""Cases in which a user opens or writes files or reloads the plugin, or in which QGIS or
``qgis_process`` runs on a full disk, beside a second one, or without the right to write."""

from __future__ import annotations

from typing import Any

from benchmarks.hostile.case import SHOWN, Case
from benchmarks.hostile.cases.calm import of_size
from benchmarks.hostile.deeds import KNOWN_ENDPOINT, file_of
from benchmarks.hostile.places import LEDGER, OTHER

FORMULAS = (
    *("=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "\n=1", " =1", "\u00a0=1", "\u200b=1"),
    *("＝1+1", "－1", "\ufeff=1", "=cmd|' /C calc'!A0", '=HYPERLINK("http://evil.test")'),
)
HTML = f"<img data-hostile src='{OTHER}/photo.png'>"


def done(
    number: str, name: str, does: str, deed: str, given: str, says: str = "", **more: Any
) -> Case:
    """A person does this with a harmless connection open, and reads ``says``."""
    return Case(number, name, does, (SHOWN,), deed=(deed, given, says), **more)


def written(number: str, name: str, does: str, deed: str, says: str, **more: Any) -> Case:
    """A person does this at work with a server that takes changes, and reads ``says``."""
    return done(number, name, does, deed, LEDGER, says, systems=("citysdk",), writes=True, **more)


def connections(number: str, name: str, does: str, given: str, says: str) -> Case:
    return done(number, f"a file of connections {name}", does, "connections", given, says)


REFUSED, TAKEN = "Nothing was changed", "imported"
EXPORTS = tuple(
    done(
        f"H5{letter}",
        f"formulas into {ending.upper()}",
        "no cell is a formula",
        "export",
        ending,
        rows=len(FORMULAS),
        reports=tuple({"text": one} for one in FORMULAS),
        systems=("open311", "publik"),
    )
    for letter, ending in (("", "csv"), ("a", "xlsx"))
)
CONNECTIONS = (
    connections(
        "H55",
        "with a login in an address",
        "is refused",
        file_of({"endpoint": "https://a:b@new.example/v2"}),
        REFUSED,
    ),
    connections(
        "H55a",
        "whose host stands behind a backslash",
        "is refused",
        file_of({"endpoint": "https://known.example\\@evil.test/v2"}),
        REFUSED,
    ),
    connections(
        "H55b",
        "that leads a known address over http",
        "brings no login along",
        file_of({"endpoint": KNOWN_ENDPOINT.replace("https", "http")}),
        TAKEN,
    ),
    connections(
        "H55c",
        "that leads to another path of a known host",
        "brings no login along",
        file_of({"endpoint": KNOWN_ENDPOINT + "/evil", "authcfg": "abc1234"}),
        TAKEN,
    ),
    connections(
        "H55d",
        "with a key among the options",
        "brings no login along",
        file_of({"options": '{"api_key": "abc", "token": "def"}'}),
        TAKEN,
    ),
    connections(
        "H56",
        "over a known one",
        "takes no guard away",
        file_of({"endpoint": KNOWN_ENDPOINT, "read_only": False, "authcfg": "evil123"}),
        TAKEN,
    ),
    connections(
        "H57",
        "with a register on a share",
        "is refused",
        file_of({"system": "register", "endpoint": "\\\\evil.test\\s\\a.sqlite"}),
        REFUSED,
    ),
    connections(
        "H57a",
        "with a file on a share, written otherwise",
        "is refused",
        file_of({"system": "file", "endpoint": " \\/evil.test/s/a.csv"}),
        REFUSED,
    ),
    connections("H116", "of 201", "is refused", file_of(*[{}] * 201), REFUSED),
    connections(
        "H116a", "nested 100,000 times", "is refused", '{"connections": ' + "[" * 100_000, REFUSED
    ),
    connections("H116b", "of 2 MB", "is refused", file_of({"name": "x" * 2_000_000}), REFUSED),
    connections("H116c", "with HTML for names", "plain text", file_of({"name": HTML}), TAKEN),
    connections(
        "H116d",
        "with filters that are none",
        "is taken without them",
        file_of({"filters": [{"name": HTML, "text": "(" * 5000}, 7, None]}),
        "",
    ),
)
TEMPLATES = tuple(
    done(
        number,
        f"reply templates {name}",
        f"are {end}, the shipped ones serve" if end == "refused" else "are read in bounds",
        "templates",
        given,
        end,
    )
    for number, name, end, given in (
        ("H58", "nested 100,000 times", "refused", '{"templates": ' + "[" * 100_000),
        ("H58a", "of 2 MB", "refused", '{"templates": [{"title": "' + "x" * 2_000_000 + '"}]}'),
        ("H58b", "that are no list", "refused", '{"templates": {"a": 1}}'),
        (
            "H58c",
            "with endless titles and texts",
            "read",
            '{"templates": [{"title": "' + "x" * 9000 + '", "text": "' + "{" * 90_000 + '"}]}',
        ),
    )
)
PROJECTS = (
    done(
        "H59",
        "a project over a colleague's store",
        "one's own is shown, the other not opened",
        "project",
        "/srv/colleague/signalement/9a8b/{id}/reports-0.gpkg",
    ),
    done(
        "H59a",
        "a project over a store on a share",
        "one's own is shown, the other not asked for",
        "project",
        "//evil.test/share/signalement/9a8b/{id}/reports-0.gpkg",
    ),
)
SURROUNDINGS = (
    Case(
        "H66",
        "a disk of 400 kB",
        "is told, nothing is left",
        ("server_fault",),
        systems=("fixmystreet",),
        said={"list": of_size(8)},
        around="full disk",
    ),
    Case("H67", "two at once", "both read", (SHOWN,), around="two at once"),
    Case(
        "H68",
        "folders that may only be read, as another user",
        "is told",
        ("server_fault",),
        around="read only",
    ),
)
AT_WORK = (
    written(
        "H66a",
        "a disk that fills up while somebody works",
        "is told, the text is kept and sent once",
        "full disk",
        "your text is kept",
        around="small disk",
    ),
    written(
        "H67a",
        "two windows over one profile, both at work",
        "one sender, each change sent once, both say so",
        "two windows",
        "0 to send; 0 to send",
    ),
    written(
        "H68a",
        "folders that may only be read, of somebody else, with a change that waits",
        "is told, the change is kept and sent once",
        "read only",
        "cannot be used",
    ),
)
RELOADS = (
    done("H70", "the plugin loaded anew nine times", "one of everything is left", "reload", "9"),
)
CASES = (*EXPORTS, *CONNECTIONS, *TEMPLATES, *PROJECTS, *SURROUNDINGS, *AT_WORK, *RELOADS)
