"""How a duty call looks: to its group, and to one person in private."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from domain import reserve
from domain.call_reminder import Kind, is_urgent
from domain.duty_call import Attendance, Count, DutyCall, count, ranked
from domain.messages import GROUP, Fact, Line
from handlers.drawing import Drawing, Key
from handlers.duty_calls.buttons import Cant, CheckIn, CheckOut, Coming, RollCall
from handlers.duty_calls.last_state import draw_closed
from handlers.duty_calls.lines import listed, marked, name_of, place_of, window_of
from handlers.duty_calls.places import place_in_reserve
from storage import answers, drafts, duty_calls, groups, guests, registers, reminders
from storage.boards import Placed
from storage.database import Transaction
from storage.registers import Called

KIND = "duty_call"
ROLL_CALL = "roll_call"
"""The kind of the card on which a coordinator ticks who is there, and of the page that they have open."""
SILENT = "silent"
"""The kind of the boards about who said nothing: to the group, the mention of who can't be written to; to a
coordinator, what came of it."""
PARTING = "parting"
"""The kind of the board that asks somebody, after the end, whether they left when the clock says so."""
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
        names = marked(roll.names, await guests.helping(tx, call.chat_id))
        return draw(call, roll.stands, names, await registers.called(tx, call), now)
    person_id = int(board.audience)
    mine = await answers.stand(tx, call.id, person_id)
    unclear = await drafts.find(tx, KIND, call.id, person_id)
    told = await reminders.told(tx, call.id, person_id)
    group = await groups.title_of(tx, call.chat_id)
    short = max(call.needed - await answers.coming(tx, call.id), 0)
    place = await place_in_reserve(tx, call, person_id)
    return draw_mine(call, Mine(mine, place, told), group, unclear, short)


def draw(
    call: DutyCall, stands: Mapping[int, Attendance], names: Mapping[int, Fact], called: Called, now: datetime
) -> Drawing:
    """Draw a call for its group."""
    if not call.open:
        return draw_closed(call, stands, names, now)
    arrived = [name_of(names[id_]) for id_, stand in stands.items() if stand.arrived]
    in_order = ranked(stands)
    waiting = set(reserve.reserve(call.needed, in_order))
    on_the_way = [id_ for id_ in in_order if not stands[id_].arrived]
    coming = [_expected(names[id_], stands[id_]) for id_ in on_the_way if id_ not in waiting]
    spare = [_expected(names[id_], stands[id_]) for id_ in on_the_way if id_ in waiting]
    absent = [name_of(names[id_]) for id_, stand in stands.items() if stand.coming and stand.absent]
    lists = (
        *listed("call-names-arrived", arrived, ROOM, EACH),
        *listed("call-names-coming", coming, ROOM, EACH),
        *listed("call-names-reserve", spare, ROOM, EACH),
        *listed("call-names-absent", absent, ROOM, EACH),
    )
    lines = (*_open(call, count(call, stands, now)), *_called(called))
    keys = (*_keys(call), (Key(RollCall(call.id)),))
    return Drawing((*lines, *lists, Line("call-how")), keys, group=call.chat_id)


@dataclass(frozen=True, slots=True)
class Mine:
    """How one person stands towards a call, and what they know of it."""

    stand: Attendance
    place: int = 0  # in the reserve; 0: they are in, or not coming
    told: Kind | None = None  # the last that the clock told them

    @property
    def waits(self) -> bool:
        """Whether they are the reserve."""
        return self.place > 0 and not self.stand.arrived


def draw_mine(call: DutyCall, mine: Mine, group: str, unclear: str | None, short: int) -> Drawing:
    """Draw a call for one person: what it is about, and how they stand or what they are asked."""
    facts: dict[str, Fact] = {
        "number": call.id,
        "group": group,
        "urgent": int(is_urgent(call)),
        "stage": "open" if call.open else "called-off" if call.called_off else "over",
    }
    about = (Line("call-title-mine", facts), place_of(call), window_of(call))
    if not call.open:
        return Drawing((*about, _how_i_stood(call, mine)), group=call.chat_id)
    if unclear is not None:
        question = Line("call-unclear", {"text": unclear})
        keys = ((Key(Cant(call.id)), Key(Coming(call.id), "button-still-coming" if mine.stand.coming else "")),)
        return Drawing((*about, question), keys, group=call.chat_id)
    return Drawing((*about, _how_i_stand(mine, short)), _keys(call), group=call.chat_id)


def _open(call: DutyCall, counted: Count) -> tuple[Line, ...]:
    return (
        Line("call-title", {"number": call.id, "short": counted.short, "urgent": int(is_urgent(call))}),
        place_of(call),
        window_of(call),
        Line("call-counts", {"needed": call.needed, "coming": counted.coming, "arrived": counted.arrived}),
    )


def _how_i_stand(mine: Mine, short: int) -> Line:
    stand = mine.stand
    if stand.arrived:
        return _my_stay(stand)
    if mine.waits:
        return Line("call-mine-reserve", {"rank": mine.place})
    if stand.coming:
        reminder = Line("call-mine-nudged") if mine.told is Kind.NUDGE else Line("call-mine-reminded")
        return reminder if mine.told else Line("call-mine-coming")
    return Line("call-mine-cant") if stand.cant else Line("call-mine-silent", {"short": short})


def _how_i_stood(call: DutyCall, mine: Mine) -> Line:
    """What remains of it for them."""
    stand = mine.stand
    if stand.arrived:
        return _my_stay(stand)
    if call.called_off:
        return Line("call-mine-called-off")
    if mine.waits:
        return Line("call-mine-not-needed")
    if stand.coming:
        return Line("call-mine-no-record")
    return Line("call-mine-cant" if stand.cant else "call-mine-over")


def _my_stay(stand: Attendance) -> Line:
    last = stand.stays[-1]
    if last.left_at is not None:
        return Line("call-mine-left", {"arrived": last.arrived_at, "left": last.left_at})
    return Line("call-mine-arrived", {"arrived": last.arrived_at})


def _keys(call: DutyCall) -> tuple[tuple[Key, ...], ...]:
    return (
        (Key(Coming(call.id)), Key(Cant(call.id))),
        (Key(CheckIn(call.id)), Key(CheckOut(call.id))),
    )


def _called(called: Called) -> tuple[Line, ...]:
    return (Line("call-called", {"called": called.called, "silent": called.silent}),) if called.called else ()


def _expected(name: Fact, stand: Attendance) -> Line:
    if stand.expected_at is not None:
        return Line("name-expected", {"name": name, "at": stand.expected_at})
    return Line("name-late", {"name": name}) if stand.running_late else name_of(name)
