-- What happened: one chain an organization, each row sealed with the one before it.
CREATE TABLE audit_log (
    organization_id TEXT NOT NULL REFERENCES organizations (id),
    seq BIGINT NOT NULL CHECK (seq > 0),
    at TIMESTAMP NOT NULL,
    actor_kind TEXT NOT NULL CHECK (actor_kind IN ('person', 'link', 'portal')),
    actor_id TEXT NOT NULL,
    actor_home TEXT,
    acting_for TEXT,
    event TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    facts TEXT NOT NULL,
    seal TEXT NOT NULL CHECK (length(seal) = 64),
    PRIMARY KEY (organization_id, seq)
);
CREATE INDEX audit_log_subject ON audit_log (subject_kind, subject_id);

-- Refused attempts stand outside the chains, and only the newest are kept.
CREATE TABLE security_events (
    id TEXT NOT NULL PRIMARY KEY,
    at TIMESTAMP NOT NULL,
    kind TEXT NOT NULL,
    organization_id TEXT,
    user_id TEXT,
    address TEXT NOT NULL,
    facts TEXT NOT NULL
);
CREATE INDEX security_events_at ON security_events (at);
