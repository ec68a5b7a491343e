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

# WHEN($at): 18:00 · Tomorrow, Fri 3 Jul, 18:00
when =
    { $relation ->
        [today] { CLOCK($at) }
       *[other] { DAY($at) }, { CLOCK($at) }
    }

# WINDOW($starts, $ends): 18:00–20:00 · 22:00–06:00 next day · 22:00 – today 06:00 · 18:00 – Thu 9 Jul, 20:00
# $end: same-day, next-day, later: the day on which it ends, counted from the day on which it starts; today: it began
# before today, and who reads it reads it on its last day.
window =
    { $end ->
        [same-day] { CLOCK($starts) }–{ CLOCK($ends) }
        [next-day] { CLOCK($starts) }–{ CLOCK($ends) } next day
        [today] { CLOCK($starts) } – today { CLOCK($ends) }
       *[later] { CLOCK($starts) } – { DAY($ends) }, { CLOCK($ends) }
    }

## The board in the group: a duty call

# 📢 Volunteers needed #12: 2 short · 🚨 Urgent · Volunteers needed #12: 2 short
call-title =
    { $short ->
        [0] { call-name }: enough
       *[other] { call-name }: { $short } short
    }
# In the one above
call-name =
    { $urgent ->
        [1] 🚨 Urgent · Volunteers needed #{ $number }
       *[other] 📢 Volunteers needed #{ $number }
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
# Closed before it began
call-counts-called-off = called off
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
# Who said that they can't come
call-names-excused =
    { $more ->
        [0] excused: { $names }
       *[other] excused: { $names } and { $more } more
    }
# Those who came after the needed number, in order
call-names-reserve =
    { $more ->
        [0] reserve: { $names }
       *[other] reserve: { $names } and { $more } more
    }
# Of the register: how many were called, how many have said nothing
call-called = called { $called } · silent { $silent }
call-how = Tap, or reply: here / coming / can't

## Reminders in the group: people are missing; who is not there yet

call-short =
    { $urgent ->
        [1] 🚨 Urgent · #{ $number } { $place }: { $short } short
       *[other] ⏰ #{ $number } { $place }: { $short } short
    }
    { DAY($starts) }, { WINDOW($starts, $ends) }
    Can you come? Tap “Coming” on the board, or reply to this: coming
call-late =
    { $more ->
        [0] #{ $number } { $place }, not checked in yet: { $names }
       *[other] #{ $number } { $place }, not checked in yet: { $names } and { $more } more
    }
    Are you there? Tap “Check in” on the board, or reply to this: here
# Who can't be written to in private is mentioned in the group once; the next line are the names
out-of-reach-reserve = #{ $number } { $place }, { DAY($starts) }, { CLOCK($starts) }: there are enough. In reserve, and no need to come unless I tell you:
out-of-reach-moved-up = #{ $number } { $place }, { DAY($starts) }, { WINDOW($starts, $ends) }: you are needed after all, please come. Can't make it? Reply "can't":
out-of-reach-moved-down = #{ $number } { $place }, { DAY($starts) }, { CLOCK($starts) }: fewer are needed. In reserve now, and no need to come unless I tell you:
out-of-reach-changed = ✏️ #{ $number } is changed. It is now { $place }, { DAY($starts) }, { WINDOW($starts, $ends) }. Can't make it? Reply "can't":
out-of-reach-called-off = #{ $number } is called off, no need to come. Thank you. { $place }, { DAY($starts) }, { WINDOW($starts, $ends) }:

# One person of a list
name = { $name }
name-expected = { $name } ({ CLOCK($at) })
name-guest = { $name } (guest)
name-late = { $name } (late)
# After the end: Zhang Wei 18:00–20:00; who did not check out is checked out by the clock
name-stayed = { $name } { CLOCK($arrived) }–{ CLOCK($left) }
name-stayed-auto = { $name } { CLOCK($arrived) }–{ CLOCK($left) } (auto)
name-arrived = { $name } from { CLOCK($arrived) }

button-coming = Coming
button-still-coming = Still coming
button-cant = Can't
button-check-in = Check in
button-check-out = Check out
button-roll-call = Roll call

## A call in private

call-title-mine =
    { $stage ->
        [over] { call-name } ({ $group }): over
        [called-off] { call-name } ({ $group }): called off
       *[open] { call-name } ({ $group })
    }
call-mine-silent =
    { $short ->
        [0] You have not answered yet
       *[other] { $short } short, and you have not answered yet: coming or not?
    }
call-mine-coming = You: coming 🚶
call-mine-reserve = You: number { $rank } in reserve. No need to come unless I tell you
# A reminder before the start, and a question after it
call-mine-reminded = ⏰ A reminder: you said you would come. Tap “Check in” when you are there, “Can't” if you can't
call-mine-nudged = ⏰ It has begun, and you are not checked in. Tap “Check in” if you are there, “Can't” if you can't; that is all right
call-mine-cant = You: can't come
call-mine-arrived = You: checked in { CLOCK($arrived) } ✅
call-mine-left = You: checked in { CLOCK($arrived) }, out { CLOCK($left) } ✅
# After the end
call-mine-called-off = Called off, no need to come. Thank you
call-mine-not-needed = You: in reserve, and not needed this time. Thank you
call-mine-no-record = There is no check-in of yours. Were you there? Please tell a coordinator
call-mine-over = It is over. Thank you
call-reserve-mine = { $group }: #{ $number } { $place }, { WHEN($starts) }: there are enough, and you are number { $rank } in reserve. No need to come unless I tell you
call-moved-up = { $group }: you are needed for #{ $number } after all, please come. { $place }, { DAY($starts) }, { WINDOW($starts, $ends) }. Can't make it? Reply "can't"
call-called-off = { $group }: #{ $number } is called off, no need to come. Thank you. { $place }, { DAY($starts) }, { WINDOW($starts, $ends) }
# In the last minutes before the start, or after it, somebody dropped out: to the coordinator who posted it
call-short-mine = { $group }: somebody dropped out of #{ $number }, { $short } short. { $place }, { DAY($starts) }, { WINDOW($starts, $ends) }
# Who is still checked in at the end is checked out by the clock, and asked once, in private
parting-asked =
    📢 { $group }: #{ $number } is over
    { $place }, { DAY($day) }
    You checked in at { CLOCK($arrived) } and did not check out, so I noted { CLOCK($left) }. Is that right?
parting-settled =
    📢 { $group }: #{ $number } is over
    { $place }, { DAY($day) }
    Noted: { CLOCK($arrived) }–{ CLOCK($left) }. Thank you
parting-settled-before = #{ $number }: your time is noted already. To change it again, ask a coordinator
button-left-then = Right
button-left-earlier = I left earlier
button-left-later = I left later
button-left-earlier-by = { $minutes } min earlier
button-left-later-by = { $minutes } min later
# Asked once, in private, when a reply was not understood
call-unclear = Your reply “{ $text }” was not understood and not counted. One tap will do:

## The answer to a tap

call-coming = Noted: #{ $number } { $place }, { WHEN($starts) }. Thank you
call-coming-at = Noted: #{ $number } { $place }, there at { CLOCK($expected) }. Thank you
call-coming-late = Noted: #{ $number } { $place }, a little late. Thank you
call-cant = Noted: #{ $number }, you can't come
call-cant-after-arriving = Noted: #{ $number }, you can't stay. Your check-in at { CLOCK($at) } is kept; tap “Check out” when you leave
call-arrived = Checked in { CLOCK($at) }
call-arrived-early = Checked in { CLOCK($at) } (early; hours count from { WHEN($starts) })
call-arrived-before = You are checked in since { CLOCK($at) }
call-left =
    { HOURS($minutes) ->
        [one] Checked out { CLOCK($at) }, { HOURS($minutes) } hour this time. Thank you
       *[other] Checked out { CLOCK($at) }, { HOURS($minutes) } hours this time. Thank you
    }
call-left-soon = Checked out { CLOCK($at) }. A slip? Tap “Check in” to undo it
call-left-undone = Undone: checked in since { CLOCK($at) }
call-overlap =
    { $rank ->
        [0] Noted: #{ $number } { $place }, { WHEN($starts) }. Thank you. You also said yes to #{ $other } { $elsewhere } at the same time: tap “Can't” where you can't be
       *[other] Noted: #{ $number } { $place }, { WHEN($starts) }. You are number { $rank } in reserve, no need to come yet. You also said yes to #{ $other } { $elsewhere } at the same time: tap “Can't” where you can't be
    }
call-overlap-asked =
    { $rank ->
        [0] Noted: #{ $number } { $place }, { WHEN($starts) }. Thank you. You also said yes to #{ $other } { $elsewhere } at the same time: which one? Tap it in our private chat
       *[other] Noted: #{ $number } { $place }, { WHEN($starts) }. You are number { $rank } in reserve, no need to come yet. You also said yes to #{ $other } { $elsewhere } at the same time: which one? Tap it in our private chat
    }
call-reserve = Noted: #{ $number } { $place }, { WHEN($starts) }. Thank you. There are enough; you are number { $rank } in reserve. No need to come unless I tell you
call-absent = Noted: #{ $number }, not there
call-over = #{ $number } is over and no longer changes
call-ended = #{ $number } is over
call-not-checked-in = #{ $number }: you are not checked in, so there is nothing to check out
call-corrected = Corrected: #{ $number }
button-gone = this button no longer works
too-fast = Too fast: this tap was not counted. Please wait { $seconds } s

## The register of volunteers

register-title = 🙋 Volunteers on the register: { $people }
register-how = Willing to help? One tap, and you are asked when volunteers are needed
button-join = I volunteer
button-leave = Leave the register
register-joined = You are on the register. Thank you
register-left = You are off the register. To come back, tap “I volunteer”

## Asking who has not answered: @silent

button-ask-silent = Ask the silent
ask-begun =
    { $people ->
        [one] #{ $number }: asking { $people } silent volunteer, in private where I can, else by one mention in the group
       *[other] #{ $number }: asking { $people } silent volunteers, in private where I can, else by one mention in the group
    }
ask-which = Which call? Write its number, for example: /calls 12 ask, or reply to its board: @silent
ask-nobody = #{ $number }: everybody on the register has answered, so there is nobody to ask
ask-enough = #{ $number }: they were asked { $times } times already, and that is enough. If it is urgent, please phone
# The mention in the group of those who can't be written to; the next line holds the names
silent-title = #{ $number } { $place }, { DAY($starts) }, { CLOCK($starts) }: no answer yet. Coming or not?
silent-names =
    { $more ->
        [0] { $names }
       *[other] { $names } and { $more } more
    }
silent-none = #{ $number }: everybody has answered. Thank you
# To the coordinator, in private
silent-report =
    { $unreached ->
        [0] { $group }: { $silent } silent on #{ $number }, all asked in private
       *[other] { $group }: { $silent } silent on #{ $number }. Asked in private: { $reached }; can only be mentioned or phoned: { $unreached }
    }

## On behalf: /in /out

behalf-in = { $name }: checked in { CLOCK($at) } (#{ $number }, on their behalf)
behalf-in-before = { $name } was checked in already at { CLOCK($at) } (#{ $number })
behalf-out = { $name }: checked out { CLOCK($at) } (#{ $number }, on their behalf)
behalf-in-mine = { $group }: a coordinator checked you in at { CLOCK($at) } for #{ $number } { $place }. Please check out when you go
behalf-out-mine = { $group }: a coordinator checked you out at { CLOCK($at) } of #{ $number } { $place }. Thank you
behalf-not-there = #{ $number }: { $name } is not checked in, so there is nothing to check out. To check in: /in { $number } { $name }
behalf-in-group = Checking somebody in is done in the group: /in 12 Zhang Wei
behalf-which = Which call? Write its number, for example: /in 12 Zhang Wei
behalf-which-out = Which call? Write its number, for example: /out 12 Zhang Wei; after its end: /out 12 Zhang Wei 19:30
behalf-whom = Who is missing. Reply to them with /in, or write the name: /in { $number } Zhang Wei
behalf-nobody = Nobody here is called “{ $given }”. Reply to them with /in, or write the name that they have here: /in { $number } Zhang Wei
behalf-too-many = “{ $given }” fits several people. Write more of the name, or reply to them, for example: /in { $number } Zhang Wei
namesake-which =
    { $arriving ->
        [0] #{ $number }: which “{ $given }” checks out?
       *[1] #{ $number }: which “{ $given }” checks in?
    }
# The last four digits of the Telegram id tell the same names apart
button-namesake =
    { $stand ->
        [arrived] { $name } ··{ $end } (checked in)
        [coming] { $name } ··{ $end } (coming)
       *[silent] { $name } ··{ $end }
    }

## Roll call (a coordinator's card in private)

roll-title =
    { $open ->
        [0] 📋 Roll call #{ $number } ({ $group }): over
       *[other] 📋 Roll call #{ $number } ({ $group })
    }
roll-how = Tap who is there (a slip: tap again), then “Everyone not ticked is absent” (the reserve aside)
roll-nobody = Nobody said they are coming yet
roll-expected = ▫️ { $name }
roll-reserve = ▫️ { $name } (reserve)
roll-present = ✅ { $name }
roll-left = ☑️ { $name } (checked out)
roll-not-there = ✖️ { $name } (not there)
button-rest-absent = Everyone not ticked is absent
button-page = Page { $page }/{ $pages }
roll-call-sent = The list of #{ $number } is in your private chat
roll-call-tried = The list of #{ $number } is in your private chat. Not there? Open my profile and press Start, then tap “Roll call” again
roll-call-in-private = Open my profile and press Start first, then tap “Roll call”: the list goes to you alone
roll-call-too-early = #{ $number } begins at { CLOCK($starts) }, so nobody is absent yet
roll-has-left = { $name } has checked out. Back again? In the group: /in { $number } { $name }
roll-unticked = The check-in of { $name } is taken back (#{ $number })
roll-unticked-mine = { $group }: your check-in is taken back, #{ $number } { $place }. When you are there, please check in again, or reply: here
roll-rest-absent = Noted: { $people } more absent (#{ $number })
roll-call-changed = The list has just changed (#{ $number }), so this tap was not counted. Please look once more
# After the end, on a coordinator's list
roll-unasked =
    { $more ->
        [0] Did not check out and can't be asked, so the end is noted: { $names }. To change it: /out { $number } Zhang Wei 19:30
       *[other] Did not check out and can't be asked, so the end is noted: { $names } and { $more } more. To change it: /out { $number } Zhang Wei 19:30
    }

## Guests

guest-asked = The coordinators of #{ $number } are asked; you hear from me as soon as they agree
guest-let-in = { $group }: the coordinators of #{ $number } are glad to have you. When you are there, tap “Check in” below the call
guest-turned-away = #{ $number } needs nobody else this time. Thank you for offering
guest-unheard = #{ $number } is over, and its coordinators did not get round to answering. Thank you for offering
guest-card =
    { $stage ->
        [waiting] { $group }: { $name } is not in the group and would like to come to #{ $number } { $place }. Let them in?
        [let_in] { $group }: { $name } comes to #{ $number } { $place } as a guest
        [unheard] { $group }: { $name } wanted to come to #{ $number } { $place }; nobody answered before its end, and they were told
       *[turned_away] { $group }: { $name } wanted to come to #{ $number } { $place }, and was not let in
    }
# In the group, when no coordinator can be written to in private
guest-card-group =
    { $stage ->
        [waiting] { $name } is not in the group and would like to come to #{ $number } { $place }. Coordinators: let them in?
        [let_in] { $name } comes to #{ $number } { $place } as a guest
        [unheard] { $name } wanted to come to #{ $number } { $place }, which is over
       *[turned_away] { $name } does not come to #{ $number } { $place } this time
    }
button-let-in = Let them in
button-turn-away = Not this time
guest-is-in = { $name } may come, and was told
guest-is-out = { $name } is not let in, and was told kindly

## /calls /close /me

calls-none = Nobody is needed right now
call-none-open = Nobody is needed right now. A coordinator asks like this: /call 6 18:00-20:00 "East gate" temperature checks
calls-open =
    { $more ->
        [0] Open calls: { $count }
       *[other] Open calls: { $count }; here are the next ones, and { $more } more
    }
    { ROWS($calls) }
calls-row = #{ $number } { $place }, { DAY($starts) }, { WINDOW($starts, $ends) }: needed { $needed } · coming { $coming } · arrived { $arrived }
calls-row-of-group = { $group }: #{ $number } { $place }, { DAY($starts) }, { WINDOW($starts, $ends) }: needed { $needed } · coming { $coming } · arrived { $arrived }
call-closed =
    { $told ->
        [0] #{ $number } is closed
        [one] #{ $number } is called off; I tell the one who was coming
       *[other] #{ $number } is called off; I tell the { $told } who were coming
    }
call-unknown = There is no call #{ $number } here. /calls shows which there are
close-which = Which one? Write its number, for example: /close 12
me-in-private = Your duties and requests are shown in private only: open my profile and send /me
me-duties =
    Your duties
    { ROWS($rows) }
me-row =
    { $stand ->
        [arrived] { $group }: #{ $number } { $place }, { DAY($starts) }, { WINDOW($starts, $ends) }: checked in
        [coming] { $group }: #{ $number } { $place }, { DAY($starts) }, { WINDOW($starts, $ends) }: coming
        [reserve] { $group }: #{ $number } { $place }, { DAY($starts) }, { WINDOW($starts, $ends) }: in reserve
       *[cant] { $group }: #{ $number } { $place }, { DAY($starts) }, { WINDOW($starts, $ends) }: can't
    }
# This month: 5.5 hours of service, 3 duties
me-served =
    { HOURS($minutes) ->
        [one] This month: { HOURS($minutes) } hour of service, duties: { $times }
       *[other] This month: { HOURS($minutes) } hours of service, duties: { $times }
    }
    { ROWS($done) }
me-duties-and-served =
    { me-duties }

    { me-served }
me-row-served =
    { HOURS($minutes) ->
        [one] { $group }: #{ $number } { $place }, { DAY($starts) }, { WINDOW($starts, $ends) }: { HOURS($minutes) } hour
       *[other] { $group }: #{ $number } { $place }, { DAY($starts) }, { WINDOW($starts, $ends) }: { HOURS($minutes) } hours
    }
me-none = You have no duties right now. /calls shows who needs people
me-more-requests = And { $more } more requests. To see one, send its number: /need 31

## Putting right what is over: /in 12 Zhang Wei 18:00-20:00, /out 12 Zhang Wei 19:30

correction-done = Corrected: #{ $number } { $name } { CLOCK($arrived) }–{ CLOCK($left) }
correction-mine = { $group }: your time at #{ $number } was corrected to { CLOCK($arrived) }–{ CLOCK($left) }
correction-too-early = #{ $number } is not over, so there is nothing to correct: /in { $number } Zhang Wei, or /out { $number } Zhang Wei
correction-backwards = They can't leave before they arrive. For example: /in { $number } Zhang Wei 18:00-20:00
correction-too-far = That is too far from #{ $number }, at most { $hours } hours before or after it. For example: /in { $number } Zhang Wei 18:00-20:00
correction-unreadable = #{ $number } is over: write from when to when. For example: /in { $number } Zhang Wei 18:00-20:00
correction-no-end = #{ $number } is over: write when they left. For example: /out { $number } Zhang Wei 19:30
correction-not-there = #{ $number } has no check-in of theirs: write from when to when. For example: /in { $number } Zhang Wei 18:00-20:00
correction-several = They came to #{ $number } more than once: write from when to when. For example: /in { $number } Zhang Wei 18:00-20:00

## /calls 12 export: the list as Excel; /call qr 12: the QR code

sheet-caption = #{ $number } { $place }: the list
sheet-title = Volunteers needed #{ $number } ({ $group })
# Thu 2 Jul 2026, 18:00–20:00
sheet-when = { DATE($starts) }, { WINDOW($starts, $ends) }
sheet-name = Name
sheet-response = Response
sheet-expected = Expected
sheet-arrived = Checked in
sheet-left = Checked out
sheet-hours = Hours
sheet-recorded = Recorded by
sheet-remarks = Remarks
sheet-coming = coming
sheet-reserve = reserve
sheet-cant = can't
sheet-list = { $lines }
sheet-by-self = themselves
sheet-by-clock = the clock
sheet-by-coordinator = { $name } for them
sheet-by-admin = a group admin for them
sheet-guest = guest
sheet-early = early
sheet-late =
    { $minutes ->
        [one] { $minutes } minute after the start
       *[other] { $minutes } minutes after the start
    }
sheet-absent = not there at the roll call
sheet-no-record = no check-in on record
sheet-corrected = was { CLOCK($arrived) }–{ CLOCK($left) }
sheet-corrected-from = was checked in { CLOCK($arrived) }, not out
sheet-corrected-none = had no check-in on record
qr-caption =
    Volunteers needed #{ $number }: { $place }, { DATE($starts) }, { WINDOW($starts, $ends) }
    Scan to join, also from outside the group: { $link }
file-sent = The file of #{ $number } goes to you in private. Nothing there? Write to @{ $username } once, then ask again
file-needs-private = Files go to private chats only: write to @{ $username } once, then ask again
extra-missing = This desk has no { $library }, so it can't make that file. Whoever runs it: make extras
export-which = Which one? Write its number, for example: /calls 12 export
qr-which = The QR code of which call? Write its number, for example: /call qr 12

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

## /call with nothing behind it: step by step

draft-title =
    { $urgent ->
        [1] 📝 { $name } is asking for volunteers: 🚨 urgent
       *[0] 📝 { $name } is asking for volunteers
    }
draft-title-anonymous =
    { $urgent ->
        [1] 📝 A group admin is asking for volunteers: 🚨 urgent
       *[0] 📝 A group admin is asking for volunteers
    }
draft-title-edit = 📝 Changing #{ $number }
draft-needed = needed { $needed }
draft-ask-needed = How many people? Tap, or reply to this with a number
draft-ask-window = When? Tap, or reply to this with a time, such as 18:00-20:00
draft-ask-place = Where? Tap, or reply to this with the place
draft-ask-purpose = What for? Tap, or reply to this
draft-ready = Not posted yet. If it is right, tap “Post”; to change something, tap it
draft-edit-which = What should change?
draft-edit-ready = Not changed yet. If it is right, tap “Save”
draft-posted = ✅ Posted #{ $number }; its board is below
draft-cancelled = Cancelled: nothing was posted or changed
draft-type-needed = Reply to this message with a number, for example: 9
draft-type-window = Reply to this message with a time, for example: 18:00-20:00, or tomorrow 8:00-12:00
draft-type-place = Reply to this message with the place, for example: East gate
draft-type-purpose = Reply to this message with what is to be done, for example: temperature checks
draft-not-ready = Something is still missing (a time that is over must be chosen again): see this message
# The answer to a tap: Noted: needed 6
draft-noted = Noted: { $changes }
draft-urgent-noted =
    { $urgent ->
        [1] Noted: urgent
       *[0] Noted: not urgent
    }
draft-gone = That draft is gone: it was posted, cancelled, or left for a day. To ask for volunteers, send /call
draft-window-past = That time is over. Please choose another
draft-of-another = { $name } is filling this in. To ask for volunteers yourself, send /call
draft-tap-first = To change something, tap its button first; if all is right, tap “Post”
button-draft-needed = { $needed }
button-draft-now =
    { HOURS($minutes) ->
        [one] From now, { HOURS($minutes) } hour
       *[other] From now, { HOURS($minutes) } hours
    }
# Today, Fri 3 Jul, 18:00–20:00
button-draft-window = { DAY($starts) }, { WINDOW($starts, $ends) }
button-draft-place = { $place }
button-draft-place-purpose = { $place }｜{ $purpose }
button-draft-purpose = { $purpose }
button-draft-no-purpose = Skip
button-draft-other = Other
button-draft-ask = Change
button-draft-urgent =
    { $urgent ->
        [1] 🚨 Urgent: yes
       *[0] Urgent: no
    }
button-draft-post = Post
button-draft-save = Save
button-draft-cancel = Cancel
button-draft-leave = Leave it
button-draft-field-needed = How many
button-draft-field-window = When
button-draft-field-place = Where
button-draft-field-purpose = What for

## /call edit: changing a call

# One change, inside the sentences below
change-needed = needed { $needed }
change-window = { DAY($starts) }, { WINDOW($starts, $ends) }
change-place = at { $place }
change-purpose = for { $purpose }
change-no-purpose = no purpose
call-edited =
    ✏️ #{ $number } is changed:
    { ROWS($changes) }
call-changed =
    { $group }: #{ $number }, which you said yes to, is changed:
    { ROWS($changes) }
    Can't make it? Reply "can't"
call-changed-there =
    { $group }: #{ $number } is changed:
    { ROWS($changes) }
call-changed-needed = { $group }: #{ $number } needs { $needed } now, and you are in
call-moved-down =
    { $group }: #{ $number } is changed:
    { ROWS($changes) }
    You are number { $place } in reserve now. No need to come unless I tell you
edit-other-day = { $arrived } checked in to #{ $number } already, so it can't move to another day. Close it and post a new one, for example: /close { $number }
edit-in-group = A call is changed in its group, for example: /call edit 12 8
edit-which = Which one? Write its number, for example: /call edit 12 8
edit-nothing = #{ $number } is like that already. Write what should change, for example: /call edit { $number } 8
edit-below-arrived = { $arrived } have arrived at #{ $number }, so it can't need fewer. For example: /call edit { $number } { $arrived }
edit-window-past = That time is over. For example: /call edit { $number } now+2h
# A mistake while changing a call, or step by step: $number is 0 when nothing is posted yet
given-no-place =
    { $number ->
        [0] “{ $given }” does not look like a place, so nothing is noted. For example: East gate. Not posting? Tap “Cancel”
       *[other] “{ $given }” was not understood, so nothing is changed. For example: /call edit { $number } 8 people, or 19:00-21:00, or place West gate
    }
given-count-bad =
    { $number ->
        [0] “{ $given }” is not a number of people from 1 to 999. For example: 9
       *[other] “{ $given }” is not a number of people from 1 to 999. For example: /call edit { $number } 8
    }
given-text-too-long =
    { $number ->
        [0] That takes 1 to { $limit } characters. For example: East gate
       *[other] That takes 1 to { $limit } characters. For example: /call edit { $number } "West gate"
    }
given-window-missing =
    { $number ->
        [0] From when to when? For example: 18:00-20:00, or tomorrow 8:00-12:00
       *[other] From when to when? For example: /call edit { $number } 19:00-21:00
    }
given-window-unreadable =
    { $number ->
        [0] “{ $given }” can't be read as a time. For example: 18:00-20:00, or tomorrow 8:00-12:00
       *[other] “{ $given }” can't be read as a time. For example: /call edit { $number } 19:00-21:00
    }
given-window-empty =
    { $number ->
        [0] It starts and ends at the same time. For example: 18:00-20:00
       *[other] It starts and ends at the same time. For example: /call edit { $number } 19:00-21:00
    }
given-window-past =
    { $number ->
        [0] “{ $given }” is over. For example: tomorrow 18:00-20:00
       *[other] “{ $given }” is over. For example: /call edit { $number } tomorrow 18:00-20:00
    }
given-window-too-long =
    { $number ->
        [0] That is too long, at most { $hours } hours. For example: 18:00-20:00
       *[other] That is too long, at most { $hours } hours. For example: /call edit { $number } 19:00-21:00
    }

## /repost 12, /calls pin

call-reposted = ⬇️ the board of #{ $number } is below
repost-in-group = A board is posted again in its group: /repost 12
repost-which = The board of which one? Write its number, for example: /repost 12
calls-pinned =
    { $more ->
        [0] 📌 Who needs people: { $count }
       *[other] 📌 Who needs people: { $count }; here are the next ones, and { $more } more
    }
    { ROWS($calls) }
calls-pinned-row =
    { $short ->
        [0] #{ $number } { $place }, { DAY($starts) }, { WINDOW($starts, $ends) }: enough
       *[other] #{ $number } { $place }, { DAY($starts) }, { WINDOW($starts, $ends) }: { $short } short
    }
calls-pinned-none = 📌 Nobody is needed right now
calls-no-longer-kept = This list is not kept any more. /calls shows who needs people
calls-not-pinned = This group has no pinned list. To get one: /calls pin
calls-unpinnable = The list is there, but I may not pin it. Let me pin messages in the group's settings and send /calls pin or /rounds pin again; or an admin pins it by hand
pin-in-group = The pinned list is for a group, so send it there: /calls pin

## Two calls at the same time: asked once, in private

# The three lines are one message
overlap-one =
    { $rank ->
        [0] { $group }: you said yes to #{ $number } { $place }, { DAY($starts) }, { WINDOW($starts, $ends) }
       *[other] { $group }: you said yes to #{ $number } { $place }, { DAY($starts) }, { WINDOW($starts, $ends) } (number { $rank } in reserve)
    }
overlap-other =
    { $rank ->
        [0] At the same time, in { $group }: #{ $number } { $place }, { DAY($starts) }, { WINDOW($starts, $ends) }
       *[other] At the same time, in { $group }: #{ $number } { $place }, { DAY($starts) }, { WINDOW($starts, $ends) } (number { $rank } in reserve)
    }
overlap-which = Which one is it?
overlap-gone = #{ $number } and #{ $other } are not in each other's way any more
overlap-one-chosen =
    { $rank ->
        [0] Noted: you go to #{ $number } { $place }, not to #{ $other }
       *[other] Noted: you go to #{ $number } { $place } (number { $rank } in reserve), not to #{ $other }
    }
overlap-both-chosen = Noted: you go to both, #{ $number } and #{ $other }
button-go-to-one = #{ $number }
button-go-to-both = Both

## Groups

hello =
    Hello, I am Zhishou: I ask this group for volunteers and keep track of who is there.
    An admin of the group sends /setup to begin. I keep commands and replies to me, and nothing else that is said here.
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
    Zhishou asks groups for volunteers, keeps track of who is there, and passes on requests for help.
    For your group: add @{ $username } to it, and an admin sends /setup.
    In a group already? Tap a button of a board there once, and I know you. /help shows what you can do. 中文：/language zh
start-volunteer =
    Zhishou asks these groups for volunteers and passes on requests for help: { $groups }.
    Tap “Coming”, “Check in” when you are there, “Check out” when you go; or reply: coming / here / can't.
    You need help? /need medicine "Building 3-201" blood-pressure tablets, 2 boxes. /needs shows who needs help, /calls who needs people, /me what is yours.
start-coordinator =
    You are a coordinator of these groups: { $groups }.
    Ask for volunteers there: /call 6 18:00-20:00 "East gate" temperature checks; end a call early: /close 12
    /needs lists requests that nobody has taken on, /need 31 shows one; /calls shows who is still needed, /me what is yours, /help every command.
start-owner =
    You own this desk.
    Next: add @{ $username } to your volunteers' group and send /setup there.
    Then: /call 6 18:00-20:00 "East gate" temperature checks
start-in-group = I am here. /help shows what you can do here, /calls who needs people, /needs who needs help
claim-done =
    You own this desk now, and the link is used up.
    Next: add me to your volunteers' group and send /setup there.
claim-void = This link is used up, or wrong. For a new one, while there is no owner: start the desk again and take the link that it prints
private-hint = I did not understand that, and noted nothing. To answer a call, tap a button below it, or reply to it. /calls shows who needs people, /me your duties, /help what you can do
language-set = All right, English is spoken here

## /help and the command menu

commands-here =
    What you can do here:
    { ROWS($rows) }
commands-here-and-there =
    What you can do here:
    { ROWS($rows) }

    And in your groups:
    { ROWS($there) }
help-call = /call 6 18:00-20:00 "East gate" temperature checks: ask for volunteers (how many, when, where, what for; when can also be tomorrow 8:00-12:00, or now+2h; “urgent” at the end makes it so)
help-call-edit = /call alone: ask for volunteers by buttons; /call edit 12 8 (or 19:00-21:00, or "West gate"): change a call
help-repost = /repost 12: put a board at the bottom again
help-calls-pin = /calls pin: pin the list of who needs people; /calls unpin takes it off
help-close = /close 12: end a call early
help-in = /in 12 Zhang Wei: check somebody in; or reply to them with /in
help-out = /out 12 Zhang Wei: check somebody out. After the end, put right: /in 12 Zhang Wei 18:00-20:00, /out 12 Zhang Wei 19:30
help-calls-ask = /calls 12 ask: ask the registered who are silent; or reply to the board with @silent
help-calls-export = /calls 12 export: the list as Excel, in private
help-call-qr = /call qr 12: a QR code for people outside the group
help-coordinator = /coordinator: reply to somebody to make them a coordinator; /coordinator off takes it back
help-setup = /setup: register this group (an admin of it)
help-calls = /calls: who needs people
help-me = /me: my duties and my requests (in private)
help-language = /language zh, en or zh+en: the language (in a group, by a coordinator)
help-help = /help: what I can do here
help-parked = /parked: what could not be handled; /parked retry tries again

command-call = Ask for volunteers: how many, when, where, what for
command-repost = Put a board at the bottom again: its number
command-close = End a call: its number
command-in = Check somebody in: number, name
command-out = Check somebody out: number, name
command-coordinator = Reply to somebody: make them a coordinator
command-setup = Register this group
command-calls = Who needs people
command-me = My duties and my requests
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

## Requests: /need with a part missing or wrong

need-kind-missing = What you need is missing; it comes first. For example: /need medicine "Building 3-201" blood-pressure tablets, 2 boxes
need-kind-unknown = Which of these is it: supplies, medicine, hospital, ride, groceries, repair? For example: /need medicine "Building 3-201" blood-pressure tablets, 2 boxes
need-place-missing = Where is missing: building and room, after the kind. For example: /need medicine "Building 3-201" blood-pressure tablets, 2 boxes
need-what-missing = What exactly you need is missing; it comes after the place. For example: /need medicine "Building 3-201" blood-pressure tablets, 2 boxes
need-name-missing = For whom is missing. For example: /need for Grandma Wang medicine "Building 3-201" blood-pressure tablets, 2 boxes
need-too-long = That is too long, at most { $limit } characters. For example: /need medicine "Building 3-201" blood-pressure tablets, 2 boxes
need-time-past = “{ $given }” is not a time to come. For example: /need ride "Building 3-201" to City Hospital, tomorrow 9:00
need-day-unreadable = I could not read which day: “{ $given }”. For example: /need ride "Building 3-201" to City Hospital, tomorrow 9:00

## Requests: what people see of one, and what they are answered

# 💊 Medicine #31 · 🚨 Urgent · 📦 Supplies #32
request-icon =
    { $kind ->
        [supplies] 📦
        [medicine] 💊
        [hospital] 🏥
        [ride] 🚗
        [groceries] 🥬
       *[repair] 🔧
    }
request-kind =
    { $kind ->
        [supplies] Supplies
        [medicine] Medicine
        [hospital] Hospital
        [ride] Ride
        [groceries] Groceries
       *[repair] Repair
    }
request-name =
    { $urgent ->
        [1] 🚨 Urgent · { request-icon } { request-kind } #{ $number }
       *[0] { request-icon } { request-kind } #{ $number }
    }
# $name: who has it
request-stage =
    { $stage ->
        [open] open
        [claimed] { $name } has it
        [delivered] delivered, to be confirmed
        [delivered-proxy] delivered, to be confirmed by the neighbour who asked
        [confirmed] confirmed
        [confirmed-proxy] confirmed by the neighbour who asked
        [confirmed-coordinator] confirmed by a coordinator
        [cancelled] cancelled
        [lapsed] nobody was free, over
       *[unconfirmed] delivered, not confirmed
    }
# 💊 Medicine #31: open
request-title = { request-name }: { request-stage }
# Building 3, asked 23:30; after midnight with its date
request-where =
    { $today ->
        [1] { $building }, asked { CLOCK($asked) }
       *[0] { $building }, asked { DAY($asked) }, { CLOCK($asked) }
    }
request-where-unknown =
    { $today ->
        [1] Asked { CLOCK($asked) }
       *[0] Asked { DAY($asked) }, { CLOCK($asked) }
    }
request-when = When: { DAY($at) }, { CLOCK($at) }
request-hidden-medicine = Details follow privately
request-hidden-hospital = Details follow privately
request-private = Room and phone follow privately
request-what = { $what }
request-to = To: { $to }

# In private: Building 3-201, Ms Wang, 13800000000
request-address = { $place }, { $name }
request-address-phone = { $place }, { $name }, { $phone }
request-asked-through = Asked by { $name }
request-people =
    { $people ->
        [one] { $people } person
       *[other] { $people } people
    }
request-wheelchair = With a wheelchair
request-since = Since { $since }
request-cold = ❄️ Keep it cold
request-seen-by =
    { $more ->
        [0] Had it before, and saw the address: { $names }
       *[other] Had it before, and saw the address: { $names } and { $more } more
    }
request-photo = Photo of #{ $number }

# The card of who asked
request-sort =
    { $urgent ->
        [1] 🚨 Urgent · { request-icon } { request-kind }
       *[0] { request-icon } { request-kind }
    }
request-mine-title =
    { $stage ->
        [open] Noted: #{ $number }, { request-sort } ({ $group })
       *[other] { request-name } ({ $group })
    }
request-mine =
    { $stage ->
        [open] { request-mine-open }
        [claimed] { request-mine-claimed }
        [delivered] { request-mine-delivered }
        [delivered-proxy] { request-mine-delivered }
        [confirmed] Confirmed, thank you. The address is removed
        [confirmed-proxy] Confirmed, thank you. The address is removed
        [confirmed-coordinator] A coordinator confirmed it for you. The address is removed. You don't have it? Tap “Not received”
        [cancelled] Cancelled. Still needed? Send /need again
        [lapsed] { request-mine-lapsed }
       *[unconfirmed] { $name } says it is done, and you did not answer, so it is closed as not confirmed. Tap “Confirm” if you have it, “Not received” if not
    }
request-mine-open =
    { $warned ->
        [1] You hear from me when somebody takes it on. An emergency? Call { $emergency }
       *[0] You hear from me when somebody takes it on
    }
request-mine-claimed =
    { $kind ->
        [hospital] { $name } drives. You will be asked when it is done
        [ride] { $name } drives. You will be asked when it is done
       *[other] { $name } has it. You will be asked when it is done
    }
request-mine-delivered = { $name } says it is done. { request-mine-question }
request-mine-lapsed =
    { $warned ->
        [1] Nobody was free, and it is over. Still needed? Send /need again. An emergency? Call { $emergency }
       *[0] Nobody was free, and it is over. Still needed? Send /need again
    }
request-mine-given-back = { $name } can't do it after all; others are being asked
request-mine-missing = { $name } and the coordinators are told; please wait a little
request-mine-question =
    { $kind ->
        [hospital] Did you get there?
        [ride] Did you get there?
        [repair] Does it work?
       *[other] Did you get it?
    }
request-night = At night it may take time
request-night-phone = At night it may take time. Duty phone { $phone }
request-mine-on-the-way = { CLOCK($at) } { $name } is on the way
# In the group, for who can't be written to in private: not what it is; the name stands last
request-mine-in-group = #{ $number }: { request-mine-delivered } { $asker }

# The card of who has it
request-holder-title = { request-icon } #{ $number } is yours ({ $group })
request-holder-asked =
    { $kind ->
        [hospital] Have you set out? Tap “On my way” or “Can't do it”
        [ride] Have you set out? Tap “On my way” or “Can't do it”
       *[other] How is it going? Tap “On my way” or “Can't do it”
    }
request-holder-how = Closed once they confirm; the address is then removed
request-holder-waits = They are asked to confirm; the address is then removed
request-holder-missing = ⚠️ They say it did not arrive. Please look again, or call them
request-holder-over =
    { $stage ->
        [cancelled] Cancelled, no need to go. The address is removed
        [unconfirmed] They did not answer, so it is closed as not confirmed. The address is removed. Thank you
       *[other] Confirmed, thank you. The address is removed
    }

# The card of anybody else
request-card-title = { request-name } ({ $group }): { request-stage }
request-offered = The coordinators ask: can you take it? It is fine if not
request-let-go =
    { $move ->
        [released] You gave it back. The address is removed
       *[taken_back] It was given to others. The address is removed
    }

# Answers
request-yours = #{ $number } is yours. The address is in your private chat
request-yours-in-private = #{ $number } is yours. Open the private chat for the address
request-open-private = { $name }: #{ $number } is yours. The address comes in private only; please open it within ten minutes
link-request = See the address
request-on-the-way = Noted: on the way (#{ $number })
request-released = #{ $number } is given back. Thank you for saying so
request-taken-back = #{ $number } is taken back and open again
request-delivered = Noted: #{ $number } is delivered, to be confirmed. Thank you
request-confirmed = #{ $number } is confirmed, thank you
request-confirmed-for = #{ $number } is confirmed for them
request-not-received = Who has #{ $number } and the coordinators are told
request-cancelled = #{ $number } is cancelled
request-explained = Noted, thank you
request-over = #{ $number } is over
request-taken = { $name } has it (#{ $number }). Thank you
request-own = You asked for #{ $number } yourself
request-for-you = #{ $number } is for you; somebody else brings it
request-for-approved = Medicine and hospital are for volunteers whom a coordinator approved. To take #{ $number }, ask a coordinator
request-for-members = #{ $number } is for people of its group
request-let-go-often = { $times } that you took on today did not work out. Please go on tomorrow. Thank you
request-unconfirmed-most = { $most } that you delivered wait to be confirmed. Please take on more when some of them are
request-holds-most =
    { $most ->
        [one] You have { $most } that is not delivered. Please finish it first
       *[other] You have { $most } that are not delivered. Please finish them first
    }
request-nobody-has-it = Nobody has #{ $number }
request-own-delivery = You delivered #{ $number } yourself. Please let another coordinator confirm it
request-not-yours = You don't have #{ $number }
request-of-another = Only who asked for #{ $number } can confirm it
request-cancel-delivered = #{ $number } is delivered. You have it? Tap “Confirm”
request-cancel-not-yours = Only who asked for #{ $number } and coordinators can cancel it
request-not-now =
    { $stage ->
        [open] Nobody has #{ $number } yet
        [claimed] #{ $number } is not delivered yet
        [delivered] #{ $number } is delivered, to be confirmed
        [confirmed] #{ $number } is confirmed
        [cancelled] #{ $number } is cancelled
        [lapsed] #{ $number } is over
       *[unconfirmed] #{ $number } is closed as not confirmed
    }

# After a coordinator confirmed for somebody
request-how =
    #{ $number } ({ $group }): you confirmed it for them
    How do you know?
request-how-phone = #{ $number } ({ $group }): you confirmed it for them, after a call
request-how-seen = #{ $number } ({ $group }): you confirmed it for them, you saw it
request-how-told = #{ $number } ({ $group }): you confirmed it for them, somebody told you
request-how-other = #{ $number } ({ $group }): you confirmed it for them, for another reason

button-claim = Claim
button-on-the-way = On my way
button-deliver = Delivered
button-deliver-ride = Done
button-deliver-repair = Done
button-release = Can't do it
button-need-cancel = Cancel
button-confirm = Confirm
button-not-received = Not received
button-confirm-for = Confirm for them
button-how = How do you know?
button-how-phone = I called them
button-how-seen = I saw it
button-how-told = I was told
button-how-other = Other

## Requests: the clock, and whom a coordinator asks

# At night, for medicine and ways to hospital: told to who asked after 10 and 20 minutes
request-still-waiting =
    { $group }: nobody has taken #{ $number } yet. You hear as soon as somebody does.
    { ROWS($phones) }
request-silent =
    { $phoned ->
        [0] { request-silent-itself }
       *[other]
            { request-silent-itself }
            { ROWS($phones) }
    }
request-silent-itself = { $group }: who has #{ $number } does not answer. The coordinators are asked to see to it.
request-duty-phone = The duty phone is { $duty }
request-phone = In danger, call { $emergency }
request-phones = In danger, call { $emergency }; the duty phone is { $duty }
request-needs-coordinator = #{ $number } needs a coordinator, and I can't write to any of them. A coordinator taps the button below
request-choice =
    { $people ->
        [0] #{ $number } ({ $group }): there is nobody to ask right now
       *[other] #{ $number } ({ $group }): whom to ask? Tap a name: I ask them in private, and it is theirs only if they say yes
    }
request-nobody-to-ask = #{ $number }: there is nobody to ask. That would be who wrote to me in private, may take on more, and has not said no
request-not-askable = #{ $number }: they can't be asked right now. Please choose somebody else
request-not-disturbed = #{ $number }: { $name } was written to often enough today. Please choose somebody else
request-asked-them = #{ $number }: asking { $name } in private
request-declined = All right, somebody else will be asked about #{ $number }
button-assign = Assign
button-reassign = Reassign
button-ask-one =
    { $claims ->
        [0] { $name }
       *[other] { $name } (has { $claims })
    }
button-accept = I'll go
button-decline = Can't

## Requests: asking by /need, and what it is answered

help-need = /need medicine "Building 3-201" blood-pressure tablets, 2 boxes: ask for help (supplies, medicine, hospital, ride, groceries, repair; for others, first: for Grandma Wang; when it can't wait: urgent). Bare: step by step
help-need-number = /need 31: see one request
command-need = Ask for help: medicine, hospital, supplies, ride, groceries, repair
need-no-group = I don't know your group yet. Tap one of my buttons there, or ask its admins to add @{ $username }. Then: /need medicine "Building 3-201" blood-pressure tablets, 2 boxes
need-kept-in-group = #{ $number } is noted, and you will be asked here when it arrived. Give me room and phone in private, not in the group: tap below
need-was-public =
    { $number ->
        [0] Others could read the room, phone, medicine or illness that you wrote in the group. I deleted it where I may; if it is still there, please delete it. Next time you can write to me in private
       *[other] #{ $number } is noted. Others could read the room, phone, medicine or illness that you wrote in the group. I deleted it where I may; if it is still there, please delete it. Next time you can write to me in private
    }
need-which-request = Which one do you mean? Tap the button below it
need-edited = An edit does not count: #{ $number } stays as it was. To change it, cancel it and send /need again
need-edited-unread = An edit does not count. Please send it again as a new message
link-need = My request
request-danger = In an emergency, call { $emergency } now
request-danger-phone = In an emergency, call { $emergency } now. You can also call the duty phone, { $phone }
request-unknown = There is no request #{ $number } here. /needs lists them

## Requests: a coordinator's card

# 🗂 💊 Medicine #31 (Xingfuli): open
request-desk-title = 🗂 { request-name } ({ $group }): { request-stage }
request-desk-over = The address is removed
request-moves-earlier = ({ $count } more before these)
# 23:30 Grandma Wang: asked
request-move =
    { $today ->
        [1] { CLOCK($at) } { request-mover }: { request-moved }
       *[0] { DAY($at) }, { CLOCK($at) } { request-mover }: { request-moved }
    }
request-mover =
    { $by ->
        [proxy] { request-who } (for somebody else)
        [coordinator] Coordinator { request-who }
        [admin] Group admin
        [clock] Zhishou
       *[other] { request-who }
    }
# Its time is over, and the name was removed
request-who =
    { $named ->
        [1] { $name }
       *[0] Someone
    }
request-moved =
    { $move ->
        [asked] asked
        [offered] asked { $person } to take it
        [declined] { request-moved-declined }
        [claimed] claimed it
        [on_the_way] on the way
        [released] gave it back
        [taken_back] took it back from { $person }
        [delivered] said it is delivered
        [not_received] said it did not arrive
        [confirmed] { request-moved-confirmed }
        [cancelled] cancelled it
        [lapsed] nobody took it, over
       *[unconfirmed] closed as not confirmed
    }
request-moved-declined =
    { $by ->
        [clock] { $person } can't be reached
       *[other] can't
    }
request-moved-confirmed =
    { $how ->
        [phone] confirmed it for them (by phone)
        [seen] confirmed it for them (saw it)
        [told] confirmed it for them (was told)
        [other] confirmed it for them (other)
       *[unsaid] confirmed it
    }
request-card-sent = The card of #{ $number } is in your private chat. Not there? Tap below
link-card = See the card

## Requests: /needs and /approve

needs-none = Nobody is waiting for somebody to take it on (claimed: { $claimed }, to be confirmed: { $delivered }). To ask for help: /need medicine "Building 3-201" blood-pressure tablets, 2 boxes
needs-open =
    Open { $open } · claimed { $claimed } · to be confirmed { $delivered }
    { ROWS($rows) }
    { needs-more }
needs-more =
    { $more ->
        [0] To take one: tap Claim in the group, or send its number: /need 31
       *[other] And { $more } more. To take one: tap Claim in the group, or send its number: /need 31
    }
# ⏰ 💊 Medicine #31, Building 3, asked Today, Thu 2 Jul, 23:30
needs-row =
    { $late ->
        [1] ⏰ { needs-row-itself }
       *[0] { needs-row-itself }
    }
needs-row-of-group = { $group }: { needs-row }
needs-row-itself = { request-name }{ needs-place }, asked { DAY($asked) }, { CLOCK($asked) }{ needs-what }
needs-place =
    { $placed ->
        [0] { "" }
       *[1] , { $building }
    }
needs-what =
    { $told ->
        [0] { "" }
       *[1] : { $what }
    }
approve-on =
    { $everybody ->
        [1] { $name } is approved. Here anybody may take on medicine and hospital
       *[0] { $name } may take on medicine and hospital now. Only who is approved may; to take it back: reply to them with /approve off
    }
approve-off =
    { $everybody ->
        [1] { $name } is no longer approved. Now anybody here may take on medicine and hospital
       *[0] { $name } may no longer take on medicine and hospital
    }
approve-reply = In the group, reply to that person with /approve to let them take on medicine and hospital; to take it back: /approve off
help-needs = /needs: requests that nobody has taken on yet
help-approve = /approve: reply to somebody to let them take on medicine and hospital; /approve off takes it back
command-needs = Requests that nobody has taken on yet
command-approve = Reply to somebody: they may take on medicine and hospital

## Requests: put together step by step

# A sentence or a photo in private: perhaps a request
need-offer =
    { $kept ->
        [text] I did not understand that. Do you need help? Tap “I need help”: what you wrote is kept, no need to write it again
        [photo] What is this photo? If you need help, tap “I need help”: the photo is kept
       *[nothing] That was too long for me, and was not kept: { $limit } characters at most. If you need help, tap “I need help”, and I ask step by step
    }
need-offer-else = Anything else: to answer a call, tap a button below it, or reply to it. /help shows what you can do
need-unreadable = I did not understand that, and noted nothing: I can read words and photos only. If you need help, type it, for example: Building 3-201, blood-pressure tablets, 2 boxes
need-in-private = Please ask for help in private, where nobody else sees your room and phone
link-need-draft = Ask in private

# 📝 💊 Medicine (Xingfuli): not sent yet
need-title =
    { $urgent ->
        [1] 📝 🚨 Urgent · { request-icon } { request-kind }{ need-title-group }: not sent yet
       *[0] 📝 { request-icon } { request-kind }{ need-title-group }: not sent yet
    }
need-title-begun = 📝 Request{ need-title-group }: not sent yet
need-title-group =
    { $named ->
        [1] { " " }({ $group })
       *[0] { "" }
    }
need-at-once = When: now
need-photos =
    { $photos ->
        [1] 📷 1 photo
       *[other] 📷 { $photos } photos
    }
# What the group sees
need-shown =
    { $delicate ->
        [1] { $placed ->
            [1] The group sees the kind and “{ $building }”, nothing else
           *[0] The group sees the kind and no address
        }
       *[0] { $placed ->
            [1] The group sees what you need and “{ $building }”, not your room or phone
           *[0] The group sees what you need, not your address or phone
        }
    }

# Step by step
need-which-kind = { $name }: what kind is it? Tap one
need-ask-kind = What do you need? Tap one
need-ask-group = Which group? Tap one
need-ask-when = When do you need the ride? Tap one, or type it, for example: tomorrow 9:00
need-ask-place =
    { $kind ->
        [hospital] Where from? Building and room, for example: Building 3-201
        [ride] Where from? Building and room, for example: Building 3-201
       *[other] Where? Building and room, for example: Building 3-201
    }
need-ask-to = Where to? For example: City Hospital
need-ask-people = How many people? Tap one; if more, type the number
need-ask-wheelchair = Is there a wheelchair?
need-ask-what =
    { $kind ->
        [medicine] Which medicine? For example: blood-pressure tablets, 2 boxes
        [groceries] What do you need? For example: greens and eggs
        [repair] What is broken? For example: a leaking pipe
        [supplies] What do you need? For example: 10 masks
       *[other] Anything else to say? For example: fever for two days
    }
need-ask-since = Since when? For example: last night
need-ask-photo =
    { $kind ->
        [medicine] Send me a photo of the box, or tap “Skip”
       *[other] Send me a photo, or tap “Skip”
    }
need-ask-phone = What is your phone number? Only who takes it on sees it. For example: 13800000000, or tap “Skip”
need-ask-name = Whom is it for? For example: Grandma Wang. If it is for you, tap “Skip”
need-ask-check = Not sent yet. Tap “Send” when it is right, or tap what should change
need-twin = The same as #{ $number } a moment ago. Is it another one?
need-twin-of = { $name }: the same as #{ $number } a moment ago. Is it another one?

# Answers that could not be read
need-example =
    { $field ->
        [what] blood-pressure tablets, 2 boxes
        [place] Building 3-201
        [to] City Hospital
        [since] last night
       *[name] Grandma Wang
    }
need-answer-missing = I could not see what you wrote. For example: { need-example }
need-answer-too-long = That is too long: { $limit } characters at most. For example: { need-example }
need-when-unreadable = I could not read the time. For example: tomorrow 9:00, or tap “Now”
need-when-past = “{ $given }” has passed. For example: tomorrow 9:00
need-when-gone = That time has passed; please choose another
need-people-unreadable = I could not read how many, 1 to { $most }. For example: 2
need-phone-unreadable = I could not see a phone number. For example: 13800000000, or tap “Skip”
need-photos-enough = { $most } photos at most; this one was not kept
need-tap-group = I could not tell which group; please tap one
need-tap-wheelchair = I did not understand. Please answer: yes, or: no
need-tap-photo = A photo is asked for here. If you have none, tap “Skip”, or answer: skip
need-tap-twin = If it is another one, answer: yes; if it is the same, answer: no
need-tap-check = That was not noted. Tap first what should change; when all is right tap “Send”, or answer: send

# What became of it
need-draft-sent = ✅ Sent: #{ $number }
need-draft-same = All right, it is #{ $number }; nothing more was sent
need-draft-dropped = Cancelled, nothing was sent
need-draft-expired = Left alone for a day, so expired; nothing was sent. To ask for help: /need
need-draft-gone = This request is gone: sent, cancelled, or left alone for a day. To ask for help: /need
need-draft-of-another = This is somebody else's request. To ask for help yourself: /need
need-draft-not-ready = One thing is still missing (a time that has passed is asked again): see this message

button-need-begin = I need help
button-need-kind = { request-icon } { request-kind }
button-need-group = { $group }
button-need-now = Now
button-need-when = { DAY($at) } { CLOCK($at) }
button-need-people = { $people }
button-need-wheelchair = Wheelchair
button-need-no-wheelchair = None
button-need-skip = Skip
button-need-ask = Change
button-need-urgent =
    { $urgent ->
        [1] 🚨 Urgent: yes
       *[0] Urgent: no
    }
button-need-cold =
    { $cold ->
        [1] ❄️ Keep cold: yes
       *[0] Keep cold: no
    }
button-need-send = Send
button-need-another = Another one
button-need-same = The same
button-need-drop = Cancel
button-need-field-kind = Change kind
button-need-field-when = Change time
button-need-field-place = Change address
button-need-field-to = Change where to
button-need-field-people = Change people
button-need-field-wheelchair = Change wheelchair
button-need-field-what = Change what
button-need-field-since = Change since when
button-need-field-photo = Add a photo
button-need-field-phone = Change phone
button-need-field-name = For another

## Requests: what is kept, and /forget

# An old message that Telegram lets nobody delete after 48 hours says this instead
message-removed = (This message was removed)
forget-in-private = Send me /forget in private: it removes what is yours alone
forget-done =
    { $requests ->
        [0] You have no closed requests to remove
        [one] Removed: room, phone, name, text and photos of one closed request. That it was, and when, stays
       *[other] Removed: rooms, phones, names, text and photos of { $requests } closed requests. How many, and when, stays
    }{ forget-drafts }
    { forget-name }
    Old messages in this chat are yours to delete
forget-drafts =
    { $drafts ->
        [0] { "" }
       *[other] . Your unsent draft too
    }
forget-name =
    { $name ->
        [gone] Your name is removed too, until you next write or tap
        [running] Your name stays for now: something still runs
       *[listed] You answered a call, claimed a request, took on a round, or are on a register: your name stays on those lists
    }
forget-running =
    Still running, so not removed now:
    { ROWS($rows) }{ forget-more }
forget-more =
    { $more ->
        [0] { "" }
       *[other] . And { $more } more: see /me
    }
forget-row-mine =
    { $stage ->
        [delivered] { request-name }: send /need { $number } and tap Confirm or Not received
       *[other] { request-name }: no longer needed? Send /need { $number } and tap Cancel
    }
forget-row-claimed =
    { $stage ->
        [delivered] { request-name } (yours to deliver): waits for them to confirm
       *[other] { request-name } (you claimed it): can't do it? Send /need { $number } and tap Can't do it
    }
help-forget = /forget: remove what is personal of my closed requests (in private)
command-forget = Remove what is personal of me

## Requests: /needs export

needs-sheet-caption = Requests of { $group }, { DATE($from) } to { DATE($to) }
needs-sheet-times = { $requests } in all · confirmed { $confirmed } · delivered, not confirmed { $unconfirmed } · nobody was free { $lapsed } · cancelled { $cancelled }
needs-sheet-number = Number
needs-sheet-kind = Kind
needs-sheet-urgent = Urgent
needs-sheet-is-urgent = urgent
needs-sheet-building = Building
needs-sheet-asked = Asked
needs-sheet-by = Asked by
needs-sheet-for = For
needs-sheet-stage = Stands
needs-sheet-claimed-by = Claimed by
needs-sheet-claimed = First claimed
needs-sheet-delivered = Delivered
needs-sheet-ended = Ended
needs-sheet-confirmed = How confirmed
needs-sheet-until-claimed = Minutes to claim
needs-sheet-until-confirmed = Minutes to confirm
needs-sheet-place = Address
needs-sheet-phone = Phone
needs-sheet-what = What
needs-sheet-to = Where to
needs-sheet-confirmed-requester = themselves
needs-sheet-confirmed-proxy = who asked for them
needs-sheet-how-phone = a coordinator, by phone
needs-sheet-how-seen = a coordinator, who saw it
needs-sheet-how-told = a coordinator, who was told
needs-sheet-how-other = a coordinator, otherwise
needs-sheet-how-unsaid = a coordinator, who did not say how they know
needs-export-when = Which days? For example: /needs export 2026-11, or /needs export 2026-11-01 2026-11-15; with none, this month
needs-export-coordinators = Only coordinators can export requests
needs-export-sent = The list of requests goes to you in private. Nothing there? Write to @{ $username } once, then ask again
help-needs-export = /needs export 2026-11: the requests as Excel, in private (with no date, of this month)

## Rounds: what people see of one, and what they are answered

# 🧴 Dorms #45: 0/12 · 12/12 done; without points: 🧴 Canteen #46: open
round-title = 🧴 { $area } #{ $number }: { round-standing }
round-standing =
    { $points ->
        [0] { round-standing-whole }
       *[other] { $done }/{ $points }{ round-standing-ended }
    }
round-standing-whole =
    { $stage ->
        [open] open
        [taken] { $names } on it
        [done] done ({ $names })
        [late] logged late
        [missed] missed
       *[excused] excused
    }
round-standing-ended =
    { $stage ->
        [done] { " " }done
        [late] { " " }logged late
        [missed] { " " }missed
        [excused] { " " }excused
       *[open] { "" }
    }
# 08:00–09:30, 84 disinfectant 500 mg/L
round-how = { WINDOW($opens, $closes) }
round-how-with = { WINDOW($opens, $closes) }, { $parts }
round-takers = 👤 { $names }
# Zhao Qiang (5): did five
round-taker =
    { $done ->
        [0] { $name }
       *[other] { $name } ({ $done })
    }
round-left =
    { $more ->
        [0] left: { $names }
       *[other] left: { $names } and { $more } more
    }
round-no-record =
    { $more ->
        [0] no record: { $names }
       *[other] no record: { $names } and { $more } more
    }
round-in-the-way = ⚠️ { round-problem } ({ $name } { CLOCK($at) })
round-problem =
    { $problem ->
        [locked] locked
        [no_agent] no disinfectant
        [nobody] nobody there
       *[other] something else
    }
round-photos = 📷 { $photos }
# Several areas that open together, in one message
round-slot-title = 🧴 Disinfection from { CLOCK($opens) }: { $areas } areas
round-block = { ROWS($lines) }
round-slot-more =
    { $more ->
        [0] { "" }
       *[other] and { $more } more areas
    }
round-hint = Photo: reply or private; when done reply “done”
round-hint-points = Photo: reply or private; “1-5” ticks five
round-hint-of-several = Photo: reply or private; say which area, such as: { $area } done, { $area } 1-5
# The card in private
round-card-title = 🧴 { $group }: { $area } #{ $number }: { round-standing }
round-card-hint = Send me a photo here. When done tap Done
round-card-hint-points = Tap each that is done, again to undo; or write “1-5”. Send me photos here
round-finish-which =
    { $left ->
        [one] 1 is not ticked. Did you do all?
       *[other] { $left } are not ticked. Did you do all?
    }
round-problem-which = #{ $number }: what is in the way?
round-problem-which-of = #{ $number } { $name }: what is in the way?

button-round-take = I'll do it
button-round-take-of = { $area }: I'll do it
button-round-finish = Done
button-round-problem = Problem
button-round-all = All { $points } done
button-round-hand-in = Only { $done }
button-round-back = Back
button-round-point =
    { $done ->
        [1] ✅ { $name }
       *[0] { $name }
    }
button-round-page = { $first }–{ $last }
button-problem-locked = Locked
button-problem-no_agent = No disinfectant
button-problem-nobody = Nobody there
button-problem-other = Other

round-taken = #{ $number } is yours, until { CLOCK($ends) }
round-taken-typing = #{ $number } is yours, until { CLOCK($ends) }. Reply what is done: 1-5; at the end: all
round-taken-typing-done = #{ $number } is yours, until { CLOCK($ends) }. When done reply: done
round-ticked = #{ $number }: { $done }/{ $points }
round-done = #{ $number } done. Thank you
round-point-of-another = { $point }: done by { $name }
round-finish-on-card = #{ $number }: { $left } not ticked. Please tap in your private chat
round-finish-typing = #{ $number }: { $left } not ticked. Reply “all” or “hand in”
round-finish-typing-of = { $name }: #{ $number }: { $left } not ticked. Reply “all” or “hand in”
round-handed-in = #{ $number }: { $done } handed in, { $left } left for others. Thank you
round-problem-on-card = #{ $number }: what is in the way? Please tap in your private chat
round-problem-kept = #{ $number }: the coordinators know
# To a coordinator in private
round-problem-told =
    ⚠️ { $group }: { $area } #{ $number }: { round-problem }
    Says { $name }; due by { CLOCK($closes) }
round-name-ask = { $group } #{ $number }: the ledger needs your name. Please reply with it, such as: Zhang Wei. Nothing waits for it
round-name-kept = Noted: { $name }. Not right? Reply to the message above once more
round-which = That message has several areas. Please say which, such as: { $area } 1-5, or { $area } done
round-for-members = #{ $number } is for the people of the group
round-over = #{ $number } is over and stays as it is
round-no-point = There is no number { $point }, only { $points }. Such as: 1-5, or: all

## Rounds: /round, and the area that it makes

help-round = /round Dorms daily 08:00,16:00 90m: disinfection rounds, announced in the group by themselves
command-round = Disinfection rounds
area-title = 🧴 Set: { $area }
area-schedule = { area-days } { $times }, { $minutes } minutes each
area-days =
    { $days ->
        [daily] Every day
        [every] Every { $every } days
        [weekdays] { $weekdays }
       *[dates] { $dates }
    }
area-date = { DAY($at) }
area-points =
    { $more ->
        [0] { $points } points: { $names }
       *[other] { $points } points: { $names } and { $more } more
    }
area-part = { $part }
area-next =
    Next:
    { ROWS($rows) }
area-next-row = { DAY($opens) } { WINDOW($opens, $closes) }
area-next-none = None to come{ $rows }
area-ended =
    { $begun ->
        [1] 🧴 { $area }: ended, no rounds will come
       *[0] 🧴 { $area }: undone, no rounds will come
    }
area-paused = ⏸ Paused, no rounds come. To go on: /round resume { $area }
area-now = { ROWS($rows) }
area-is-so =
    { $stage ->
        [paused] { $area } is paused already. To go on: /round resume { $area }
       *[active] { $area } is not paused. To pause it: /round pause { $area }
    }
area-unknown =
    { $areas ->
        [0] This group has no disinfection rounds yet. For example: /round Dorms daily 08:00,16:00 90m
       *[other] There is no such area. Those there are: { $names }. For example: /round { $order } Dorms
    }
area-unknown-that-day =
    { $areas ->
        [0] This group has no disinfection rounds yet. For example: /round Dorms daily 08:00,16:00 90m
       *[other] There is no such area. Those there are: { $names }. For example: /round Dorms tomorrow off, or tomorrow 10:00
    }
# Tomorrow, Fri 3 Jul: off
area-that-day =
    { $what ->
        [off] { DAY($at) }: off
        [times] { DAY($at) }: { $times }
       *[usual] { DAY($at) }: as usual
    }
area-goes-on = { $numbers } is open and stays as it is, until its end
area-until = Until { DAY($at) }
area-edit-nothing = What is to change of { $area }? For example: /round edit Dorms 09:00,17:00 60m, or rename "Dorms east"
area-exception-usual = { $area } is as usual on { DAY($at) } anyway
area-exception-none = Nothing of { $area } is due on { DAY($at) }. For example: /round Dorms tomorrow off
area-exception-close = Two rounds of that day would be { $gap } minutes apart, and one takes { $minutes }. For example: /round Dorms tomorrow 10:00
area-undone = Undone: { $area }
area-undo-late = { $area } has begun and can't be undone
area-twice = There is “{ $area }” already. Take another name, such as: /round "Dorms north" daily 08:00,16:00 90m
area-in-group = Please send it in the group, such as: /round Dorms daily 08:00,16:00 90m
button-area-undo = Undo

## Rounds: what is typed

area-name-missing = Which area is missing; it comes first. For example: /round Dorms daily 08:00,16:00 90m
area-days-missing = On which days is missing, right after the area; a name with spaces stands in quotes. For example: /round Dorms daily 08:00,16:00 90m, or every 3 days, mon,wed,fri, 2026-12-01,2026-12-03
area-date-bad = There is no such day as “{ $given }”. For example: /round Dorms 2026-12-01,2026-12-03 08:00 90m
area-times-missing = At what time is missing, right after the days. For example: /round Dorms daily 08:00,16:00 90m
area-time-bad = “{ $given }” can't be read as a time from 0:00 to 23:59. For example: /round Dorms daily 08:00,16:00 90m
area-window-missing = How long a round may take is missing, at the end. For example: /round Dorms daily 08:00,16:00 90m
area-window-bad = “{ $given }” is not a length from 1 minute to 24 hours. For example: /round Dorms daily 08:00,16:00 90m
area-window-too-long = A round may not last longer than until the next one, { $minutes } minutes later. For example: /round Dorms daily 08:00,16:00 90m
area-never = No round would ever come: those days are over, or it ends before it begins. For example: /round Dorms daily 08:00,16:00 90m from 2026-12-01 until 2026-12-31
area-points-bad = “{ $given }” can't be read as a point. For example: /round Dorms daily 08:00,16:00 90m A1-A5, Canteen, Parcel point
area-points-twice = The point “{ $given }” stands there twice. For example: /round Dorms daily 08:00,16:00 90m A1-A5, Canteen, Parcel point
area-points-many = Those are too many points, at most { $limit }. For example: /round Dorms daily 08:00,16:00 90m A1-A5, Canteen, Parcel point
area-text-too-long = A part of that is too long, at most { $limit } characters. For example: /round Dorms daily 08:00,16:00 90m A1-A5 bleach 500 mg/L
area-exception-bad = Which day, and what is different then? For example: /round Dorms tomorrow off, or tomorrow 10:00
area-exception-past = “{ $given }” is over. For example: /round Dorms tomorrow off, or tomorrow 10:00
round-not-missed = Nothing of #{ $number } is missed, so there is nothing to log or to see to. Today's rounds: /rounds
round-late-when = It was done after #{ $number } began, and before now. For example: 08:40

## Rounds: reminders, what was missed, and what comes after it

# In the group, once for all areas of one message
round-untaken =
    { $more ->
        [0] ⏰ Nobody has taken { $areas } yet. Tap or reply “I'll do it”
       *[other] ⏰ Nobody has taken { $areas } and { $more } more yet. Tap or reply “I'll do it”
    }
round-untaken-one = { $area } #{ $number } (by { CLOCK($closes) })
# In private, a quarter of an hour before the end
round-card-soon =
    { $left ->
        [0] ⏰ Ends at { CLOCK($closes) }. When it is done tap Done
       *[other] ⏰ Ends at { CLOCK($closes) }, { $left } not ticked
    }
round-card-log = Done, but not logged? Log it late
round-card-late =
    { $logged ->
        [waiting] Sent; a coordinator has to agree
        [refused] A coordinator did not agree. Please ask them if that is wrong
       *[approved] Logged late
    }
button-round-late-mine-in-time = I did it by { CLOCK($at) }
button-round-late-mine-now = I did it just now

# To a coordinator in private: ⚠️ Missed #45 Dorms (Xingfuli)
round-desk-title =
    { $stage ->
        [missed] ⚠️ Missed #{ $number } { $area } ({ $group })
        [late] ✅ Logged late #{ $number } { $area } ({ $group })
       *[excused] ➖ Excused #{ $number } { $area } ({ $group })
    }
round-desk-how =
    { $points ->
        [0] { round-desk-when }
       *[other] { round-desk-when }: { $done }/{ $points }{ round-desk-gaps }
    }
round-desk-gaps =
    { $gaps ->
        [0] { "" }
       *[1] , { $left }
    }
round-desk-when =
    { $today ->
        [1] { WINDOW($opens, $closes) }
       *[0] { DAY($opens) } { WINDOW($opens, $closes) }
    }
round-desk-found = The desk was down and found it { WHEN($found) }
round-desk-takers =
    { $silent ->
        [1] { $names }, silent since { CLOCK($at) }; perhaps done, not logged
       *[0] Taken by { $names }; perhaps done, not logged
    }
round-desk-untaken = Nobody took it
round-seen-to = 🙋 { $name } is on it
round-excuse =
    { $why ->
        [unused] reason: not in use
        [weather] reason: weather
        [other] reason: other
       *[said] reason: { $why }
    }
round-late-waits =
    { $points ->
        [one] 📝 { $name } logs 1, done { WHEN($at) }. Do you agree?
       *[other] 📝 { $name } logs { $points }, done { WHEN($at) }. Do you agree?
    }

button-round-see-to = I'm on it
button-round-see-to-of = { $area }: I'm on it
button-round-late = Log late
button-round-late-of = { $area }: log late
button-round-excuse = Excuse
round-seen-to-by = #{ $number }: { $name } is on it

round-excuse-why = #{ $number }: why was it not to be done?
button-excuse-unused = Not in use
button-excuse-weather = Weather
button-excuse-other = Other
round-excused = #{ $number } is excused

round-late-who = #{ $number }: who did it?
round-late-asked-when = #{ $number }: when was it done?
button-round-late-by = { $name }
button-round-late-by-me = Me
button-round-late-in-time = By { CLOCK($at) }
button-round-late-now = Just now
round-late-kept = #{ $number } logged late: { $name }
round-late-sent = #{ $number } sent; a coordinator has to agree
button-late-approve = Agree: { $name }
button-late-refuse = Don't agree
round-late-refused = #{ $number }: you did not agree with { $name }
late-decided = That was decided already

# To a coordinator in private: what came and went while the desk was down
round-found-row = { $area } #{ $number }: { DAY($opens) } { WINDOW($opens, $closes) }{ round-found-standing }
round-found-standing =
    { $stage ->
        [late] { " " }logged late
        [excused] { " " }excused
       *[missed] { "" }
    }
round-found-hint = The group was not told of rounds missed meanwhile. Log what was done, excuse what was not to be done
button-round-desk = #{ $number } { $area }

## Clerks, /rounds export, /report and the records behind it

clerk-on = { $name } is a clerk now, and may export the ledger, the week's picture and reports. To take it back: reply to them with /clerk off
clerk-off = { $name } is no longer a clerk
clerk-reply = Reply to that person with /clerk, or with /clerk off to take it back
clerk-coordinates = { $name } is a coordinator and may export already; no need to be a clerk
not-clerk = Only coordinators and clerks can do that. You are a clerk once a coordinator replies to you with /clerk
help-clerk = /clerk: as a reply to somebody, makes them a clerk (who exports the ledger, the week's picture and reports, and nothing else); /clerk off takes it back
command-clerk = As a reply: make somebody a clerk, who exports
help-rounds-export = /rounds export 2026-11 (or last week): the ledger of disinfection as Excel, in private
help-report = /report last week: text for the command centre, with Excel in private; its records: /calls last week, /needs last week, /rounds last week
command-report = Text and Excel for the command centre: which days
command-rounds = Today's rounds; week: a picture; export: the ledger

ledger-when = Which days? For example: /rounds export 2026-11, or /rounds export last week; with none, this month
ledger-none = There were no rounds on those days. Try others, for example: /rounds export 2026-11
ledger-for-clerks = Only coordinators and clerks can export the ledger
ledger-sent = The ledger goes to you in private. Nothing there? Write to @{ $username } once, then ask again
ledger-caption =
    { $group }: disinfection ledger, { DATE($from) } to { DATE($to) }
    { ledger-counts }
ledger-title = { $group }: disinfection ledger, { DATE($from) } to { DATE($to) }
ledger-counts = Rounds planned { $planned } · done in time { $done } · logged late { $late } · missed { $missed } · excused { $excused }{ report-open }
ledger-by-hand = Where method or minutes are empty, they were not recorded: please write them in
ledger-date = Date
ledger-number = No.
ledger-area = Area
ledger-point = Point
ledger-planned = Planned
ledger-done = Done at
ledger-operator = Operator
ledger-agent = Agent
ledger-strength = Strength
ledger-method = Method
ledger-minutes = Minutes of action
ledger-proof = Proof (of the round)
ledger-remarks = Remarks
ledger-signature = Checker's signature
ledger-window = { WINDOW($opens, $closes) }
ledger-photos =
    { $photos ->
        [one] { $photos } photo
       *[other] { $photos } photos
    }
ledger-remark = { ROWS($lines) }
ledger-team = Team { $team }
ledger-excused = Excused
ledger-open = Under way
ledger-missed = Missed, no record
ledger-taken = Taken by { $names }
ledger-seen-to = { $name } is on it
ledger-found = The desk was down, and found it { DATE($found) }, { CLOCK($found) }
ledger-late = Logged late: { ledger-logged }
ledger-late-agreed = Logged late: { ledger-logged }; { $by } agreed
ledger-late-waits = Logged late, not agreed yet: { ledger-logged }
ledger-logged =
    { $known ->
        [0] group admin, { DATE($at) }, { CLOCK($at) }
       *[1] { $name }, { DATE($at) }, { CLOCK($at) }
    }
ledger-in-the-way = Problem: { round-problem } ({ $name }, { CLOCK($at) })

# 📋 Xingfuli: Mon 29 Jun 2026 to Sun 5 Jul 2026
report-title = { $group }: { report-days }
report-days =
    { $same ->
        [1] { DATE($from) }
       *[0] { DATE($from) } to { DATE($to) }
    }
report =
    📋 { report-title }
    As of { report-until }:
    { ROWS($rows) }
report-until =
    { $over ->
        [1] { DATE($to) }, 24:00
       *[0] { DATE($until) }, { CLOCK($until) }
    }
report-nothing = No duty calls, requests or rounds are on record yet
report-calls = Duty calls: { $calls } (/calls { $days }){ report-off }. People who came: { $people }, { $times } times, { HOURS($minutes) } hours of service
report-calls-total = Duty calls in all: { $calls }{ report-off }. People: { $people }, { $times } times, { HOURS($minutes) } hours
report-off =
    { $off ->
        [0] { "" }
       *[other] , { $off } of them called off
    }
report-needs = Requests: { $requests } (/needs { $days }){ report-needs-split }
report-needs-total = Requests in all: { $requests }{ report-needs-split }
report-needs-split =
    { $requests ->
        [0] { "" }
       *[other] . { $kinds }. Now: { $stages }
    }
report-kind = { request-kind } { $times }
report-stage = { report-stage-name } { $times }
report-stage-name =
    { $stage ->
        [open] open
        [claimed] claimed
        [delivered] to be confirmed
        [confirmed] confirmed
        [cancelled] cancelled
        [lapsed] nobody was free
       *[unconfirmed] delivered, not confirmed
    }
report-rounds = Rounds planned: { $planned } (/rounds { $days }). In time { $done }, late { $late }, missed { $missed }, excused { $excused }{ report-open }
report-rounds-total = Rounds in all: { $planned }. In time { $done }, late { $late }, missed { $missed }, excused { $excused }{ report-open }
report-open =
    { $open ->
        [0] { "" }
       *[other] , under way { $open }
    }
report-round-stage =
    { $stage ->
        [open] under way
        [done] in time
        [late] logged late
        [missed] missed
       *[excused] excused
    }
report-when = Which days? For example: /report last week, or /report 2026-11, or /report 2026-11-01..2026-11-15
report-ahead = Those days are still to come. For example: /report last week
report-for-clerks = Only coordinators and clerks can see that
report-sent = The Excel goes to you in private. Nothing there? Write to @{ $username } once, then ask again

records-calls = 📋 { report-title }. Duty calls: { $count }{ records-rows }
records-needs = 📋 { report-title }. Requests: { $count }{ records-rows }
records-rounds = 📋 { report-title }. Rounds: { $count }{ records-rows }
records-rows =
    { $count ->
        [0] { "" }
       *[other] { "" }
        { ROWS($rows) }{ records-more }
    }
records-more =
    { $more ->
        [0] { "" }
       *[other] { "" }
        And { $more } more: all of them are in the Excel of /report
    }
records-call = #{ $number } { $place }, { DAY($starts) }, { WINDOW($starts, $ends) }: { records-came }
records-came =
    { $off ->
        [1] called off
       *[0] came { $arrived } · hours { HOURS($minutes) }
    }
records-need = { request-name }{ needs-place }, { DAY($asked) }, { CLOCK($asked) }: { report-stage-name }
records-round = #{ $number } { $area }, { DAY($opens) }, { WINDOW($opens, $closes) }: { $done }/{ $points } { report-round-stage }

call-sheet = Call #{ $number }
needs-sheet = Requests
book-summary = Summary
book-calls = Duty calls
book-needs = Requests
book-rounds = Rounds
book-figure = Figure
book-these = These days
book-total = In all
book-calls-all = Duty calls
book-calls-off = of them called off
book-people = People who came
book-times = Times that somebody came
book-hours = Hours of service
book-needs-all = Requests
book-needs-of = Requests: { request-kind }
book-needs-that = Requests now { report-stage-name }
book-rounds-all = Rounds planned
book-rounds-that = Rounds: { report-round-stage }
book-number = No.
book-place = Where
book-purpose = What for
book-starts = From
book-ends = To
book-needed = Needed
book-coming = Coming
book-arrived = Came
book-called-off = called off
book-remarks = Remarks
book-kind = Kind
book-urgent = Urgent
book-building = Building
book-asked = Asked
book-stage = Now
book-ended = Ended
book-area = Area
book-points-done = Points done
book-points = Points

## What the clock promises: /zone, what is held at night, what fell due while the desk was down

help-zone = /zone Asia/Urumqi: a time zone of this group's own; /zone tells the present one, /zone off takes the desk's
command-zone = The time zone of this group
zone-in-group = A time zone is a group's: send it there, such as /zone Asia/Urumqi
zone-is = The time zone of this group is { $zone }; now it is { DAY($at) }, { CLOCK($at) }. To change it: /zone Asia/Urumqi; for the desk's: /zone off
zone-set = The time zone of this group is { $zone } now: { DAY($at) }, { CLOCK($at) }. Calls, rounds and reminders go by that clock
zone-unknown =
    { $found ->
        [0] There is no time zone "{ $typed }". For example: /zone Asia/Urumqi
       *[other] There is no time zone "{ $typed }"; the nearest: { $near }. For example: /zone Asia/Urumqi
    }

# In private: what could wait during the night, in one message in the morning
held-said =
    🌅 What could wait during the night:
    { ROWS($lines) }{ held-more }
held-more =
    { $more ->
        [0] { "" }
       *[other] { "" }
        and { $more } more
    }
held-call = { $group }: call #{ $number } has news, see its card above
held-request = { $group }: request #{ $number } has news, see its card above
held-round = { $group }: round #{ $number }, see its card above
held-missed = { $group }: a round was missed, see the card above
held-stop = { $group }: the desk was down for a while, see the message above

# To a coordinator in private: what fell due while the desk was down, all in one
stop-title = ⏸ The desk was down. In { $group } this fell due, found { WHEN($found) }:
stop-row = { stop-what }{ stop-number }{ stop-name }: due { WHEN($due) }, { stop-outcome }
stop-number =
    { $number ->
        [0] { "" }
       *[other] { " " }#{ $number }
    }
stop-name =
    { $named ->
        [0] { "" }
       *[other] { " " }{ $name }
    }
stop-outcome =
    { $outcome ->
        [said] done { WHEN($found) }
       *[missed] not sent, too late
    }
stop-what =
    { $kind ->
        [call-evening] Reminder of the evening before
        [call-soon] Reminder before the start
        [call-short] People missing
        [call-again] Urgent call again
        [call-nudge] Question to who is late
        [call-late] Who is late
        [call-ended] End of a call
        [request-waiting] Word to who asked
        [request-lift] Request nobody took, shown again
        [request-assign] Request nobody took, to coordinators
        [request-unopened] Request taken back unopened
        [request-silent] Question to who has the request
        [request-overdue] Who has the request is silent
        [request-again] Second question whether it arrived
        [request-unconfirmed] Request nobody confirmed
        [request-lapse] Request lapsed
        [round-untaken] Round nobody took
        [round-unfinished] Round nearly over
       *[rounds-week] The picture of the week
    }
stop-more =
    { $more ->
        [0] { "" }
       *[other] and { $more } more
    }

## Rounds: /rounds, /rounds week

help-rounds = /rounds: how today's disinfection rounds stand
help-rounds-pin = /rounds pin: pin today's rounds; /rounds unpin takes them off
help-rounds-week = /rounds week (or week last): a picture of the week's rounds, in private; coordinators get it every Monday morning

# 🧴 Today, Fri 3 Jul: 4 rounds, 1 done, 1 missed
rounds-today =
    🧴 { rounds-today-title }
    { ROWS($rows) }{ rounds-today-more }
# 🧴 Xingfuli. Today, Fri 3 Jul: 4 rounds, 1 done, 1 missed
rounds-today-of =
    🧴 { $group }. { rounds-today-title }
    { ROWS($rows) }{ rounds-today-more }
rounds-today-title =
    { $missed ->
        [0] { DAY($at) }: { rounds-counted }, { $done } done
       *[other] { DAY($at) }: { rounds-counted }, { $done } done, { $missed } missed
    }
rounds-counted =
    { $planned ->
        [one] { $planned } round
       *[other] { $planned } rounds
    }
rounds-today-more =
    { $more ->
        [0] { "" }
       *[other] { "" }
        and { $more } more
    }
rounds-today-area = { $area }
# ✅ 08:00 12/12 Zhao Qiang, Qian Jin and others (3)
rounds-today-row =
    { $state ->
        [planned] ⏳ { WINDOW($opens, $closes) }
        [open] 🔸 { WINDOW($opens, $closes) }{ rounds-today-open }
        [done] ✅ { WHEN($opens) }{ rounds-today-points }{ rounds-today-names }
        [late] ☑️ { WHEN($opens) } logged late{ rounds-today-points }{ rounds-today-names }
        [missed] ❌ { WHEN($opens) } missed{ rounds-today-points }{ rounds-today-names }
       *[excused] ➖ { WHEN($opens) } excused
    }
rounds-today-open =
    { $takers ->
        [0] { " " }not taken
       *[other] { rounds-today-points }{ rounds-today-names }
    }
rounds-today-points =
    { $points ->
        [0] { "" }
       *[other] { " " }{ $done }/{ $points }
    }
rounds-today-names =
    { $takers ->
        [0] { "" }
        [1] { " " }{ $names }
        [2] { " " }{ $names }
       *[other] { " " }{ $names } and others ({ $takers })
    }
rounds-today-none = 🧴 { DAY($at) }: no disinfection rounds. A coordinator can plan some, such as: /round Dorms daily 08:00,16:00 90m
rounds-none-of-mine = Your groups have no disinfection rounds today
rounds-moved = ⬇️ Today's rounds are below
rounds-no-longer-kept = Rounds are no longer listed here. See them any time: /rounds
rounds-not-pinned = This group has no list of rounds. To get one: /rounds pin
rounds-pin-in-group = The pinned list is for a group, so send it there: /rounds pin
rounds-what = Not understood. Today's: /rounds; a picture of the week: /rounds week, or /rounds week last; the ledger: /rounds export 2026-11

week-when = Which week? For example: /rounds week, or /rounds week last, or /rounds week 2026-11-23
week-none = No disinfection rounds in that week. Try another one, such as: /rounds week last
week-for-clerks = The picture of the week is for coordinators and clerks
week-sent = The picture of the week comes to you in private. Not there? Open @{ $username }, write a word, and try again
week-caption =
    { week-title }
    { week-days }
    { week-counts }
week-title = { $group }: a week of disinfection
week-days = { DATE($from) } to { DATE($to) }, time zone { $zone }
week-counts = planned { $rounds } · done { $done } · logged late { $late } · missed { $missed } · excused { $excused }{ week-counts-open }
week-counts-open =
    { $to-go ->
        [0] { "" }
       *[other] { " " }· to go { $to-go }
    }
week-date = { $day } { month }
week-state =
    { $state ->
        [done] done
        [late] logged late
        [missed] missed
        [excused] excused
        [open] open
       *[planned] to come
    }
week-more = and { $more } more: /rounds export

## Rounds: an area by buttons

plan-title =
    { $known ->
        [1] 📝 { $by } is planning rounds{ plan-title-area }, not saved yet
       *[0] 📝 Planning rounds{ plan-title-area }, not saved yet
    }
plan-title-area =
    { $named ->
        [1] { " " }of { $area }
       *[0] { "" }
    }
plan-title-edit = 📝 Changing the rounds of { $area }
plan-days = { area-days }
plan-times = { $times }
plan-window = { $minutes } minutes each
plan-ask-name = Which area? Tap one, or reply with its name, such as Dorms
plan-ask-points = Which points? Reply with them, such as East 1-12, canteen; or tap below
plan-ask-days = On which days? Tap one, or reply, such as every 3 days
plan-ask-times = At what time? Tap one, or reply, such as 08:00,16:00
plan-ask-window = How long may a round take? Tap one, or reply, such as 90m
plan-ask-agent = Which agent? Tap one, or reply, such as bleach 500 mg/L
plan-type-name = Reply to this message with the name of the area, such as: Dorms
plan-type-points = Reply to this message with the points, such as: East 1-12, canteen
plan-type-days = Reply to this message with the days, such as: daily, every 3 days, mon,wed,fri
plan-type-times = Reply to this message with the times, such as: 08:00,16:00
plan-type-window = Reply to this message with how long, such as: 90m
plan-type-agent = Reply to this message with agent and strength, such as: bleach 500 mg/L
plan-ready = Not saved yet. Tap Save when it is right, or what is to change
plan-edit-which = What is to change? Tap it, or reply with it
plan-noted = Noted
plan-not-ready = Something is missing still: see this message
plan-outcome =
    { $stage ->
        [saved] ✅ Saved, see below
       *[cancelled] Cancelled: nothing was saved or changed
    }
plan-gone = This draft is gone: saved, cancelled, or a day old. To plan rounds, send /round
plan-of-another = { $name } is filling this in. To plan rounds yourself, send /round
button-plan-place = { $place }
button-plan-no-points = No points
button-plan-usual = Daily 08:00, 16:00, 90 minutes each
button-plan-days = { area-days }
button-plan-times = { $times }
button-plan-minutes = { $minutes } minutes
button-plan-agent = { $agent }
button-plan-no-agent = No agent
button-plan-field-name = Name
button-plan-field-points = Points
button-plan-field-days = Days
button-plan-field-times = Times
button-plan-field-window = Length
button-plan-field-agent = Agent

## How the desk is (/status for the owners, and what they are told without asking)

status-owners-only = Only the owners of this desk can do that, in private with me: /status
help-status = /status: how the desk is
command-status = How the desk is
# Ten lines, from here to status-backup
status-title =
    { $well ->
        [1] ✅ All is well
       *[0] ⚠️ Something needs a look
    }
status-receiving =
    { $mode ->
        [webhook] Receiving (webhook)
       *[polling] Receiving (polling)
    }: { $well ->
        [1] well
       *[0] not possible
    }; started { DAY($started) }, { CLOCK($started) }
status-heard = { $updates } updates since then, the last one { DAY($at) }, { CLOCK($at) }
status-heard-nothing = No update since then
status-inbox = Waiting to be handled: { $waiting }; for an answer of Telegram's: { $postponed }
status-parked =
    { $parked ->
        [0] Nothing that could not be handled
       *[other] Could not be handled: { $parked }, see /parked
    }
status-sent = All has been sent
status-unsent = Waiting to be sent: { $count }, the oldest since { DAY($since) }, { CLOCK($since) }
status-answered = { $taps } taps, 99 % answered within { $milliseconds } ms
status-answered-late = { $taps } taps, some answered after more than 15 seconds
status-no-taps = No tap since the start
status-calls = { $calls } calls of Telegram, all of them went well
status-calls-failed = { $calls } calls of Telegram, { $failed } failed: { $worst }
# One of the line above: sendMessage 429 × 3
status-call = { $method } { $result } × { $count }
status-late = Slowed down by Telegram { $floods } times; what fell due was at most { $seconds } s late
status-backup = Newest copy: { DAY($at) }, { CLOCK($at) }
status-backup-failing = No copy could be made since { DAY($since) }, { CLOCK($since) }: { $reason }
status-no-backup = No copies are made by the clock

# To the owners without being asked, once an hour at most
alarm-title = ⚠️ The desk needs a look (/status shows all)
alarm-unsent = { $count } could not be sent, the oldest for { $minutes } minutes
alarm-parked = { $parked } could not be handled: /parked lists them, /parked retry tries again
alarm-backup = No copy could be made since { DAY($since) }, { CLOCK($since) }: { $reason }
