"""Settings of a service of ``namur`` over the sandbox's CitySDK; ``{url}`` is the sandbox."""

from __future__ import annotations

from pathlib import Path

SETTINGS = """
[[commune]]
name = "namur"
system = "open311"
endpoint = "{url}/citysdk"
headers = {{ api_key = "{{key}}" }}
every_s = 2
"""
SECRETS = {"KEY": "demo"}
QUICK = (str(Path(__file__).with_name("quick_service.py")),)
"""The program for tests that restart the database."""
