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
    { $open ->
        [0] 📢 Volunteers needed #{ $number } ({ $group }): over
       *[other] 📢 Volunteers needed #{ $number } ({ $group })
    }
call-mine-silent = You have not answered yet
call-mine-coming = You: coming 🚶
# A reminder before the start, and a question after it
call-mine-reminded = ⏰ A reminder: you said you would come. Tap “Check in” when you are there, “Can't” if you can't
call-mine-nudged = ⏰ It has begun, and you are not checked in. Tap “Check in” if you are there, “Can't” if you can't; that is all right
call-mine-cant = You: can't come
call-mine-arrived = You: checked in { CLOCK($arrived) } ✅
call-mine-left = You: checked in { CLOCK($arrived) }, out { CLOCK($left) } ✅
call-reserve-mine = { $group }: #{ $number } { $place }, { CLOCK($starts) } has enough people; you are number { $rank } in reserve and will hear of an opening
call-moved-up = { $group }: somebody dropped out of #{ $number }, so you are in. { $place }, { DAY($starts) }, { WINDOW($starts, $ends) }. Can't make it? Reply "can't"
# Who is still checked in at the end is checked out by the clock, and asked once, in private
parting-asked =
    📢 { $group }: #{ $number } is over
    { $place }, { DAY($day) }
    You checked in at { CLOCK($arrived) } and never out, so { CLOCK($left) } is noted for now. Is that right?
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
call-overlap = Noted: #{ $number } { $place }, { CLOCK($starts) }. Thank you. You also said yes to #{ $other } { $elsewhere } at the same time: tap “Can't” where you can't be
call-overlap-asked = Noted: #{ $number } { $place }, { CLOCK($starts) }. Thank you. You also said yes to #{ $other } { $elsewhere } at the same time: which one? Tap it in our private chat
call-reserve = Noted: #{ $number } { $place }, { CLOCK($starts) }. Thank you. There are enough; you are number { $rank } in reserve and will hear of an opening
call-absent = Noted: #{ $number }, not there
call-over = #{ $number } is over and no longer changes
call-not-checked-in = #{ $number }: you are not checked in, so there is nothing to check out
call-corrected = Corrected: #{ $number }
button-gone = this button no longer works
too-fast = Too fast: this tap was not counted. Please wait { $seconds } s

## The register of volunteers

register-title = 🙋 Volunteers on the register: { $people }
register-how = Willing to help? One tap, and you are asked when volunteers are needed
button-join = I volunteer
button-leave = Not any more
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
silent-title = #{ $number } { $place }, { CLOCK($starts) }: no answer yet. Coming or not?
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
behalf-out = { $name }: checked out { CLOCK($at) } (#{ $number }, on their behalf)
behalf-in-mine = { $group }: a coordinator checked you in at { CLOCK($at) } for #{ $number } { $place }. Please check out when you go
behalf-out-mine = { $group }: a coordinator checked you out at { CLOCK($at) } of #{ $number } { $place }. Thank you
behalf-not-there = #{ $number }: { $name } is not checked in, so there is nothing to check out. To check in: /in { $number } { $name }
behalf-in-group = Checking somebody in is done in the group: /in 12 Zhang Wei
behalf-which = Which call? Write its number, for example: /in 12 Zhang Wei
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
roll-how = Tap who is there; a slip: tap again
roll-nobody = Nobody said they are coming yet
roll-expected = ▫️ { $name }
roll-present = ✅ { $name }
roll-left = ☑️ { $name } (checked out)
roll-not-there = ✖️ { $name } (not there)
button-rest-absent = The rest are absent
button-page = Page { $page }/{ $pages }
roll-call-sent = The list of #{ $number } is in your private chat
roll-call-tried = The list of #{ $number } is in your private chat. Not there? Open my profile and press Start, then tap “Roll call” again
roll-call-in-private = Open my profile and press Start first, then tap “Roll call”: the list goes to you alone
roll-call-too-early = #{ $number } begins at { CLOCK($starts) }, so nobody is absent yet
roll-has-left = { $name } has checked out. Back again? In the group: /in { $number } { $name }
roll-absent = Noted: { $name } is not there (#{ $number })
roll-rest-absent =
    { $people ->
        [one] Noted: the other { $people } is absent (#{ $number })
       *[other] Noted: the other { $people } are absent (#{ $number })
    }

## Guests

guest-asked = The coordinators of #{ $number } are asked; you hear from me as soon as they agree
guest-let-in = { $group }: the coordinators of #{ $number } are glad to have you. When you are there, tap “Check in” below the call
guest-turned-away = #{ $number } needs nobody else this time. Thank you for offering
guest-unheard = #{ $number } belongs to a group that you are not in, and its coordinators can't be reached right now. Join the group first, and tap a button of the board there once
guest-card =
    { $stage ->
        [waiting] { $group }: { $name } is not in the group and would like to come to #{ $number } { $place }. Let them in?
        [let_in] { $group }: { $name } comes to #{ $number } { $place } as a guest
       *[turned_away] { $group }: { $name } wanted to come to #{ $number } { $place }, and was not let in
    }
button-let-in = Let them in
button-turn-away = No
guest-is-in = { $name } may come, and was told
guest-is-out = { $name } is not let in, and was told kindly

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
sheet-by-clock = the clock, at the end
sheet-by-coordinator = { $name }, for them
sheet-by-admin = a group admin, for them
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

draft-title = 📝 { $name } is asking for volunteers
draft-title-anonymous = 📝 A group admin is asking for volunteers
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
draft-not-ready = That time is over. Please choose again
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
call-edited = ✏️ #{ $number } is changed: { $changes }
call-changed = { $group }: #{ $number }, which you said yes to, is changed: { $changes }. Can't make it? Reply "can't"
call-moved-down = { $group }: #{ $number } is changed: { $changes }. You are number { $place } in reserve now and will hear of an opening
edit-in-group = A call is changed in its group, for example: /call edit 12 8
edit-which = Which one? Write its number, for example: /call edit 12 8
edit-nothing = #{ $number } is like that already. Write what should change, for example: /call edit { $number } 8
edit-below-arrived = { $arrived } have arrived at #{ $number }, so it can't need fewer. For example: /call edit { $number } { $arrived }
edit-window-past = That time is over. For example: /call edit { $number } now+2h
# A mistake while changing a call, or step by step: $number is 0 when nothing is posted yet
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
calls-unpinnable = The list is there, but I may not pin it. Let me pin messages in the group's settings and send /calls pin again; or an admin pins it by hand
pin-in-group = The pinned list is for a group, so send it there: /calls pin

## Two calls at the same time: asked once, in private

# The three lines are one message
overlap-one = { $group }: you said yes to #{ $number } { $place }, { DAY($starts) }, { WINDOW($starts, $ends) }
overlap-other = At the same time, in { $group }: #{ $number } { $place }, { DAY($starts) }, { WINDOW($starts, $ends) }
overlap-which = Which one is it?
overlap-gone = #{ $number } and #{ $other } are not in each other's way any more
overlap-one-chosen = Noted: you go to #{ $number } { $place }, not to #{ $other }
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
help-me = /me: my duties (in private)
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
