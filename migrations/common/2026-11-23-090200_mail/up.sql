-- The outbox: written with the change a letter tells of, sealed until delivered, then wiped.
CREATE TABLE outbox (
    id TEXT NOT NULL PRIMARY KEY,
    organization_id TEXT,
    audit_seq BIGINT,
    letter TEXT NOT NULL,
    recipient TEXT NOT NULL,
    recipient_name TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('en', 'nl')),
    subject TEXT NOT NULL,
    body TEXT,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'delivered', 'parked', 'outdated')),
    queued_at TIMESTAMP NOT NULL,
    not_after TIMESTAMP,
    attempts INTEGER NOT NULL DEFAULT 0,
    next_attempt_at TIMESTAMP NOT NULL,
    claimed_until TIMESTAMP,
    delivered_at TIMESTAMP,
    problem TEXT,
    FOREIGN KEY (organization_id, audit_seq) REFERENCES audit_log (organization_id, seq),
    CHECK ((organization_id IS NULL) = (letter = 'address-code')),
    CHECK ((organization_id IS NULL) = (audit_seq IS NULL)),
    CHECK ((state = 'sending') = (claimed_until IS NOT NULL)),
    CHECK ((state = 'delivered') = (delivered_at IS NOT NULL)),
    CHECK (body IS NULL OR state IN ('waiting', 'sending', 'parked'))
);
CREATE INDEX outbox_next ON outbox (state, next_attempt_at);
CREATE INDEX outbox_recipient ON outbox (recipient, queued_at);

-- Mail that was delivered to the portal itself, for /inbox.
CREATE TABLE inbox (
    id TEXT NOT NULL PRIMARY KEY,
    at TIMESTAMP NOT NULL,
    recipient TEXT NOT NULL,
    subject TEXT NOT NULL,
    language TEXT NOT NULL,
    message TEXT NOT NULL
);
CREATE INDEX inbox_at ON inbox (at, id);
