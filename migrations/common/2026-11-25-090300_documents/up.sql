-- What a company sends the desk. A document is arriving until it is whole, and of an erased one everything
-- stays but the content.
CREATE TABLE documents (
    id TEXT NOT NULL PRIMARY KEY,
    organization_id TEXT NOT NULL REFERENCES organizations (id),
    case_id TEXT NOT NULL REFERENCES verification_cases (id),
    message_id TEXT NOT NULL REFERENCES verification_messages (id),
    sub_status TEXT NOT NULL CHECK (sub_status IN ('email_ownership', 'employment_verification',
        'business_verification', 'decision', 'other')),
    name TEXT NOT NULL,
    media_type TEXT NOT NULL CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png')),
    size BIGINT NOT NULL CHECK (size BETWEEN 0 AND 10485760),
    sha256 TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('arriving', 'complete', 'erased')),
    uploaded_by TEXT NOT NULL REFERENCES users (id),
    uploaded_at TIMESTAMP NOT NULL,
    verdict TEXT CHECK (verdict IN ('accepted', 'refused')),
    judged_by TEXT REFERENCES users (id),
    judged_at TIMESTAMP,
    erased_at TIMESTAMP,
    CHECK (length(name) BETWEEN 1 AND 100),
    CHECK ((state = 'arriving') = (size = 0)),
    CHECK (length(sha256) = CASE state WHEN 'arriving' THEN 0 ELSE 64 END),
    CHECK ((verdict IS NULL) = (judged_by IS NULL)),
    CHECK ((verdict IS NULL) = (judged_at IS NULL)),
    CHECK (verdict IS NULL OR state <> 'arriving'),
    CHECK ((state = 'erased') = (erased_at IS NOT NULL))
);
CREATE INDEX documents_of_case ON documents (case_id, uploaded_at, id);
CREATE INDEX documents_of_request ON documents (message_id);
CREATE INDEX documents_of_organization ON documents (organization_id, state);
CREATE INDEX documents_arriving ON documents (uploaded_at) WHERE state = 'arriving';

-- The content, in pieces of at most 256 KiB, numbered from 0.
CREATE TABLE document_pieces (
    document_id TEXT NOT NULL REFERENCES documents (id),
    number INTEGER NOT NULL CHECK (number >= 0),
    bytes BYTEA NOT NULL CHECK (length(bytes) BETWEEN 1 AND 262144),
    PRIMARY KEY (document_id, number)
);
