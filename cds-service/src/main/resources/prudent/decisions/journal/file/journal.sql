CREATE TABLE chain (
    instance TEXT NOT NULL
) STRICT;

-- The hash covers every other column, the body through its digest: a body that was purged by order leaves the chain as it was.
CREATE TABLE event (
    sequence INTEGER PRIMARY KEY,
    kind     TEXT    NOT NULL,
    at       INTEGER NOT NULL,
    previous BLOB    NOT NULL,
    hash     BLOB    NOT NULL,
    sameness BLOB    NOT NULL UNIQUE,
    digest   BLOB    NOT NULL,
    body     BLOB
) STRICT;

-- Copied out of the bodies to find them by; "decisions verify" holds them against the bodies.
CREATE TABLE term (
    name     TEXT    NOT NULL,
    value    TEXT    NOT NULL,
    sequence INTEGER NOT NULL REFERENCES event,
    PRIMARY KEY (name, value, sequence)
) STRICT, WITHOUT ROWID;

PRAGMA user_version = 2;
