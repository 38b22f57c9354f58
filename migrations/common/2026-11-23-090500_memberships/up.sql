-- The membership directory as it was imported: accounts, and the company profiles each signs in to.
CREATE TABLE membership_accounts (
    id TEXT NOT NULL PRIMARY KEY,
    user_name TEXT NOT NULL UNIQUE,
    password_hash TEXT NOT NULL,
    -- SHA-256 (base64) of the hash that was imported: a sign-in may replace the hash, yet the same file again changes nothing.
    import_mark TEXT NOT NULL
);

CREATE TABLE company_profiles (
    membership_id TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES membership_accounts (id),
    company_name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('headquarters', 'location')),
    country TEXT NOT NULL CHECK (length(country) = 2),
    city TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('active', 'inactive')),
    csp_enrolled BOOLEAN NOT NULL,
    legal_name TEXT NOT NULL,
    address_line1 TEXT NOT NULL,
    address_line2 TEXT NOT NULL,
    postal_code TEXT NOT NULL,
    state TEXT NOT NULL,
    phone TEXT NOT NULL,
    contact_first_name TEXT NOT NULL,
    contact_last_name TEXT NOT NULL,
    contact_email TEXT NOT NULL,
    contact_phone TEXT NOT NULL
);
CREATE INDEX company_profiles_account ON company_profiles (account_id, membership_id);

-- Which organization holds which membership ID. Over live links both are unique.
CREATE TABLE membership_links (
    id TEXT NOT NULL PRIMARY KEY,
    membership_id TEXT NOT NULL REFERENCES company_profiles (membership_id),
    organization_id TEXT NOT NULL REFERENCES organizations (id),
    linked_at TIMESTAMP NOT NULL,
    ended_at TIMESTAMP
);
CREATE UNIQUE INDEX membership_links_one_live_id ON membership_links (membership_id) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX membership_links_one_live_organization ON membership_links (organization_id) WHERE ended_at IS NULL;

-- Somebody signed in to a membership account for one enrollment in one session. At most one is live an enrollment.
CREATE TABLE membership_sign_ins (
    id TEXT NOT NULL PRIMARY KEY,
    enrollment_id TEXT NOT NULL,
    binding TEXT NOT NULL,
    account_id TEXT NOT NULL REFERENCES membership_accounts (id),
    issued_at TIMESTAMP NOT NULL,
    not_after TIMESTAMP NOT NULL,
    ended_at TIMESTAMP
);
CREATE UNIQUE INDEX membership_sign_ins_one_live ON membership_sign_ins (enrollment_id) WHERE ended_at IS NULL;

-- What such a sign-in proves: a row for each company profile of the account, of which one can be used once.
CREATE TABLE membership_proofs (
    id TEXT NOT NULL PRIMARY KEY,
    sign_in_id TEXT NOT NULL REFERENCES membership_sign_ins (id),
    membership_id TEXT NOT NULL REFERENCES company_profiles (membership_id),
    used_at TIMESTAMP
);
CREATE UNIQUE INDEX membership_proofs_one_a_profile ON membership_proofs (sign_in_id, membership_id);
CREATE UNIQUE INDEX membership_proofs_used_once ON membership_proofs (sign_in_id) WHERE used_at IS NOT NULL;
