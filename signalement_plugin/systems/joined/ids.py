"""Adds the prefix of a system to the ids and photo addresses in its records, and removes it again.
Pure functions."""

from __future__ import annotations

from dataclasses import replace

from ...core.errors import Refused
from ...core.model.joined_ids import SIGN, joined_id, own_id
from ...core.model.operation import Operation
from ...core.model.report import Activity, Department, Report, Service
from ...core.model.report_columns import ReportColumns
from ..base import Receipt

NAMED = ("service_code", "department")
"""Fields whose values are ids within one system and may mean something else in another."""

_MARK = "#~"
"""Separates a photo's address from the prefix of its system: a fragment, which is not sent to a
server."""


def joined_batch(reports: ReportColumns, prefix: str) -> ReportColumns:
    """The reports of one page of a system, with its prefix before their ids."""
    named = ("report_id", *NAMED)
    columns = {name: [joined_id(prefix, value) for value in reports.column(name)] for name in named}
    photos = [joined_url(url, prefix) for url in reports.column("photo")]
    return reports.with_columns({**columns, "photo": photos})


def joined_report(report: Report, prefix: str) -> Report:
    """One report, as :func:`joined_batch` does."""
    return replace(
        report,
        report_id=joined_id(prefix, report.report_id),
        service_code=joined_id(prefix, report.service_code),
        department=joined_id(prefix, report.department),
        photo=joined_url(report.photo, prefix),
    )


def own_report(report: Report, prefix: str) -> Report:
    """The inverse of :func:`joined_report`."""
    return replace(
        report,
        report_id=own_id(report.report_id),
        service_code=_own("service_code", report.service_code, prefix),
        department=_own("department", report.department, prefix),
        photo=own_url(report.photo)[0],
    )


def joined_activity(entry: Activity, prefix: str) -> Activity:
    if entry.field not in NAMED:
        return entry
    return replace(entry, old=joined_id(prefix, entry.old), new=joined_id(prefix, entry.new))


def joined_service(service: Service, prefix: str, title: str) -> Service:
    return replace(service, code=joined_id(prefix, service.code), group=title)


def joined_department(department: Department, prefix: str) -> Department:
    """One team, with the prefix in its name: teams of two systems often have the same name."""
    name = f"{department.name} ({prefix})"
    return replace(department, id=joined_id(prefix, department.id), name=name)


def joined_receipt(receipt: Receipt, prefix: str) -> Receipt:
    shown = None if receipt.shown is None else joined_report(receipt.shown, prefix)
    return replace(receipt, report_id=joined_id(prefix, receipt.report_id), shown=shown)


def own_operation(operation: Operation, prefix: str) -> Operation:
    """The operation with the ids of the report's own system. Raises ``Refused`` when it names a
    team or a service of another system."""
    sets = {name: _own(name, value, prefix) for name, value in operation.sets.items()}
    values = {name: _own(name, value, prefix) for name, value in operation.base.values.items()}
    return replace(
        operation,
        report_id=own_id(operation.report_id),
        sets=sets,
        base=replace(operation.base, values=values),
    )


def _own(name: str, value: str, prefix: str) -> str:
    if name not in NAMED or not value:
        return value
    if not value.startswith(prefix + SIGN):
        raise Refused(f"{value} belongs to another system than {prefix}")
    return own_id(value)


def joined_url(url: str, prefix: str) -> str:
    """The address of a photo, with the prefix of the system that can read it."""
    return f"{url}{_MARK}{prefix}" if url else ""


def own_url(url: str) -> tuple[str, str]:
    """The address as its system gave it, and the prefix."""
    own, mark, prefix = url.rpartition(_MARK)
    return (own, prefix) if mark else (url, "")
