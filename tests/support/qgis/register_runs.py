"""Runs Processing algorithms into a local register, and reads what is in it afterwards."""

from __future__ import annotations

from contextlib import closing

from processing_runs import Feedback, Run

from signalement_plugin.core.model.report import Report
from signalement_plugin.qgis_profile.settings import (
    ConnectionSettings,
    all_connections,
    data_folder,
    new_connection_id,
    save,
)
from signalement_plugin.sync.outbox.outbox import Outbox
from signalement_plugin.systems.base import Address
from signalement_plugin.systems.local_register import SYSTEM

FIGURES = ("CONFIRMED", "UNVERIFIED", "UNCHANGED", "REFUSED", "CONFLICT", "UNKNOWN", "PENDING")


def connection_to(register: str) -> ConnectionSettings:
    """The connection to this register, made when missing."""
    for one in all_connections():
        if one.endpoint == register:
            return one
    made = ConnectionSettings(new_connection_id(), register, "register", register)
    save(made)
    return made


def write(name: str, register: str, feedback: Feedback | None = None, **more: object) -> Run:
    parameters = {
        "SYSTEM": "register",
        "ENDPOINT": register,
        "RESULTS": "TEMPORARY_OUTPUT",
        "FAIL_ON": "nothing",
    }
    return Run(name, feedback, **{**parameters, **more})


def send() -> Run:
    return Run("sendpending", RESULTS="TEMPORARY_OUTPUT", FAIL_ON="nothing")


def figures(run: Run) -> dict[str, int]:
    return {name: run.results[name] for name in FIGURES if run.results[name]}


def reports(register: str) -> list[Report]:
    with closing(SYSTEM.open(Address(register))) as system:
        return [report for page in system.pages(None, None) for report in page.reports]


def report(register: str, report_id: str) -> Report:
    with closing(SYSTEM.open(Address(register))) as system:
        return system.get(report_id)


def thread(register: str, report_id: str) -> list[tuple[str, str]]:
    with closing(SYSTEM.open(Address(register))) as system:
        return [(entry.kind, entry.text) for entry in system.activity(report_id)]


def the_outbox(register: str) -> Outbox:
    return Outbox(data_folder(connection_to(register).id) / "outbox.sqlite")
