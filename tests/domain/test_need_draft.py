"""What is asked of a request that is put together, whatever is answered and in whatever order."""

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.help_request import Kind
from domain.messages import Refused
from domain.need_answer import answered
from domain.need_draft import QUESTIONS, WHAT_LIMIT, Field, NeedDraft, moments
from domain.reading.need_command import read_need

SHANGHAI = ZoneInfo("Asia/Shanghai")
NOW = datetime(2026, 7, 2, 9, 10, tzinfo=UTC)
BEGUN = NeedDraft(id=1, person_id=7, stands_in=7, chat_id=-5, changed_at=NOW)
RIGHT = {
    Field.KIND: "药",
    Field.WHEN: "明天9点",
    Field.PLACE: "3栋201",
    Field.TO: "市医院",
    Field.PEOPLE: "两个人",
    Field.WHEELCHAIR: "没有",
    Field.WHAT: "降压药两盒",
    Field.SINCE: "昨天",
    Field.PHOTO: "跳过",
    Field.PHONE: "13900001111",
    Field.NAME: "王奶奶",
}


def answer(draft: NeedDraft, text: str, now: datetime = NOW) -> NeedDraft:
    return answered(draft, text, now, SHANGHAI)


def of_kind(draft: NeedDraft, kind: Kind) -> NeedDraft:
    return draft.of_kind(kind, NOW, SHANGHAI)


@pytest.mark.parametrize("kind", Kind)
def test_each_kind_asks_what_belongs_to_it_and_then_whether_it_is_right(kind: Kind) -> None:
    draft, asked = of_kind(BEGUN, kind), []
    while (field := draft.asks(NOW)) is not Field.CHECK:
        asked.append(field)
        draft = answer(draft, RIGHT[field])
    assert tuple(asked) == QUESTIONS[kind]
    form = draft.form
    assert (form.kind, form.details.place, form.building) == (kind, "3栋201", "3栋")
    assert form.details.phone == "13900001111"


def test_the_kind_comes_before_the_group_and_that_before_the_rest() -> None:
    draft = replace(BEGUN, chat_id=None)
    assert draft.asks(NOW) is Field.KIND
    draft = of_kind(draft, Kind.GROCERIES)
    assert draft.asks(NOW) is Field.GROUP
    assert draft.told(Field.GROUP, -5).asks(NOW) is Field.WHAT


def test_what_is_asked_again_leads_back_to_where_all_is_checked() -> None:
    whole = BEGUN.filled(read_need("送菜 3栋201 青菜", NOW, SHANGHAI))
    assert whole.asks(NOW) is Field.CHECK
    asked = replace(whole, asked=Field.PHONE)
    assert answer(asked, "13900001111").asks(NOW) is Field.CHECK


def test_who_asks_for_themselves_after_all_skips_the_name() -> None:
    whole = BEGUN.filled(read_need("送菜 3栋201 青菜 代 王奶奶", NOW, SHANGHAI))
    mine = answer(replace(whole, asked=Field.NAME), "跳过")
    assert mine.asks(NOW) is Field.CHECK
    assert not mine.form.proxied


def test_a_line_whose_kind_was_not_understood_is_read_by_the_kind_that_is_tapped() -> None:
    line = replace(BEGUN, what="明天9点 3栋201 火车站 13900001111", asked=Field.CHECK)
    form = of_kind(line, Kind.RIDE).form
    assert (form.details.place, form.details.what, form.details.phone) == ("3栋201", "火车站", "13900001111")
    assert form.wanted_at == datetime(2026, 7, 3, 1, tzinfo=UTC)


def test_a_time_that_went_by_is_asked_again_and_now_never_goes_by() -> None:
    draft = of_kind(BEGUN, Kind.RIDE).told_when(NOW + timedelta(hours=1))
    assert draft.asks(NOW + timedelta(hours=2)) is Field.WHEN
    assert draft.told_when(None).asks(NOW + timedelta(hours=2)) is Field.PLACE


def test_what_belongs_to_another_kind_is_not_in_the_request() -> None:
    ride = of_kind(BEGUN, Kind.RIDE).told_when(NOW + timedelta(hours=1)).told(Field.PEOPLE, 3)
    form = answer(answer(of_kind(ride, Kind.GROCERIES), "青菜"), "3栋201").form
    assert (form.wanted_at, form.details.people) == (None, None)


def test_a_phone_that_stands_beside_the_place_is_a_phone() -> None:
    draft = answer(answer(of_kind(BEGUN, Kind.GROCERIES), "青菜"), "3栋201 电话13900001111")
    assert (draft.place, draft.phone) == ("3栋201", "13900001111")
    assert draft.asks(NOW) is Field.CHECK


@pytest.mark.parametrize(("typed", "kept"), [("66123", "66123"), ("027-1234 5678", "027-1234 5678")])
def test_a_short_number_is_a_phone(typed: str, kept: str) -> None:
    assert answer(replace(of_kind(BEGUN, Kind.GROCERIES), asked=Field.PHONE), typed).phone == kept


def test_what_is_written_unasked_is_kept_as_long_as_it_is_short_enough() -> None:
    assert BEGUN.kept("没米了").kept("要十斤").what == "没米了 要十斤"
    assert BEGUN.kept("米" * WHAT_LIMIT).kept("菜").what == "菜"
    assert BEGUN.kept("米" * (WHAT_LIMIT + 1)).what is None


def test_only_moments_to_come_are_proposed() -> None:
    proposed = moments(NOW, SHANGHAI)
    assert min(proposed) > NOW
    assert len(proposed) == 6


TEXTS = st.one_of(st.text(max_size=40), st.sampled_from([*RIGHT.values(), "取消", "是", "不是", "药品", "now"]))


@given(st.lists(TEXTS, max_size=25), st.sampled_from(Kind))
def test_whatever_is_typed_a_draft_that_is_whole_makes_a_request(texts: list[str], kind: Kind) -> None:
    draft = of_kind(BEGUN, kind)
    for text in texts:
        with suppress(Refused):
            draft = answer(draft, text)
    if draft.asks(NOW) is Field.CHECK:
        form = draft.form
        assert form.details.place
        assert form.details.what or form.kind.is_ride
        assert len(form.details.what) <= WHAT_LIMIT


@given(st.lists(st.tuples(st.sampled_from(Field), st.sampled_from(Kind)), max_size=12))
def test_no_order_of_buttons_skips_what_a_request_needs(taps: list[tuple[Field, Kind]]) -> None:
    draft = BEGUN
    for field, kind in taps:
        if field is Field.KIND:
            draft = of_kind(draft, kind)
        elif draft.may_skip(field):
            draft = draft.skipped(field)
        elif draft.asks(NOW) is Field.CHECK:
            draft = replace(draft, asked=field)
    assert draft.asks(NOW) is not Field.CHECK
