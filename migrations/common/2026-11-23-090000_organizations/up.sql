-- Work accounts. `version` is what pages carry; `turn` is the lock that rules over a set take.
CREATE TABLE organizations (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    account_name TEXT NOT NULL UNIQUE CHECK (length(account_name) BETWEEN 3 AND 27),
    country TEXT NOT NULL CHECK (length(country) = 2),
    language TEXT NOT NULL CHECK (language IN ('en', 'nl')),
    standing TEXT NOT NULL CHECK (standing IN ('none', 'reseller', 'provider', 'operator')),
    suspended_at TIMESTAMP,
    suspended_for TEXT,
    created_at TIMESTAMP NOT NULL,
    version BIGINT NOT NULL DEFAULT 1,
    turn BIGINT NOT NULL DEFAULT 0,
    audit_count BIGINT NOT NULL DEFAULT 0,
    audit_head TEXT NOT NULL DEFAULT '',
    CHECK ((suspended_at IS NULL) = (suspended_for IS NULL))
);
CREATE UNIQUE INDEX organizations_one_operator ON organizations (standing) WHERE standing = 'operator';

-- What a work account is to customers and authorities, since it was submitted.
CREATE TABLE organization_profiles (
    organization_id TEXT NOT NULL PRIMARY KEY REFERENCES organizations (id),
    legal_name TEXT NOT NULL,
    address_line1 TEXT NOT NULL,
    address_line2 TEXT NOT NULL,
    city TEXT NOT NULL,
    state TEXT NOT NULL,
    postal_code TEXT NOT NULL,
    phone TEXT NOT NULL,
    registration_number TEXT NOT NULL,
    contact_first_name TEXT NOT NULL,
    contact_last_name TEXT NOT NULL,
    contact_email TEXT NOT NULL,
    contact_phone TEXT NOT NULL,
    contact_language TEXT NOT NULL CHECK (contact_language IN ('en', 'nl')),
    support_website TEXT NOT NULL,
    support_email TEXT NOT NULL,
    support_phone TEXT NOT NULL,
    updated_at TIMESTAMP NOT NULL,
    version BIGINT NOT NULL DEFAULT 1
);
