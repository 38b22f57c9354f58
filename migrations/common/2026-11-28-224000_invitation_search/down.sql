ALTER TABLE partnership_invitations DROP COLUMN search;
