"""The key and rights of one request, its form with photos, and its jurisdiction."""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass, field

from starlette.datastructures import UploadFile
from starlette.requests import Request

from ..options import Options
from ..reports.changes import Picture
from ..reports.problem import Problem, bad, missing
from ..reports.store import Key, Store

MAX_PHOTO = 10_000_000
MAGIC = {b"\x89PNG\r\n\x1a\n": "image/png", b"\xff\xd8\xff": "image/jpeg"}
PHOTO_FIELDS = ("media", "photo")
NOBODY = Key("", may_see=False, may_write=False)


@dataclass(frozen=True)
class Form:
    """The body of a write. A field that is there but empty is an empty text."""

    values: dict[str, list[str]] = field(default_factory=dict)
    pictures: tuple[Picture, ...] = ()

    def get(self, name: str, default: str = "") -> str:
        """The first value of a field, stripped."""
        return self.values.get(name, [default])[0].strip()

    def __contains__(self, name: str) -> bool:
        return name in self.values


async def read_form(request: Request) -> Form:
    """Fields and photos of a form, url-encoded or multipart; photos also as base64 text."""
    values: dict[str, list[str]] = {}
    pictures: list[Picture] = []
    async with request.form(max_files=10, max_part_size=2 * MAX_PHOTO) as body:
        for name, value in body.multi_items():
            if isinstance(value, UploadFile):
                pictures.append(picture(await value.read()))
            elif name in PHOTO_FIELDS and value:
                pictures.append(picture(_decoded(value)))
            else:
                values.setdefault(name, []).append(value)
    return Form(values, tuple(pictures))


def picture(content: bytes) -> Picture:
    """A photo told by its first bytes. Raises ``Problem`` 400."""
    if len(content) > MAX_PHOTO:
        raise bad(f"photos may have {MAX_PHOTO} bytes at most")
    for magic, media_type in MAGIC.items():
        if content.startswith(magic):
            return Picture(media_type, content)
    raise bad("photos are PNG or JPEG")


def _decoded(text: str) -> bytes:
    try:
        return base64.b64decode(text.rpartition("base64,")[2], validate=True)
    except (binascii.Error, ValueError) as error:
        raise bad("media is not base64") from error


def store_of(request: Request) -> Store:
    """The open database."""
    store: Store = request.app.state.store
    return store


def options_of(request: Request) -> Options:
    """How this server was started."""
    options: Options = request.app.state.options
    return options


def caller(request: Request, form: Form | None = None) -> Key:
    """What the key of a request opens; a key that does not exist is refused with 403."""
    scheme, _, bearer = request.headers.get("authorization", "").partition(" ")
    given = (
        request.query_params.get("api_key")
        or (form and form.get("api_key"))
        or request.headers.get("x-api-key")
        or (bearer if scheme.lower() == "bearer" else "")
    )
    if not given:
        return NOBODY
    key = store_of(request).key(given)
    if key is None:
        raise Problem(403, "api_key is not known")
    return key


def writer(request: Request, form: Form) -> str:
    """Who writes: the address in ``email`` or the owner of the key. Raises 403."""
    key = caller(request, form)
    if not key.may_write:
        raise Problem(403, "api_key is missing or has no right to write")
    return form.get("email") or key.owner


def insider(request: Request) -> Key:
    """A key that may see what citizens may not. Raises 403."""
    key = caller(request)
    if not key.may_see:
        raise Problem(403, "api_key is missing or has no right to see this")
    return key


def jurisdiction_of(request: Request, form: Form | None = None) -> str:
    """The jurisdiction asked for, empty for the only one. Raises 400 and 404."""
    asked = request.query_params.get("jurisdiction_id", "").strip()
    asked = asked or (form.get("jurisdiction_id") if form else "")
    known = store_of(request).jurisdictions()
    if asked and asked not in known:
        raise missing("jurisdiction_id")
    if not asked and len(known) > 1:
        raise bad("jurisdiction_id is needed: this server has several")
    return asked if len(known) > 1 else ""
