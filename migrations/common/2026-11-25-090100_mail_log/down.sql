DROP INDEX outbox_troubled;
DROP INDEX outbox_of_organization;
ALTER TABLE outbox DROP COLUMN search_text;
