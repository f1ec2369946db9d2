CREATE TABLE chain (
    instance TEXT NOT NULL
) STRICT;

-- "at", "sameness" and the terms are copied out of the body to find it by; the hash covers the rest.
CREATE TABLE event (
    sequence INTEGER PRIMARY KEY,
    kind     TEXT    NOT NULL,
    at       INTEGER NOT NULL,
    previous BLOB    NOT NULL,
    hash     BLOB    NOT NULL,
    sameness BLOB    NOT NULL UNIQUE,
    body     BLOB    NOT NULL
) STRICT;

CREATE TABLE term (
    name     TEXT    NOT NULL,
    value    TEXT    NOT NULL,
    sequence INTEGER NOT NULL REFERENCES event,
    PRIMARY KEY (name, value, sequence)
) STRICT, WITHOUT ROWID;

PRAGMA user_version = 1;
