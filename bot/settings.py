"""What a desk can be told in config.toml: its sections, their settings, and what each of these must be."""

import json
import re
from datetime import time, timedelta
from pathlib import Path
from typing import Annotated, Any, Literal, TypeAlias, cast
from zoneinfo import ZoneInfo

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainValidator,
    SecretStr,
    ValidationInfo,
)
from pydantic.fields import FieldInfo

from domain.call_reminder import Reminders
from domain.policy import Policy, QuietHours
from domain.reading.duration import read_minutes
from domain.reading.text import fold
from domain.request_policy import ApprovedOnly, RequestPolicy

TOKEN_VARIABLE = "ZHISHOU_TOKEN"  # noqa: S105 - the name of one
TELEGRAM_HOST = "api.telegram.org"
METRICS_LIBRARY = "prometheus_client"  # of the extras: without it there is no page /metrics
OFF = "off"
LONGEST = 24 * 60  # minutes
DANGER_WORDS = (
    *(
        "120",
        "救命",
        "喘不上气",
        "喘不上来气",
        "喘不过气",
        "喘不过来气",
        "呼吸困难",
        "没有呼吸",
        "没呼吸",
        "晕倒",
        "晕过去",
    ),
    *(
        "昏倒",
        "昏迷",
        "昏过去",
        "叫不醒",
        "不省人事",
        "胸痛",
        "胸口痛",
        "胸口疼",
        "心口疼",
        "心脏病",
        "心梗",
        "中风",
        "脑梗",
    ),
    *("摔倒", "大出血", "流血不止", "止不住血", "抽搐", "不想活", "自杀", "想死", "煤气中毒", "着火", "触电", "噎住"),
    *(
        "help me",
        "chest pain",
        "chest hurts",
        "heart attack",
        "stroke",
        "can't breathe",
        "cannot breathe",
        "not breathing",
    ),
    *("unconscious", "not waking up", "won't wake up", "fainted", "collapsed", "seizure", "bleeding badly"),
    *("won't stop bleeding", "overdose", "choking", "suicide", "kill myself", "want to die"),
)
"""What may be said in danger of life; they are answered at once with the emergency number."""


def setting(default: object, must_be: str, *, example: object = None, **limits: Any) -> Any:
    """Declare a setting: what stands when nothing is given, and what a mistake says that it must be."""
    shown = default if example is None else example
    return Field(default, description=must_be, examples=[shown], **limits)


def _checked_token(token: SecretStr) -> SecretStr:
    if token.get_secret_value() and not re.fullmatch(r"[0-9]+:[A-Za-z0-9_-]{3,}", token.get_secret_value()):
        raise ValueError(f"not a token as @BotFather gives it (here, or in {TOKEN_VARIABLE})")
    return token


def _checked_secret(secret: SecretStr) -> SecretStr:
    if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", secret.get_secret_value()):
        raise ValueError("must be at most 256 letters of A-Z, a-z, 0-9, _ and -")
    return secret


def _checked_url(url: str) -> str:
    """Accept an address of http or https, or none; a slash at its end is dropped."""
    if url and not re.fullmatch(r"https?://([\w.-]+|\[[0-9A-Fa-f:]+\])(:\d{1,5})?(/\S*)?", url):
        raise ValueError("must be an address that begins with https:// or http://")
    return url.rstrip("/")


def _checked_listen(listen: str) -> str:
    host, _, port = listen.rpartition(":")
    if not host or not re.fullmatch(r"\d{1,5}", port) or int(port) > 65535:
        raise ValueError("must be a host and a port")
    return listen


def _checked_listen_or_none(listen: str) -> str:
    return _checked_listen(listen) if listen else ""


def _address(listen: str) -> tuple[str, int]:
    host, _, port = listen.rpartition(":")
    return host.strip("[]"), int(port)


def _checked_zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (LookupError, ValueError, OSError):  # not there; not a name at all; a folder of zones, such as "Asia"
        raise ValueError(f"no such time zone {json.dumps(name, ensure_ascii=False)}") from None
    return name


def _quiet_hours(text: object) -> QuietHours | None:
    if text == "":
        return None
    found = re.fullmatch(r"(\d{1,2}):(\d{2})-(\d{1,2}):(\d{2})", text) if isinstance(text, str) else None
    if found is None:
        raise ValueError('must be two times of day, or "" for none')
    hour, minute, end_hour, end_minute = map(int, found.groups())
    try:
        quiet = QuietHours(time(hour, minute), time(end_hour, end_minute))
    except ValueError:
        raise ValueError("no such time of day") from None
    if quiet.start == quiet.end:
        raise ValueError("must begin and end at different times")
    return quiet


def _time_of_day(text: object) -> time | None:
    if text == OFF:
        return None
    found = re.fullmatch(r"(\d{1,2}):(\d{2})", text) if isinstance(text, str) else None
    if found is None:
        raise ValueError('must be a time of day in quotes, or "off"')
    try:
        return time(int(found[1]), int(found[2]))
    except ValueError:
        raise ValueError("no such time of day") from None


def _duration(text: object) -> timedelta | None:
    if text == OFF:
        return None
    minutes = read_minutes(fold(text)) if isinstance(text, str) else None
    if minutes is None or not 1 <= minutes <= LONGEST:
        raise ValueError('must be minutes or hours in quotes, up to a day, or "off"')
    return timedelta(minutes=minutes)


def _durations(text: object) -> tuple[timedelta, ...]:
    if text == OFF:
        return ()
    found = {_duration(part) for part in text.split(",")} if isinstance(text, str) else {None}
    if None in found:
        raise ValueError('must be minutes or hours in quotes, with commas between them, or "off"')
    return tuple(sorted((length for length in found if length), reverse=True))


def _beside_the_file(name: object, info: ValidationInfo) -> Path:
    """Take a relative name from the folder of config.toml, wherever the desk was started."""
    if not isinstance(name, str) or not name:
        raise ValueError("must be the name of a file in quotes")
    return Path(info.context or "", name)


Token: TypeAlias = Annotated[SecretStr, AfterValidator(_checked_token)]
Secret: TypeAlias = Annotated[SecretStr, AfterValidator(_checked_secret)]
Url: TypeAlias = Annotated[str, AfterValidator(_checked_url)]
Length: TypeAlias = Annotated[timedelta | None, BeforeValidator(_duration)]
TelegramId: TypeAlias = Annotated[int, Field(gt=0, strict=True)]


class Section(BaseModel):
    """A table of config.toml. A number in quotes is a mistake, not a number."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", strict=True, validate_default=True, hide_input_in_errors=True
    )


class Telegram(Section):
    """Whose voice the desk has, and how it reaches Telegram."""

    token: Token = setting("", "the bot's token in quotes", example="123456789:the-rest-as-BotFather-gave-it")
    api_url: Url = setting(f"https://{TELEGRAM_HOST}", "an address in quotes", min_length=1)
    mode: Literal["polling", "webhook"] = setting("polling", '"polling" or "webhook"')


class Webhook(Section):
    """Where Telegram brings updates; asked for when the mode is "webhook"."""

    listen: Annotated[str, AfterValidator(_checked_listen)] = setting("127.0.0.1:8080", "a host and a port in quotes")
    url: Url = setting("", "an address in quotes", example="https://desk.example.org/telegram")
    secret: Secret = setting("", "letters and digits in quotes", example="some-letters-and-digits-of-your-own")

    @property
    def address(self) -> tuple[str, int]:
        """The host and port to listen on."""
        return _address(self.listen)


class Desk(Section):
    """The desk itself and its people."""

    name: str = setting("值守", "a name in quotes", pattern=r"\S")
    timezone: Annotated[str, AfterValidator(_checked_zone)] = setting("Asia/Shanghai", "a time zone in quotes")
    language: Literal["zh", "en"] = setting("zh", '"zh" or "en"')
    owners: tuple[TelegramId, ...] = setting(
        (), "a list of Telegram ids, which are numbers above 0", example=[123456789], strict=False
    )
    quiet_hours: Annotated[QuietHours | None, BeforeValidator(_quiet_hours)] = setting(
        "22:00-07:00", "two times of day in quotes"
    )

    @property
    def zone(self) -> ZoneInfo:
        """The zone in which people read and write times."""
        return ZoneInfo(self.timezone)


class Storage(Section):
    """Where the desk keeps what it knows."""

    path: Annotated[Path, PlainValidator(_beside_the_file)] = setting("zhishou.db", "the name of a file in quotes")


class ReminderTimes(Section):
    """When the clock speaks of a duty call; each is off by that word."""

    evening_before: Annotated[time | None, BeforeValidator(_time_of_day)] = setting("20:00", "a time of day in quotes")
    before_start: Length = setting("30m", "minutes in quotes")
    short: Annotated[tuple[timedelta, ...], BeforeValidator(_durations)] = setting("60m,15m", "minutes in quotes")
    nudge: Length = setting("10m", "minutes in quotes")
    late: Length = setting("15m", "minutes in quotes")
    urgent_again: Length = setting("5m", "minutes in quotes")


class Rounds(Section):
    """What comes by itself of disinfection rounds."""

    week_at: Annotated[time | None, BeforeValidator(_time_of_day)] = setting("08:00", "a time of day in quotes")


class Requests(Section):
    """How requests for help are chased, and what is kept of them; each length is off by that word."""

    most_claims: int = setting(3, "a whole number above 0", gt=0)
    approved_only: Literal["auto", "on", "off"] = setting("auto", '"auto", "on" or "off"')
    lift: Length = setting("30m", "minutes in quotes")
    lift_urgent: Length = setting("10m", "minutes in quotes")
    silent: Length = setting("60m", "minutes in quotes")
    silent_ride: Length = setting("15m", "minutes in quotes")
    reassign: Length = setting("15m", "minutes in quotes")
    confirm_again: Length = setting("12h", "hours in quotes")
    unconfirmed: Length = setting("24h", "hours in quotes")
    keep_days: int = setting(30, "a whole number above 0", gt=0)
    emergency: str = setting("120", "a phone number in quotes", pattern=r"\S")
    duty_phone: str = setting("", "a phone number in quotes", example="027-12345678")
    danger_words: tuple[str, ...] = setting(
        DANGER_WORDS, "a list of words in quotes", example=["喘不上气", "chest pain"], strict=False
    )


class Limits(Section):
    """How fast the desk may speak, and how fast a person may tap."""

    overall_per_second: int = setting(30, "a whole number above 0", gt=0)
    chat_per_second: float = setting(1, "a number above 0", gt=0, allow_inf_nan=False)
    group_per_minute: int = setting(20, "a whole number above 0", gt=0)
    taps_per_minute: int = setting(30, "a whole number above 0", gt=0)


class Metrics(Section):
    """Where who watches the desk from outside may ask how it is."""

    listen: Annotated[str, AfterValidator(_checked_listen_or_none)] = setting(
        "", "a host and a port in quotes", example="127.0.0.1:9090"
    )

    @property
    def address(self) -> tuple[str, int]:
        """The host and port to listen on, where there is one."""
        return _address(self.listen)


class Development(Section):
    """For those who build the desk; never beside the real Telegram."""

    clock_url: Url = setting("", "an address in quotes", example="http://127.0.0.1:8081/clock")


class Settings(Section):
    """All of config.toml. Relative paths are taken from the folder that is given as the context of validation."""

    telegram: Telegram
    webhook: Webhook
    desk: Desk
    storage: Storage
    reminders: ReminderTimes
    requests: Requests
    rounds: Rounds
    limits: Limits
    metrics: Metrics
    development: Development

    def policy(self) -> Policy:
        """Give the rules what they need to know."""
        return Policy(
            zone=self.desk.zone,
            language=self.desk.language,
            quiet_hours=self.desk.quiet_hours,
            taps_per_minute=self.limits.taps_per_minute,
            desk_name=self.desk.name,
            owners=frozenset(self.desk.owners),
            reminders=Reminders(**dict(self.reminders)),
            week_at=self.rounds.week_at,
            requests=RequestPolicy(
                **dict(self.requests) | {"approved_only": ApprovedOnly(self.requests.approved_only)}
            ),
        )


def known_settings() -> dict[str, FieldInfo]:
    """Give every setting by its full key, such as desk.timezone."""
    return {
        f"{section}.{name}": field
        for section, info in Settings.model_fields.items()
        for name, field in cast(type[Section], info.annotation).model_fields.items()
    }
