"""How facts are put into words, with small locale files of the tests' own."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.language import LANGUAGES, UnknownWords, Words
from domain.messages import Fact, Facts, Line

SHANGHAI = ZoneInfo("Asia/Shanghai")
FRIDAY = datetime(2026, 7, 3, 17, 10, tzinfo=SHANGHAI)

DATES = """
weekday = { $weekday ->
    [4] 周四
    [5] 周五
   *[6] 周六
 }
day = { $relation ->
    [yesterday] 昨天 { $month }/{ $day } { weekday }
    [today] 今天 { $month }/{ $day } { weekday }
    [tomorrow] 明天 { $month }/{ $day } { weekday }
    [other-year] { $year }/{ $month }/{ $day } { weekday }
   *[this-year] { $month }/{ $day } { weekday }
 }
window = { $end ->
    [same-day] { CLOCK($starts) }–{ CLOCK($ends) }
    [next-day] { CLOCK($starts) }–次日{ CLOCK($ends) }
   *[later] { CLOCK($starts) }–{ DAY($ends) } { CLOCK($ends) }
 }
clock-of = { CLOCK($at) }
day-of = { DAY($at) }
date-of = { DATE($at) }
window-of = { WINDOW($starts, $ends) }
"""

CHINESE = (
    DATES
    + """
list-separator = 、
coming = 我来
call = 值班召集 #{ $number }
place = { $place }
nothing = { "" }
person = { $name }
here = 已到：{ LIST($names) }
bare = 已到：{ $names }
calls = { ROWS($calls) }
served = { HOURS($minutes) } 小时
short-of = 还缺 { $count }
"""
)

ENGLISH = """
list-separator = { ", " }
coming = Coming
call = Volunteers needed #{ $number }
here = Here: { $names }
person = { $name }
served = { HOURS($minutes) ->
    [one] { HOURS($minutes) } hour
   *[other] { HOURS($minutes) } hours
 }
short-of = { $count ->
    [0] nobody missing
    [one] { $count } person missing
   *[other] { $count } people missing
 }
only-a-title =
    .title = Nothing is said by the message itself
broken-day = { DAY($at) }
bare-moment = { $at }
"""

WORDS = Words({"zh": CHINESE, "en": ENGLISH}, SHANGHAI)


def said(key: str, language: str = "zh", **facts: Fact) -> str:
    return WORDS.short(Line(key, facts), language, FRIDAY)


def people(*names: str) -> tuple[Line, ...]:
    return tuple(Line("person", {"name": name}) for name in names)


# Languages


def test_a_line_is_said_in_the_language_of_the_reader() -> None:
    assert said("call", "zh", number=12) == "值班召集 #12"
    assert said("call", "en", number=12) == "Volunteers needed #12"


def test_a_toast_in_both_languages_stays_one_line() -> None:
    assert said("call", "zh+en", number=12) == "值班召集 #12 / Volunteers needed #12"


def test_a_button_in_both_languages() -> None:
    labels = [WORDS.label("coming", language) for language in LANGUAGES]
    assert labels == ["我来", "Coming", "我来 / Coming"]


def test_a_message_is_a_line_each_without_the_empty_ones() -> None:
    lines = [Line("call", {"number": 12}), Line("nothing"), Line("place", {"place": "东区门岗"})]
    assert WORDS.text(lines, "zh", FRIDAY) == "值班召集 #12\n东区门岗"


def test_a_message_in_both_languages_says_the_chinese_first() -> None:
    lines = [Line("call", {"number": 12}), Line("here", {"names": people("张伟", "李红")})]
    assert WORDS.text(lines, "zh+en", FRIDAY) == (
        "值班召集 #12\n已到：张伟、李红\n\nVolunteers needed #12\nHere: 张伟, 李红"
    )


# Numbers and lists


@pytest.mark.parametrize("number", [7, 1234, 2**40])
def test_numbers_are_not_grouped(number: int) -> None:
    assert said("call", "en", number=number) == f"Volunteers needed #{number}"


def test_numbers_choose_plurals() -> None:
    counts = [said("short-of", "en", count=count) for count in (0, 1, 2, 1000)]
    assert counts == ["nobody missing", "1 person missing", "2 people missing", "1000 people missing"]


@pytest.mark.parametrize(
    ("minutes", "hours"),
    [(0, "0 hours"), (60, "1 hour"), (90, "1.5 hours"), (100, "1.7 hours"), (120, "2 hours"), (60_000, "1000 hours")],
)
def test_hours_have_one_decimal_at_most(minutes: int, hours: str) -> None:
    assert said("served", "en", minutes=minutes) == hours


def test_hours_are_rounded_to_the_nearest_tenth() -> None:
    assert [said("served", minutes=minutes) for minutes in (2, 3, 118)] == ["0 小时", "0.1 小时", "2 小时"]


def test_a_list_is_one_line_with_or_without_its_function() -> None:
    names = people("张伟", "李红", "王芳")
    assert said("here", names=names) == said("bare", names=names) == "已到：张伟、李红、王芳"


def test_rows_are_a_line_each() -> None:
    calls = (Line("call", {"number": 12}), Line("call", {"number": 15}))
    assert said("calls", calls=calls) == "值班召集 #12\n值班召集 #15"


def test_the_lines_of_a_list_are_in_the_language_of_the_message() -> None:
    calls = (Line("call", {"number": 12}), Line("short-of", {"count": 1}))
    assert said("here", "en", names=calls) == "Here: Volunteers needed #12, 1 person missing"


# Times


def test_times_are_shown_in_the_zone_of_the_desk() -> None:
    assert said("clock-of", at=datetime.fromisoformat("2026-07-03T09:30Z")) == "17:30"


def test_times_are_shown_in_the_zone_that_is_asked_for() -> None:
    line = Line("day-of", {"at": datetime.fromisoformat("2026-07-02T22:30Z")})
    assert WORDS.short(line, "zh", FRIDAY) == "今天 7/3 周五"
    assert WORDS.short(line, "zh", FRIDAY, ZoneInfo("Europe/London")) == "昨天 7/2 周四"
    assert WORDS.text([line], "zh", FRIDAY, ZoneInfo("Europe/London")) == "昨天 7/2 周四"


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        ("2026-07-02", "昨天 7/2 周四"),
        ("2026-07-03", "今天 7/3 周五"),
        ("2026-07-04", "明天 7/4 周六"),
        ("2026-07-09", "7/9 周四"),
        ("2026-07-01", "7/1 周六"),  # the small file above knows no Wednesday
        ("2027-01-02", "2027/1/2 周六"),
    ],
)
def test_a_day_is_named_as_seen_from_today(day: str, shown: str) -> None:
    assert said("day-of", at=datetime.fromisoformat(f"{day}T18:00+08:00")) == shown


def test_a_date_has_its_year_on_any_day() -> None:
    assert WORDS.short(Line("date-of", {"at": FRIDAY}), "zh", FRIDAY) == "2026/7/3 周五"


def test_today_is_another_day_tomorrow() -> None:
    line = Line("day-of", {"at": FRIDAY})
    days = [WORDS.short(line, "zh", FRIDAY + timedelta(days=days)) for days in (-1, 0, 1, 2)]
    assert days == ["明天 7/3 周五", "今天 7/3 周五", "昨天 7/3 周五", "7/3 周五"]


@pytest.mark.parametrize(
    ("starts", "ends", "shown"),
    [
        ("2026-07-03T18:00+08:00", "2026-07-03T20:00+08:00", "18:00–20:00"),
        ("2026-07-03T22:00+08:00", "2026-07-04T06:00+08:00", "22:00–次日06:00"),
        ("2026-07-03T18:00+08:00", "2026-07-09T20:00+08:00", "18:00–7/9 周四 20:00"),
    ],
)
def test_a_window_says_on_which_day_it_ends(starts: str, ends: str, shown: str) -> None:
    first, last = datetime.fromisoformat(starts), datetime.fromisoformat(ends)
    assert said("window-of", starts=first, ends=last) == shown


# What people wrote


@pytest.mark.parametrize("text", ["{ $number }", "{ CLOCK($at) }", "place = 西区", "#1 *[x]", "\n\n.a = b", ""])
def test_a_text_of_a_person_is_never_read_as_a_message(text: str) -> None:
    assert said("place", place=text) == text


def test_a_long_text_is_not_cut() -> None:
    assert said("place", place="值" * 5000) == "值" * 5000


# The words of the desk itself


def test_the_desk_spells_days_in_both_languages() -> None:
    today: Facts = {"relation": "today", "year": 2026, "month": 7, "day": 3, "weekday": 5}
    another: Facts = {"relation": "other-year", "year": 2027, "month": 1, "day": 2, "weekday": 6}
    words = Words.of_the_desk(SHANGHAI)
    assert words.text([Line("day", today), Line("day", another)], "zh+en", FRIDAY) == (
        "今天 7/3 周五\n2027/1/2 周六\n\nToday, Fri 3 Jul\nSat 2 Jan 2027"
    )


def test_the_desk_says_in_both_languages_that_a_window_runs_over_midnight() -> None:
    ten, six = (FRIDAY.replace(hour=hour, minute=0) for hour in (22, 6))
    night = Line("window", {"starts": ten, "ends": six, "end": "next-day"})
    words = Words.of_the_desk(SHANGHAI)
    assert words.short(night, "zh+en", FRIDAY) == "22:00–次日06:00 / 22:00–06:00 next day"


@pytest.mark.parametrize(
    ("now", "shown"),
    [
        ("2026-07-03T23:55+08:00", "今天 7/3 周五 22:00–次日06:00\n\nToday, Fri 3 Jul, 22:00–06:00 next day"),
        ("2026-07-04T00:05+08:00", "昨天 7/3 周五 22:00–今天 06:00\n\nYesterday, Fri 3 Jul, 22:00 – today 06:00"),
        ("2026-07-05T00:05+08:00", "7/3 周五 22:00–次日06:00\n\nFri 3 Jul, 22:00–06:00 next day"),
    ],
)
def test_a_night_that_is_read_after_midnight_ends_today(now: str, shown: str) -> None:
    starts, ends = (datetime.fromisoformat(at) for at in ("2026-07-03T22:00+08:00", "2026-07-04T06:00+08:00"))
    words = Words.of_the_desk(SHANGHAI)
    night = Line("call-when", {"starts": starts, "ends": ends})
    assert words.text([night], "zh+en", datetime.fromisoformat(now)) == shown


# Mistakes


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (Line("no-such-key"), "en: no message no-such-key"),
        (Line("only-a-title"), "en: no message only-a-title"),
        (Line("call"), "en: call: .*number"),
        (Line("here", {"names": (Line("person"),)}), "en: person: .*name"),
        (Line("here", {"names": (Line("no-such-key"),)}), "en: no message no-such-key"),
        (Line("broken-day", {"at": FRIDAY}), "en: broken-day: en: no message day"),
        (Line("bare-moment", {"at": FRIDAY}), "CLOCK or DAY"),
    ],
    ids=str,
)
def test_what_cannot_be_said_is_raised(line: Line, reason: str) -> None:
    with pytest.raises(UnknownWords, match=reason):
        WORDS.short(line, "en", FRIDAY)


def test_a_locale_file_with_a_broken_message_is_refused_and_the_other_language_goes_on() -> None:
    words = Words({"zh": CHINESE, "en": "list-separator = x\ncall = { \n"}, SHANGHAI)
    assert words.label("coming", "zh") == "我来"
    with pytest.raises(ValueError, match=r"en: not a message: call"):
        words.label("coming", "en")
