"""How a duty call looks: to its group, and to one person in private."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from domain import reserve
from domain.duty_call import Attendance, Count, DutyCall, count
from domain.messages import GROUP, Fact, Line
from handlers.drawing import Drawing, Key
from handlers.duty_calls.buttons import Cant, CheckIn, CheckOut, Coming
from handlers.fitting import that_fit
from storage import answers, drafts, duty_calls, groups
from storage.boards import Placed
from storage.database import Transaction

KIND = "duty_call"
ROOM, EACH = 450, 10
"""How much of a message (UTF-16 units) one list of names may take, and how much each name takes beside itself: about 35
names. Three lists, a long place and purpose, all of it in two languages, stay below Telegram's 4,096."""


async def paint(tx: Transaction, board: Placed, now: datetime) -> Drawing | None:
    """Draw a call for whoever sees this board."""
    call = await duty_calls.find(tx, board.thing_id)
    if call is None:
        return None
    if board.audience == GROUP:
        roll = await answers.roll(tx, call.id)
        return draw(call, roll.stands, roll.names, now)
    person_id = int(board.audience)
    mine = await answers.stand(tx, call.id, person_id)
    known = await groups.find(tx, call.chat_id)
    return draw_mine(call, known.group.title if known else "", mine, await drafts.find(tx, KIND, call.id, person_id))


def draw(call: DutyCall, stands: Mapping[int, Attendance], names: Mapping[int, str], now: datetime) -> Drawing:
    """Draw a call for its group."""
    counted = count(call, stands, now)
    lines = _open(call, counted) if call.open else _closed(call, counted)
    arrived = [_name(names[id_]) for id_, stand in stands.items() if stand.arrived]
    ranked = [id_ for id_, stand in stands.items() if stand.coming]
    waiting = set(reserve.reserve(call.needed, ranked))
    on_the_way = [id_ for id_ in ranked if not stands[id_].arrived]
    coming = [_expected(names[id_], stands[id_]) for id_ in on_the_way if id_ not in waiting]
    spare = [_expected(names[id_], stands[id_]) for id_ in on_the_way if id_ in waiting]
    lists = (
        *_listed("call-names-arrived", arrived),
        *_listed("call-names-coming" if call.open else "call-names-absent", coming),
        *_listed("call-names-reserve", spare if call.open else []),
    )
    hint = (Line("call-how"),) if call.open else ()
    return Drawing((*lines, *lists, *hint), _keys(call), group=call.chat_id)


def draw_mine(call: DutyCall, group: str, mine: Attendance, unclear: str | None) -> Drawing:
    """Draw a call for one person: what it is about, and how they stand or what they are asked."""
    title = Line("call-title-mine", {"number": call.id, "group": group, "open": int(call.open)})
    about = (title, _place(call), _when(call))
    if unclear is not None and call.open:
        question = Line("call-unclear", {"text": unclear})
        keys = ((Key(Cant(call.id)), Key(Coming(call.id), "button-still-coming" if mine.coming else "")),)
        return Drawing((*about, question), keys, group=call.chat_id)
    return Drawing((*about, _how_i_stand(mine)), _keys(call), group=call.chat_id)


def _open(call: DutyCall, counted: Count) -> tuple[Line, ...]:
    short = max(call.needed - counted.coming, 0)
    return (
        Line("call-title", {"number": call.id, "short": short}),
        _place(call),
        _when(call),
        Line("call-counts", {"needed": call.needed, "coming": counted.coming, "arrived": counted.arrived}),
    )


def _closed(call: DutyCall, counted: Count) -> tuple[Line, ...]:
    facts: dict[str, Fact] = {
        "arrived": counted.arrived,
        "absent": counted.absent,
        "minutes": counted.service // timedelta(minutes=1),
    }
    return (
        Line("call-title-closed", {"number": call.id}),
        _place(call),
        _when(call),
        Line("call-counts-closed", facts),
    )


def _place(call: DutyCall) -> Line:
    key = "call-place-purpose" if call.purpose else "call-place"
    return Line(key, {"place": call.place, "purpose": call.purpose})


def _when(call: DutyCall) -> Line:
    return Line("call-when", {"starts": call.starts_at, "ends": call.ends_at})


def _how_i_stand(mine: Attendance) -> Line:
    if mine.arrived:
        last = mine.stays[-1]
        if last.left_at is not None:
            return Line("call-mine-left", {"arrived": last.arrived_at, "left": last.left_at})
        return Line("call-mine-arrived", {"arrived": last.arrived_at})
    if mine.coming:
        return Line("call-mine-coming")
    return Line("call-mine-cant" if mine.cant else "call-mine-silent")


def _keys(call: DutyCall) -> tuple[tuple[Key, ...], ...]:
    if not call.open:
        return ()
    return (
        (Key(Coming(call.id)), Key(Cant(call.id))),
        (Key(CheckIn(call.id)), Key(CheckOut(call.id))),
    )


def _listed(key: str, names: Sequence[Line]) -> tuple[Line, ...]:
    if not names:
        return ()
    shown = that_fit(names, ROOM, EACH)
    return (Line(key, {"names": shown, "more": len(names) - len(shown)}),)


def _name(name: str) -> Line:
    return Line("name", {"name": name})


def _expected(name: str, stand: Attendance) -> Line:
    if stand.expected_at is not None:
        return Line("name-expected", {"name": name, "at": stand.expected_at})
    return Line("name-late", {"name": name}) if stand.running_late else _name(name)
