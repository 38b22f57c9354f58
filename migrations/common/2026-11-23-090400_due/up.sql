-- What the portal itself has to do at a time. Unique, so that it happens once on many nodes.
CREATE TABLE due (
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    at TIMESTAMP NOT NULL,
    claimed_until TIMESTAMP,
    done_at TIMESTAMP,
    PRIMARY KEY (kind, subject, at)
);
CREATE INDEX due_open ON due (at) WHERE done_at IS NULL;
