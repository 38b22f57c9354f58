-- An end that the other side has brought forward: it counts again if that is undone.
CREATE TABLE partnership_ends (
    partnership_id TEXT NOT NULL REFERENCES partnerships (id),
    -- The version of the partnership that said it: of several, the newest counts again first.
    version BIGINT NOT NULL,
    ends_at TIMESTAMP NOT NULL,
    ended_by TEXT NOT NULL CHECK (ended_by IN ('provider', 'reseller')),
    ended_by_user TEXT NOT NULL REFERENCES users (id),
    end_reason TEXT NOT NULL CHECK (length(end_reason) BETWEEN 1 AND 500),
    end_said_at TIMESTAMP NOT NULL,
    keeps_access BOOLEAN NOT NULL,
    ends_sooner BOOLEAN NOT NULL,
    PRIMARY KEY (partnership_id, version)
);

-- Those for whom a provider orders, newest first: keys are in the order in which they were made.
CREATE INDEX partnerships_of_provider_newest ON partnerships (provider_id, id) WHERE state = 'active';
