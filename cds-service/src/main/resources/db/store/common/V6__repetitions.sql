-- Calls that another instance had answered before: the caller, or what stands between, sent them again when no answer came in time.
-- Such a decision has its event and its cards here, but no row in "decision" and "term": it is neither listed nor counted. What is said
-- of it is said of the first.
CREATE TABLE repetition (
    at             BIGINT  NOT NULL,
    instance       INTEGER NOT NULL,
    seq            BIGINT  NOT NULL,
    id             TEXT    NOT NULL,
    practice       TEXT    NOT NULL,
    first_at       BIGINT  NOT NULL,
    first_instance INTEGER NOT NULL,
    first_seq      BIGINT  NOT NULL,
    PRIMARY KEY (at, instance, seq)
);

CREATE INDEX repetition_id ON repetition (id);
CREATE INDEX repetition_first ON repetition (first_at, first_instance, first_seq);
