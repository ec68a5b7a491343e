"""Pushing updates to the bot's webhook, one after another, until each is answered with a 2xx."""

from datetime import timedelta

import aiohttp

from simulator.clock import Clock
from simulator.updates import UpdateQueue, Webhook
from simulator.users import JSON

LONGEST_PAUSE = timedelta(minutes=1)


async def push(updates: UpdateQueue, clock: Clock) -> None:
    """Deliver what waits whenever a webhook is set; after a failure wait 1, 2, 4 ... 60 seconds. Never returns."""
    pause = timedelta(seconds=1)
    async with aiohttp.ClientSession() as session:
        while True:
            webhook, first = await updates.to_push()
            if await _accepted(session, webhook, first.update):
                updates.confirm(first.id + 1)
                pause = timedelta(seconds=1)
            else:
                await clock.sleep_until(clock.now() + pause)
                pause = min(2 * pause, LONGEST_PAUSE)


async def _accepted(session: aiohttp.ClientSession, webhook: Webhook, update: JSON) -> bool:
    headers = {"X-Telegram-Bot-Api-Secret-Token": webhook.secret} if webhook.secret else {}
    try:
        async with session.post(webhook.url, json=update, headers=headers) as response:
            return response.status // 100 == 2
    except aiohttp.ClientError:
        return False
