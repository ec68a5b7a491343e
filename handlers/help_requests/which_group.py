"""Which groups somebody may ask for help who writes in private."""

from domain.messages import AskMember, Postponed, Refused
from domain.people import Group
from handlers.context import Context
from storage import groups


async def groups_of(context: Context) -> list[Group]:
    """List the groups of who writes in private: those in which they were seen, else those in which Telegram knows them.

    Raises Postponed when Telegram must be asked first, Refused when there is none.
    """
    seen_in = await groups.of_person(context.tx, context.person.id)
    if seen_in:
        return seen_in
    chat_id = await groups.unasked(context.tx, context.person.id)
    if chat_id is not None:
        raise Postponed(AskMember(chat_id, context.person.id))
    raise Refused("need-no-group", username=context.bot_username)
