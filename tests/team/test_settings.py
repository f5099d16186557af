"""The settings file of the service: its values, and where secrets are read from."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest

from signalementd.errors import BadSettings
from signalementd.settings import Kept, read_settings

WHOLE = """
[database]
dsn = "host=db dbname=team user=signalementd"
password = "{database}"

[service]
folder = "/var/lib/signalementd"

[[commune]]
name = "namur"
system = "open311"
endpoint = "https://namur.example/open311/v2"
jurisdiction = "namur.example"
every_s = 30
headers = { api_key = "{namur}" }

[[commune]]
name = "dinant"
system = "publik"
endpoint = "https://dinant.example"
basic = "desk:{dinant-key}"
options = { forms = "voirie" }
"""
ENVIRONMENT = {
    "SIGNALEMENTD_DATABASE": "d",
    "SIGNALEMENTD_NAMUR": "n",
    "SIGNALEMENTD_DINANT_KEY": "k",
}


def written(folder: Path, text: str) -> Path:
    path = folder / "signalementd.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_secrets_come_from_the_environment(tmp_path: Path) -> None:
    settings = read_settings(written(tmp_path, WHOLE), ENVIRONMENT)
    namur, dinant = settings.communes
    assert settings.password == "d"
    assert dict(namur.address.http.headers) == {"api_key": "n"}
    assert namur.every_s == 30
    value = base64.b64encode(b"desk:k").decode()
    assert dict(dinant.address.http.headers) == {"Authorization": f"Basic {value}"}
    assert dict(dinant.address.options) == {"forms": "voirie"}


ALSO = """
[[commune.also]]
system = "signalen"
endpoint = "https://signalen.example"
headers = {{ Authorization = "Bearer {{namur}}" }}
{more}
"""


def test_a_commune_has_further_systems(tmp_path: Path) -> None:
    """The table belongs to the commune above it."""
    settings = read_settings(written(tmp_path, WHOLE + ALSO.format(more="")), ENVIRONMENT)
    namur, dinant = settings.communes
    (signalen,) = dinant.also
    assert namur.also == ()
    assert signalen.works_with == "signalen https://signalen.example"
    assert dict(signalen.address.http.headers) == {"Authorization": "Bearer n"}


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ('name = "x"', "name is not known"),
        ("zone = 1", "zone has another type"),
        (ALSO.format(more=""), "a system stands twice"),
    ],
)
def test_an_invalid_further_system_is_refused(tmp_path: Path, more: str, said: str) -> None:
    with pytest.raises(BadSettings, match=said):
        read_settings(written(tmp_path, WHOLE + ALSO.format(more=more)), ENVIRONMENT)


def test_a_credential_of_systemd_goes_before_the_environment(tmp_path: Path) -> None:
    (tmp_path / "namur").write_text("of systemd\n", encoding="utf-8")
    given = {**ENVIRONMENT, "CREDENTIALS_DIRECTORY": str(tmp_path)}
    namur, _ = read_settings(written(tmp_path, WHOLE), given).communes
    assert namur.address.http.headers["api_key"] == "of systemd"


def test_pictures_may_come_from_hosts_that_are_named(tmp_path: Path) -> None:
    whole = WHOLE.replace("every_s = 30", 'photo_hosts = ["Photos.Namur.example"]')
    namur, dinant = read_settings(written(tmp_path, whole), ENVIRONMENT).communes
    assert namur.address.http.file_hosts == {"photos.namur.example"}
    assert dinant.address.http.file_hosts == frozenset()


def test_no_secret_is_shown_by_what_holds_it(tmp_path: Path) -> None:
    given = dict.fromkeys(ENVIRONMENT, "geheim")
    assert "geheim" not in repr(read_settings(written(tmp_path, WHOLE), given))


def test_the_time_that_texts_are_kept_is_a_setting(tmp_path: Path) -> None:
    assert read_settings(written(tmp_path, WHOLE), ENVIRONMENT).kept == Kept(90, 365)
    whole = WHOLE + "\n[retention]\ntexts_days = 30\n"
    assert read_settings(written(tmp_path, whole), ENVIRONMENT).kept == Kept(30, 365)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("[database]", "[databank]", "databank"),
        ('system = "publik"', 'system = "public"', "no system 'public'"),
        ('name = "dinant"', 'name = "namur"', "twice"),
        ('name = "dinant"', 'name = "Dinant"', "small letters"),
        ('name = "dinant"', 'name = "dinant; DROP"', "small letters"),
        ('system = "publik"', 'system = "register"', "there is no file https://dinant.example"),
        ("every_s = 30", "every_s = 0", "at least 1"),
        ("every_s = 30", 'every_s = "30"', "another type"),
        ("every_s = 30", "evry_s = 30", "evry_s is not known"),
        ("every_s = 30", "photo_hosts = [1]", "photo_hosts is a list of names"),
        ('dsn = "host=db dbname=team user=signalementd"', "", "dsn is missing"),
        ('folder = "/var/lib/signalementd"', "", "folder is missing"),
        ("{namur}", "{nobody}", "no credential 'nobody'"),
        ("[service]", "[service", "signalementd.toml"),
        ("[service]", "[retention]\nlog_days = 0\n[service]", "log_days is a number of days"),
        ("[service]", "[retention]\nlog_days = true\n[service]", "log_days is a number of days"),
        ("[service]", "[retention]\ndays = 3\n[service]", "days is not known"),
    ],
)
def test_an_invalid_setting_is_named(tmp_path: Path, old: str, new: str, said: str) -> None:
    with pytest.raises(BadSettings, match=said):
        read_settings(written(tmp_path, WHOLE.replace(old, new)), ENVIRONMENT)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadSettings, match=r"nowhere\.toml"):
        read_settings(tmp_path / "nowhere.toml", {})
