"""The names in a message that are links to their people, as Telegram wants them."""

from collections.abc import Sequence

from telegram import MessageEntity, User

from domain.messages import Mention


def entities(text: str, mentions: Sequence[Mention]) -> list[MessageEntity]:
    """Find the names in a text that lists them in this order, at its end; where one is not found, it is no link.

    They are looked for from the end, so that a name such as "1" is not found in the `#12` of the title.
    """
    found, end = [], len(text)
    for mention in reversed(mentions):
        start = text.rfind(mention.name, 0, end)
        if start < 0:
            continue
        user = User(mention.person_id, mention.name, is_bot=False)
        found.append(MessageEntity(MessageEntity.TEXT_MENTION, _units(text[:start]), _units(mention.name), user=user))
        end = start
    return found[::-1]


def _units(text: str) -> int:
    """Count as Telegram does: in UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2
