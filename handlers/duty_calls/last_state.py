"""What remains of a call on its group's board: who came, from when to when, who could not, and who has no record."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from domain.duty_call import Attendance, DutyCall, count, missing, ranked
from domain.messages import Fact, Line
from domain.reserve import reserve
from handlers.drawing import Drawing
from handlers.duty_calls.lines import listed, name_of, place_of, window_of

ROOM_CAME, ROOM_EXCUSED, ROOM_ABSENT, ROOM_SPARE = 750, 250, 350, 200
"""How much of a message (UTF-16 units) each list may take: in two languages, beside a long place and purpose, they
stay below Telegram's 4,096."""
EACH_CAME, EACH = 24, 10
"""How much each name takes beside itself; who came has a time from when to when."""


def draw_closed(call: DutyCall, stands: Mapping[int, Attendance], names: Mapping[int, Fact], now: datetime) -> Drawing:
    """Draw a call that is over, for its group.

    Who said that they can't come is excused, the reserve was never missed, and nobody is shamed.
    """
    counted = count(call, stands, now)
    counts: dict[str, Fact] = {
        "arrived": counted.arrived,
        "absent": counted.absent,
        "minutes": counted.service // timedelta(minutes=1),
    }
    came = [_came(names[id_], stand) for id_, stand in stands.items() if stand.arrived]
    excused = [name_of(names[id_]) for id_, stand in stands.items() if stand.cant and not stand.arrived]
    absent = [name_of(names[id_]) for id_ in missing(call, stands)]
    spare = [name_of(names[id_]) for id_ in reserve(call.needed, ranked(stands)) if not stands[id_].arrived]
    lines = (
        Line("call-title-closed", {"number": call.id}),
        place_of(call),
        window_of(call),
        Line("call-counts-called-off" if call.called_off and counted.coming else "call-counts-closed", counts),
        *listed("call-names-arrived", came, ROOM_CAME, EACH_CAME),
        *listed("call-names-excused", excused, ROOM_EXCUSED, EACH),
        *listed("call-names-coming" if call.called_off else "call-names-absent", absent, ROOM_ABSENT, EACH),
        *listed("call-names-reserve", spare, ROOM_SPARE, EACH),
    )
    return Drawing(lines, group=call.chat_id)


def _came(name: Fact, stand: Attendance) -> Line:
    """From their first arrival to their last leaving; that they were away between the two, the list of the call says.

    Who never checked out has no end.
    """
    last = stand.stays[-1]
    arrived_at = stand.stays[0].arrived_at
    if last.left_at is None:
        return Line("name-arrived", {"name": name, "arrived": arrived_at})
    key = "name-stayed-auto" if last.by_clock else "name-stayed"
    return Line(key, {"name": name, "arrived": arrived_at, "left": last.left_at})
