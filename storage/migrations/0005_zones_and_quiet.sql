-- A group's own zone, what is held until the quiet hours are over, and what the desk found after a stop.

ALTER TABLE chat_group ADD COLUMN zone TEXT;  -- of the IANA database; NULL: the desk's
ALTER TABLE outbox ADD COLUMN zone TEXT;      -- of the group that it is about; NULL: the desk's

-- What a person is told in one message when the quiet hours are over.
CREATE TABLE held (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id INTEGER NOT NULL,
  chat_id INTEGER REFERENCES chat_group (chat_id) ON UPDATE CASCADE ON DELETE CASCADE,  -- that it is about; NULL: none
  key TEXT NOT NULL,
  facts TEXT NOT NULL,   -- JSON, as the outbox keeps them
  kind TEXT,             -- of the card that came silently meanwhile; NULL: it is a sentence of its own
  thing_id INTEGER,      -- what that card is about
  due_at TEXT NOT NULL,
  held_at TEXT NOT NULL,
  said_at TEXT,
  CHECK ((kind IS NULL) = (thing_id IS NULL))
) STRICT;
CREATE INDEX held_waiting ON held (due_at, person_id) WHERE said_at IS NULL;
CREATE INDEX held_of_person ON held (person_id) WHERE said_at IS NULL;
CREATE INDEX held_said ON held (said_at) WHERE said_at IS NOT NULL;

-- One stop of the desk, as a group's coordinators hear of it.
CREATE TABLE stop (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  chat_id INTEGER NOT NULL REFERENCES chat_group (chat_id) ON UPDATE CASCADE,
  found_at TEXT NOT NULL,  -- when the desk was up again and saw it
  UNIQUE (chat_id, found_at)
) STRICT;

-- What fell due meanwhile, beside the rounds (which have found_at themselves).
CREATE TABLE stop_item (
  stop_id INTEGER NOT NULL REFERENCES stop (id),
  kind TEXT NOT NULL,      -- of what fell due, such as call-short
  number INTEGER NOT NULL, -- of the thing that it is about
  name TEXT NOT NULL,      -- what that is, in the words of a board
  due_at TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('said', 'missed')),  -- late, or not at all
  PRIMARY KEY (stop_id, kind, number, due_at)
) STRICT, WITHOUT ROWID;

-- The summaries of rounds alone that were told before are not drawn again.
DELETE FROM board WHERE kind = 'round_stop';
