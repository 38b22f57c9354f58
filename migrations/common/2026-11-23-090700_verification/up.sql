-- One company's verification. Status and sub-status carry the names of the vendor's own interface.
CREATE TABLE verification_cases (
    id TEXT NOT NULL PRIMARY KEY,
    organization_id TEXT NOT NULL REFERENCES organizations (id),
    reference TEXT NOT NULL UNIQUE,
    status TEXT NOT NULL CHECK (status IN ('none', 'pending', 'authorized', 'rejected')),
    sub_status TEXT NOT NULL CHECK (sub_status IN ('none', 'entry', 'email_ownership', 'email_domain',
        'employment_verification', 'business_verification', 'decision', 'other')),
    company TEXT NOT NULL,
    contact_name TEXT NOT NULL,
    contact_email TEXT NOT NULL,
    contact_language TEXT NOT NULL CHECK (contact_language IN ('en', 'nl')),
    applicant_id TEXT NOT NULL REFERENCES users (id),
    opened_at TIMESTAMP NOT NULL,
    expected_by DATE NOT NULL,
    confirmed_at TIMESTAMP,
    disputed_at TIMESTAMP,
    address_refused_at TIMESTAMP,
    closed_at TIMESTAMP,
    version BIGINT NOT NULL DEFAULT 1,
    CHECK (status <> 'pending' OR sub_status <> 'none'),
    CHECK ((status IN ('authorized', 'none')) = (closed_at IS NOT NULL)),
    CHECK (sub_status NOT IN ('employment_verification', 'business_verification', 'decision') OR confirmed_at IS NOT NULL)
);
CREATE UNIQUE INDEX verification_cases_one_open ON verification_cases (organization_id) WHERE status IN ('pending', 'rejected');
CREATE INDEX verification_cases_organization ON verification_cases (organization_id, opened_at);
