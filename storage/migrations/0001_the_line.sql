-- The line from a tap to a record to a message: what arrived, what is to leave, who is who, and the duty calls.
-- Moments are UTC text of fixed width (storage/moments.py). Telegram's ids need 64 bits.

CREATE TABLE desk (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  claim_digest TEXT,  -- of the one-time code that makes the first owner; NULL when there is nothing to claim
  menu_digest TEXT    -- of the command menu that Telegram was last given
) STRICT;
INSERT INTO desk (id) VALUES (1);

-- People and groups ------------------------------------------------------------------------------------------------

CREATE TABLE person (
  id INTEGER PRIMARY KEY,  -- Telegram's
  name TEXT NOT NULL,
  language TEXT CHECK (language IN ('zh', 'en', 'zh+en')),  -- NULL: never chose one
  reach TEXT NOT NULL DEFAULT 'unknown' CHECK (reach IN ('unknown', 'never', 'reached', 'blocked', 'gone')),
  seen_at TEXT NOT NULL,
  taps INTEGER NOT NULL DEFAULT 0 CHECK (taps >= 0),  -- since taps_since
  taps_since TEXT NOT NULL
) STRICT;

CREATE TABLE owner (
  person_id INTEGER PRIMARY KEY,
  since TEXT NOT NULL
) STRICT;

CREATE TABLE chat_group (
  chat_id INTEGER PRIMARY KEY,  -- Telegram's; changes when the group becomes a supergroup
  former_id INTEGER UNIQUE,     -- what it was before that; a group becomes a supergroup once
  title TEXT NOT NULL,
  language TEXT CHECK (language IN ('zh', 'en', 'zh+en')),  -- NULL: the desk's
  greeted_at TEXT,
  registered_at TEXT,
  admins_at TEXT,  -- when Telegram was last asked who the admins are, or told a change
  left_at TEXT,    -- the bot was removed
  muted_at TEXT    -- the right to post was taken, and the coordinators were told
) STRICT;

CREATE TABLE admin (
  chat_id INTEGER NOT NULL REFERENCES chat_group (chat_id) ON UPDATE CASCADE ON DELETE CASCADE,
  person_id INTEGER NOT NULL,
  PRIMARY KEY (chat_id, person_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE coordinator (
  chat_id INTEGER NOT NULL REFERENCES chat_group (chat_id) ON UPDATE CASCADE ON DELETE CASCADE,
  person_id INTEGER NOT NULL,
  granted_by INTEGER,  -- NULL: an anonymous admin of the group
  granted_at TEXT NOT NULL,
  PRIMARY KEY (chat_id, person_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE membership (
  chat_id INTEGER NOT NULL REFERENCES chat_group (chat_id) ON UPDATE CASCADE ON DELETE CASCADE,
  person_id INTEGER NOT NULL,
  stage TEXT NOT NULL CHECK (stage IN ('member', 'guest', 'left')),
  seen_at TEXT NOT NULL,
  volunteer_since TEXT,  -- on the group's register; NULL: not
  PRIMARY KEY (chat_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX membership_of_person ON membership (person_id);

-- Who opened a call by its link without being in its group, and what a coordinator said to that.
CREATE TABLE guest (
  id INTEGER PRIMARY KEY,
  chat_id INTEGER NOT NULL REFERENCES chat_group (chat_id) ON UPDATE CASCADE ON DELETE CASCADE,
  person_id INTEGER NOT NULL REFERENCES person (id),
  call_id INTEGER NOT NULL REFERENCES duty_call (id),  -- the one that they opened first
  stage TEXT NOT NULL DEFAULT 'waiting' CHECK (stage IN ('waiting', 'let_in', 'turned_away')),
  decided_by INTEGER,
  decided_at TEXT,
  UNIQUE (chat_id, person_id),
  CHECK ((stage = 'waiting') = (decided_at IS NULL)),
  CHECK ((stage = 'waiting') = (decided_by IS NULL))
) STRICT;

-- What arrived -----------------------------------------------------------------------------------------------------

CREATE TABLE inbox (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  update_id INTEGER UNIQUE,  -- NULL: an answer or a failure that the sender brought back
  body TEXT NOT NULL,        -- JSON, as it came; nothing once it is settled
  received_at TEXT NOT NULL,
  stage TEXT NOT NULL DEFAULT 'waiting' CHECK (stage IN ('waiting', 'postponed', 'settled', 'parked')),
  settled_at TEXT,
  errand_id INTEGER,         -- the question that it waits for
  postponed INTEGER NOT NULL DEFAULT 0 CHECK (postponed >= 0),
  reason TEXT,
  CHECK ((stage = 'settled') = (settled_at IS NOT NULL)),
  CHECK ((stage = 'postponed') = (errand_id IS NOT NULL)),
  CHECK ((stage = 'parked') = (reason IS NOT NULL))
) STRICT;
CREATE INDEX inbox_waiting ON inbox (id) WHERE stage = 'waiting';
CREATE INDEX inbox_postponed ON inbox (errand_id) WHERE stage = 'postponed';
CREATE INDEX inbox_parked ON inbox (id) WHERE stage = 'parked';
CREATE INDEX inbox_settled ON inbox (settled_at) WHERE stage = 'settled';

-- What is to leave -------------------------------------------------------------------------------------------------

CREATE TABLE outbox (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('notice', 'file', 'react', 'delete', 'rewrite', 'pin', 'unpin', 'admins', 'member', 'menu')),
  chat_id INTEGER NOT NULL,  -- 0: nobody's chat, as for the menu
  urgency INTEGER NOT NULL CHECK (urgency BETWEEN 0 AND 3),
  body TEXT NOT NULL,        -- JSON of what is said or asked
  language TEXT NOT NULL,    -- of whoever reads it
  due_at TEXT NOT NULL,      -- not before
  created_at TEXT NOT NULL,
  stage TEXT NOT NULL DEFAULT 'waiting' CHECK (stage IN ('waiting', 'sent', 'dropped')),
  tries INTEGER NOT NULL DEFAULT 0 CHECK (tries >= 0),
  message_id INTEGER,
  reason TEXT,
  settled_at TEXT,
  CHECK ((stage = 'waiting') = (settled_at IS NULL)),
  CHECK ((stage = 'dropped') = (reason IS NOT NULL))
) STRICT;
CREATE INDEX outbox_waiting ON outbox (due_at) WHERE stage = 'waiting';
CREATE INDEX outbox_waiting_in_chat ON outbox (chat_id) WHERE stage = 'waiting';
CREATE INDEX outbox_settled ON outbox (settled_at) WHERE stage <> 'waiting';

CREATE TABLE board (
  kind TEXT NOT NULL,
  thing_id INTEGER NOT NULL,
  audience TEXT NOT NULL,  -- 'group', or the id of the person who has it in private
  chat_id INTEGER NOT NULL,
  thread_id INTEGER,
  message_id INTEGER,      -- NULL: not posted yet, or lost
  wanted INTEGER NOT NULL DEFAULT 1,
  drawn INTEGER NOT NULL DEFAULT 0 CHECK (drawn <= wanted),
  shown TEXT,              -- digest of what stands there: an edit that changes nothing is not sent
  loud INTEGER NOT NULL CHECK (loud IN (0, 1)),
  urgency INTEGER NOT NULL CHECK (urgency BETWEEN 0 AND 3),
  due_at TEXT NOT NULL,    -- not before
  tries INTEGER NOT NULL DEFAULT 0 CHECK (tries >= 0),
  lost INTEGER NOT NULL DEFAULT 0 CHECK (lost IN (0, 1)),      -- its message was deleted by hand once before
  pinned INTEGER NOT NULL DEFAULT 0 CHECK (pinned IN (0, 1)),  -- at the top of its group
  PRIMARY KEY (kind, thing_id, audience)
) STRICT, WITHOUT ROWID;
CREATE INDEX board_changed ON board (due_at) WHERE drawn < wanted;
CREATE INDEX board_in_chat ON board (chat_id);

-- How fast the desk may still speak in a chat (domain/pace.py).
CREATE TABLE pace (
  chat_id INTEGER PRIMARY KEY,
  next_at TEXT NOT NULL,      -- no message before
  full_at TEXT NOT NULL,      -- when the budget of the group is full again
  paused_until TEXT NOT NULL  -- Telegram asked to wait
) STRICT;

-- How often a group's phones sounded, and how often a person was written to unprompted, by the day of the desk's zone.
CREATE TABLE sound (
  chat_id INTEGER NOT NULL,
  day TEXT NOT NULL,
  sounds INTEGER NOT NULL CHECK (sounds > 0),
  PRIMARY KEY (chat_id, day)
) STRICT, WITHOUT ROWID;

-- What the desk keeps ----------------------------------------------------------------------------------------------

CREATE TABLE number (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- one series a desk: #12 names one thing
  kind TEXT NOT NULL
) STRICT;

CREATE TABLE duty_call (
  id INTEGER PRIMARY KEY REFERENCES number (id),
  chat_id INTEGER NOT NULL REFERENCES chat_group (chat_id) ON UPDATE CASCADE,
  thread_id INTEGER,
  needed INTEGER NOT NULL CHECK (needed BETWEEN 1 AND 999),
  starts_at TEXT NOT NULL,
  ends_at TEXT NOT NULL,
  place TEXT NOT NULL CHECK (place <> ''),
  purpose TEXT NOT NULL,
  urgent INTEGER NOT NULL DEFAULT 0 CHECK (urgent IN (0, 1)),  -- it was said to be
  asked INTEGER NOT NULL DEFAULT 0 CHECK (asked >= 0),  -- how often the silent were asked
  posted_by INTEGER,  -- NULL: an anonymous admin of the group
  posted_at TEXT NOT NULL,
  closed_at TEXT,     -- NULL: open
  closed_by INTEGER,  -- NULL: the clock, or an anonymous admin
  CHECK (starts_at < ends_at),
  CHECK (closed_by IS NULL OR closed_at IS NOT NULL)
) STRICT;
CREATE INDEX duty_call_of_group ON duty_call (chat_id, id);
CREATE INDEX duty_call_open ON duty_call (ends_at) WHERE closed_at IS NULL;
CREATE INDEX duty_call_open_in_group ON duty_call (chat_id, starts_at) WHERE closed_at IS NULL;

-- What a coordinator changed of a call after it was posted: nothing is rewritten silently.
CREATE TABLE call_change (
  id INTEGER PRIMARY KEY,
  call_id INTEGER NOT NULL REFERENCES duty_call (id),
  changed_by INTEGER,  -- NULL: an anonymous admin
  changed_at TEXT NOT NULL,
  field TEXT NOT NULL CHECK (field IN ('needed', 'window', 'place', 'purpose')),
  was TEXT NOT NULL
) STRICT;
CREATE INDEX call_change_of_call ON call_change (call_id);

-- A call that a coordinator puts together by buttons, or what is to change of one that is posted.
CREATE TABLE call_draft (
  id INTEGER PRIMARY KEY,
  chat_id INTEGER NOT NULL REFERENCES chat_group (chat_id) ON UPDATE CASCADE ON DELETE CASCADE,
  thread_id INTEGER,
  begun_by INTEGER,  -- NULL: an anonymous admin
  begun_at TEXT NOT NULL,
  edits INTEGER REFERENCES duty_call (id),  -- the call that it changes; NULL: it is to be a new one
  needed INTEGER CHECK (needed BETWEEN 1 AND 999),
  starts_at TEXT,
  ends_at TEXT,
  place TEXT CHECK (place <> ''),
  purpose TEXT,
  asked TEXT CHECK (asked IN ('needed', 'window', 'place', 'purpose')),  -- again, although it was said
  stage TEXT NOT NULL DEFAULT 'open' CHECK (stage IN ('open', 'posted', 'cancelled')),
  call_id INTEGER REFERENCES duty_call (id),  -- that it became
  CHECK (starts_at < ends_at),
  CHECK ((starts_at IS NULL) = (ends_at IS NULL)),
  CHECK ((stage = 'posted') = (call_id IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX call_draft_open ON call_draft (chat_id, coalesce(begun_by, 0)) WHERE stage = 'open';

-- Each thing that was said of a volunteer and a call; what is edited away stays, void.
CREATE TABLE answer (
  id INTEGER PRIMARY KEY,
  call_id INTEGER NOT NULL REFERENCES duty_call (id),
  person_id INTEGER NOT NULL REFERENCES person (id),
  meaning TEXT NOT NULL CHECK (meaning IN ('coming', 'cant', 'arrived', 'left', 'absent', 'stayed')),
  said_at TEXT NOT NULL,
  expected_at TEXT,        -- when they said they would be there
  running_late INTEGER NOT NULL DEFAULT 0 CHECK (running_late IN (0, 1)),
  arrived_at TEXT,         -- from when to when they were there, in place of what was recorded
  left_at TEXT,
  said_by TEXT NOT NULL DEFAULT 'self' CHECK (said_by IN ('self', 'coordinator', 'clock')),
  by_id INTEGER,           -- the coordinator; NULL: an anonymous admin
  chat_id INTEGER,         -- the message that said it; NULL: a tap
  message_id INTEGER,
  void_at TEXT,            -- when an edit took it back
  CHECK ((chat_id IS NULL) = (message_id IS NULL)),
  CHECK (meaning = 'coming' OR (expected_at IS NULL AND running_late = 0)),
  CHECK ((meaning = 'stayed') = (arrived_at IS NOT NULL AND left_at IS NOT NULL)),
  CHECK (arrived_at < left_at),
  CHECK (message_id IS NOT NULL OR void_at IS NULL),
  CHECK (by_id IS NULL OR said_by = 'coordinator'),
  CHECK (meaning <> 'absent' OR said_by = 'coordinator')
) STRICT;
CREATE INDEX answer_of_person ON answer (call_id, person_id) WHERE void_at IS NULL;
CREATE UNIQUE INDEX answer_by_message ON answer (chat_id, message_id) WHERE message_id IS NOT NULL AND void_at IS NULL;

-- How each person stands towards a call: folded from their answers, in the same transaction (domain/duty_call.py).
CREATE TABLE attendance (
  call_id INTEGER NOT NULL REFERENCES duty_call (id),
  person_id INTEGER NOT NULL REFERENCES person (id),
  coming_since TEXT,  -- said so or arrived, and did not say "can't" after it; NULL: not coming
  cant INTEGER NOT NULL CHECK (cant IN (0, 1)),
  absent INTEGER NOT NULL CHECK (absent IN (0, 1)),
  expected_at TEXT,
  running_late INTEGER NOT NULL CHECK (running_late IN (0, 1)),
  reminded_at TEXT,     -- of the start, by the clock; once
  nudged_at TEXT,       -- after the start, by the clock; once
  stays TEXT NOT NULL,  -- JSON: [[arrived, left or null, whether the clock said so], ...]
  PRIMARY KEY (call_id, person_id),
  CHECK (cant = 0 OR coming_since IS NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX attendance_of_person ON attendance (person_id);
CREATE INDEX attendance_coming ON attendance (call_id, coming_since) WHERE coming_since IS NOT NULL;

-- A coordinator named somebody whose name fits several: until a button says who was meant.
CREATE TABLE namesake (
  id INTEGER PRIMARY KEY,
  call_id INTEGER NOT NULL REFERENCES duty_call (id),
  arriving INTEGER NOT NULL CHECK (arriving IN (0, 1)),  -- 0: leaving
  name TEXT NOT NULL CHECK (name <> ''),
  asked_at TEXT NOT NULL
) STRICT;

-- What the clock will say of a call (domain/call_reminder.py); each is settled once.
CREATE TABLE reminder (
  call_id INTEGER NOT NULL REFERENCES duty_call (id),
  kind TEXT NOT NULL CHECK (kind IN ('evening', 'soon', 'short', 'again', 'nudge', 'late')),
  due_at TEXT NOT NULL,
  helps_until TEXT NOT NULL,
  stage TEXT NOT NULL DEFAULT 'waiting' CHECK (stage IN ('waiting', 'said', 'missed', 'dropped')),
  settled_at TEXT,
  PRIMARY KEY (call_id, kind, due_at),
  CHECK ((stage = 'waiting') = (settled_at IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX reminder_waiting ON reminder (due_at) WHERE stage = 'waiting';

-- A reply that looked like an answer and was not understood, until its buttons say what was meant.
CREATE TABLE draft (
  kind TEXT NOT NULL,
  thing_id INTEGER NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person (id),
  body TEXT NOT NULL,
  made_at TEXT NOT NULL,
  PRIMARY KEY (kind, thing_id, person_id)
) STRICT, WITHOUT ROWID;
