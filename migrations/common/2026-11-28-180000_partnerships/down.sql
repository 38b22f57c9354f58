DROP TABLE partnerships;
DROP TABLE partnership_consents;
DROP TABLE partnership_invitations;
ALTER TABLE grants DROP COLUMN last_used_at;
