-- A company on its way to become an indirect reseller: one at a time.
CREATE TABLE enrollments (
    id TEXT NOT NULL PRIMARY KEY,
    organization_id TEXT NOT NULL REFERENCES organizations (id),
    state TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'withdrawn', 'deleted', 'lapsed')),
    started_by TEXT NOT NULL REFERENCES users (id),
    started_at TIMESTAMP NOT NULL,
    touched_at TIMESTAMP NOT NULL,
    membership_id TEXT,
    submitted_by TEXT REFERENCES users (id),
    submitted_at TIMESTAMP,
    case_id TEXT REFERENCES verification_cases (id),
    ended_at TIMESTAMP,
    version BIGINT NOT NULL DEFAULT 1,
    CHECK (state <> 'draft' OR submitted_at IS NULL),
    CHECK (state <> 'submitted' OR (submitted_at IS NOT NULL AND submitted_by IS NOT NULL
        AND membership_id IS NOT NULL AND case_id IS NOT NULL)),
    CHECK ((state IN ('withdrawn', 'deleted', 'lapsed')) = (ended_at IS NOT NULL))
);
CREATE UNIQUE INDEX enrollments_one_open ON enrollments (organization_id) WHERE state IN ('draft', 'submitted');
CREATE INDEX enrollments_touched ON enrollments (touched_at) WHERE state = 'draft';

-- The answers so far, a document a step: a new step needs no migration.
CREATE TABLE enrollment_answers (
    enrollment_id TEXT NOT NULL REFERENCES enrollments (id),
    step TEXT NOT NULL,
    body TEXT NOT NULL,
    version BIGINT NOT NULL,
    answered_by TEXT NOT NULL REFERENCES users (id),
    answered_at TIMESTAMP NOT NULL,
    PRIMARY KEY (enrollment_id, step)
);
