ALTER TABLE sessions DROP COLUMN epoch;
ALTER TABLE users DROP COLUMN session_epoch;
