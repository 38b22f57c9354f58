-- People whom admins add, look for, and remove. Somebody from outside is a guest.
ALTER TABLE users ADD COLUMN is_guest BOOLEAN NOT NULL DEFAULT FALSE;
-- Who is removed is disabled, and for thirty days remembered as what they were before.
ALTER TABLE users ADD COLUMN removed_at TIMESTAMP CHECK (removed_at IS NULL OR state = 'disabled');
ALTER TABLE users ADD COLUMN removed_from TEXT CHECK (removed_from IN ('invited', 'enabled', 'disabled'));
-- Last and first name, user name and address, folded: by it people are looked for and put in order. No database folds
-- as the portal does, so what is empty here is filled in when the portal starts.
ALTER TABLE users ADD COLUMN name_key TEXT NOT NULL DEFAULT '';
CREATE INDEX users_in_order ON users (organization_id, name_key, id);
CREATE INDEX users_unfolded ON users (id) WHERE name_key = '';
