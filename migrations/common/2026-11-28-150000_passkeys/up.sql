-- A key that somebody's phone, computer or security key keeps. The credential is the public half, with its counter.
-- The question that was last answered with it is kept, so that the same answer opens nothing again.
CREATE TABLE passkeys (
    id TEXT NOT NULL PRIMARY KEY,
    user_id TEXT NOT NULL REFERENCES users (id),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
    credential_id TEXT NOT NULL UNIQUE CHECK (length(credential_id) > 0),
    credential TEXT NOT NULL CHECK (length(credential) > 0),
    last_challenge TEXT NOT NULL,
    added_at TIMESTAMP NOT NULL,
    used_at TIMESTAMP
);
CREATE INDEX passkeys_of_users ON passkeys (user_id);
