ALTER TABLE tally ENABLE ROW LEVEL SECURITY;
ALTER TABLE tally FORCE ROW LEVEL SECURITY;
-- Figures of all practices together are seen by who may see all of them.
CREATE POLICY own_practices ON tally USING (may_read(practice)) WITH CHECK (may_read(practice));
GRANT SELECT, INSERT, DELETE ON tally TO ${user};
GRANT SELECT, INSERT, DELETE ON folded TO ${user};
