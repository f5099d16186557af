"""Settings of a service of ``namur`` over the sandbox's CitySDK; ``{url}`` is the sandbox."""

from __future__ import annotations

SETTINGS = """
[[commune]]
name = "namur"
system = "open311"
endpoint = "{url}/citysdk"
headers = {{ api_key = "{{key}}" }}
every_s = 2
"""
SECRETS = {"KEY": "demo"}
