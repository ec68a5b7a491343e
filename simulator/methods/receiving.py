"""How the bot gets its updates: by fetching them, or pushed to its webhook."""

import re
from datetime import timedelta

from simulator.errors import WEBHOOK_BAD_SECRET, WEBHOOK_BAD_URL, ApiError
from simulator.methods.parameters import Parameters
from simulator.updates import Webhook
from simulator.users import JSON
from simulator.world import World

MOST_UPDATES = 100
LONGEST_POLL = timedelta(seconds=50)
SECRET = re.compile(r"[A-Za-z0-9_-]{0,256}")


def get_me(world: World, _: Parameters) -> JSON:
    """Show the bot; its privacy mode is on."""
    abilities = {
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }
    return world.bot.as_json() | abilities


async def get_updates(world: World, asked: Parameters) -> list[JSON]:
    """Give the oldest updates, after forgetting what came before `offset`; wait up to `timeout` seconds for one."""
    updates = world.updates
    if not updates.webhook:
        updates.allow(asked.nested("allowed_updates"))
        updates.confirm(asked.number("offset"))
    limit = min(max(asked.number("limit", MOST_UPDATES), 1), MOST_UPDATES)
    timeout = min(timedelta(seconds=max(asked.number("timeout"), 0)), LONGEST_POLL)
    return await updates.poll(limit, timeout)


def set_webhook(world: World, asked: Parameters) -> bool:
    """Push updates from now on; an empty url ends that."""
    url, secret = asked.text("url"), asked.text("secret_token")
    if url and not url.startswith(("https://", "http://127.0.0.1")):  # the second as a local Bot API server allows
        raise ApiError(WEBHOOK_BAD_URL)
    if not SECRET.fullmatch(secret):
        raise ApiError(WEBHOOK_BAD_SECRET)
    if asked.flag("drop_pending_updates"):
        world.updates.drop()
    world.updates.allow(asked.nested("allowed_updates"))
    world.updates.push_to(Webhook(url, secret) if url else None)
    return True


def delete_webhook(world: World, asked: Parameters) -> bool:
    """Let the bot fetch its updates again."""
    if asked.flag("drop_pending_updates"):
        world.updates.drop()
    world.updates.push_to(None)
    return True


def get_webhook_info(world: World, _: Parameters) -> JSON:
    """Show the webhook and how much waits for it."""
    webhook = world.updates.webhook
    shown: JSON = {
        "url": webhook.url if webhook else "",
        "has_custom_certificate": False,
        "pending_update_count": world.unconfirmed(),
    }
    if world.updates.allowed:
        shown["allowed_updates"] = sorted(world.updates.allowed)
    return shown
