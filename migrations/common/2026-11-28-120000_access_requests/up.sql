-- What people ask to be allowed, and what was answered. Of what is open longer than thirty days the portal thinks as
-- expired, whether or not the row says so.
CREATE TABLE access_requests (
    id TEXT NOT NULL PRIMARY KEY,
    organization_id TEXT NOT NULL REFERENCES organizations (id),
    user_id TEXT NOT NULL REFERENCES users (id),
    permission TEXT NOT NULL CHECK (length(permission) BETWEEN 1 AND 40),
    reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
    asked_at TIMESTAMP NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'granted', 'refused', 'cancelled', 'expired')),
    decided_at TIMESTAMP,
    decided_by TEXT REFERENCES users (id),
    role TEXT,
    note TEXT CHECK (note IS NULL OR length(note) BETWEEN 1 AND 500),
    CHECK ((state IN ('granted', 'refused')) = (decided_at IS NOT NULL)),
    CHECK ((decided_at IS NULL) = (decided_by IS NULL)),
    CHECK ((state = 'granted') = (role IS NOT NULL)),
    CHECK ((state = 'refused') = (note IS NOT NULL))
);
-- One open request a person and permission.
CREATE UNIQUE INDEX access_requests_open ON access_requests (user_id, permission) WHERE state = 'open';
CREATE INDEX access_requests_of ON access_requests (organization_id, state, id);
CREATE INDEX access_requests_by ON access_requests (user_id, id);
