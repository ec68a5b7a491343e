"""A python-telegram-bot bot that answers taps and does nothing else, on the desk's own HTTP client.

`python -m bench.floors.answering_bot URL TOKEN`. It keeps nothing: a tap that it is killed on is lost.
"""

import asyncio
import signal
import sys
from typing import Any

from telegram import Update
from telegram.ext import Application, CallbackQueryHandler, ContextTypes

from bench.floors import TEXT
from bot.http import AiohttpRequest


async def answer(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    """Answer a tap."""
    assert update.callback_query is not None  # noqa: S101 - the handler is for taps
    await update.callback_query.answer(TEXT)


async def poll(application: Application[Any, Any, Any, Any, Any, Any]) -> None:
    """Hand what comes to the library; its handler is not waited for, so taps are answered side by side."""
    offset = None
    while True:
        updates = await application.bot.get_updates(offset=offset, limit=100, timeout=50, read_timeout=60)
        for update in updates:
            await application.process_update(update)
        if updates:
            offset = updates[-1].update_id + 1


async def main(url: str, token: str) -> None:
    """Run until SIGTERM."""
    request = AiohttpRequest()
    builder = Application.builder().token(token).base_url(f"{url}/bot").request(request).get_updates_request(request)
    application = builder.updater(None).build()
    application.add_handler(CallbackQueryHandler(answer, block=False))
    async with application:
        polling = asyncio.create_task(poll(application))
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, polling.cancel)
        await asyncio.wait([polling])


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
