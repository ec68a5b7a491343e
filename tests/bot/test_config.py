"""config.toml: what it may say, and how its mistakes are told."""

from collections.abc import Callable, Iterator
from datetime import time, timedelta
from pathlib import Path
from typing import TypeAlias
from zoneinfo import ZoneInfo

import pytest
from pydantic import ValidationError

from bot.config import ConfigurationError, load
from bot.settings import Section, Settings, known_settings
from domain.call_reminder import Reminders
from domain.policy import QuietHours

EXAMPLE = Path(__file__).parents[2] / "config.example.toml"
TOKEN = "123456:the-secret-half"  # noqa: S105 - a made-up one
ENVIRON = {"ZHISHOU_TOKEN": TOKEN}
Write: TypeAlias = Callable[[str], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a config.toml and give its path."""

    def write_text(text: str) -> Path:
        path = tmp_path / "config.toml"
        path.write_text(text, encoding="utf-8")
        return path

    return write_text


def mistakes(path: Path, environ: dict[str, str] = ENVIRON) -> list[str]:
    with pytest.raises(ConfigurationError) as caught:
        load(path, environ)
    assert str(caught.value).splitlines() == [str(mistake) for mistake in caught.value.mistakes]
    return [str(mistake).removeprefix(f"{path}: ") for mistake in caught.value.mistakes]


def flat(settings: Settings) -> dict[str, object]:
    """Every setting by its full key."""
    return {f"{name}.{key}": value for name, section in settings for key, value in pairs(section)}


def pairs(section: object) -> Iterator[tuple[str, object]]:
    assert isinstance(section, Section)
    yield from section


# What it may say


def test_nothing_but_a_token_is_needed(write: Write, tmp_path: Path) -> None:
    settings = load(write(f'[telegram]\ntoken = "{TOKEN}"'), {})
    assert settings.telegram.token.get_secret_value() == TOKEN
    assert settings.telegram.api_url == "https://api.telegram.org"
    assert settings.telegram.mode == "polling"
    assert settings.desk.zone == ZoneInfo("Asia/Shanghai")
    assert settings.desk.quiet_hours == QuietHours(time(22), time(7))
    assert settings.storage.path == tmp_path / "zhishou.db"
    assert settings.limits.chat_per_second == 1


def test_the_environment_has_the_last_word_on_the_token(write: Write) -> None:
    settings = load(write('[telegram]\ntoken = "1:of-the-file"\nmode = "polling"'), ENVIRON)
    assert settings.telegram.token.get_secret_value() == TOKEN


def test_the_rules_get_what_they_need(write: Write) -> None:
    path = write(
        '[desk]\nname = "幸福里"\nlanguage = "en"\nowners = [7, 8]\ntimezone = "UTC"\nquiet_hours = ""\n'
        "[limits]\ntaps_per_minute = 5"
    )
    policy = load(path, ENVIRON).policy()
    assert (policy.desk_name, policy.language, policy.zone.key) == ("幸福里", "en", "UTC")
    assert policy.owners == {7, 8}
    assert policy.quiet_hours is None
    assert policy.taps_per_minute == 5


def test_the_clock_speaks_when_it_is_told_to(write: Write) -> None:
    path = write(
        '[reminders]\nevening_before = "19:30"\nbefore_start = "1h"\nshort = "20分钟, 2h"\n'
        'nudge = "off"\nlate = "off"\nurgent_again = "off"'
    )
    assert load(path, ENVIRON).policy().reminders == Reminders(
        evening_before=time(19, 30),
        before_start=timedelta(hours=1),
        short=(timedelta(hours=2), timedelta(minutes=20)),
        nudge=None,
        late=None,
        urgent_again=None,
    )


def test_a_webhook_with_all_its_parts_is_right(write: Write) -> None:
    path = write(
        '[telegram]\nmode = "webhook"\n'
        '[webhook]\nlisten = "[::1]:8443"\nurl = "https://desk.example.org/telegram/"\nsecret = "a_b-3"'
    )
    webhook = load(path, ENVIRON).webhook
    assert webhook.address == ("::1", 8443)
    assert webhook.url == "https://desk.example.org/telegram"


def test_an_absolute_path_stays_where_it_is(write: Write, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere" / "desk.db"
    assert load(write(f'[storage]\npath = "{elsewhere}"'), ENVIRON).storage.path == elsewhere


def test_half_a_message_a_second_is_a_pace(write: Write) -> None:
    assert load(write("[limits]\nchat_per_second = 0.5"), ENVIRON).limits.chat_per_second == 0.5


def test_a_simulator_may_give_the_time(write: Write) -> None:
    path = write('[telegram]\napi_url = "http://127.0.0.1:8081/"\n[development]\nclock_url = "http://127.0.0.1:8081"')
    settings = load(path, ENVIRON)
    assert settings.telegram.api_url == settings.development.clock_url == "http://127.0.0.1:8081"


def test_a_mark_before_the_text_does_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes('[desk]\r\nname = "值守二"\r\n'.encode("utf-8-sig"))
    assert load(path, ENVIRON).desk.name == "值守二"


def test_settings_stay_as_they_are(write: Write) -> None:
    settings = load(write(""), ENVIRON)
    with pytest.raises(ValidationError):
        settings.desk.name = "another"


# How its mistakes are told


def test_a_mistake_is_one_line_with_what_would_be_right(write: Write) -> None:
    path = write('[desk]\ntimezone = "Asia/Shangai"')
    with pytest.raises(ConfigurationError) as caught:
        load(path, ENVIRON)
    assert str(caught.value) == (
        f'{path}: desk.timezone: no such time zone "Asia/Shangai"; for example timezone = "Asia/Shanghai"'
    )


def test_all_mistakes_are_named_at_once(write: Write) -> None:
    path = write(
        'limits = 5\n[telegram]\ntoken = "12"\nmode = "webhook"\n[webhook]\nsecret = "a b"\n'
        '[desk]\nowners = [1, "2", -3]\nlangage = "zh"\nlanguage = "fr"'
    )
    assert [line.split(":")[0] for line in mistakes(path, {})] == [
        "telegram.token",
        "webhook.secret",
        "desk.language",
        "desk.owners",
        "desk.langage",
        "limits",
        "webhook.url",
    ]


@pytest.mark.parametrize(
    ("text", "key", "problem"),
    [
        ('[telegram]\napi_url = "api.telegram.org"', "telegram.api_url", "must be an address that begins with https"),
        ('[telegram]\napi_url = ""', "telegram.api_url", "must be an address"),
        ('[telegram]\nmode = "push"', "telegram.mode", 'must be "polling" or "webhook"'),
        ('[metrics]\nlisten = "9090"', "metrics.listen", "must be a host and a port"),
        ('[webhook]\nlisten = "8080"', "webhook.listen", "must be a host and a port"),
        ('[webhook]\nlisten = "127.0.0.1:65536"', "webhook.listen", "must be a host and a port"),
        (f'[webhook]\nsecret = "{"a" * 257}"', "webhook.secret", "must be at most 256 letters"),
        ('[desk]\nname = " "', "desk.name", "must be a name"),
        ('[desk]\ntimezone = "Asia"', "desk.timezone", "no such time zone"),
        ('[desk]\ntimezone = "../zone"', "desk.timezone", "no such time zone"),
        ('[desk]\nlanguage = "fr"', "desk.language", 'must be "zh" or "en"'),
        ("[desk]\nowners = 5", "desk.owners", "must be a list of Telegram ids"),
        ("[desk]\nowners = [0]", "desk.owners", "must be a list of Telegram ids"),
        ("[desk]\nowners = [true]", "desk.owners", "must be a list of Telegram ids"),
        ('[desk]\nquiet_hours = "22-7"', "desk.quiet_hours", "must be two times of day"),
        ('[desk]\nquiet_hours = "22:00-24:00"', "desk.quiet_hours", "no such time of day"),
        ('[desk]\nquiet_hours = "22:00-22:00"', "desk.quiet_hours", "must begin and end at different times"),
        ("[desk]\nquiet_hours = 22", "desk.quiet_hours", "must be two times of day"),
        ('[storage]\npath = ""', "storage.path", "must be the name of a file"),
        ("[storage]\npath = 5", "storage.path", "must be the name of a file"),
        ('[reminders]\nevening_before = "8pm"', "reminders.evening_before", "must be a time of day"),
        ('[reminders]\nevening_before = "24:00"', "reminders.evening_before", "no such time of day"),
        ("[reminders]\nbefore_start = 30", "reminders.before_start", "must be minutes or hours"),
        ('[reminders]\nnudge = "soon"', "reminders.nudge", "must be minutes or hours"),
        ('[reminders]\nlate = "0m"', "reminders.late", "must be minutes or hours"),
        ('[reminders]\nlate = "25h"', "reminders.late", "must be minutes or hours"),
        ('[reminders]\nshort = "60m,"', "reminders.short", "must be minutes or hours"),
        ('[reminders]\nshort = "60m,off"', "reminders.short", "must be minutes or hours"),
        ("[reminders]\nurgent_again = false", "reminders.urgent_again", "must be minutes or hours"),
        ('[limits]\noverall_per_second = "30"', "limits.overall_per_second", "must be a whole number above 0"),
        ("[limits]\ngroup_per_minute = 0", "limits.group_per_minute", "must be a whole number above 0"),
        ("[limits]\ntaps_per_minute = 1.5", "limits.taps_per_minute", "must be a whole number above 0"),
        ("[limits]\nchat_per_second = inf", "limits.chat_per_second", "must be a number above 0"),
        ('[development]\nclock_url = "127.0.0.1"', "development.clock_url", "must be an address"),
    ],
)
def test_a_wrong_value_says_what_it_must_be(write: Write, text: str, key: str, problem: str) -> None:
    line = mistakes(write(text))[0]
    assert line.startswith(f"{key}: {problem}")
    assert f"; for example {key.partition('.')[2]} = " in line


@pytest.mark.parametrize(
    ("text", "nearest"),
    [
        ("[desk]\ntimezon = 1", "desk.timezone"),
        ('[limits]\nquiet_hours = "22:00-07:00"', "desk.quiet_hours"),
        ('token = "x"', "telegram.token"),
        ("[desks]\nname = 1", "desk"),
    ],
)
def test_an_unknown_key_names_the_nearest_known_one(write: Write, text: str, nearest: str) -> None:
    (line,) = mistakes(write(text))
    assert f"no such setting; the nearest is {nearest};" in line


def test_without_a_token_the_desk_says_where_to_get_one(write: Write) -> None:
    (line,) = mistakes(write(""), {})
    assert line.startswith("telegram.token: missing; @BotFather")


def test_a_webhook_needs_all_its_parts(write: Write) -> None:
    lines = mistakes(write('[telegram]\nmode = "webhook"'))
    assert [line.split(";")[0] for line in lines] == ["webhook.url: missing", "webhook.secret: missing"]


@pytest.mark.parametrize("api_url", ["https://api.telegram.org/", "https://API.telegram.org:443"])
def test_no_simulator_gives_the_time_beside_the_real_telegram(write: Write, api_url: str) -> None:
    (line,) = mistakes(write(f'[telegram]\napi_url = "{api_url}"\n[development]\nclock_url = "http://127.0.0.1:1"'))
    assert line.startswith("development.clock_url: never beside the real Telegram")


def test_broken_toml_is_told_with_its_line(write: Write) -> None:
    (line,) = mistakes(write('[desk]\nname = "值守\n'))
    assert "is not TOML: " in line
    assert "line 2" in line


def test_a_file_that_is_not_there_is_told_with_what_to_copy(tmp_path: Path) -> None:
    (line,) = mistakes(tmp_path / "config.toml")
    assert "copy config.example.toml" in line


def test_a_folder_is_not_a_file(tmp_path: Path) -> None:
    (line,) = mistakes(tmp_path)
    assert "cannot be read" in line


def test_another_encoding_is_told(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes('[desk]\nname = "值守"'.encode("gbk"))
    (line,) = mistakes(path)
    assert "UTF-8" in line


@pytest.mark.parametrize(
    "text",
    [
        f'[telegram]\ntoken = "{TOKEN}!"\n[webhook]\nsecret = "{TOKEN}!"',
        f'[telegram]\ntoken = ["{TOKEN}"]',
        f'[telegram]\ntoken = "{TOKEN}',
        f"[telegram]\ntoken = {TOKEN}",
        f'telegram = "{TOKEN}"',
        f'token = "{TOKEN}"',
    ],
)
def test_no_mistake_shows_a_token(write: Write, text: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        load(write(text), {})
    assert "secret-half" not in f"{caught.value!r} {caught.value}"
    assert caught.value.__cause__ is caught.value.__context__ is None


def test_no_setting_shows_a_token(write: Write) -> None:
    settings = load(write(f'[webhook]\nsecret = "{TOKEN.partition(":")[2]}"'), ENVIRON)
    assert "secret-half" not in f"{settings!r} {settings} {settings.model_dump_json()}"


# The example


@pytest.mark.parametrize("key", known_settings())
def test_every_setting_is_explained_in_the_example(key: str) -> None:
    section, _, name = key.partition(".")
    part = EXAMPLE.read_text(encoding="utf-8").split(f"\n[{section}]\n")[1].split("\n[")[0]
    lines = part.splitlines()
    (place,) = [number for number, line in enumerate(lines) if line.startswith(f"{name} = ")]
    assert lines[place - 1].startswith("# ")


@pytest.mark.parametrize("key", known_settings())
def test_the_example_shows_the_default(write: Write, key: str) -> None:
    copied = load(write(EXAMPLE.read_text(encoding="utf-8")), ENVIRON)
    assert flat(copied)[key] == flat(load(write(""), ENVIRON))[key]


# Quiet hours


@pytest.mark.parametrize(
    ("quiet", "hour", "covered"),
    [
        (QuietHours(time(22), time(7)), time(21, 59), False),
        (QuietHours(time(22), time(7)), time(22), True),
        (QuietHours(time(22), time(7)), time(0), True),
        (QuietHours(time(22), time(7)), time(6, 59, 59), True),
        (QuietHours(time(22), time(7)), time(7), False),
        (QuietHours(time(12), time(14)), time(11, 59), False),
        (QuietHours(time(12), time(14)), time(12), True),
        (QuietHours(time(12), time(14)), time(14), False),
    ],
)
def test_quiet_hours_begin_with_their_first_minute_and_end_before_their_last(
    quiet: QuietHours, hour: time, covered: bool
) -> None:
    assert quiet.covers(hour) is covered
