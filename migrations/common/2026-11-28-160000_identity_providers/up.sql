-- An organization's own identity provider (OpenID Connect). The client secret is sealed. What was changed has to be tested
-- before it can be turned on.
CREATE TABLE identity_providers (
    organization_id TEXT NOT NULL PRIMARY KEY REFERENCES organizations (id),
    issuer TEXT NOT NULL CHECK (length(issuer) BETWEEN 8 AND 500),
    client_id TEXT NOT NULL CHECK (length(client_id) BETWEEN 1 AND 255),
    sealed_secret TEXT NOT NULL CHECK (length(sealed_secret) > 0),
    state TEXT NOT NULL CHECK (state IN ('entered', 'tested', 'on')),
    version BIGINT NOT NULL CHECK (version > 0),
    entered_at TIMESTAMP NOT NULL,
    tested_at TIMESTAMP,
    CHECK ((state = 'entered') = (tested_at IS NULL))
);
-- Who somebody is at an identity provider: known by issuer and subject, never by an address.
CREATE TABLE federated_identities (
    user_id TEXT NOT NULL PRIMARY KEY REFERENCES users (id),
    issuer TEXT NOT NULL CHECK (length(issuer) BETWEEN 8 AND 500),
    subject TEXT NOT NULL CHECK (length(subject) BETWEEN 1 AND 255),
    tied_at TIMESTAMP NOT NULL,
    last_used_at TIMESTAMP
);
CREATE UNIQUE INDEX federated_identities_once ON federated_identities (issuer, subject);
