from collections.abc import AsyncIterator
from datetime import UTC, datetime

import aiohttp
import pytest

from simulator.chats import Group
from simulator.clock import ManualClock
from simulator.people import Person
from simulator.server import Simulator
from tests.simulator.bare_bot import BareBot


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(datetime(2026, 7, 2, 9, 10, tzinfo=UTC))


@pytest.fixture
def telegram(clock: ManualClock) -> Simulator:
    return Simulator(clock)


@pytest.fixture
async def bot(telegram: Simulator) -> AsyncIterator[BareBot]:
    async with telegram.serving() as url, aiohttp.ClientSession() as session:
        yield BareBot(session, f"{url}/bot{telegram.token}")


@pytest.fixture
def wang(telegram: Simulator) -> Person:
    return telegram.person("王芳")


@pytest.fixture
def chen(telegram: Simulator) -> Person:
    return telegram.person("陈晨", opened_private=True)


@pytest.fixture
def group(telegram: Simulator, wang: Person, chen: Person) -> Group:
    return telegram.group("幸福里", members=[wang], admins=[chen])
