-- Ending all of somebody's sessions raises the epoch of the account: a session that is written later than that, by a
-- sign-in whose password was checked before it, belongs to an epoch that is over.
ALTER TABLE users ADD COLUMN session_epoch BIGINT NOT NULL DEFAULT 0;
ALTER TABLE sessions ADD COLUMN epoch BIGINT NOT NULL DEFAULT 0;
