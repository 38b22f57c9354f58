-- Whom to reach, at any hour, when something is wrong with an organization's security. Changing it is no matter of
-- verification.
CREATE TABLE security_contacts (
    organization_id TEXT NOT NULL PRIMARY KEY REFERENCES organizations (id),
    first_name TEXT NOT NULL CHECK (length(first_name) BETWEEN 1 AND 50),
    middle_name TEXT NOT NULL CHECK (length(middle_name) <= 50),
    last_name TEXT NOT NULL CHECK (length(last_name) BETWEEN 1 AND 50),
    email TEXT NOT NULL CHECK (length(email) BETWEEN 3 AND 254),
    phone TEXT NOT NULL CHECK (length(phone) BETWEEN 3 AND 20),
    version BIGINT NOT NULL CHECK (version > 0),
    updated_at TIMESTAMP NOT NULL
);
