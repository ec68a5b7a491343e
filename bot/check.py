"""python -m bot check: does the desk find all that it needs?"""

from telegram.error import InvalidToken, TelegramError

from bot.app import make_bot
from bot.clock import SystemClock
from bot.config import ConfigurationError, Mistake
from bot.settings import Settings
from storage.database import Database, Unusable

UNKNOWN_TOKEN = Mistake("Telegram", "telegram.token", "Telegram does not know this token; @BotFather gives it", "")


async def check(settings: Settings) -> None:
    """Try the token and the database. Raises ConfigurationError or Unusable with what is wrong, both when both are."""
    unusable = await _try_database(settings)
    unknown = await _try_telegram(settings)
    if unusable and unknown:
        raise Unusable(f"{unusable}\n{unknown}")
    if unusable:
        raise unusable
    if unknown:
        raise ConfigurationError(unknown)


async def _try_database(settings: Settings) -> Unusable | None:
    try:
        database = await Database.open(settings.storage.path, now=SystemClock().now())
    except Unusable as unusable:
        return unusable
    await database.close()
    return None


async def _try_telegram(settings: Settings) -> Mistake | None:
    bot = make_bot(settings)
    await bot.request.initialize()
    try:
        await bot.get_me()
    except InvalidToken:
        return UNKNOWN_TOKEN
    except TelegramError as error:
        return Mistake("Telegram", "telegram.api_url", f"cannot be reached ({error.message})", "")
    finally:
        await bot.request.shutdown()
    return None
