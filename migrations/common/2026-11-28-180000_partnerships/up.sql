-- A provider asks a company to make it its indirect provider. What was sent never changes; what became of it does.
-- An answer to a provider's open link is a row of its own, whose address is that of whoever answered.
CREATE TABLE partnership_invitations (
    id TEXT NOT NULL PRIMARY KEY,
    provider_id TEXT NOT NULL REFERENCES organizations (id),
    kind TEXT NOT NULL CHECK (kind IN ('named', 'open')),
    email TEXT NOT NULL,
    email_key TEXT NOT NULL,
    company TEXT NOT NULL CHECK (length(company) BETWEEN 1 AND 200),
    language TEXT NOT NULL CHECK (language IN ('en', 'nl')),
    text TEXT NOT NULL CHECK (length(text) <= 2000),
    -- How administrator access goes with it, as which roles and until when.
    access TEXT NOT NULL CHECK (access IN ('with_partnership', 'offered', 'none')),
    access_roles TEXT NOT NULL,
    access_until TIMESTAMP,
    invited_by TEXT NOT NULL REFERENCES users (id),
    invited_at TIMESTAMP NOT NULL,
    -- Who sent it last, for how many days: a colleague may send it again.
    sent_by TEXT NOT NULL REFERENCES users (id),
    sent_at TIMESTAMP NOT NULL,
    days INTEGER NOT NULL CHECK (days BETWEEN 1 AND 90),
    expires_at TIMESTAMP NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('pending', 'waiting', 'accepted', 'declined', 'cancelled', 'refused', 'expired')),
    version BIGINT NOT NULL DEFAULT 1,
    -- The company for which it is remembered, since when.
    reseller_id TEXT REFERENCES organizations (id),
    seen_at TIMESTAMP,
    answered_at TIMESTAMP,
    answered_by TEXT REFERENCES users (id),
    reason TEXT CHECK (reason IS NULL OR length(reason) BETWEEN 1 AND 500),
    CHECK ((access = 'none') = (access_until IS NULL)),
    CHECK ((access = 'none') = (access_roles = '')),
    CHECK ((reseller_id IS NULL) = (seen_at IS NULL)),
    CHECK (state IN ('pending', 'cancelled', 'expired') OR reseller_id IS NOT NULL),
    CHECK ((state IN ('pending', 'expired')) = (answered_at IS NULL)),
    CHECK ((answered_at IS NULL) = (answered_by IS NULL))
);
-- One invitation at a time waits at an address, whoever uploads the same list twice.
CREATE UNIQUE INDEX partnership_invitations_pending ON partnership_invitations (provider_id, email_key)
WHERE state = 'pending';
-- Keys are in the order in which they were made.
CREATE INDEX partnership_invitations_of ON partnership_invitations (provider_id, id);
CREATE INDEX partnership_invitations_stand ON partnership_invitations (provider_id, state, id);
CREATE INDEX partnership_invitations_for ON partnership_invitations (reseller_id, state);

-- What somebody consented to, word for word.
CREATE TABLE partnership_consents (
    invitation_id TEXT NOT NULL PRIMARY KEY REFERENCES partnership_invitations (id),
    organization_id TEXT NOT NULL REFERENCES organizations (id),
    user_id TEXT NOT NULL REFERENCES users (id),
    given_at TIMESTAMP NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('en', 'nl')),
    text TEXT NOT NULL,
    gives_access BOOLEAN NOT NULL,
    digest TEXT NOT NULL CHECK (length(digest) = 64)
);

-- A provider and a reseller that work together. One that has a last day works until then.
CREATE TABLE partnerships (
    id TEXT NOT NULL PRIMARY KEY,
    provider_id TEXT NOT NULL REFERENCES organizations (id),
    reseller_id TEXT NOT NULL REFERENCES organizations (id),
    invitation_id TEXT NOT NULL UNIQUE REFERENCES partnership_invitations (id),
    state TEXT NOT NULL CHECK (state IN ('active', 'ended')),
    since TIMESTAMP NOT NULL,
    ends_at TIMESTAMP,
    ended_by TEXT CHECK (ended_by IN ('provider', 'reseller', 'operator')),
    ended_by_user TEXT REFERENCES users (id),
    end_reason TEXT CHECK (end_reason IS NULL OR length(end_reason) BETWEEN 1 AND 500),
    end_said_at TIMESTAMP,
    -- Whether administrator access outlives the end, as whoever ended it said.
    keeps_access BOOLEAN NOT NULL,
    -- Whether it took the place of a later end that the other side had said: nobody takes that back.
    ends_sooner BOOLEAN NOT NULL DEFAULT FALSE,
    version BIGINT NOT NULL DEFAULT 1,
    -- Copies, for lists of a hundred thousand: written in the transaction that changes what they copy.
    sort_name TEXT NOT NULL,
    country TEXT NOT NULL CHECK (length(country) = 2),
    readiness TEXT NOT NULL,
    -- Of the grant by which the provider acts for the reseller: whether it is live, until when, and whether it was
    -- ended before.
    has_access BOOLEAN NOT NULL DEFAULT FALSE,
    access_until TIMESTAMP,
    is_access_removed BOOLEAN NOT NULL DEFAULT FALSE,
    CHECK (NOT has_access OR (access_until IS NOT NULL AND NOT is_access_removed)),
    CHECK (provider_id <> reseller_id),
    CHECK (state = 'active' OR ends_at IS NOT NULL),
    CHECK ((ends_at IS NULL) = (ended_by IS NULL)),
    CHECK ((ends_at IS NULL) = (end_said_at IS NULL)),
    CHECK ((ends_at IS NULL) = (end_reason IS NULL))
);
CREATE UNIQUE INDEX partnerships_live ON partnerships (provider_id, reseller_id) WHERE state = 'active';
-- The list of a provider is walked in its order, alone or with one thing that is asked for.
CREATE INDEX partnerships_of_provider ON partnerships (provider_id, state, sort_name, id);
CREATE INDEX partnerships_of_provider_by_readiness ON partnerships (provider_id, state, readiness, sort_name, id);
CREATE INDEX partnerships_of_provider_by_country ON partnerships (provider_id, state, country, sort_name, id);
CREATE INDEX partnerships_of_provider_by_access ON partnerships (provider_id, state, has_access, sort_name, id);
CREATE INDEX partnerships_of_reseller ON partnerships (reseller_id, state);

-- When delegated access was last made use of.
ALTER TABLE grants ADD COLUMN last_used_at TIMESTAMP;
-- Those by which a provider can act for others, newest first.
CREATE INDEX grants_held ON grants (grantee_id, id) WHERE ended_at IS NULL;
