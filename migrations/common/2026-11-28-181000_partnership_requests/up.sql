-- A reseller asks a provider to be invited.
CREATE TABLE partnership_requests (
    id TEXT NOT NULL PRIMARY KEY,
    provider_id TEXT NOT NULL REFERENCES organizations (id),
    reseller_id TEXT NOT NULL REFERENCES organizations (id),
    asked_by TEXT NOT NULL REFERENCES users (id),
    asked_at TIMESTAMP NOT NULL,
    message TEXT NOT NULL CHECK (length(message) BETWEEN 1 AND 500),
    state TEXT NOT NULL CHECK (state IN ('open', 'invited', 'ignored', 'withdrawn')),
    answered_at TIMESTAMP,
    answered_by TEXT REFERENCES users (id),
    reason TEXT CHECK (reason IS NULL OR length(reason) BETWEEN 1 AND 500),
    invitation_id TEXT REFERENCES partnership_invitations (id),
    CHECK (provider_id <> reseller_id),
    CHECK ((state = 'open') = (answered_at IS NULL)),
    CHECK ((answered_at IS NULL) = (answered_by IS NULL)),
    CHECK ((state = 'ignored') = (reason IS NOT NULL)),
    CHECK ((state = 'invited') = (invitation_id IS NOT NULL))
);
-- One open request a pair.
CREATE UNIQUE INDEX partnership_requests_open ON partnership_requests (provider_id, reseller_id) WHERE state = 'open';
CREATE INDEX partnership_requests_of ON partnership_requests (provider_id, state, id);
CREATE INDEX partnership_requests_all ON partnership_requests (provider_id, id);
CREATE INDEX partnership_requests_by ON partnership_requests (reseller_id, id);
