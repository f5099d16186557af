"""Signalen's lists other than signals: the account, people, departments, categories, texts,
sources."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from starlette.requests import Request

from . import rows
from .access import backend_of, caller, email_of
from .answers import FORBIDDEN, No
from .statuses import SOURCES
from .writes import teams_of

RIGHTS = ("sia_read", "sia_signal_report")
WRITER_RIGHTS = (
    *("sia_write", "sia_signal_change_status"),
    *("sia_signal_change_category", "sia_signal_create_note"),
    *("sia_signal_create_initial", "sia_add_attachment"),
)
_LONG_AGO = "2024-01-08T09:00:00+01:00"
_PEOPLE = (
    "SELECT p.rowid AS number, p.id, p.name, d.id AS department, d.name AS team FROM people p"
    " JOIN departments d ON d.id = p.department ORDER BY p.rowid"
)


def listed(request: Request, results: Iterable[object]) -> dict[str, Any]:
    """The envelope of a list that has one page."""
    found = list(results)
    return {"_links": links(request), "count": len(found), "results": found}


def links(request: Request, onward: int = 0, back: int = 0) -> dict[str, Any]:
    """This page, and the numbers of those beside it; 0: there is none."""

    def page(number: int) -> dict[str, str | None]:
        return {"href": str(request.url.include_query_params(page=number)) if number else None}

    return {"self": {"href": str(request.url)}, "next": page(onward), "previous": page(back)}


def me(request: Request) -> Any:
    key = caller(request)
    names = RIGHTS + (WRITER_RIGHTS if key.may_write else ())
    permissions = [{"id": n, "codename": name} for n, name in enumerate(names, 1)]
    email = email_of(key.owner)
    return {
        **_link_with_name(request, "private/users/1", email),
        "id": 1,
        "username": email,
        "email": email,
        "first_name": "",
        "last_name": "",
        "is_active": True,
        "is_staff": False,
        "is_superuser": False,
        "roles": [{"id": 1, "name": key.owner, "permissions": permissions}],
        "permissions": [],
        "profile": {
            **_profile([]),
            "notification_on_user_assignment": False,
            "notification_on_department_assignment": False,
        },
    }


def terms(request: Request) -> Any:
    """Main categories with their sub-categories."""
    groups: dict[str, list[Any]] = {}
    for row in backend_of(request).store.services():
        groups.setdefault(row["service_group"] or "Overig", []).append(row)
    return listed(request, (_main(request, name, subs) for name, subs in groups.items()))


def categories(request: Request) -> Any:
    """Sub-categories by number."""
    caller(request)
    return listed(
        request,
        (
            {
                "_links": {
                    "self": {
                        "href": f"{_api(request)}private/categories/{number}",
                        "public": f"{_api(request)}{_terms_of(row)}",
                    }
                },
                "_display": row["name"],
                "id": number,
                "name": row["name"],
                "slug": row["code"],
                "is_active": True,
            }
            for number, row in enumerate(backend_of(request).store.services(), 1)
        ),
    )


def templates(request: Request, slug: str, sub_slug: str) -> Any:
    """The texts of a category as one list, by status; no envelope."""
    caller(request)
    _known(request, slug, sub_slug)
    kept = backend_of(request).templates.get(sub_slug, ())
    states = dict.fromkeys(state for state, _, _ in kept)
    return [
        {
            "state": wanted,
            "templates": [
                {"title": title, "text": text, "is_active": True}
                for state, title, text in kept
                if state == wanted
            ],
        }
        for wanted in states
    ]


def messages(request: Request, category_id: str = "", active: str = "") -> Any:
    """The texts that newer versions keep, for several categories at once."""
    caller(request)
    codes = {str(n): row["code"] for n, row in enumerate(backend_of(request).store.services(), 1)}
    kept = backend_of(request).messages.get(codes.get(category_id, ""), ())
    return listed(
        request,
        (
            {
                "id": number,
                "title": title,
                "text": text,
                "active": in_use,
                "state": state,
                "categories": [int(category_id)],
                "updated_at": _LONG_AGO,
                "created_at": _LONG_AGO,
            }
            for number, (state, title, text, in_use) in enumerate(kept, 1)
            if active != "true" or in_use
        ),
    )


def sources(request: Request) -> Any:
    """Ways in which reports come; others are refused."""
    caller(request)
    return listed(
        request,
        (
            {"id": n, "name": name, "description": "", "is_active": True, "can_be_selected": True}
            for n, name in enumerate(SOURCES, 1)
        ),
    )


def departments(request: Request) -> Any:
    caller(request)
    teams = teams_of(backend_of(request).store).values()
    return listed(
        request,
        (
            {
                **_link_with_name(request, f"private/departments/{team['id']}", str(team["name"])),
                **team,
                "category_names": [],
                "can_direct": False,
            }
            for team in teams
        ),
    )


def usernames(request: Request, profile_department_code: str = "") -> Any:
    """Logins alone, for every reader."""
    caller(request)
    store = backend_of(request).store
    teams = teams_of(store)
    return listed(
        request,
        (
            {"username": email_of(row["id"])}
            for row in store.rows(_PEOPLE)
            if profile_department_code in ("", teams[row["department"]]["code"])
        ),
    )


def users(request: Request) -> Any:
    """For those who may see users; not for readers. It tells no names."""
    if not caller(request).may_write:
        raise No(403, FORBIDDEN)
    return listed(
        request,
        (
            {
                **_link_with_name(request, f"private/users/{row['number']}", email_of(row["id"])),
                "id": row["number"],
                "username": email_of(row["id"]),
                "is_active": True,
                "roles": [],
                "profile": _profile([row["team"]]),
            }
            for row in backend_of(request).store.rows(_PEOPLE)
        ),
    )


def _main(request: Request, name: str, subs: list[dict[str, Any]]) -> dict[str, Any]:
    slug = rows.slug(name)
    return {
        **_link_with_name(request, f"public/terms/categories/{slug}", name),
        "name": name,
        "slug": slug,
        "public_name": None,
        "is_public_accessible": False,
        "configuration": None,
        "sub_categories": [
            {
                **_link_with_name(request, _terms_of(row), f"{row['name']} ({name})"),
                "name": row["name"],
                "slug": row["code"],
                "handling": "A3DMC",
                "departments": [],
                "is_active": True,
                "description": None,
                "handling_message": None,
                "public_name": None,
                "is_public_accessible": False,
            }
            for row in subs
        ],
    }


def _terms_of(row: dict[str, Any]) -> str:
    main = rows.slug(row["service_group"] or "overig")
    return f"public/terms/categories/{main}/sub_categories/{row['code']}"


def _known(request: Request, slug: str, sub_slug: str) -> None:
    wanted = f"public/terms/categories/{slug}/sub_categories/{sub_slug}"
    if all(_terms_of(row) != wanted for row in backend_of(request).store.services()):
        raise No(404, {"detail": "Niet gevonden."})


def _profile(teams: list[str]) -> dict[str, Any]:
    at = {"created_at": _LONG_AGO, "updated_at": _LONG_AGO}
    return {"note": None, "departments": teams, **at}


def _link_with_name(request: Request, path: str, name: str) -> dict[str, Any]:
    return {"_links": {"self": {"href": f"{_api(request)}{path}"}}, "_display": name}


def _api(request: Request) -> str:
    return f"{site_of(request)}/signals/v1/"


def site_of(request: Request) -> str:
    """Scheme and host as they were asked for."""
    return f"{request.url.scheme}://{request.url.netloc}"
