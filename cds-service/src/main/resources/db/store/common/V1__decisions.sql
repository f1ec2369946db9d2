-- What all instances have recorded, to be searched. Everything here is copied out of the instances' journals, so that nothing is
-- lost with it. Instants are milliseconds since 1970. The same text for SQLite and PostgreSQL; ${monthly} cuts a table by months
-- where the database can, and ${monthly_narrow} keeps rows that are not long in the index of their key where it can.

-- How far each instance has been copied: the number of its last event here and the hash of that event, when that was, and between
-- which instants its events are.
CREATE TABLE instance (
    number     INTEGER NOT NULL PRIMARY KEY,
    name       TEXT    NOT NULL UNIQUE,
    shipped    BIGINT  NOT NULL,
    head       TEXT    NOT NULL,
    shipped_at BIGINT  NOT NULL,
    first_at   BIGINT  NOT NULL,
    last_at    BIGINT  NOT NULL
);

-- Every event of every kind, as it was written; without its body when that was purged.
CREATE TABLE event (
    at       BIGINT  NOT NULL,
    instance INTEGER NOT NULL,
    seq      BIGINT  NOT NULL,
    kind     TEXT    NOT NULL,
    practice TEXT    NOT NULL,
    actor    TEXT,
    previous TEXT    NOT NULL,
    hash     TEXT    NOT NULL,
    sameness TEXT    NOT NULL,
    digest   TEXT    NOT NULL,
    body     TEXT    NOT NULL,
    PRIMARY KEY (at, instance, seq)
) ${monthly};

CREATE INDEX event_kind ON event (kind, at, instance, seq) WHERE kind <> 'decision' AND kind <> 'feedback';

-- "outcome" is what was reported of the cards: silent (there was none), open (nothing was reported), accepted, overridden.
-- "ignored" is no report but our inference, with its confidence, and "ignored_by" the later decision it is inferred from.
CREATE TABLE decision (
    at            BIGINT  NOT NULL,
    instance      INTEGER NOT NULL,
    seq           BIGINT  NOT NULL,
    id            TEXT    NOT NULL,
    service       TEXT    NOT NULL,
    hook          TEXT    NOT NULL,
    hook_instance TEXT    NOT NULL,
    practice      TEXT    NOT NULL,
    prescriber    TEXT    NOT NULL,
    patient       TEXT    NOT NULL,
    edition       TEXT    NOT NULL,
    indication    TEXT,
    drug          TEXT,
    topic         TEXT,
    cards         INTEGER NOT NULL,
    outcome       TEXT    NOT NULL,
    ignored       TEXT,
    ignored_by    TEXT,
    PRIMARY KEY (at, instance, seq)
) ${monthly};

CREATE INDEX decision_id ON decision (id);
CREATE INDEX decision_hook_instance ON decision (hook_instance, at, instance, seq);
CREATE INDEX decision_practice ON decision (practice, at, instance, seq);
CREATE INDEX decision_prescriber ON decision (prescriber, at, instance, seq);
CREATE INDEX decision_patient ON decision (patient, at, instance, seq);
CREATE INDEX decision_open ON decision (patient, at, instance, seq)
    WHERE hook = 'order-select' AND outcome = 'open' AND cards > 0;

-- What a decision has several of (rules, guidelines, drugs and so on), and the decisions that a later event is about or shows, each
-- by its name.
CREATE TABLE term (
    name     TEXT    NOT NULL,
    value    TEXT    NOT NULL,
    at       BIGINT  NOT NULL,
    instance INTEGER NOT NULL,
    seq      BIGINT  NOT NULL,
    practice TEXT    NOT NULL,
    PRIMARY KEY (name, value, at, instance, seq)
) ${monthly_narrow};

CREATE TABLE card (
    at        BIGINT  NOT NULL,
    instance  INTEGER NOT NULL,
    seq       BIGINT  NOT NULL,
    position  INTEGER NOT NULL,
    id        TEXT    NOT NULL,
    practice  TEXT    NOT NULL,
    service   TEXT    NOT NULL,
    topic     TEXT    NOT NULL,
    indicator TEXT    NOT NULL,
    PRIMARY KEY (at, instance, seq, position)
) ${monthly_narrow};

CREATE INDEX card_id ON card (id);

-- "at" is when it was heard, "said_at" the caller's time of it.
CREATE TABLE feedback (
    at            BIGINT  NOT NULL,
    instance      INTEGER NOT NULL,
    seq           BIGINT  NOT NULL,
    card          TEXT    NOT NULL,
    practice      TEXT    NOT NULL,
    service       TEXT    NOT NULL,
    outcome       TEXT    NOT NULL,
    said_at       BIGINT  NOT NULL,
    reason_system TEXT,
    reason_code   TEXT,
    PRIMARY KEY (at, instance, seq)
) ${monthly_narrow};

CREATE INDEX feedback_card ON feedback (card);

-- Tokens of clients that were used, until they expire.
CREATE TABLE IF NOT EXISTS seen_token (
    token   VARCHAR(43) NOT NULL PRIMARY KEY,
    expires BIGINT      NOT NULL
);
