ALTER TABLE repetition ENABLE ROW LEVEL SECURITY;
ALTER TABLE repetition FORCE ROW LEVEL SECURITY;
CREATE POLICY own_practices ON repetition USING (may_read(practice)) WITH CHECK (may_read(practice));
GRANT SELECT, INSERT, DELETE ON repetition TO ${user};
GRANT UPDATE (first_at, first_instance, first_seq) ON repetition TO ${user};
