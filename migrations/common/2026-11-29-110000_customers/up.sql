-- A reseller or a provider asks a company to be the customer of both: of the inviting one and of one of its partners, or
-- of the one of the two that it said no to before. What was sent never changes; what became of it does.
CREATE TABLE customer_invitations (
    id TEXT NOT NULL PRIMARY KEY,
    inviter_id TEXT NOT NULL REFERENCES organizations (id),
    -- Who is to be authorized: both, or the one that is missing.
    reseller_id TEXT REFERENCES organizations (id),
    provider_id TEXT REFERENCES organizations (id),
    -- The same two as one text that is never empty, for the index below.
    parties TEXT NOT NULL,
    -- The invitation whose missing half this one asks for.
    follows TEXT REFERENCES customer_invitations (id),
    email TEXT NOT NULL,
    email_key TEXT NOT NULL,
    company TEXT NOT NULL CHECK (length(company) BETWEEN 1 AND 200),
    search TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('en', 'nl')),
    text TEXT NOT NULL CHECK (length(text) <= 2000),
    -- Administrator access that is asked for, and for which of the two.
    reseller_access BOOLEAN NOT NULL,
    provider_access BOOLEAN NOT NULL,
    access_roles TEXT NOT NULL,
    access_until TIMESTAMP,
    invited_by TEXT NOT NULL REFERENCES users (id),
    invited_at TIMESTAMP NOT NULL,
    -- Who sent it last, for how many days: a colleague may send it again.
    sent_by TEXT NOT NULL REFERENCES users (id),
    sent_at TIMESTAMP NOT NULL,
    days INTEGER NOT NULL CHECK (days BETWEEN 1 AND 90),
    expires_at TIMESTAMP NOT NULL,
    state TEXT NOT NULL
        CHECK (state IN ('pending', 'accepted', 'partially_accepted', 'declined', 'cancelled', 'expired')),
    version BIGINT NOT NULL DEFAULT 1,
    -- The company for which it is remembered, since when.
    customer_id TEXT REFERENCES organizations (id),
    seen_at TIMESTAMP,
    answered_at TIMESTAMP,
    answered_by TEXT REFERENCES users (id),
    reason TEXT CHECK (reason IS NULL OR length(reason) BETWEEN 1 AND 500),
    CHECK (reseller_id IS NOT NULL OR provider_id IS NOT NULL),
    CHECK (reseller_id IS NULL OR provider_id IS NULL OR reseller_id <> provider_id),
    CHECK ((follows IS NULL) = (reseller_id IS NOT NULL AND provider_id IS NOT NULL)),
    CHECK (reseller_id IS NOT NULL OR NOT reseller_access),
    CHECK (provider_id IS NOT NULL OR NOT provider_access),
    CHECK ((reseller_access OR provider_access) = (access_until IS NOT NULL)),
    CHECK ((access_until IS NULL) = (access_roles = '')),
    CHECK ((customer_id IS NULL) = (seen_at IS NULL)),
    CHECK (state IN ('pending', 'cancelled', 'expired') OR customer_id IS NOT NULL),
    CHECK ((state IN ('pending', 'expired')) = (answered_at IS NULL)),
    CHECK ((answered_at IS NULL) = (answered_by IS NULL))
);
-- One at a time waits at an address for the same parties.
CREATE UNIQUE INDEX customer_invitations_pending ON customer_invitations (inviter_id, email_key, parties)
WHERE state = 'pending';
CREATE INDEX customer_invitations_of ON customer_invitations (inviter_id, id);
CREATE INDEX customer_invitations_stand ON customer_invitations (inviter_id, state, id);
CREATE INDEX customer_invitations_for ON customer_invitations (customer_id, state);

-- What somebody consented to about one partner, word for word.
CREATE TABLE customer_consents (
    invitation_id TEXT NOT NULL REFERENCES customer_invitations (id),
    partner_id TEXT NOT NULL REFERENCES organizations (id),
    customer_id TEXT NOT NULL REFERENCES organizations (id),
    user_id TEXT NOT NULL REFERENCES users (id),
    given_at TIMESTAMP NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('en', 'nl')),
    text TEXT NOT NULL,
    gives_access BOOLEAN NOT NULL,
    digest TEXT NOT NULL CHECK (length(digest) = 64),
    PRIMARY KEY (invitation_id, partner_id)
);

-- A customer and one of its partners. One that is missing was asked for, and its customer said yes to the other partner
-- alone.
CREATE TABLE customer_relationships (
    id TEXT NOT NULL PRIMARY KEY,
    customer_id TEXT NOT NULL REFERENCES organizations (id),
    partner_id TEXT NOT NULL REFERENCES organizations (id),
    side TEXT NOT NULL CHECK (side IN ('reseller', 'provider')),
    -- The invitation with which it began, or in which it was asked for in vain.
    invitation_id TEXT NOT NULL REFERENCES customer_invitations (id),
    state TEXT NOT NULL CHECK (state IN ('missing', 'active', 'ended')),
    since TIMESTAMP NOT NULL,
    ended_at TIMESTAMP,
    ended_by TEXT CHECK (ended_by IN ('customer', 'partner')),
    ended_by_user TEXT REFERENCES users (id),
    end_reason TEXT CHECK (end_reason IS NULL OR length(end_reason) BETWEEN 1 AND 500),
    version BIGINT NOT NULL DEFAULT 1,
    -- A copy of the customer's name, for lists of a million.
    sort_name TEXT NOT NULL,
    CHECK (customer_id <> partner_id),
    CHECK ((state = 'ended') = (ended_at IS NOT NULL)),
    CHECK ((ended_at IS NULL) = (ended_by IS NULL)),
    CHECK ((ended_at IS NULL) = (ended_by_user IS NULL)),
    CHECK ((ended_at IS NULL) = (end_reason IS NULL))
);
CREATE UNIQUE INDEX customer_relationships_live ON customer_relationships (customer_id, partner_id)
WHERE state <> 'ended';
CREATE INDEX customer_relationships_of_customer ON customer_relationships (customer_id, partner_id);
CREATE INDEX customer_relationships_of_partner ON customer_relationships (partner_id, state);
CREATE INDEX customer_relationships_of_invitation ON customer_relationships (invitation_id);

-- Which reseller and provider share a customer: those who were named together in an invitation to which it said yes at
-- least once. Working with each other shares none (feature map, E.1).
CREATE TABLE customer_shares (
    customer_id TEXT NOT NULL REFERENCES organizations (id),
    reseller_id TEXT NOT NULL REFERENCES organizations (id),
    provider_id TEXT NOT NULL REFERENCES organizations (id),
    since TIMESTAMP NOT NULL,
    PRIMARY KEY (customer_id, reseller_id, provider_id)
);
CREATE INDEX customer_shares_of ON customer_shares (reseller_id, provider_id);

-- What came with a relationship is looked up by it.
CREATE INDEX grants_of_source ON grants (source_kind, source_id);
