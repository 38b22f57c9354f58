-- Mail domains that organizations claim and prove by a DNS record. A domain has one holder at a time.
-- `leased_until` is the hold of the node that looks just now.
CREATE TABLE domain_claims (
    id TEXT NOT NULL PRIMARY KEY,
    organization_id TEXT NOT NULL REFERENCES organizations (id),
    domain TEXT NOT NULL CHECK (length(domain) BETWEEN 3 AND 234),
    token TEXT NOT NULL CHECK (length(token) = 32),
    state TEXT NOT NULL CHECK (state IN ('claimed', 'proven', 'lost')),
    claimed_at TIMESTAMP NOT NULL,
    proven_at TIMESTAMP,
    seen_at TIMESTAMP,
    misses INTEGER NOT NULL DEFAULT 0,
    next_check_at TIMESTAMP,
    leased_until TIMESTAMP,
    lost_at TIMESTAMP,
    lost_why TEXT CHECK (lost_why IN ('taken_over', 'record_gone')),
    looked_at TIMESTAMP,
    saw TEXT CHECK (saw IN ('found', 'nothing', 'other', 'unreachable')),
    saw_values TEXT NOT NULL DEFAULT '[]',
    version BIGINT NOT NULL DEFAULT 1,
    UNIQUE (organization_id, domain),
    CHECK ((state = 'proven') = (proven_at IS NOT NULL)),
    CHECK ((state = 'proven') = (seen_at IS NOT NULL)),
    CHECK ((state = 'proven') = (next_check_at IS NOT NULL)),
    CHECK (misses BETWEEN 0 AND 2 AND (misses = 0 OR state = 'proven')),
    CHECK ((state = 'lost') = (lost_at IS NOT NULL)),
    CHECK ((lost_at IS NULL) = (lost_why IS NULL)),
    CHECK ((looked_at IS NULL) = (saw IS NULL))
);
CREATE UNIQUE INDEX domain_claims_one_holder ON domain_claims (domain) WHERE state = 'proven';
CREATE INDEX domain_claims_next ON domain_claims (next_check_at) WHERE state = 'proven';
