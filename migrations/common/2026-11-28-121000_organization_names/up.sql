-- Name and account name, folded: by it the operator looks organizations up, and puts them in order. No database folds
-- as the portal does, so what is empty here is filled in when the portal starts.
ALTER TABLE organizations ADD COLUMN name_key TEXT NOT NULL DEFAULT '';
CREATE INDEX organizations_in_order ON organizations (name_key, id);
CREATE INDEX organizations_unfolded ON organizations (id) WHERE name_key = '';
-- What the operator says when it suspends an organization itself; the reasons of the desk are codes.
ALTER TABLE organizations ADD COLUMN suspended_note TEXT
    CHECK (suspended_note IS NULL OR length(suspended_note) BETWEEN 1 AND 500);
