-- How the operator helps an organization that lost its last admin: what was asked for, and how far it is. What nobody
-- proves or sees again in time is over by the clock, whether or not the row says so. `look` is JSON, `leased_until`
-- the hold of the node that looks just now. `email` is somebody new's, and forgotten a month after the end.
CREATE TABLE admin_recoveries (
    id TEXT NOT NULL PRIMARY KEY,
    organization_id TEXT NOT NULL REFERENCES organizations (id),
    state TEXT NOT NULL CHECK (state IN ('asked', 'waiting', 'done', 'ended')),
    domain TEXT NOT NULL CHECK (length(domain) BETWEEN 3 AND 234),
    token TEXT NOT NULL CHECK (length(token) = 32),
    user_id TEXT REFERENCES users (id),
    first_name TEXT NOT NULL CHECK (length(first_name) > 0),
    last_name TEXT NOT NULL CHECK (length(last_name) > 0),
    email TEXT,
    reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
    started_by TEXT NOT NULL REFERENCES users (id),
    started_at TIMESTAMP NOT NULL,
    due_at TIMESTAMP,
    next_look_at TIMESTAMP,
    closed_at TIMESTAMP,
    why TEXT CHECK (why IN ('objected', 'cancelled', 'expired', 'record-gone', 'domain-gone', 'person-gone',
        'operator-gone')),
    look TEXT,
    leased_until TIMESTAMP,
    version BIGINT NOT NULL DEFAULT 1,
    CHECK (user_id IS NULL OR email IS NULL),
    CHECK (user_id IS NOT NULL OR email IS NOT NULL OR closed_at IS NOT NULL),
    CHECK (state <> 'asked' OR due_at IS NULL),
    CHECK (state NOT IN ('waiting', 'done') OR due_at IS NOT NULL),
    CHECK ((state = 'waiting') = (next_look_at IS NOT NULL)),
    CHECK ((state IN ('done', 'ended')) = (closed_at IS NOT NULL)),
    CHECK ((state = 'ended') = (why IS NOT NULL))
);
-- One open recovery an organization.
CREATE UNIQUE INDEX admin_recoveries_open ON admin_recoveries (organization_id) WHERE state IN ('asked', 'waiting');
CREATE INDEX admin_recoveries_of ON admin_recoveries (organization_id, id);
CREATE INDEX admin_recoveries_next ON admin_recoveries (next_look_at) WHERE state = 'waiting';
