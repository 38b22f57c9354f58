-- The log of an organization is read from a moment on, newest first. What it can be narrowed to stands in the index,
-- so that a row that is not wanted is not looked up.
CREATE INDEX audit_log_in_time ON audit_log (organization_id, at, seq, event, actor_id, subject_id);
