"""The menu of commands: one for each scope and language."""

import json
import re

from simulator.errors import COMMAND_INVALID, ApiError
from simulator.methods.parameters import Parameters
from simulator.users import JSON
from simulator.world import World

NAME = re.compile(r"[a-z0-9_]{1,32}")
DESCRIPTION_LIMIT = 256


def set_my_commands(world: World, asked: Parameters) -> bool:
    """Keep a menu. Raises ApiError for a name that is not lower-case, or a description that is too long or missing."""
    commands = asked.nested("commands") or []
    for command in commands:
        if not NAME.fullmatch(command["command"]) or not 1 <= len(command["description"]) <= DESCRIPTION_LIMIT:
            raise ApiError(COMMAND_INVALID)
    world.commands[_place(asked)] = commands
    return True


def get_my_commands(world: World, asked: Parameters) -> list[JSON]:
    """Give the menu of exactly this scope and language."""
    return world.commands.get(_place(asked), [])


def delete_my_commands(world: World, asked: Parameters) -> bool:
    """Forget a menu."""
    world.commands.pop(_place(asked), None)
    return True


def _place(asked: Parameters) -> tuple[str, str]:
    scope = asked.nested("scope") or {"type": "default"}
    return json.dumps(scope, sort_keys=True), asked.text("language_code")
