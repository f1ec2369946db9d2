-- Decisions counted by days, so that figures over months cost what they show.

-- An instance of the version before, which would not say which days it adds to, stops copying here: what it records is copied when
-- it has been updated, too.
ALTER TABLE instance RENAME COLUMN shipped_at TO copied_at;

-- The names and values that the decision has in "term": one on a line, name=value. Absent where it was copied by the version before.
ALTER TABLE decision ADD COLUMN terms TEXT;

-- Decisions of a day that have a value of a facet, by what became of their cards. A day is one in England, by its number since 1970;
-- the practice '*' stands for all of them. What is there of a day counts only while the day is in "folded".
CREATE TABLE tally (
    practice   TEXT    NOT NULL,
    name       TEXT    NOT NULL,
    day        INTEGER NOT NULL,
    value      TEXT    NOT NULL,
    silent     INTEGER NOT NULL,
    open       INTEGER NOT NULL,
    likely     INTEGER NOT NULL,
    possible   INTEGER NOT NULL,
    accepted   INTEGER NOT NULL,
    overridden INTEGER NOT NULL,
    PRIMARY KEY (practice, name, day, value)
) ${narrow};

CREATE INDEX tally_day ON tally (day);

-- The days that "tally" is complete for. Whoever adds to a day, or changes it, takes it out again in the same transaction.
CREATE TABLE folded (
    day INTEGER NOT NULL PRIMARY KEY
);

-- The index of all decisions of a patient serves as well.
DROP INDEX decision_open;
