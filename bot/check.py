"""python -m bot check: does the desk find all that it needs?"""

from telegram.error import InvalidToken, TelegramError

from bot.app import make_bot
from bot.clock import SystemClock
from bot.config import ConfigurationError, Mistake
from bot.settings import Settings
from storage.database import Database


async def check(settings: Settings) -> None:
    """Try the token and the database. Raises ConfigurationError or Unusable with what is wrong."""
    database = await Database.open(settings.storage.path, now=SystemClock().now())
    await database.close()
    await _try_token(settings)


async def _try_token(settings: Settings) -> None:
    bot = make_bot(settings)
    await bot.request.initialize()
    try:
        await bot.get_me()
    except InvalidToken:
        raise ConfigurationError(
            Mistake("Telegram", "telegram.token", "Telegram does not know this token; @BotFather gives it", "")
        ) from None
    except TelegramError as error:
        problem = f"cannot be reached ({error.message})"
        raise ConfigurationError(Mistake("Telegram", "telegram.api_url", problem, "")) from None
    finally:
        await bot.request.shutdown()
