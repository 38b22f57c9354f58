DROP INDEX partnership_invitations_by_link;
DROP INDEX partnership_invitations_answering;
DROP INDEX partnership_invitations_pending;
CREATE UNIQUE INDEX partnership_invitations_pending ON partnership_invitations (provider_id, email_key)
WHERE state = 'pending';
ALTER TABLE partnership_invitations DROP COLUMN decided_by;
ALTER TABLE partnership_invitations DROP COLUMN decided_at;
ALTER TABLE partnership_invitations DROP COLUMN open_link_id;
DROP TABLE open_links;
