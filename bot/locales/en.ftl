### Every sentence that Zhishou says (English).
### Every message has the same key and the same facts in each locale file; tests/test_conventions.py holds it.
### Functions that a message may call are described in bot/language.py.

## Days, times, lists: what DAY, WINDOW and LIST are made of. They appear inside other messages.

# Between the names of a list: Zhang Wei, Li Hong
list-separator = { ", " }

# In every date: Fri. $weekday: 1 is Monday, 7 is Sunday.
weekday =
    { $weekday ->
        [1] Mon
        [2] Tue
        [3] Wed
        [4] Thu
        [5] Fri
        [6] Sat
       *[7] Sun
    }

# In every date. $month: 1 is January, 12 is December.
month =
    { $month ->
        [1] Jan
        [2] Feb
        [3] Mar
        [4] Apr
        [5] May
        [6] Jun
        [7] Jul
        [8] Aug
        [9] Sep
        [10] Oct
        [11] Nov
       *[12] Dec
    }

# In the days below: Thu 9 Jul
date = { weekday } { $day } { month }

# DAY($at): Today, Fri 3 Jul · Thu 9 Jul · Sat 2 Jan 2027
# $relation: yesterday, today, tomorrow, this-year, other-year, as seen by who reads it.
day =
    { $relation ->
        [yesterday] Yesterday, { date }
        [today] Today, { date }
        [tomorrow] Tomorrow, { date }
        [other-year] { date } { $year }
       *[this-year] { date }
    }

# WINDOW($starts, $ends): 18:00–20:00 · 22:00–06:00 next day · 18:00 – Thu 9 Jul, 20:00
# $end: same-day, next-day, later: the day on which it ends, counted from the day on which it starts.
window =
    { $end ->
        [same-day] { CLOCK($starts) }–{ CLOCK($ends) }
        [next-day] { CLOCK($starts) }–{ CLOCK($ends) } next day
       *[later] { CLOCK($starts) } – { DAY($ends) }, { CLOCK($ends) }
    }

## The board in the group: a duty call

call-title =
    { $short ->
        [0] 📢 Volunteers needed #{ $number }: enough
       *[other] 📢 Volunteers needed #{ $number }: { $short } short
    }
call-title-closed = 📢 Volunteers needed #{ $number }
call-place = { $place }
call-place-purpose = { $place }, { $purpose }
# Today, Fri 3 Jul, 18:00–20:00
call-when = { DAY($starts) }, { WINDOW($starts, $ends) }
call-counts = needed { $needed } · coming { $coming } · arrived { $arrived }
# over · came 1 · not there 1 · 2 hours of service
call-counts-closed =
    { HOURS($minutes) ->
        [one] over · came { $arrived } · no record { $absent } · { HOURS($minutes) } hour of service
       *[other] over · came { $arrived } · no record { $absent } · { HOURS($minutes) } hours of service
    }
call-names-arrived =
    { $more ->
        [0] ✅ { $names }
       *[other] ✅ { $names } and { $more } more
    }
call-names-coming =
    { $more ->
        [0] 🚶 { $names }
       *[other] 🚶 { $names } and { $more } more
    }
# After the end: said coming, not there
call-names-absent =
    { $more ->
        [0] no check-in on record: { $names }
       *[other] no check-in on record: { $names } and { $more } more
    }
# Those who came after the needed number, in order
call-names-reserve =
    { $more ->
        [0] reserve: { $names }
       *[other] reserve: { $names } and { $more } more
    }
call-how = Tap, or reply: here / coming / can't

# One person of a list
name = { $name }
name-expected = { $name } ({ CLOCK($at) })
name-late = { $name } (late)

button-coming = Coming
button-still-coming = Still coming
button-cant = Can't
button-check-in = Check in
button-check-out = Check out

## A call in private

call-title-mine =
    { $open ->
        [0] 📢 Volunteers needed #{ $number } ({ $group }): over
       *[other] 📢 Volunteers needed #{ $number } ({ $group })
    }
call-mine-silent = You have not answered yet
call-mine-coming = You: coming 🚶
call-mine-cant = You: can't come
call-mine-arrived = You: checked in { CLOCK($arrived) } ✅
call-mine-left = You: checked in { CLOCK($arrived) }, out { CLOCK($left) } ✅
call-reserve-mine = { $group }: #{ $number } has enough people; you are number { $place } in reserve and will hear of an opening
call-moved-up = { $group }: somebody dropped out of #{ $number }, so you are in. { $place }, { DAY($starts) }, { WINDOW($starts, $ends) }. Can't make it? Reply "can't"
# Asked once, in private, when a reply was not understood
call-unclear = Your reply “{ $text }” was not understood and not counted. One tap will do:

## The answer to a tap

call-coming = Noted: #{ $number } { $place }, { CLOCK($starts) }. Thank you
call-coming-at = Noted: #{ $number } { $place }, there at { CLOCK($expected) }. Thank you
call-coming-late = Noted: #{ $number } { $place }, a little late. Thank you
call-cant = Noted: #{ $number }, you can't come
call-cant-after-arriving = Noted: #{ $number }, you can't stay. Your check-in at { CLOCK($at) } is kept; tap “Check out” when you leave
call-arrived = Checked in { CLOCK($at) }
call-arrived-early = Checked in { CLOCK($at) } (early; hours count from { CLOCK($starts) })
call-arrived-before = You are checked in since { CLOCK($at) }
call-left =
    { HOURS($minutes) ->
        [one] Checked out { CLOCK($at) }, { HOURS($minutes) } hour this time. Thank you
       *[other] Checked out { CLOCK($at) }, { HOURS($minutes) } hours this time. Thank you
    }
call-left-soon = Checked out { CLOCK($at) }. A slip? Tap “Check in” to undo it
call-left-undone = Undone: checked in since { CLOCK($at) }
call-overlap = Noted: #{ $number } { $place }. You also said yes to #{ $other } { $elsewhere } at the same time: tap “Can't” where you can't be
call-overlap-mine = { $group }: { call-overlap }
call-reserve = Noted: #{ $number } has enough people; you are number { $place } in reserve and will hear of an opening
call-absent = Noted: #{ $number }, not there
call-over = #{ $number } is over and no longer changes
call-not-checked-in = #{ $number }: you are not checked in, so there is nothing to check out
button-gone = this button no longer works
too-fast = Too fast: this tap was not counted. Please wait { $seconds } s

## /calls /close /me

calls-none = Nobody is needed right now. A coordinator asks like this: /call 6 18:00-20:00 "East gate" temperature checks
calls-open =
    { $more ->
        [0] Open calls: { $count }
       *[other] Open calls: { $count }; here are the next ones, and { $more } more
    }
    { ROWS($calls) }
calls-row = #{ $number } { $place }, { DAY($starts) }, { WINDOW($starts, $ends) }: needed { $needed } · coming { $coming } · arrived { $arrived }
calls-row-of-group = { $group }: #{ $number } { $place }, { DAY($starts) }, { WINDOW($starts, $ends) }: needed { $needed } · coming { $coming } · arrived { $arrived }
call-closed = #{ $number } is closed
call-unknown = There is no call #{ $number } here. /calls shows which there are
close-which = Which one? Write its number, for example: /close 12
me-in-private = Your duties are shown in private only: open my profile and send /me
me-duties =
    Your duties
    { ROWS($rows) }
me-row =
    { $stand ->
        [arrived] { $group }: #{ $number } { $place }, { DAY($starts) }, { WINDOW($starts, $ends) }: checked in
        [coming] { $group }: #{ $number } { $place }, { DAY($starts) }, { WINDOW($starts, $ends) }: coming
       *[cant] { $group }: #{ $number } { $place }, { DAY($starts) }, { WINDOW($starts, $ends) }: can't
    }
me-none = You have no duties right now. /calls shows who needs people

## A mistake in a command: what is missing, and a right example

call-count-missing = How many people is missing. For example: /call 6 18:00-20:00 "East gate" temperature checks
call-count-bad = “{ $given }” is not a number of people from 1 to 999. For example: /call 6 18:00-20:00 "East gate" temperature checks
call-place-missing = Where is missing. For example: /call 6 18:00-20:00 "East gate" temperature checks
call-text-too-long = That is too long, at most { $limit } characters. For example: /call 6 18:00-20:00 "East gate" temperature checks
window-missing = From when to when is missing, right after the number of people. For example: /call 6 18:00-20:00 "East gate" temperature checks, or tomorrow 8:00-12:00
window-unreadable = “{ $given }” can't be read as a time. For example: /call 6 18:00-20:00 "East gate" temperature checks, or tomorrow 8:00-12:00
window-empty = It starts and ends at the same time. For example: /call 6 18:00-20:00 "East gate" temperature checks
window-past = “{ $given }” is over. For example: /call 6 tomorrow 18:00-20:00 "East gate" temperature checks
window-too-long = That is too long, at most { $hours } hours. For example: /call 6 now+2h "East gate" temperature checks
setup-in-group = That is done in the group: add me to it first, then an admin of the group sends /setup there
close-in-group = To end a call, send this in its group: /close 12
only-in-group = This command belongs in the group. For example, there: /call 6 18:00-20:00 "East gate" temperature checks
group-not-set-up = This group is not registered yet. An admin of the group sends: /setup
not-coordinator = Only coordinators can do that. Admins of the group are; or a coordinator replies to you with /coordinator
not-anonymously = Anonymously I can't tell who you are, so nothing was noted. Send it as yourself, or tap a button
owners-only = Only the owners of this desk can do that, in private with me: /parked
language-unknown = Which language? English: /language en, Chinese: /language zh, both: /language zh+en

## Groups

hello =
    Hello, I am Zhishou: I ask this group for volunteers and keep track of who is there.
    An admin of the group sends /setup to begin. I keep only commands and replies to me; other messages I don't see.
    Tap the button below and write to me once, so that I can remind you in private.
hello-again = Zhishou is back; what was open goes on.
link-private = Write to Zhishou
setup-done =
    “{ $group }” is registered. Its admins are coordinators, and I follow when they change.
    Ask for volunteers: /call 6 18:00-20:00 "East gate" temperature checks
    Add a coordinator: reply to them with /coordinator
setup-again = “{ $group }” is registered already. Ask for volunteers: /call 6 18:00-20:00 "East gate" temperature checks
setup-not-admin = An admin of the group has to do that. An admin sends: /setup
coordinator-on = { $name } is a coordinator now. To take it back: reply to them with /coordinator off
coordinator-off = { $name } is no longer a coordinator
coordinator-reply = Reply to that person with /coordinator, or with /coordinator off to take it back
coordinator-admin = { $name } is an admin of the group, and admins are coordinators; take that away in the group's settings first
muted = “{ $group }”: I may not write there, so the boards stand still. Let me write in the group's settings, and they catch up by themselves

## In private: how to begin

start-stranger =
    Zhishou asks groups for volunteers and keeps track of who is there.
    For your group: add @{ $username } to it, and an admin sends /setup.
    In a group already? Tap a button of a board there once, and I know you. /help shows what you can do. 中文：/language zh
start-volunteer =
    Zhishou asks these groups for volunteers: { $groups }.
    Tap “Coming”, “Check in” when you are there, “Check out” when you go; or reply: coming / here / can't.
    /calls shows who needs people, /me your own duties.
start-coordinator =
    You are a coordinator of these groups: { $groups }.
    Ask for volunteers there: /call 6 18:00-20:00 "East gate" temperature checks; end a call early: /close 12
    /calls shows who is still needed, /me your own duties, /help every command.
start-owner =
    You own this desk.
    Next: add @{ $username } to your volunteers' group and send /setup there.
    Then: /call 6 18:00-20:00 "East gate" temperature checks
start-in-group = I am here. /help shows what you can do here, /calls who needs people
claim-done =
    You own this desk now, and the link is used up.
    Next: add me to your volunteers' group and send /setup there.
claim-void = This link is used up, or wrong. For a new one, while there is no owner: start the desk again and take the link that it prints
guest-waits = #{ $number } belongs to a group that you are not in. Join it first, and tap a button of the board there once
private-hint = I did not understand that, and noted nothing. To answer a call, tap a button below it, or reply to it. /calls shows who needs people, /me your duties, /help what you can do
language-set = All right, English here from now on

## /help and the command menu

commands-here =
    What you can do here:
    { ROWS($rows) }
commands-here-and-there =
    What you can do here:
    { ROWS($rows) }

    And in your groups:
    { ROWS($there) }
help-call = /call 6 18:00-20:00 "East gate" temperature checks: ask for volunteers (how many, when, where, what for; when can also be tomorrow 8:00-12:00, or now+2h)
help-close = /close 12: end a call early
help-coordinator = /coordinator: reply to somebody to make them a coordinator; /coordinator off takes it back
help-setup = /setup: register this group (an admin of it)
help-calls = /calls: who needs people
help-me = /me: my duties (in private)
help-language = /language zh, en or zh+en: the language (in a group, by a coordinator)
help-help = /help: what I can do here
help-parked = /parked: what could not be handled; /parked retry tries again

command-call = Ask for volunteers: how many, when, where, what for
command-close = End a call: its number
command-coordinator = Reply to somebody: make them a coordinator
command-setup = Register this group
command-calls = Who needs people
command-me = My duties
command-language = Language
command-help = What I can do here
command-start = Begin
command-parked = What could not be handled

## For the owners

rival = ⚠️ Another program receives with the same token. This one waits; please stop the one too many
parked-none = There is nothing that could not be handled
parked-list =
    What could not be handled (/parked retry tries again):
    { ROWS($rows) }
parked-row = { $id }, { DAY($at) }, { CLOCK($at) }: { $reason }
parked-retried = Trying { $count } again
