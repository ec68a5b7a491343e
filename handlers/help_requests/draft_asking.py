"""The question of a request that is put together: kept, and asked where it belongs."""

from dataclasses import replace

from domain.messages import Board, Link, NewBoard, Refused
from domain.need_draft import MOST_PHOTOS, NeedDraft, Stage
from handlers.anew import post_anew
from handlers.context import Context
from handlers.help_requests.draft_ending import remove
from handlers.help_requests.kinds import DRAFT
from storage import need_drafts, request_photos

START = "need"
"""What /start is given to begin, or to go on."""


async def begin_anew(context: Context, stands_in: int, stage: Stage = Stage.OPEN) -> NeedDraft:
    """Begin a draft, in place of one that this person may have."""
    before = await need_drafts.of_person(context.tx, context.person.id)
    if before is not None:
        await remove(context, before)
    return await need_drafts.begin(context.tx, context.person.id, stands_in, stage, context.now)


async def ask_in_place(context: Context, draft: NeedDraft) -> None:
    """After a tap the question changes where it stands."""
    await _keep(context, draft)
    await context.say(Board(DRAFT, draft.id, str(draft.person_id)))


async def ask_anew(context: Context, draft: NeedDraft) -> None:
    """After something was typed the question comes below it."""
    await _keep(context, draft)
    board = NewBoard(
        kind=DRAFT,
        id=draft.id,
        audience=str(draft.person_id),
        chat_id=draft.stands_in,
        thread_id=draft.thread_id if draft.in_group else None,
    )
    await post_anew(context, board)


async def ask_in_private(context: Context, draft: NeedDraft) -> None:
    """Go on in private; the group in which it was said is shown the way there."""
    await ask_anew(context, replace(draft, stands_in=draft.person_id))
    way = Link("link-need-draft", START)
    await context.say(replace(context.briefly("need-in-private"), links=(way,)))


async def keep_photo(context: Context, draft: NeedDraft, photo: str) -> None:
    """Keep a photo of what is needed, by Telegram's file id. Raises Refused when there are enough."""
    if len(await request_photos.of_draft(context.tx, draft.id)) >= MOST_PHOTOS:
        raise Refused("need-photos-enough", most=MOST_PHOTOS)
    await request_photos.add(context.tx, draft.id, photo)


async def _keep(context: Context, draft: NeedDraft) -> None:
    await need_drafts.save(context.tx, replace(draft, changed_at=context.now))
