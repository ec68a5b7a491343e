"""What a start refuses, and what it prints."""

import signal
from pathlib import Path

from simulator.clock import ManualClock
from simulator.people import Person
from simulator.server import Simulator
from tests.faults.conftest import CONFIG
from tests.faults.process import DeskProcess, desk_beside

RUN = ("bot", "run", "--config")


async def test_a_second_process_on_the_same_database_is_refused_and_told_which_is_the_first(
    desk: DeskProcess, telegram: Simulator, clock: ManualClock, url: str, tmp_path: Path
) -> None:
    await desk.starts(*RUN, str(desk.config))
    async with desk_beside(telegram, clock, tmp_path, CONFIG.format(url=url)) as second:
        await second.launches(*RUN, str(desk.config))
        assert await second.exit() == 2
        (sentence,) = second.log
        assert f"in use by process {desk.pid} since" in sentence

    desk.signal(signal.SIGKILL)
    await desk.exit()
    await desk.starts(*RUN, str(desk.config))  # the lock ends with its process


async def test_a_token_that_telegram_does_not_know_is_refused(
    telegram: Simulator, clock: ManualClock, url: str, tmp_path: Path
) -> None:
    config = CONFIG.format(url=url).replace("12345:TEST", "12345:WRONG")
    async with desk_beside(telegram, clock, tmp_path, config) as desk:
        await desk.launches(*RUN, str(desk.config))
        assert await desk.exit() == 2
        assert desk.log == ["Telegram: telegram.token: Telegram does not know this token; @BotFather gives it"]


async def test_the_claim_code_is_printed_and_makes_one_owner(desk: DeskProcess, chen: Person, li: Person) -> None:
    await desk.starts(*RUN, str(desk.config))
    await desk.until(lambda: len(desk.printed) == 2)
    told, linked = desk.printed
    code = told.rpartition("/start ")[2]
    assert linked.endswith(f"https://t.me/zhishou_bot?start={code}")

    await chen.starts(code)
    await desk.until(chen.inbox)
    await li.starts(code)
    await desk.until(li.inbox)
    assert chen.inbox() != li.inbox()
    await desk.stops()
    await desk.starts(*RUN, str(desk.config))
    assert len(desk.printed) == 2  # who owns it needs no code
    assert code.removeprefix("claim-") not in "".join(desk.log)


async def test_owners_in_the_configuration_need_no_claim_code(
    telegram: Simulator, clock: ManualClock, url: str, tmp_path: Path, chen: Person
) -> None:
    config = CONFIG.format(url=url) + f"[desk]\nowners = [{chen.id}]\n"
    async with desk_beside(telegram, clock, tmp_path, config) as desk:
        await desk.starts(*RUN, str(desk.config))
        assert desk.printed == []


async def test_without_a_simulator_there_is_no_clock_to_follow(
    telegram: Simulator, clock: ManualClock, url: str, tmp_path: Path
) -> None:
    config = CONFIG.format(url=url).replace(f"{url}/clock", f"{url}/nowhere")
    async with desk_beside(telegram, clock, tmp_path, config) as desk:
        await desk.launches(*RUN, str(desk.config))
        assert await desk.exit() == 2
        assert "development.clock_url" in desk.log[0]


async def test_it_goes_by_the_clock_of_the_machine_when_it_follows_none(
    telegram: Simulator, clock: ManualClock, url: str, tmp_path: Path, chen: Person
) -> None:
    config = CONFIG.format(url=url).replace(f"{url}/clock", "")
    async with desk_beside(telegram, clock, tmp_path, config) as desk:
        await desk.starts(*RUN, str(desk.config))
        await chen.says("/help")
        await desk.until(chen.inbox)
        assert await desk.stops() == 0
