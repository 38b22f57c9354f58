-- People. One belongs to one organization.
CREATE TABLE users (
    id TEXT NOT NULL PRIMARY KEY,
    organization_id TEXT NOT NULL REFERENCES organizations (id),
    user_name TEXT NOT NULL CHECK (length(user_name) BETWEEN 1 AND 64),
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL,
    email_verified_at TIMESTAMP,
    password_hash TEXT,
    state TEXT NOT NULL CHECK (state IN ('invited', 'enabled', 'disabled')),
    language TEXT CHECK (language IN ('en', 'nl')),
    created_at TIMESTAMP NOT NULL,
    version BIGINT NOT NULL DEFAULT 1,
    UNIQUE (organization_id, user_name),
    CHECK (state <> 'enabled' OR password_hash IS NOT NULL)
);
CREATE INDEX users_email_key ON users (email_key);

CREATE TABLE user_roles (
    user_id TEXT NOT NULL REFERENCES users (id),
    role TEXT NOT NULL CHECK (role IN ('global_admin', 'user_admin', 'account_admin', 'membership_admin',
        'admin_agent', 'helpdesk_agent', 'sales_agent',
        'operator_admin', 'verifier', 'operator_support', 'auditor')),
    PRIMARY KEY (user_id, role)
);

-- The browser holds a random key; its hash is this row.
CREATE TABLE sessions (
    key_hash TEXT NOT NULL PRIMARY KEY CHECK (length(key_hash) = 64),
    user_id TEXT REFERENCES users (id),
    state TEXT NOT NULL,
    address TEXT NOT NULL,
    agent TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    seen_at TIMESTAMP NOT NULL,
    expires_at TIMESTAMP NOT NULL
);
CREATE INDEX sessions_user ON sessions (user_id);
CREATE INDEX sessions_expires ON sessions (expires_at);
CREATE INDEX sessions_address ON sessions (address, created_at);

-- Links that are mailed: only the hash is kept, one live link a purpose and subject.
CREATE TABLE links (
    id TEXT NOT NULL PRIMARY KEY,
    hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
    purpose TEXT NOT NULL,
    subject TEXT NOT NULL,
    email TEXT NOT NULL,
    organization_id TEXT NOT NULL REFERENCES organizations (id),
    issued_at TIMESTAMP NOT NULL,
    not_after TIMESTAMP NOT NULL,
    used_at TIMESTAMP,
    voided_at TIMESTAMP
);
CREATE UNIQUE INDEX links_one_live ON links (purpose, subject) WHERE used_at IS NULL AND voided_at IS NULL;

-- Six digits that prove an address while a work account is being made.
CREATE TABLE address_codes (
    id TEXT NOT NULL PRIMARY KEY,
    email TEXT NOT NULL,
    code_hash TEXT NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0,
    sent_at TIMESTAMP NOT NULL,
    not_after TIMESTAMP NOT NULL,
    used_at TIMESTAMP
);

-- How often a door was knocked at: counted before anything is looked at.
CREATE TABLE throttles (
    door TEXT NOT NULL,
    knocker TEXT NOT NULL,
    since TIMESTAMP NOT NULL,
    count BIGINT NOT NULL,
    PRIMARY KEY (door, knocker)
);
CREATE INDEX throttles_since ON throttles (since);

-- Who may act for whom.
CREATE TABLE grants (
    id TEXT NOT NULL PRIMARY KEY,
    grantor_id TEXT NOT NULL REFERENCES organizations (id),
    grantee_id TEXT NOT NULL REFERENCES organizations (id),
    roles TEXT NOT NULL,
    source_kind TEXT NOT NULL,
    source_id TEXT NOT NULL,
    since TIMESTAMP NOT NULL,
    until TIMESTAMP NOT NULL,
    ended_at TIMESTAMP,
    CHECK (grantor_id <> grantee_id)
);
CREATE UNIQUE INDEX grants_one_live ON grants (grantor_id, grantee_id) WHERE ended_at IS NULL;
