"""python -m bot demo: the desk at work against a local Telegram."""


async def play(*, once: bool) -> int:
    """Play the scene; returns the exit status."""
    raise NotImplementedError(once)
