-- Disinfection rounds: what is to be treated and when, and each round as it went.

CREATE TABLE area (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  chat_id INTEGER NOT NULL REFERENCES chat_group (chat_id) ON UPDATE CASCADE,
  thread_id INTEGER,
  name TEXT NOT NULL CHECK (name <> ''),
  agent TEXT NOT NULL DEFAULT '',    -- with its strength
  team TEXT NOT NULL DEFAULT '',
  times TEXT NOT NULL,               -- 08:00,16:00 by the clock on the wall
  begins TEXT NOT NULL,              -- a date: no day before it; every third day counts from it
  every INTEGER NOT NULL DEFAULT 1 CHECK (every BETWEEN 1 AND 365),  -- days
  weekdays TEXT NOT NULL DEFAULT '', -- 0,2,4; 0 is Monday
  dates TEXT NOT NULL DEFAULT '',    -- these days and no others
  until TEXT,                        -- a date: no day after it
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 1440),  -- how long its window is
  stage TEXT NOT NULL DEFAULT 'active' CHECK (stage IN ('active', 'paused', 'ended')),
  settled_until TEXT NOT NULL,       -- up to this moment every occurrence has become a round
  next_at TEXT,                      -- when the next one opens; NULL: none is to come, or it is paused
  made_by INTEGER,                   -- NULL: an anonymous admin
  made_at TEXT NOT NULL,
  CHECK (every = 1 OR (weekdays = '' AND dates = '')),
  CHECK (stage = 'active' OR next_at IS NULL)
) STRICT;
CREATE UNIQUE INDEX area_name ON area (chat_id, name) WHERE stage <> 'ended';
CREATE INDEX area_due ON area (next_at) WHERE next_at IS NOT NULL;

CREATE TABLE area_point (
  area_id INTEGER NOT NULL REFERENCES area (id),
  position INTEGER NOT NULL CHECK (position > 0),
  name TEXT NOT NULL CHECK (name <> ''),
  PRIMARY KEY (area_id, position)
) STRICT, WITHOUT ROWID;

-- On one day it is otherwise: at other times, or (no times) not at all. The schedule stays as it is.
CREATE TABLE area_exception (
  area_id INTEGER NOT NULL REFERENCES area (id),
  day TEXT NOT NULL,
  times TEXT NOT NULL,
  said TEXT NOT NULL,                -- as the coordinator said it
  made_by INTEGER,
  made_at TEXT NOT NULL,
  PRIMARY KEY (area_id, day)
) STRICT, WITHOUT ROWID;

-- The rounds of a group that open together: one message.
CREATE TABLE slot (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  chat_id INTEGER NOT NULL REFERENCES chat_group (chat_id) ON UPDATE CASCADE,
  thread_id INTEGER,
  opens_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX slot_moment ON slot (chat_id, coalesce(thread_id, 0), opens_at);

CREATE TABLE round (
  id INTEGER PRIMARY KEY REFERENCES number (id),
  area_id INTEGER NOT NULL REFERENCES area (id),
  slot_id INTEGER NOT NULL REFERENCES slot (id),
  agent TEXT NOT NULL,
  team TEXT NOT NULL,
  opens_at TEXT NOT NULL,
  closes_at TEXT NOT NULL,
  stage TEXT NOT NULL DEFAULT 'open' CHECK (stage IN ('open', 'done', 'late', 'missed', 'excused')),
  settled_at TEXT,
  found_at TEXT,                     -- the desk was down in its window, and found it then
  excuse TEXT NOT NULL DEFAULT '',   -- why it was not to be done
  handled_by INTEGER,                -- the coordinator who sees to what was missed
  CHECK (opens_at < closes_at),
  CHECK ((stage = 'open') = (settled_at IS NULL)),
  CHECK (handled_by IS NULL OR stage <> 'open')
) STRICT;
CREATE UNIQUE INDEX round_once ON round (area_id, opens_at);
CREATE INDEX round_of_slot ON round (slot_id);
CREATE INDEX round_open ON round (closes_at) WHERE stage = 'open';
CREATE INDEX round_by_day ON round (opens_at);
CREATE INDEX round_found ON round (found_at) WHERE found_at IS NOT NULL;

CREATE TABLE round_point (
  round_id INTEGER NOT NULL REFERENCES round (id),
  position INTEGER NOT NULL CHECK (position > 0),
  name TEXT NOT NULL,                -- empty: the area itself
  done_at TEXT,
  done_by INTEGER REFERENCES person (id),
  late INTEGER NOT NULL DEFAULT 0 CHECK (late IN (0, 1)),
  said_in TEXT,                      -- the message that says so, where it was typed: chat:message
  PRIMARY KEY (round_id, position),
  CHECK ((done_at IS NULL) = (done_by IS NULL)),
  CHECK (late = 0 OR done_at IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE TABLE round_taker (
  round_id INTEGER NOT NULL REFERENCES round (id),
  person_id INTEGER NOT NULL REFERENCES person (id),
  taken_at TEXT NOT NULL,
  handed_in INTEGER NOT NULL DEFAULT 0 CHECK (handed_in IN (0, 1)),
  PRIMARY KEY (round_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX round_taker_of_person ON round_taker (person_id);

CREATE TABLE round_problem (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  round_id INTEGER NOT NULL REFERENCES round (id),
  problem TEXT NOT NULL CHECK (problem IN ('locked', 'no_agent', 'nobody', 'other')),
  told_by INTEGER NOT NULL REFERENCES person (id),
  told_at TEXT NOT NULL
) STRICT;
CREATE INDEX round_problem_of_round ON round_problem (round_id);

-- Photos that prove a round, by Telegram's file id.
CREATE TABLE round_proof (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  round_id INTEGER NOT NULL REFERENCES round (id),
  file_id TEXT NOT NULL CHECK (file_id <> ''),
  album TEXT,                        -- Telegram's id of the photos that were sent together
  sent_by INTEGER NOT NULL REFERENCES person (id),
  sent_at TEXT NOT NULL
) STRICT;
CREATE INDEX round_proof_of_round ON round_proof (round_id);
CREATE INDEX round_proof_of_album ON round_proof (album) WHERE album IS NOT NULL;

-- What was logged after the window: a coordinator's word stands, a taker's waits for one.
CREATE TABLE late_entry (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  round_id INTEGER NOT NULL REFERENCES round (id),
  positions TEXT NOT NULL,           -- 6,9
  done_by INTEGER NOT NULL REFERENCES person (id),
  done_at TEXT NOT NULL,
  logged_by INTEGER,                 -- NULL: an anonymous admin
  logged_at TEXT NOT NULL,
  stage TEXT NOT NULL DEFAULT 'waiting' CHECK (stage IN ('waiting', 'approved', 'refused')),
  decided_by INTEGER,
  decided_at TEXT,
  CHECK ((stage = 'waiting') = (decided_at IS NULL))
) STRICT;
CREATE INDEX late_entry_of_round ON late_entry (round_id);

-- What the clock will say of a slot or a round (domain/round_reminder.py); each is settled once.
CREATE TABLE round_reminder (
  round_id INTEGER NOT NULL REFERENCES round (id),
  kind TEXT NOT NULL CHECK (kind IN ('untaken', 'unfinished', 'over')),
  due_at TEXT NOT NULL,
  stage TEXT NOT NULL DEFAULT 'waiting' CHECK (stage IN ('waiting', 'said', 'missed', 'dropped')),
  settled_at TEXT,
  PRIMARY KEY (round_id, kind),
  CHECK ((stage = 'waiting') = (settled_at IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX round_reminder_waiting ON round_reminder (due_at) WHERE stage = 'waiting';

-- The real name of who treats places, for the ledger.
CREATE TABLE operator (
  person_id INTEGER PRIMARY KEY REFERENCES person (id),
  real_name TEXT,                    -- NULL: asked, not answered
  asked_at TEXT NOT NULL
) STRICT;

-- Who may export the ledger of a group without being its coordinator.
CREATE TABLE clerk (
  chat_id INTEGER NOT NULL REFERENCES chat_group (chat_id) ON UPDATE CASCADE ON DELETE CASCADE,
  person_id INTEGER NOT NULL,
  made_by INTEGER,
  made_at TEXT NOT NULL,
  PRIMARY KEY (chat_id, person_id)
) STRICT, WITHOUT ROWID;
