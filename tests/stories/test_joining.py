"""How people and groups come to the desk: nobody registers, and everybody is told what to do next."""

import re

import pytest

from domain.people import Reach
from handlers.brought import Rival, wrap
from simulator.chats import Group
from simulator.people import Person
from storage import groups, inbox, people
from tests.stories.conftest import Stage

CALL = "/call 6 18:00-20:00 东区门岗 测温登记"


async def reach_of(stage: Stage, person: Person) -> Reach | None:
    """What the desk knows of how somebody can be written to; None when it does not know them."""
    assert stage.desk is not None
    async with stage.desk.database.read() as tx:
        known = await people.find(tx, person.id)
    return known.reach if known else None


async def stage_of(stage: Stage, person: Person, group: Group) -> str | None:
    """What the desk knows somebody to be in a group."""
    assert stage.desk is not None
    async with stage.desk.database.read() as tx:
        return (await groups.roles(tx, group.id, person.id)).stage


def attempts(stage: Stage, person: Person) -> int:
    """How often the bot tried to do something in somebody's private chat."""
    return sum(str(call.params.get("chat_id")) == str(person.id) for call in stage.telegram.calls)


@pytest.fixture
async def stranger(stage: Stage) -> Person:
    return stage.telegram.person("路人")


@pytest.fixture
async def owned(stage: Stage, chen: Person) -> None:
    """The desk's configuration names 陈静 as its owner."""
    stage.config += f"owners = [{chen.id}]\n"


@pytest.fixture
async def registered(desk: Stage, group: Group, chen: Person) -> Group:
    await chen.says("/setup", in_=group)
    await desk.idle()
    return group


# /start, /help ------------------------------------------------------------------------------------------------------


async def test_a_stranger_is_told_in_three_lines_what_this_is(desk: Stage, stranger: Person) -> None:
    await stranger.starts()
    await desk.idle()
    [said] = stranger.inbox()
    assert len(said.splitlines()) == 3
    assert "@zhishou_bot" in said
    assert "/setup" in said


async def test_a_volunteer_is_told_of_their_group_and_the_buttons(desk: Stage, registered: Group, wang: Person) -> None:
    await wang.says("/calls", in_=registered)
    await wang.starts()
    await desk.idle()
    said = wang.inbox()[-1]
    assert len(said.splitlines()) == 3
    assert "幸福里" in said
    assert "我来" in said


async def test_a_coordinator_is_told_how_to_call(desk: Stage, registered: Group, chen: Person) -> None:
    await chen.starts()
    await desk.idle()
    said = chen.inbox()[-1]
    assert len(said.splitlines()) == 3
    assert "协调员" in said
    assert "/call 6" in said


@pytest.mark.usefixtures("owned")
async def test_the_owner_without_a_group_is_told_to_add_the_bot_to_one(stage: Stage, chen: Person) -> None:
    async with stage.desk_runs():
        await chen.starts()
        await stage.idle()
    said = chen.inbox()[-1]
    assert len(said.splitlines()) == 3
    assert "所有者" in said
    assert "/setup" in said


async def test_the_claim_link_makes_one_owner_once(desk: Stage, chen: Person, wang: Person) -> None:
    assert desk.desk is not None
    link = await desk.desk.claim_code()
    assert link is not None
    await chen.starts(link)
    await wang.starts(link)
    await desk.idle()
    assert "所有者" in chen.inbox()[-1]
    assert "已用过" in wang.inbox()[-1]
    assert await desk.desk.claim_code() is None


async def test_a_wrong_claim_makes_nobody_owner(desk: Stage, wang: Person) -> None:
    assert desk.desk is not None
    link = await desk.desk.claim_code()
    await wang.starts("claim-guess")
    await wang.starts(f"{link}x")
    await wang.says("/parked")
    await desk.idle()
    assert "不对" in wang.inbox()[0]
    assert "不对" in wang.inbox()[1]
    assert "只有值守的所有者" in wang.inbox()[2]


async def test_help_shows_what_this_person_may_do_here(
    desk: Stage, registered: Group, chen: Person, wang: Person, stranger: Person
) -> None:
    for who, where in ((chen, registered), (wang, registered), (stranger, None), (chen, None)):
        await who.says("/help", in_=where)
        await desk.idle()
    coordinator, member = registered.texts()[-2:]
    assert "/call 6" in coordinator
    assert "/close" in coordinator
    assert "/call 6" not in member
    assert "/calls" in member
    assert "/call 6" not in stranger.inbox()[-1]
    assert "/parked" not in stranger.inbox()[-1]
    assert "在群里还能做" in chen.inbox()[-1]
    assert "/call 6" in chen.inbox()[-1]


async def test_help_in_a_group_that_is_not_set_up_shows_how_to_set_it_up(
    desk: Stage, group: Group, wang: Person
) -> None:
    await wang.says("/help", in_=group)
    await desk.idle()
    assert "/setup" in group.texts()[-1]
    assert "/call 6" not in group.texts()[-1]


@pytest.mark.usefixtures("owned")
async def test_help_shows_the_owner_what_could_not_be_handled(stage: Stage, chen: Person) -> None:
    async with stage.desk_runs():
        await chen.says("/help")
        await stage.idle()
    assert "/parked retry" in chen.inbox()[-1]


async def test_nothing_in_private_is_met_with_silence(desk: Stage, wang: Person) -> None:
    await wang.says("/abracadabra")
    await wang.sends_sticker()
    await wang.sends_photo()
    await desk.idle()
    assert sorted("没看懂" in said for said in wang.inbox()) == [False, True, True]
    assert any(said.startswith("这张照片是什么？") for said in wang.inbox())


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("帮助", "你在这里能做"),
        ("？", "你在这里能做"),
        ("Help", "你在这里能做"),
        ("English", "All right"),
        ("中文", "好的，这里说中文"),
    ],
)
async def test_who_types_no_slash_in_private_is_understood(desk: Stage, wang: Person, typed: str, answer: str) -> None:
    await wang.says(typed)
    await desk.idle()
    assert wang.inbox()[-1].startswith(answer)


# A link to a call ---------------------------------------------------------------------------------------------------


async def test_a_link_opens_the_call_for_who_was_seen_in_the_group(
    desk: Stage, registered: Group, chen: Person, wang: Person
) -> None:
    await chen.says(CALL, in_=registered)
    await desk.idle()
    await wang.taps("我来")
    await wang.starts("call-1")
    await desk.idle()
    assert "#1" in wang.inbox()[-1]
    assert "你：能来" in wang.inbox()[-1]


async def test_a_link_opens_the_call_for_who_is_in_the_group_by_telegrams_word(
    desk: Stage, registered: Group, chen: Person, wang: Person
) -> None:
    await chen.says(CALL, in_=registered)
    await desk.idle()
    await wang.starts("call-1")
    await desk.idle()
    assert "你还没有回复" in wang.inbox()[-1]
    await wang.taps("签到", on=wang.private.from_bot()[-1])
    await desk.idle()
    assert "已签到 1" in registered.board()


async def test_a_link_does_not_open_the_call_for_a_stranger_who_is_kept_as_a_guest(
    desk: Stage, registered: Group, chen: Person, stranger: Person
) -> None:
    await chen.says(CALL, in_=registered)
    await desk.idle()
    await stranger.starts("call-1")
    await desk.idle()
    [said] = stranger.inbox()
    assert "协调员" in said
    assert "东区门岗" not in said
    assert await stage_of(desk, stranger, registered) == "guest"


async def test_a_guest_who_joins_the_group_gets_the_call(
    desk: Stage, registered: Group, chen: Person, stranger: Person
) -> None:
    await chen.says(CALL, in_=registered)
    await desk.idle()
    await stranger.starts("call-1")
    await desk.idle()
    await stranger.joins(registered)
    await stranger.starts("call-1")
    await desk.idle()
    assert "东区门岗" in stranger.inbox()[-1]


@pytest.mark.parametrize(
    "payload", ["call-99", "call-999999999999999999", "call-9999999999999999999999", "call-x", "x" * 64]
)
async def test_a_link_to_nothing_is_answered(desk: Stage, wang: Person, payload: str) -> None:
    await wang.starts(payload)
    await desk.idle()
    assert len(wang.inbox()) == 1


# /language ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("en", "All right"),
        ("EN", "All right"),
        ("English", "All right"),
        ("英文", "All right"),
        ("zh", "好的"),
        ("中文", "好的"),
        ("zh＋en", "好的，这里说中文\n\nAll right"),
        ("双语", "好的，这里说中文\n\nAll right"),
    ],
)
async def test_a_person_chooses_a_language_in_private(desk: Stage, wang: Person, typed: str, answer: str) -> None:
    await wang.says(f"/language {typed}")
    await desk.idle()
    assert wang.inbox()[-1].startswith(answer)


@pytest.mark.parametrize("typed", ["", "fr", "zh en zh"])
async def test_an_unknown_language_is_answered_with_the_known_ones(desk: Stage, wang: Person, typed: str) -> None:
    await wang.says(f"/language {typed}")
    await desk.idle()
    assert "/language zh+en" in wang.inbox()[-1]


async def test_a_group_speaks_what_its_coordinator_chose(
    desk: Stage, registered: Group, chen: Person, wang: Person
) -> None:
    await wang.says("/language en", in_=registered)
    await desk.idle()
    assert "只有协调员" in registered.texts()[-1]
    await chen.says("/language en", in_=registered)
    await chen.says(CALL, in_=registered)
    await desk.idle()
    assert "needed 6 · coming 0 · arrived 0" in registered.board()


async def test_a_group_of_two_languages_says_everything_twice(desk: Stage, registered: Group, chen: Person) -> None:
    await chen.says("/language zh+en", in_=registered)
    await chen.says(CALL, in_=registered)
    await desk.idle()
    assert "需要 6" in registered.board()
    assert "needed 6" in registered.board()
    [board] = [message for message in registered.from_bot() if "#1" in message.text]
    assert board.keyboard[0] == ["我来 / Coming", "来不了 / Can't"]
    await chen.taps("我来")
    await desk.idle()
    assert chen.toast() == "已记下：#1 东区门岗 18:00，谢谢 / Noted: #1 东区门岗, 18:00. Thank you"


async def test_a_toast_speaks_the_persons_own_language_before_the_groups(
    desk: Stage, registered: Group, chen: Person, wang: Person, li: Person
) -> None:
    await wang.says("/language en")
    await chen.says(CALL, in_=registered)
    await desk.idle()
    await wang.taps("我来")
    await li.taps("我来")
    await desk.idle()
    assert (wang.toast() or "").startswith("Noted")
    assert (li.toast() or "").startswith("已记下")


async def test_private_messages_speak_the_groups_language_until_the_person_chooses(
    desk: Stage, registered: Group, chen: Person, wang: Person
) -> None:
    await chen.says("/language en", in_=registered)
    await wang.says("/calls", in_=registered)
    await wang.says("/me")
    await desk.idle()
    assert wang.inbox()[-1].startswith("You have no duties")
    await chen.says(CALL, in_=registered)
    await wang.starts("call-1")
    await desk.idle()
    await wang.taps("Coming", on=wang.private.from_bot()[-1])
    await desk.idle()
    assert (wang.toast() or "").startswith("Noted")
    await wang.says("/language zh")
    await wang.says("/help")
    await desk.idle()
    assert wang.inbox()[-1].startswith("你在这里能做")


# The menu -----------------------------------------------------------------------------------------------------------


@pytest.fixture
def unstarted(stage: Stage) -> Stage:
    """The stage of a desk that nobody started before."""
    (stage.folder / "zhishou.db").unlink()
    return stage


async def test_the_menu_is_set_for_each_place_and_language(unstarted: Stage) -> None:
    async with unstarted.desk_runs():
        await unstarted.idle()
    menus = {
        (re.findall(r"all_\w+", scope)[0], language): {entry["command"]: entry["description"] for entry in entries}
        for (scope, language), entries in unstarted.telegram.commands.items()
    }
    assert len(menus) == 9
    assert "call" in menus["all_chat_administrators", "zh"]
    assert "call" not in menus["all_group_chats", "zh"]
    assert menus["all_private_chats", "zh"]["me"] == "我的值班、我的求助"
    assert menus["all_private_chats", "en"]["me"] == "My duties and my requests"
    assert menus["all_private_chats", ""]["me"] == "我的值班、我的求助"


async def test_the_menu_is_not_set_again_at_the_next_start(unstarted: Stage) -> None:
    async with unstarted.desk_runs():
        await unstarted.idle()
    before = len(unstarted.telegram.calls)
    async with unstarted.desk_runs():
        await unstarted.idle()
    assert [call.method for call in unstarted.telegram.calls[before:] if call.method == "setMyCommands"] == []


# Into a group -------------------------------------------------------------------------------------------------------


async def test_the_bot_says_hello_once_and_what_it_needs_and_keeps(desk: Stage, chen: Person, wang: Person) -> None:
    group = desk.telegram.group("幸福里", members=[wang], admins=[chen], bot=False)
    await chen.adds_bot(group)
    await desk.idle()
    [hello] = group.texts()
    assert "/setup" in hello
    assert "只保存命令和对我的回复" in hello
    await chen.promotes_bot(group)
    await desk.idle()
    assert group.texts() == [hello]


async def test_the_hello_leads_to_a_private_chat(desk: Stage, chen: Person, wang: Person) -> None:
    group = desk.telegram.group("幸福里", members=[wang], admins=[chen], bot=False)
    await chen.adds_bot(group)
    await desk.idle()
    await wang.follows("和值守私聊")
    await desk.idle()
    assert len(wang.inbox()) == 1


async def test_removed_and_added_the_bot_says_that_it_is_back(desk: Stage, registered: Group, chen: Person) -> None:
    await chen.removes_bot(registered)
    await desk.idle()
    await chen.adds_bot(registered)
    await desk.idle()
    assert registered.texts()[-1].startswith("值守回来了")
    assert len([said for said in registered.texts() if said.startswith("值守回来了")]) == 1


async def test_a_bot_that_was_there_all_along_is_not_back(desk: Stage, registered: Group, chen: Person) -> None:
    before = registered.texts()
    await chen.promotes_bot(registered)
    await desk.idle()
    assert registered.texts() == before


async def test_the_bot_is_greeted_in_by_an_anonymous_admin(desk: Stage, chen: Person) -> None:
    group = desk.telegram.group("幸福里", admins=[chen], bot=False)
    desk.telegram.updates.put("my_chat_member", added_anonymously(group, desk))
    group.bot = type(group.bot).MEMBER
    await desk.idle()
    assert "/setup" in group.texts()[-1]


def added_anonymously(group: Group, stage: Stage) -> dict[str, object]:
    bot = stage.telegram.bot.as_json()
    return {
        "chat": group.as_json(),
        "from": {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"},
        "date": int(stage.clock.now().timestamp()),
        "old_chat_member": {"user": bot, "status": "left"},
        "new_chat_member": {"user": bot, "status": "member"},
    }


# /setup -------------------------------------------------------------------------------------------------------------


async def test_an_admin_sets_the_group_up(desk: Stage, group: Group, chen: Person) -> None:
    await chen.says("/setup", in_=group)
    await desk.idle()
    assert group.texts()[-1].startswith("已登记“幸福里”")


async def test_an_anonymous_admin_sets_the_group_up_and_may_call(desk: Stage, group: Group, chen: Person) -> None:
    await chen.says("/setup", in_=group, anonymously=True)
    await desk.idle()
    assert group.texts()[-1].startswith("已登记“幸福里”")
    await chen.says(CALL, in_=group, anonymously=True)
    await desk.idle()
    assert "需要 6" in group.board(1)


async def test_the_desks_owner_sets_any_group_up(stage: Stage, group: Group, wang: Person) -> None:
    stage.config += f"owners = [{wang.id}]\n"
    async with stage.desk_runs():
        await wang.says("/setup", in_=group)
        await stage.idle()
    assert group.texts()[-1].startswith("已登记“幸福里”")


async def test_a_plain_member_is_told_who_can_set_the_group_up(desk: Stage, group: Group, wang: Person) -> None:
    await wang.says("/setup", in_=group)
    await desk.idle()
    assert group.texts() == ["登记要由群管理员来做。请群管理员发：/setup"]
    await wang.says(CALL, in_=group)
    await desk.idle()
    assert group.texts()[-1] == "这个群还没登记。请群管理员先发：/setup"


async def test_a_second_setup_changes_nothing_and_says_so(desk: Stage, registered: Group, chen: Person) -> None:
    await chen.says("/setup", in_=registered)
    await desk.idle()
    assert "已经登记过" in registered.texts()[-1]


async def test_setup_in_private_says_where_it_belongs(desk: Stage, chen: Person) -> None:
    await chen.says("/setup")
    await desk.idle()
    assert "先把我加进群" in chen.inbox()[-1]


# Who coordinates ----------------------------------------------------------------------------------------------------


async def test_admins_are_followed_when_the_bot_is_told(
    desk: Stage, registered: Group, chen: Person, wang: Person
) -> None:
    await chen.promotes_bot(registered)
    await desk.idle()
    await chen.promotes(wang, registered)
    await wang.says(CALL, in_=registered)
    await desk.idle()
    assert "需要 6" in registered.board(1)
    await chen.demotes(wang, registered)
    await wang.says(CALL, in_=registered)
    await desk.idle()
    assert "只有协调员" in registered.texts()[-1]


async def test_admins_are_followed_by_asking_when_the_bot_is_not_told(
    desk: Stage, registered: Group, chen: Person, wang: Person
) -> None:
    await chen.promotes(wang, registered)
    await desk.forward(seconds=31)
    await wang.says(CALL, in_=registered)
    await desk.idle()
    assert "需要 6" in registered.board(1)
    await chen.demotes(wang, registered)
    await desk.forward(seconds=31)
    await wang.says("/close 1", in_=registered)
    await desk.idle()
    assert "只有协调员" in registered.texts()[-1]


async def test_an_admin_who_leaves_is_no_coordinator_any_more(
    desk: Stage, registered: Group, chen: Person, wang: Person
) -> None:
    await chen.says("/coordinator", in_=registered, reply_to=await wang.says("/calls", in_=registered))
    await desk.idle()
    await wang.leaves(registered)
    await wang.joins(registered)
    await wang.says(CALL, in_=registered)
    await desk.idle()
    assert "只有协调员" in registered.texts()[-1]


async def test_the_role_is_granted_and_taken_back(desk: Stage, registered: Group, chen: Person, wang: Person) -> None:
    something = await wang.says("/calls", in_=registered)
    await chen.says("/coordinator", in_=registered, reply_to=something)
    await wang.says(CALL, in_=registered)
    await desk.idle()
    assert "需要 6" in registered.board(1)
    await chen.says("/coordinator off", in_=registered, reply_to=something)
    await wang.says("/close 1", in_=registered)
    await desk.idle()
    assert "只有协调员" in registered.texts()[-1]
    assert "王芳 不再是协调员" in registered.texts()


async def test_somebody_never_seen_before_is_made_coordinator(
    desk: Stage, registered: Group, chen: Person, li: Person
) -> None:
    await chen.promotes_bot(registered)
    chat = await li.says("大家好", in_=registered)
    await chen.says("/coordinator", in_=registered, reply_to=chat)
    await li.says(CALL, in_=registered)
    await desk.idle()
    assert "需要 6" in registered.board(1)


@pytest.mark.parametrize("typed", ["/coordinator", "/coordinator off", "/coordinator @wangfang", "/coordinator 王芳"])
async def test_without_a_reply_the_desk_says_how(desk: Stage, registered: Group, chen: Person, typed: str) -> None:
    await chen.says(typed, in_=registered)
    await desk.idle()
    assert registered.texts()[-1].startswith("回复那个人的消息")


async def test_a_bot_an_anonymous_admin_and_an_admin_can_not_be_appointed(
    desk: Stage, registered: Group, chen: Person
) -> None:
    await chen.says("/coordinator", in_=registered, reply_to=registered.from_bot()[-1])
    anonymous = await chen.says("/calls", in_=registered, anonymously=True)
    await chen.says("/coordinator", in_=registered, reply_to=anonymous)
    await chen.says("/coordinator off", in_=registered, reply_to=await chen.says("/calls", in_=registered))
    await desk.idle()
    mistakes = [said for said in registered.texts() if said.startswith(("回复那个人", "陈静 是群管理员"))]
    assert len(mistakes) == 3


async def test_a_member_can_not_appoint(desk: Stage, registered: Group, wang: Person, li: Person) -> None:
    await wang.says("/coordinator", in_=registered, reply_to=await wang.says("/calls", in_=registered))
    await wang.says(CALL, in_=registered)
    await desk.idle()
    assert [said for said in registered.texts() if "现在是协调员" in said] == []
    assert "只有协调员" in registered.texts()[-1]


async def test_in_a_topic_the_opener_is_not_appointed_by_mistake(desk: Stage, chen: Person, wang: Person) -> None:
    forum = desk.telegram.group("幸福里", members=[chen], admins=[wang, chen], forum=True)
    topic = forum.topic("值班")
    await chen.says("/setup", in_=forum, topic=topic)
    await desk.idle()
    await chen.says("/coordinator", in_=forum, topic=topic)
    await desk.idle()
    assert forum.texts()[-1].startswith("回复那个人的消息")


# Who can be written to ----------------------------------------------------------------------------------------------


async def test_nobody_is_known_before_the_first_tap(
    desk: Stage, registered: Group, chen: Person, wang: Person, li: Person
) -> None:
    assert await reach_of(desk, wang) is None
    await chen.says(CALL, in_=registered)
    await desk.idle()
    await wang.taps("我来")
    await desk.idle()
    assert await reach_of(desk, wang) is Reach.UNKNOWN
    assert await stage_of(desk, wang, registered) == "member"
    assert await reach_of(desk, li) is None


async def test_who_opens_the_bot_is_reached_and_who_blocks_it_is_not(desk: Stage, wang: Person) -> None:
    await wang.starts()
    await desk.idle()
    assert await reach_of(desk, wang) is Reach.REACHED
    await wang.blocks_bot()
    await desk.idle()
    assert await reach_of(desk, wang) is Reach.BLOCKED
    await wang.unblocks_bot()
    await desk.idle()
    assert await reach_of(desk, wang) is Reach.REACHED


async def test_who_never_opened_the_bot_is_tried_once(desk: Stage, registered: Group, chen: Person, li: Person) -> None:
    await chen.says(CALL, in_=registered)
    await desk.idle()
    for unclear in ("可能来", "尽量"):
        await li.replies(unclear)
        await desk.idle()
    assert await reach_of(desk, li) is Reach.NEVER
    assert attempts(desk, li) == 1
    await li.starts("call-1")
    await desk.idle()
    assert await reach_of(desk, li) is Reach.REACHED
    assert "#1" in li.inbox()[-1]


async def test_a_deleted_account_is_tried_once(desk: Stage, registered: Group, chen: Person, wang: Person) -> None:
    await chen.says(CALL, in_=registered)
    await wang.starts("call-1")
    await desk.idle()
    unclear = await wang.replies("可能来", to=registered.from_bot()[-1])
    await wang.deletes_account()
    await desk.idle()
    assert await reach_of(desk, wang) is Reach.GONE
    before = attempts(desk, wang)
    await wang.edits(unclear, "尽量")
    await desk.idle()
    assert attempts(desk, wang) == before


async def test_who_blocked_the_bot_is_not_written_to_until_they_come_back(
    desk: Stage, registered: Group, chen: Person, wang: Person
) -> None:
    await chen.says(CALL, in_=registered)
    await wang.starts("call-1")
    await desk.idle()
    await wang.blocks_bot()
    await desk.idle()
    before = attempts(desk, wang)
    await wang.taps("我来", on=registered.from_bot()[-1])  # their private board would change
    await desk.idle()
    assert attempts(desk, wang) == before
    assert "王芳" in registered.board(1)
    await wang.unblocks_bot()
    await wang.starts("call-1")
    await desk.idle()
    assert "你：能来" in wang.inbox()[-1]


async def test_an_owner_who_blocked_the_bot_is_not_warned_in_vain(stage: Stage, chen: Person, wang: Person) -> None:
    stage.config += f"owners = [{chen.id}, {wang.id}]\n"
    async with stage.desk_runs() as desk:
        await chen.starts()
        await wang.starts()
        await chen.blocks_bot()
        await stage.idle()
        before = attempts(stage, chen)
        async with desk.database.write() as tx:
            await inbox.bring(tx, wrap(Rival()), stage.clock.now())
        await wang.says("/me")
        await stage.idle()
    assert attempts(stage, chen) == before
    assert any("同一个 token" in said for said in wang.inbox())
