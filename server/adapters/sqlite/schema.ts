/**
 * Each step takes the database from the version before it to its own; a step that was ever released is never changed.
 * The record can only grow: not even the program itself can change or delete an event, save by removing the meeting.
 */
export const steps: readonly string[] = [
  `
  CREATE TABLE events (
    meeting TEXT NOT NULL,
    seq     INTEGER NOT NULL,
    at      INTEGER NOT NULL,
    "by"    TEXT,
    cause   TEXT NOT NULL,
    first   INTEGER NOT NULL, -- 1 for the first event of a command
    event   TEXT NOT NULL,
    hash    TEXT NOT NULL,
    UNIQUE (meeting, seq)
  ) STRICT;
  CREATE UNIQUE INDEX one_command_once ON events (meeting, cause) WHERE first = 1;

  -- Where each log ends, so that a log whose tail was cut off is found out.
  CREATE TABLE heads (meeting TEXT PRIMARY KEY, seq INTEGER NOT NULL, hash TEXT NOT NULL) STRICT;

  -- A secret ballot's papers: how often each answer lies in the box, sealed and of one size; see ballot-boxes.ts.
  CREATE TABLE boxes (
    meeting TEXT NOT NULL,
    ballot  TEXT NOT NULL,
    sealed  BLOB NOT NULL,
    PRIMARY KEY (meeting, ballot)
  ) STRICT;

  CREATE TABLE removing (meeting TEXT PRIMARY KEY) STRICT;
  CREATE TRIGGER events_never_change BEFORE UPDATE ON events
    BEGIN SELECT RAISE(ABORT, 'the record only grows'); END;
  CREATE TRIGGER events_never_vanish BEFORE DELETE ON events
    WHEN OLD.meeting NOT IN (SELECT meeting FROM removing)
    BEGIN SELECT RAISE(ABORT, 'the record only grows'); END;
  CREATE TRIGGER heads_only_grow BEFORE UPDATE ON heads
    WHEN NEW.seq <= OLD.seq OR NEW.meeting <> OLD.meeting
    BEGIN SELECT RAISE(ABORT, 'the record only grows'); END;

  CREATE TABLE drafts (
    n       INTEGER PRIMARY KEY AUTOINCREMENT,
    meeting TEXT NOT NULL,
    data    BLOB NOT NULL
  ) STRICT;
  CREATE INDEX drafts_by_meeting ON drafts (meeting, n);

  CREATE TABLE meetings (
    id         TEXT PRIMARY KEY,
    title      TEXT NOT NULL,
    date       TEXT NOT NULL,
    place      TEXT NOT NULL,
    example    INTEGER NOT NULL,
    created_at INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE passes (
    n          INTEGER PRIMARY KEY AUTOINCREMENT,
    token_hash TEXT NOT NULL UNIQUE,
    kind       TEXT NOT NULL,
    seat       TEXT,
    meeting    TEXT,
    person     TEXT,
    door       TEXT NOT NULL,
    issued_at  INTEGER NOT NULL,
    expires_at INTEGER,
    used_at    INTEGER,
    revoked_at INTEGER
  ) STRICT;
  CREATE INDEX passes_by_seat ON passes (seat) WHERE seat IS NOT NULL;
  CREATE INDEX passes_by_meeting ON passes (meeting);
  `,
  `
  -- States of a draft that were put away: never changed, and gone only with the meeting.
  CREATE TABLE snapshots (
    n       INTEGER PRIMARY KEY AUTOINCREMENT,
    meeting TEXT NOT NULL,
    id      TEXT NOT NULL,
    head    TEXT NOT NULL,
    data    BLOB NOT NULL,
    words   TEXT, -- as the minutes read then, where that must stay
    UNIQUE (meeting, id)
  ) STRICT;
  `,
]
