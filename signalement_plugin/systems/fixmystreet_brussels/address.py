"""The address and options of a connection to a FixMyStreet of the Brussels kind. Pure functions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, quote, urlsplit

from ...core.errors import NotSupported
from ...core.files.table import Convert
from ...core.model.report import Area
from ...core.model.status import Status
from ..base import Address
from ..statuses import statuses_of
from .statuses import HOOKS, Generation

LAMBERT_72 = 31370
DAYS = 365
_MOST_DAYS = 3650
_PUBLIC = "https://fixmystreet.brussels"
_GATEWAY = "api.brussels"
_RESOURCES = frozenset({"incidents", "categories"})
_LANGUAGES = {"fr": ("Fr", "Nl", "En"), "nl": ("Nl", "Fr", "En"), "en": ("En", "Fr", "Nl")}
_YES = frozenset({"on", "yes", "true", "1"})


@dataclass(frozen=True)
class Site:
    """One site. ``root``: address before the API's prefix; ``whole``: ``root`` has the prefix.

    ``convert``: Lambert 72 (metres, east and north) to longitude and latitude.
    ``statuses``: raw word → meaning, beside those of the generation. ``comments``: whether
    texts and photos may be published as a citizen's, under ``mail``. ``hooks``: which kind
    of partner this connection is, empty for none. ``days``: how far back reports are read.
    """

    root: str
    public: str
    convert: Convert
    whole: bool = False
    zone: str = "Europe/Brussels"
    area: Area | None = None
    statuses: Mapping[str, Status] = field(default_factory=dict)
    comments: bool = False
    mail: str = ""
    hooks: str = ""
    languages: tuple[str, ...] = _LANGUAGES["fr"]
    days: int = DAYS

    def api(self, generation: Generation, tail: str) -> str:
        """Address of a resource."""
        prefix = "" if self.whole else f"/{generation.prefix}"
        return f"{self.root}{prefix}/{tail}"

    def incident(self, generation: Generation, report_id: str, tail: str = "") -> str:
        """Address of one report, or below it."""
        return self.api(generation, f"incidents/{quote(report_id, safe='')}{tail}")

    @property
    def webhook(self) -> str:
        return f"{self.root}/api/v1/hooks"

    def page(self, report_id: str) -> str:
        """The page of one report for people."""
        return f"{self.public}/incidents/{quote(report_id, safe='')}"


def site_of(address: Address) -> Site:
    """The site that a connection means. Raises ``NotSupported`` for no web address, and
    where nothing converts coordinates.

    Options may stand behind ``#`` in the address, joined by ``&``: ``days``, ``language``,
    ``statuses``, ``comments``, ``mail``, ``hooks``.
    """
    parts = urlsplit(address.endpoint.strip())
    if parts.scheme not in ("http", "https") or not parts.netloc:
        raise NotSupported("a FixMyStreet has a web address")
    if address.converter is None:
        raise NotSupported("nothing here converts coordinates")
    options = {**dict(parse_qsl(parts.fragment)), **address.options}
    steps = _before_resource(parts.path)
    whole = "api" in steps
    root = "/".join((f"{parts.scheme}://{parts.netloc}", *steps))
    gateway = parts.hostname == _GATEWAY
    digits = options.get("days", "")
    days = int(digits[:5]) if digits.isascii() and digits.isdigit() else DAYS
    hooks = options.get("hooks", "").strip().lower()
    return Site(
        root,
        _PUBLIC if gateway else "/".join((f"{parts.scheme}://{parts.netloc}", *_public(steps))),
        address.converter(LAMBERT_72),
        whole,
        address.zone,
        address.area,
        {key.upper(): status for key, status in statuses_of(options.get("statuses", "")).items()},
        options.get("comments", "").strip().lower() in _YES,
        options.get("mail", "").strip(),
        hooks if hooks in HOOKS else "",
        _LANGUAGES.get(options.get("language", "").strip().lower(), _LANGUAGES["fr"]),
        min(max(days, 1), _MOST_DAYS),
    )


def _before_resource(path: str) -> list[str]:
    """Segments of a pasted path before the name of a resource. A last ``api`` is left out: whether
    ``api`` or ``fmx/api`` follows the site depends on which of the two servers it is."""
    steps = [step for step in path.split("/") if step]
    for place, step in enumerate(steps):
        if step in _RESOURCES:
            del steps[place:]
            break
    for known in (["fmx", "api"], ["api"]):
        if steps[-len(known) :] == known:
            return steps[: -len(known)]
    return steps


def _public(steps: list[str]) -> list[str]:
    return steps[: steps.index("api")] if "api" in steps else steps
