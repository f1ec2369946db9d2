ALTER TABLE repetition ENABLE ROW LEVEL SECURITY;
ALTER TABLE repetition FORCE ROW LEVEL SECURITY;
CREATE POLICY own_practices ON repetition
    USING (coalesce((SELECT current_setting('prudent.practices', true)) = '*'
        OR practice = ANY ((SELECT string_to_array(current_setting('prudent.practices', true), ','))::text[]), false))
    WITH CHECK (may_read(practice));
GRANT SELECT, INSERT, DELETE ON repetition TO ${user};
GRANT UPDATE (first_at, first_instance, first_seq) ON repetition TO ${user};
