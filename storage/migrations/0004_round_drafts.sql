-- Rounds that are put together by buttons, and the week's picture that comes by itself.

CREATE TABLE area_draft (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  chat_id INTEGER NOT NULL REFERENCES chat_group (chat_id) ON UPDATE CASCADE ON DELETE CASCADE,
  thread_id INTEGER,
  begun_by INTEGER,  -- NULL: an anonymous admin
  begun_at TEXT NOT NULL,
  edits INTEGER REFERENCES area (id),  -- the area that it changes; NULL: it is to be a new one
  name TEXT CHECK (name <> ''),        -- this and what follows as in area; NULL: it was not said
  points TEXT,                         -- one a line; empty: the area is one place
  every INTEGER CHECK (every BETWEEN 1 AND 365),
  weekdays TEXT,
  dates TEXT,
  begins TEXT,
  until TEXT,                          -- 9999-12-31: it goes on
  times TEXT CHECK (times <> ''),
  minutes INTEGER CHECK (minutes BETWEEN 1 AND 1440),
  agent TEXT,                          -- empty: none
  team TEXT,
  asked TEXT CHECK (asked IN ('name', 'points', 'days', 'times', 'window', 'agent')),  -- again, although it was said
  stage TEXT NOT NULL DEFAULT 'open' CHECK (stage IN ('open', 'saved', 'cancelled')),
  area_id INTEGER REFERENCES area (id),  -- that it became
  CHECK ((every IS NULL) = (weekdays IS NULL) AND (every IS NULL) = (dates IS NULL)),
  CHECK ((stage = 'saved') = (area_id IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX area_draft_open ON area_draft (chat_id, coalesce(begun_by, 0)) WHERE stage = 'open';

-- What an area was before somebody changed it: a column of its table, its points, or one day's exception.
CREATE TABLE area_change (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  area_id INTEGER NOT NULL REFERENCES area (id),
  changed_by INTEGER,  -- NULL: an anonymous admin
  changed_at TEXT NOT NULL,
  field TEXT NOT NULL CHECK (field IN (
    'name', 'points', 'agent', 'team', 'times', 'begins', 'every', 'weekdays', 'dates', 'until', 'minutes', 'stage',
    'day')),
  was TEXT NOT NULL    -- of a day: 2026-12-01 usual, 2026-12-01 off, or 2026-12-01 10:00,16:00
) STRICT;
CREATE INDEX area_change_of_area ON area_change (area_id);

-- A round is called what its area was called when it opened.
ALTER TABLE round ADD COLUMN name TEXT NOT NULL DEFAULT '';
UPDATE round SET name = (SELECT a.name FROM area AS a WHERE a.id = round.area_id);

-- When the picture of the week that ended is due in a group that has rounds; NULL: none is to come.
ALTER TABLE chat_group ADD COLUMN week_due_at TEXT;
CREATE INDEX chat_group_week_due ON chat_group (week_due_at) WHERE week_due_at IS NOT NULL;

-- When the bot was last put back into a group that it was removed from: no round of the time away is made up for.
ALTER TABLE chat_group ADD COLUMN back_at TEXT;
