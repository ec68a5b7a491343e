"""The time of the local Telegram, told to programs that follow it."""

from datetime import datetime

from aiohttp import web

from simulator.bell import Bell
from simulator.clock import ManualClock


async def tell_time(clock: ManualClock, asked: web.Request, bell: Bell) -> web.Response:
    """Tell the time: at once; with `?until=` when that moment has come; with `?after=` when the clock stands past it.

    Rings the bell, so that whoever moves the clock sees what is waited for.
    """
    bell.ring()
    if until := asked.query.get("until"):
        await clock.sleep_until(datetime.fromisoformat(until))
    elif after := asked.query.get("after"):
        await clock.moved_past(datetime.fromisoformat(after))
    return web.json_response({"now": clock.now().isoformat()})
