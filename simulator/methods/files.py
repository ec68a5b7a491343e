"""Where a file can be fetched."""

from simulator.errors import BAD_FILE, ApiError
from simulator.methods.parameters import Parameters
from simulator.users import JSON
from simulator.world import World


def get_file(world: World, asked: Parameters) -> JSON:
    """Give the path under /file/bot<token>/."""
    file = world.files.by_id(asked.text("file_id"))
    if file is None:
        raise ApiError(BAD_FILE)
    return file.as_file()
