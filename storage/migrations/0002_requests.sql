-- Requests for help: what somebody needs, who takes it on, and whether it arrived.
-- What is personal (rooms, phones, names, what is needed, photos) stands apart, so that it can go while the counts stay.

CREATE TABLE help_request (
  id INTEGER PRIMARY KEY REFERENCES number (id),
  chat_id INTEGER NOT NULL REFERENCES chat_group (chat_id) ON UPDATE CASCADE,
  thread_id INTEGER,
  kind TEXT NOT NULL CHECK (kind IN ('supplies', 'medicine', 'hospital', 'ride', 'groceries', 'repair')),
  building TEXT NOT NULL,      -- as far as the group sees where it is; empty: it sees no place
  urgent INTEGER NOT NULL CHECK (urgent IN (0, 1)),  -- it was said to be
  wanted_at TEXT,              -- when somebody is to be there, such as for a ride
  asked_by INTEGER NOT NULL REFERENCES person (id),  -- who asked, and confirms
  proxied INTEGER NOT NULL CHECK (proxied IN (0, 1)),  -- for somebody else
  asked_at TEXT NOT NULL,
  opened_at TEXT NOT NULL,     -- since when it waits for somebody: asked, or given back
  stage TEXT NOT NULL DEFAULT 'open'
    CHECK (stage IN ('open', 'claimed', 'delivered', 'confirmed', 'cancelled', 'lapsed', 'unconfirmed')),
  claimed_by INTEGER REFERENCES person (id),
  claimed_at TEXT,
  heard_at TEXT,               -- when who has it last said that they are at it
  delivered_at TEXT,
  ended_at TEXT,
  purged_at TEXT,              -- when what is personal was removed
  CHECK ((claimed_by IS NULL) = (claimed_at IS NULL)),
  CHECK ((claimed_by IS NULL) = (heard_at IS NULL)),
  CHECK (stage NOT IN ('open', 'lapsed') OR claimed_by IS NULL),
  CHECK (stage NOT IN ('claimed', 'delivered', 'confirmed', 'unconfirmed') OR claimed_by IS NOT NULL),
  CHECK ((stage IN ('delivered', 'confirmed', 'unconfirmed')) = (delivered_at IS NOT NULL)),
  CHECK ((stage IN ('confirmed', 'cancelled', 'lapsed', 'unconfirmed')) = (ended_at IS NOT NULL)),
  CHECK (claimed_by IS NULL OR claimed_by <> asked_by),
  CHECK (purged_at IS NULL OR ended_at IS NOT NULL)
) STRICT;
CREATE INDEX help_request_running ON help_request (chat_id, opened_at) WHERE ended_at IS NULL;
CREATE INDEX help_request_of_group ON help_request (chat_id, id);
CREATE INDEX help_request_asked_by ON help_request (asked_by, asked_at);
CREATE INDEX help_request_claimed_by ON help_request (claimed_by) WHERE ended_at IS NULL AND claimed_by IS NOT NULL;
CREATE INDEX help_request_kept ON help_request (ended_at) WHERE ended_at IS NOT NULL AND purged_at IS NULL;

-- What is personal of a request; gone when its time is over.
CREATE TABLE request_detail (
  request_id INTEGER PRIMARY KEY REFERENCES help_request (id),
  place TEXT NOT NULL CHECK (place <> ''),
  what TEXT NOT NULL,
  phone TEXT NOT NULL,
  name TEXT NOT NULL,          -- of whom it is for, when it is not who asked
  asked_for INTEGER,           -- the same, when they are on Telegram
  goes_to TEXT NOT NULL,       -- of a ride
  people INTEGER CHECK (people BETWEEN 1 AND 99),  -- of a ride
  wheelchair INTEGER NOT NULL CHECK (wheelchair IN (0, 1)),
  since TEXT NOT NULL,         -- of a repair: since when it is broken
  cold INTEGER NOT NULL CHECK (cold IN (0, 1))  -- of a medicine: it must stay cold
) STRICT;
CREATE INDEX request_detail_asked_for ON request_detail (asked_for) WHERE asked_for IS NOT NULL;

-- Each move: who, when, on whose behalf. Never rewritten, but for how a coordinator knew, which they may say later.
CREATE TABLE request_move (
  id INTEGER PRIMARY KEY,
  request_id INTEGER NOT NULL REFERENCES help_request (id),
  move TEXT NOT NULL CHECK (move IN (
    'asked', 'offered', 'declined', 'claimed', 'on_the_way', 'released', 'taken_back',
    'delivered', 'not_received', 'confirmed', 'cancelled', 'lapsed', 'unconfirmed')),
  moved_at TEXT NOT NULL,
  by TEXT NOT NULL CHECK (by IN ('requester', 'proxy', 'volunteer', 'coordinator', 'clock')),
  by_id INTEGER,               -- NULL: the clock, or an anonymous admin
  person_id INTEGER,           -- whose claim it is about
  how TEXT CHECK (how IN ('phone', 'seen', 'told', 'other')),  -- of a coordinator's confirmation: how they know
  CHECK (by <> 'clock' OR by_id IS NULL),
  CHECK (how IS NULL OR (move = 'confirmed' AND by = 'coordinator'))
) STRICT;
CREATE INDEX request_move_of_request ON request_move (request_id, id);
CREATE INDEX request_move_of_person ON request_move (person_id, move, moved_at) WHERE person_id IS NOT NULL;

-- What the clock will say or do about a request (domain/request_chase.py); each is settled once.
CREATE TABLE request_chase (
  request_id INTEGER NOT NULL REFERENCES help_request (id),
  kind TEXT NOT NULL CHECK (kind IN (
    'waiting', 'lift', 'assign', 'unopened', 'silent', 'overdue', 'again', 'unconfirmed', 'lapse')),
  due_at TEXT NOT NULL,
  stage TEXT NOT NULL DEFAULT 'waiting' CHECK (stage IN ('waiting', 'said', 'missed', 'dropped')),
  settled_at TEXT,
  PRIMARY KEY (request_id, kind, due_at),
  CHECK ((stage = 'waiting') = (settled_at IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX request_chase_waiting ON request_chase (due_at) WHERE stage = 'waiting';

-- A coordinator asked somebody whether they can take it on.
CREATE TABLE request_offer (
  request_id INTEGER NOT NULL REFERENCES help_request (id),
  person_id INTEGER NOT NULL REFERENCES person (id),
  offered_by INTEGER,          -- NULL: an anonymous admin
  offered_at TEXT NOT NULL,
  stage TEXT NOT NULL DEFAULT 'waiting' CHECK (stage IN ('waiting', 'accepted', 'declined', 'void')),
  PRIMARY KEY (request_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX request_offer_waiting ON request_offer (person_id) WHERE stage = 'waiting';

-- Who may take on what is delicate (medicine, hospital), says a coordinator.
CREATE TABLE approval (
  chat_id INTEGER NOT NULL REFERENCES chat_group (chat_id) ON UPDATE CASCADE ON DELETE CASCADE,
  person_id INTEGER NOT NULL,
  approved_by INTEGER,         -- NULL: an anonymous admin
  approved_at TEXT NOT NULL,
  PRIMARY KEY (chat_id, person_id)
) STRICT, WITHOUT ROWID;

-- A request that somebody puts together in private, or a text of theirs that may become one. Gone when it is settled.
CREATE TABLE need_draft (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id INTEGER NOT NULL UNIQUE REFERENCES person (id),  -- one a person
  chat_id INTEGER REFERENCES chat_group (chat_id) ON UPDATE CASCADE ON DELETE CASCADE,  -- the group that is asked
  thread_id INTEGER,
  stands_in INTEGER NOT NULL,  -- the chat in which its question stands
  stage TEXT NOT NULL CHECK (stage IN ('offered', 'open')),  -- offered: nobody said yet that it is a request
  asked TEXT,                  -- what is asked now, where it is not the next thing that is missing
  twin INTEGER REFERENCES help_request (id),  -- the same was asked a moment ago: is this another?
  kind TEXT CHECK (kind IN ('supplies', 'medicine', 'hospital', 'ride', 'groceries', 'repair')),
  urgent INTEGER NOT NULL DEFAULT 0 CHECK (urgent IN (0, 1)),
  wanted_at TEXT,
  at_once INTEGER NOT NULL DEFAULT 0 CHECK (at_once IN (0, 1)),  -- of a ride: now, whenever it is sent
  place TEXT,
  what TEXT,
  phone TEXT,
  name TEXT,
  asked_for INTEGER,
  goes_to TEXT,
  people INTEGER CHECK (people BETWEEN 1 AND 99),
  wheelchair INTEGER CHECK (wheelchair IN (0, 1)),
  since TEXT,
  cold INTEGER CHECK (cold IN (0, 1)),
  photo_asked INTEGER NOT NULL DEFAULT 0 CHECK (photo_asked IN (0, 1)),  -- sent, or skipped
  changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX need_draft_changed ON need_draft (changed_at);

-- Photos that belong to a request, by Telegram's file id.
CREATE TABLE request_photo (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  draft_id INTEGER REFERENCES need_draft (id) ON DELETE CASCADE,
  request_id INTEGER REFERENCES help_request (id),
  file_id TEXT NOT NULL CHECK (file_id <> ''),
  CHECK ((draft_id IS NULL) <> (request_id IS NULL))
) STRICT;
CREATE INDEX request_photo_of_request ON request_photo (request_id) WHERE request_id IS NOT NULL;
CREATE INDEX request_photo_of_draft ON request_photo (draft_id) WHERE draft_id IS NOT NULL;

-- Of what was there before: whether a call that is put together by buttons is urgent, and what was typed behind a name
-- that fits several of when they were there, after the end of the call.
ALTER TABLE call_draft ADD COLUMN urgent INTEGER NOT NULL DEFAULT 0 CHECK (urgent IN (0, 1));
ALTER TABLE namesake ADD COLUMN hours TEXT NOT NULL DEFAULT '';
-- Who still waits to be let in when the call ends.
CREATE INDEX guest_waiting ON guest (call_id) WHERE stage = 'waiting';
