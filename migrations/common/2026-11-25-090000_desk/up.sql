-- What the desk knows of a case. What was true of all cases so far is filled in.
ALTER TABLE verification_cases ADD COLUMN country TEXT NOT NULL DEFAULT '';
ALTER TABLE verification_cases ADD COLUMN cause TEXT NOT NULL DEFAULT 'enrollment' CHECK (cause IN ('enrollment', 'change'));
ALTER TABLE verification_cases ADD COLUMN company_key TEXT NOT NULL DEFAULT '';
ALTER TABLE verification_cases ADD COLUMN contact_domain TEXT NOT NULL DEFAULT '';
ALTER TABLE verification_cases ADD COLUMN employment_passed_at TIMESTAMP;
ALTER TABLE verification_cases ADD COLUMN business_passed_at TIMESTAMP;
ALTER TABLE verification_cases ADD COLUMN diligence_asked_at TIMESTAMP;
ALTER TABLE verification_cases ADD COLUMN diligence_passed_at TIMESTAMP;
ALTER TABLE verification_cases ADD COLUMN waiting_flagged_at TIMESTAMP;
ALTER TABLE verification_cases ADD COLUMN claimed_by TEXT REFERENCES users (id);
ALTER TABLE verification_cases ADD COLUMN claimed_at TIMESTAMP;
ALTER TABLE verification_cases ADD COLUMN failure_id TEXT;
ALTER TABLE verification_cases ADD COLUMN mend_by TIMESTAMP;
UPDATE verification_cases SET
    country = (SELECT o.country FROM organizations o WHERE o.id = verification_cases.organization_id),
    company_key = lower(company),
    -- What is left of the @ goes.
    contact_domain = replace(contact_email, rtrim(contact_email, replace(contact_email, '@', '')), '');

-- The queue, oldest first, whole and through each of its filters.
CREATE INDEX verification_cases_queue ON verification_cases (opened_at, id) WHERE status IN ('pending', 'rejected');
CREATE INDEX verification_cases_country ON verification_cases (country, opened_at, id) WHERE status IN ('pending', 'rejected');
CREATE INDEX verification_cases_check ON verification_cases (status, sub_status, opened_at, id);
CREATE INDEX verification_cases_claimed ON verification_cases (claimed_by, opened_at, id) WHERE claimed_by IS NOT NULL;
CREATE INDEX verification_cases_expected ON verification_cases (expected_by) WHERE status = 'pending';
CREATE INDEX verification_cases_domain ON verification_cases (contact_domain);
-- The same company by another name.
CREATE INDEX organization_profiles_registration ON organization_profiles (registration_number);
CREATE INDEX organization_profiles_phone ON organization_profiles (phone);
CREATE INDEX organization_profiles_address ON organization_profiles (postal_code, address_line1);

-- Why a check was refused: proposed by one verifier and, where two have to agree, confirmed by another.
CREATE TABLE verification_failures (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES verification_cases (id),
    sub_status TEXT NOT NULL CHECK (sub_status IN ('email_ownership', 'employment_verification',
        'business_verification', 'decision', 'other')),
    reason TEXT NOT NULL,
    field TEXT NOT NULL,
    sentence TEXT NOT NULL,
    proposed_by TEXT NOT NULL REFERENCES users (id),
    proposed_at TIMESTAMP NOT NULL,
    confirmed_by TEXT REFERENCES users (id),
    confirmed_at TIMESTAMP,
    ended_at TIMESTAMP,
    CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL))
);
CREATE UNIQUE INDEX verification_failures_one_live ON verification_failures (case_id) WHERE ended_at IS NULL;

-- What desk and company write to each other about a case. What the desk asks is open until it is answered.
CREATE TABLE verification_messages (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES verification_cases (id),
    kind TEXT NOT NULL CHECK (kind IN ('refusal', 'request', 'answer')),
    sub_status TEXT NOT NULL,
    reason TEXT NOT NULL,
    body TEXT NOT NULL,
    author_id TEXT NOT NULL REFERENCES users (id),
    at TIMESTAMP NOT NULL,
    answered_at TIMESTAMP
);
CREATE INDEX verification_messages_case ON verification_messages (case_id, at);

-- What verifiers note for each other. In a table of its own, which no page of a company reads.
CREATE TABLE verification_notes (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES verification_cases (id),
    body TEXT NOT NULL,
    author_id TEXT NOT NULL REFERENCES users (id),
    at TIMESTAMP NOT NULL
);
CREATE INDEX verification_notes_case ON verification_notes (case_id, at);
