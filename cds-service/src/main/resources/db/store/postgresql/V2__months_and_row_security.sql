-- A transaction reads rows of the practices it has named, separated by commas, in prudent.practices; '*' names all. Without the
-- setting there are no rows. The setting is to be made with set_config(..., true), so that it ends with the transaction.
CREATE FUNCTION may_read(practice TEXT) RETURNS BOOLEAN
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN coalesce(current_setting('prudent.practices', true) = '*'
        OR practice = ANY (string_to_array(current_setting('prudent.practices', true), ',')), false);

DO $$
DECLARE
    name TEXT;
BEGIN
    FOREACH name IN ARRAY ARRAY['event', 'decision', 'term', 'card', 'feedback'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
        -- The owner, too.
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY own_practices ON %I USING (may_read(practice)) WITH CHECK (may_read(practice))', name);
        EXECUTE format('GRANT SELECT, INSERT ON %I TO ${user}', name);
    END LOOP;
END
$$;

-- Rows are added, never changed, but for what later events tell of a decision, and for what is purged.
GRANT UPDATE (outcome, ignored, ignored_by) ON decision TO ${user};
GRANT UPDATE (body) ON event TO ${user};
GRANT DELETE ON decision, term, card, feedback TO ${user};
GRANT SELECT, INSERT, UPDATE ON instance TO ${user};
GRANT SELECT, INSERT, DELETE ON seen_token TO ${user};

-- Makes the tables of the month that begins and ends at these instants. A month's tables admit nobody directly: row security is on
-- and there is no policy, so that rows are reached through the whole table and its policy alone.
CREATE FUNCTION create_month(suffix TEXT, first_instant BIGINT, next_instant BIGINT) RETURNS VOID
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = "${flyway:defaultSchema}", pg_temp
AS $$
DECLARE
    name TEXT;
BEGIN
    IF suffix !~ '^[0-9]{4,9}_[0-9]{2}$' THEN
        RAISE EXCEPTION 'not a month: %', suffix;
    END IF;
    -- Two instances may want the same month.
    PERFORM pg_advisory_xact_lock(hashtext('prudent.create_month'));
    FOREACH name IN ARRAY ARRAY['event', 'decision', 'term', 'card', 'feedback'] LOOP
        IF to_regclass(format('%I', name || '_' || suffix)) IS NULL THEN
            EXECUTE format('CREATE TABLE %I (LIKE %I INCLUDING ALL)', name || '_' || suffix, name);
            EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name || '_' || suffix);
            EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name || '_' || suffix);
            -- Attached, not created within: that would lock out whoever reads.
            EXECUTE format('ALTER TABLE %I ATTACH PARTITION %I FOR VALUES FROM (%s) TO (%s)',
                name, name || '_' || suffix, first_instant, next_instant);
        END IF;
    END LOOP;
END
$$;

REVOKE EXECUTE ON FUNCTION create_month(TEXT, BIGINT, BIGINT) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION create_month(TEXT, BIGINT, BIGINT) TO ${user};
